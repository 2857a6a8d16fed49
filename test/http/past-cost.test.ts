// Portfolios of the past are dear to make: whatever needs one costs as ten, and makes none for a client that has gone.

import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import type { Projection } from '../../src/projection/projection.js';
import { startTestApp } from '../support/app.js';
import { connect } from '../support/database.js';
import { exampleUrl } from '../support/routes.js';

const BUDGET = 1_000;
const ID = '01900000-0000-7000-8000-00000000000';
/** What operations will not be asked without. */
const REQUIRED: Record<string, string> = { a: `${ID}1`, b: `${ID}2`, from: '2026-01-01T00:00:00Z' };

type Parameter = { name: string; in: string; required?: boolean };
type Paths = Record<string, { get?: { operationId: string; parameters?: Parameter[] } }>;

/** Every operation that can be asked about a moment gone by, with an address to ask it at. */
function operationsOfThen(document: object): { operation: string; url: string }[] {
  return Object.entries((document as { paths: Paths }).paths).flatMap(([path, { get }]) => {
    const asked = (get?.parameters ?? []).filter((parameter) => parameter.in === 'query');
    if (get === undefined || !asked.some(({ name }) => name === 'asOf' || name === 'from')) return [];
    const needed = asked.filter(({ required }) => required).map(({ name }) => `${name}=${REQUIRED[name]}`);
    const base = path.startsWith('/v1/policies') ? path.replace('{kind}', 'triage-rules') : path;
    const url = exampleUrl(base.replace(/\{(\w+)\}/g, ':$1'));
    const then = asked.some(({ name }) => name === 'asOf') ? [`asOf=${new Date().toISOString()}`] : [];
    return { operation: get.operationId, url: `${url}?${[...needed, ...then].join('&')}` };
  });
}

/** A projection that notes who asks it for the past, and whether they are still there. */
function notingPasts() {
  const pasts: (AbortSignal | undefined)[] = [];
  const watch = ({ fresh, past }: Projection): Projection => ({
    fresh,
    past: (at, gone) => {
      pasts.push(gone);
      return past(at, gone);
    },
  });
  return { pasts, watch };
}

t.test('whatever is answered from a portfolio of the past costs as ten, and all else as one', async (t) => {
  const { pasts, watch } = notingPasts();
  const app = await startTestApp(t, { requestsPerMinute: BUDGET, watchProjection: watch });
  const operations = operationsOfThen(app.app.swagger());
  const dear: string[] = [];
  for (const { operation, url } of operations) {
    pasts.length = 0;
    const { statusCode, headers } = await app.call(`GET ${url}`, { token: { subject: operation } });
    t.not(statusCode, 400, url);
    const cost = BUDGET - Number(/r=(\d+)/.exec(String(headers.ratelimit))?.[1]);
    t.equal(cost, pasts.length > 0 ? 10 : 1, `${operation} asked for ${pasts.length}`);
    if (pasts.length === 0) continue;
    dear.push(operation);
    t.ok(
      pasts.every((gone) => gone !== undefined),
      `${operation} says when its client has gone`,
    );
  }
  t.ok(operations.length > dear.length);
  for (const one of ['rankProducts', 'listRankedBacklog', 'listOdataBacklog', 'listSpendPipeline'])
    t.ok(dear.includes(one), one);
});

t.test('a client that gave up waiting for the past is found to have gone', async (t) => {
  const { pasts, watch } = notingPasts();
  const app = await startTestApp(t, { watchProjection: watch });
  const url = await app.app.listen({ host: '127.0.0.1', port: 0 });
  t.teardown(() => app.app.server.closeAllConnections());
  const headers = { authorization: `Bearer ${await app.issuer.token('viewer')}` };
  const ask = (year: number, signal?: AbortSignal) =>
    fetch(`${url}/v1/rankings/products?asOf=${year}-01-01T00:00:00Z`, { headers, ...(signal && { signal }) });
  const session = await connect(t, app.databaseUrl);
  await session.query('begin; lock table change in access exclusive mode');
  const first = ask(2024);
  const hung = new AbortController();
  while (pasts.length < 1) await sleep(10);
  const second = ask(2025, hung.signal).catch(() => null);
  while (pasts.length < 2) await sleep(10);
  hung.abort();
  t.equal(await second, null);
  while (pasts[1]?.aborted === false) await sleep(10);
  await session.query('rollback');
  t.equal((await first).status, 200);
  t.equal((await ask(2026)).status, 200);
  t.equal(pasts[1]?.aborted, true);
});
