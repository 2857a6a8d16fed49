// The webhook job on an application of a test, and what it did.

import type { Test } from 'tap';
import { openTurns } from '../../src/jobs/turns.js';
import { startWebhooks } from '../../src/jobs/webhooks.js';
import { startTestApp, TEST_WEBHOOKS, type TestApp } from './app.js';

const SOON = [0.05, 0.1, 0.1];

/** An application with its webhook job, which retries within a fraction of a second. */
export async function withJob(
  t: Test,
  { retrySeconds = SOON, timeoutMs = 15_000, resolve = TEST_WEBHOOKS.resolve } = {},
) {
  const webhooks = { ...TEST_WEBHOOKS, allowed: ['127.0.0.0/8'], resolve };
  const app = await startTestApp(t, { webhooks });
  const faults: unknown[] = [];
  const start = () =>
    startWebhooks({
      db: app.db,
      turns: openTurns(app.db),
      source: 'http://portfolio.test',
      secrets: webhooks.secrets,
      route: { ...webhooks, timeoutMs },
      retrySeconds,
      lookEveryMs: 50,
      onError: (error) => faults.push(error),
    });
  const job = start();
  t.teardown(async () => {
    await job.stop();
    if (faults.length > 0) throw faults[0];
  });
  return { app, job, start, faults };
}

/** Sets a webhook up; answers with its path and its secret. */
export async function setUp(
  app: TestApp,
  url: string,
  json: object = {},
): Promise<{ path: string; secret: string }> {
  const made = await app.call('POST /v1/webhooks', { json: { name: 'Tests', url, ...json } });
  if (made.statusCode !== 201) throw new Error(made.body);
  return { path: made.headers.location as string, secret: made.json().secret };
}

/** The deliveries of a webhook, the oldest first. */
export async function deliveries(app: TestApp, path: string) {
  return (await app.call(`GET ${path}/deliveries?limit=200`)).json().items.reverse();
}
