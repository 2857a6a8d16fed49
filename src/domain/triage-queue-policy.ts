// What brings a product or a case into the triage queue, in which order, and how soon it should be decided.

import type { PolicyFault } from './policy-fault.js';
import type { Phase } from './product.js';

export const QUEUE_REASONS = [
  'new_case',
  'reopened',
  'parked_review_due',
  'deadline_due',
  'never_scored',
  'stale',
  'strategy_review_due',
  'score_dropped',
  'assessment_red',
  'action_overdue',
  'approval_expiring',
  'condition_overdue',
] as const;
export type QueueReason = (typeof QUEUE_REASONS)[number];

/** A product that is retired has no work before it. */
export type LeadTimes = Record<Exclude<Phase, 'retired'>, number>;

export type TriageQueuePolicy = {
  /** The most pressing first, each with the days within which it should be decided. */
  reasons: { reason: QueueReason; serviceLevelDays: number }[];
  /** Days of work before a deadline can be met, by the phase that the product is in. */
  leadTimeDays: LeadTimes;
  /** A fall of the score by so many points or more within so many days counts. */
  scoreDrop: { points: number; days: number };
  /** Days before its end from which an approval counts as expiring. */
  approvalExpiringDays: number;
};

/** Every reason has exactly one place. */
export function triageQueueFaults({ reasons }: TriageQueuePolicy): PolicyFault[] {
  const given = reasons.map(({ reason }) => reason);
  const repeated = given.flatMap((reason, index) =>
    given.indexOf(reason) === index
      ? []
      : [fault(`/reasons/${index}/reason`, 'repeated', `The reason "${reason}" has a place already.`)],
  );
  const leftOut = QUEUE_REASONS.filter((reason) => !given.includes(reason)).map((reason) =>
    fault('/reasons', 'left_out', `The reason "${reason}" has no place.`),
  );
  return [...repeated, ...leftOut];
}

function fault(pointer: string, code: string, detail: string): PolicyFault {
  return { pointer, code, detail };
}

/**
 * The last responsible moment of a deadline: the day (since 1970) on which work must begin. Where the phase is not
 * known, nothing may have been done yet.
 */
export function lastResponsibleDay(deadlineDay: number, phase: Phase | null, leadTimes: LeadTimes): number {
  return phase === 'retired' ? deadlineDay : deadlineDay - leadTimes[phase ?? 'pre_discovery'];
}
