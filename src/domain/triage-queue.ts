// The triage queue: what needs a decision, one item a subject with all its reasons, the most pressing first.

import { byCodeUnit } from './code-unit-order.js';
import type { QueueReason, TriageQueuePolicy } from './triage-queue-policy.js';

export type QueueSubjectKind = 'product' | 'case';

/** Why a subject needs a decision, and since which day (days since 1970). */
export type QueueSignal = { kind: QueueSubjectKind; id: string; reason: QueueReason; since: number };

/** Days; `overdueDays` below 0 are the days left of the service level. */
export type ReasonAge = {
  reason: QueueReason;
  since: number;
  ageDays: number;
  serviceLevelDays: number;
  overdueDays: number;
};

export type QueueItem = {
  kind: QueueSubjectKind;
  id: string;
  /** The most pressing first. */
  reasons: ReasonAge[];
  /** The earliest of its reasons' days, and how long ago that is. */
  since: number;
  ageDays: number;
  /** Of the reason that is the furthest beyond its service level. */
  serviceLevelDays: number;
  overdueDays: number;
  /** In the units of scores; null where it has none. */
  score: number | null;
};

/** What decides the order, least first: the reason's place, days left, the negated score (none last), the subject. */
export type QueueKey = { numbers: readonly number[]; id: string };

export type QueueGround = {
  policy: TriageQueuePolicy;
  /** Days since 1970. */
  today: number;
  score: (subject: { kind: QueueSubjectKind; id: string }) => number | null;
};

/** The queue that signals make, whichever order they come in. A reason given twice counts from the earlier day. */
export function triageQueue(signals: readonly QueueSignal[], ground: QueueGround): QueueItem[] {
  const bySubject = new Map<string, QueueSignal[]>();
  for (const signal of signals) {
    const key = `${signal.kind} ${signal.id}`;
    const own = bySubject.get(key);
    if (own === undefined) bySubject.set(key, [signal]);
    else own.push(signal);
  }
  const levels = levelsOf(ground.policy);
  const keyed = Array.from(bySubject.values(), (own) => {
    const item = itemOf(own as [QueueSignal, ...QueueSignal[]], ground, levels);
    return { item, key: keyIn(item, levels) };
  });
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ item }) => item);
}

/** An item's place in the order. */
export function queueKey(item: QueueItem, policy: TriageQueuePolicy): QueueKey {
  return keyIn(item, levelsOf(policy));
}

/** Negative when `a` comes first. */
export function compareKeys(a: QueueKey, b: QueueKey): number {
  for (const [index, number] of a.numbers.entries()) {
    const other = b.numbers[index] as number;
    if (number !== other) return number - other;
  }
  return byCodeUnit(a.id, b.id);
}

type Levels = ReadonlyMap<QueueReason, { place: number; serviceLevelDays: number }>;

function levelsOf({ reasons }: TriageQueuePolicy): Levels {
  return new Map(reasons.map(({ reason, serviceLevelDays }, place) => [reason, { place, serviceLevelDays }]));
}

function itemOf(
  signals: readonly [QueueSignal, ...QueueSignal[]],
  { today, score }: QueueGround,
  levels: Levels,
): QueueItem {
  const earliest = new Map<QueueReason, number>();
  for (const { reason, since } of signals)
    earliest.set(reason, Math.min(since, earliest.get(reason) ?? since));
  const place = (reason: QueueReason) => levels.get(reason)?.place ?? levels.size;
  const reasons = Array.from(earliest, ([reason, since]) => {
    const ageDays = today - since;
    const serviceLevelDays = levels.get(reason)?.serviceLevelDays ?? 0;
    return { reason, since, ageDays, serviceLevelDays, overdueDays: ageDays - serviceLevelDays };
  }).sort((a, b) => place(a.reason) - place(b.reason));
  const worst = reasons.reduce((most, each) => (each.overdueDays > most.overdueDays ? each : most));
  const since = Math.min(...reasons.map((each) => each.since));
  const { kind, id } = signals[0];
  const { serviceLevelDays, overdueDays } = worst;
  return {
    kind,
    id,
    reasons,
    since,
    ageDays: today - since,
    serviceLevelDays,
    overdueDays,
    score: score(signals[0]),
  };
}

function keyIn({ kind, id, reasons, overdueDays, score }: QueueItem, levels: Levels): QueueKey {
  const place = levels.get(reasons[0]?.reason as QueueReason)?.place ?? levels.size;
  // A number that JSON can carry in a cursor stands for no score.
  return { numbers: [place, -overdueDays, score === null ? Number.MAX_VALUE : -score], id: `${id} ${kind}` };
}
