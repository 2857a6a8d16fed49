// Every refusal is a problem that says what is wrong, under a code that is explained; the cause of a fault of ours stays
// with us.

import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import t from 'tap';
import { PROBLEMS } from '../../src/http/problems.js';
import { type Call, startTestApp } from '../support/app.js';
import { connect, createTestDatabase } from '../support/database.js';
import { startDatabaseProxy } from '../support/database-proxy.js';
import { makeProduct, score } from '../support/make.js';
import { until } from '../support/until.js';

t.test('each way to go wrong has its status, its code and its headers', async (t) => {
  const app = await startTestApp(t);
  const product = `/v1/products/${await makeProduct(app)}`;
  const name = { name: 'x' };
  const cases: [string, Call, number, string, Record<string, RegExp>?][] = [
    ['GET /v1/nothing', {}, 404, 'not_found'],
    ['GET /', {}, 404, 'not_found'],
    ['POST /v1/nothing', { json: {} }, 404, 'not_found'],
    ['GET /v1/products/%zz', {}, 400, 'invalid_url'],
    ['PUT /v1/products', { json: {} }, 405, 'method_not_allowed', { allow: /^GET, HEAD, OPTIONS, POST$/ }],
    ['DELETE /health/live', {}, 405, 'method_not_allowed', { allow: /^GET, HEAD, OPTIONS$/ }],
    ['TRACE /v1/products', {}, 405, 'method_not_allowed'],
    [`GET ${product}`, { headers: { accept: 'text/html' } }, 406, 'not_acceptable'],
    ['GET /v1/products', { headers: { accept: 'image/png' } }, 406, 'not_acceptable'],
    ['GET /v1/products?colour=red', {}, 400, 'invalid_request'],
    [`GET ${product}?colour=red`, {}, 400, 'invalid_request'],
    ['POST /v1/products?dry=1', { json: name }, 400, 'invalid_request'],
    ['POST /v1/products', { json: {} }, 400, 'invalid_request'],
    [
      'POST /v1/products',
      { payload: '{', headers: { 'content-type': 'application/json' } },
      400,
      'invalid_json',
    ],
    [
      'POST /v1/products',
      { payload: 'x', headers: { 'content-type': 'text/plain' } },
      415,
      'unsupported_media_type',
    ],
    [`PATCH ${product}`, { json: { summary: 'x'.repeat(300_000) } }, 413, 'too_large'],
    [`PATCH ${product}`, { json: name }, 428, 'precondition_required'],
    [`DELETE ${product}`, {}, 428, 'precondition_required'],
    [`PATCH ${product}`, { json: name, headers: { 'if-match': '"77"' } }, 412, 'stale_version'],
    [`PATCH ${product}`, { json: name, headers: { 'if-match': 'W/"1"' } }, 412, 'stale_version'],
    [`DELETE ${product}`, { headers: { 'if-match': '"77"' } }, 412, 'stale_version'],
    [
      'GET /v1/products',
      { as: null },
      401,
      'unauthenticated',
      { 'www-authenticate': /^Bearer resource_metadata="[^"]+"$/ },
    ],
    [
      'GET /v1/products',
      { as: null, headers: { authorization: 'Bearer nonsense' } },
      401,
      'unauthenticated',
      { 'www-authenticate': /^Bearer resource_metadata="[^"]+", error="invalid_token"$/ },
    ],
    [
      'GET /v1/products',
      { as: null, headers: { authorization: 'Basic dTpw' } },
      401,
      'unauthenticated',
      { 'www-authenticate': /^Bearer resource_metadata="[^"]+"$/ },
    ],
    [
      'POST /v1/products',
      { as: 'viewer', json: name },
      403,
      'forbidden',
      { 'www-authenticate': /^Bearer error="insufficient_scope", scope="portfolio:write"$/ },
    ],
  ];
  for (const [line, call, status, code, headers = {}] of cases) {
    const response = await app.call(line, call);
    const problem = response.json();
    t.equal(response.statusCode, status, line);
    t.match(response.headers['content-type'], /^application\/problem\+json/, line);
    t.match(
      problem,
      { type: `/problems/${code}`, title: PROBLEMS[code as 'forbidden'].title, status, code },
      line,
    );
    t.ok(problem.detail.length > 10 && problem.requestId === response.headers['x-request-id'], line);
    t.match(response.headers, headers, line);
    t.equal((await app.call(`GET ${problem.type}`, { as: null })).statusCode, 200, `${code} is explained`);
  }
});

t.test('all faults of a request are named at once', async (t) => {
  const app = await startTestApp(t);
  const json = { name: '', productGroupId: 'x', phase: 'soon', colour: 'red', annualCost: { amount: 5 } };
  const { errors } = (await app.call('POST /v1/products', { json })).json();
  const pointers = new Set(errors.map((error: { pointer: string }) => error.pointer));
  const expected = [
    '#/name',
    '#/productGroupId',
    '#/phase',
    '#/colour',
    '#/annualCost/amount',
    '#/annualCost/currency',
  ];
  for (const pointer of expected) t.ok(pointers.has(pointer), pointer);
});

t.test('every code has a page that says what to do', async (t) => {
  const app = await startTestApp(t);
  for (const [code, kind] of Object.entries(PROBLEMS)) {
    const page = await app.call(`GET /problems/${code}`, { as: null });
    t.same(page.json(), { code, ...kind });
  }
  for (const code of ['nonsense', 'constructor', '__proto__'])
    t.equal((await app.call(`GET /problems/${code}`)).statusCode, 400, code);
});

