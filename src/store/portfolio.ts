// What the projection reads: the portfolio by blocks, and what committed since a snapshot.

import { type RawBuilder, sql } from 'kysely';
import type { SubjectKind } from '../domain/subject.js';
import { notSeenBy, stamp } from './changes.js';
import { PATIENT } from './connections.js';
import type { Db, Trx } from './database.js';
import { pastConsensus, pastScores, pastSubjects, upTo } from './past.js';

/** A subject as ranking needs it. Scores are [measure, millipoints, assessed on (days since 1970)] by assessor. */
export type PortfolioSubject = {
  id: string;
  reference: string | null;
  name: string;
  /** The group of a product, the unit of a group. */
  parentId: string | null;
  archived: boolean;
  phase: string | null;
  transactions: number | null;
  teamSize: number | null;
  /** In pounds. */
  annualCost: number | null;
  wholeLifeCost: number | null;
  /** Days since 1970. */
  deadline: number | null;
  mandatoryAuthority: string | null;
  mandatoryReason: string | null;
  scores: [measure: string, millipoints: number, day: number][] | null;
  consensus: [measure: string, millipoints: number, day: number][] | null;
};

/**
 * A PostgreSQL snapshot in text form, and the life of the server that it was taken in: a crash or a failover may give
 * the same transaction ids out again, so snapshots of different lives must not be compared.
 */
export type Moment = { snapshot: string; life: string };

const DAY = sql`'1970-01-01'::date`;

// The statistics are reset by crash recovery, which the start of the server's first process may outlast.
export const MOMENT = sql`pg_current_snapshot()::text as snapshot,
  concat_ws(' ', pg_postmaster_start_time(), pg_stat_get_bgwriter_stat_reset_time()) as life`;

const OF_PRODUCTS_ALONE = sql`null::text as phase, null::bigint as transactions, null::numeric as "teamSize",
  null::numeric as "annualCost", null::numeric as "wholeLifeCost", null::integer as deadline,
  null::text as "mandatoryAuthority", null::text as "mandatoryReason"`;

/** By kind, from rows `s` of its table: the columns that the kinds do not share. */
const OWN_COLUMNS: Record<SubjectKind, RawBuilder<unknown>> = {
  business_unit: sql`null::uuid as "parentId", ${OF_PRODUCTS_ALONE}`,
  product_group: sql`s.business_unit_id as "parentId", ${OF_PRODUCTS_ALONE}`,
  product: sql`s.product_group_id as "parentId", s.phase, s.transactions_per_year as transactions,
    s.team_size as "teamSize", s.annual_cost as "annualCost", s.whole_life_cost as "wholeLifeCost",
    s.deadline - ${DAY} as deadline, s.mandatory_authority as "mandatoryAuthority",
    s.mandatory_reason as "mandatoryReason"`,
};

const selectRecords = (kind: SubjectKind) => sql`
  select s.id, s.reference, s.name, s.archived_at is not null as archived, ${OWN_COLUMNS[kind]},
    (select json_agg(json_build_array(given.measure, given.millipoints, given.assessed_on - ${DAY}))
      from score given where given.subject_id = s.id) as scores,
    (select json_agg(json_build_array(agreed.measure, agreed.millipoints, agreed.recorded_on - ${DAY}))
      from consensus agreed where agreed.subject_id = s.id) as consensus
  from ${sql.ref(kind)} s`;

/** The next `limit` active subjects of a kind by id, after an id. */
export async function listPortfolioSubjects(
  trx: Trx,
  kind: SubjectKind,
  { after, limit }: { after: string; limit: number },
): Promise<PortfolioSubject[]> {
  const { rows } = await sql<PortfolioSubject>`
    ${selectRecords(kind)} where s.id > ${after} and s.archived_at is null order by s.id limit ${limit}`.execute(
    trx,
  );
  return rows;
}

// What moves a ranking. What goes on in a round of scoring does not, and must not be told from a ranking's time either.
const MOVES_RANKINGS = sql`subject_kind in ('business_unit', 'product_group', 'product', 'scoring_model')`;

/**
 * The active subjects of a kind as they were at a moment. Joined here and not by PostgreSQL, which knows too little of
 * what comes out of the log to choose a join that lasts beyond a few thousand rows.
 */
