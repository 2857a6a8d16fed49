// Everything that brings a subject into the triage queue, from wherever it is known: one source each.

import { dayNumber, toDay } from '../../domain/calendar-day.js';
import { SCORE_UNITS } from '../../domain/columns.js';
import { WAITING_STATES } from '../../domain/triage-case.js';
import type { QueueSignal } from '../../domain/triage-queue.js';
import type { QueueReason } from '../../domain/triage-queue-policy.js';
import { basisOf } from '../../projection/portfolio.js';
import { findPolicy } from '../../store/policies.js';
import { listOverdueReviews } from '../../store/reviews.js';
import { listLastScored } from '../../store/triage-signals.js';
import type { Dependencies } from '../dependencies.js';
import { actionOverdue, approvalExpiring, assessmentRed, conditionOverdue } from './assurance-signals.js';
import { lastDayOfCase } from './case-subject.js';
import type { TriageGround } from './ground.js';

export type SignalSource = (
  triage: TriageGround,
  dependencies: Dependencies,
) => QueueSignal[] | Promise<QueueSignal[]>;

/** A new source is a line here. */
const SOURCES: readonly SignalSource[] = [
  neverScored,
  stale,
  deadlineDue,
  scoreDropped,
  ofCases,
  reviewOverdue,
  assessmentRed,
  actionOverdue,
  approvalExpiring,
  conditionOverdue,
];

/** All signals of this moment. */
export async function findSignals(triage: TriageGround, dependencies: Dependencies): Promise<QueueSignal[]> {
  const found = await Promise.all(SOURCES.map((source) => source(triage, dependencies)));
  return found.flat();
}

/** Products of the backlog of which this is so, since that day. */
function ofProducts(
  { ground }: TriageGround,
  reason: QueueReason,
  since: (row: number) => number | null,
): QueueSignal[] {
  const { ids, inBacklog, length } = ground.portfolio.subjects.product;
  const signals: QueueSignal[] = [];
  for (let row = 0; row < length; row += 1) {
    const day = inBacklog[row] === 1 ? since(row) : null;
    if (day !== null) signals.push({ kind: 'product', id: ids[row] as string, reason, since: day });
  }
  return signals;
}

/** Nobody has scored anything of it, since it was added. */
function neverScored(triage: TriageGround): QueueSignal[] {
  const { basis, portfolio, today } = triage.ground;
  const { ids } = portfolio.subjects.product;
  const { measures } = basis.arithmetic;
  return ofProducts(triage, 'never_scored', (row) =>
    basis.columns.missing[row] === measures ? Math.min(today, addedOn(ids[row] as string)) : null,
  );
}

/** The day on which a record was made: the first 48 bits of a UUIDv7 are its time in milliseconds (RFC 9562). */
function addedOn(id: string): number {
  return Math.floor(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) / 86_400_000);
}

function stale(triage: TriageGround): QueueSignal[] {
  const { basis, today } = triage.ground;
  return ofProducts(triage, 'stale', (row) => {
    const from = basis.staleFrom[row] as number;
    return from <= today ? from : null;
  });
}

function deadlineDue({ due }: TriageGround): QueueSignal[] {
  return Array.from(due, ([id, since]) => ({ kind: 'product', id, reason: 'deadline_due', since }));
}

/** Its score under the model in force has fallen far since some days ago: since it was scored last. */
async function scoreDropped(triage: TriageGround, { projection, db }: Dependencies): Promise<QueueSignal[]> {
  const { basis, portfolio, today } = triage.ground;
  if (basis.standing.ranked.length === 0) return [];
  const { points, days } = triage.queue.definition.scoreDrop;
  const past = await projection.past(`${toDay(today - days)}T00:00:00.000Z`);
  const before = basisOf(past, 'product', basis.model);
  const { ids } = portfolio.subjects.product;
  const least = Math.round(points * SCORE_UNITS);
  const dropped = ofProducts(triage, 'score_dropped', (row) => {
    const then = past.subjects.product.rowOf.get(ids[row] as string);
    if (then === undefined || before.columns.missing[then] !== 0 || basis.columns.missing[row] !== 0)
      return null;
    const fall = (before.standing.scores.low[then] as number) - (basis.standing.scores.low[row] as number);
    return fall >= least ? today - days : null;
  });
  if (dropped.length === 0) return [];
  const scored = await listLastScored(
    db,
    dropped.map(({ id }) => id),
  );
  const lastDays = new Map(scored.map(({ id, day }) => [id, dayNumber(day)]));
  return dropped.map((signal) => {
    const last = lastDays.get(signal.id) ?? today;
    return { ...signal, since: Math.min(today, Math.max(signal.since, last)) };
  });
}

/** What waits for a decision, what was parked until now, and what must begin to meet its date. */
function ofCases(triage: TriageGround): QueueSignal[] {
  const { cases, ground, queue } = triage;
  const asked = { ...triage, leadTimeDays: queue.definition.leadTimeDays };
  return Array.from(cases.values()).flatMap(({ held, reopenedAt }) => {
    const signal = (reason: QueueReason, since: number): QueueSignal => {
      return { kind: 'case', id: held.id, reason, since: Math.min(since, ground.today) };
    };
    const last = lastDayOfCase(asked, held);
    const due = last !== null && last <= ground.today ? [signal('deadline_due', last)] : [];
    if (held.state === 'decided')
      return [signal('parked_review_due', dayNumber(held.reviewOn as string)), ...due];
    if (held.state === 'reopened')
      return [signal('reopened', dayNumber(reopenedAt ?? held.updatedAt)), ...due];
    if (!WAITING_STATES.includes(held.state)) return due;
    return [signal('new_case', dayNumber(held.createdAt)), ...due];
  });
}

/** Its strategy should have been reviewed by now. */
async function reviewOverdue({ ground }: TriageGround, { db }: Dependencies): Promise<QueueSignal[]> {
  const day = toDay(ground.today);
  const { definition } = await findPolicy(db, 'review-rhythm', day);
  const overdue = await listOverdueReviews(db, day, definition);
  return overdue
    .filter(({ productId }) => ground.portfolio.subjects.product.rowOf.has(productId))
    .map(({ productId, dueOn }) => {
      return { kind: 'product', id: productId, reason: 'strategy_review_due', since: dayNumber(dueOn) };
    });
}
