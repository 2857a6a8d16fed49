// Exact quotients: equal ones tie, nearly equal ones do not.

import fc from 'fast-check';
import t from 'tap';
import { compareQuotients, quotientToNumber, roundQuotient } from '../../src/domain/quotient.js';
import { holds } from '../support/property.js';

const of = (numerator: number, denominator: number) => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

t.test('equal quotients tie whatever they are made of', async (t) => {
  t.equal(compareQuotients(of(26, 5), of(52, 10)), 0);
  t.equal(compareQuotients(of(26, 5), of(5200, 1000)), 0);
  t.ok(compareQuotients(of(1, 3), of(2, 5)) < 0);
  t.ok(compareQuotients(of(-1, 3), of(-2, 5)) > 0);
  // Floating point sees no difference between these two.
  const large = Number.MAX_SAFE_INTEGER;
  t.equal((large - 1) / large, (large - 2) / (large - 1));
  t.ok(compareQuotients(of(large - 1, large), of(large - 2, large - 1)) > 0);
});

t.test('rounding is to the nearest, halves upwards, below zero as above', async (t) => {
  const cases: [numerator: number, denominator: number, expected: number][] = [
    [7, 2, 4],
    [10, 3, 3],
    [11, 3, 4],
    [0, 5, 0],
    [-7, 2, -3],
    [-10, 3, -3],
    [-11, 3, -4],
    [-4, 2, -2],
    [-1, 4, 0],
  ];
  for (const [numerator, denominator, expected] of cases) {
    t.equal(roundQuotient(of(numerator, denominator)), expected, `${numerator}/${denominator}`);
  }
});

t.test('a quotient is shown to seven decimals', async (t) => {
  t.equal(quotientToNumber(of(26, 5)), 5.2);
  t.equal(quotientToNumber(of(1, 3)), 0.3333333);
  t.equal(quotientToNumber(of(2, 3)), 0.6666667);
});

const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
const positive = fc.integer({ min: 1, max: 1_000_000 });

t.test('comparing agrees with the difference, and rounding is never more than a half away', async (t) => {
  holds(
    t,
    fc.property(whole, positive, whole, positive, (a, b, c, d) => {
      const order = Math.sign(a * d - c * b);
      const away = roundQuotient(of(a, b)) * b - a;
      return compareQuotients(of(a, b), of(c, d)) === order && 2 * away > -b && 2 * away <= b;
    }),
    500,
  );
});
