// The change log as an auditor reads it: every change of every kind, found by who, what, when and which request.

import { parse } from 'csv-parse/sync';
import t from 'tap';
import { sealChanges } from '../../src/store/audit-seals.js';
import { startTestApp } from '../support/app.js';
import { NO_KEYS, settled } from '../support/audit.js';
import { connect } from '../support/database.js';
import { makeProduct, score } from '../support/make.js';
import { readPage, walkList } from '../support/pages.js';
import { refused } from '../support/problems.js';

const app = await startTestApp(t);
const owner = await connect(t, app.databaseUrl);
const url = '/v1/audit-events';
const list = async (query = '') => (await readPage(app, `${url}${query}`)).json();
const any = { 'if-match': '*' };

async function seal(): Promise<void> {
  await settled(owner);
  await sealChanges(app.db, NO_KEYS, () => {});
}

t.test('an event tells who, through what, in which request, what, why, and from what to what', async (t) => {
  const product = await makeProduct(app, { name: 'Told' });
  const before = (await app.call(`GET /v1/products/${product}`)).json();
  const token = { subject: 'ada', clientId: 'power-tool' };
  const edit = await app.call(`PATCH /v1/products/${product}`, {
    json: { name: 'Retold' },
    token,
    headers: any,
  });
  const json = { points: 6, reason: 'Agreed at the board' };
  await app.call(`PUT /v1/products/${product}/agreed-scores/value`, { json });
  const { items } = await list('?limit=2');
  t.match(items, [
    { type: 'product.consensus_recorded', reason: 'Agreed at the board', before: null, after: { points: 6 } },
    {
      ...{ actor: 'ada', client: 'power-tool', requestId: edit.headers['x-request-id'] },
      ...{ type: 'product.updated', subjectKind: 'product', subjectId: product, reason: null },
      ...{ before, after: edit.json() },
    },
  ]);
});

t.test('events are found by actor, type, subject, request and time', async (t) => {
  const product = await makeProduct(app);
  const answer = await app.call(`PUT /v1/products/${product}/scores/value`, {
    json: { points: 5 },
    token: { subject: 'finder' },
  });
  await score(app, product, { urgency: 5 }, 'another');
  const types = async (query: string) =>
    (await list(query)).items.map(({ type }: { type: string }) => type.split('.')[1]).join();
  t.equal(await types('?actor=finder'), 'score_recorded');
  t.equal(await types('?actor=nobody'), '');
  t.equal(await types(`?subjectId=${product}`), 'score_recorded,score_recorded,created');
  t.equal(await types(`?subjectId=${product}&type=product.created`), 'created');
  t.equal(
    await types(`?subjectId=${product}&type=product.created,product.score_recorded`),
    'score_recorded,score_recorded,created',
  );
  t.equal(await types(`?requestId=${answer.headers['x-request-id']}`), 'score_recorded');
  const [{ occurredAt }] = (await list('?actor=finder')).items;
  const later = new Date(Date.parse(occurredAt) + 1).toISOString();
  t.equal(await types(`?actor=finder&from=${occurredAt}`), 'score_recorded', 'from takes its own moment in');
  t.equal(await types(`?actor=finder&to=${occurredAt}`), '', 'to leaves it out');
  t.equal(await types(`?actor=finder&from=${later}`), '');
  t.equal(await types(`?actor=finder&to=${later}`), 'score_recorded');
  t.equal(await types(`?actor=finder&to=${later.replace('Z', '%2B00:00')}`), 'score_recorded', 'in any zone');
});

t.test('a long log is walked page by page, there and back, while it grows', async (t) => {
  const product = await makeProduct(app);
  const edit = (teamSize: number) =>
    app.call(`PATCH /v1/products/${product}`, { json: { teamSize }, headers: any });
  for (let size = 0; size < 11; size += 1) await edit(size);
  const own = `${url}?subjectId=${product}`;
  const whole = (await list(`?subjectId=${product}`)).items;
  t.equal(whole.length, 12);
  for (const limit of [1, 5]) {
    const forward = await walkList(app, `${own}&limit=${limit}`);
    t.same(forward.items, whole, `by ${limit}`);
    const last = forward.pages.at(-1)?.json();
    const back = await walkList(app, `${own}&limit=${limit}`, { from: last.page.prev, direction: 'prev' });
    t.same(back.items, whole.slice(0, -last.items.length), `by ${limit}, back`);
  }
  const growing = await walkList(app, `${own}&limit=4`, { between: (page) => edit(100 + page) });
  t.same(growing.items, whole);
});

t.test('the chain tells how far the log is sealed, and each event by which seal', async (t) => {
  await makeProduct(app);
  const before = await list('?limit=1');
  t.equal(before.items[0].seal, null);
  t.ok(before.chain.unsealed > 0);
  await seal();
  const { chain, items } = await list();
  t.match(chain, { head: { number: 1, hash: /^[0-9a-f]{64}$/, keyId: null }, unsealed: 0 });
  t.ok(items.every((item: { seal: number }) => item.seal === 1));
  await makeProduct(app);
  t.match(await list('?limit=3'), {
    chain: { head: chain.head, unsealed: 3 },
    items: Array(3).fill({ seal: null }),
  });
  await seal();
  const after = await list('?limit=4');
  t.same(
    after.items.map((item: { seal: number }) => item.seal),
    [2, 2, 2, 1],
  );
  t.equal(after.chain.head.number, 2);
});

t.test('before anything is sealed there is no head', async (t) => {
  const fresh = await startTestApp(t);
  t.same((await fresh.call(`GET ${url}`)).json(), {
    items: [],
    page: { limit: 50, next: null, prev: null },
    chain: { head: null, unsealed: 0 },
  });
});

t.test('events come as a table with the states as JSON', async (t) => {
  const { body } = await app.call(`GET ${url}?limit=1`, { headers: { accept: 'text/csv' } });
  const [row] = parse(body, { columns: true }) as Record<string, string>[];
  const [item] = (await list('?limit=1')).items;
  t.same(Object.keys(row ?? {}).sort(), Object.keys(item).sort());
  t.same(JSON.parse(row?.after ?? ''), item.after);
  t.equal(row?.requestId, item.requestId);
});

t.test(
  'whoever may not audit sees nothing, and unknown filters or moments that never were are refused',
  async (t) => {
    refused(t, await app.call(`GET ${url}`, { as: 'lead_product_manager' }), 403, 'forbidden');
    const scoped = { as: 'viewer', token: { scope: 'audit:read' } } as const;
    t.equal((await app.call(`GET ${url}`, scoped)).statusCode, 200);
    for (const [query, field] of [
      ['person=ada', 'person'],
      ['subjectId=1', 'subjectId'],
      ['type=updated', 'type'],
      ['from=yesterday', 'from'],
      ['to=2016-12-31T23:59:60Z', 'to'],
    ])
      refused(t, await app.call(`GET ${url}?${query}`), 400, 'invalid_request', [
        field === 'type' ? '#/query/type/0' : `#/query/${field}`,
      ]);
  },
);
