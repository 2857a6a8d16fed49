// What PostgreSQL refuses becomes a refusal, or a fault that says whether trying again helps: with its real errors.

import { sql } from 'kysely';
import pg from 'pg';
import t from 'tap';
import { v7 as uuid } from 'uuid';
import { openDatabase, openPool } from '../../src/store/database.js';
import { databaseFault, refusalOf } from '../../src/store/violations.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';

const url = await createTestDatabase();
const { db } = openTestDatabase(t, url);
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const fails = (statement: string) => failure(sql.raw(statement).execute(db));

t.test('every unique index of the portfolio has its refusal, and the refusal names the field', async (t) => {
  const [unit, group] = [uuid(), uuid()];
  const insert = {
    business_unit: (name: string, reference: string, id = uuid()) =>
      `insert into business_unit (id, name, reference) values ('${id}', '${name}', '${reference}')`,
    product_group: (name: string, reference: string, id = uuid()) =>
      `insert into product_group (id, business_unit_id, name, reference) values ('${id}', '${unit}', '${name}', '${reference}')`,
    product: (name: string, reference: string) =>
      `insert into product (id, product_group_id, name, reference) values ('${uuid()}', '${group}', '${name}', '${reference}')`,
  };
  t.equal(await fails(insert.business_unit('Name', 'R', unit)), null);
  t.equal(await fails(insert.product_group('Name', 'R', group)), null);
  t.equal(await fails(insert.product('Name', 'R')), null);
  const conflicts = [
    [insert.business_unit('Other', 'R'), '/reference'],
    [insert.business_unit('NAME', 'R2'), '/name'],
    [insert.product_group('Other', 'R'), '/reference'],
    [insert.product_group('NAME', 'R2'), '/name'],
    [insert.product('Other', 'R'), '/reference'],
  ];
  for (const [statement, pointer] of conflicts) {
    const refusal = refusalOf(await fails(statement ?? ''));
    t.match(refusal, { code: 'not_unique', pointer }, statement ?? '');
  }
  const { rows } = await sql<{ name: string }>`
    select indexname as name from pg_indexes
    where tablename in ('business_unit', 'product_group', 'product') and indexdef like 'CREATE UNIQUE%'
      and indexname not like '%_pkey'`.execute(db);
  t.equal(rows.length, conflicts.length, 'and there is no other unique index');
});

t.test('any other violation is no refusal', async (t) => {
  t.equal(refusalOf(await fails("insert into business_unit (id, name) values (null, 'x')")), null);
  t.equal(refusalOf(new Error('x')), null);
  t.equal(databaseFault(new Error('x')), null);
  t.equal(databaseFault(await fails('select 1/0')), null);
  t.equal(databaseFault(await fails('select nonsense')), null);
});

t.test('a transaction that lost to another is tried again', async (t) => {
  const raise = (code: string) => fails(`do $$ begin raise exception 'x' using errcode = '${code}'; end $$`);
  t.equal(databaseFault(await raise('40001')), 'retry', 'serialisation failure');
  t.equal(databaseFault(await raise('40P01')), 'retry', 'deadlock');
});

t.test(
  'waiting too long for a lock, running too long, and a value out of range are told apart',
  async (t) => {
    const late = failure(
      db.transaction().execute(async (trx) => {
        await sql`set local statement_timeout = '20ms'`.execute(trx);
        await sql`select pg_sleep(5)`.execute(trx);
      }),
    );
    t.equal(databaseFault(await late), 'timed_out');
    const locked = failure(
      db.transaction().execute(async (trx) => {
        await sql`lock table business_unit`.execute(trx);
        await db.transaction().execute(async (other) => {
          await sql`set local lock_timeout = '20ms'`.execute(other);
          await sql`select 1 from business_unit`.execute(other);
        });
      }),
    );
    t.equal(databaseFault(await locked), 'still_running');
    t.equal(databaseFault(await fails("select 'x'::uuid")), 'invalid_request');
  },
);

t.test('a lost, refused or exhausted connection is unavailability', async (t) => {
  const { db: doomed, pool } = openTestDatabase(t, url, { maxConnections: 1 });
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(doomed);
  const running = failure(sql`select pg_sleep(5)`.execute(doomed));
  await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db);
  t.equal(databaseFault(await running), 'unavailable');
  // A query may still meet the dying connection, and is told the same.
  let error: unknown;
  do {
    error = await failure(pool.query('select 1'));
    if (error !== null) t.equal(databaseFault(error), 'unavailable');
  } while (error !== null);

  const nowhere = openDatabase(
    openPool({ url: 'postgres://127.0.0.1:1/x', maxConnections: 1, connectionWait: 500 }),
  );
  t.equal(databaseFault(await failure(sql`select 1`.execute(nowhere))), 'unavailable');
  await nowhere.destroy();

  const busy = openPool({ url, maxConnections: 1, connectionWait: 50 });
  const holder: pg.PoolClient = await busy.connect();
  t.equal(databaseFault(await failure(busy.query('select 1'))), 'unavailable');
  holder.release();
  await busy.end();

  const missing = new pg.Client({ connectionString: `${url}_missing` });
  t.equal(databaseFault(await failure(missing.connect())), 'unavailable');
});
