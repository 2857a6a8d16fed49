// The other methods' scores: worked answers, and the ties that floating point would lose.

import fc from 'fast-check';
import t from 'tap';
import { cd3, rice, weightedProduct, wsjf } from '../../src/domain/comparison-scores.js';
import { compareQuotients, type Quotient, quotientToNumber } from '../../src/domain/quotient.js';
import { toBasisPoints } from '../../src/domain/weights.js';
import { holds } from '../support/property.js';
import { withGolden } from './golden.js';

type Example = {
  weights: Record<string, number>;
  subjects: Record<string, number[]>;
  weightedGeometric: Record<string, number>;
};

const EXAMPLE: Example = {
  weights: { value: 50, urgency: 30, feasibility: 20 },
  subjects: { A: [9, 6, 4], B: [6, 8, 7], C: [5, 5, 9], D: [7, 7, 6], E: [4, 6, 5] },
  weightedGeometric: { A: 6.776082, B: 6.745626, C: 5.623731, D: 6.787482, E: 4.723559 },
};

const value = (score: Quotient | null) => score && quotientToNumber(score);
const product = (points: number[], weights: number[]) =>
  weightedProduct(
    points.map((one) => one * 1000),
    toBasisPoints(weights),
  );

function productsOf({ subjects, weights }: Example): Record<string, number> {
  const entries = Object.entries(subjects).map(([id, points]) => [
    id,
    product(points, Object.values(weights)),
  ]);
  return Object.fromEntries(entries.map(([id, score]) => [id, Number((score as number).toFixed(6))]));
}

t.test('the weighted product puts D first where the weighted sum puts A', async (t) => {
  t.same(productsOf(EXAMPLE), EXAMPLE.weightedGeometric);
});

t.test('the weighted products kept beside the project agree', async (t) => {
  await withGolden(t, 'running-example', (golden) => {
    t.same(productsOf(golden as Example), (golden as Example).weightedGeometric);
  });
});

t.test('a zero vetoes, unless its criterion has no weight', async (t) => {
  t.equal(product([10, 0, 10], [50, 30, 20]), 0);
  t.equal(product([9, 0, 4], [50, 0, 50]), 6);
  // The root of 4 x 9, and the cube root of 2 x 4 x 8 but for a hundredth of a per cent in the weights.
  t.equal(product([4, 9], [1, 1]), 6);
  t.ok(Math.abs(product([2, 4, 8], [1, 1, 1]) - 4) < 0.001);
});

const anyPoints = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 });
const anyWeights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 });

t.test(
  'a weighted product lies within the points, equal points are their own, and more is never less',
  async (t) => {
    holds(
      t,
      fc.property(anyPoints, anyWeights, fc.nat({ max: 2 }), (points, weights, at) => {
        const score = product(points, weights);
        const same = points[at] as number;
        const raised = points.with(at, same + 1);
        return (
          score >= Math.min(...points) &&
          score <= Math.max(...points) &&
          product([same, same, same], weights) === same &&
          product(raised, weights) > score
        );
      }),
    );
  },
);

t.test('RICE is reach x impact x confidence / effort', async (t) => {
  t.equal(value(rice({ reach: 2000, impact: 0.5, confidence: 0.8, effort: 4 })), 200);
  t.equal(value(rice({ reach: 0, impact: 3, confidence: 1, effort: 2 })), 0);
  t.equal(value(rice({ reach: 1, impact: 0.25, confidence: 0.5, effort: 0.5 })), 0.25);
  t.equal(rice({ reach: 1, impact: 1, confidence: 1, effort: 0 }), null);
  // 0.1 x 3 and 0.3 x 1 differ in floating point.
  const [a, b] = [
    rice({ reach: 3, impact: 1, confidence: 0.1, effort: 1 }),
    rice({ reach: 1, impact: 1, confidence: 0.3, effort: 1 }),
  ] as [Quotient, Quotient];
  t.not(3 * 0.1, 0.3);
  t.equal(compareQuotients(a, b), 0);
  const huge = rice({ reach: 1_000_000_000, impact: 3, confidence: 1, effort: 1 });
  t.equal(value(huge), 3_000_000_000, 'a thousand million people are counted exactly');
});

