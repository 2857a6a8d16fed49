// The example of five products that the design works out by hand: scores, ranks and contributions, both ways of ranking.

import { readFile } from 'node:fs/promises';
import t from 'tap';
import { SCORE_UNITS, scoreAll } from '../../src/domain/columns.js';
import { toBasisPoints } from '../../src/domain/weights.js';
import { type Item, makeColumns, makeItem, type Path, rankItems, weighted } from '../support/portfolio.js';

type Golden = {
  scale: { min: number; max: number };
  weights: Record<string, number>;
  subjects: Record<string, number[]>;
  score: Record<string, number>;
  rank: Record<string, number>;
};

const BY_HAND: Golden = {
  scale: { min: 1, max: 10 },
  weights: { value: 50, urgency: 30, feasibility: 20 },
  subjects: { A: [9, 6, 4], B: [6, 8, 7], C: [5, 5, 9], D: [7, 7, 6], E: [4, 6, 5] },
  score: { A: 7.1, B: 6.8, C: 5.8, D: 6.8, E: 4.8 },
  rank: { A: 1, B: 2, C: 4, D: 2, E: 5 },
};

// Known answers may be kept beside the project: three folders up from build/test/domain is the project's root.
const KNOWN_ANSWERS = new URL('../../../../shared/golden/running-example.json', import.meta.url);

function checkExample(t: Tap, golden: Golden): void {
  const items: Item[] = Object.entries(golden.subjects).map(([id, points]) => makeItem(id, points));
  const weights = toBasisPoints(Object.values(golden.weights));
  const columns = makeColumns(items, golden.scale);
  const scores = scoreAll(columns, weighted(weights));
  t.same(
    Object.fromEntries(columns.ids.map((id, row) => [id, (scores.low[row] as number) / SCORE_UNITS])),
    golden.score,
  );
  for (const path of ['standing order', 'profiles'] satisfies Path[]) {
    const ranked = rankItems(items, weights, path, golden.scale);
    t.same(Object.fromEntries(ranked.map(({ id, rank }) => [id, rank])), golden.rank, path);
    t.same(
      ranked.map(({ id }) => id),
      ['A', 'D', 'B', 'C', 'E'],
      'D is shown before B for its higher value, at the same rank',
    );
    t.ok(
      ranked.every(({ rank, best, worst }) => rank === best && rank === worst),
      'nothing is missing, so nothing is open',
    );
  }
}

type Tap = Pick<typeof t, 'same' | 'ok'>;

t.test('the worked example comes out as by hand', async (t) => {
  checkExample(t, BY_HAND);
});

t.test('B and D tie exactly, which floating point would not see', async (t) => {
  t.not(0.5 * 6 + 0.3 * 8 + 0.2 * 7, 0.5 * 7 + 0.3 * 7 + 0.2 * 6);
  const columns = makeColumns([makeItem('B', [6, 8, 7]), makeItem('D', [7, 7, 6])]);
  const { low } = scoreAll(columns, weighted([5000, 3000, 2000]));
  t.equal(low[0], low[1]);
});

t.test('the worked example agrees with the known answers kept beside the project', async (t) => {
  const text = await readFile(KNOWN_ANSWERS, 'utf8').catch(() => null);
  if (text === null) {
    t.comment('No ../shared/golden/running-example.json here: only the copy in this file was checked.');
    t.pass('nothing to compare with');
    return;
  }
  checkExample(t, JSON.parse(text) as Golden);
});
