// Finds what scores are about and writes one assessor's scores by the batch, each logged as a single write logs it.

import { type RawBuilder, sql } from 'kysely';
import type { KeptScore } from '../domain/import-score.js';
import type { SubjectKind } from '../domain/subject.js';
import { type Author, loggedFrom } from './changes.js';
import type { Trx } from './database.js';
import { toRecords } from './imports-portfolio.js';
import { scoreShape } from './scores.js';

/** A subject that can be scored, and the reference of the unit it belongs to. */
export type ScoredSubject = { id: string; reference: string; unitReference: string | null };
export type ScoreEntry = KeptScore & { subjectId: string; measure: string };

const WITH_UNIT: Record<SubjectKind, RawBuilder<unknown>> = {
  business_unit: sql`select s.id, s.reference, s.reference as "unitReference" from business_unit s`,
  product_group: sql`
    select s.id, s.reference, u.reference as "unitReference"
    from product_group s join business_unit u on u.id = s.business_unit_id`,
  product: sql`
    select s.id, s.reference, u.reference as "unitReference" from product s
    join product_group g on g.id = s.product_group_id join business_unit u on u.id = g.business_unit_id`,
};

/**
 * The active subjects of a kind with these references, held until the transaction ends as a single score holds its
 * subject: so each score logs the one before it, whichever way it comes.
 */
export async function findScoredSubjects(
  trx: Trx,
  kind: SubjectKind,
  references: string[],
): Promise<ScoredSubject[]> {
  const { rows } = await sql<ScoredSubject>`
    ${WITH_UNIT[kind]} where s.archived_at is null and s.reference = any(${references})
    order by s.id for update of s`.execute(trx);
  return rows;
}

/** One assessor's scores of these subjects. */
export async function findOwnScores(trx: Trx, assessor: string, subjectIds: string[]): Promise<ScoreEntry[]> {
  const { rows } = await sql<ScoreEntry>`
    select own.* from unnest(${subjectIds}::uuid[]) as given (id), lateral (
      select subject_id as "subjectId", measure, millipoints, confidence, rationale, evidence_url as "evidenceUrl",
        assessed_on as "assessedOn"
      from score where subject_id = given.id and assessor = ${assessor} ${BY_INDEX}) own`.execute(trx);
  return rows;
}

// A lateral part that ends so is looked up row by row. Left to itself the planner reads the whole table for each batch
// while it knows nothing of the rows that the same load has just written.
const BY_INDEX = sql`offset 0`;

/** Records or replaces the author's own scores of subjects of one kind, each of another subject or measure. */
export async function recordScores(
  trx: Trx,
  kind: SubjectKind,
  scores: readonly ScoreEntry[],
  by: Author,
  reason: string,
): Promise<void> {
  if (scores.length === 0) return;
  const logged = loggedFrom(
    { type: 'score_recorded', kind, by, reason },
    sql`shaped left join held on held.subject_id = shaped.subject_id and held.measure = shaped.measure`,
    {
      id: sql`shaped.subject_id`,
      before: sql`case when held.subject_id is not null then to_jsonb(held) - 'subject_id' end`,
      after: sql`to_jsonb(shaped) - 'subject_id'`,
    },
  );
  // `held` sees the state before `written`: all parts of one statement read the same snapshot.
  await sql`
    with given as materialized (
        select * from json_to_recordset(${toRecords(scores)}::json) as given ("subjectId" uuid, measure text,
          millipoints integer, confidence text, rationale text, "evidenceUrl" text, "assessedOn" date)),
      held as materialized (select own.* from given, lateral (${scoreShape(sql`score`)}
        where s.subject_id = given."subjectId" and s.measure = given.measure and s.assessor = ${by.actor} ${BY_INDEX}) own),
      written as (
        insert into score (subject_id, measure, assessor, millipoints, confidence, rationale, evidence_url, assessed_on)
        select "subjectId", measure, ${by.actor}, millipoints, confidence, rationale, "evidenceUrl", "assessedOn" from given
        on conflict (subject_id, measure, assessor) do update set millipoints = excluded.millipoints,
          confidence = excluded.confidence, rationale = excluded.rationale, evidence_url = excluded.evidence_url,
          assessed_on = excluded.assessed_on, recorded_at = now()
        returning *),
      shaped as (${scoreShape(sql`written`)})
    ${logged}`.execute(trx);
}
