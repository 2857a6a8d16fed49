// $orderby, and pages of rows in that order: each place is the row's own values, so that it stays one when rows move.

import { Refusal } from '../../domain/refusal.js';
import type { Value } from '../feeds/column.js';

export type OrderKey = { column: string; descending: boolean };
/** Where a row stands: its values in the order's columns, and its id. */
export type OrderPlace = { values: Value[]; id: string };

const MOST_KEYS = 8;

/** The keys of `name`, `name asc` or `name desc`, separated by commas; of a column that is named again, the first. */
export function parseOrder(text: string, columns: ReadonlyMap<string, unknown>): OrderKey[] {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > MOST_KEYS) throw refusal(`Order by ${MOST_KEYS} columns at the most.`);
  const keys = parts.map((part) => {
    const [, column = '', direction = 'asc'] = /^(\w+)(?:\s+(asc|desc))?$/.exec(part) ?? [];
    if (columns.has(column)) return { column, descending: direction === 'desc' };
    throw refusal(`${part.slice(0, 60)} is no column, alone or with asc or desc.`);
  });
  return keys.filter(({ column }, at) => keys.findIndex((key) => key.column === column) === at);
}

/** Negative where the first place comes first. Null is the least (OData 4.01, part 1, 11.2.6.2). */
export function comparePlaces(keys: readonly OrderKey[], one: OrderPlace, other: OrderPlace): number {
  for (const [index, { descending }] of keys.entries()) {
    const order = compareValues(one.values[index] as Value, other.values[index] as Value);
    if (order !== 0) return descending ? -order : order;
  }
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

function compareValues(one: Value, other: Value): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return one < other ? -1 : 1;
}

/** How many of the sorted places come up to this one and with it. */
export function countUpTo(
  keys: readonly OrderKey[],
  sorted: readonly OrderPlace[],
  place: OrderPlace,
): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (comparePlaces(keys, sorted[middle] as OrderPlace, place) > 0) to = middle;
    else from = middle + 1;
  }
  return from;
}

function refusal(detail: string): Refusal {
  return new Refusal('invalid_filter', detail, '/query/$orderby');
}
