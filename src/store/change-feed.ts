// The change log as followers read it: every change once, in the order of the commits as far as the follower can tell
// it. Sequence order is not commit order, so a place in the feed is not a number but what a snapshot saw.
//
// A follower reads in batches: all that one snapshot sees and the one before it did not, in sequence order, which within
// a batch is the order of the writes to any one subject. A late commit is simply part of a later batch, and nobody waits
// for it. The price: a place is as long as its snapshots, which list the transactions that were under way.

import { type RawBuilder, sql } from 'kysely';
import type { LoggedChange } from '../domain/cloud-event.js';
import { Refusal } from '../domain/refusal.js';
import { notSeenBy, stamp } from './changes.js';
import type { Db, Trx } from './database.js';

/**
 * What a snapshot saw, and the newest sequence number among it. A crash may give transaction ids out again, but never
 * sequence numbers that somebody has seen: what is newer was not seen, whatever the snapshot says.
 */
export type Seen = { snapshot: string; newest: number };

/** All that `seen` saw is read; where there is a batch, also its changes up to a sequence number. */
export type FeedPlace = { seen: Seen; batch: { until: Seen; sequence: number } | null };

export type FeedFilter = {
  types?: readonly string[] | undefined;
  kinds?: readonly string[] | undefined;
  subjectId?: string | undefined;
  businessUnitId?: string | undefined;
};

export type FeedPage = {
  /** Each with the place after it. */
  items: (LoggedChange & { place: FeedPlace })[];
  /** Where to go on, whether there were changes or none. */
  place: FeedPlace;
  /** Whether there is certainly more to look through. */
  more: boolean;
};

/** The place before the first change. */
export const BEGINNING: FeedPlace = { seen: { snapshot: '1:1:', newest: 0 }, batch: null };

/** How many changes are looked through at once for those that a filter wants. */
const MOST_SCANNED = 5_000;

/** The changes after a place, of one batch, at most `limit` of them. Refuses a place from which changes are no longer kept. */
export async function readFeed(
  db: Db | Trx,
  place: FeedPlace,
  { limit, filter = {} }: { limit: number; filter?: FeedFilter },
): Promise<FeedPage> {
  if (place.batch !== null) {
    const page = await readBatch(db, place.seen, place.batch, { limit, filter });
    if (page.more) return page;
    if (page.items.length === 0) return readFeed(db, page.place, { limit, filter });
    // A batch ends where its snapshot did, which may be long ago: who takes its end for that of the feed would wait for news
    // that has come.
    const { first } = await lookAhead(db, page.place.seen);
    return { ...page, more: first !== null };
  }
  const { until, first, floor } = await lookAhead(db, place.seen);
  const begins = place.seen.snapshot === BEGINNING.seen.snapshot;
  if (!begins) requireKept(place.seen.newest, floor);
  if (first === null) return { items: [], place: { seen: until, batch: null }, more: false };
  const sequence = begins ? Math.max(first - 1, floor) : first - 1;
  return readBatch(db, place.seen, { until, sequence }, { limit, filter });
}

/** The place after the newest change of this moment. */
export async function currentPlace(db: Db | Trx): Promise<FeedPlace> {
  const { rows } = await sql<Seen>`select ${NOW}`.execute(db);
  return { seen: rows[0] as Seen, batch: null };
}

/** Whether anything was committed that had not been seen, and what is seen now. */
export async function glanceAtFeed(db: Db, seen: Seen): Promise<{ seen: Seen; news: boolean }> {
  const { rows } = await sql<Seen & { news: boolean }>`
    select ${NOW}, exists (select 1 from change where sequence > ${seen.newest})
      or exists (select 1 from change where ${notSeenBy(seen.snapshot)}) as news`.execute(db);
  const { news, ...now } = rows[0] as Seen & { news: boolean };
  return { seen: now, news };
}

/**
 * Lets go of changes older than so many days: the feed begins after them. The log itself keeps them. Numbers that were
 * rolled back count for nothing: who has been told of all that is let go misses none.
 */
