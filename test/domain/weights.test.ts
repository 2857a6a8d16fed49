// Weights: whole basis points by largest remainder, read from text, refused when they mean nothing.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { parseWeights, toBasisPoints, WHOLE } from '../../src/domain/weights.js';
import { holds } from '../support/property.js';

const CRITERIA = ['value', 'urgency', 'feasibility'];

t.test('weights become basis points that add up to the whole', async (t) => {
  const cases: [given: number[], expected: number[]][] = [
    [
      [50, 30, 20],
      [5000, 3000, 2000],
    ],
    [
      [5, 3, 2],
      [5000, 3000, 2000],
    ],
    [
      [1, 0, 0],
      [10_000, 0, 0],
    ],
    // A third each leaves one point over; equal fractions favour the earlier criterion.
    [
      [1, 1, 1],
      [3334, 3333, 3333],
    ],
    // 2857.14, 2857.14, 4285.71: the largest fraction gets the point left over.
    [
      [2, 2, 3],
      [2857, 2857, 4286],
    ],
    // 1666.67 twice and 6666.67: two points are left over, the last of three equal fractions goes without.
    [
      [1, 1, 4],
      [1667, 1667, 6666],
    ],
    [[7], [10_000]],
    [
      [0.5, 0.3, 0.2],
      [5000, 3000, 2000],
    ],
    [
      [1_000_000, 1_000_000, 0],
      [5000, 5000, 0],
    ],
  ];
  for (const [given, expected] of cases) t.same(toBasisPoints(given), expected, `${given}`);
});

t.test('weights that mean nothing are refused', async (t) => {
  const refused = [[], [0, 0, 0], [-1, 2, 2], [1_000_001, 1, 1], [Number.NaN, 1, 1], [Infinity, 1, 1]];
  for (const weights of refused) {
    t.throws(() => toBasisPoints(weights), { code: 'invalid_weights', pointer: '/weights' }, `[${weights}]`);
  }
});

const anyRaw = fc
  .array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 8 })
  .filter((weights) => weights.some((weight) => weight > 0));

t.test('basis points sum to 10,000 and none is a whole point away from its exact share', async (t) => {
  holds(
    t,
    fc.property(anyRaw, (weights) => {
      const points = toBasisPoints(weights);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const sum = points.reduce((all, point) => all + point, 0);
      // Compared after multiplying by the total, so that the check itself does not round.
      const near = points.every(
        (point, index) => Math.abs(point * total - (weights[index] as number) * WHOLE) < total,
      );
      return sum === WHOLE && near && points.every((point) => Number.isInteger(point) && point >= 0);
    }),
  );
});

t.test('weights count relative to each other: all of them times the same is the same', async (t) => {
  const factor = fc.integer({ min: 1, max: 1_000_000 }).map((number) => number / 1000);
  holds(
    t,
    fc.property(anyRaw, factor, (weights, times) => {
      assert.deepEqual(toBasisPoints(weights.map((weight) => weight * times)), toBasisPoints(weights));
    }),
    100,
  );
});

t.test('a heavier criterion never gets fewer points than a lighter one', async (t) => {
  holds(
    t,
    fc.property(anyRaw, (weights) => {
      const points = toBasisPoints(weights);
      return weights.every((a, i) =>
        weights.every((b, k) => a <= b || (points[i] as number) >= (points[k] as number)),
      );
    }),
  );
});

t.test('weights are read from text in any order, and given in the order of the criteria', async (t) => {
  const cases: [text: string, expected: number[]][] = [
    ['value:50,urgency:30,feasibility:20', [5000, 3000, 2000]],
    ['feasibility:20,value:50,urgency:30', [5000, 3000, 2000]],
    ['value:50, urgency:30, feasibility:20', [5000, 3000, 2000]],
    ['value:0.5,urgency:0.3,feasibility:0.2', [5000, 3000, 2000]],
    ['value:1,urgency:0,feasibility:0', [10_000, 0, 0]],
    ['value:0.0001,urgency:0.0001,feasibility:0', [5000, 5000, 0]],
    ['value:1000000,urgency:0,feasibility:0', [10_000, 0, 0]],
  ];
  for (const [text, expected] of cases) t.same(parseWeights(text, CRITERIA), expected, text);
});

t.test(
  'text that does not name each criterion once, with a plain number, is refused with an example',
  async (t) => {
    const refused = [
      '',
      'value:50',
      'value:50,urgency:30',
      'value:50,urgency:30,feasibility:20,',
      'value:50,value:30,feasibility:20',
      'value:50,urgency:30,feasibility:20,cost:10',
      'value:50,urgency:30,cost:20',
      'value:-50,urgency:30,feasibility:20',
      'value:+50,urgency:30,feasibility:20',
      'value:5e1,urgency:30,feasibility:20',
      'value:0x10,urgency:30,feasibility:20',
      'value:.5,urgency:30,feasibility:20',
      'value:50.00001,urgency:30,feasibility:20',
      'value:,urgency:30,feasibility:20',
      'value=50,urgency=30,feasibility=20',
      'VALUE:50,urgency:30,feasibility:20',
      'toString:50,urgency:30,feasibility:20',
      'value:٣,urgency:30,feasibility:20',
      'value:0,urgency:0,feasibility:0',
      'value:9999999,urgency:30,feasibility:20',
    ];
    for (const text of refused)
      t.throws(() => parseWeights(text, CRITERIA), { code: 'invalid_weights', pointer: '/weights' }, text);
    t.throws(() => parseWeights('value', CRITERIA), { message: /value:33,urgency:33,feasibility:33/ });
  },
);
