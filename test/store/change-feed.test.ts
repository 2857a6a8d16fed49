// The change feed: whatever goes on at once, each follower gets every committed change once, and in an order in which
// they can have been committed.

import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import t from 'tap';
import { v7 as uuid } from 'uuid';
import {
  BEGINNING,
  currentPlace,
  type FeedFilter,
  type FeedPlace,
  glanceAtFeed,
  raiseFloor,
  readFeed,
} from '../../src/store/change-feed.js';
import type { Db, Trx } from '../../src/store/database.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';

const newDatabase = async (test: typeof t | Parameters<typeof openTestDatabase>[0]) =>
  openTestDatabase(test, await createTestDatabase(), { maxConnections: 20 }).db;

type Entry = { type?: string; kind?: string; subjectId?: string; after?: object; at?: string };

async function log(db: Db | Trx, entry: Entry = {}): Promise<string> {
  const { type = 'product.updated', kind = 'product', subjectId = uuid(), after = {}, at = null } = entry;
  await sql`insert into change (actor, client, request_id, type, subject_kind, subject_id, after, occurred_at)
    values ('ada', 'test', 'r', ${type}, ${kind}, ${subjectId}, ${JSON.stringify(after)}::jsonb,
      coalesce(${at}::timestamptz, now()))`.execute(db);
  return subjectId;
}

/** All that is there after a place, page by page, and the place after it. */
async function readAll(db: Db, place: FeedPlace, limit = 3, filter: FeedFilter = {}) {
  const items: { sequence: number; subjectId: string; after: unknown }[] = [];
  for (;;) {
    const page = await readFeed(db, place, { limit, filter });
    t.ok(page.items.length <= limit);
    items.push(...page.items);
    // As a client keeps it.
    place = JSON.parse(JSON.stringify(page.place));
    if (page.items.length === 0 && !page.more)
      return { items, place, ids: items.map(({ subjectId }) => subjectId) };
  }
}

/** A transaction that is open until it is told to end. */
function held(db: Db, work: (trx: Trx) => Promise<unknown>) {
  let end = (_commits: boolean): void => {};
  const told = new Promise<boolean>((resolve) => {
    end = resolve;
  });
  let begun = (): void => {};
  const written = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const done = db
    .transaction()
    .execute(async (trx) => {
      await work(trx);
      begun();
      if (!(await told)) throw new Error('rolled back');
    })
    .catch(() => {});
  const finish = async (commits: boolean) => {
    end(commits);
    await done;
  };
  return { written, finish };
}

t.test('changes come page by page, once, and an empty page keeps the place', async (t) => {
  const db = await newDatabase(t);
  t.same((await readAll(db, BEGINNING)).items, []);
  const ids = [];
  for (let n = 0; n < 7; n += 1) ids.push(await log(db));
  const first = await readAll(db, BEGINNING, 3);
  t.same(first.ids, ids);
  t.same((await readAll(db, first.place)).items, []);
  const later = await log(db);
  t.same((await readAll(db, first.place)).ids, [later]);
  t.same((await readAll(db, BEGINNING, 200)).ids, [...ids, later], 'who begins anew gets them all');
});

t.test('a transaction that commits late holds nobody up, and is not skipped', async (t) => {
  const db = await newDatabase(t);
  const [slowId, lostId] = [uuid(), uuid()];
  const slow = held(db, (trx) => log(trx, { subjectId: slowId }));
  await slow.written;
  const lost = held(db, (trx) => log(trx, { subjectId: lostId }));
  await lost.written;
  const quick = await log(db);
  const before = await readAll(db, BEGINNING);
  t.same(before.ids, [quick]);
  await lost.finish(false);
  await slow.finish(true);
  const after = await readAll(db, before.place);
  t.same(after.ids, [slowId], 'though its number is the lower one');
  t.same((await readAll(db, after.place)).ids, []);
});

t.test('a commit amid the pages of a batch comes after the batch', async (t) => {
  const db = await newDatabase(t);
  const slowId = uuid();
  const slow = held(db, (trx) => log(trx, { subjectId: slowId }));
  await slow.written;
  const ids = [await log(db), await log(db), await log(db)];
  const page = await readFeed(db, BEGINNING, { limit: 2 });
  t.same(
    page.items.map(({ subjectId }) => subjectId),
    ids.slice(0, 2),
  );
  await slow.finish(true);
  const newest = await log(db);
  t.same((await readAll(db, page.place)).ids, [ids[2], slowId, newest]);
  const [first] = page.items;
  t.same(
    (await readAll(db, first?.place as FeedPlace)).ids,
    [ids[1], ids[2], slowId, newest],
    'from any item, too',
  );
});

