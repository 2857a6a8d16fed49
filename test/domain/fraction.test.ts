// Fractions compare exactly where decimals cannot.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { compareFractions, makeFraction } from '../../src/domain/fraction.js';
import { holds } from '../support/property.js';

t.test('the sign stands above the line', async (t) => {
  t.same(makeFraction(3, -4), { numerator: -3, denominator: 4 });
  t.same(makeFraction(-3, -4), { numerator: 3, denominator: 4 });
  t.ok(Object.is(makeFraction(0, -4).numerator, 0));
});

t.test('two fractions that are the same number in floating point are told apart', async (t) => {
  // Neighbours: 399999999/400000000 is smaller than 400000000/400000001 by 1 over the product of the denominators.
  const less = makeFraction(399_999_999, 400_000_000);
  const more = makeFraction(400_000_000, 400_000_001);
  t.equal(
    less.numerator * more.denominator,
    more.numerator * less.denominator - 0,
    'as floating point has it',
  );
  t.ok(compareFractions(less, more) < 0);
  t.ok(compareFractions(more, less) > 0);
  t.equal(compareFractions(makeFraction(1, 3), makeFraction(400_000_000, 1_200_000_000)), 0);
});

t.test('the order is that of the numbers', async (t) => {
  const whole = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
  const fraction = fc.tuple(
    whole,
    whole.filter((number) => number !== 0),
  );
  holds(
    t,
    fc.property(fraction, fraction, ([a, b], [c, d]) => {
      const exact = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
      const expected = exact === 0n ? 0 : (exact > 0n === b > 0) === d > 0 ? 1 : -1;
      assert.equal(Math.sign(compareFractions(makeFraction(a, b), makeFraction(c, d))), expected);
    }),
  );
});
