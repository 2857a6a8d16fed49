// How sure a share of few cases is.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { wilsonInterval } from '../../src/domain/wilson-interval.js';
import { holds } from '../support/property.js';

t.test('of ten suggestions all right: between 72 % and 100 %', async (t) => {
  const { low, high } = wilsonInterval(10, 10);
  // At the ends Wilson's interval is n / (n + z^2), and nought, exactly: 10 / 13.8416.
  t.ok(Math.abs(low - 0.72246) < 1e-6);
  t.equal(high, 1);
  const none = wilsonInterval(0, 10);
  t.equal(none.low, 0);
  t.ok(Math.abs(none.high - 0.27754) < 1e-6);
});

t.test('at either end the share is 1.96 standard errors away', async (t) => {
  holds(
    t,
    fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (cases, of) => {
      const hits = Math.round(of * cases);
      const { low, high } = wilsonInterval(hits, cases);
      assert.ok(low >= 0 && low <= hits / cases && hits / cases <= high && high <= 1);
      for (const end of [low, high]) {
        const distance = (hits / cases - end) ** 2 - (1.96 ** 2 * end * (1 - end)) / cases;
        assert.ok(Math.abs(distance) < 1e-9);
      }
    }),
  );
});
