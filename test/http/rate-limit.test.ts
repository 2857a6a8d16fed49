// Every client has a budget a minute, is told how much of it is left, and cannot spend another's.

import t from 'tap';
import { startTestApp } from '../support/app.js';

const list = 'GET /v1/products';

t.test('a client is told its budget and what is left, and is refused once it is spent', async (t) => {
  const app = await startTestApp(t, { requestsPerMinute: 3 });
  for (const left of [2, 1, 0]) {
    const { statusCode, headers } = await app.call(list);
    t.equal(statusCode, 200);
    t.equal(headers['ratelimit-policy'], '"default";q=3;w=60');
    t.match(headers.ratelimit, new RegExp(`^"default";r=${left};t=([1-9]|[1-5]\\d|60)$`));
  }
  const refused = await app.call(list);
  t.equal(refused.statusCode, 429);
  t.equal(refused.json().code, 'rate_limited');
  t.match(refused.headers.ratelimit, /^"default";r=0;t=\d+$/);
  const [, reset] = /t=(\d+)/.exec(String(refused.headers.ratelimit)) ?? [];
  t.ok(Number(refused.headers['retry-after']) >= Number(reset), 'waiting that long is enough');
  t.ok(Number(refused.headers['retry-after']) >= 1);
});

t.test('a refused write is not done', async (t) => {
  const app = await startTestApp(t, { requestsPerMinute: 1 });
  t.equal((await app.call('POST /v1/business-units', { json: { name: 'First' } })).statusCode, 201);
  t.equal((await app.call('POST /v1/business-units', { json: { name: 'Second' } })).statusCode, 429);
  const { count } = await app.db
    .selectFrom('businessUnit')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  t.equal(Number(count), 1);
});

t.test('each client and each person has a budget of its own', async (t) => {
  const app = await startTestApp(t, { requestsPerMinute: 1 });
  const ask = async (clientId: string, subject: string) =>
    (await app.call(list, { token: { clientId, subject } })).statusCode;
  t.equal(await ask('dashboard', 'ada'), 200);
  t.equal(await ask('dashboard', 'ada'), 429);
  t.equal(await ask('dashboard', 'bea'), 200);
  t.equal(await ask('sheet', 'ada'), 200);
  const renewed = await app.call(list, { token: { clientId: 'dashboard', subject: 'ada', expiresIn: 60 } });
  t.equal(renewed.statusCode, 429, 'a fresh token is no fresh budget');
});

t.test(
  'callers without a token share the budget of their address, whatever address they claim',
  async (t) => {
    const app = await startTestApp(t, { requestsPerMinute: 2 });
    const ask = (address: string, claim: string) =>
      app.app.inject({
        url: '/openapi.json',
        remoteAddress: address,
        headers: { 'x-forwarded-for': claim, forwarded: `for=${claim}` },
      });
    t.equal((await ask('192.0.2.1', '198.51.100.1')).statusCode, 200);
    t.equal((await ask('192.0.2.1', '198.51.100.2')).statusCode, 200);
    t.equal((await ask('192.0.2.1', '198.51.100.3')).statusCode, 429);
    t.equal((await ask('192.0.2.2', '198.51.100.1')).statusCode, 200);
  },
);

t.test('health checks are never turned away', async (t) => {
  const app = await startTestApp(t, { requestsPerMinute: 1 });
  for (let n = 0; n < 5; n += 1) {
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      const { statusCode, headers } = await app.call(`GET ${path}`, { as: null });
      t.equal(statusCode, 200, path);
      t.notOk(headers.ratelimit, `${path} counts nothing`);
    }
  }
});
