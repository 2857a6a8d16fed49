// Points as the study of a round and of bias takes them: who gave which cell what, and in which sequence.

import { sql } from 'kysely';
import type { AssessorScore } from '../domain/assessor-score.js';
import type { AskedPoints } from '../domain/round-results.js';
import type { Db } from './database.js';
import { REVEALED } from './reveal.js';
import type { NamedSubject } from './sealed-scores.js';

/** How long after a round showed its scores a change of one of them still counts as made in its light. */
const COUNTS_FOR_DAYS = 90;

/** What a closed round asked for with what was given, by subject, by measure in this sequence, and by assessor. */
export async function listRoundPoints(
  db: Db,
  roundId: string,
  measures: readonly string[],
): Promise<AskedPoints[]> {
  const { rows } = await sql<AskedPoints>`
    select a.subject_id as subject, a.measure, a.assessor, s.millipoints
    from asked_score a left join sealed_score s using (round_id, assessor, subject_id, measure)
    where a.round_id = ${roundId}
    order by a.subject_id, array_position(${measures}::text[], a.measure), a.assessor`.execute(db);
  return rows;
}

/** Subjects with their names, by id. */
export async function nameSubjects(db: Db, ids: readonly string[]): Promise<Map<string, NamedSubject>> {
  const { rows } = await sql<NamedSubject>`
    select named.* from unnest(${[...new Set(ids)]}::uuid[]) as given (id) cross join lateral (
      select kind, id, reference, name from subject where subject.id = given.id offset 0) named`.execute(db);
  return new Map(rows.map((subject) => [subject.id, subject]));
}

/** Everybody's current scores of active subjects, of these units or of all; at most `limit`. */
export async function listCurrentPoints(
  db: Db,
  businessUnitIds: readonly string[] | null,
  limit: number,
): Promise<AssessorScore[]> {
  const within =
    businessUnitIds === null ? sql`` : sql` and subject.business_unit_id = any(${businessUnitIds}::uuid[])`;
  const { rows } = await sql<AssessorScore>`
    select s.assessor, s.subject_id as subject, s.measure, s.millipoints, 0 as "recordedAt"
    from score s join subject on subject.id = s.subject_id and subject.archived_at is null${within}
    limit ${limit}`.execute(db);
  return rows;
}

/** Who holds a role on any of these subjects. */
export async function listOwners(
  db: Db,
  subjectIds: readonly string[],
): Promise<{ subject: string; assessor: string }[]> {
  const { rows } = await sql<{ subject: string; assessor: string }>`
    select distinct subject_id as subject, person as assessor from responsibility
    where subject_id = any(${[...new Set(subjectIds)]}::uuid[])`.execute(db);
  return rows;
}

/** The ids of rounds that closed lately enough for a change to count. */
export async function listLatelyClosed(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from scoring_round where closed_at > now() - make_interval(days => ${COUNTS_FOR_DAYS}) order by id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** Where in the change log a closed round revealed its scores, and what its assessors recorded of them since. */
export async function findAfterwards(
  db: Db,
  roundId: string,
): Promise<{ revealedAt: number; since: AssessorScore[] }> {
  const { rows } = await sql<{ revealedAt: number; since: AssessorScore[] }>`
    with reveal as materialized (select sequence, occurred_at from change
        where subject_id = ${roundId} and type = 'scoring_round.closed'),
      asked as materialized (select * from asked_score where round_id = ${roundId}),
      later as (
        select c.actor as assessor, c.subject_id as subject, c.after ->> 'measure' as measure,
          round((c.after ->> 'points')::numeric * 1000)::integer as millipoints, c.sequence as "recordedAt"
        from reveal cross join (select distinct subject_id as id from asked) within cross join lateral (
          select * from change where change.subject_id = within.id and change.sequence > reveal.sequence offset 0) c
        where c.type like '%.score\\_recorded' and coalesce(c.reason, '') not like ${`${REVEALED}%`}
          and c.occurred_at <= reveal.occurred_at + make_interval(days => ${COUNTS_FOR_DAYS})
          and (c.actor, c.subject_id, c.after ->> 'measure') in (select assessor, subject_id, measure from asked))
    select (select sequence from reveal) as "revealedAt",
      (select coalesce(json_agg(later), '[]') from later) as since`.execute(db);
  return rows[0] as { revealedAt: number; since: AssessorScore[] };
}
