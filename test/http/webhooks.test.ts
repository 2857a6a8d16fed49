// Webhooks as they are set up: what is refused, secrets that are shown once, edits by version, and what the log tells.

import t, { type Test } from 'tap';
import { startTestApp, TEST_WEBHOOKS, type TestApp } from '../support/app.js';
import { refused } from '../support/problems.js';

const SECRET = /^whsec_[A-Za-z0-9+/]{43}=$/;
const json = {
  name: 'Warehouse',
  url: 'https://hooks.example.org/in?key=hidden',
  types: ['product.updated'],
};
const MATCH = { 'if-match': '*' };

async function setUp(app: TestApp, headers: Record<string, string> = {}) {
  const made = await app.call('POST /v1/webhooks', { json, headers });
  return { made, path: made.headers.location as string, secret: made.json().secret as string };
}

t.test('a webhook is set up, read, listed, edited and deleted', async (t) => {
  const app = await startTestApp(t);
  const { made, path, secret } = await setUp(app);
  t.equal(made.statusCode, 201);
  t.match(secret, SECRET);
  const { secret: _, ...webhook } = made.json();
  t.match(webhook, { ...json, status: 'active', pausedReason: null, version: 1, createdBy: 'test-viewer' });
  const read = await app.call(`GET ${path}`);
  t.same(read.json(), webhook);
  t.same((await app.call('GET /v1/webhooks')).json().items, [webhook]);
  const edit = { json: { name: 'Lake', types: [] }, headers: { 'if-match': String(read.headers.etag) } };
  t.match((await app.call(`PATCH ${path}`, edit)).json(), {
    name: 'Lake',
    types: [],
    url: json.url,
    version: 2,
  });
  refused(t, await app.call(`PATCH ${path}`, edit), 412, 'stale_version');
  refused(t, await app.call(`PATCH ${path}`, { json: { name: 'X' } }), 428, 'precondition_required');
  refused(t, await app.call(`DELETE ${path}`), 428, 'precondition_required');
  t.equal((await app.call(`DELETE ${path}`, { headers: MATCH })).statusCode, 204);
  refused(t, await app.call(`GET ${path}`), 404, 'not_found');
  t.same((await app.call('GET /v1/webhooks')).json().items, []);
});

t.test('a webhook is paused by hand, which says by whom, and taken up again', async (t) => {
  const app = await startTestApp(t);
  const { path } = await setUp(app);
  const patch = async (status: string) =>
    (await app.call(`PATCH ${path}`, { json: { status }, headers: MATCH })).json();
  t.match(await patch('paused'), { status: 'paused', pausedReason: 'Paused by test-viewer.' });
  t.match(await patch('active'), { status: 'active', pausedReason: null });
});

t.test('a secret is shown once: neither read again, nor logged, nor kept in the clear', async (t) => {
  const app = await startTestApp(t);
  const { path, secret } = await setUp(app, { 'idempotency-key': 'once' });
  const again = await setUp(app, { 'idempotency-key': 'once' });
  t.equal(again.made.headers.location, path, 'sent again, it is the same webhook');
  t.equal(again.secret, null, 'without the secret');
  const rotated = (
    await app.call(`POST ${path}/rotation`, { headers: { 'idempotency-key': 'turn' } })
  ).json();
  t.match(rotated.secret, SECRET);
  t.not(rotated.secret, secret);
  t.equal(
    (await app.call(`POST ${path}/rotation`, { headers: { 'idempotency-key': 'turn' } })).json().secret,
    null,
  );
  const shown = [
    await app.call(`GET ${path}`),
    await app.call('GET /v1/webhooks'),
    await app.call('GET /v1/changes'),
  ];
  for (const { body } of shown) t.notMatch(body, /whsec_/);
  const { rows } = await app.pool.query(
    'select (select json_agg(k) from idempotency_key k)::text || (select json_agg(w) from webhook w) || (select json_agg(c) from change c) as everything',
  );
  t.match(rows[0].everything, 'hooks.example.org');
  t.notMatch(rows[0].everything, /whsec_/);
  const [row] = (await app.pool.query('select secret, former_secret from webhook')).rows;
  t.equal(TEST_WEBHOOKS.secrets.open(row.secret), rotated.secret, 'sealed it can still sign');
  t.equal(TEST_WEBHOOKS.secrets.open(row.former_secret), secret);
});

