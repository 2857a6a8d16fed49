// The scores of a round before and after it closes. Their points are in this table alone, and never in the change log.

import { type RawBuilder, sql } from 'kysely';
import type { SubjectKind } from '../domain/subject.js';
import { type Author, loggedFrom, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { cutPage } from './records.js';
import type { NewScore, Score, SubjectId } from './scores.js';

/** A score that a round asks for; all that is unknown before it is given is null. */
export type RoundScore = Pick<Score, 'measure' | 'assessor' | 'confidence' | 'rationale' | 'evidenceUrl'> & {
  subject: NamedSubject;
  points: number | null;
  assessedOn: string | null;
  sealedAt: string | null;
};

export type NamedSubject = { kind: SubjectKind; id: string; reference: string | null; name: string };
type Place = [assessor: string, subjectId: string, measure: string];

const roundScoreShape = sql`
  select a.assessor, a.measure, s.millipoints / 1000.0::float8 as points, s.confidence, s.rationale,
    s.evidence_url as "evidenceUrl", s.assessed_on as "assessedOn", ${stamp(sql`s.sealed_at`)} as "sealedAt",
    (select json_build_object('kind', kind, 'id', id, 'reference', reference, 'name', name)
      from subject where id = a.subject_id) as subject
  from asked_score a left join sealed_score s using (round_id, assessor, subject_id, measure)`;

/** What a round asks for with what was given: of everybody, or of one assessor; by assessor, subject and measure. */
export async function listRoundScores(
  db: Db,
  { roundId, assessor }: { roundId: string; assessor: string | null },
  start: { after: Place } | { before: Place } | null,
  limit: number,
): Promise<{ items: RoundScore[]; hasPrevious: boolean; hasNext: boolean }> {
  const upwards = start !== null && 'before' in start;
  const conditions: RawBuilder<unknown>[] = [sql`a.round_id = ${roundId}`];
  if (assessor !== null) conditions.push(sql`a.assessor = ${assessor}`);
  if (start !== null) {
    const [theirs, id, measure] = 'before' in start ? start.before : start.after;
    const place = sql`(${theirs}, ${id}::uuid, ${measure})`;
    conditions.push(sql`(a.assessor, a.subject_id, a.measure) ${upwards ? sql`<` : sql`>`} ${place}`);
  }
  const order = upwards
    ? sql`a.assessor desc, a.subject_id desc, a.measure desc`
    : sql`a.assessor, a.subject_id, a.measure`;
  const { rows } = await sql<RoundScore>`
    ${roundScoreShape} where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit + 1}`.execute(
    db,
  );
  return cutPage(rows, start, limit);
}

export async function findRoundScore(
  trx: Trx,
  roundId: string,
  { assessor, subjectId, measure }: { assessor: string; subjectId: string; measure: string },
): Promise<RoundScore> {
  const { rows } = await sql<RoundScore>`
    ${roundScoreShape} where a.round_id = ${roundId} and a.assessor = ${assessor} and a.subject_id = ${subjectId}
      and a.measure = ${measure}`.execute(trx);
  return rows[0] as RoundScore;
}

/** Seals a score, or seals it anew; true if it replaced one. The caller holds the round and what it asks for. */
export async function sealScore(
  trx: Trx,
  roundId: string,
  subject: SubjectId,
  score: NewScore,
  by: Author,
): Promise<boolean> {
  const write = sql`
    insert into sealed_score (round_id, assessor, subject_id, measure, millipoints, confidence, rationale,
      evidence_url, assessed_on)
    values (${roundId}, ${score.assessor}, ${subject.id}, ${score.measure}, ${score.millipoints}, ${score.confidence},
      ${score.rationale}, ${score.evidenceUrl}, ${score.assessedOn})
    on conflict (round_id, assessor, subject_id, measure) do update set millipoints = excluded.millipoints,
      confidence = excluded.confidence, rationale = excluded.rationale, evidence_url = excluded.evidence_url,
      assessed_on = excluded.assessed_on, sealed_at = now()
    returning *`;
  const { rows } = await sql<{ replaced: boolean }>`
    with held as materialized (select 1 from sealed_score where round_id = ${roundId}
        and assessor = ${score.assessor} and subject_id = ${subject.id} and measure = ${score.measure}),
      written as (${write}),
      logged as (${sealLogged('score_sealed', subject.kind, by)})
    select exists (select 1 from held) as replaced from written`.execute(trx);
  return rows[0]?.replaced === true;
}

/** Withdraws a sealed score; false if there was none. The caller holds the round. */
export async function withdrawSealedScore(
  trx: Trx,
  roundId: string,
  subject: SubjectId,
  measure: string,
  by: Author,
): Promise<boolean> {
  const { rows } = await sql`
    with written as (delete from sealed_score where round_id = ${roundId} and assessor = ${by.actor}
        and subject_id = ${subject.id} and measure = ${measure} returning *),
      logged as (${sealLogged('sealed_score_withdrawn', subject.kind, by)})
    select 1 from written`.execute(trx);
  return rows.length > 0;
}

// The log tells that somebody sealed a score, not what: others may read it while the round is open.
function sealLogged(type: 'score_sealed' | 'sealed_score_withdrawn', kind: SubjectKind, by: Author) {
  const what = sql`jsonb_build_object('assessor', written.assessor, 'subject',
    jsonb_build_object('kind', ${kind}::text, 'id', written.subject_id), 'measure', written.measure)`;
  return loggedFrom({ type, kind: 'scoring_round', by }, sql`written`, {
    id: sql`written.round_id`,
    before: type === 'score_sealed' ? sql`null::jsonb` : what,
    after: type === 'score_sealed' ? what : sql`null::jsonb`,
  });
}
