// The order in which subjects are shown: a total order, so that pages neither repeat nor miss one.
// Ranked: score, then the criteria but the last in the model's order, then transactions, all descending; then id.
// Unranked: highest possible score, lowest possible score, transactions, all descending; then id.
// Shared ranks are not broken by it: it orders what is shown within a rank.

import type { Columns, Scores } from './columns.js';

export type Ordering = { keys: ArrayLike<number>[]; ids: readonly string[] };

/** A place in the order, kept in a page cursor; it stays a place even when the subject moved or went. */
export type OrderKey = { numbers: number[]; id: string };

export function rankedOrdering(columns: Columns, scores: Scores): Ordering {
  return { keys: [scores.low, ...columns.low.slice(0, -1), columns.transactions], ids: columns.ids };
}

export function unrankedOrdering(columns: Columns, scores: Scores): Ordering {
  return { keys: [scores.high, scores.low, columns.transactions], ids: columns.ids };
}

/** Negative when row `a` is shown before row `b`. */
export function compareRows(ordering: Ordering, a: number, b: number): number {
  for (const key of ordering.keys) {
    const difference = (key[b] as number) - (key[a] as number);
    if (difference !== 0) return difference;
  }
  return compareIds(ordering.ids[a] as string, ordering.ids[b] as string);
}

/** Negative when the row is shown before the key's place. */
export function compareToKey(ordering: Ordering, row: number, place: OrderKey): number {
  for (let index = 0; index < ordering.keys.length; index += 1) {
    const difference = (place.numbers[index] ?? 0) - (ordering.keys[index]?.[row] as number);
    if (difference !== 0) return difference;
  }
  return compareIds(ordering.ids[row] as string, place.id);
}

/** The row's own place. */
export function keyOf(ordering: Ordering, row: number): OrderKey {
  return { numbers: ordering.keys.map((key) => key[row] as number), id: ordering.ids[row] as string };
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
