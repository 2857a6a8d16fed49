// Triage cases: their fields and state, each change logged as it is shown.

import { type RawBuilder, sql } from 'kysely';
import type { CaseState, UrgencyDriver } from '../domain/triage-case.js';
import type { MergeTarget } from '../domain/triage-decision.js';
import { TRIAGE_QUESTIONS, type TriageAnswers } from '../domain/triage-questions.js';
import { type Author, type ChangeType, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { type IdStart, listRecords, pastRecords, writeRecord } from './records.js';

/** What is written of a case by hand. */
export type CaseFields = {
  reference: string | null;
  title: string;
  problem: string;
  affected: string | null;
  affectedCount: number | null;
  urgencyDriver: UrgencyDriver | null;
  urgencyDate: string | null;
  valueExpected: string | null;
  businessUnitId: string;
  productId: string | null;
  evidence: string | null;
  evidenceUrl: string | null;
  answers: TriageAnswers;
};

/** Where a case stands: what moves and decisions change. */
export type CaseStatus = {
  state: CaseState;
  stateReason: string | null;
  reviewOn: string | null;
  decisionId: string | null;
  mergedInto: MergeTarget | null;
};

export type TriageCase = { id: string } & CaseFields & {
    submittedBy: string;
    splitFromId: string | null;
  } & CaseStatus & { version: number; createdAt: string; updatedAt: string };

const answer = (question: string) => sql`${sql.lit(question)}, r.answers -> ${sql.lit(question)}`;
const ANSWERS = sql.join(TRIAGE_QUESTIONS.map(answer));

const shape = (source: RawBuilder<unknown>) => sql`
  select r.id, r.reference, r.title, r.problem, r.affected, r.affected_count as "affectedCount",
    r.urgency_driver as "urgencyDriver", to_char(r.urgency_date, 'YYYY-MM-DD') as "urgencyDate",
    r.value_expected as "valueExpected", r.business_unit_id as "businessUnitId", r.product_id as "productId", r.evidence,
    r.evidence_url as "evidenceUrl", json_build_object(${ANSWERS}) as answers, r.submitted_by as "submittedBy",
    r.split_from_id as "splitFromId", r.state, r.state_reason as "stateReason",
    to_char(r.review_on, 'YYYY-MM-DD') as "reviewOn", r.decision_id as "decisionId",
    case when r.merged_case_id is not null then json_build_object('kind', 'triage_case', 'id', r.merged_case_id)
      when r.merged_product_id is not null then json_build_object('kind', 'product', 'id', r.merged_product_id)
    end as "mergedInto",
    r.version, ${stamp(sql`r.created_at`)} as "createdAt", ${stamp(sql`r.updated_at`)} as "updatedAt"
  from ${source} r`;

/** A case with the reference of its unit. */
export type LocatedCase = { held: TriageCase; unitReference: string | null };

export async function findCase(db: Db | Trx, id: string, asOf?: string): Promise<TriageCase | undefined> {
  if (asOf === undefined) {
    const { rows } = await sql<TriageCase>`${shape(sql`triage_case`)} where r.id = ${id}`.execute(db);
    return rows[0];
  }
  const { rows } = await sql<{ state: TriageCase }>`
    select state from ${pastRecords('triage_case', asOf)} past where id = ${id}`.execute(db);
  return rows[0]?.state;
}

/** Holds a case until the transaction ends: against its being decided, edited or merged meanwhile. */
export async function lockCase(trx: Trx, id: string): Promise<LocatedCase | undefined> {
  const { rows } =
    await sql<TriageCase>`${shape(sql`triage_case`)} where r.id = ${id} for update of r`.execute(trx);
  const held = rows[0];
  if (held === undefined) return undefined;
  return { held, unitReference: await findUnitReference(trx, held.businessUnitId) };
}

async function findUnitReference(trx: Trx, businessUnitId: string): Promise<string | null> {
  const { rows } = await sql<{ reference: string | null }>`
    select reference from business_unit where id = ${businessUnitId}`.execute(trx);
  return rows[0]?.reference ?? null;
}

export type CaseFilter = {
  state?: CaseState[];
  businessUnitId?: string[];
  productId?: string[];
  mergedIntoId?: string[];
  urgencyDriver?: UrgencyDriver[];
  q?: string;
};

/** Cases as they are shown, now or at a moment gone by. */
const statesAt = (asOf: string | undefined) =>
  asOf === undefined
    ? sql`(select s.id, to_jsonb(s) as state from (${shape(sql`triage_case`)}) s)`
    : pastRecords('triage_case', asOf);

/** A page of cases, the newest first; as they were where a moment is given. */
export async function listCases(
  db: Db,
  filter: CaseFilter,
  { start, limit, asOf }: { start: IdStart; limit: number; asOf?: string | undefined },
): Promise<{ items: TriageCase[]; hasPrevious: boolean; hasNext: boolean }> {
  const source = statesAt(asOf);
  const any = (value: RawBuilder<unknown>, wanted: readonly string[] | undefined) =>
    wanted === undefined ? [] : [sql`${value} = any(${wanted}::text[])`];
  const where = [
    ...any(sql`r.state ->> 'state'`, filter.state),
    ...any(sql`r.state ->> 'businessUnitId'`, filter.businessUnitId),
    ...any(sql`r.state ->> 'productId'`, filter.productId),
    ...any(sql`r.state -> 'mergedInto' ->> 'id'`, filter.mergedIntoId),
    ...any(sql`r.state ->> 'urgencyDriver'`, filter.urgencyDriver),
    ...(filter.q === undefined ? [] : [sql`strpos(lower(r.state ->> 'title'), lower(${filter.q})) > 0`]),
  ];
  const page = await listRecords<{ state: TriageCase }>(db, {
    shape: sql`select r.id, r.state from ${source} r`,
    where,
    start,
    limit,
  });
  return { ...page, items: page.items.map(({ state }) => state) };
}

/** A case, and when it was reopened last; null where it never was. */
export type OpenCase = { held: TriageCase; reopenedAt: string | null };

/** The cases that are not closed, and those that were parked until a day (YYYY-MM-DD) or an earlier one. */
export async function listOpenCases(db: Db, day: string): Promise<OpenCase[]> {
  const { rows } = await sql<OpenCase>`
    select to_jsonb(s) as held, case when s.state = 'reopened' then (
      select ${stamp(sql`max(occurred_at)`)} from change
      where subject_kind = 'triage_case' and subject_id = s.id and after ->> 'state' = 'reopened'
        and before ->> 'state' <> 'reopened') end as "reopenedAt"
    from (${shape(sql`triage_case`)} where r.state not in ('decided', 'withdrawn')
      or (r.state = 'decided' and r.review_on <= ${day}::date)) s`.execute(db);
  return rows;
}

/** Opens a case under a fresh id. */
export async function insertCase(
  trx: Trx,
  opened: { id: string; submittedBy: string; splitFromId: string | null } & CaseFields,
  by: Author,
  reason: string | null = null,
): Promise<TriageCase> {
  const { id, submittedBy, splitFromId, ...fields } = opened;
  const columns = { id, submitted_by: submittedBy, split_from_id: splitFromId, ...toColumns(fields) };
  const names = Object.keys(columns).map((name) => sql.ref(name));
  const write = sql`insert into triage_case (${sql.join(names)}) values (${sql.join(Object.values(columns))}) returning *`;
  return writeRecord<TriageCase>(trx, {
    kind: 'triage_case',
    type: 'created',
    by,
    reason,
    before: null,
    shape,
    write,
  });
}

/** Writes the fields and the status of a case that the caller holds, and raises its version. */
export async function updateCase(
  trx: Trx,
  before: TriageCase,
  after: CaseFields & CaseStatus,
  change: { type: ChangeType; by: Author; reason?: string | null },
): Promise<TriageCase> {
  const { mergedInto } = after;
  const columns = {
    ...toColumns(after),
    state: after.state,
    state_reason: after.stateReason,
    review_on: after.reviewOn,
    decision_id: after.decisionId,
    merged_case_id: mergedInto?.kind === 'triage_case' ? mergedInto.id : null,
    merged_product_id: mergedInto?.kind === 'product' ? mergedInto.id : null,
  };
  const set = Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const write = sql`
    update triage_case set ${sql.join(set)}, version = version + 1, updated_at = now()
    where id = ${before.id} returning *`;
  return writeRecord<TriageCase>(trx, { kind: 'triage_case', ...change, before, shape, write });
}

function toColumns(fields: CaseFields): Record<string, unknown> {
  const answers = Object.entries(fields.answers).filter(([, given]) => given !== null);
  return {
    reference: fields.reference,
    title: fields.title,
    problem: fields.problem,
    affected: fields.affected,
    affected_count: fields.affectedCount,
    urgency_driver: fields.urgencyDriver,
    urgency_date: fields.urgencyDate,
    value_expected: fields.valueExpected,
    business_unit_id: fields.businessUnitId,
    product_id: fields.productId,
    evidence: fields.evidence,
    evidence_url: fields.evidenceUrl,
    answers: JSON.stringify(Object.fromEntries(answers)),
  };
}

/** Of every product with cases that are open on a day (as above) the newest of them, now or at a moment gone by. */
export async function listOpenCasesOfProducts(
  db: Db,
  day: string,
  asOf: string | undefined,
): Promise<TriageCase[]> {
  const { rows } = await sql<{ state: TriageCase }>`
    select distinct on (r.state ->> 'productId') r.state from ${statesAt(asOf)} r
    where r.state ->> 'productId' is not null and (r.state ->> 'state' not in ('decided', 'withdrawn')
      or (r.state ->> 'state' = 'decided' and (r.state ->> 'reviewOn')::date <= ${day}::date))
    order by r.state ->> 'productId', r.id desc`.execute(db);
  return rows.map(({ state }) => state);
}
