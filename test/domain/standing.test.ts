// The standing order: after any changes it is what scoring and sorting everything afresh would give.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { type Columns, EMPTY } from '../../src/domain/columns.js';
import type { SortedRows } from '../../src/domain/sorted-rows.js';
import { buildStanding, place, regrow, type Standing, withdraw } from '../../src/domain/standing.js';
import {
  anyItem,
  anyItems,
  anyWeights,
  clearRow,
  DEFAULT_WEIGHTS,
  type Item,
  makeColumns,
  makeItem,
  weighted,
  writeItem,
} from '../support/portfolio.js';
import { holds } from '../support/property.js';

/** What a standing order says: the orders, and the score of every row in use, in the backlog or not. */
function said(standing: Standing, columns: Columns) {
  const rows = ({ rows, length }: SortedRows) => [...rows.subarray(0, length)];
  const inUse = [...columns.missing.keys()].filter((row) => columns.missing[row] !== EMPTY);
  return {
    ranked: rows(standing.ranked),
    unranked: rows(standing.unranked),
    lowestOfUnranked: rows(standing.unrankedByLow).map((row) => standing.scores.low[row]),
    scores: inUse.map((row) => [row, standing.scores.low[row], standing.scores.high[row]]),
  };
}

t.test('the backlog stands in order, the unranked apart, the retired nowhere', async (t) => {
  const columns = makeColumns([
    makeItem('a', [5, 5, 5]),
    makeItem('b', [9, 9, null]),
    makeItem('c', [9, 9, 9], { inBacklog: false }),
    makeItem('d', [8, 8, 8]),
    makeItem('e', [5, 5, 5]),
  ]);
  const { ranked, unranked } = said(buildStanding(columns, weighted(DEFAULT_WEIGHTS)), columns);
  t.same(ranked, [3, 0, 4]);
  t.same(unranked, [1]);
});

type Change = { row: number; item: Item | null };

/** Applies a change to the row as the projection does: out of the order, new numbers, back into it. */
function apply(standing: Standing, columns: Columns, { row, item }: Change): void {
  withdraw(standing, columns, row);
  if (item === null) {
    if (columns.missing[row] !== EMPTY) clearRow(columns, row);
    return;
  }
  // Ids stay unique though rows change hands.
  writeItem(columns, row, { ...item, id: `${item.id}-${row}` });
  place(standing, columns, row);
}

const anyChange: fc.Arbitrary<Change> = fc.record({
  row: fc.nat({ max: 29 }),
  item: fc.option(anyItem(), { freq: 4 }),
});

t.test('after any products come, change, retire and go it equals the order made afresh', async (t) => {
  const changes = fc.array(anyChange, { maxLength: 60 });
  holds(
    t,
    fc.property(anyItems({ maxLength: 12 }), changes, anyWeights, (items, changes, weights) => {
      const columns = makeColumns(items, undefined, 30);
      const standing = buildStanding(columns, weighted(weights));
      for (const change of changes) {
        apply(standing, columns, change);
        assert.deepEqual(said(standing, columns), said(buildStanding(columns, weighted(weights)), columns));
      }
    }),
    60,
  );
});

t.test('moving to larger arrays keeps the order and lets it go on', async (t) => {
  const changes = fc.array(anyChange, { minLength: 1, maxLength: 20 });
  holds(
    t,
    fc.property(anyItems({ maxLength: 12 }), changes, anyWeights, (items, changes, weights) => {
      const small = makeColumns(items, undefined, 12);
      const large = makeColumns(items, undefined, 30);
      const standing = regrow(buildStanding(small, weighted(weights)), large);
      assert.deepEqual(said(standing, large), said(buildStanding(large, weighted(weights)), large));
      for (const change of changes) apply(standing, large, change);
      assert.deepEqual(said(standing, large), said(buildStanding(large, weighted(weights)), large));
    }),
    60,
  );
});
