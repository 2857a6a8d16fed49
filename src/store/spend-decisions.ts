// Decisions on spend cases, appended and never changed; their conditions, which are followed until they are settled.

import { sql } from 'kysely';
import type { Db, Trx } from './database.js';
import { decisionShape, type SpendDecision } from './spend-cases.js';

export type NewDecision = Omit<SpendDecision, 'number' | 'decidedAt' | 'conditions'> & {
  caseId: string;
  conditions: { id: string; text: string; dueOn: string | null }[];
};

/** Appends a decision to a case that the caller holds. The case is written after it, and shows it. */
export async function insertDecision(trx: Trx, decision: NewDecision): Promise<void> {
  const { id, caseId, outcome, effect, authority, reason, route, validUntil, facts, policies } = decision;
  await sql`
    insert into spend_decision (id, spend_case_id, number, outcome, effect, authority, reason, route, valid_until, facts,
      policies, decided_by, decided_on)
    select ${id}, ${caseId}::uuid, coalesce(max(number), 0) + 1, ${outcome}, ${effect}, ${authority}, ${reason}, ${route}::text,
      ${validUntil}::date, ${JSON.stringify(facts)}::jsonb, ${JSON.stringify(policies)}::jsonb, ${decision.decidedBy},
      ${decision.decidedOn}::date
    from spend_decision where spend_case_id = ${caseId}::uuid`.execute(trx);
  const rows = decision.conditions.map((condition, position) => ({ ...condition, position }));
  await sql`
    insert into spend_condition (id, spend_decision_id, position, text, due_on)
    select given.id, ${id}::uuid, given.position, given.text, given."dueOn" from json_to_recordset(${JSON.stringify(rows)}::json)
      as given (id uuid, position integer, text text, "dueOn" date)`.execute(trx);
}

/** The decisions on a case, the latest first; those made up to a moment where `asOf` is given. */
export async function listDecisions(db: Db, caseId: string, asOf?: string): Promise<SpendDecision[]> {
  const until =
    asOf === undefined ? sql`true` : sql`date_trunc('milliseconds', d.decided_at) <= ${asOf}::timestamptz`;
  const { rows } = await sql<SpendDecision>`
    select ${decisionShape} from spend_decision d where d.spend_case_id = ${caseId} and ${until}
    order by d.number desc`.execute(db);
  return rows;
}

/** Settles or reopens a condition of a case that the caller holds. The case is written after it. */
export async function settleCondition(
  trx: Trx,
  conditionId: string,
  settled: { status: string; note: string | null; settledBy: string | null; settledOn: string | null },
): Promise<void> {
  const { status, note, settledBy, settledOn } = settled;
  await sql`
    update spend_condition set status = ${status}, note = ${note}, settled_by = ${settledBy},
      settled_on = ${settledOn}::date where id = ${conditionId}`.execute(trx);
}

export type ExpiringApproval = {
  caseId: string;
  reference: string | null;
  name: string;
  businessUnitId: string;
  productId: string | null;
  validUntil: string;
};

const IN_FORCE = sql`
  from spend_decision d join spend_case c on c.id = d.spend_case_id
  where d.effect = 'approves' and c.status not in ('withdrawn', 'closed') and not exists (
    select 1 from spend_decision later where later.spend_case_id = d.spend_case_id and later.number > d.number)`;

/**
 * The approvals in force that run out between a day and so many days on, or have run out and were never renewed; the
 * soonest first.
 */
export async function listExpiringApprovals(
  db: Db,
  day: string,
  withinDays: number,
): Promise<ExpiringApproval[]> {
  const { rows } = await sql<ExpiringApproval>`
    select c.id as "caseId", c.reference, c.name, c.business_unit_id as "businessUnitId", c.product_id as "productId",
      to_char(d.valid_until, 'YYYY-MM-DD') as "validUntil"
    ${IN_FORCE} and d.valid_until <= ${day}::date + ${withinDays}::integer
    order by d.valid_until, c.id`.execute(db);
  return rows;
}

export type OverdueCondition = Omit<ExpiringApproval, 'validUntil'> & {
  conditionId: string;
  text: string;
  dueOn: string;
};

/** The open conditions of approvals in force that were due before a day, the longest overdue first. */
export async function listOverdueConditions(db: Db, day: string): Promise<OverdueCondition[]> {
  const { rows } = await sql<OverdueCondition>`
    select c.id as "caseId", c.reference, c.name, c.business_unit_id as "businessUnitId", c.product_id as "productId",
      due.id as "conditionId", due.text, to_char(due.due_on, 'YYYY-MM-DD') as "dueOn"
    from (select * from spend_condition where status = 'open' and due_on < ${day}::date) due
      cross join lateral (select d.id as decision_id, d.spend_case_id as case_id ${IN_FORCE} and d.id = due.spend_decision_id) found
      join spend_case c on c.id = found.case_id
    order by due.due_on, due.id`.execute(db);
  return rows;
}
