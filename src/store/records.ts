// Records that are written whole and kept in the change log as they are shown: cases, assessments, policies and the like.

import { type RawBuilder, sql } from 'kysely';
import { loggedFrom, type NewChange } from './changes.js';
import type { Db, Trx } from './database.js';
import { upTo } from './past.js';

type Fragment = RawBuilder<unknown>;

/** Where a page of records ordered by id starts; null at the top. */
export type IdStart = { after: string } | { before: string } | null;

/**
 * Writes a row and its line in the change log in one statement. `shape` makes the wire form from a relation of rows
 * `r`; `write` inserts or updates one row and returns all of it. Answers the wire form.
 */
export async function writeRecord<R extends { id: string }>(
  trx: Trx,
  {
    shape,
    write,
    before,
    ...change
  }: NewChange & {
    shape: (source: Fragment) => Fragment;
    write: Fragment;
    before: R | null;
  },
): Promise<R> {
  const logged = loggedFrom(change, sql`shaped`, {
    id: sql`shaped.id`,
    before: sql`${before === null ? null : JSON.stringify(before)}::jsonb`,
    after: sql`to_jsonb(shaped)`,
  });
  const { rows } = await sql<R>`
    with written as (${write}), shaped as (${shape(sql`written`)}), logged as (${logged}) select * from shaped`.execute(
    trx,
  );
  return rows[0] as R;
}

/**
 * The page that rows make which were read in the direction of the page, one more than `limit` of them to tell whether
 * there are more.
 */
export function cutPage<R>(
  rows: readonly R[],
  start: { after: unknown } | { before: unknown } | null,
  limit: number,
): { items: R[]; hasPrevious: boolean; hasNext: boolean } {
  const more = rows.length > limit;
  const items = rows.slice(0, limit);
  if (start !== null && 'before' in start)
    return { items: items.reverse(), hasPrevious: more, hasNext: true };
  return { items, hasPrevious: start !== null, hasNext: more };
}

/** A page of records by id, the newest first unless asked otherwise; `shape` selects from rows `r`. */
export async function listRecords<R>(
  db: Db | Trx,
  {
    shape,
    where,
    start,
    limit,
    oldestFirst = false,
  }: {
    shape: Fragment;
    where: readonly Fragment[];
    start: IdStart;
    limit: number;
    oldestFirst?: boolean;
  },
): Promise<{ items: R[]; hasPrevious: boolean; hasNext: boolean }> {
  const back = start !== null && 'before' in start;
  const ascending = back !== oldestFirst;
  const place = start === null ? null : 'before' in start ? start.before : start.after;
  const within = place === null ? [] : [ascending ? sql`r.id > ${place}` : sql`r.id < ${place}`];
  const conditions = [...where, ...within];
  const { rows } = await sql<R>`
    ${shape} where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}
    order by r.id ${ascending ? sql`asc` : sql`desc`} limit ${limit + 1}`.execute(db);
  return cutPage(rows, start, limit);
}

/** The records of a kind as they were at a moment (RFC 3339): a relation of `id` and `state`, the wire form then. */
export function pastRecords(kind: NewChange['kind'], at: string): Fragment {
  return sql`(
    select subject_id as id, after as state from (
      select distinct on (subject_id) subject_id, after from change
      where subject_kind = ${sql.lit(kind)} and ${upTo(at)} order by subject_id, sequence desc) latest
    where after is not null)`;
}
