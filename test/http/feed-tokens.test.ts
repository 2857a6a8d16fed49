// Feed tokens: what they open, how tools send them, and how they end.

import t from 'tap';
import { digestOfSecret } from '../../src/auth/feed-token.js';
import { type Call, startTestApp, type TestApp } from '../support/app.js';
import { makeGroup, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';
import { place } from '../support/rankings.js';
import { collectRoutes, exampleUrl } from '../support/routes.js';

const FEED = 'GET /v1/feeds/ranked-backlog';
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

async function makeToken(app: TestApp, fields: Record<string, unknown> = {}, as: Call = {}) {
  const json = { name: 'Board dashboard', expiresAt: inDays(30), ...fields };
  const response = await app.call('POST /v1/feed-tokens', { ...as, json });
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.json() as { id: string; secret: string };
}

const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** A call that brings nothing but these headers. */
const bring = (app: TestApp, line: string, headers: Record<string, string>) =>
  app.call(line, { as: null, headers });

t.test('the secret is shown once, opens with a known prefix, and is kept as a digest alone', async (t) => {
  const app = await startTestApp(t);
  const { id, secret } = await makeToken(app);
  t.match(secret, /^pft_[\w-]{43}$/);
  t.not((await makeToken(app)).secret, secret);
  const read = await app.call(`GET /v1/feed-tokens/${id}`);
  t.match(read.json(), {
    id,
    name: 'Board dashboard',
    businessUnitIds: null,
    revokedAt: null,
    lastUsedOn: null,
  });
  const list = await app.call('GET /v1/feed-tokens');
  t.equal(list.json().items.length, 2);
  for (const { body } of [read, list]) t.notMatch(body, secret);
  const { rows } = await app.pool.query('select * from feed_token where id = $1', [id]);
  t.equal(rows[0].secret_hash, digestOfSecret(secret));
  const logged = await app.pool.query("select * from change where subject_kind = 'feed_token'");
  t.equal(logged.rows.length, 2);
  for (const row of [...rows, ...logged.rows]) t.notMatch(JSON.stringify(row), secret);
  t.notMatch(JSON.stringify(logged.rows), digestOfSecret(secret));
});

t.test('an answer that is brought back by its key has no secret any more, and none was kept', async (t) => {
  const app = await startTestApp(t);
  const json = { name: 'Once', expiresAt: inDays(5) };
  const headers = { 'idempotency-key': 'token-1' };
  const first = await app.call('POST /v1/feed-tokens', { json, headers });
  const again = await app.call('POST /v1/feed-tokens', { json, headers });
  t.equal(again.statusCode, 201);
  t.same(again.json(), { ...first.json(), secret: null });
  const { rows } = await app.pool.query('select body from idempotency_key');
  t.notMatch(JSON.stringify(rows), first.json().secret);
});

t.test('a tool sends it as bearer, as key or as password, whatever it can', async (t) => {
  const app = await startTestApp(t);
  await place(app, 'Apply', [9, 6, 4]);
  const { id, secret } = await makeToken(app);
  const ways: Record<string, string>[] = [
    { authorization: `Bearer ${secret}` },
    { 'x-api-key': secret },
    { authorization: basic('anybody', secret) },
    { authorization: basic('', secret) },
    { authorization: basic('', secret).replace('Basic', 'basic') },
  ];
  for (const headers of ways) {
    const response = await bring(app, FEED, headers);
    t.equal(response.statusCode, 200, JSON.stringify(headers));
    t.equal(response.json().items[0].productName, 'Apply');
  }
  const access = await app.call(FEED, { as: 'viewer' });
  t.equal(access.statusCode, 200, 'an access token still does');
  const today = new Date().toISOString().slice(0, 10);
  t.equal((await app.call(`GET /v1/feed-tokens/${id}`)).json().lastUsedOn, today);
});

t.test('what is no live token is refused, and both ways of asking are told', async (t) => {
  const app = await startTestApp(t);
  const { secret } = await makeToken(app);
  const wrong: Record<string, string>[] = [
    {},
    { authorization: `Bearer ${secret}x` },
    { authorization: `Bearer ${secret.slice(0, -1)}` },
    { 'x-api-key': secret.slice(4) },
    { 'x-api-key': '' },
    { authorization: basic(secret, '') },
    { authorization: basic(secret, 'x') },
    { authorization: `Basic ${secret}` },
    { authorization: `Digest ${secret}` },
    { 'x-api-key': digestOfSecret(secret) },
  ];
  for (const headers of wrong) {
    const response = await bring(app, FEED, headers);
    refused(t, response, 401, 'unauthenticated');
    t.match(
      response.headers['www-authenticate'],
      [/^Bearer resource_metadata="[^"]*"/, /^Basic realm="feeds"/],
      'on lines of their own: some tools read one challenge of each',
    );
    t.notMatch(response.body, secret);
  }
  refused(t, await bring(app, `${FEED}?api_key=${secret}`, {}), 401, 'unauthenticated');
});

t.test('it opens the feeds and OData, and no other route', async (t) => {
  const { built: app, routes } = await collectRoutes(() => startTestApp(t));
  const { secret } = await makeToken(app);
  const opened: string[] = [];
  for (const { method, url } of routes.filter(({ hidden, scope }) => !hidden && scope !== 'public')) {
    for (const headers of [{ authorization: `Bearer ${secret}` }, { 'x-api-key': secret }]) {
      const { statusCode } = await bring(app, `${method} ${exampleUrl(url)}`, headers);
      if (statusCode === 401) continue;
      opened.push(`${method} ${url}`);
    }
  }
  t.ok(opened.includes(FEED));
  for (const line of opened) t.match(line, /^(GET|HEAD) \/v1\/(feeds|odata)\b/);
});

t.test('it ends when it is revoked, on every instance at once, and when its time has come', async (t) => {
  let now = new Date();
  const app = await startTestApp(t, { now: () => now });
  const other = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
  const { id, secret } = await makeToken(app);
  const headers = { 'x-api-key': secret };
  for (const instance of [app, other]) t.equal((await bring(instance, FEED, headers)).statusCode, 200);
  const url = `DELETE /v1/feed-tokens/${id}`;
  refused(t, await app.call(url), 428, 'precondition_required');
  refused(t, await app.call(url, { headers: { 'if-match': '"9"' } }), 412, 'stale_version');
  const { etag } = (await app.call(`GET /v1/feed-tokens/${id}`)).headers;
  t.equal((await app.call(url, { headers: { 'if-match': etag as string } })).statusCode, 204);
  for (const instance of [app, other])
    refused(t, await bring(instance, FEED, headers), 401, 'unauthenticated');
  refused(t, await app.call(url, { headers: { 'if-match': '*' } }), 410, 'gone');
  t.match((await app.call(`GET /v1/feed-tokens/${id}`)).json(), { revokedBy: 'test-viewer', version: 2 });
  const short = await makeToken(app, { expiresAt: inDays(2) });
  now = new Date(Date.now() + 2 * DAY_MS - 60_000);
  t.equal((await bring(app, FEED, { 'x-api-key': short.secret })).statusCode, 200);
  now = new Date(Date.now() + 2 * DAY_MS + 60_000);
  refused(t, await bring(app, FEED, { 'x-api-key': short.secret }), 401, 'unauthenticated');
});

t.test('it lasts a year at most, and ends after now', async (t) => {
  const app = await startTestApp(t, { now: () => new Date('2026-11-24T12:00:00.000Z') });
  const make = (expiresAt: string) => app.call('POST /v1/feed-tokens', { json: { name: 'Ends', expiresAt } });
  for (const end of ['2026-11-24T12:00:00.001Z', '2027-11-24T12:00:00Z', '2027-11-24T13:00:00+01:00'])
    t.equal((await make(end)).statusCode, 201, end);
  for (const end of [
    '2026-11-24T12:00:00Z',
    '2027-11-24T12:00:00.001Z',
    '2020-01-01T00:00:00Z',
    '9999-12-31T23:59:59-12:00',
  ])
    refused(t, await make(end), 422, 'invalid_expiry', ['#/expiresAt']);
});

t.test('limited to units it shows their rows alone, with the ranks of the whole department', async (t) => {
  const app = await startTestApp(t);
  const [own, other] = [
    await makeUnit(app, { reference: 'OWN' }),
    await makeUnit(app, { reference: 'OTHER' }),
  ];
  const ownGroup = await makeGroup(app, { businessUnitId: own });
  const otherGroup = await makeGroup(app, { businessUnitId: other });
  await place(app, 'first', [9, 9, 9], { productGroupId: otherGroup });
  await place(app, 'second', [8, 8, 8], { productGroupId: ownGroup });
  const { secret } = await makeToken(app, { businessUnitIds: [own] });
  const read = async (query = '') => {
    const response = await bring(app, `${FEED}${query}`, { 'x-api-key': secret });
    return response
      .json()
      .items.map(({ productName, rank }: Record<string, unknown>) => `${productName} ${rank}`);
  };
  const whole = (await app.call(FEED)).json().items;
  t.equal(whole.length, 2, 'kept for one caller, the answer is not another’s');
  t.same(await read(), ['second 2']);
  t.same(await read(`?businessUnitId=${other}`), []);
  t.same(await read(`?businessUnitId=${other},${own}`), ['second 2']);
  t.same(await read(`?productGroupId=${otherGroup}`), []);
  t.same((await app.call(FEED)).json().items, whole);
  await t.test('and is made and revoked by those who may write to those units', async (t) => {
    const narrowed: Call = { token: { businessUnits: ['OWN'] } };
    const json = (fields: object) => ({ json: { name: 'N', expiresAt: inDays(3), ...fields } });
    const post = (fields: object) => app.call('POST /v1/feed-tokens', { ...narrowed, ...json(fields) });
    refused(t, await post({}), 403, 'not_in_your_units');
    refused(t, await post({ businessUnitIds: [own, other] }), 403, 'not_in_your_units');
    const made = await post({ businessUnitIds: [own] });
    t.equal(made.statusCode, 201);
    const { id } = await makeToken(app);
    const headers = { 'if-match': '*' };
    refused(
      t,
      await app.call(`DELETE /v1/feed-tokens/${id}`, { ...narrowed, headers }),
      403,
      'not_in_your_units',
    );
    const removal = await app.call(`DELETE /v1/feed-tokens/${made.json().id}`, { ...narrowed, headers });
    t.equal(removal.statusCode, 204);
    const unknown = await app.call('POST /v1/feed-tokens', json({ businessUnitIds: [ownGroup] }));
    refused(t, unknown, 422, 'unknown_parent', ['#/businessUnitIds']);
  });
});