t.test('two writes to one subject come in the order they were made, whoever began first', async (t) => {
  const db = await newDatabase(t);
  const subjectId = uuid();
  const start = await currentPlace(db);
  await db.transaction().execute(async (early) => {
    // It has its transaction id before the other begins, and writes after the other has committed.
    await sql`select pg_current_xact_id()`.execute(early);
    await log(db, { subjectId, after: { version: 2 } });
    await log(early, { subjectId, after: { version: 3 } });
  });
  t.same(
    (await readAll(db, start)).items.map(({ after }) => after),
    [{ version: 2 }, { version: 3 }],
  );
});

t.test('a place taken before a crash that gave transaction ids out again skips nothing', async (t) => {
  const db = await newDatabase(t);
  await log(db);
  const { seen } = await currentPlace(db);
  // A snapshot that takes every transaction of this test for one that it saw.
  const place = { seen: { ...seen, snapshot: '900000000:900000000:' }, batch: null };
  t.same((await readAll(db, place)).ids, []);
  const again = await log(db);
  t.same((await readAll(db, place)).ids, [again]);
  t.equal((await glanceAtFeed(db, place.seen)).news, true);
});

t.test('filters pick changes and lose no place, though nothing of many passes', async (t) => {
  const db = await newDatabase(t);
  const wanted = await log(db, { type: 'product.archived' });
  await sql`insert into change (actor, client, request_id, type, subject_kind, subject_id)
    select 'ada', 'test', 'r', 'product.updated', 'product', gen_random_uuid() from generate_series(1, 12000)`.execute(
    db,
  );
  const model = await log(db, { type: 'scoring_model.created', kind: 'scoring_model' });
  const last = await log(db, { type: 'product.archived' });
  const filter = { types: ['product.archived'] };
  const archived = await readAll(db, BEGINNING, 1, filter);
  t.same(archived.ids, [wanted, last]);
  t.same((await readAll(db, BEGINNING, 50, { kinds: ['scoring_model'] })).ids, [model]);
  t.same((await readAll(db, BEGINNING, 50, { subjectId: last })).ids, [last]);
  const first = await readFeed(db, BEGINNING, { limit: 1, filter });
  t.same(
    (await readAll(db, first.items[0]?.place as FeedPlace, 2_000)).items.length,
    12_002,
    'and after an item without a filter, all the rest',
  );
  const next = await log(db, { type: 'product.archived' });
  t.same((await readAll(db, archived.place, 1, filter)).ids, [next]);
});

t.test('what is older than the feed keeps is gone, and whoever has not read it is told', async (t) => {
  const db = await newDatabase(t);
  const start = await currentPlace(db);
  await log(db, { at: '2001-01-01T00:00:00Z' });
  const amid = (await readFeed(db, BEGINNING, { limit: 1 })).place;
  await log(db, { at: '2001-01-02T00:00:00Z' });
  const within = await readFeed(db, BEGINNING, { limit: 1 });
  t.equal(within.more, true);
  const old = (await readAll(db, BEGINNING)).place;
  const fresh = await log(db);
  await raiseFloor(db, 9_000);
  for (const place of [start, amid, within.place])
    await t.rejects(readFeed(db, place, { limit: 9 }), { code: 'position_expired' });
  t.same((await readAll(db, BEGINNING)).ids, [fresh], 'the beginning is the oldest that is kept');
  t.same((await readAll(db, old)).ids, [fresh], 'who had read the old ones goes on');
  await raiseFloor(db, 9_000);
  t.same((await readAll(db, BEGINNING)).ids, [fresh]);
  await raiseFloor(db, 0);
  t.same((await readAll(db, BEGINNING)).ids, [], 'all may be too old');
  const newest = await log(db);
  t.same((await readAll(db, BEGINNING)).ids, [newest]);
  await raiseFloor(db, 20_000);
  t.same((await readAll(db, BEGINNING)).ids, [newest], 'and the floor never sinks');
});

