// Robustness as it is asked for: any number of criteria, labels, and how sure the answer is of itself.

import { strict as assert } from 'node:assert';
import t from 'tap';
import { samplesFor } from '../../../src/domain/robustness/drawn-estimates.js';
import { type RobustnessRow, robustness } from '../../../src/domain/robustness/robustness.js';
import { wilsonHalfWidth } from '../../../src/domain/wilson-interval.js';
import { DEFAULT_WEIGHTS } from '../../support/portfolio.js';
import { AS_STATED, makeQuery, robustRows, STATED_10 } from '../../support/robustness.js';

const near = (found: number, expected: number, within = 1e-12) =>
  assert.ok(Math.abs(found - expected) <= within, `${found}, expected ${expected} within ${within}`);
const _sum = (rows: readonly RobustnessRow[], of: (row: RobustnessRow) => number) =>
  rows.reduce((total, row) => total + of(row), 0);
/** Four standard errors of a share of that many draws, at its widest. */
const four = (samples: number) => (4 * 0.5) / Math.sqrt(samples);

t.test('known points are answered exactly, points in doubt by draws whose number is told', async (t) => {
  const known = robustness(
    makeQuery([
      [9, 6, 4],
      [6, 8, 7],
    ]),
  );
  t.match(known, { method: 'exact', samples: 0, seed: null, error: 0, rankError: 0 });
  const mixed = robustness(
    makeQuery([
      [9, 6, 4],
      [6, null, 7],
    ]),
  );
  t.match(mixed, { method: 'mixed', samples: 9604 });
  t.ok(mixed.error > 0 && mixed.error <= 0.01, 'as near as is asked for unless told otherwise');
  t.match(
    robustness(
      makeQuery([
        [9, null, 4],
        [6, null, 7],
      ]),
    ),
    { method: 'sampled', samples: 9604 },
  );
});

t.test('the number of draws and the interval are those of the textbook', async (t) => {
  t.same([0.02, 0.01, 0.005].map(samplesFor), [2401, 9604, 38416]);
  // Wilson's interval solves (p - x)^2 = z^2 x (1 - x) / n for x: at its ends the equation holds.
  for (const [p, n] of [
    [0, 100],
    [0.2, 50],
    [0.5, 2401],
  ] as const) {
    const centre = (p + 1.96 ** 2 / (2 * n)) / (1 + 1.96 ** 2 / n);
    for (const end of [centre - wilsonHalfWidth(p, n), centre + wilsonHalfWidth(p, n)]) {
      near((p - end) ** 2, (1.96 ** 2 * end * (1 - end)) / n);
    }
  }
  t.pass('both ends');
});

t.test(
  'two criteria are answered exactly: who is first where the weight of the first passes 4/9 and 5/9',
  async (t) => {
    // 9x + 1, 10 - 9x and 6 under the weight x of the first criterion.
    const { rows, method } = robustness(
      makeQuery(
        [
          [10, 1],
          [1, 10],
          [6, 6],
        ],
        { weights: [5000, 5000], leader: 2 },
      ),
    );
    t.equal(method, 'exact');
    [4 / 9, 4 / 9, 1 / 9].forEach((share, at) => {
      near(rows[at]?.probabilityFirst as number, share);
    });
    [7 / 9, 2 / 9].forEach((weight, at) => {
      near(rows[0]?.centralWeights?.[at] as number, weight);
    });
    near(rows[0]?.winsAgainstLeader as number, 4 / 9);
    near(rows[2]?.expectedRank as number, 1 + 4 / 9 + 4 / 9);
  },
);

t.test('one criterion leaves no doubt about the weights', async (t) => {
  const { rows, method } = robustness(makeQuery([[4], [8], [8]], { weights: [10_000], leader: 1 }));
  t.equal(method, 'exact');
  t.same(
    rows.map(({ probabilityFirst }) => probabilityFirst),
    [0, 0.5, 0.5],
  );
  t.same(
    rows.map(({ centralWeights }) => centralWeights),
    [null, [1], [1]],
  );
  t.same(
    rows.map(({ winsAgainstLeader }) => winsAgainstLeader),
    [0, null, 0.5],
  );
});

t.test('four criteria are drawn: four specialists share the first place evenly', async (t) => {
  const specialists = [0, 1, 2, 3].map((own) => [1, 1, 1, 1].with(own, 10));
  const weights = [4000, 3000, 2000, 1000];
  const { rows, samples, method } = robustness(makeQuery(specialists, { weights }));
  t.equal(method, 'sampled');
  rows.forEach(({ probabilityFirst, centralWeights }, own) => {
    near(probabilityFirst, 1 / 4, four(samples));
    // The largest of four even shares of 1 is a quarter of 1 + 1/2 + 1/3 + 1/4 on average.
    near(centralWeights?.[own] as number, 25 / 48, four(samples / 4));
  });
});

t.test(
  'a place is safe, borderline or out by its probability, with thresholds that can be moved',
  async (t) => {
    const subjects = [
      [9, 6, 4],
      [6, 8, 7],
      [5, 5, 9],
      [7, 7, 6],
      [4, 6, 5],
    ];
    const labels = (rest: Parameters<typeof makeQuery>[1]) =>
      robustRows(subjects, { region: STATED_10, top: 2, ...rest }).map(({ label }) => label);
    // Among the first two: A 17/18, B 1/2, D 5/9, and never C or E.
    t.same(labels({}), ['borderline', 'borderline', 'out', 'borderline', 'out']);
    t.same(labels({ thresholds: { safe: 0.9, out: 0.5 } }), ['safe', 'out', 'out', 'borderline', 'out']);
    t.same(labels({ top: 3 }), ['safe', 'safe', 'out', 'safe', 'out']);
    t.same(labels({ top: 9 }), ['safe', 'safe', 'safe', 'safe', 'safe'], 'more places than products');
  },
);

t.test('rows keep the order they were asked in, and nobody else counts', async (t) => {
  const query = makeQuery([
    [1, 1, 1],
    [10, 10, 10],
    [6, 8, 7],
    [9, 6, 4],
  ]);
  const asked = robustness({ ...query, rows: [3, 2], leader: 3 });
  t.same(
    asked.rows.map(({ row }) => row),
    [3, 2],
  );
  t.same(
    asked.rows,
    robustness({
      ...makeQuery([
        [9, 6, 4],
        [6, 8, 7],
      ]),
      leader: 0,
    }).rows.map((row, at) => ({ ...row, row: [3, 2][at] })),
  );
  t.same(robustness({ ...query, rows: [] }).rows, [], 'of nobody');
  t.same(robustness({ ...query, rows: [], region: AS_STATED }).rows, []);
});

t.test('the weights in doubt are those near the stated ones', async (t) => {
  const rows = robustRows(
    [
      [10, 1, 1],
      [1, 1, 10],
    ],
    { region: STATED_10, weights: DEFAULT_WEIGHTS },
  );
  t.same(
    rows.map(({ probabilityFirst }) => probabilityFirst),
    [1, 0],
    'value always counts more than feasibility',
  );
});
