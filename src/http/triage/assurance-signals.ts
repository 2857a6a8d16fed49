// What assurance brings into the triage queue: red assessments, actions and conditions that are overdue, and approvals that
// run out.

import { dayNumber, toDay } from '../../domain/calendar-day.js';
import type { QueueSignal } from '../../domain/triage-queue.js';
import type { QueueReason } from '../../domain/triage-queue-policy.js';
import { listOverdueActions, listRedAssessments } from '../../store/assessment-findings.js';
import { findPolicy } from '../../store/policies.js';
import { listExpiringApprovals, listOverdueConditions } from '../../store/spend-decisions.js';
import type { Dependencies } from '../dependencies.js';
import type { TriageGround } from './ground.js';

/** The latest assessment of a stage was not passed, since the day of the assessment. */
export async function assessmentRed(triage: TriageGround, { db }: Dependencies): Promise<QueueSignal[]> {
  const { definition } = await findPolicy(db, 'assessment-rules', toDay(triage.ground.today));
  const red = await listRedAssessments(db, definition.gateKinds);
  return ofProducts(
    triage,
    'assessment_red',
    red.map(({ productId, assessedOn }) => ({ productId, since: assessedOn })),
  );
}

/** An action from an assessment is overdue, since the day it was due. */
export async function actionOverdue(triage: TriageGround, { db }: Dependencies): Promise<QueueSignal[]> {
  const overdue = await listOverdueActions(db, toDay(triage.ground.today));
  return ofProducts(
    triage,
    'action_overdue',
    overdue.map(({ productId, dueOn }) => ({ productId, since: dueOn })),
  );
}

/** An approval to spend runs out soon or has run out, since it came within the days that the policy names. */
export async function approvalExpiring(triage: TriageGround, { db }: Dependencies): Promise<QueueSignal[]> {
  const { today } = triage.ground;
  const { approvalExpiringDays } = triage.queue.definition;
  const expiring = await listExpiringApprovals(db, toDay(today), approvalExpiringDays);
  return ofProducts(
    triage,
    'approval_expiring',
    expiring.map(({ productId, validUntil }) => ({
      productId,
      since: toDay(dayNumber(validUntil) - approvalExpiringDays),
    })),
  );
}

/** A condition of an approval is overdue, since the day it was due. */
export async function conditionOverdue(triage: TriageGround, { db }: Dependencies): Promise<QueueSignal[]> {
  const overdue = await listOverdueConditions(db, toDay(triage.ground.today));
  return ofProducts(
    triage,
    'condition_overdue',
    overdue.map(({ productId, dueOn }) => ({ productId, since: dueOn })),
  );
}

/** Signals of the products of the backlog; of a day that is not known, since today. */
function ofProducts(
  { ground }: TriageGround,
  reason: QueueReason,
  found: readonly { productId: string | null; since: string | null }[],
): QueueSignal[] {
  const { rowOf, inBacklog } = ground.portfolio.subjects.product;
  return found.flatMap(({ productId, since }) => {
    if (inBacklog[rowOf.get(productId ?? '') ?? -1] !== 1) return [];
    const day = since === null ? ground.today : Math.min(ground.today, dayNumber(since));
    return [{ kind: 'product', id: productId as string, reason, since: day }];
  });
}