/** A public sheet of weighted shortest jobs first, in the sequence in which it lists them. */
const SHEET: [size: number, value: number, timing: number, risk: number, delay: number, score: number][] = [
  [5, 8, 5, 13, 26, 5.2],
  [5, 8, 5, 8, 21, 4.2],
  [8, 13, 5, 8, 26, 3.25],
  [5, 5, 3, 8, 16, 3.2],
  [5, 8, 1, 5, 14, 2.8],
  [8, 13, 3, 8, 24, 3],
  [5, 5, 1, 5, 11, 2.2],
  [5, 5, 1, 5, 11, 2.2],
  [13, 8, 5, 8, 21, 1.615],
];
const sheetScores = SHEET.map(([jobSize, worth, timeCriticality, riskReduction]) => ({
  ...{ jobSize, worth },
  score: wsjf({ value: worth, timeCriticality, riskReduction, jobSize }) as Quotient,
}));

t.test('weighted shortest job first is as on the public sheet, quotient by quotient', async (t) => {
  for (const [index, [, , , , , expected]] of SHEET.entries()) {
    const found = quotientToNumber((sheetScores[index] as { score: Quotient }).score);
    t.equal(Number(found.toFixed(3)), expected);
  }
  t.equal(compareQuotients(sheetScores[6]!.score, sheetScores[7]!.score), 0, 'two equal jobs tie');
  t.equal(wsjf({ value: 5, timeCriticality: 3, riskReduction: 8, jobSize: 0 }), null);
});

t.test('the sheet’s own sequence is wrong in one place, and its 1.24 is 16/13', async (t) => {
  const sorted = [...sheetScores].sort((a, b) => compareQuotients(b.score, a.score));
  t.same(
    sorted.map(({ score }) => Number(quotientToNumber(score).toFixed(3))),
    [5.2, 4.2, 3.25, 3.2, 3, 2.8, 2.2, 2.2, 1.615],
    '3.0 comes before 2.8',
  );
  t.not(
    sorted.map(({ jobSize }) => jobSize).join(),
    SHEET.map(([size]) => size).join(),
    'which is not how the sheet lists them',
  );
  const rounded = value(wsjf({ value: 5, timeCriticality: 3, riskReduction: 8, jobSize: 13 }));
  t.equal(rounded, 1.2307692);
});

type Jobs = {
  iceCream: {
    options: Record<string, { costOfDelayPerWeek: number; durationWeeks: number }>;
    cd3: Record<string, number>;
  };
  fiveJobs: { jobs: Record<string, [number, number]>; order: string[] };
};

const JOBS: Jobs = {
  iceCream: {
    options: {
      A: { costOfDelayPerWeek: 10, durationWeeks: 2 },
      B: { costOfDelayPerWeek: 30, durationWeeks: 4 },
    },
    cd3: { A: 5, B: 7.5 },
  },
  fiveJobs: {
    jobs: { P: [4, 1], Q: [9, 3], R: [10, 5], S: [3, 2], T: [6, 6] },
    order: ['P', 'Q', 'R', 'S', 'T'],
  },
};

function checkJobs(
  t: { same(found: unknown, wanted: unknown): unknown },
  { iceCream, fiveJobs }: Jobs,
): void {
  const found = Object.entries(iceCream.options).map(([id, { costOfDelayPerWeek, durationWeeks }]) => [
    id,
    value(cd3({ costOfDelay: costOfDelayPerWeek, duration: durationWeeks })),
  ]);
  t.same(Object.fromEntries(found), iceCream.cd3);
  const scored = Object.entries(fiveJobs.jobs).map(([id, [costOfDelay, duration]]) => ({
    id,
    score: cd3({ costOfDelay, duration }) as Quotient,
  }));
  const sequence = scored.reverse().sort((a, b) => compareQuotients(b.score, a.score));
  t.same(
    sequence.map(({ id }) => id),
    fiveJobs.order,
  );
}

t.test('cost of delay divided by duration is as worked by hand, and sequences the five jobs', async (t) => {
  checkJobs(t, JOBS);
  const five = Object.values(JOBS.fiveJobs.jobs).map(([costOfDelay, duration]) =>
    value(cd3({ costOfDelay, duration })),
  );
  t.same(five, [4, 3, 2, 1.5, 1]);
  t.equal(cd3({ costOfDelay: 5, duration: 0 }), null);
});

t.test('the jobs kept beside the project agree', async (t) => {
  await withGolden(t, 'cost-of-delay', (golden) => checkJobs(t, golden as Jobs));
});
