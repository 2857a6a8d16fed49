// The change feed over HTTP: pages that go on where the last ended, waiting for news, and who may follow.

import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import t from 'tap';
import { raiseFloor } from '../../src/store/change-feed.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { logOldChange } from '../support/old-changes.js';
import { refused } from '../support/problems.js';

const KEPT_DAYS = 30;

type Event = {
  id: string;
  type: string;
  subject: string;
  data: { before: unknown; after: { name: string } };
};

async function read(
  app: TestApp,
  query: string,
): Promise<{ items: Event[]; page: { next: string; more: boolean } }> {
  return (await app.call(`GET /v1/changes?${query}`, { as: 'integration' })).json();
}

t.test(
  'a change is told as a CloudEvent: who, what, when, why, and the state before and after',
  async (t) => {
    const app = await startTestApp(t);
    const id = await makeUnit(app, { name: 'Passports', reference: 'P' });
    const [created] = (await read(app, '')).items;
    const unit = (await app.call(`GET /v1/business-units/${id}`)).json();
    t.same(created, {
      specversion: '1.0',
      id: created?.id,
      source: 'http://portfolio.test',
      type: 'business_unit.created',
      subject: `business_unit/${id}`,
      time: unit.createdAt,
      datacontenttype: 'application/json',
      data: { actor: 'test-viewer', reason: null, before: null, after: unit },
    });
    await app.call(`PATCH /v1/business-units/${id}`, {
      json: { name: 'Visas' },
      headers: { 'if-match': '*' },
    });
    const [, updated] = (await read(app, '')).items;
    t.match(updated, {
      type: 'business_unit.updated',
      data: { before: { name: 'Passports' }, after: { name: 'Visas' } },
    });
  },
);

t.test(
  'page.next and the Link header lead on, also from an empty page, on any instance, after a restart',
  async (t) => {
    const app = await startTestApp(t);
    for (let n = 0; n < 5; n += 1) await makeUnit(app, { name: `Unit no. ${n}` });
    const names = (page: { items: Event[] }) =>
      page.items.map(({ data }) => data.after.name.slice(-1)).join('');
    const first = await read(app, 'limit=3');
    t.same([names(first), first.page.more], ['012', true]);
    const second = await app.call(`GET /v1/changes?limit=3&after=${first.page.next}`);
    t.same([names(second.json()), second.json().page.more], ['34', false]);
    const link = /^<([^>]+)>; rel="next"$/.exec(String(second.headers.link))?.[1];
    const other = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
    const empty = (await other.call(`GET ${link}`)).json();
    t.same([empty.items, empty.page.more], [[], false]);
    await makeUnit(app, { name: 'Unit no. 5' });
    t.equal(names(await read(other, `after=${empty.page.next}`)), '5');
    t.equal(names(await read(app, `after=${second.json().page.next}`)), '5');
    t.equal(names(await read(app, 'after=now')), '', 'now is after all that happened');
    const now = (await read(app, 'after=now')).page.next;
    await makeUnit(app, { name: 'Unit no. 6' });
    t.equal(names(await read(app, `after=${now}`)), '6');
  },
);

t.test(
  'changes are picked by type, kind, subject and business unit, and a position suits any filter',
  async (t) => {
    const app = await startTestApp(t);
    const unit = await makeUnit(app);
    const group = await makeGroup(app, { businessUnitId: unit });
    const product = await makeProduct(app, { productGroupId: group });
    await makeProduct(app);
    await score(app, product, { value: 5 });
    const types = async (query: string) => (await read(app, query)).items.map(({ type }) => type);
    t.same(await types(`subjectId=${product}`), ['product.created', 'product.score_recorded']);
    t.same(await types('type=product.score_recorded'), ['product.score_recorded']);
    t.same(await types('type=product.score_recorded,product_group.created'), [
      ...['product_group.created', 'product_group.created', 'product.score_recorded'],
    ]);
    t.same(await types('subjectKind=business_unit'), ['business_unit.created', 'business_unit.created']);
    t.same(await types(`businessUnitId=${unit}`), [
      ...['business_unit.created', 'product_group.created', 'product.created', 'product.score_recorded'],
    ]);
    const { next } = (await read(app, 'subjectKind=business_unit')).page;
    t.same(await types(`after=${next}`), []);
    await makeUnit(app);
    t.same(await types(`after=${next}&type=business_unit.created`), ['business_unit.created']);
  },
);

t.test('the feed comes as a table and as lines, too, with the way on in the Link header', async (t) => {
  const app = await startTestApp(t);
  await makeUnit(app);
  await makeUnit(app);
  const { items } = await read(app, '');
  const csv = await app.call('GET /v1/changes?limit=2', { headers: { accept: 'text/csv' } });
  const rows = parse(csv.body, { columns: true }) as Record<string, string>[];
  t.same(
    rows.map(({ id, type, after }) => [id, type, JSON.parse(after ?? '')]),
    items.map(({ id, type, data }) => [id, type, data.after]),
  );
  t.match(csv.headers.link, /after=.*rel="next"/);
  const lines = await app.call('GET /v1/changes', { headers: { accept: 'application/x-ndjson' } });
  t.same(
    lines.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
    items,
  );
});

