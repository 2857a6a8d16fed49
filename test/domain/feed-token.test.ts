// How long a feed token may last.

import t from 'tap';
import { checkExpiry } from '../../src/domain/feed-token.js';

t.test('until the same moment of the next year, and no longer', async (t) => {
  const now = '2026-11-24T12:00:00.000Z';
  for (const end of ['2026-11-24T12:00:00.001Z', '2027-01-01T00:00:00.000Z', '2027-11-24T12:00:00.000Z'])
    t.doesNotThrow(() => checkExpiry(end, now), end);
  for (const end of [
    '2026-11-24T12:00:00.000Z',
    '2025-01-01T00:00:00.000Z',
    '2027-11-24T12:00:00.001Z',
    '2099-01-01T00:00:00.000Z',
  ])
    t.throws(() => checkExpiry(end, now), { code: 'invalid_expiry', pointer: '/expiresAt' }, end);
});

t.test('a year from a leap day ends with February', async (t) => {
  const now = '2028-02-29T12:00:00.000Z';
  t.doesNotThrow(() => checkExpiry('2029-02-28T23:59:59.999Z', now));
  t.throws(() => checkExpiry('2029-03-01T00:00:00.000Z', now), { code: 'invalid_expiry' });
});
