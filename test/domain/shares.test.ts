// Shares in tenths of a percent: they make exactly 100, and none is more than a tenth away from the truth.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { sharesOf } from '../../src/domain/shares.js';
import { holds } from '../support/property.js';

const big = (...parts: number[]) => parts.map(BigInt);

t.test('shares are rounded by the largest remainders', async (t) => {
  const cases: [parts: bigint[], shares: number[]][] = [
    [big(7, 2, 1), [700, 200, 100]],
    [big(1), [1000]],
    [big(0, 5, 0), [0, 1000, 0]],
    // 333.3 each: the tenth that is left goes to the first.
    [big(1, 1, 1), [334, 333, 333]],
    // 166.6, 333.3 and 500: the larger remainder has it.
    [big(1, 2, 3), [167, 333, 500]],
    // 142.857 four times and 428.571: four tenths are left, for the four of the larger remainder.
    [big(1, 1, 1, 1, 3), [143, 143, 143, 143, 428]],
    // Remainders are equal, halves all of them: the larger parts come first.
    [big(1, 3, 1996), [0, 2, 998]],
    [
      [10n ** 18n, 2n * 10n ** 18n],
      [333, 667],
    ],
  ];
  for (const [parts, shares] of cases) t.same(sharesOf(parts), shares, parts.join(', '));
});

t.test('where there is nothing there are no shares', async (t) => {
  t.equal(sharesOf([]), null);
  t.equal(sharesOf(big(0, 0)), null);
});

const anyParts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 17n }), { minLength: 1, maxLength: 12 });

t.test(
  'shares sum to 100, each is its exact share rounded up or down, and nothing has no share',
  async (t) => {
    holds(
      t,
      fc.property(anyParts, (parts) => {
        const shares = sharesOf(parts);
        const total = parts.reduce((sum, part) => sum + part, 0n);
        if (total === 0n) return shares === null;
        assert.equal(
          shares?.reduce((sum, share) => sum + share, 0),
          1000,
        );
        parts.forEach((part, index) => {
          const floor = (part * 1000n) / total;
          const share = BigInt(shares?.[index] as number);
          assert.ok(share === floor || (share === floor + 1n && (part * 1000n) % total > 0n));
        });
        return true;
      }),
      500,
    );
  },
);

t.test('a larger part never has the smaller share', async (t) => {
  holds(
    t,
    fc.property(anyParts, (parts) => {
      const shares = sharesOf(parts);
      if (shares === null) return;
      for (const [a, part] of parts.entries())
        for (const [b, other] of parts.entries())
          if (part > other) assert.ok((shares[a] as number) >= (shares[b] as number));
    }),
  );
});
