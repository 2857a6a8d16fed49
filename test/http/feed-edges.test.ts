// The edges of a feed: tokens that end while somebody pages, moments gone by, portfolios of nothing and of one.

import { gunzipSync } from 'node:zlib';
import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { fillPortfolio } from '../support/fill.js';
import { makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { refused } from '../support/problems.js';
import { place, placeFive } from '../support/rankings.js';
import { change } from '../support/writes.js';

const FEED = '/v1/feeds/ranked-backlog';
const SET = '/v1/odata/RankedBacklog';
const DAY_MS = 86_400_000;
const BY_TWO = { prefer: 'odata.maxpagesize=2' };

type Row = { productId: string; productName: string };

async function makeToken(app: TestApp, businessUnitIds: string[] | null = null, days = 30) {
  const expiresAt = new Date(Date.now() + days * DAY_MS).toISOString();
  const response = await app.call('POST /v1/feed-tokens', {
    json: { name: 'Report', businessUnitIds, expiresAt },
  });
  const { id, secret } = response.json() as { id: string; secret: string };
  const read = (path: string, headers: Record<string, string> = {}) =>
    app.call(`GET ${path}`, { as: null, headers: { 'x-api-key': secret, ...headers } });
  return { id, read };
}

async function readPage(app: TestApp, link: string): Promise<{ value: Row[]; '@odata.nextLink'?: string }> {
  return (await app.call(`GET ${link.replace('http://portfolio.test', '')}`)).json();
}

const namesIn = (rows: Row[]) => rows.map(({ productName }) => productName);

/** Three units with two products each, ranked a1, b1, c1, a2, b2, c2. */
async function fillUnits(app: TestApp): Promise<string[]> {
  const units: string[] = [];
  for (const [index, letter] of ['a', 'b', 'c'].entries()) {
    const businessUnitId = await makeUnit(app);
    const productGroupId = await makeGroup(app, { businessUnitId });
    for (const [name, points] of [
      [`${letter}1`, 9 - index],
      [`${letter}2`, 5 - index],
    ] as [string, number][])
      await place(app, name, [points, points, points], { productGroupId });
    units.push(businessUnitId);
  }
  return units;
}

t.test('a token limited to two units pages through the rows of both, and of no other', async (t) => {
  const app = await startTestApp(t);
  const [a = '', b = '', c = ''] = await fillUnits(app);
  const { read } = await makeToken(app, [a, c]);
  const first = (await read(`${FEED}?limit=3`)).json();
  t.same(namesIn(first.items), ['a1', 'c1', 'a2']);
  t.equal(first.page.total, 4);
  const rest = (await read(`${FEED}?limit=3&cursor=${first.page.next}`)).json();
  t.same(namesIn(rest.items), ['c2']);
  t.equal(rest.page.next, null);
  t.same(namesIn((await read(`${FEED}?businessUnitId=${b},${c}`)).json().items), ['c1', 'c2']);
  const page = (await read(SET, BY_TWO)).json();
  t.same(namesIn(page.value), ['a1', 'c1']);
  const next = (await read(page['@odata.nextLink'].replace('http://portfolio.test', ''), BY_TWO)).json();
  t.same(namesIn(next.value), ['a2', 'c2']);
  t.notOk('@odata.nextLink' in next);
  await t.test('and a cursor in other hands opens no more than those hands may see', async (t) => {
    const other = await makeToken(app, [b]);
    const borrowed = await other.read(`${FEED}?limit=3&cursor=${first.page.next}`);
    t.same(namesIn(borrowed.json().items), ['b2'], 'after a2');
  });
});

t.test('a token that is revoked between two pages ends the paging, by cursor and by OData', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  const { id, read } = await makeToken(app);
  const { page } = (await read(`${FEED}?limit=2`)).json();
  const link = (await read(SET, BY_TWO)).json()['@odata.nextLink'].replace('http://portfolio.test', '');
  for (const path of [`${FEED}?limit=2&cursor=${page.next}`, link])
    t.equal((await read(path)).statusCode, 200, 'it could go on');
  await app.call(`DELETE /v1/feed-tokens/${id}`, { headers: { 'if-match': '*' } });
  for (const path of [`${FEED}?limit=2&cursor=${page.next}`, link])
    refused(t, await read(path), 401, 'unauthenticated');
});

t.test('a token whose time comes between two pages ends the paging, too', async (t) => {
  let now = new Date();
  const app = await startTestApp(t, { now: () => now });
  await placeFive(app);
  const { read } = await makeToken(app, null, 1);
  const { page } = (await read(`${FEED}?limit=2`)).json();
  now = new Date(now.getTime() + DAY_MS + 60_000);
  refused(t, await read(`${FEED}?limit=2&cursor=${page.next}`), 401, 'unauthenticated');
});

t.test('an answer held by its tag is not told to be still good to a token that has ended', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  const { id, read } = await makeToken(app);
  const headers = { 'if-none-match': (await read(FEED)).headers.etag as string };
  t.equal((await read(FEED, headers)).statusCode, 304);
  await app.call(`DELETE /v1/feed-tokens/${id}`, { headers: { 'if-match': '*' } });
  refused(t, await read(FEED, headers), 401, 'unauthenticated');
});

