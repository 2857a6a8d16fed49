// What rules and gates ask about products: their own facts, what people have said beside them, and the assessments and exceptions
// that they have.

import { type RawBuilder, sql } from 'kysely';
import type { AssessmentFacts } from '../domain/assessment-need.js';
import type { GateAssessment, PhaseException } from '../domain/phase-gate.js';
import type { Phase } from '../domain/product.js';
import { type Author, loggedFrom, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { upTo } from './past.js';

/** What people say of a product beyond its own record; null where nobody knows. */
export type AssessmentProfile = {
  isNewOrRebuilt: boolean | null;
  isSpendCondition: boolean | null;
  formPlatform: string | null;
  plannedPhaseEndOn: string | null;
};

/** The profile of a product of which nobody has said anything. */
export const BLANK_PROFILE: AssessmentProfile = {
  isNewOrRebuilt: null,
  isSpendCondition: null,
  formPlatform: null,
  plannedPhaseEndOn: null,
};

/** What a gate asks about a product besides its own fields. */
export type GateGround = {
  profile: AssessmentProfile;
  assessments: GateAssessment[];
  exceptions: PhaseException[];
  /** The last phase that it was in, but for retirement; null where it never had one. */
  lastPhase: Phase | null;
};

const PROFILE = sql`a.is_new_or_rebuilt as "isNewOrRebuilt", a.is_spend_condition as "isSpendCondition",
  a.form_platform as "formPlatform", a.planned_phase_end_on as "plannedPhaseEndOn"`;
const profileShape = (source: RawBuilder<unknown>) =>
  sql<AssessmentProfile>`select ${PROFILE} from ${source} a`;

/** The grounds on which the gates of these products are decided, by product. */
export async function findGateGrounds(
  db: Db | Trx,
  productIds: readonly string[],
): Promise<Map<string, GateGround>> {
  const { rows } = await sql<GateGround & { id: string }>`
    select given.id,
      (select row_to_json(own) from (${profileShape(sql`assessment_profile`)} where a.product_id = given.id) own) as profile,
      coalesce((select json_agg(json_build_object('id', r.id, 'stage', r.stage, 'kind', r.kind, 'reportState',
        r.report_state, 'assessedOn', r.assessed_on, 'overallRating', r.overall_rating, 'legacyResult', r.legacy_result))
        from service_assessment r where r.product_id = given.id), '[]') as assessments,
      coalesce((select json_agg(own) from (
        ${exceptionShape(sql`phase_exception`)} where e.product_id = given.id order by e.id) own), '[]') as exceptions,
      (select c.after ->> 'phase' from change c
        where c.subject_id = given.id and c.subject_kind = 'product' and c.type in ('product.created', 'product.updated')
          and c.after ->> 'phase' <> 'retired'
        order by c.sequence desc limit 1) as "lastPhase"
    from unnest(${productIds}::uuid[]) given (id)`.execute(db);
  return new Map(
    rows.map(({ id, profile, ...ground }) => [id, { ...ground, profile: profile ?? BLANK_PROFILE }]),
  );
}

/** A product's facts for the rules. */
export function factsOf(
  product: Pick<
    AssessmentFacts,
    'phase' | 'isTransactional' | 'usedByMultipleOrganisations' | 'transactionsPerYear' | 'deadline'
  >,
  { isNewOrRebuilt, isSpendCondition, formPlatform, plannedPhaseEndOn }: AssessmentProfile,
): AssessmentFacts {
  const { phase, isTransactional, usedByMultipleOrganisations, transactionsPerYear, deadline } = product;
  return {
    phase,
    isTransactional,
    usedByMultipleOrganisations,
    transactionsPerYear,
    deadline,
    isNewOrRebuilt,
    isSpendCondition,
    isOnAssuredFormPlatform: formPlatform !== null,
    plannedPhaseEndOn,
  };
}

/** What has been said of a product, as it is or as it was at a moment gone by (RFC 3339). */
export async function findProfile(
  db: Db | Trx,
  productId: string,
  asOf?: string,
): Promise<AssessmentProfile> {
  const { rows } = await (asOf === undefined
    ? sql<AssessmentProfile>`${profileShape(sql`assessment_profile`)} where a.product_id = ${productId}`
    : sql<AssessmentProfile>`
        select own.* from change c, jsonb_to_record(c.after) as own ("isNewOrRebuilt" boolean, "isSpendCondition" boolean,
          "formPlatform" text, "plannedPhaseEndOn" date)
        where c.subject_id = ${productId} and c.type = 'product.assessment_profile_recorded' and ${upTo(asOf)}
        order by c.sequence desc limit 1`
  ).execute(db);
  return rows[0] ?? BLANK_PROFILE;
}

/** Records what is known of a product whose row the caller holds. */
export async function recordProfile(
  trx: Trx,
  productId: string,
  given: AssessmentProfile,
  by: Author,
): Promise<AssessmentProfile> {
  const { isNewOrRebuilt, isSpendCondition, formPlatform, plannedPhaseEndOn } = given;
  const write = sql`
    insert into assessment_profile (product_id, is_new_or_rebuilt, is_spend_condition, form_platform,
      planned_phase_end_on)
    values (${productId}, ${isNewOrRebuilt}, ${isSpendCondition}, ${formPlatform}, ${plannedPhaseEndOn})
    on conflict (product_id) do update set is_new_or_rebuilt = excluded.is_new_or_rebuilt,
      is_spend_condition = excluded.is_spend_condition, form_platform = excluded.form_platform,
      planned_phase_end_on = excluded.planned_phase_end_on, recorded_at = now()
    returning *`;
  const change = { type: 'assessment_profile_recorded', kind: 'product', by } as const;
  const logged = loggedFrom(change, sql`shaped`, {
    id: sql`${productId}::uuid`,
    before: sql`(select to_jsonb(held) from held)`,
    after: sql`to_jsonb(shaped)`,
  });
  const held = sql`${profileShape(sql`assessment_profile`)} where a.product_id = ${productId}`;
  const { rows } = await sql<AssessmentProfile>`
    with held as materialized (${held}), written as (${write}), shaped as (${profileShape(sql`written`)}),
      logged as (${logged})
    select * from shaped`.execute(trx);
  return rows[0] as AssessmentProfile;
}

export type GrantedException = PhaseException & { productId: string; grantedAt: string };

const exceptionShape = (source: RawBuilder<unknown>) => sql<GrantedException>`
  select e.id, e.product_id as "productId", e.stage, e.authority, e.reason, e.expires_on as "expiresOn",
    e.granted_by as "grantedBy", ${stamp(sql`e.granted_at`)} as "grantedAt"
  from ${source} e`;

/** A product's exceptions, the latest first; those granted up to a moment (RFC 3339) where one is given. */
export async function listExceptions(
  db: Db,
  productId: string,
  asOf: string | null,
): Promise<GrantedException[]> {
  const { rows } = await sql<GrantedException>`
    ${exceptionShape(sql`phase_exception`)}
    where e.product_id = ${productId}
      and (${asOf}::timestamptz is null or date_trunc('milliseconds', e.granted_at) <= ${asOf}::timestamptz)
    order by e.id desc`.execute(db);
  return rows;
}

/** Records an exception for a product whose row the caller holds. */
export async function insertException(
  trx: Trx,
  given: Omit<GrantedException, 'grantedAt' | 'grantedBy'>,
  by: Author,
): Promise<GrantedException> {
  const { id, productId, stage, authority, reason, expiresOn } = given;
  const write = sql`
    insert into phase_exception (id, product_id, stage, authority, reason, expires_on, granted_by)
    values (${id}, ${productId}, ${stage}, ${authority}, ${reason}, ${expiresOn}, ${by.actor}) returning *`;
  const change = { type: 'phase_exception_recorded', kind: 'product', by, reason } as const;
  const logged = loggedFrom(change, sql`shaped`, {
    id: sql`${productId}::uuid`,
    before: sql`null::jsonb`,
    after: sql`to_jsonb(shaped)`,
  });
  const { rows } = await sql<GrantedException>`
    with written as (${write}), shaped as (${exceptionShape(sql`written`)}), logged as (${logged})
    select * from shaped`.execute(trx);
  return rows[0] as GrantedException;
}