export async function raiseFloor(db: Db, days: number): Promise<void> {
  const isKept = sql`occurred_at >= now() - make_interval(days => ${days}::integer)`;
  await sql`
    update installation set changes_floor = greatest(changes_floor, (
      select max(sequence) from change where sequence < coalesce(
        (select sequence from change where sequence > changes_floor and ${isKept} order by sequence limit 1),
        9223372036854775807)))`.execute(db);
}

const NOW = sql`pg_current_snapshot()::text as snapshot, coalesce((select max(sequence) from change), 0) as newest`;

type Ahead = { until: Seen; first: number | null; floor: number };

async function lookAhead(db: Db | Trx, seen: Seen): Promise<Ahead> {
  const { rows } = await sql<Seen & { first: number | null; floor: number }>`
    select ${NOW}, (select changes_floor from installation) as floor, least(
      (select min(sequence) from change where sequence > ${seen.newest}),
      (select min(sequence) from change where sequence <= ${seen.newest} and ${notSeenBy(seen.snapshot)})) as first`.execute(
    db,
  );
  const { first, floor, ...until } = rows[0] as Seen & { first: number | null; floor: number };
  return { until, first, floor };
}

type Scan = {
  items: LoggedChange[];
  scanned: number;
  wanted: number;
  lastScanned: number | null;
  floor: number;
};

async function readBatch(
  db: Db | Trx,
  seen: Seen,
  { until, sequence }: { until: Seen; sequence: number },
  { limit, filter }: { limit: number; filter: FeedFilter },
): Promise<FeedPage> {
  const wanted = conditionOf(filter);
  const most = wanted === null ? limit + 1 : Math.max(MOST_SCANNED, limit + 1);
  const { rows } = await sql<Scan>`
    with scanned as materialized (
        select sequence, ${wanted ?? sql`true`} as wanted from change
        where sequence > ${sequence} and sequence <= ${until.newest}
          and pg_visible_in_snapshot(xid, ${until.snapshot}::pg_snapshot)
          and (sequence > ${seen.newest} or ${notSeenBy(seen.snapshot)})
        order by sequence limit ${most}),
      page as (select sequence from scanned where wanted order by sequence limit ${limit})
    select count(*) as scanned, count(*) filter (where wanted) as wanted, max(sequence) as "lastScanned",
      (select changes_floor from installation) as floor,
      (select coalesce(json_agg(item order by item.sequence), '[]') from (
        select sequence, ${stamp(sql`occurred_at`)} as "occurredAt", actor, type, subject_kind as "subjectKind",
          subject_id as "subjectId", reason, before, after
        from page join change using (sequence)) item) as items
    from scanned`.execute(db);
  const { items, scanned, lastScanned, floor, ...counts } = rows[0] as Scan;
  requireKept(sequence, floor);
  const last = counts.wanted > limit ? (items.at(-1)?.sequence ?? null) : lastScanned;
  const more = last !== null && (counts.wanted > limit || scanned === most);
  const within = (reached: number): FeedPlace => ({ seen, batch: { until, sequence: reached } });
  const place = more ? within(last) : { seen: until, batch: null };
  return { items: items.map((item) => ({ ...item, place: within(item.sequence) })), place, more };
}

function conditionOf({ types, kinds, subjectId, businessUnitId }: FeedFilter): RawBuilder<unknown> | null {
  const conditions: RawBuilder<unknown>[] = [];
  if (types !== undefined) conditions.push(sql`type = any(${types}::text[])`);
  if (kinds !== undefined) conditions.push(sql`subject_kind = any(${kinds}::text[])`);
  if (subjectId !== undefined) conditions.push(sql`subject_id = ${subjectId}`);
  if (businessUnitId !== undefined) {
    conditions.push(sql`exists (select 1 from subject
      where subject.id = change.subject_id and subject.business_unit_id = ${businessUnitId})`);
  }
  return conditions.length === 0 ? null : sql.join(conditions, sql` and `);
}

function requireKept(reached: number, floor: number): void {
  if (reached >= floor) return;
  throw new Refusal(
    'position_expired',
    'Changes after this position are no longer kept. Take the position "now", then load afresh what you need, and follow from that position.',
  );
}
