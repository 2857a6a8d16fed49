// Robustness where points are in doubt: drawn evenly and always alike, in agreement with geometry, and certain only where
// that is proved.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { drawRanks } from '../../../src/domain/robustness/drawn-ranks.js';
import { stateOf } from '../../../src/domain/robustness/random.js';
import { type RobustnessRow, robustness } from '../../../src/domain/robustness/robustness.js';
import { anyWeights, type Points } from '../../support/portfolio.js';
import { holds } from '../../support/property.js';
import {
  ALL,
  AS_STATED,
  anyDoubtfulSubjects,
  anyRegion,
  anySubjects,
  makeQuery,
  ORDERED,
  robustRows,
  STATED_10,
} from '../../support/robustness.js';

const near = (found: number, expected: number, within = 1e-12) =>
  assert.ok(Math.abs(found - expected) <= within, `${found}, expected ${expected} within ${within}`);
const sum = (rows: readonly RobustnessRow[], of: (row: RobustnessRow) => number) =>
  rows.reduce((total, row) => total + of(row), 0);
/** Four standard errors of a share of that many draws, at its widest. */
const four = (samples: number) => (4 * 0.5) / Math.sqrt(samples);

t.test(
  'a product about which nothing is known beats one with middling points half of the time',
  async (t) => {
    for (const region of [AS_STATED, ALL]) {
      const { rows, samples } = robustness(
        makeQuery(
          [
            [5.5, 5.5, 5.5],
            [null, null, null],
          ],
          { region, leader: 0 },
        ),
      );
      near(rows[1]?.probabilityFirst as number, 0.5, four(samples));
      near(rows[1]?.winsAgainstLeader as number, 0.5, four(samples));
      near(rows[1]?.expectedRank as number, 1.5, four(samples));
    }
    t.pass('by symmetry');
  },
);

t.test('a single point in doubt wins as often as it lies above what it needs', async (t) => {
  // Under 50/30/20 the second needs 6 for value to reach 6.0: of 1 to 10 even, 4 of 9 parts lie above.
  const { rows, samples } = robustness(
    makeQuery(
      [
        [6, 6, 6],
        [null, 6, 6],
      ],
      { region: AS_STATED },
    ),
  );
  near(rows[1]?.probabilityFirst as number, 4 / 9, four(samples));
  near(rows[0]?.expectedRank as number, 1 + 4 / 9, four(samples));
  t.pass('as reckoned by hand');
});

t.test('the same question gives the same answer to the last digit, another one other draws', async (t) => {
  const subjects: Points[][] = [
    [9, 6, null],
    [6, 8, 7],
    [5, { low: 3, high: 8 }, 9],
  ];
  const answer = robustness(makeQuery(subjects));
  t.equal(JSON.stringify(robustness(makeQuery(subjects))), JSON.stringify(answer));
  const seeds = [
    answer,
    robustness(makeQuery(subjects, { top: 2 })),
    robustness(makeQuery(subjects, { region: ORDERED })),
    robustness(makeQuery(subjects, { region: STATED_10 })),
    robustness(makeQuery(subjects, { weights: [3000, 5000, 2000] })),
    robustness(makeQuery(subjects.toReversed())),
  ].map(({ seed }) => seed);
  t.equal(new Set(seeds).size, seeds.length);
});

t.test('draws agree with geometry within four standard errors, and keep expected ranks exact', async (t) => {
  // Always the same cases: by chance alone a few in a thousand new ones would differ by more.
  fc.assert(
    fc.property(anySubjects(7), anyWeights, anyRegion, (subjects, weights, region) => {
      const query = makeQuery(subjects, { weights, region, top: 2, leader: 0 });
      const exact = robustness(query);
      const drawn = robustness({ ...query, effort: 0, halfWidth: 0.02 });
      assert.equal(drawn.method, 'mixed');
      exact.rows.forEach((row, at) => {
        const other = drawn.rows[at] as RobustnessRow;
        for (const key of ['probabilityFirst', 'probabilityTop'] as const) {
          // A share of ties varies less than a plain yes or no; one draw more or less is no error.
          const spread = Math.sqrt((row[key] * (1 - row[key])) / drawn.samples);
          near(other[key], row[key], 4.5 * spread + 2 / drawn.samples);
        }
        near(other.expectedRank, row.expectedRank, 1e-9);
        assert.equal(other.winsAgainstLeader, row.winsAgainstLeader);
        row.centralWeights?.forEach((weight, criterion) => {
          if (other.centralWeights === null) return;
          const within = (4.5 * 0.29) / Math.sqrt(drawn.samples * other.probabilityFirst);
          near(other.centralWeights[criterion] as number, weight, within);
        });
        if (other.neverFirst) assert.ok(row.neverFirst, 'nothing is said to be certain that is not');
      });
    }),
    { numRuns: 60, seed: 20_261_124 },
  );
  t.pass('held for 60 cases');
});

