// One cell of several assessors: what is told of it, and whether it should be talked about.

import fc from 'fast-check';
import t from 'tap';
import { cellAgreement, withinGroupAgreement } from '../../src/domain/cell-agreement.js';
import { holds } from '../support/property.js';

const SCALE = { min: 1000, max: 10_000, step: 1000 };
const points = (...given: number[]) => given.map((one) => one * 1000);

t.test('a cell tells the middle, the ends and who stands where', async (t) => {
  t.same(cellAgreement(points(7, 4, 7, 9), SCALE), {
    count: 4,
    median: 7000,
    lowest: 4000,
    highest: 9000,
    range: 5000,
    distribution: [
      { millipoints: 4000, count: 1 },
      { millipoints: 7000, count: 2 },
      { millipoints: 9000, count: 1 },
    ],
    // Variance 12.75 / 3 = 4.25 against 8.25 by chance.
    withinGroup: 1 - 4.25 / 8.25,
    discuss: true,
  });
  t.equal(cellAgreement([], SCALE), null);
});

t.test('points are told in order as numbers, not as text', async (t) => {
  const told = cellAgreement(points(10, 9, 2), SCALE)?.distribution.map(({ millipoints }) => millipoints);
  t.same(told, [2000, 9000, 10_000]);
});

t.test('agreement within the group compares the variance with that of chance', async (t) => {
  const cases: [given: number[], expected: number | null][] = [
    [[], null],
    [[5], null],
    [[5, 5, 5], 1],
    // Variance 2 against 8.25.
    [[4, 6], 1 - 2 / 8.25],
    // Variance 40.5: wider than chance counts as none.
    [[1, 10], 0],
  ];
  for (const [given, expected] of cases) t.equal(withinGroupAgreement(points(...given), SCALE), expected);
  // On a scale of five points chance has a variance of 2; of 1, 3 and 5 it is 4, of 2, 3 and 4 it is 1.
  const five = { min: 1000, max: 5000, step: 1000 };
  t.equal(withinGroupAgreement(points(1, 3, 5), five), 0);
  t.equal(withinGroupAgreement(points(2, 3, 4), five), 0.5);
  // From 0 to 1 by halves there are three points: chance has (9 - 1) / 12 quarter points, 0 and 0.5 have a half of one.
  t.equal(withinGroupAgreement([0, 500], { min: 0, max: 1000, step: 500 }), 0.25);
  t.equal(withinGroupAgreement([3000, 3000], { min: 3000, max: 3000, step: 1000 }), null);
});

t.test(
  'a cell is talked about from a range of 40% of the scale, or when agreement is below a half',
  async (t) => {
    const cases: [why: string, given: number[], expected: boolean][] = [
      ['one assessor cannot disagree', points(9), false],
      ['all the same', points(7, 7, 7), false],
      ['three apart of nine, variance 1.8', points(5, 5, 5, 5, 8), false],
      ['three apart of nine, variance 4.5', points(5, 8), true],
      ['four apart of nine, though most agree', points(5, 5, 5, 5, 5, 5, 9), true],
      ['3.6 is 40% of nine', [...points(5, 5, 5, 5, 5, 5), 8600], true],
      ['a thousandth less is not', [...points(5, 5, 5, 5, 5, 5), 8599], false],
    ];
    for (const [why, given, expected] of cases) t.equal(cellAgreement(given, SCALE)?.discuss, expected, why);
    // Of 0 to 6 chance has a variance of 4; 2 and 4 have 2: an agreement of exactly a half, which is not below it.
    const seven = { min: 0, max: 6000, step: 1000 };
    t.equal(cellAgreement([2000, 4000], seven)?.discuss, false);
    t.equal(cellAgreement([2000, 4001], seven)?.discuss, true);
  },
);

const anyPoints = fc.array(fc.integer({ min: 1000, max: 10_000 }), { minLength: 1, maxLength: 12 });

t.test('whatever the points, what is told of them hangs together', async (t) => {
  holds(
    t,
    fc.property(anyPoints, (given) => {
      const told = cellAgreement(given, SCALE);
      if (told === null) return false;
      const { count, median, lowest, highest, range, distribution, withinGroup } = told;
      return (
        count === given.length &&
        distribution.reduce((sum, one) => sum + one.count, 0) === count &&
        distribution.every(({ millipoints }, at) => millipoints > (distribution[at - 1]?.millipoints ?? 0)) &&
        lowest === Math.min(...given) &&
        highest === Math.max(...given) &&
        range === highest - lowest &&
        median >= lowest &&
        median <= highest &&
        (count < 2 ? withinGroup === null : withinGroup !== null && withinGroup >= 0 && withinGroup <= 1)
      );
    }),
  );
});

t.test('the order of assessors, and the scale standing higher, change nothing about agreement', async (t) => {
  holds(
    t,
    fc.property(anyPoints, fc.nat({ max: 90_000 }), (given, by) => {
      const higher = { ...SCALE, min: SCALE.min + by, max: SCALE.max + by };
      const moved = [...given].reverse().map((one) => one + by);
      const [before, after] = [cellAgreement(given, SCALE), cellAgreement(moved, higher)];
      return before?.withinGroup === after?.withinGroup && before?.discuss === after?.discuss;
    }),
  );
});
