// What feeds join from other features is read again when a record of theirs has changed, and not before.

import { randomUUID } from 'node:crypto';
import t from 'tap';
import { createJoined } from '../../src/http/feeds/joined-columns.js';
import { connect, createTestDatabase, openTestDatabase } from '../support/database.js';

t.test('the same is answered until a change of its kinds commits, whenever it began', async (t) => {
  const url = await createTestDatabase();
  const { db, pool } = openTestDatabase(t, url);
  const find = createJoined({ db, now: () => new Date() }, ['spend_case', 'triage_case']);
  const log = (kind: string, by: { query: (text: string, values: string[]) => Promise<unknown> } = pool) =>
    by.query(
      `insert into change (actor, client, request_id, type, subject_kind, subject_id)
       values ('a', 'b', 'c', $1 || '.created', $1, $2)`,
      [kind, randomUUID()],
    );
  const first = await find(undefined);
  t.equal(await find(undefined), first);
  await log('product');
  await log('webhook');
  t.equal(await find(undefined), first, 'other kinds do not matter');
  const early = await connect(t, url);
  await early.query('begin');
  await log('triage_case', early);
  await log('spend_case');
  const second = await find(undefined);
  t.not(second, first);
  t.equal(await find(undefined), second, 'what is not committed does not show');
  await early.query('commit');
  const third = await find(undefined);
  t.not(third, second, 'it began before what was seen already');
  t.equal(await find(undefined), third);
  t.not(await find('2026-01-02T00:00:00Z'), third, 'of a moment gone by it is read each time');
});