t.test('no page is larger than 5,000 rows, however many are asked for', async (t) => {
  const app = await startTestApp(t);
  await fillPortfolio(app.pool, 7_000, 5);
  const full = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
  const count = Number((await full.call(`GET ${SET}/$count`)).body);
  t.ok(count > 5_000, `${count} rows`);
  refused(t, await full.call(`GET ${FEED}?limit=5001`), 400, 'invalid_request', ['#/query/limit']);
  const prefer = await full.call(`GET ${SET}`, { headers: { prefer: 'odata.maxpagesize=5001' } });
  t.equal(prefer.headers['preference-applied'], 'odata.maxpagesize=5000');
  const ids = new Set<string>();
  const sizes: number[] = [];
  let link: string | undefined = `${SET}?$top=${count}&$select=productId`;
  while (link !== undefined) {
    const page = await readPage(full, link);
    for (const { productId } of page.value) ids.add(productId);
    sizes.push(page.value.length);
    link = page['@odata.nextLink'];
  }
  t.same(sizes, [5_000, count - 5_000]);
  t.equal(ids.size, count, 'each once');
});

t.test('paging through a moment gone by is not disturbed by what happens meanwhile', async (t) => {
  const app = await startTestApp(t);
  const ids = await placeFive(app);
  const at = await momentNow();
  const then = (await app.call(`GET ${FEED}?asOf=${at}`)).json().items;
  const first = (await app.call(`GET ${FEED}?asOf=${at}&limit=2`)).json();
  await score(app, ids.E as string, { value: 10, urgency: 10, feasibility: 10 });
  await change(app, 'DELETE', `products/${ids.C}`);
  const rest = (await app.call(`GET ${FEED}?asOf=${at}&limit=5&cursor=${first.page.next}`)).json();
  t.same([...first.items, ...rest.items], then);
  const { next } = first.page;
  for (const query of ['', `asOf=${new Date().toISOString()}&`])
    refused(t, await app.call(`GET ${FEED}?${query}cursor=${next}`), 400, 'invalid_cursor');
  await t.test('by OData as well', async (t) => {
    const page = (await app.call(`GET ${SET}?asOf=${at}`, { headers: BY_TWO })).json();
    const link = page['@odata.nextLink'].replace('http://portfolio.test', '');
    const { value } = (await app.call(`GET ${link}`)).json();
    t.same([...page.value, ...value], then);
    const present = link.replace(/asOf=[^&]*&?/, '');
    refused(t, await app.call(`GET ${present}`), 400, 'invalid_cursor');
  });
});

t.test('HEAD tells of a feed what GET would, in each format', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  for (const query of ['', '?format=csv', '?format=ndjson', '?limit=2']) {
    const [get, head] = [await app.call(`GET ${FEED}${query}`), await app.call(`HEAD ${FEED}${query}`)];
    t.equal(head.statusCode, 200);
    t.equal(head.body, '');
    for (const name of ['etag', 'content-type', 'content-length', 'link', 'vary'])
      t.equal(head.headers[name], get.headers[name], `${query} ${name}`);
  }
});

t.test('a large OData answer is sent compressed under a tag of its own', async (t) => {
  const app = await startTestApp(t);
  const productGroupId = await makeGroup(app);
  for (let made = 0; made < 25; made += 1) await makeProduct(app, { productGroupId });
  const ask = (headers: Record<string, string>) => app.call(`GET ${SET}`, { headers });
  const plain = await ask({});
  const zipped = await ask({ 'accept-encoding': 'gzip' });
  t.equal(zipped.headers['content-encoding'], 'gzip');
  t.equal(gunzipSync(zipped.rawPayload).toString(), plain.body);
  t.not(zipped.headers.etag, plain.headers.etag);
  for (const [tag, status] of [
    [zipped.headers.etag, 304],
    [plain.headers.etag, 200],
  ] as const) {
    const again = await ask({ 'accept-encoding': 'gzip', 'if-none-match': tag as string });
    t.equal(again.statusCode, status);
  }
});

t.test('a portfolio with nothing in it is an empty table, not a fault', async (t) => {
  const app = await startTestApp(t);
  const { items, page } = (await app.call(`GET ${FEED}`)).json();
  t.same(items, []);
  t.same([page.total, page.next, page.prev], [0, null, null]);
  const csv = await app.call(`GET ${FEED}?format=csv`);
  t.match(csv.body, /^productId,[\w,]+\r\n$/, 'its headings stand');
  t.equal((await app.call(`GET ${FEED}?format=ndjson`)).body, '');
  const odata = (await app.call(`GET ${SET}?$count=true&$orderby=score`)).json();
  t.same([odata.value, odata['@odata.count'], odata['@odata.nextLink']], [[], 0, undefined]);
  t.equal((await app.call(`GET ${SET}/$count`)).body, '0');
  t.equal((await app.call(`GET ${SET}?$filter=rank%20eq%201&$top=0`)).statusCode, 200);
});

t.test('a portfolio of one is ranked first everywhere, on its only page', async (t) => {
  const app = await startTestApp(t);
  const id = await place(app, 'Only', [5, 5, 5]);
  const { items, page } = (await app.call(`GET ${FEED}?limit=1`)).json();
  t.match(items, [{ productId: id, rank: 1, rankInUnit: 1, rankInGroup: 1, bestRank: 1, worstRank: 1 }]);
  t.same([page.total, page.next, page.prev], [1, null, null]);
  const odata = (await app.call(`GET ${SET}?$top=1`, { headers: { prefer: 'odata.maxpagesize=1' } })).json();
  t.same(odata.value, items);
  t.notOk('@odata.nextLink' in odata);
  t.match((await app.call(`GET ${SET}(${id})`)).json(), items[0]);
});
