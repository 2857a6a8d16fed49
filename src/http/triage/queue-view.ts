// Items of the triage queue as the wire shows them, and as rows of a table.

import { toDay } from '../../domain/calendar-day.js';
import { SCORE_UNITS } from '../../domain/columns.js';
import type { QueueItem } from '../../domain/triage-queue.js';
import type { QueueReason } from '../../domain/triage-queue-policy.js';
import type { Cell } from '../negotiation.js';
import type { TriageGround } from './ground.js';
import { type QueueSubject, subjectOf } from './subjects.js';
import { type SuggestionView, viewSuggestion } from './suggestion-view.js';

export type QueueItemView = ReturnType<typeof viewItem>;

/** An item in full. */
export function viewItem(triage: TriageGround, item: QueueItem) {
  const subject = subjectOf(triage, item);
  const { rank, interval } = subject.place();
  return {
    subject: viewSubject(subject),
    businessUnit: subject.businessUnit,
    reasons: item.reasons.map(({ since, ...age }) => ({ ...age, since: toDay(since) })),
    since: toDay(item.since),
    ageDays: item.ageDays,
    serviceLevelDays: item.serviceLevelDays,
    overdueDays: item.overdueDays,
    score: item.score === null ? null : item.score / SCORE_UNITS,
    rank,
    rankInterval: interval,
    suggestion: viewSuggestion(triage.rules, subject.triage(), triage.ground) satisfies SuggestionView,
    decide: subject.decide,
  };
}

export function viewSubject({ kind, id, reference, name }: QueueSubject) {
  return { kind, id, reference, name };
}

/** How many items there are, how many are overdue, and how many have each reason. */
export function countItems(items: readonly QueueItem[], order: readonly { reason: QueueReason }[]) {
  const byReason = Object.fromEntries(order.map(({ reason }) => [reason, 0])) as Record<QueueReason, number>;
  let overdue = 0;
  for (const { reasons, overdueDays } of items) {
    if (overdueDays > 0) overdue += 1;
    for (const { reason } of reasons) byReason[reason] += 1;
  }
  return { items: items.length, overdue, byReason };
}

export const QUEUE_COLUMNS = [
  ...['kind', 'id', 'reference', 'name', 'businessUnitId', 'businessUnit', 'reasons', 'since', 'ageDays'],
  ...['serviceLevelDays', 'overdueDays', 'score', 'rank', 'bestRank', 'worstRank'],
  ...['suggestion', 'rule', 'rulesVersion', 'probability', 'decide'],
];

export function queueCells(item: QueueItemView): Cell[] {
  const { subject, businessUnit, suggestion } = item;
  return [
    ...[subject.kind, subject.id, subject.reference, subject.name],
    ...[businessUnit?.id ?? null, businessUnit?.name ?? null],
    item.reasons.map(({ reason }) => reason),
    ...[item.since, item.ageDays, item.serviceLevelDays, item.overdueDays],
    ...[item.score, item.rank, item.rankInterval?.best ?? null, item.rankInterval?.worst ?? null],
    ...[suggestion.suggestion, suggestion.rule, suggestion.rulesVersion, suggestion.probability],
    item.decide,
  ];
}
