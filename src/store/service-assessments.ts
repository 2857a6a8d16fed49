// Service assessments: one row each, with its points, panel and actions in it, so that every change is logged whole.

import { type RawBuilder, sql } from 'kysely';
import type { AssessmentKind, AssessmentStage, Rating } from '../domain/assessment.js';
import type { AssessmentState, ServiceAssessment } from '../domain/assessment-record.js';
import type { ReportState } from '../domain/assessment-report.js';
import { type Author, type ChangeType, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { type IdStart, listRecords, pastRecords, writeRecord } from './records.js';

type Fragment = RawBuilder<unknown>;

export type AssessmentFilter = {
  productId?: string[];
  businessUnitId?: string[];
  stage?: AssessmentStage[];
  kind?: AssessmentKind[];
  overallRating?: Rating[];
  reportState?: ReportState[];
  q?: string;
};

/** An assessment that a transaction holds, and the reference of the unit that its product belongs to. */
export type HeldAssessment = { assessment: ServiceAssessment; unitReference: string | null };

const shape = (source: Fragment, extra: Fragment = sql``) => sql<ServiceAssessment>`
  select r.id, r.reference, r.product_id as "productId", r.stage, r.kind, r.assessed_by as "assessedBy",
    r.is_reassessment as "isReassessment", r.previous_assessment_id as "previousAssessmentId", r.panel,
    r.booked_on as "bookedOn", r.assessed_on as "assessedOn", r.original_assessed_on as "originalAssessedOn",
    r.original_result as "originalResult", r.standard_version as "standardVersion", r.points,
    r.derived_rating as "derivedRating", r.overall_rating as "overallRating", r.override_reason as "overrideReason",
    r.legacy_result as "legacyResult", r.summary, r.report_url as "reportUrl", r.report_state as "reportState",
    r.report_sent_on as "reportSentOn", r.respond_by as "respondBy", r.report_published_on as "reportPublishedOn",
    r.actions, r.next_action_due_on as "nextActionDueOn", r.source, r.policy_versions as "policyVersions",
    r.recorded_by as "recordedBy", r.version, ${stamp(sql`r.created_at`)} as "createdAt",
    ${stamp(sql`r.updated_at`)} as "updatedAt"${extra}
  from ${source} r`;

/** The same columns of an assessment as it was. */
const past = (at: string) => sql`(
  select id, state, (state ->> 'productId')::uuid as product_id, state ->> 'stage' as stage, state ->> 'kind' as kind,
    state ->> 'overallRating' as overall_rating, state ->> 'reportState' as report_state,
    state ->> 'reference' as reference
  from ${pastRecords('service_assessment', at)} recorded)`;

/** An assessment, as it is or as it was at a moment gone by (RFC 3339). */
export async function findAssessment(
  db: Db | Trx,
  id: string,
  asOf?: string,
): Promise<ServiceAssessment | undefined> {
  if (asOf === undefined) {
    const { rows } = await sql<ServiceAssessment>`
      ${shape(sql`service_assessment`)} where r.id = ${id}`.execute(db);
    return rows[0];
  }
  const { rows } = await sql<{ state: ServiceAssessment }>`
    select r.state from ${past(asOf)} r where r.id = ${id}`.execute(db);
  return rows[0]?.state;
}

/** Reads an assessment and holds its row until the transaction ends. */
export async function lockAssessment(trx: Trx, id: string): Promise<HeldAssessment | undefined> {
  const unit = sql`, (select s.unit_reference from subject s where s.id = r.product_id) as "unitReference"`;
  const { rows } = await sql<ServiceAssessment & { unitReference: string | null }>`
    ${shape(sql`service_assessment`, unit)} where r.id = ${id} for update of r`.execute(trx);
  if (rows[0] === undefined) return undefined;
  const { unitReference, ...assessment } = rows[0];
  return { assessment, unitReference };
}

/** The assessments of these references, by reference, held until the transaction ends. */
export async function findAssessmentsByReference(
  trx: Trx,
  references: readonly string[],
): Promise<Map<string | null, ServiceAssessment>> {
  const { rows } = await sql<ServiceAssessment>`
    ${shape(sql`service_assessment`)} where r.reference = any(${references}) order by r.id for update of r`.execute(
    trx,
  );
  return new Map(rows.map((assessment) => [assessment.reference, assessment]));
}

/** A page of assessments, those recorded last first. */
export async function listAssessments(
  db: Db,
  filter: AssessmentFilter,
  page: { start: IdStart; limit: number; asOf?: string | undefined },
): Promise<{ items: ServiceAssessment[]; hasPrevious: boolean; hasNext: boolean }> {
  const { asOf, ...place } = page;
  const where = conditions(filter);
  if (asOf === undefined) return listRecords(db, { ...place, shape: shape(sql`service_assessment`), where });
  const listed = await listRecords<{ state: ServiceAssessment }>(db, {
    ...place,
    shape: sql`select r.state from ${past(asOf)} r`,
    where,
  });
  return { ...listed, items: listed.items.map(({ state }) => state) };
}

function conditions(filter: AssessmentFilter): Fragment[] {
  const { productId, businessUnitId, stage, kind, overallRating, reportState, q } = filter;
  const among = (column: Fragment, values: readonly string[] | undefined) =>
    values === undefined ? [] : [sql`${column} = any(${values}::text[])`];
  return [
    ...(productId === undefined ? [] : [sql`r.product_id = any(${productId}::uuid[])`]),
    ...(businessUnitId === undefined
      ? []
      : [
          sql`r.product_id in (select p.id from product p join product_group g on g.id = p.product_group_id
            where g.business_unit_id = any(${businessUnitId}::uuid[]))`,
        ]),
    ...among(sql`r.stage`, stage),
    ...among(sql`r.kind`, kind),
    ...among(sql`r.overall_rating`, overallRating),
    ...among(sql`r.report_state`, reportState),
    ...(q === undefined ? [] : [matching(q)]),
  ];
}

/** Assessments whose own reference, or whose product's name or reference, has the text in it. */
function matching(q: string): Fragment {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(r.reference ilike ${pattern} or exists (
    select 1 from product p where p.id = r.product_id and (p.name ilike ${pattern} or p.reference ilike ${pattern})))`;
}

const JSON_COLUMNS = new Set(['panel', 'points', 'actions', 'source', 'policyVersions']);

/** The columns of a state, each with its value. */
function columnsOf(state: AssessmentState): [column: Fragment, value: Fragment][] {
  return Object.entries(state).map(([field, value]) => {
    const column = sql.ref(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    if (!JSON_COLUMNS.has(field)) return [column, sql`${value}`];
    return [column, sql`${value === null ? null : JSON.stringify(value)}::jsonb`];
  });
}

/** Records an assessment under a fresh id. */
export async function insertAssessment(
  trx: Trx,
  { id, productId }: { id: string; productId: string },
  state: AssessmentState,
  by: Author,
  reason: string | null = null,
): Promise<ServiceAssessment> {
  const columns = columnsOf(state);
  const write = sql`
    insert into service_assessment (id, product_id, recorded_by, ${sql.join(columns.map(([column]) => column))})
    values (${id}, ${productId}, ${by.actor}, ${sql.join(columns.map(([, value]) => value))}) returning *`;
  const change = { kind: 'service_assessment', type: 'created', by, reason } as const;
  return writeRecord<ServiceAssessment>(trx, { ...change, before: null, shape, write });
}

/** Writes the whole state of an assessment that the caller holds, and raises its version by one. */
export async function updateAssessment(
  trx: Trx,
  before: ServiceAssessment,
  state: AssessmentState,
  change: { type: ChangeType; by: Author; reason?: string | null },
): Promise<ServiceAssessment> {
  const columns = columnsOf(state).map(([column, value]) => sql`${column} = ${value}`);
  const write = sql`
    update service_assessment set ${sql.join(columns)}, version = version + 1, updated_at = now()
    where id = ${before.id} returning *`;
  return writeRecord<ServiceAssessment>(trx, {
    ...change,
    kind: 'service_assessment',
    before,
    shape,
    write,
  });
}
