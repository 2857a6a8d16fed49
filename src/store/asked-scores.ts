// What open rounds ask for: such scores are sealed there, and neither recorded nor settled by a consensus meanwhile.

import { type RawBuilder, sql } from 'kysely';
import type { RoundSubject } from '../domain/scoring-round.js';
import type { SubjectKind } from '../domain/subject.js';
import type { Db, Trx } from './database.js';
import { SUBJECT_TABLES } from './subject-table.js';

/** An open round that asks for a subject's measure, and of whom. */
export type OpenCell = { roundId: string; subjectId: string; measure: string; assessor: string };

/**
 * What open rounds ask for about these subjects: of everybody, or of one assessor. The caller holds the subjects, which
 * a round holds as it opens, so that none opens meanwhile.
 */
export async function listOpenCells(
  trx: Trx,
  subjectIds: readonly string[],
  assessor: string | null = null,
): Promise<OpenCell[]> {
  const own = assessor === null ? sql`` : sql` and assessor = ${assessor}`;
  const { rows } = await sql<OpenCell>`
    select asked.* from unnest(${subjectIds}::uuid[]) as given (id) cross join lateral (
      select round_id as "roundId", subject_id as "subjectId", measure, assessor from asked_score
      where open and subject_id = given.id${own} offset 0) asked`.execute(trx);
  return rows;
}

/** Whether a round asks for a score, and holds that entry, so that one assessor's seals come one after another. */
export async function lockAskedScore(
  trx: Trx,
  roundId: string,
  { kind, id }: RoundSubject,
  { measure, assessor }: { measure: string; assessor: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from asked_score where round_id = ${roundId} and assessor = ${assessor} and subject_id = ${id}
      and measure = ${measure} and subject_kind = ${kind} for update`.execute(trx);
  return rows.length > 0;
}

/** The ids of a kind's active subjects within a filter by parents and phases; products that are retired are left out. */
export async function listSubjectsWithin(
  db: Db | Trx,
  kind: SubjectKind,
  filter: Record<string, string[]>,
  limit: number,
): Promise<string[]> {
  const { table, joined, filters } = SUBJECT_TABLES[kind];
  const byName: Record<string, (values: string[]) => RawBuilder<unknown>> = filters;
  const conditions = Object.entries(filter).flatMap(([name, values]) => byName[name]?.(values) ?? []);
  if (kind === 'product' && filter.phase === undefined)
    conditions.push(sql`s.phase is distinct from 'retired'`);
  const { rows } = await sql<{ id: string }>`
    select s.id from ${table} s${joined} where ${sql.join([sql`s.archived_at is null`, ...conditions], sql` and `)}
    order by s.id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}
