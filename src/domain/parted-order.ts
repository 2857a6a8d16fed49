// Several ordered lists, one after the other, paged as one.

import { keyOf, type OrderKey } from './ordering.js';
import { positionAfter, type SortedRows } from './sorted-rows.js';

/** A place in the whole: the list, counted from 0, and the place in it. It stays a place when its row moves or goes. */
export type PartedPlace = { part: number; key: OrderKey };

export type PartedStart = { after: PartedPlace } | { before: PartedPlace } | { offset: number };

export type PartedPage = {
  rows: number[];
  /** The rows of all lists together. */
  total: number;
  /** How many rows come before the page. */
  offset: number;
};

/** The page of up to `limit` rows from a start: after a place, up to before a place, or past so many rows. */
export function cutParts(parts: readonly SortedRows[], start: PartedStart, limit: number): PartedPage {
  const total = parts.reduce((sum, { length }) => sum + length, 0);
  const end = 'before' in start ? positionOf(parts, start.before, true) : total;
  const from =
    'before' in start
      ? Math.max(0, end - limit)
      : Math.min(total, 'after' in start ? positionOf(parts, start.after, false) : start.offset);
  const rows: number[] = [];
  let passed = 0;
  for (const { rows: own, length } of parts) {
    const [first, last] = [Math.max(0, from - passed), Math.min(length, from + limit - passed, end - passed)];
    for (let at = first; at < last; at += 1) rows.push(own[at] as number);
    passed += length;
  }
  return { rows, total, offset: from };
}

/** The place of the row at a position of the whole; null beyond it. */
export function placeAt(parts: readonly SortedRows[], position: number): PartedPlace | null {
  let passed = 0;
  for (const [part, { ordering, rows, length }] of parts.entries()) {
    if (position >= passed && position < passed + length)
      return { part, key: keyOf(ordering, rows[position - passed] as number) };
    passed += length;
  }
  return null;
}

/** The place behind the last row of the whole, whichever that is. */
export function placeBehind(parts: readonly SortedRows[]): PartedPlace {
  return { part: parts.length, key: { numbers: [], id: '' } };
}

function positionOf(parts: readonly SortedRows[], place: PartedPlace, inclusive: boolean): number {
  const before = parts.slice(0, place.part).reduce((sum, { length }) => sum + length, 0);
  const part = parts[place.part];
  return before + (part === undefined ? 0 : positionAfter(part, place.key, inclusive));
}
