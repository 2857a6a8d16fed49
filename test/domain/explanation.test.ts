// A score explained: what each criterion adds or takes away, adding up to the whole without a remainder.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { explainScore, floorReference, splitBySign } from '../../src/domain/explanation.js';
import { holds } from '../support/property.js';
import { anyPortfolio, EXAMPLE } from './any-points.js';

const { weights, A, B } = EXAMPLE;
/** The five products' points summed: value 31, urgency 32, feasibility 31. */
const MEAN = { sums: [31_000, 32_000, 31_000], count: 5 };

t.test('B is above the average for its urgency and feasibility, and held back by its value', async (t) => {
  // The means are 6.2, 6.4 and 6.2: 0.5 x -0.2, 0.3 x 1.6 and 0.2 x 0.8.
  t.same(explainScore(weights, B, MEAN), {
    score: 68_000_000,
    reference: 62_600_000,
    net: 5_400_000,
    contributions: [-1_000_000, 4_800_000, 1_600_000],
    lifts: [
      { criterion: 1, units: 4_800_000 },
      { criterion: 2, units: 1_600_000 },
    ],
    holdsBack: [{ criterion: 0, units: -1_000_000 }],
  });
});

t.test('seen from the floor of the scale everything lifts', async (t) => {
  const { reference, net, contributions, holdsBack } = explainScore(weights, A, floorReference(1000, 3));
  t.same(
    { reference, net, contributions, holdsBack },
    {
      reference: 10_000_000,
      net: 61_000_000,
      contributions: [40_000_000, 15_000_000, 6_000_000],
      holdsBack: [],
    },
  );
});

t.test('where a mean does not divide, the parts are rounded so that they still add up', async (t) => {
  // A third of 10 each: 3333 1/3, -1000 and -666 2/3 make 1666 2/3.
  const { net, contributions } = explainScore(weights, [4, 3, 3], { sums: [10, 10, 10], count: 3 });
  t.same({ net, contributions }, { net: 1667, contributions: [3334, -1000, -667] });
});

t.test('a criterion at the average, or without weight, neither lifts nor holds back', async (t) => {
  const { contributions, lifts, holdsBack } = explainScore([10_000, 0], [5000, 9000], {
    sums: [10_000, 2000],
    count: 2,
  });
  t.same({ contributions, lifts, holdsBack }, { contributions: [0, 0], lifts: [], holdsBack: [] });
});

t.test('the biggest comes first, and of equals the earlier criterion', async (t) => {
  t.same(splitBySign([3, -1, 5, -9, 0, 3]), {
    lifts: [
      { criterion: 2, units: 5 },
      { criterion: 0, units: 3 },
      { criterion: 5, units: 3 },
    ],
    holdsBack: [
      { criterion: 3, units: -9 },
      { criterion: 1, units: -1 },
    ],
  });
});

t.test(
  'the parts sum exactly to the distance from the mean, each within a unit of its exact size',
  async (t) => {
    holds(
      t,
      fc.property(anyPortfolio({ least: 1, most: 12 }), ({ weights, subjects }) => {
        const sums = weights.map((_, k) => subjects.reduce((sum, points) => sum + (points[k] as number), 0));
        const count = subjects.length;
        const points = subjects[0] as number[];
        const told = explainScore(weights, points, { sums, count });
        const total = (units: readonly number[]) => units.reduce((sum, one) => sum + one, 0);
        assert.equal(total(told.contributions), told.net);
        assert.equal(told.score - told.reference, told.net);
        const scores = subjects.map((one) => total(weights.map((weight, k) => weight * (one[k] as number))));
        assert.equal(told.score, scores[0]);
        assert.ok(Math.abs(told.reference * count - total(scores)) * 2 <= count);
        told.contributions.forEach((part, k) => {
          const exact = (weights[k] as number) * ((points[k] as number) * count - (sums[k] as number));
          assert.ok(Math.abs(part * count - exact) <= count);
        });
        const pulls = [...told.lifts, ...told.holdsBack].map(({ units }) => units);
        assert.equal(total(pulls), told.net);
      }),
    );
  },
);
