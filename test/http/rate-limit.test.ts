// Every client has a budget a minute, is told how much of it is left, and cannot spend another's.

import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import t from 'tap';
import { newFeedSecret } from '../../src/auth/feed-token.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { connect } from '../support/database.js';
import { until } from '../support/until.js';

const list = 'GET /v1/products';
const FEED = '/v1/feeds/ranked-backlog';

/** Counts how often a connection to the database is taken from here on. */
function countQuestions({ pool }: TestApp): { count: number } {
  const asked = { count: 0 };
  pool.on('acquire', () => {
    asked.count += 1;
  });
  return asked;
}

/** The status that a feed is answered with when it is asked for with this key alone. */
async function guessFeedToken({ app }: TestApp, key: string, remoteAddress = '127.0.0.1'): Promise<number> {
  return (await app.inject({ url: FEED, headers: { 'x-api-key': key }, remoteAddress })).statusCode;
}

async function makeFeedToken(app: TestApp): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const made = await app.call('POST /v1/feed-tokens', { json: { name: 'Board', expiresAt } });
  return made.json().secret;
}

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

t.test('an IPv6 network is one caller, whichever of its addresses it uses', async (t) => {
  const app = await startTestApp(t, { requestsPerMinute: 1 });
  const ask = async (address: string) =>
    (await app.app.inject({ url: '/openapi.json', remoteAddress: address })).statusCode;
  t.equal(await ask('2001:db8:0:1::1'), 200);
  t.equal(await ask('2001:db8:0:1::2'), 429);
  t.equal(await ask('2001:db8:0:1:ffff::'), 429);
  t.equal(await ask('2001:db8:0:2::1'), 200, 'the next network is another caller');
  t.equal(await ask('192.0.2.1'), 200);
  t.equal(await ask('::ffff:192.0.2.1'), 429, 'IPv4 written as IPv6 is the same address');
});

t.test('guessing at tokens costs the address, and never the client whose token is good', async (t) => {
  const app = await startTestApp(t, { requestsPerMinute: 2 });
  const guess = async () => {
    const headers = { authorization: 'Bearer guessed' };
    return (await app.app.inject({ url: '/v1/products', headers, remoteAddress: '127.0.0.1' })).statusCode;
  };
  t.same([await guess(), await guess(), await guess(), await guess()], [401, 401, 429, 429]);
  t.equal((await app.call(list)).statusCode, 200, 'from the same address');
});

t.test(
  'beyond the budget of its address nobody who guesses at feed tokens makes the database work',
  async (t) => {
    const app = await startTestApp(t, { requestsPerMinute: 5 });
    const asks = countQuestions(app);
    const url = await app.app.listen({ host: '127.0.0.1', port: 0 });
    const guesses = Array.from({ length: 40 }, async () => {
      const headers = { 'x-api-key': newFeedSecret() };
      return (await fetch(`${url}${FEED}`, { headers })).status;
    });
    const statuses = await Promise.all(guesses);
    t.same(
      [401, 429].map((status) => statuses.filter((each) => each === status).length),
      [5, 35],
    );
    t.equal(asks.count, 5, 'one question for each of those within the budget');
    t.equal(await guessFeedToken(app, newFeedSecret(), '192.0.2.7'), 401, 'another address');
  },
);

t.test('what cannot be a feed token is refused without asking the database', async (t) => {
  const app = await startTestApp(t);
  const asks = countQuestions(app);
  for (const guess of ['pft_guess', 'x'.repeat(47), `${newFeedSecret()}x`, `pft_${'é'.repeat(43)}`, ''])
    t.equal(await guessFeedToken(app, guess), 401, guess);
  t.equal(asks.count, 0);
});

t.test('a dashboard is answered beside one who guesses behind the same address', async (t) => {
  const app = await startTestApp(t, { requestsPerMinute: 4 });
  const secret = await makeFeedToken(app);
  t.equal(await guessFeedToken(app, secret), 200, 'it has been here before');
  const guess = () => guessFeedToken(app, newFeedSecret());
  t.same([await guess(), await guess(), await guess(), await guess()], [401, 401, 401, 429]);
  t.same([await guessFeedToken(app, secret), await guessFeedToken(app, secret)], [200, 200]);
});

