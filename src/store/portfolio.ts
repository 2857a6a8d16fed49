// What the projection reads: the portfolio by blocks, and what committed since a snapshot.

import { sql } from 'kysely';
import type { Db, Trx } from './database.js';

/** A product as ranking needs it. Scores are [measure, millipoints, assessed on (days since 1970)] by assessor. */
export type PortfolioProduct = {
  id: string;
  reference: string | null;
  name: string;
  phase: string | null;
  groupId: string;
  transactions: number | null;
  mandatoryAuthority: string | null;
  mandatoryReason: string | null;
  archived: boolean;
  scores: [measure: string, millipoints: number, day: number][] | null;
  consensus: [measure: string, millipoints: number, day: number][] | null;
};

export type PortfolioGroup = { id: string; name: string; reference: string | null; businessUnitId: string };
export type PortfolioUnit = { id: string; name: string; reference: string | null };

/**
 * A PostgreSQL snapshot in text form, and the life of the server that it was taken in: a crash or a failover may give
 * the same transaction ids out again, so snapshots of different lives must not be compared.
 */
export type Moment = { snapshot: string; life: string };

export type ChangedSubject = { kind: string; id: string };

const DAY = sql`'1970-01-01'::date`;

// The statistics are reset by crash recovery, which the start of the server's first process may outlast.
const MOMENT = sql`pg_current_snapshot()::text as snapshot,
  concat_ws(' ', pg_postmaster_start_time(), pg_stat_get_bgwriter_stat_reset_time()) as life`;

/** The products of these ids, or the next `limit` by id after `after`. */
export async function listPortfolioProducts(
  trx: Db | Trx,
  range: { ids: string[] } | { after: string; limit: number },
): Promise<PortfolioProduct[]> {
  const some =
    'ids' in range
      ? sql`p.id = any(${range.ids}::uuid[])`
      : sql`p.id > ${range.after} and p.archived_at is null`;
  const { rows } = await sql<PortfolioProduct>`
    select p.id, p.reference, p.name, p.phase, p.product_group_id as "groupId", p.transactions_per_year as transactions,
      p.mandatory_authority as "mandatoryAuthority", p.mandatory_reason as "mandatoryReason",
      p.archived_at is not null as archived,
      (select json_agg(json_build_array(s.measure, s.millipoints, s.assessed_on - ${DAY}))
        from score s where s.subject_id = p.id) as scores,
      (select json_agg(json_build_array(c.measure, c.millipoints, c.recorded_on - ${DAY}))
        from consensus c where c.subject_id = p.id) as consensus
    from product p where ${some}
    order by p.id ${'ids' in range ? sql`` : sql`limit ${range.limit}`}`.execute(trx);
  return rows;
}

/** The groups of these ids, or all. */
export async function listPortfolioGroups(trx: Db | Trx, ids: string[] | null): Promise<PortfolioGroup[]> {
  const { rows } = await sql<PortfolioGroup>`
    select id, name, reference, business_unit_id as "businessUnitId" from product_group
    where ${ids}::uuid[] is null or id = any(${ids}::uuid[])`.execute(trx);
  return rows;
}

/** The units of these ids, or all. */
export async function listPortfolioUnits(trx: Db | Trx, ids: string[] | null): Promise<PortfolioUnit[]> {
  const { rows } = await sql<PortfolioUnit>`
    select id, name, reference from business_unit
    where ${ids}::uuid[] is null or id = any(${ids}::uuid[])`.execute(trx);
  return rows;
}

// What `previous` did not see, whatever order the sequence numbers are in; the index on xid narrows it down.
const unseenBy = (previous: string) => sql`
  from change
  where xid >= pg_snapshot_xmin(${previous}::pg_snapshot) and not pg_visible_in_snapshot(xid, ${previous}::pg_snapshot)`;

/**
 * This moment, and whether it sees a change that `previous` (a snapshot of the same life) did not. It counts, because PostgreSQL would
 * look for the first such change by reading the log from its beginning.
 */
export async function glance(db: Db, previous: string): Promise<Moment & { changed: boolean }> {
  const { rows } = await sql<Moment & { changed: boolean }>`
    select ${MOMENT}, count(*) > 0 as changed ${unseenBy(previous)}`.execute(db);
  return rows[0] as Moment & { changed: boolean };
}

/**
 * This moment, and the subjects of the changes that it sees and `previous` (a snapshot of the same life) did not:
 * exactly those committed in between, whatever order their sequence numbers are in.
 */
export async function listChangesSince(
  trx: Db | Trx,
  previous: string,
): Promise<Moment & { changed: ChangedSubject[]; asOf: string | null }> {
  const { rows } = await sql<Moment & { changed: ChangedSubject[] | null; asOf: string | null }>`
    select ${MOMENT}, recent.changed, recent."asOf"
    from (
      select json_agg(distinct jsonb_build_object('kind', subject_kind, 'id', subject_id)) as changed,
        to_char(max(occurred_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "asOf"
      ${unseenBy(previous)}
    ) recent`.execute(trx);
  const row = rows[0] as NonNullable<(typeof rows)[0]>;
  return { ...row, changed: row.changed ?? [] };
}

/** The moment that all reads of this transaction see, and the time of its newest change. */
export async function currentMoment(trx: Trx): Promise<Moment & { asOf: string }> {
  const { rows } = await sql<Moment & { asOf: string }>`
    select ${MOMENT},
      coalesce(
        (select to_char(max(occurred_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
          from (select occurred_at from change order by sequence desc limit 10000) newest),
        (select to_char(max(active_from) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from scoring_model)
      ) as "asOf"`.execute(trx);
  return rows[0] as Moment & { asOf: string };
}
