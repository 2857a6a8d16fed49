// Spend cases as they lie in the database: read, held and written, each write logged with the case as it is shown.

import { type RawBuilder, sql } from 'kysely';
import type { DecisionRecord, JudgedCase } from '../domain/spend/judgement.js';
import type { ReviewRating } from '../domain/spend/review.js';
import type { RiskLevel } from '../domain/spend/risk.js';
import type { SpendFields, SpendRoute } from '../domain/spend/spend-case.js';
import { type Author, money, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { type IdStart, listRecords, pastRecords, writeRecord } from './records.js';

type Fragment = RawBuilder<unknown>;

export type PolicyNamed = { kind: string; version: number };

export type SpendCondition = DecisionRecord['conditions'][number] & {
  note: string | null;
  settledBy: string | null;
  settledOn: string | null;
};

/** A decision on a case. The one with the highest number is in force. */
export type SpendDecision = Omit<DecisionRecord, 'conditions'> & {
  number: number;
  reason: string;
  route: SpendRoute | null;
  policies: PolicyNamed[];
  decidedBy: string;
  decidedOn: string;
  decidedAt: string;
  conditions: SpendCondition[];
};

/** A case as it is kept; what policy says of it is worked out when it is read. */
export type SpendCase = Omit<JudgedCase, 'decision'> & {
  id: string;
  rating: RiskLevel | null;
  decision: SpendDecision | null;
  /** The latest of each quarter. */
  reviews: { quarter: string; rating: ReviewRating }[];
  raisedBy: string;
  contributors: string[];
  version: number;
  updatedAt: string;
};

/** What a write sets. */
export type SpendWrite = SpendFields &
  Pick<SpendCase, 'regime' | 'status' | 'risk' | 'rating' | 'contributors'>;

export type SpendFilter = {
  status?: string[];
  businessUnitId?: string[];
  productId?: string[];
  regime?: string[];
  rating?: string[];
  reference?: string[];
  q?: string;
};

const day = (column: Fragment) => sql`to_char(${column}, 'YYYY-MM-DD')`;

/** The conditions of a decision `d`, in their order. */
const CONDITIONS = sql`coalesce((
  select json_agg(json_build_object('id', c.id, 'text', c.text, 'dueOn', c.due_on, 'status', c.status, 'note', c.note,
    'settledBy', c.settled_by, 'settledOn', c.settled_on) order by c.position)
  from spend_condition c where c.spend_decision_id = d.id), '[]')`;

/** A decision from rows `d`. */
export const decisionShape = sql`
  d.id, d.number, d.outcome, d.effect, d.authority, d.reason, d.route, ${day(sql`d.valid_until`)} as "validUntil",
  d.facts, d.policies, d.decided_by as "decidedBy", ${day(sql`d.decided_on`)} as "decidedOn",
  ${stamp(sql`d.decided_at`)} as "decidedAt", ${CONDITIONS} as conditions`;

const shape = (source: Fragment) => sql`
  select r.id, r.reference, r.name, r.business_unit_id as "businessUnitId", r.product_id as "productId", r.description,
    r.spend_type as "spendType", r.threshold_class as "thresholdClass", r.is_public_facing as "isPublicFacing", r.phase,
    ${money(sql`r.annual_cost`)} as "annualCost", ${money(sql`r.whole_life_cost`)} as "wholeLifeCost",
    ${money(sql`r.committed_amount`)} as "committedAmount", r.vat_basis as "vatBasis",
    r.transactions_per_year as "transactionsPerYear", r.funding_secured as "fundingSecured",
    r.is_retrospective as "isRetrospective", ${day(sql`r.expected_commitment_date`)} as "expectedCommitmentDate",
    ${day(sql`r.start_date`)} as "startDate", ${day(sql`r.end_date`)} as "endDate",
    r.senior_responsible_owner as "seniorResponsibleOwner", r.ncr_flags as "ncrFlags", r.regime, r.status, r.risk,
    r.rating, (select row_to_json(latest) from (
      select ${decisionShape} from spend_decision d where d.spend_case_id = r.id order by d.number desc limit 1) latest)
      as decision,
    coalesce((select json_agg(json_build_object('quarter', quarter, 'rating', rating) order by quarter) from (
      select distinct on (v.quarter) v.quarter, v.rating from spend_review v where v.spend_case_id = r.id
      order by v.quarter, v.number desc) latest), '[]') as reviews,
    r.raised_by as "raisedBy", r.contributors, r.version, ${stamp(sql`r.created_at`)} as "createdAt",
    ${stamp(sql`r.updated_at`)} as "updatedAt"
  from ${source} r`;

/** The table as it was: what is filtered by stands beside the state. */
const past = (at: string) => sql`(
  select id, state, state ->> 'status' as status, (state ->> 'businessUnitId')::uuid as business_unit_id,
    (state ->> 'productId')::uuid as product_id, state ->> 'regime' as regime, state ->> 'rating' as rating,
    state ->> 'reference' as reference, state ->> 'name' as name
  from ${pastRecords('spend_case', at)} known)`;

const whole = (asOf?: string) =>
  asOf === undefined ? shape(sql`spend_case`) : sql`select r.id, r.state from ${past(asOf)} r`;

const stateOf = (row: SpendCase | { state: SpendCase }): SpendCase => ('state' in row ? row.state : row);

/** A page of cases, the newest first; as they were at a moment gone by (RFC 3339) where `asOf` is given. */
export async function listSpendCases(
  db: Db | Trx,
  filter: SpendFilter,
  { start, limit, asOf }: { start: IdStart; limit: number; asOf?: string | undefined },
) {
  const where = conditionsOf(filter);
  const page = await listRecords<SpendCase | { state: SpendCase }>(db, {
    shape: whole(asOf),
    where,
    start,
    limit,
  });
  return { ...page, items: page.items.map(stateOf) };
}

/** Every case that matches, the oldest first. */
export async function allSpendCases(db: Db | Trx, filter: SpendFilter, asOf?: string): Promise<SpendCase[]> {
  const conditions = [sql`true`, ...conditionsOf(filter)];
  const { rows } = await sql<SpendCase | { state: SpendCase }>`
    ${whole(asOf)} where ${sql.join(conditions, sql` and `)} order by r.id`.execute(db);
  return rows.map(stateOf);
}

export async function findSpendCase(db: Db | Trx, id: string, asOf?: string): Promise<SpendCase | undefined> {
  const { rows } = await sql<SpendCase | { state: SpendCase }>`${whole(asOf)} where r.id = ${id}`.execute(db);
  return rows[0] && stateOf(rows[0]);
}

/** Holds a case until the transaction ends, with the reference of its unit. */
export async function lockSpendCase(
  trx: Trx,
  id: string,
): Promise<{ held: SpendCase; unitReference: string | null } | undefined> {
  // Held first and read then: another decision that came between is seen.
  const { rows } = await sql<{ reference: string | null }>`
    select u.reference from spend_case c join business_unit u on u.id = c.business_unit_id
    where c.id = ${id} for update of c`.execute(trx);
  if (rows[0] === undefined) return undefined;
  const held = (await findSpendCase(trx, id)) as SpendCase;
  return { held, unitReference: rows[0].reference };
}

/** Inserts a case under a fresh id. */
export async function insertSpendCase(
  trx: Trx,
  { id, raisedBy, ...given }: SpendWrite & { id: string; raisedBy: string },
  by: Author,
  reason: string | null = null,
): Promise<SpendCase> {
  const columns = { id, raised_by: raisedBy, ...toColumns(given) };
  const names = Object.keys(columns).map((name) => sql.ref(name));
  const write = sql`
    insert into spend_case (${sql.join(names)}) values (${sql.join(Object.values(columns))}) returning *`;
  return writeRecord<SpendCase>(trx, {
    kind: 'spend_case',
    type: 'created',
    by,
    reason,
    before: null,
    shape,
    write,
  });
}

/** Writes a case that the caller holds and raises its version; what was written beside it in this transaction shows. */
export async function updateSpendCase(
  trx: Trx,
  before: SpendCase,
  given: SpendWrite,
  {
    type,
    by,
    reason = null,
  }: { type: 'updated' | 'decided' | 'condition_settled' | 'reviewed'; by: Author; reason?: string | null },
): Promise<SpendCase> {
  const columns = Object.entries(toColumns(given)).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const write = sql`
    update spend_case set ${sql.join(columns)}, version = version + 1, updated_at = now()
    where id = ${before.id} returning *`;
  return writeRecord<SpendCase>(trx, { kind: 'spend_case', type, by, reason, before, shape, write });
}

function conditionsOf({ q, ...equal }: SpendFilter): Fragment[] {
  const { status, businessUnitId, productId, regime, rating, reference } = equal;
  return [
    ...(status === undefined ? [] : [sql`r.status = any(${status})`]),
    ...(businessUnitId === undefined ? [] : [sql`r.business_unit_id = any(${businessUnitId}::uuid[])`]),
    ...(productId === undefined ? [] : [sql`r.product_id = any(${productId}::uuid[])`]),
    ...(regime === undefined ? [] : [sql`r.regime = any(${regime})`]),
    ...(rating === undefined ? [] : [sql`r.rating = any(${rating})`]),
    ...(reference === undefined ? [] : [sql`r.reference = any(${reference})`]),
    ...(q === undefined ? [] : [sql`r.name ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`]),
  ];
}

function toColumns(given: SpendWrite): Record<string, unknown> {
  return {
    reference: given.reference,
    business_unit_id: given.businessUnitId,
    product_id: given.productId,
    name: given.name,
    description: given.description,
    spend_type: given.spendType,
    threshold_class: given.thresholdClass,
    is_public_facing: given.isPublicFacing,
    phase: given.phase,
    annual_cost: given.annualCost?.amount ?? null,
    whole_life_cost: given.wholeLifeCost?.amount ?? null,
    committed_amount: given.committedAmount?.amount ?? null,
    vat_basis: given.vatBasis,
    transactions_per_year: given.transactionsPerYear,
    funding_secured: given.fundingSecured,
    is_retrospective: given.isRetrospective,
    expected_commitment_date: given.expectedCommitmentDate,
    start_date: given.startDate,
    end_date: given.endDate,
    senior_responsible_owner: given.seniorResponsibleOwner,
    ncr_flags: given.ncrFlags,
    regime: given.regime,
    status: given.status,
    risk: given.risk === null ? null : JSON.stringify(given.risk),
    rating: given.rating,
    contributors: given.contributors,
  };
}