t.test('whoever waits is answered by the next change, and holds no connection meanwhile', async (t) => {
  const app = await startTestApp(t);
  const { next } = (await read(app, '')).page;
  let waiting = 40;
  const answers = Array.from({ length: waiting }, async (_, n) => {
    const filter = n % 2 === 0 ? '' : '&type=product_group.created';
    const page = await read(app, `after=${next}&wait=30${filter}`);
    waiting -= 1;
    return page.items[0]?.type;
  });
  await sleep(1_200);
  t.equal(waiting, 40, 'nothing has happened yet');
  t.ok(
    app.pool.totalCount - app.pool.idleCount <= 1,
    `${app.pool.totalCount - app.pool.idleCount} connections in use`,
  );
  const unit = await makeUnit(app);
  while (waiting > 20) await sleep(20);
  t.equal(waiting, 20, 'those who wait for something else go on waiting');
  await makeGroup(app, { businessUnitId: unit });
  t.same([...new Set(await Promise.all(answers))].sort(), ['business_unit.created', 'product_group.created']);
});

t.test('who waits in vain is answered with nothing and a position that holds', async (t) => {
  const app = await startTestApp(t);
  await makeUnit(app);
  const { next } = (await read(app, '')).page;
  const empty = await read(app, `after=${next}&wait=1`);
  t.same([empty.items, empty.page.more], [[], false]);
  await makeUnit(app);
  t.equal(
    (await read(app, `after=${empty.page.next}&wait=30`)).items.length,
    1,
    'and at once where there is news',
  );
});

t.test('nobody waits beyond the end of his token', async (t) => {
  const app = await startTestApp(t);
  const token = { expiresIn: 2 };
  const answer = app.call('GET /v1/changes?after=now&wait=30', { as: 'integration', token });
  const told = await Promise.race([answer, sleep(20_000)]);
  if (told === undefined) throw new Error('it outlived its token');
  t.same([told.statusCode, told.json().items], [200, []]);
});

t.test('closing the application lets everybody go who waits', async (t) => {
  const app = await startTestApp(t);
  const answer = read(app, 'after=now&wait=30');
  await sleep(1_000);
  await app.app.close();
  t.same((await answer).items, []);
});

t.test('positions that are none are refused', async (t) => {
  const app = await startTestApp(t);
  const { next } = (await read(app, '')).page;
  await makeUnit(app);
  const cursor = (await app.call('GET /v1/products?limit=1')).json().page.next ?? `${next.slice(0, -1)}~`;
  for (const after of ['1', 'x.y', `${next}x`, cursor])
    refused(t, await app.call(`GET /v1/changes?after=${after}`), 400, 'invalid_cursor', ['#/query/after']);
});

t.test('who comes back too late is told so, and how to go on without losing more', async (t) => {
  const app = await startTestApp(t);
  const { next } = (await read(app, '')).page;
  await logOldChange(app.pool);
  await makeUnit(app, { name: 'Kept' });
  await raiseFloor(app.db, KEPT_DAYS);
  const stream = '/v1/changes/stream';
  for (const [url, headers = {}] of [
    [`/v1/changes?after=${next}`],
    [`/v1/changes?after=${next}&wait=30`],
    [`/v1/changes?after=${next}&type=business_unit.created`, { accept: 'text/csv' }],
    [`${stream}?after=${next}`],
    [stream, { 'last-event-id': next }],
  ] as [string, Record<string, string>?][]) {
    const answer = await app.call(`GET ${url}`, { headers });
    refused(t, answer, 410, 'position_expired');
    t.match(answer.json().detail, /Take the position "now", then load afresh what you need/, url);
  }
  const now = (await read(app, 'after=now')).page.next;
  const units = (await app.call('GET /v1/business-units')).json().items;
  t.match(units, [{ name: 'Kept' }]);
  await makeUnit(app, { name: 'Next' });
  t.match((await read(app, `after=${now}`)).items, [{ data: { after: { name: 'Next' } } }]);
  t.match((await read(app, '')).items, [
    ...[{ data: { after: { name: 'Kept' } } }, { data: { after: { name: 'Next' } } }],
  ]);
});

t.test('changes are for the head of product, spend control and integrations', async (t) => {
  const app = await startTestApp(t);
  for (const url of ['/v1/changes', '/v1/changes/stream']) {
    for (const as of ['head_of_product', 'spend_controller', 'integration'] as const)
      t.equal((await app.call(`GET ${url}`, { as })).statusCode, 200, as);
    for (const as of [
      'viewer',
      'assessor',
      'product_manager',
      'lead_product_manager',
      'service_assessor',
    ] as const)
      refused(t, await app.call(`GET ${url}`, { as }), 403, 'forbidden');
    refused(t, await app.call(`GET ${url}`, { as: null }), 401, 'unauthenticated');
  }
});
