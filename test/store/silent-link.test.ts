// A link to the database that goes silent without closing: what waits for it is told so, and what comes later is served.

import { sql } from 'kysely';
import t from 'tap';
import { PATIENT } from '../../src/store/connections.js';
import { openDatabase, openPool } from '../../src/store/database.js';
import { databaseFault } from '../../src/store/violations.js';
import { startTestApp } from '../support/app.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';
import { startDatabaseProxy } from '../support/database-proxy.js';
import { makeUnit } from '../support/make.js';

const direct = await createTestDatabase();

t.test('requests over a silent link are answered in bounded time, and served again after it', async (t) => {
  const proxy = await startDatabaseProxy(t, direct);
  const app = await startTestApp(t, { databaseUrl: proxy.url, answerMs: 500 });
  const id = await makeUnit(app);
  proxy.hush();
  const answers = await Promise.all([
    app.call('GET /v1/business-units'),
    app.call(`GET /v1/business-units/${id}`),
    app.call('GET /v1/rankings/products'),
    app.call(`PATCH /v1/business-units/${id}`, { json: { name: 'Lost' }, headers: { 'if-match': '*' } }),
  ]);
  for (const answer of answers) t.ok([503, 504].includes(answer.statusCode), answer.body);
  t.ok(answers.some(({ statusCode }) => statusCode === 504));
  await proxy.mend();
  const again = await app.call(`GET /v1/business-units/${id}`);
  t.equal(again.statusCode, 200);
  t.equal(again.json().version, 1);
  await proxy.cut();
});

t.test('the only connection, silent within a transaction, is given up at once and replaced', async (t) => {
  const proxy = await startDatabaseProxy(t, direct);
  const { db } = openTestDatabase(t, proxy.url, { maxConnections: 1, answerMs: 500 });
  const work = db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    proxy.hush();
    await sql`select 2`.execute(trx);
  });
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  );
  t.equal(databaseFault(error), 'timed_out');
  await proxy.mend();
  t.same((await sql`select 3 as three`.execute(db)).rows, [{ three: 3 }]);
});

t.test('a statement has its limit on every connection, and a longer wait where it says so', async (t) => {
  const pool = openPool({ url: direct, maxConnections: 1, connectionWait: 5_000, statementMs: 100 });
  const limited = openDatabase(pool);
  t.teardown(() => limited.destroy());
  await t.rejects(sql`select pg_sleep(60)`.execute(limited), { code: '57014' });
  const { db } = openTestDatabase(t, direct, { maxConnections: 1, answerMs: 100 });
  const sleep = sql`select pg_sleep(1)`;
  await t.rejects(sleep.execute(db), { message: 'Query read timeout' });
  await t.resolves(sql`${PATIENT} select pg_sleep(1)`.execute(db));
  const { rows } = await sql<{ limit: string }>`
    select current_setting('statement_timeout') as limit`.execute(db);
  t.same(rows, [{ limit: '10s' }]);
});