t.test('a dashboard beyond its own budget does not make the database work either', async (t) => {
  const app = await startTestApp(t, { requestsPerMinute: 3 });
  const secret = await makeFeedToken(app);
  for (let asked = 0; asked < 3; asked += 1) t.equal(await guessFeedToken(app, secret), 200);
  const asks = countQuestions(app);
  for (let asked = 0; asked < 10; asked += 1) t.equal(await guessFeedToken(app, secret), 429);
  t.equal(asks.count, 0);
});

t.test('a dashboard whose token is revoked becomes a stranger to its address', async (t) => {
  const app = await startTestApp(t, { requestsPerMinute: 4 });
  const secret = await makeFeedToken(app);
  t.equal(await guessFeedToken(app, secret), 200);
  await app.pool.query("update feed_token set revoked_at = now(), revoked_by = 'a lead'");
  const asks = countQuestions(app);
  const statuses: number[] = [];
  for (let asked = 0; asked < 8; asked += 1) statuses.push(await guessFeedToken(app, secret));
  t.same(statuses, [401, 401, 401, 401, 429, 429, 429, 429]);
  t.equal(asks.count, 4);
});

t.test('a dear question counts as ten, and so does an import; a refused one is not done', async (t) => {
  const app = await startTestApp(t, { requestsPerMinute: 25 });
  const left = async (line: string) => {
    const { statusCode, headers } = await app.call(line);
    return [statusCode, /r=(\d+)/.exec(String(headers.ratelimit))?.[1]];
  };
  t.same(await left('GET /v1/rankings/products'), [200, '24']);
  t.same(await left('GET /v1/rankings/products/robustness'), [200, '14']);
  const now = new Date().toISOString();
  t.same(await left(`GET /v1/rankings/products?asOf=${now}`), [200, '4']);
  t.same(await left(`GET /v1/products?asOf=${now}`), [200, '3'], 'a list of then costs what one of now does');
  const csv = { payload: 'name\nA', headers: { 'content-type': 'text/csv' } };
  t.equal((await app.call('POST /v1/imports/products', csv)).statusCode, 429);
  t.same(await app.db.selectFrom('product').selectAll().execute(), []);
});

t.test('one who asks without pause is turned away, and another is answered all the while', async (t) => {
  const requestsPerMinute = 50;
  const app = await startTestApp(t, { requestsPerMinute });
  const url = `${await app.app.listen({ host: '127.0.0.1', port: 0 })}/v1/rankings/products`;
  const asking = async (subject: string) => {
    const authorization = `Bearer ${await app.issuer.token('viewer', { subject })}`;
    return async () => {
      const answer = await fetch(url, { headers: { authorization } });
      await answer.arrayBuffer();
      return answer.status;
    };
  };
  const [noisy, quiet] = [await asking('noisy'), await asking('quiet')];
  const statuses: number[] = [];
  let quietIsDone = false;
  const noise = Array.from({ length: 16 }, async () => {
    while (!quietIsDone) statuses.push(await noisy());
  });
  const answers: number[] = [];
  for (let asked = 0; asked < requestsPerMinute; asked += 1) answers.push(await quiet());
  quietIsDone = true;
  await Promise.all(noise);
  t.same(
    answers,
    answers.map(() => 200),
  );
  t.equal(statuses.filter((status) => status === 200).length, requestsPerMinute);
  t.ok(statuses.length > 5 * requestsPerMinute, `${statuses.length} requests of the noisy one`);
  t.same([...new Set(statuses)].sort(), [200, 429]);
});