t.test('what PostgreSQL says becomes the answer that fits it, and its words stay here', async (t) => {
  const app = await startTestApp(t);
  await sql
    .raw(`
      create sequence attempt;
      create function refuse() returns trigger language plpgsql as $$
      begin
        perform nextval('attempt');
        if new.description like 'twice %' and currval('attempt') > 2 then return new; end if;
        raise exception 'the secret of the database' using errcode = right(new.description, 5);
      end $$;
      create trigger refuse before insert on business_unit for each row when (new.description is not null)
        execute function refuse()`)
    .execute(app.db);
  const attempts = async () =>
    (
      await sql<{ n: number }>`select setval('attempt', 1, false), last_value as n from attempt`.execute(
        app.db,
      )
    ).rows[0]?.n;
  const answers: [string, number, string][] = [
    ['40001', 503, 'unavailable'],
    ['40P01', 503, 'unavailable'],
    ['53300', 503, 'unavailable'],
    ['57P01', 503, 'unavailable'],
    ['25006', 503, 'unavailable'],
    ['08006', 503, 'unavailable'],
    ['57014', 504, 'timed_out'],
    ['55P03', 409, 'still_running'],
    ['22P02', 400, 'invalid_request'],
    ['22021', 400, 'invalid_request'],
    ['22003', 400, 'invalid_request'],
    ['22008', 400, 'invalid_request'],
    ['23514', 500, 'internal_error'],
    ['42P01', 500, 'internal_error'],
    ['XX000', 500, 'internal_error'],
  ];
  for (const [state, status, code] of answers) {
    const response = await app.call('POST /v1/business-units', { json: { name: state, description: state } });
    t.equal(response.statusCode, status, state);
    t.equal(response.json().code, code, state);
    t.notMatch(response.body, /secret|refuse|SQL|plpgsql|\d:\d/, `${state} gives nothing away`);
    if (status === 503) t.match(response.headers['retry-after'], /^[1-9]\d*$/, state);
    t.equal(await attempts(), state.startsWith('40') ? 4 : 1, `${state} is tried as often as it makes sense`);
  }
  const { items } = (await app.call('GET /v1/business-units')).json();
  t.same(items, [], 'nothing was written');
  const retried = await app.call('POST /v1/business-units', {
    json: { name: 'x', description: 'twice 40001' },
  });
  t.equal(retried.statusCode, 201, 'a write that only lost a race is done in the end');
});

t.test(
  'while the database is away every question is answered 503, and all is well once it is back',
  async (t) => {
    const databaseUrl = await createTestDatabase();
    const proxy = await startDatabaseProxy(t, databaseUrl);
    const direct = await startTestApp(t, { databaseUrl });
    const app = await startTestApp(t, { databaseUrl: proxy.url, issuer: direct.issuer });
    const id = await makeProduct(app);
    await score(app, id, { value: 5, urgency: 5, feasibility: 5 });
    const ranking = 'GET /v1/rankings/products';
    t.equal((await app.call(ranking)).statusCode, 200);
    for (const round of [1, 2]) {
      await proxy.cut();
      const lines = [
        ranking,
        `GET /v1/rankings/products/${id}`,
        `GET /v1/products/${id}`,
        'GET /v1/products',
      ];
      for (const line of [...lines, ...lines]) {
        const response = await app.call(line);
        t.equal(response.statusCode, 503, line);
        t.equal(response.json().code, 'unavailable');
        t.match(response.headers['retry-after'], /^[1-9]\d*$/);
      }
      const write = await app.call('POST /v1/business-units', { json: { name: 'Lost' } });
      t.equal(write.statusCode, 503);
      t.equal((await app.call('GET /health/live', { as: null })).statusCode, 200, 'the process lives');
      await score(direct, id, { value: 5 + round });
      await proxy.mend();
      const { items } = (await app.call(ranking)).json();
      t.equal(items[0].criteria.value, 5 + round, 'what another instance wrote meanwhile is there');
      t.equal(
        (await app.call('POST /v1/business-units', { json: { name: `Back ${round}` } })).statusCode,
        201,
      );
    }
  },
);

t.test('connections ended by the database in mid-request lose nothing that was acknowledged', async (t) => {
  const app = await startTestApp(t);
  const reaper = await connect(t, app.databaseUrl);
  let underWay = true;
  const answers: { statusCode: number; name: string }[] = [];
  const writer = async (n: number) => {
    for (let i = 0; underWay; i += 1) {
      const name = `Unit ${n}-${i}`;
      const { statusCode } = await app.call('POST /v1/business-units', { json: { name } });
      answers.push({ statusCode, name });
      // A refusal needs no turn of the event loop; without a pause a row of them would let nothing else happen.
      if (statusCode !== 201) await sleep(5);
    }
  };
  const writers = [1, 2, 3, 4, 5, 6].map(writer);
  for (let round = 0; round < 5; round += 1) {
    const before = answers.length;
    while (answers.length < before + 20) await sleep(5);
    await reaper.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
  }
  underWay = false;
  await Promise.all(writers);
  t.same(
    answers.filter(({ statusCode }) => statusCode !== 201 && statusCode !== 503),
    [],
    'each is answered 201 or 503',
  );
  const names = new Set((await reaper.query('select name from business_unit')).rows.map(({ name }) => name));
  const acknowledged = answers.filter(({ statusCode }) => statusCode === 201);
  t.ok(acknowledged.length > 50, `${acknowledged.length} acknowledged of ${answers.length}`);
  t.same(
    acknowledged.filter(({ name }) => !names.has(name)),
    [],
    'all that was acknowledged is there',
  );
  // One more connection may turn out to be lost.
  const write = () => app.call('POST /v1/business-units', { json: { name: 'Afterwards' } });
  await until(async () => (await write()).statusCode === 201, 'writes go on');
});
