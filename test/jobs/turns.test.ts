// Turns of webhooks on pg-boss: given with the transaction, had by one process at a time, and back when that is killed.

import t, { type Test } from 'tap';
import { areTurnsInstalled, installTurns, openTurns } from '../../src/jobs/turns.js';
import { inLimitedTransaction } from '../../src/store/database.js';
import { executorApart } from '../../src/store/foreign-sql.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';
import { until } from '../support/until.js';

const [FIRST, SECOND] = ['01910000-0000-7000-8000-000000000001', '01910000-0000-7000-8000-000000000002'];

async function open(t: Test) {
  const { db, pool } = openTestDatabase(t, await createTestDatabase());
  return { db, pool, turns: openTurns(db), other: openTurns(db) };
}

t.test('a turn is given when its transaction is committed, and not when that is undone', async (t) => {
  const { db, turns } = await open(t);
  const undone = inLimitedTransaction(db, async (trx) => {
    await turns.give(trx, FIRST);
    throw new Error('undone');
  });
  await t.rejects(undone, { message: 'undone' });
  await inLimitedTransaction(db, async (trx) => {
    await turns.give(trx, SECOND);
    t.same(await turns.take(10), [], 'not yet');
  });
  t.match(await turns.take(10), [{ webhookId: SECOND }]);
});

t.test(
  'a turn is had by one process, and a webhook that waits has no second one for the same time',
  async (t) => {
    const { db, turns, other } = await open(t);
    for (let n = 0; n < 3; n += 1) await turns.give(db, FIRST);
    await turns.give(db, SECOND);
    const [first] = await turns.take(1);
    t.match(first, { webhookId: FIRST });
    await turns.give(db, FIRST);
    t.match(await other.take(1), [{ webhookId: SECOND }], 'who waited is first');
    t.match(await other.take(10), [{ webhookId: FIRST }]);
    t.same(await turns.take(10), []);
  },
);

t.test('a turn for later comes then, and keeps no earlier one away', async (t) => {
  const { db, turns } = await open(t);
  const at = new Date(Date.now() + 3_600_000).toISOString();
  for (let n = 0; n < 2; n += 1) await turns.give(db, FIRST, at);
  await turns.give(db, FIRST, new Date(Date.now() + 100).toISOString());
  await until(async () => (await turns.take(10)).length === 1, 'the one of a tenth of a second');
  t.same(await turns.take(10), []);
  await turns.give(db, SECOND, '2026-01-01T00:00:00.000Z');
  t.match(await turns.take(10), [{ webhookId: SECOND }], 'what should have been is now');
});

t.test('one that is put back comes again, one that is over does not', async (t) => {
  const { db, turns } = await open(t);
  await turns.give(db, FIRST);
  const [turn] = await turns.take(1);
  if (turn === undefined) throw new Error('it is due');
  await turns.putBack(turn);
  t.same(await turns.take(1), [], 'not at once');
  let again = turn;
  await until(async () => {
    const [taken] = await turns.take(1);
    again = taken ?? again;
    return taken !== undefined;
  }, 'it comes again');
  t.same(again, turn);
  await turns.end(again);
  await turns.recover();
  t.same(await turns.take(1), []);
});

t.test('what was lost with a process comes back, and what is over is forgotten', async (t) => {
  const { db, pool, turns, other } = await open(t);
  await turns.give(db, FIRST);
  await turns.give(db, SECOND);
  const [lost, over] = await turns.take(2);
  if (lost === undefined || over === undefined) throw new Error('both are due');
  await turns.end(over);
  await other.recover();
  t.same(await other.take(1), [], 'it may still be at it');
  await pool.query(`update pgboss.job set started_on = started_on - interval '26 seconds',
    completed_on = completed_on - interval '2 minutes'`);
  await Promise.all([turns.recover(), other.recover()]);
  await until(async () => (await other.take(1))[0]?.id === lost.id, 'it comes back');
  const { rows } = await pool.query('select id from pgboss.job');
  t.same(rows, [{ id: lost.id }]);
});

t.test(
  'the tables are made once, by however many at once, and it is told where they are wanting',
  async (t) => {
    const { db } = openTestDatabase(t, await createTestDatabase('template0'));
    t.equal(await areTurnsInstalled(db), false);
    await Promise.all([installTurns(db), installTurns(db), installTurns(db)]);
    t.equal(await areTurnsInstalled(db), true);
    const turns = openTurns(db);
    await turns.give(db, FIRST);
    t.match(await turns.take(1), [{ webhookId: FIRST }]);
  },
);

t.test('a text that fails midway leaves no connection in its transaction', async (t) => {
  const { db } = openTestDatabase(t, await createTestDatabase(), { maxConnections: 1 });
  await t.rejects(executorApart(db).executeSql('begin; select 1 / 0; commit'), { code: '22012' });
  t.match(await executorApart(db).executeSql('select $1::int as n', [1]), { rows: [{ n: 1 }] });
});
