// The tables as they were at a moment, read from the change log: each stands in a statement in the place of the table
// itself. Times on the wire are in milliseconds, so a moment includes all that happened within it.

import { type RawBuilder, sql } from 'kysely';
import type { SubjectKind } from '../domain/subject.js';

type Fragment = RawBuilder<unknown>;

/** True for changes up to the moment. */
export const upTo = (at: string | null): Fragment =>
  sql`date_trunc('milliseconds', occurred_at) <= ${at}::timestamptz`;

const text = (field: string): Fragment => sql`after ->> ${sql.lit(field)}`;
const amount = (field: string): Fragment => sql`(after -> ${sql.lit(field)} ->> 'amount')::numeric`;
const texts = (field: string): Fragment =>
  sql`array(select jsonb_array_elements_text(after -> ${sql.lit(field)}))`;

const COLUMNS: Record<SubjectKind, Fragment> = {
  business_unit: sql`${text('description')} as description`,
  product_group: sql`${text('description')} as description, (${text('businessUnitId')})::uuid as business_unit_id`,
  product: sql`(${text('productGroupId')})::uuid as product_group_id, ${text('summary')} as summary,
    ${text('problem')} as problem, ${text('valueProposition')} as value_proposition, ${text('phase')} as phase,
    ${text('horizon')} as horizon, ${text('workClass')} as work_class,
    (${text('isTransactional')})::boolean as is_transactional,
    (${text('isPublicFacing')})::boolean as is_public_facing,
    (${text('usedByMultipleOrganisations')})::boolean as used_by_multiple_organisations,
    (${text('transactionsPerYear')})::bigint as transactions_per_year,
    ${amount('annualCost')} as annual_cost, ${amount('wholeLifeCost')} as whole_life_cost,
    (${text('teamSize')})::numeric as team_size, ${text('url')} as url, ${texts('userGroups')} as user_groups,
    ${texts('needs')} as needs, ${texts('capabilities')} as capabilities,
    after -> 'mandatory' ->> 'authority' as mandatory_authority,
    after -> 'mandatory' ->> 'reason' as mandatory_reason, (${text('deadline')})::date as deadline`,
};

/** The table of a kind as it was; of one subject alone where its id is given. */
export function pastSubjects(kind: SubjectKind, at: string, id?: string): Fragment {
  const types = sql.join(['created', 'updated', 'archived'].map((type) => sql`${`${kind}.${type}`}`));
  const one = id === undefined ? sql`` : sql`and subject_id = ${id}`;
  return sql`(
    select subject_id as id, ${text('reference')} as reference, ${text('name')} as name,
      (${text('version')})::integer as version, (${text('createdAt')})::timestamptz as created_at,
      (${text('updatedAt')})::timestamptz as updated_at, (${text('archivedAt')})::timestamptz as archived_at,
      ${COLUMNS[kind]}
    from (
      select distinct on (subject_id) subject_id, after from change
      where subject_kind = ${kind} and type in (${types}) and ${upTo(at)} ${one}
      order by subject_id, sequence desc) latest)`;
}

/** The scores of a kind's subjects as they were, or those of one subject. */
export function pastScores(at: string, of: { kind: SubjectKind } | { id: string }): Fragment {
  return sql`(
    select subject_id, ${text('measure')} as measure, ${text('assessor')} as assessor,
      round((${text('points')})::numeric * 1000)::integer as millipoints, ${text('confidence')} as confidence,
      ${text('rationale')} as rationale, ${text('evidenceUrl')} as evidence_url,
      (${text('assessedOn')})::date as assessed_on, (${text('recordedAt')})::timestamptz as recorded_at
    from (
      select distinct on (subject_id, coalesce(after, before) ->> 'measure', coalesce(after, before) ->> 'assessor')
        subject_id, after
      from change
      where ${subjectsOf(of)} and type like '%.score\\_%' and ${upTo(at)}
      order by subject_id, coalesce(after, before) ->> 'measure', coalesce(after, before) ->> 'assessor',
        sequence desc) latest
    where after is not null)`;
}

