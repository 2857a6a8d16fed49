// Kendall's tau-b: small answers by hand, and every pair compared the long way.

import fc from 'fast-check';
import t from 'tap';
import { kendallTau } from '../../src/domain/kendall-tau.js';
import { holds } from '../support/property.js';

t.test('tau is as worked by hand', async (t) => {
  const cases: [why: string, a: number[], b: number[], expected: number | null][] = [
    ['the same order', [1, 2, 3, 4], [10, 20, 30, 90], 1],
    ['the reverse', [1, 2, 3, 4], [4, 3, 2, 1], -1],
    // Of 6 pairs one is turned round: (5 - 1) / 6.
    ['two neighbours swapped', [1, 2, 3, 4], [1, 3, 2, 4], 4 / 6],
    ['the same order with the same ties', [1, 1, 2], [5, 5, 9], 1],
    // 2 pairs concordant, 1 tied in b alone: 2 / root of (3 x 2).
    ['a tie in one', [1, 2, 3], [1, 1, 2], 2 / Math.sqrt(6)],
    ['everything tied in one', [1, 2, 3], [4, 4, 4], null],
    ['one subject', [1], [1], null],
    ['none', [], [], null],
  ];
  for (const [why, a, b, expected] of cases) t.equal(kendallTau(a, b), expected, why);
});

const anyOrders = (most: number, length: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most })), {
    maxLength: length,
  });

/** Every pair compared. */
function longWay(a: number[], b: number[]): number | null {
  let net = 0;
  let untiedInA = 0;
  let untiedInB = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const x = Math.sign((a[i] as number) - (a[j] as number));
      const y = Math.sign((b[i] as number) - (b[j] as number));
      net += x * y;
      untiedInA += x * x;
      untiedInB += y * y;
    }
  }
  return untiedInA * untiedInB === 0 ? null : net / Math.sqrt(untiedInA * untiedInB);
}

for (const most of [2, 6, 1000]) {
  t.test(`tau is what comparing every pair gives, with points from 0 to ${most}`, async (t) => {
    holds(
      t,
      fc.property(anyOrders(most, 70), (pairs) => {
        const a = pairs.map(([x]) => x);
        const b = pairs.map(([, y]) => y);
        return kendallTau(a, b) === longWay(a, b);
      }),
      300,
    );
  });
}

t.test('tau is the same both ways round, turns with one order reversed, and is 1 with itself', async (t) => {
  holds(
    t,
    fc.property(anyOrders(9, 40), (pairs) => {
      const a = pairs.map(([x]) => x);
      const b = pairs.map(([, y]) => y);
      const tau = kendallTau(a, b);
      const reversed = kendallTau(
        a,
        b.map((y) => -y),
      );
      const self = kendallTau(a, a);
      return (
        kendallTau(b, a) === tau &&
        (tau === null ? reversed === null : reversed === -tau && tau >= -1 && tau <= 1) &&
        (self === null || self === 1)
      );
    }),
  );
});