export async function listPastSubjects(trx: Trx, kind: SubjectKind, at: string): Promise<PortfolioSubject[]> {
  const { rows } = await sql<Omit<PortfolioSubject, 'scores' | 'consensus'>>`
    ${PATIENT} select s.id, s.reference, s.name, false as archived, ${OWN_COLUMNS[kind]}
    from ${pastSubjects(kind, at)} s where s.archived_at is null order by s.id`.execute(trx);
  const scores = await pointsBySubject(trx, sql`${pastScores(at, { kind })} s`, sql`assessed_on`);
  const consensus = await pointsBySubject(trx, sql`${pastConsensus(at, { kind })} s`, sql`recorded_on`);
  return rows.map((subject) => ({
    ...subject,
    scores: scores.get(subject.id) ?? null,
    consensus: consensus.get(subject.id) ?? null,
  }));
}

type Points = [measure: string, millipoints: number, day: number][];

async function pointsBySubject(
  trx: Trx,
  source: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
): Promise<Map<string, Points>> {
  const { rows } = await sql<{ id: string; points: Points }>`
    ${PATIENT} select subject_id as id, json_agg(json_build_array(measure, millipoints, ${day} - ${DAY})) as points
    from ${source} group by subject_id`.execute(trx);
  return new Map(rows.map(({ id, points }) => [id, points]));
}

/** The time of the newest change up to a moment, as the portfolio of that moment had it. */
export async function newestChangeUpTo(trx: Trx, at: string): Promise<string> {
  const { rows } = await sql<{ newest: string }>`
    select coalesce(
      (select ${stamp(sql`max(occurred_at)`)} from change where ${upTo(at)} and ${MOVES_RANKINGS}),
      (select ${stamp(sql`min(active_from)`)} from scoring_model)) as newest`.execute(trx);
  return (rows[0] as { newest: string }).newest;
}

const unseenBy = (previous: string) => sql`
  from change
  where ${notSeenBy(previous)} and ${MOVES_RANKINGS}`;

/** This moment, and the kinds of which it sees a change that `previous` (a snapshot of the same life) did not. */
export async function glance(db: Db, previous: string): Promise<Moment & { kinds: string[] }> {
  const { rows } = await sql<Moment & { kinds: string[] }>`
    select ${MOMENT}, coalesce(array_agg(distinct subject_kind), '{}') as kinds ${unseenBy(previous)}`.execute(
    db,
  );
  return rows[0] as Moment & { kinds: string[] };
}

export type Changed = Moment & {
  /** How many subjects changed; past the most asked for the records are not all there. */
  count: number;
  /** The kinds among them, scoring models and others included. */
  kinds: string[];
  /** The time of the newest of the changes. */
  asOf: string | null;
  /** By kind, for the kinds asked for. */
  records: Partial<Record<SubjectKind, PortfolioSubject[]>>;
};

/**
 * This moment, and the subjects of these kinds whose changes it sees and `previous` (a snapshot of the same life) did
 * not, as they are at this moment: exactly those committed in between, whatever order their sequence numbers are in.
 * One statement, so that no transaction is seen by half; each kind costs PostgreSQL the planning of its part.
 */
export async function listChanged(
  db: Db,
  previous: string,
  kinds: readonly SubjectKind[],
  most: number,
): Promise<Changed> {
  const records = kinds.map(
    (kind) => sql`${kind}::text, (select coalesce(json_agg(record), '[]') from (
      ${selectRecords(kind)} where s.id in (select id from changed where kind = ${kind})) record)`,
  );
  const { rows } = await sql<Changed>`
    with changed as materialized (
      select subject_kind as kind, subject_id as id, max(occurred_at) as occurred_at
      ${unseenBy(previous)} group by 1, 2 limit ${most + 1})
    select ${MOMENT}, seen.*, json_build_object(${sql.join(records)}) as records
    from (select count(*) as count, coalesce(array_agg(distinct kind), '{}') as kinds,
      ${stamp(sql`max(occurred_at)`)} as "asOf" from changed) seen`.execute(db);
  return rows[0] as Changed;
}

/** The moment that all reads of this transaction see, and the time of its newest change. */
export async function currentMoment(trx: Trx): Promise<Moment & { asOf: string }> {
  const { rows } = await sql<Moment & { asOf: string }>`
    select ${MOMENT},
      coalesce(
        (select ${stamp(sql`max(occurred_at)`)} from (
          select occurred_at from change where ${MOVES_RANKINGS} order by sequence desc limit 10000) newest),
        (select ${stamp(sql`max(active_from)`)} from scoring_model)
      ) as "asOf"`.execute(trx);
  return rows[0] as Moment & { asOf: string };
}
