// Rows kept in the order of an Ordering, so that one change costs a binary search and a short move, not a sort.

import { compareRows, compareToKey, type Ordering, type OrderKey } from './ordering.js';

export type SortedRows = { ordering: Ordering; rows: Int32Array; length: number };

/** Sorts these rows afresh. */
export function sortRows(ordering: Ordering, rows: readonly number[]): SortedRows {
  const sorted = Int32Array.from(rows).sort((a, b) => compareRows(ordering, a, b));
  return { ordering, rows: sorted, length: sorted.length };
}

/** Puts a row in its place. Its keys must be final. */
export function insertRow(sorted: SortedRows, row: number): void {
  if (sorted.length === sorted.rows.length) {
    const grown = new Int32Array(Math.max(64, sorted.length * 2));
    grown.set(sorted.rows);
    sorted.rows = grown;
  }
  const position = firstPosition(sorted, (other) => compareRows(sorted.ordering, other, row) > 0);
  sorted.rows.copyWithin(position + 1, position, sorted.length);
  sorted.rows[position] = row;
  sorted.length += 1;
}

/** Takes a row out. Its keys must still be those it was put in with. */
export function removeRow(sorted: SortedRows, row: number): void {
  const position = positionOf(sorted, row);
  sorted.rows.copyWithin(position, position + 1, sorted.length);
  sorted.length -= 1;
}

/** Where the row stands, from 0. */
export function positionOf(sorted: SortedRows, row: number): number {
  return firstPosition(sorted, (other) => compareRows(sorted.ordering, other, row) >= 0);
}

/** The first position after the place (or at it, when `inclusive`). */
export function positionAfter(sorted: SortedRows, place: OrderKey, inclusive = false): number {
  return firstPosition(sorted, (other) => {
    const order = compareToKey(sorted.ordering, other, place);
    return inclusive ? order >= 0 : order > 0;
  });
}

/** How many rows have a leading key (the score they are sorted by) above this one. */
export function countAbove(sorted: SortedRows, score: number): number {
  const leading = sorted.ordering.keys[0] as ArrayLike<number>;
  return firstPosition(sorted, (row) => (leading[row] as number) <= score);
}

/** The first position whose row meets the condition, given that all rows after such a row meet it too. */
function firstPosition(sorted: SortedRows, meets: (row: number) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (meets(sorted.rows[middle] as number)) to = middle;
    else from = middle + 1;
  }
  return from;
}
