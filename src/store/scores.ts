// Assessors' scores and recorded consensus, as they stand now; what they were before is in the change log.

import { type RawBuilder, sql } from 'kysely';
import type { SubjectKind } from '../domain/subject.js';
import { type Author, type ChangeType, loggedFrom, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import type { Confidence } from './tables.js';

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

const scoreShape = (source: RawBuilder<unknown>) => sql`
  select s.subject_id, s.measure, s.assessor, s.millipoints / 1000.0::float8 as points, s.confidence, s.rationale,
    s.evidence_url as "evidenceUrl", s.assessed_on as "assessedOn", ${stamp(sql`s.recorded_at`)} as "recordedAt"
  from ${source} s`;

const consensusShape = (source: RawBuilder<unknown>) => sql`
  select s.subject_id, s.measure, s.millipoints / 1000.0::float8 as points, s.reason, s.recorded_by as "recordedBy",
    s.recorded_on as "recordedOn", ${stamp(sql`s.recorded_at`)} as "recordedAt"
  from ${source} s`;

export async function listScores(db: Db | Trx, subjectId: string): Promise<Score[]> {
  const { rows } = await sql<Score & { subjectId: string }>`
    ${scoreShape(sql`score`)} where s.subject_id = ${subjectId} order by s.measure, s.assessor`.execute(db);
  return rows.map(withoutSubject);
}

export async function listConsensus(db: Db | Trx, subjectId: string): Promise<Consensus[]> {
  const { rows } = await sql<Consensus & { subjectId: string }>`
    ${consensusShape(sql`consensus`)} where s.subject_id = ${subjectId} order by s.measure`.execute(db);
  return rows.map(withoutSubject);
}

/** Records or replaces an assessor's own score of a measure. The caller holds the subject's row. */
export async function recordScore(trx: Trx, subject: SubjectId, score: NewScore, by: Author): Promise<Score> {
  const write = sql`
    insert into score (subject_id, measure, assessor, millipoints, confidence, rationale, evidence_url, assessed_on)
    values (${subject.id}, ${score.measure}, ${score.assessor}, ${score.millipoints}, ${score.confidence},
      ${score.rationale}, ${score.evidenceUrl}, ${score.assessedOn})
    on conflict (subject_id, measure, assessor) do update set millipoints = excluded.millipoints,
      confidence = excluded.confidence, rationale = excluded.rationale, evidence_url = excluded.evidence_url,
      assessed_on = excluded.assessed_on, recorded_at = now()
    returning *`;
  const held = sql`${scoreShape(sql`score`)}
    where s.subject_id = ${subject.id} and s.measure = ${score.measure} and s.assessor = ${score.assessor}`;
  const rows = await writeAndLog<Score>(
    trx,
    subject,
    { write, held, shape: scoreShape },
    'score_recorded',
    null,
    by,
  );
  return rows[0] as Score;
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
  const rows = await writeAndLog<Consensus>(trx, subject, parts, 'consensus_recorded', agreed.reason, by);
  return rows[0] as Consensus;
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
): Promise<T[]> {
  const logged = loggedFrom({ type, kind: subject.kind, by, reason }, sql`shaped`, {
    id: sql`shaped.subject_id`,
    before: sql`(select to_jsonb(held) - 'subject_id' from held)`,
    after: sql`to_jsonb(shaped) - 'subject_id'`,
  });
  const { rows } = await sql<T & { subjectId: string }>`
    with held as materialized (${held}), written as (${write}), shaped as (${shape(sql`written`)}), logged as (${logged})
    select * from shaped`.execute(trx);
  return rows.map(withoutSubject) as T[];
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
