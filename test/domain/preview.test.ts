// What a scoring model would change: the moves are the differences of two rankings, however they were reckoned.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { preview } from '../../src/domain/preview.js';
import { buildStanding } from '../../src/domain/standing.js';
import {
  anyItems,
  anyWeights,
  makeColumns,
  rankItems,
  WORKED_EXAMPLE,
  weighted,
} from '../support/portfolio.js';
import { holds } from '../support/property.js';

t.test('with urgency first, B passes D and A, and comes above a line drawn after the first', async (t) => {
  const columns = makeColumns(WORKED_EXAMPLE);
  const before = buildStanding(columns, weighted([5000, 3000, 2000]));
  const after = buildStanding(columns, weighted([2000, 6000, 2000]));
  const seen = preview(columns, before, after, 1);
  t.same(seen.leader, { before: 'A', after: 'B' });
  t.same(seen.moves, [
    { id: 'A', before: 1, after: 3, places: -2 },
    { id: 'B', before: 2, after: 1, places: 1 },
  ]);
  t.same([seen.crossing?.in.map(({ id }) => id), seen.crossing?.out.map(({ id }) => id)], [['B'], ['A']]);
  t.equal(preview(columns, before, before, null).crossing, null);
  t.same(preview(columns, before, before, 2).moves, []);
});

t.test('the moves are the differences of the two rankings', async (t) => {
  holds(
    t,
    fc.property(
      anyItems(),
      anyWeights,
      anyWeights,
      fc.integer({ min: 1, max: 8 }),
      (items, old, fresh, line) => {
        const columns = makeColumns(items);
        const ranks = (weights: number[]) =>
          new Map(rankItems(items, weights, 'profiles').map(({ id, rank }) => [id, rank]));
        const [then, now] = [ranks(old), ranks(fresh)];
        const seen = preview(
          columns,
          buildStanding(columns, weighted(old)),
          buildStanding(columns, weighted(fresh)),
          line,
        );
        const moved = [...then].filter(([id, rank]) => rank !== null && now.get(id) !== rank);
        assert.equal(seen.moves.length, moved.length);
        for (const { id, before, after, places } of seen.moves) {
          assert.deepEqual([before, after], [then.get(id), now.get(id)]);
          assert.equal(places, (before as number) - (after as number));
        }
        const above = (of: Map<string, number | null>) =>
          [...of].filter(([, rank]) => rank !== null && rank <= line).map(([id]) => id);
        const cameIn = above(now).filter((id) => !above(then).includes(id));
        assert.deepEqual(
          seen.crossing?.in.map(({ id }) => id),
          cameIn.sort(),
        );
      },
    ),
    100,
  );
});
