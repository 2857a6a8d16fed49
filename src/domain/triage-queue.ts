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
  key: QueueKey;
};

/** What decides the order, least first: the reason's place, days left, the negated score (none last), the subject. */
export type QueueKey = { numbers: readonly number[]; id: string; kind: QueueSubjectKind };

export type QueueGround = {
  policy: TriageQueuePolicy;
  /** Days since 1970. */
  today: number;
  score: (subject: { kind: QueueSubjectKind; id: string }) => number | null;
};

/** The queue that signals make, whichever order they come in. A reason given twice counts from the earlier day. */
export function triageQueue(signals: readonly QueueSignal[], ground: QueueGround): QueueItem[] {
  const own = { product: new Map<string, QueueSignal[]>(), case: new Map<string, QueueSignal[]>() };
  for (const signal of signals) {
    const others = own[signal.kind].get(signal.id);
    if (others === undefined) own[signal.kind].set(signal.id, [signal]);
    else others.push(signal);
  }
  const levels = levelsOf(ground.policy);
  return [...own.product.values(), ...own.case.values()]
    .map((of) => itemOf(of as [QueueSignal, ...QueueSignal[]], ground, levels))
    .sort((a, b) => compareKeys(a.key, b.key));
}

/** Negative when `a` comes first. */
export function compareKeys(a: QueueKey, b: QueueKey): number {
  for (let index = 0; index < a.numbers.length; index += 1) {
    const difference = (a.numbers[index] as number) - (b.numbers[index] as number);
    if (difference !== 0) return difference;
  }
  return byCodeUnit(a.id, b.id) || byCodeUnit(a.kind, b.kind);
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
  const reasons = agesOf(signals, today, levels);
  const worst = reasons.reduce((most, each) => (each.overdueDays > most.overdueDays ? each : most));
  const since = Math.min(...reasons.map((each) => each.since));
  const { kind, id } = signals[0];
  const { serviceLevelDays, overdueDays } = worst;
  const scored = score(signals[0]);
  // A number that JSON can carry in a cursor stands for no score.
  const behind = scored === null ? Number.MAX_VALUE : 0 - scored;
  return {
    kind,
    id,
    reasons,
    since,
    ageDays: today - since,
    serviceLevelDays,
    overdueDays,
    score: scored,
    key: { numbers: [placeOf(levels, reasons[0]?.reason as QueueReason), 0 - overdueDays, behind], id, kind },
  };
}

/** Each reason once, the most pressing first. */
function agesOf(signals: readonly QueueSignal[], today: number, levels: Levels): ReasonAge[] {
  const ages: ReasonAge[] = [];
  for (const { reason, since } of signals) {
    const ageDays = today - since;
    const serviceLevelDays = levels.get(reason)?.serviceLevelDays ?? 0;
    const age = { reason, since, ageDays, serviceLevelDays, overdueDays: ageDays - serviceLevelDays };
    const known = ages.findIndex((each) => each.reason === reason);
    if (known === -1) ages.push(age);
    else if ((ages[known] as ReasonAge).since > since) ages[known] = age;
  }
  return ages.sort((a, b) => placeOf(levels, a.reason) - placeOf(levels, b.reason));
}

function placeOf(levels: Levels, reason: QueueReason): number {
  return levels.get(reason)?.place ?? levels.size;
}

/** Where a page begins: after a place going down, before one going up, or at the top. */
export type QueueStart = { after: QueueKey } | { before: QueueKey } | null;

/** A page of the queue, and whether there is more on either side. An item that has gone hides no other. */
export function queuePage(items: readonly QueueItem[], start: QueueStart, limit: number) {
  const upwards = start !== null && 'before' in start;
  const edge =
    start === null
      ? 0
      : upwards
        ? countBefore(items, start.before, false)
        : countBefore(items, start.after, true);
  const from = upwards ? Math.max(0, edge - limit) : edge;
  const to = upwards ? edge : Math.min(items.length, edge + limit);
  return { items: items.slice(from, to), hasPrevious: from > 0, hasNext: to < items.length };
}

/** How many items come before a place, the one at it included or not. */
function countBefore(items: readonly QueueItem[], key: QueueKey, inclusive: boolean): number {
  const at = items.findIndex((item) => {
    const order = compareKeys(item.key, key);
    return inclusive ? order > 0 : order >= 0;
  });
  return at === -1 ? items.length : at;
}
