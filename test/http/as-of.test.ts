// Looking back: what is answered as of a moment is what was answered at that moment, over random histories.

import { strict as assert } from 'node:assert';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeGroup, score } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { refused } from '../support/problems.js';
import { holdsAsync } from '../support/property.js';
import { place, ranksOf, readRanking } from '../support/rankings.js';
import { assessor, close, openRound, roundBody, seal, sealUrl } from '../support/rounds.js';
import { anyWrite, change, makeWorld, type World } from '../support/writes.js';

type Recorded = { at: string; answers: Map<string, { status: number; body: unknown }> };

/** What people look at: rankings of all kinds, one place, records, lists and scores. */
function addresses({ products, groups, units }: World): string[] {
  const [product, other] = [products[0], products.at(-1)];
  return [
    '/v1/rankings/products?limit=200',
    '/v1/rankings/products?limit=200&unranked=true',
    `/v1/rankings/products?limit=200&businessUnitId=${units[0]}&weights=value:1,urgency:2,feasibility:3`,
    '/v1/rankings/product-groups?limit=200',
    '/v1/rankings/business-units?limit=200',
    `/v1/rankings/products/${product}`,
    ...[product, other].flatMap((id) => [
      `/v1/products/${id}`,
      `/v1/products/${id}/scores?limit=200`,
      `/v1/products/${id}/scores?limit=200&history=true`,
      `/v1/products/${id}/history?limit=200`,
      `/v1/products/${id}/responsibilities`,
      `/v1/products/${id}/strategy`,
    ]),
    `/v1/product-groups/${groups[0]}`,
    `/v1/business-units/${units[0]}`,
    '/v1/products?limit=200&sort=-updatedAt',
    `/v1/products?limit=200&businessUnitId=${units[0]}&count=exact`,
    '/v1/products?limit=200&archived=true',
    '/v1/triage/balance',
    `/v1/triage/balance?businessUnitId=${units[0]}`,
    '/v1/product-groups?limit=200&q=a',
    '/v1/business-units?limit=200',
  ];
}

async function read(app: TestApp, address: string) {
  const { statusCode: status, ...response } = await app.call(`GET ${address}`);
  return { status, body: status === 200 ? response.json() : null };
}

/** Reads everything at a moment that no write shares. */
async function record(world: World): Promise<Recorded> {
  const at = await momentNow();
  const answers = new Map<string, { status: number; body: unknown }>();
  for (const address of addresses(world)) answers.set(address, await read(world.app, address));
  return { at, answers };
}

t.test('any answer as of a moment is the answer of that moment', async (t) => {
  const app = await startTestApp(t);
  const world = await makeWorld(app);
  const writes = fc.array(anyWrite, { minLength: 3, maxLength: 8 });
  const property = fc.asyncProperty(writes, async (writes) => {
    const recorded: Recorded[] = [await record(world)];
    for (const { write } of writes) {
      await write(world);
      recorded.push(await record(world));
    }
    for (const { at, answers } of recorded) {
      for (const [address, answer] of answers) {
        const asked = `${address}${address.includes('?') ? '&' : '?'}asOf=${at}`;
        assert.deepEqual(await read(app, asked), answer, asked);
      }
    }
  });
  // One portfolio goes through all runs, so a failing run cannot be made smaller.
  await holdsAsync(t, property, { numRuns: 5, endOnFailure: true });
});

t.test('the asOf that a ranking names leads back to that very ranking', async (t) => {
  const app = await startTestApp(t);
  const productGroupId = await makeGroup(app);
  const a = await place(app, 'a', [9, 9, 9], { productGroupId });
  await place(app, 'b', [5, 5, 5], { productGroupId });
  const before = await readRanking(app);
  await wait(5);
  await score(app, a, { value: 1, urgency: 1, feasibility: 1 });
  t.same(ranksOf((await readRanking(app)).items), ['b 1', 'a 2']);
  t.same(await readRanking(app, `asOf=${before.asOf}`), before);
});

t.test('before anything was there it is empty, and the future is not told', async (t) => {
  const app = await startTestApp(t);
  await place(app, 'a', [9, 9, 9]);
  const ranking = await readRanking(app, 'asOf=2026-01-02T00:00:00Z');
  t.match(ranking, { counts: { ranked: 0, unranked: 0 }, items: [] });
  const kinds = ['products', 'product-groups', 'business-units', 'scoring-models'];
  for (const path of [...kinds, ...kinds.slice(0, 3).map((kind) => `rankings/${kind}`)]) {
    refused(t, await app.call(`GET /v1/${path}?asOf=2999-01-01T00:00:00Z`), 400, 'as_of_in_future');
    refused(t, await app.call(`GET /v1/${path}?asOf=yesterday`), 400, 'invalid_request', ['#/query/asOf']);
  }
});

t.test('an archived product is still there as of before', async (t) => {
  const app = await startTestApp(t);
  const id = await place(app, 'a', [9, 9, 9]);
  const at = await momentNow();
  await change(app, 'DELETE', `products/${id}`);
  refused(t, await app.call(`GET /v1/products/${id}`), 410, 'gone');
  t.equal((await app.call(`GET /v1/products/${id}?asOf=${at}`)).json().name, 'a');
  refused(t, await app.call(`GET /v1/products/${id}?asOf=2026-01-01T00:00:00Z`), 404, 'not_found');
});

t.test('who answers for a product, and how far a round had come, as of then', async (t) => {
  const app = await startTestApp(t);
  const id = await place(app, 'a', [9, 9, 9]);
  const role = `/v1/products/${id}/responsibilities/service_owner`;
  await app.call(`PUT ${role}`, { json: { person: 'ada' } });
  const round = await openRound(app, roundBody([id], ['ada', 'ben']));
  await seal(app, sealUrl(round, id), 'ada', 5);
  const at = await momentNow();
  const looks = [
    '/v1/scoring-rounds',
    round,
    `/v1/products/${id}/responsibilities`,
    '/v1/scoring-rounds?status=open',
  ];
  const then = await Promise.all(looks.map((address) => read(app, address)));
  await app.call(`PUT ${role}`, { json: { person: 'ben' } });
  await seal(app, sealUrl(round, id), 'ben', 7);
  await app.call(`DELETE ${sealUrl(round, id)}`, assessor('ada'));
  await close(app, round);
  for (const [index, address] of looks.entries()) {
    const asked = `${address}${address.includes('?') ? '&' : '?'}asOf=${at}`;
    t.same(await read(app, asked), then[index], address);
    t.notSame(await read(app, address), then[index], `${address} is another now`);
  }
});