t.test('the log tells what was done to a webhook, and of its address the host alone', async (t) => {
  const app = await startTestApp(t);
  const { path } = await setUp(app);
  await app.call(`POST ${path}/rotation`);
  await app.call(`POST ${path}/replay`, { json: { from: null } });
  await app.call(`PATCH ${path}`, { json: { url: 'https://hooks.example.org/other' }, headers: MATCH });
  await app.call(`DELETE ${path}`, { headers: MATCH });
  const { body } = await app.call('GET /v1/changes?subjectKind=webhook');
  const { items } = JSON.parse(body);
  t.same(
    items.map(({ type }: { type: string }) => type.replace('webhook.', '')),
    ['created', 'secret_rotated', 'replayed', 'updated', 'deleted'],
  );
  t.match(items[0].data, {
    before: null,
    after: { name: 'Warehouse', url: 'https://hooks.example.org/...' },
  });
  t.match(items[4].data, { before: { version: 4 }, after: null });
  t.notMatch(body, /hidden|other/);
});

t.test('of an address that is written strangely the log tells the host alone, too', async (t) => {
  const app = await startTestApp(t);
  const strange = [
    'https:////hooks.example.org/SECRET',
    'https://hooks.example.org\\SECRET',
    'HTTPS://hooks.example.org?SECRET',
  ];
  for (const url of strange) await app.call('POST /v1/webhooks', { json: { name: 'Strange', url } });
  const { body } = await app.call('GET /v1/changes?subjectKind=webhook');
  const told = JSON.parse(body).items.map(({ data }: { data: { after: { url: string } } }) => data.after.url);
  t.ok(told.length > 0);
  for (const url of told) t.match(url, /^https:\/\/hooks\.example\.org\/\.\.\.$/i);
});

t.test(
  'a target that is not to be trusted is refused, with the reason, as it is set up and as it is edited',
  async (t) => {
    const resolve = async (host: string) => {
      if (host === 'broken.example.org') throw new Error('no answer');
      return { 'inside.example.org': ['93.184.216.34', '10.0.0.1'], 'loop.example.org': ['::1'] }[host] ?? [];
    };
    const app = await startTestApp(t, { webhooks: { resolve, allowed: ['hooks.internal', '10.9.0.0/16'] } });
    const urls = [
      ...[
        'https://127.0.0.1/',
        'https://[::1]/',
        'https://169.254.169.254/latest/meta-data',
        'https://0x7f000001/',
      ],
      ...['https://[::ffff:10.0.0.1]/', 'http://93.184.216.34/', 'https://ada:secret@93.184.216.34/'],
      ...[
        'https://inside.example.org/',
        'https://loop.example.org/',
        'https://broken.example.org/',
        'https://unknown.example.org/',
      ],
      ...['https://10.8.0.1/', 'http://other.internal/', 'http://'],
    ];
    for (const url of urls)
      refused(
        t,
        await app.call('POST /v1/webhooks', { json: { ...json, url } }),
        url === 'http://' ? 400 : 422,
        url === 'http://' ? 'invalid_request' : 'invalid_webhook',
        ['#/url'],
      );
    t.same((await app.call('GET /v1/webhooks')).json().items, [], 'and nothing is set up');
    const allowed = await app.call('POST /v1/webhooks', { json: { ...json, url: 'http://10.9.0.1/' } });
    t.equal(allowed.statusCode, 201, 'but for what configuration allows');
    const edit = { json: { url: 'https://10.8.0.1/' }, headers: MATCH };
    refused(t, await app.call(`PATCH ${allowed.headers.location}`, edit), 422, 'invalid_webhook', ['#/url']);
  },
);

t.test('deliveries are those of their own webhook, by status, page by page', async (t) => {
  const app = await startTestApp(t);
  const [{ path }, other] = [await setUp(app), await setUp(app)];
  const pings = [];
  for (let n = 0; n < 3; n += 1) pings.unshift((await app.call(`POST ${path}/ping`)).json());
  const foreign = await app.call(`POST ${other.path}/ping`);
  const first = (await app.call(`GET ${path}/deliveries?limit=2`)).json();
  t.same(first.items, pings.slice(0, 2));
  const second = (await app.call(`GET ${path}/deliveries?limit=2&cursor=${first.page.next}`)).json();
  t.same(second.items, pings.slice(2));
  t.same((await app.call(`GET ${path}/deliveries?status=delivered`)).json().items, []);
  t.same((await app.call(`GET ${foreign.headers.location}`)).json(), foreign.json());
  const id = foreign.json().id;
  refused(t, await app.call(`GET ${path}/deliveries/${id}`), 404, 'not_found');
  refused(t, await app.call(`POST ${path}/deliveries/${id}/retry`), 404, 'not_found');
});

t.test('webhooks are for the head of product alone', async (t: Test) => {
  const app = await startTestApp(t);
  const { path } = await setUp(app);
  for (const as of ['lead_product_manager', 'integration', 'spend_controller'] as const) {
    for (const line of ['GET /v1/webhooks', `GET ${path}`, `GET ${path}/deliveries`, `POST ${path}/rotation`])
      refused(t, await app.call(line, { as }), 403, 'forbidden');
  }
});
