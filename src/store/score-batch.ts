// Scores recorded by the batch: their subjects are held first, then one statement writes all of them and logs each.

import { type RawBuilder, sql } from 'kysely';
import type { ScoringModel } from '../domain/scoring-model.js';
import type { SubjectKind } from '../domain/subject.js';
import { type Author, loggedEach, stamp } from './changes.js';
import type { Trx } from './database.js';
import { PREPARED } from './prepared.js';
import { type NewScore, type Score, type SubjectId, scoreShape } from './scores.js';
import { activeModelRow, type ModelRow, toModel } from './scoring-models.js';
import { SUBJECT_TABLES } from './subject-table.js';

/** What decides whether a subject may be scored, and by whom. */
export type ScoredSubject = { id: string; archivedAt: string | null; unitReference: string | null };
export type ScoreEntry = { subject: SubjectId; score: NewScore; by: Author; reason?: string };
export type RecordedScore = { score: Score; replaced: boolean };
/** Not recorded: an open round asks its assessor for this score. */
export type OwedScore = { openRound: string };

const LOCKS: Record<'wait' | 'skip', RawBuilder<unknown>> = {
  wait: sql`for update of s`,
  skip: sql`for update of s skip locked`,
};

/**
 * Holds subjects of a kind until the transaction ends: against their being archived meanwhile, and so that each score
 * logs the one before it. What somebody else holds is waited for, or left out. With them comes the model in force.
 */
export async function lockScoredSubjects(
  trx: Trx,
  kind: SubjectKind,
  ids: readonly string[],
  held: 'wait' | 'skip',
): Promise<{ subjects: ScoredSubject[]; model: ScoringModel }> {
  const { table, joined, unitReference } = SUBJECT_TABLES[kind];
  const subjects = sql`, (select coalesce(json_agg(held), '[]') from held) as subjects`;
  const { rows } = await sql<ModelRow & { subjects: ScoredSubject[] }>`
    ${PREPARED} with held as materialized (
      select s.id, ${stamp(sql`s.archived_at`)} as "archivedAt", ${unitReference} as "unitReference"
      from ${table} s${joined} where s.id = any(${ids}::uuid[]) order by s.id ${LOCKS[held]})
    ${activeModelRow(subjects)}`.execute(trx);
  const row = rows[0] as (typeof rows)[0];
  return { subjects: row.subjects, model: toModel(row) };
}

/**
 * Records assessors' own scores, no two of one assessor on one measure of one subject, and tells of each whether it
 * replaced an earlier one; what an open round asks of its assessor is left alone. The caller holds the subjects' rows,
 * as whoever opens a round does, so that no round opens or closes over them meanwhile.
 */
export async function recordScores(
  trx: Trx,
  entries: readonly ScoreEntry[],
): Promise<(RecordedScore | OwedScore)[]> {
  const given = entries.map(({ subject, score, by: { client, requestId }, reason = null }) => {
    return { ...score, ...subject, client, requestId, reason };
  });
  const sameAs = (other: RawBuilder<unknown>) => sql`
    ${other}.subject_id = shaped.subject_id and ${other}.measure = shaped.measure and ${other}.assessor = shaped.assessor`;
  const logged = loggedEach(
    sql`shaped join given on ${sameAs(sql`given`)} left join held on ${sameAs(sql`held`)}`,
    {
      actor: sql`shaped.assessor`,
      client: sql`given.client`,
      requestId: sql`given."requestId"`,
      type: sql`given.kind || '.score_recorded'`,
      kind: sql`given.kind`,
      id: sql`shaped.subject_id`,
      reason: sql`given.reason`,
      before: sql`case when held.subject_id is not null then to_jsonb(held) - 'subject_id' end`,
      after: sql`to_jsonb(shaped) - 'subject_id'`,
    },
  );
  // `held` sees the state before `written`: all parts of one statement read the same snapshot.
  const { rows } = await sql<Score & { subjectId: string; replaced: boolean; openRound: string | null }>`
    ${PREPARED} with given as materialized (
        select id as subject_id, * from json_to_recordset(${JSON.stringify(given)}::json) as given (id uuid, kind text,
          measure text, assessor text, millipoints integer, confidence text, rationale text, "evidenceUrl" text,
          "assessedOn" date, client text, "requestId" text, reason text)),
      owed as materialized (select g.subject_id, g.measure, g.assessor, asked.round_id from given g cross join lateral (
        select round_id from asked_score a where a.open and a.subject_id = g.subject_id and a.measure = g.measure
          and a.assessor = g.assessor offset 0) asked),
      held as materialized (${scoreShape(sql`score`)}
        join given g on s.subject_id = g.id and s.measure = g.measure and s.assessor = g.assessor),
      written as (
        insert into score (subject_id, measure, assessor, millipoints, confidence, rationale, evidence_url, assessed_on)
        select id, measure, assessor, millipoints, confidence, rationale, "evidenceUrl", "assessedOn" from given
        where (id, measure, assessor) not in (select subject_id, measure, assessor from owed)
        on conflict (subject_id, measure, assessor) do update set millipoints = excluded.millipoints,
          confidence = excluded.confidence, rationale = excluded.rationale, evidence_url = excluded.evidence_url,
          assessed_on = excluded.assessed_on, recorded_at = now()
        returning *),
      shaped as (${scoreShape(sql`written`)}),
      logged as (${logged})
    select shaped.*, held.subject_id is not null as replaced, null::uuid as "openRound"
    from shaped left join held on ${sameAs(sql`held`)}
    union all
    select subject_id, measure, assessor, null, null, null, null, null, null, false, round_id from owed`.execute(
    trx,
  );
  const recorded = new Map(
    rows.map(({ subjectId, replaced, openRound, ...score }) => [
      keyOf(subjectId, score),
      openRound === null ? { score, replaced } : { openRound },
    ]),
  );
  return entries.map(
    ({ subject, score }) => recorded.get(keyOf(subject.id, score)) as RecordedScore | OwedScore,
  );
}

// Neither an id nor a measure holds a blank.
function keyOf(subjectId: string, { measure, assessor }: { measure: string; assessor: string }): string {
  return `${subjectId} ${measure} ${assessor}`;
}
