// Who stands behind a case. What is merged into a case brings its supporters along: nothing is copied, so a person
// counts once however often they are named, and undoing a merge takes nothing away from anybody.

import { type RawBuilder, sql } from 'kysely';
import { type Author, loggedFrom, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { upTo } from './past.js';
import { pastRecords } from './records.js';

type Fragment = RawBuilder<unknown>;

/** A person with the cases that they stand behind: this one, or one that was merged into it. */
export type Supporter = { person: string; note: string | null; since: string; caseIds: string[] };

type OwnSupport = { caseId: string; person: string; note: string | null; since: string };

const CASES = sql`(select id, merged_case_id, submitted_by, created_at from triage_case)`;
const SUPPORTERS = sql`triage_supporter`;

function pastCases(at: string): Fragment {
  return sql`(
    select id, case when state -> 'mergedInto' ->> 'kind' = 'triage_case' then (state -> 'mergedInto' ->> 'id')::uuid
      end as merged_case_id, state ->> 'submittedBy' as submitted_by, (state ->> 'createdAt')::timestamptz as created_at
    from ${pastRecords('triage_case', at)} past)`;
}

function pastSupporters(at: string): Fragment {
  return sql`(
    select subject_id as case_id, after ->> 'person' as person, after ->> 'note' as note,
      (after ->> 'since')::timestamptz as since
    from (
      select distinct on (subject_id, coalesce(after, before) ->> 'person') subject_id, after from change
      where subject_kind = 'triage_supporter' and ${upTo(at)}
      order by subject_id, coalesce(after, before) ->> 'person', sequence desc) latest
    where after is not null)`;
}

/** Everybody behind these cases: whoever submitted or supports one, or one merged into it; by case and person. */
function behind(ids: readonly string[], asOf: string | undefined): Fragment {
  const cases = asOf === undefined ? CASES : pastCases(asOf);
  const supporters = asOf === undefined ? SUPPORTERS : pastSupporters(asOf);
  // What comes out of the log is read once; the table is asked by its indexes.
  const once = asOf === undefined ? sql`not materialized` : sql`materialized`;
  return sql`
    with recursive known as ${once} (select * from ${cases} c), within as (
      select id, id as top from known where id = any(${ids}::uuid[])
      union select known.id, within.top from known join within on known.merged_case_id = within.id)
    select w.top, w.id as case_id, k.submitted_by as person, null::text as note, k.created_at as since
    from within w join known k on k.id = w.id
    union all
    select w.top, w.id, s.person, s.note, s.since from within w join ${supporters} s on s.case_id = w.id`;
}

/** How many people stand behind each of these cases. */
export async function countSupporters(
  db: Db | Trx,
  ids: readonly string[],
  asOf?: string,
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ top: string; people: number }>`
    select top, count(distinct person)::int as people from (${behind(ids, asOf)}) b group by top`.execute(db);
  return new Map(rows.map(({ top, people }) => [top, people]));
}

/** Everybody behind a case by name, each once, with the cases that name them. */
export async function listSupporters(db: Db, id: string, asOf?: string): Promise<Supporter[]> {
  const { rows } = await sql<Supporter>`
    select person, (array_agg(note order by since) filter (where note is not null))[1] as note,
      ${stamp(sql`min(since)`)} as since, array_agg(distinct case_id::text order by case_id::text) as "caseIds"
    from (${behind([id], asOf)}) b group by person order by person collate "C"`.execute(db);
  return rows;
}

const shape = (source: Fragment) => sql`
  select r.case_id as "caseId", r.person, r.note, ${stamp(sql`r.since`)} as since from ${source} r`;

/** Puts a person behind a case, or changes their note where they were behind it already. The caller holds the case. */
export async function recordSupporter(
  trx: Trx,
  given: { caseId: string; person: string; note: string | null },
  by: Author,
): Promise<{ supporter: Supporter; replaced: boolean }> {
  const { caseId, person, note } = given;
  const held = sql`${shape(SUPPORTERS)} where r.case_id = ${caseId} and r.person = ${person}`;
  const write = sql`
    insert into triage_supporter (case_id, person, note) values (${caseId}, ${person}, ${note})
    on conflict (case_id, person) do update set note = excluded.note returning *`;
  const logged = loggedFrom({ type: 'recorded', kind: 'triage_supporter', by }, sql`shaped`, {
    id: sql`${caseId}::uuid`,
    before: sql`(select to_jsonb(held) from held)`,
    after: sql`to_jsonb(shaped)`,
  });
  const { rows } = await sql<OwnSupport & { replaced: boolean }>`
    with held as materialized (${held}), written as (${write}), shaped as (${shape(sql`written`)}), logged as (${logged})
    select *, exists (select 1 from held) as replaced from shaped`.execute(trx);
  const { replaced, since } = rows[0] as OwnSupport & { replaced: boolean };
  return { supporter: { person, note, since, caseIds: [caseId] }, replaced };
}

/** Takes a person's support back; false if there was none. */
export async function withdrawSupporter(
  trx: Trx,
  caseId: string,
  person: string,
  by: Author,
): Promise<boolean> {
  const logged = loggedFrom({ type: 'withdrawn', kind: 'triage_supporter', by }, sql`shaped`, {
    id: sql`${caseId}::uuid`,
    before: sql`to_jsonb(shaped)`,
    after: sql`null::jsonb`,
  });
  const { rows } = await sql`
    with written as (delete from triage_supporter where case_id = ${caseId} and person = ${person} returning *),
      shaped as (${shape(sql`written`)}), logged as (${logged})
    select 1 from shaped`.execute(trx);
  return rows.length > 0;
}
