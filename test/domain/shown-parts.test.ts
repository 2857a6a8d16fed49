// Rounded parts add up to the rounded total, and none strays.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { roundParts } from '../../src/domain/shown-parts.js';
import { holds } from '../support/property.js';

t.test('parts shown add up to the total shown', async (t) => {
  const cases: [parts: number[], divisor: number, expected: number[]][] = [
    [[], 10, []],
    [[10, 20, -30], 10, [1, 2, -3]],
    // 0.4 three times is 1.2: one is left over, and the first of equal fractions gets it.
    [[4, 4, 4], 10, [1, 0, 0]],
    // 1.5 and -0.5 are 1: rounded down they are 1 and -1, and the one left over goes to the first.
    [[15, -5], 10, [2, -1]],
    // -1.7 and 0.2 are -1.5, which rounds up to -1: -2 and 0 rounded down, and -1.7 has the larger fraction.
    [[-17, 2], 10, [-1, 0]],
    [[2, -17], 10, [0, -1]],
    [[15], 10, [2]],
  ];
  for (const [parts, divisor, expected] of cases) t.same(roundParts(parts, divisor), expected, `${parts}`);
});

t.test(
  'whatever the parts, they sum to the rounded total and stay within one of their exact size',
  async (t) => {
    const parts = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { maxLength: 8 });
    holds(
      t,
      fc.property(parts, fc.integer({ min: 1, max: 100_000 }), (parts, divisor) => {
        const rounded = roundParts(parts, divisor);
        const total = parts.reduce((sum, part) => sum + part, 0);
        const sum = rounded.reduce((all, part) => all + part, 0);
        assert.ok(Math.abs(sum * divisor - total) * 2 <= divisor);
        rounded.forEach((part, index) => {
          assert.ok(Math.abs(part * divisor - (parts[index] as number)) <= divisor);
        });
      }),
    );
  },
);