t.test('a client that asks too much at once is refused, and others and health checks are not', async (t) => {
  const app = await startTestApp(t, { requestsAtOnce: 2 });
  const url = await app.app.listen({ host: '127.0.0.1', port: 0 });
  const headers = { authorization: `Bearer ${await app.issuer.token('viewer', { subject: 'hasty' })}` };
  const ask = (signal?: AbortSignal) =>
    fetch(`${url}/v1/business-units`, { headers, ...(signal && { signal }) });
  const session = await connect(t, app.databaseUrl);
  const holdUp = () => session.query('begin; lock table business_unit in access exclusive mode');
  await holdUp();
  const hung = new AbortController();
  const pair = [ask(hung.signal), ask(hung.signal)];
  let refused = await ask(AbortSignal.timeout(50)).catch(() => null);
  // Until both have come in, a third may be let in instead, and gives up.
  while (refused === null) refused = await ask(AbortSignal.timeout(50)).catch(() => null);
  t.equal(refused.status, 429);
  t.equal(refused.headers.get('retry-after'), '1');
  t.equal((await app.call('GET /v1/rankings/products')).statusCode, 200, 'another client');
  t.equal((await fetch(`${url}/health/live`)).status, 200);
  hung.abort();
  await Promise.allSettled(pair);
  const next: Promise<Response>[] = [];
  const letIn = async () => {
    for (;;) {
      const asked = ask();
      const answer = await Promise.race([asked, sleep(1_000)]);
      if (answer === undefined) return void next.push(asked);
    }
  };
  await letIn();
  await letIn();
  await session.query('rollback');
  t.same(
    (await Promise.all(next)).map(({ status }) => status),
    [200, 200],
    'those that broke off no longer count',
  );
  for (let asked = 0; asked < 6; asked += 1) t.equal((await ask()).status, 200, 'nor do those answered');
});

t.test('of requests whose clients hung up nothing is kept', async (t) => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const app = await startTestApp(t);
  const kept: WeakRef<object>[] = [];
  app.app.server.on('request', (message) => kept.push(new WeakRef(message)));
  const url = await app.app.listen({ host: '127.0.0.1', port: 0 });
  const session = await connect(t, app.databaseUrl);
  await session.query('begin; lock table business_unit in access exclusive mode');
  for (let asked = 0; asked < 5; asked += 1) {
    const token = await app.issuer.token('viewer', { subject: `hasty ${asked}` });
    const hung = new AbortController();
    const headers = { authorization: `Bearer ${token}` };
    const broken = fetch(`${url}/v1/business-units`, { headers, signal: hung.signal }).catch(() => null);
    await until(() => kept.length > asked, 'it has come in');
    await sleep(20);
    hung.abort();
    await broken;
  }
  await session.query('rollback');
  const areGone = () => {
    collect();
    return kept.every((message) => message.deref() === undefined);
  };
  await until(areGone, 'all are forgotten');
});

t.test('health checks are never turned away', async (t) => {
  const app = await startTestApp(t, { requestsPerMinute: 1 });
  for (let n = 0; n < 5; n += 1) {
    for (const path of ['/health/live', '/health/ready']) {
      const { statusCode, headers } = await app.call(`GET ${path}`, { as: null });
      t.equal(statusCode, 200, path);
      t.notOk(headers.ratelimit, `${path} counts nothing`);
    }
  }
});

t.test('whatever else an address asks for without a token counts against its budget', async (t) => {
  const app = await startTestApp(t, { requestsPerMinute: 2 });
  const answered: [path: string, status: number][] = [
    ['/nothing/here', 404],
    ['/v1/nothing/here', 404],
    ['/v1/products/', 404],
    ['/docs', 200],
    ['/docs/static/swagger-ui.css', 200],
    ['/docs/nothing/here', 404],
    ['/metrics', 200],
    ['/openapi.json', 200],
    ['/problems/not_found', 200],
  ];
  for (const [index, [url, status]] of answered.entries()) {
    const ask = () => app.app.inject({ url, remoteAddress: `192.0.2.${index}` });
    const statuses = [await ask(), await ask(), await ask()].map(({ statusCode }) => statusCode);
    t.same(statuses, [status, status, 429], url);
  }
  const put = () => app.app.inject({ method: 'PUT', url: '/metrics', remoteAddress: '192.0.2.99' });
  t.same([(await put()).statusCode, (await put()).statusCode, (await put()).statusCode], [405, 405, 429]);
});
