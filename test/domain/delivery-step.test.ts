// What follows from an attempt to deliver: done, again later, or given up.

import t from 'tap';
import { nextStep, RETRY_SECONDS } from '../../src/domain/delivery-step.js';

const after = (
  status: number | null,
  attempts = 1,
  more: { failures?: number; chance?: number; retryAfter?: number } = {},
) =>
  nextStep(
    { status, retryAfterSeconds: more.retryAfter ?? null },
    { attempts, failures: more.failures ?? attempts, chance: more.chance ?? 0, schedule: RETRY_SECONDS },
  );

t.test('any answer of success is delivered, and nothing else is', async (t) => {
  for (const status of [200, 201, 202, 204, 299]) t.same(after(status), { kind: 'delivered' });
  for (const status of [null, 100, 301, 302, 304, 400, 401, 404, 429, 500, 503])
    t.equal(after(status).kind, 'again');
});

t.test('ten attempts are made over three days, each wait longer than the one before', async (t) => {
  const waits: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const step = after(500, attempts);
    if (step.kind !== 'again') {
      t.match(step, { kind: 'given_up', because: /in 10 attempts\. .* is retried/ });
      break;
    }
    waits.push(step.inSeconds);
  }
  t.same(waits, [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  const days = waits.reduce((sum, wait) => sum + wait, 0) / 86_400;
  t.ok(days > 3 && days < 3.2, `${days} days`);
});

t.test('chance spreads a wait by up to a fifth', async (t) => {
  t.match(after(500, 2, { chance: 0.5 }), { inSeconds: 330 });
  t.match(after(500, 2, { chance: 1 }), { inSeconds: 360 });
});

t.test('a receiver that fails again and again rests, up to five minutes', async (t) => {
  t.match(after(500, 1, { failures: 1 }), { restSeconds: 0 }, 'one failure holds up no other event');
  t.match(after(500, 1, { failures: 2 }), { restSeconds: 5 });
  t.match(after(500, 1, { failures: 3 }), { restSeconds: 300 });
  t.match(after(500, 1, { failures: 400 }), { restSeconds: 300 });
});

t.test('Retry-After is heeded where it is later, and for a day at most', async (t) => {
  t.match(after(429, 1, { retryAfter: 60 }), { inSeconds: 60, restSeconds: 60 });
  t.match(after(503, 3, { retryAfter: 60 }), { inSeconds: 1_800 });
  t.match(after(503, 1, { retryAfter: 9_999_999 }), { inSeconds: 86_400 });
});

t.test('a receiver that is gone is given up at once', async (t) => {
  t.match(after(410), { kind: 'given_up', because: /gone \(410\)\. .* is retried/ });
});
