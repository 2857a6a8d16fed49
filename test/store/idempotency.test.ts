// Keys are claimed in the transaction of the effect: a twin waits for its end, and takes over when it failed.

import { sql } from 'kysely';
import t from 'tap';
import { inLimitedTransaction, type Trx } from '../../src/store/database.js';
import { claimKey, keepAnswer, purgeKeys } from '../../src/store/idempotency.js';
import { databaseFault } from '../../src/store/violations.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';

const { db } = openTestDatabase(t, await createTestDatabase());
const write = <T>(work: (trx: Trx) => Promise<T>) => db.transaction().execute(work);
const answer = { status: 201, headers: { etag: '"1"' }, body: '{"name":"Łódź"}' };

/** A transaction that claimed the key and goes on until told to end. */
async function claimAndHold(key: string): Promise<{ end(fail?: Error): Promise<void> }> {
  let release = (_: Error | undefined): void => {};
  const held = new Promise<Error | undefined>((resolve) => {
    release = resolve;
  });
  let claimed = (): void => {};
  const ready = new Promise<void>((resolve) => {
    claimed = resolve;
  });
  const running = write(async (trx) => {
    await claimKey(trx, 'client', key, 'print');
    claimed();
    const fail = await held;
    if (fail !== undefined) throw fail;
    await keepAnswer(trx, 'client', key, answer);
  });
  await ready;
  return {
    async end(fail) {
      release(fail);
      await running.catch(() => {});
    },
  };
}

t.test('a key is free, then taken with its answer, and free for any other client', async (t) => {
  await write(async (trx) => {
    t.equal(await claimKey(trx, 'client', 'one', 'print'), null);
    await keepAnswer(trx, 'client', 'one', answer);
  });
  t.same(await write((trx) => claimKey(trx, 'client', 'one', 'other print')), {
    ...answer,
    fingerprint: 'print',
  });
  t.equal(await write((trx) => claimKey(trx, 'other client', 'one', 'print')), null);
});

t.test('a twin waits for the first to end, and gets its answer', async (t) => {
  const first = await claimAndHold('waited');
  const twin = write((trx) => claimKey(trx, 'client', 'waited', 'print'));
  await first.end();
  t.match(await twin, answer);
});

t.test('a twin of a request that failed takes the key over', async (t) => {
  const first = await claimAndHold('failed');
  const twin = write((trx) => claimKey(trx, 'client', 'failed', 'print'));
  await first.end(new Error('refused'));
  t.equal(await twin, null);
});

t.test('a twin that waits too long is told that the first is still running', async (t) => {
  const first = await claimAndHold('slow');
  const twin = inLimitedTransaction(db, (trx) => claimKey(trx, 'client', 'slow', 'print'));
  const error = await twin.catch((reason: unknown) => reason);
  t.equal(databaseFault(error), 'still_running');
  await first.end();
});

t.test('keys are forgotten after seven days, not before', async (t) => {
  for (const [key, age] of [
    ['old', '7 days 1 minute'],
    ['young', '6 days 23 hours'],
  ]) {
    await write((trx) => claimKey(trx, 'ageing', key as string, 'print'));
    await sql`update idempotency_key set created_at = now() - ${age}::interval
      where client = 'ageing' and key = ${key}`.execute(db);
  }
  t.equal(await purgeKeys(db), 1);
  const left = await db.selectFrom('idempotencyKey').select('key').where('client', '=', 'ageing').execute();
  t.same(left, [{ key: 'young' }]);
});