t.test('the end of a batch is not that of the feed where more was committed since it began', async (t) => {
  const db = await newDatabase(t);
  for (let n = 0; n < 3; n += 1) await log(db);
  const begun = await readFeed(db, BEGINNING, { limit: 1 });
  const since = await log(db);
  const rest = await readFeed(db, begun.place, { limit: 9 });
  t.match({ count: rest.items.length, more: rest.more }, { count: 2, more: true });
  const last = await readFeed(db, rest.place, { limit: 9 });
  t.match(
    { ids: last.items.map(({ sequence }) => sequence).length, more: last.more },
    { ids: 1, more: false },
  );
  t.ok(since);
  const quiet = await readFeed(db, BEGINNING, { limit: 1 });
  t.equal((await readFeed(db, quiet.place, { limit: 9 })).more, false);
});

t.test('who was told of all that is let go goes on, whatever numbers were rolled back', async (t) => {
  const db = await newDatabase(t);
  await log(db, { at: '2001-01-01T00:00:00Z' });
  const old = (await readAll(db, BEGINNING)).place;
  await sql`select nextval(pg_get_serial_sequence('change', 'sequence'))`.execute(db);
  const fresh = await log(db);
  await raiseFloor(db, 9_000);
  t.same((await readAll(db, old)).ids, [fresh]);
});

t.test(
  'amid writers that are slow, collide and give up, several followers each get every committed change once',
  async (t) => {
    const db = await newDatabase(t);
    const shared = [uuid(), uuid(), uuid()];
    for (const id of shared)
      await sql`insert into business_unit (id, name) values (${id}, ${id})`.execute(db);
    let clock = 0;
    const committed = new Map<string, { begun: number; ended: number }>();
    const random = (below: number) => Math.floor(Math.random() * below);

    async function write(writer: number, round: number): Promise<void> {
      const name = `${writer}-${round}`;
      clock += 1;
      const begun = clock;
      const work = db.transaction().execute(async (trx) => {
        // Half of them have a transaction id long before they write, as those with an Idempotency-Key do.
        if (random(2) === 0) await sql`select pg_current_xact_id()`.execute(trx);
        await sql`select pg_sleep(${random(15) / 1_000})`.execute(trx);
        const subjectId = shared[random(shared.length)] as string;
        const { rows } = await sql<{ version: number }>`
        update business_unit set version = version + 1 where id = ${subjectId} returning version`.execute(
          trx,
        );
        await log(trx, { subjectId, after: { name, version: rows[0]?.version } });
        await sql`select pg_sleep(${random(10) / 1_000})`.execute(trx);
        if (random(4) === 0) throw new Error('rolled back');
      });
      await work.then(
        () => {
          clock += 1;
          committed.set(name, { begun, ended: clock });
        },
        () => {},
      );
    }

    let writing = true;
    async function follow(limit: number): Promise<{ name: string; version: number; subjectId: string }[]> {
      const got: { name: string; version: number; subjectId: string }[] = [];
      let place = BEGINNING;
      for (let last = false; ; ) {
        const page = await readFeed(db, place, { limit });
        for (const { after, subjectId } of page.items)
          got.push({ ...(after as { name: string; version: number }), subjectId });
        place =
          place === BEGINNING && page.items.length === 0 ? place : JSON.parse(JSON.stringify(page.place));
        if (page.items.length > 0 || page.more) continue;
        if (last) return got;
        last = !writing;
        await sleep(random(20));
      }
    }

    const followers = [1, 2, 7, 200].map(follow);
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let round = 0; round < 25; round += 1) await write(writer, round);
      }),
    );
    writing = false;
    t.ok(committed.size > 80, `${committed.size} committed`);
    for (const got of await Promise.all(followers)) {
      t.same(got.map(({ name }) => name).sort(), [...committed.keys()].sort());
      for (const id of shared) {
        const versions = got.filter(({ subjectId }) => subjectId === id).map(({ version }) => version);
        t.same(
          versions,
          [...versions].sort((one, other) => one - other),
          'each subject in its own order',
        );
      }
      const spans = got.map(({ name }) => committed.get(name) as { begun: number; ended: number });
      const turned = spans.flatMap((span, index) =>
        spans.slice(index + 1).filter(({ ended }) => ended < span.begun),
      );
      t.same(turned, [], 'nothing comes before what had ended when it began');
    }
  },
);
