// The change log: written with its effect or not at all, never rewritten, and followed without a gap.

import { sql } from 'kysely';
import t from 'tap';
import { v7 as uuid } from 'uuid';
import { type BusinessUnit, SUBJECT_KINDS } from '../../src/domain/subject.js';
import type { Author } from '../../src/store/changes.js';
import { listHistory } from '../../src/store/changes.js';
import type { Trx } from '../../src/store/database.js';
import { type Changed, currentMoment, listChanged } from '../../src/store/portfolio.js';
import { businessUnitTable } from '../../src/store/subject-table.js';
import { findSubject, insertSubject, updateSubject } from '../../src/store/subjects.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';

const { db } = openTestDatabase(t, await createTestDatabase(), { maxConnections: 20 });
const by: Author = { actor: 'ada', client: 'test', requestId: 'r1' };
const write = <T>(work: (trx: Trx) => Promise<T>) => db.transaction().execute(work);
const newest = { limit: 50, before: null, after: null };

function makeUnit(trx: Trx, id = uuid()): Promise<BusinessUnit> {
  return insertSubject(
    trx,
    businessUnitTable,
    id,
    { name: `Unit ${id}`, reference: null, description: null },
    by,
  );
}

const unitsOf = ({ records }: Changed) => (records.business_unit ?? []).map(({ id }) => id);

async function snapshotNow(): Promise<string> {
  return (await write(currentMoment)).snapshot;
}

t.test('a write and its entry in the log come together, and go together when it fails', async (t) => {
  const kept = await write((trx) => makeUnit(trx));
  t.match(await listHistory(db, kept.id, newest), [
    { type: 'business_unit.created', actor: 'ada', reason: null, before: null, after: kept },
  ]);
  const id = uuid();
  await t.rejects(
    write(async (trx) => {
      await makeUnit(trx, id);
      t.equal((await listHistory(trx, id, newest)).length, 1);
      throw new Error('later in the same transaction');
    }),
    /later/,
  );
  t.equal(await findSubject(db, businessUnitTable, id), undefined);
  t.same(await listHistory(db, id, newest), []);
});

t.test('nobody rewrites the log: not by update, delete or truncate', async (t) => {
  await write((trx) => makeUnit(trx));
  for (const statement of ['update change set actor = $$eve$$', 'delete from change', 'truncate change']) {
    await t.rejects(sql.raw(statement).execute(db), { code: '42501', message: /append-only/ }, statement);
  }
});

t.test('the log answers what committed since a snapshot: once, and nothing twice', async (t) => {
  const before = await snapshotNow();
  t.equal((await listChanged(db, before, SUBJECT_KINDS, 100)).count, 0);
  const unit = await write((trx) => makeUnit(trx));
  await write((trx) => updateSubject(trx, businessUnitTable, unit, { ...unit, name: 'Renamed' }, by));
  const first = await listChanged(db, before, SUBJECT_KINDS, 100);
  t.same(unitsOf(first), [unit.id], 'a subject changed twice is told once');
  t.ok(first.asOf);
  t.equal((await listChanged(db, first.snapshot, SUBJECT_KINDS, 100)).count, 0);
});

t.test(
  'a change that commits after a later one is still told, and one that is rolled back never',
  async (t) => {
    let finish = (): void => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let written = (): void => {};
    const slowWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    const before = await snapshotNow();
    const slowId = uuid();
    const slow = write(async (trx) => {
      await makeUnit(trx, slowId);
      written();
      await held;
    });
    await slowWritten;
    const rolledBack = write(async (trx) => {
      await makeUnit(trx);
      throw new Error('rolled back');
    });
    await t.rejects(rolledBack);
    const quick = await write((trx) => makeUnit(trx));
    const first = await listChanged(db, before, SUBJECT_KINDS, 100);
    t.same(unitsOf(first), [quick.id]);
    finish();
    await slow;
    const second = await listChanged(db, first.snapshot, SUBJECT_KINDS, 100);
    t.same(unitsOf(second), [slowId], 'its number in the log is the lower one');
    t.equal((await listChanged(db, second.snapshot, SUBJECT_KINDS, 100)).count, 0);
  },
);

t.test('with many writers at once, who follows the log misses nothing and sees nothing twice', async (t) => {
  let snapshot = await snapshotNow();
  const seen: string[] = [];
  const look = async () => {
    const since = await listChanged(db, snapshot, SUBJECT_KINDS, 100);
    snapshot = since.snapshot;
    seen.push(...unitsOf(since));
  };
  let writing = true;
  const follow = (async () => {
    while (writing) await look();
  })();
  const committed: string[] = [];
  const writer = async (number: number) => {
    for (let round = 0; round < 15; round += 1) {
      const id = uuid();
      const fails = (round + number) % 4 === 0;
      const work = write(async (trx) => {
        await makeUnit(trx, id);
        if (round % 3 === 0) await sql`select pg_sleep(0.01)`.execute(trx);
        if (fails) throw new Error('rolled back');
      });
      await work.then(
        () => committed.push(id),
        () => {},
      );
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, number) => writer(number)));
  writing = false;
  await follow;
  await look();
  t.ok(committed.length > 50);
  t.same([...seen].sort(), [...committed].sort());
});

t.test(
  'a history is read from the top, down from a place, or up to one, and by kind of change',
  async (t) => {
    let unit = await write((trx) => makeUnit(trx));
    for (const name of ['b', 'c', 'd']) {
      const held = unit;
      unit = await write((trx) =>
        updateSubject(trx, businessUnitTable, held, { ...held, name: `${name} ${unit.id}` }, by),
      );
    }
    const all = await listHistory(db, unit.id, newest);
    t.equal(all.length, 4);
    const sequences = all.map(({ sequence }) => sequence);
    const [first = 0, second = 0, third = 0, last = 0] = sequences;
    const read = async (page: Parameters<typeof listHistory>[2]) =>
      (await listHistory(db, unit.id, page)).map(({ sequence }) => sequence);
    t.same(await read({ limit: 2, before: null, after: null }), [first, second]);
    t.same(await read({ limit: 2, before: second, after: null }), [third, last]);
    t.same(await read({ limit: 2, before: last, after: null }), []);
    t.same(await read({ limit: 2, before: null, after: last }), [second, third], 'the nearest, newest first');
    t.same(await read({ limit: 9, before: null, after: first }), []);
    t.same(await read({ ...newest, types: ['business_unit.created'] }), [last]);
  },
);
