// Assessors' scores and recorded consensus, as they stand now; what they were before is in the change log. Scores are
// recorded in score-batch.ts.

import { type RawBuilder, sql } from 'kysely';
import type { Confidence } from '../domain/confidence.js';
import type { SubjectKind } from '../domain/subject.js';
import { type Author, type ChangeType, loggedFrom, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { pastConsensus, pastScores, upTo } from './past.js';
import { cutPage } from './records.js';

export type Score = {
  measure: string;
  assessor: string;
  points: number;
  confidence: Confidence | null;
  rationale: string | null;
  evidenceUrl: string | null;
  assessedOn: string;
  recordedAt: string;
};

export type NewScore = Omit<Score, 'points' | 'recordedAt'> & { millipoints: number };

export type Consensus = {
  measure: string;
  points: number;
  reason: string;
  recordedBy: string;
  recordedOn: string;
  recordedAt: string;
};

export type SubjectId = { kind: SubjectKind; id: string };

export const scoreShape = (source: RawBuilder<unknown>) => sql`
  select s.subject_id, s.measure, s.assessor, s.millipoints / 1000.0::float8 as points, s.confidence, s.rationale,
    s.evidence_url as "evidenceUrl", s.assessed_on as "assessedOn", ${stamp(sql`s.recorded_at`)} as "recordedAt"
  from ${source} s`;

const consensusShape = (source: RawBuilder<unknown>) => sql`
  select s.subject_id, s.measure, s.millipoints / 1000.0::float8 as points, s.reason, s.recorded_by as "recordedBy",
    s.recorded_on as "recordedOn", ${stamp(sql`s.recorded_at`)} as "recordedAt"
  from ${source} s`;

/** A score and its place in the list it came in. */
export type PlacedScore = { score: Score & { current: boolean }; place: [string, string] };
export type ScorePage = { items: PlacedScore[]; hasPrevious: boolean; hasNext: boolean };
type Start = { after: [string, string] } | { before: [string, string] } | null;

/** Which page of a list, and as of which moment gone by (RFC 3339) where not now. */
type Page = { start: Start; limit: number; asOf?: string | undefined };

/** The current scores of a subject by measure and assessor. */
export async function listScores(
  db: Db,
  subjectId: string,
  { start, limit, asOf }: Page,
): Promise<ScorePage> {
  const upwards = start !== null && 'before' in start;
  const beyond =
    start === null
      ? sql`true`
      : 'before' in start
        ? sql`(s.measure, s.assessor) < (${start.before[0]}, ${start.before[1]})`
        : sql`(s.measure, s.assessor) > (${start.after[0]}, ${start.after[1]})`;
  const { rows } = await sql<Score & { subjectId: string }>`
    ${scoreShape(scoresAt(subjectId, asOf))} where s.subject_id = ${subjectId} and ${beyond}
    order by ${upwards ? sql`s.measure desc, s.assessor desc` : sql`s.measure, s.assessor`} limit ${limit + 1}`.execute(
    db,
  );
  return cut(start, limit, rows, (row) => {
    const score = withoutSubject<Score>(row);
    return { score: { ...score, current: true }, place: [score.measure, score.assessor] };
  });
}

/** Every score ever recorded, newest first, from the change log. */
export async function listScoreHistory(
  db: Db,
  subjectId: string,
  { start, limit, asOf }: Page,
): Promise<ScorePage> {
  const upwards = start !== null && 'before' in start;
  const beyond =
    start === null
      ? sql`true`
      : 'before' in start
        ? sql`c.sequence > ${start.before[0]}::bigint`
        : sql`c.sequence < ${start.after[0]}::bigint`;
  const until = asOf === undefined ? sql`true` : upTo(asOf);
  const { rows } = await sql<{ sequence: number; after: Score; current: boolean }>`
    with log as (select * from change where subject_id = ${subjectId} and ${until})
    select c.sequence, c.after, not exists (
      select 1 from log later
      where later.sequence > c.sequence and later.type like '%.score\\_%'
        and coalesce(later.after, later.before) ->> 'measure' = c.after ->> 'measure'
        and coalesce(later.after, later.before) ->> 'assessor' = c.after ->> 'assessor') as current
    from log c
    where c.type like '%.score\\_recorded' and ${beyond}
    order by c.sequence ${upwards ? sql`asc` : sql`desc`} limit ${limit + 1}`.execute(db);
  return cut(start, limit, rows, ({ sequence, after, current }) => ({
    score: { ...after, current },
    place: [String(sequence), ''],
  }));
}

function cut<Row>(start: Start, limit: number, rows: Row[], placed: (row: Row) => PlacedScore): ScorePage {
  const page = cutPage(rows, start, limit);
  return { ...page, items: page.items.map(placed) };
}

function scoresAt(subjectId: string, asOf: string | undefined): RawBuilder<unknown> {
  return asOf === undefined ? sql`score` : pastScores(asOf, { id: subjectId });
}

/** All points that assessors gave, by measure. */
export type MeasureSummary = { measure: string; points: number[] };

export async function summariseMeasures(
  db: Db | Trx,
  subjectId: string,
  asOf?: string,
): Promise<MeasureSummary[]> {
  const { rows } = await sql<MeasureSummary>`
    select measure, json_agg(millipoints / 1000.0::float8) as points from ${scoresAt(subjectId, asOf)} s
    where subject_id = ${subjectId} group by measure`.execute(db);
  return rows;
}

export async function listConsensus(db: Db | Trx, subjectId: string, asOf?: string): Promise<Consensus[]> {
  const source = asOf === undefined ? sql`consensus` : pastConsensus(asOf, { id: subjectId });
  const { rows } = await sql<Consensus & { subjectId: string }>`
    ${consensusShape(source)} where s.subject_id = ${subjectId} order by s.measure`.execute(db);
  return rows.map(withoutSubject);
}

/** Withdraws an assessor's own score; false if there was none. */
export async function withdrawScore(
  trx: Trx,
  subject: SubjectId,
  measure: string,
  by: Author,
): Promise<boolean> {
  const write = sql`
    delete from score where subject_id = ${subject.id} and measure = ${measure} and assessor = ${by.actor} returning *`;
  return (await deleteAndLog(trx, subject, write, scoreShape, 'score_withdrawn', by)) > 0;
}

/** Records or replaces the consensus on a measure, which then counts instead of the median. */
export async function recordConsensus(
  trx: Trx,
  subject: SubjectId,
  agreed: { measure: string; millipoints: number; reason: string; recordedOn: string },
  by: Author,
): Promise<Consensus> {
  const write = sql`
    insert into consensus (subject_id, measure, millipoints, reason, recorded_by, recorded_on)
    values (${subject.id}, ${agreed.measure}, ${agreed.millipoints}, ${agreed.reason}, ${by.actor}, ${agreed.recordedOn})
    on conflict (subject_id, measure) do update set millipoints = excluded.millipoints, reason = excluded.reason,
      recorded_by = excluded.recorded_by, recorded_on = excluded.recorded_on, recorded_at = now()
    returning *`;
  const held = sql`${consensusShape(sql`consensus`)}
    where s.subject_id = ${subject.id} and s.measure = ${agreed.measure}`;
  const parts = { write, held, shape: consensusShape };
  return writeAndLog<Consensus>(trx, subject, parts, 'consensus_recorded', agreed.reason, by);
}

/** Withdraws the consensus, so that the median counts again; false if there was none. */
export async function withdrawConsensus(
  trx: Trx,
  subject: SubjectId,
  measure: string,
  by: Author,
): Promise<boolean> {
  const write = sql`delete from consensus where subject_id = ${subject.id} and measure = ${measure} returning *`;
  return (await deleteAndLog(trx, subject, write, consensusShape, 'consensus_withdrawn', by)) > 0;
}

type Upsert = {
  write: RawBuilder<unknown>;
  held: RawBuilder<unknown>;
  shape: (source: RawBuilder<unknown>) => RawBuilder<unknown>;
};

// `held` sees the state before `write`: all parts of one statement read the same snapshot.
async function writeAndLog<T>(
  trx: Trx,
  subject: SubjectId,
  { write, held, shape }: Upsert,
  type: ChangeType,
  reason: string | null,
  by: Author,
): Promise<T> {
  const logged = loggedFrom({ type, kind: subject.kind, by, reason }, sql`shaped`, {
    id: sql`shaped.subject_id`,
    before: sql`(select to_jsonb(held) - 'subject_id' from held)`,
    after: sql`to_jsonb(shaped) - 'subject_id'`,
  });
  const { rows } = await sql<T & { subjectId: string }>`
    with held as materialized (${held}), written as (${write}), shaped as (${shape(sql`written`)}), logged as (${logged})
    select * from shaped`.execute(trx);
  return withoutSubject(rows[0] as T & { subjectId: string });
}

async function deleteAndLog(
  trx: Trx,
  subject: SubjectId,
  write: RawBuilder<unknown>,
  shape: (source: RawBuilder<unknown>) => RawBuilder<unknown>,
  type: ChangeType,
  by: Author,
): Promise<number> {
  const logged = loggedFrom({ type, kind: subject.kind, by }, sql`shaped`, {
    id: sql`shaped.subject_id`,
    before: sql`to_jsonb(shaped) - 'subject_id'`,
    after: sql`null::jsonb`,
  });
  const { rows } = await sql`
    with written as (${write}), shaped as (${shape(sql`written`)}), logged as (${logged})
    select 1 from shaped`.execute(trx);
  return rows.length;
}

function withoutSubject<T>(row: T & { subjectId: string }): T {
  const { subjectId: _, ...rest } = row;
  return rest as T;
}