t.test('with points in doubt too, every place is shared out once and all ranks are taken', async (t) => {
  holds(
    t,
    fc.property(anyDoubtfulSubjects, anyWeights, anyRegion, (subjects, weights, region) => {
      const top = Math.min(2, subjects.length);
      const rows = robustRows(subjects, { weights, region, top, halfWidth: 0.05 });
      near(
        sum(rows, (row) => row.probabilityFirst),
        1,
        1e-9,
      );
      near(
        sum(rows, (row) => row.probabilityTop),
        top,
        1e-9,
      );
      near(
        sum(rows, (row) => row.expectedRank),
        (rows.length * (rows.length + 1)) / 2,
        1e-9,
      );
    }),
    60,
  );
});

t.test('a point in doubt by next to nothing changes next to nothing', async (t) => {
  const subjects: Points[][] = [
    [9, 6, 4],
    [6, 8, 7],
    [5, 5, 9],
    [7, 7, 6],
    [4, 6, 5],
  ];
  const exact = robustness(makeQuery(subjects, { top: 2 }));
  const almost = subjects.with(0, [{ low: 9, high: 9.001 }, 6, 4]);
  const drawn = robustness(makeQuery(almost, { top: 2 }));
  t.equal(drawn.method, 'mixed');
  exact.rows.forEach((row, at) => {
    const other = drawn.rows[at] as RobustnessRow;
    near(other.probabilityTop, row.probabilityTop, four(drawn.samples));
    near(other.expectedRank, row.expectedRank, 2 * drawn.rankError + 0.001);
  });
  t.pass('all five');
});

t.test('who is never first with points in doubt is said only where it is certain', async (t) => {
  const rows = robustRows([
    [9, 9, 9],
    [{ low: 1, high: 8.5 }, 8, 8],
    [{ low: 1, high: 9.5 }, 8, 8],
    [7, null, 7],
  ]);
  t.same(
    rows.map(({ neverFirst }) => neverFirst),
    [false, true, false, false],
  );
  t.equal(rows[1]?.centralWeights, null);
});

t.test('what is all but impossible is not called certain because no draw showed it', async (t) => {
  // Ahead only by a thousandth, and only where nearly all the weight is on value.
  const rows = robustRows([
    [9, 9, 9],
    [{ low: 1, high: 9.001 }, 8, 8],
    [9.001, 1, 1],
  ]);
  t.same(
    rows.map(({ probabilityFirst, neverFirst }) => ({ probabilityFirst, neverFirst })),
    [1, 0, 0].map((probabilityFirst) => ({ probabilityFirst, neverFirst: false })),
  );
});

t.test('where doubt carries no weight, a known and a doubtful product share their places', async (t) => {
  const { low, high, rows } = makeQuery([
    [5, 5, 5],
    [5, 5, null],
    [4, 5, 5],
  ]);
  const drawWeights = (drawn: Float64Array) => drawn.set([10_000, 0, 0]);
  const plan = { drawWeights, state: stateOf(1), samples: 10, places: 1, leader: -1 };
  const { first, above } = drawRanks({ low, high, rows }, { ...plan, settled: Uint8Array.of(1, 0, 1) });
  t.same([...first], [5, 5, 0]);
  t.same([...above], [5, 5, 10], 'the known count only the doubtful one above them');
});