/** Recorded consensus as it was. */
export function pastConsensus(at: string, of: { kind: SubjectKind } | { id: string }): Fragment {
  return sql`(
    select subject_id, ${text('measure')} as measure,
      round((${text('points')})::numeric * 1000)::integer as millipoints, ${text('reason')} as reason,
      ${text('recordedBy')} as recorded_by, (${text('recordedOn')})::date as recorded_on,
      (${text('recordedAt')})::timestamptz as recorded_at
    from (
      select distinct on (subject_id, coalesce(after, before) ->> 'measure') subject_id, after
      from change
      where ${subjectsOf(of)} and type like '%.consensus\\_%' and ${upTo(at)}
      order by subject_id, coalesce(after, before) ->> 'measure', sequence desc) latest
    where after is not null)`;
}

/** Who held which role on a subject. */
export function pastResponsibilities(at: string, subjectId: string): Fragment {
  return sql`(
    select subject_id, ${text('role')} as role, ${text('person')} as person, (${text('since')})::date as since,
      (${text('recordedAt')})::timestamptz as recorded_at
    from (
      select distinct on (coalesce(after, before) ->> 'role') subject_id, after from change
      where subject_id = ${subjectId} and type like '%.responsibility\\_%' and ${upTo(at)}
      order by coalesce(after, before) ->> 'role', sequence desc) latest
    where after is not null)`;
}

/** Scoring rounds as they were. */
export function pastRounds(at: string): Fragment {
  const types = sql.join(['created', 'updated', 'closed'].map((type) => sql`${`scoring_round.${type}`}`));
  return sql`(
    select subject_id as id, ${text('name')} as name, (after -> 'model' ->> 'id')::uuid as scoring_model_id,
      (${text('closesAt')})::timestamptz as closes_at, ${text('openedBy')} as opened_by,
      (${text('closedAt')})::timestamptz as closed_at, ${text('closedBy')} as closed_by,
      ${text('closureReason')} as closure_reason, (${text('version')})::integer as version,
      (${text('createdAt')})::timestamptz as created_at, (${text('updatedAt')})::timestamptz as updated_at
    from (
      select distinct on (subject_id) subject_id, after from change
      where subject_kind = 'scoring_round' and type in (${types}) and ${upTo(at)}
      order by subject_id, sequence desc) latest)`;
}

/** Which scores were sealed: of what and by whom, never the points. */
export function pastSeals(at: string): Fragment {
  const what = sql`coalesce(after, before)`;
  return sql`(
    select round_id, assessor, subject_id, measure from (
      select distinct on (subject_id, ${what} ->> 'assessor', ${what} -> 'subject' ->> 'id', ${what} ->> 'measure')
        subject_id as round_id, ${what} ->> 'assessor' as assessor, (${what} -> 'subject' ->> 'id')::uuid as subject_id,
        ${what} ->> 'measure' as measure, after
      from change
      where subject_kind = 'scoring_round' and type like '%seal%' and ${upTo(at)}
      order by subject_id, ${what} ->> 'assessor', ${what} -> 'subject' ->> 'id', ${what} ->> 'measure',
        sequence desc) latest
    where after is not null)`;
}

/** Scoring models as they were; the first was never drafted, so it stands as it is. */
export function pastModels(at: string): Fragment {
  return sql`(
    select (after ->> 'id')::uuid as id, (after ->> 'version')::integer as version, after ->> 'name' as name,
      (after ->> 'edition')::integer as edition, (after ->> 'activeFrom')::timestamptz as active_from,
      after - array['id', 'version', 'name', 'edition', 'activeFrom'] as definition
    from (
      select distinct on (subject_id) after from change
      where subject_kind = 'scoring_model' and ${upTo(at)} order by subject_id, sequence desc) latest
    where after is not null
    union all
    select id, version, name, edition, active_from, definition from scoring_model m
    where not exists (select 1 from change c where c.subject_id = m.id and c.subject_kind = 'scoring_model'))`;
}

function subjectsOf(of: { kind: SubjectKind } | { id: string }): Fragment {
  return 'id' in of ? sql`subject_id = ${of.id}` : sql`subject_kind = ${of.kind}`;
}
