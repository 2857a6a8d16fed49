// Who answers for a subject, and in which role; who it was before is in the change log.

import { type RawBuilder, sql } from 'kysely';
import type { ResponsibilityRole } from '../domain/responsibility.js';
import { type Author, loggedFrom, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { pastResponsibilities } from './past.js';
import type { SubjectId } from './scores.js';

export type Responsibility = {
  role: ResponsibilityRole;
  person: string;
  since: string | null;
  recordedAt: string;
};

const shape = (source: RawBuilder<unknown>) => sql`
  select r.role, r.person, r.since, ${stamp(sql`r.recorded_at`)} as "recordedAt" from ${source} r`;

/** By role, as it is or as it was at a moment gone by (RFC 3339). */
export async function listResponsibilities(
  db: Db,
  subjectId: string,
  asOf?: string,
): Promise<Responsibility[]> {
  const source = asOf === undefined ? sql`responsibility` : pastResponsibilities(asOf, subjectId);
  const { rows } = await sql<Responsibility>`
    ${shape(source)} where r.subject_id = ${subjectId} order by r.role`.execute(db);
  return rows;
}

/** Records who holds a role, instead of whoever held it. The caller holds the subject. */
export async function recordResponsibility(
  trx: Trx,
  subject: SubjectId,
  given: Omit<Responsibility, 'recordedAt'>,
  by: Author,
): Promise<{ responsibility: Responsibility; replaced: boolean }> {
  const held = sql`${shape(sql`responsibility`)} where r.subject_id = ${subject.id} and r.role = ${given.role}`;
  const write = sql`
    insert into responsibility (subject_id, role, person, since)
    values (${subject.id}, ${given.role}, ${given.person}, ${given.since})
    on conflict (subject_id, role) do update set person = excluded.person, since = excluded.since, recorded_at = now()
    returning *`;
  const logged = loggedFrom({ type: 'responsibility_recorded', kind: subject.kind, by }, sql`shaped`, {
    id: sql`${subject.id}::uuid`,
    before: sql`(select to_jsonb(held) from held)`,
    after: sql`to_jsonb(shaped)`,
  });
  const { rows } = await sql<Responsibility & { replaced: boolean }>`
    with held as materialized (${held}), written as (${write}), shaped as (${shape(sql`written`)}), logged as (${logged})
    select *, exists (select 1 from held) as replaced from shaped`.execute(trx);
  const { replaced, ...responsibility } = rows[0] as Responsibility & { replaced: boolean };
  return { responsibility, replaced };
}

/** Leaves a role without anybody; false if nobody held it. */
export async function withdrawResponsibility(
  trx: Trx,
  subject: SubjectId,
  role: ResponsibilityRole,
  by: Author,
): Promise<boolean> {
  const logged = loggedFrom({ type: 'responsibility_withdrawn', kind: subject.kind, by }, sql`shaped`, {
    id: sql`${subject.id}::uuid`,
    before: sql`to_jsonb(shaped)`,
    after: sql`null::jsonb`,
  });
  const { rows } = await sql`
    with written as (delete from responsibility where subject_id = ${subject.id} and role = ${role} returning *),
      shaped as (${shape(sql`written`)}), logged as (${logged})
    select 1 from shaped`.execute(trx);
  return rows.length > 0;
}
