// What assessments leave to do: actions that are overdue, and red assessments that nothing has resolved.

import { type RawBuilder, sql } from 'kysely';
import type { AssessmentKind, AssessmentStage } from '../domain/assessment.js';
import { assessmentsAt } from './assessment-facts.js';
import type { Db } from './database.js';

export type PendingAction = {
  assessmentId: string;
  productId: string;
  stage: AssessmentStage;
  actionId: string;
  point: number;
  owner: string | null;
  dueOn: string;
};

/** The actions of active products that still wait on a day (YYYY-MM-DD) and were due before it, the oldest first. */
export async function listOverdueActions(db: Db, day: string): Promise<PendingAction[]> {
  return pendingActions(
    db,
    sql`p.archived_at is null and r.next_action_due_on < ${day}::date and action."dueOn" < ${day}::date`,
  );
}

/** The actions of a product that still wait, or did at a moment gone by (RFC 3339), the earliest first. */
export async function listPendingActions(db: Db, productId: string, asOf?: string): Promise<PendingAction[]> {
  return pendingActions(db, sql`r.product_id = ${productId}`, asOf);
}

async function pendingActions(
  db: Db,
  condition: RawBuilder<unknown>,
  asOf?: string,
): Promise<PendingAction[]> {
  const { rows } = await sql<PendingAction>`
    select r.id as "assessmentId", r.product_id as "productId", r.stage, action.id as "actionId", action.point,
      action.owner, action."dueOn"
    from ${assessmentsAt(asOf)} r join product p on p.id = r.product_id,
      jsonb_to_recordset(r.actions) as action (id uuid, point integer, owner text, "dueOn" date, state text)
    where ${condition} and action.state in ('open', 'evidence_submitted')
    order by action."dueOn", r.id, action.point`.execute(db);
  return rows;
}

export type RedAssessment = {
  assessmentId: string;
  productId: string;
  stage: AssessmentStage;
  assessedOn: string | null;
};

/**
 * The latest assessment of each active product's stage, where it was not passed: a later one, such as a reassessment, resolves it.
 * Drafts do not count, nor do kinds that open no gate: `gateKinds` is what the policy `assessment-rules` in force says.
 */
export async function listRedAssessments(
  db: Db,
  gateKinds: readonly AssessmentKind[],
): Promise<RedAssessment[]> {
  const { rows } = await sql<RedAssessment>`
    select id as "assessmentId", product_id as "productId", stage, assessed_on as "assessedOn"
    from (
      select distinct on (r.product_id, r.stage) r.* from service_assessment r
        join product p on p.id = r.product_id and p.archived_at is null and p.phase is distinct from 'retired'
      where r.report_state <> 'draft' and r.kind = any(${gateKinds}::text[])
      order by r.product_id, r.stage, r.assessed_on desc nulls last, r.id desc) latest
    where overall_rating = 'red' or (overall_rating is null and legacy_result = 'not_met')
    order by assessed_on nulls last, id`.execute(db);
  return rows;
}

/** By product, the result of its latest assessment of these kinds that is no draft, as it is or was at a moment. */
export async function listLatestResults(
  db: Db,
  gateKinds: readonly AssessmentKind[],
  asOf?: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ productId: string; result: string | null }>`
    select distinct on (r.product_id) r.product_id as "productId",
      coalesce(r.overall_rating, r.legacy_result) as result
    from ${assessmentsAt(asOf)} r
    where r.report_state <> 'draft' and r.kind = any(${gateKinds}::text[])
    order by r.product_id, r.assessed_on desc nulls last, r.id desc`.execute(db);
  return new Map(rows.flatMap(({ productId, result }) => (result === null ? [] : [[productId, result]])));
}
