// Which rows are on a page: cut from rows that are sorted already, or from the few whose profiles can reach it.

import type { Scores } from './columns.js';
import { compareRows, compareToKey, type Ordering, type OrderKey } from './ordering.js';
import { collectRows, type Profiles } from './profiles.js';
import { selectFirst } from './selection.js';
import { positionAfter, type SortedRows } from './sorted-rows.js';

/** Where a page begins: after a place going down, before a place going up, or at the top. */
export type PageStart = { after: OrderKey } | { before: OrderKey } | null;

export type CutPage = { rows: number[]; hasPrevious: boolean; hasNext: boolean };

type Wanted = { listed: Uint8Array; unranked: boolean; start: PageStart; limit: number };

/** The page of rows that stand in order. */
export function cutSorted(sorted: SortedRows, start: PageStart, limit: number): CutPage {
  const upwards = goesUp(start);
  const end = upwards ? positionAfter(sorted, (start as { before: OrderKey }).before, true) : 0;
  const from = upwards
    ? Math.max(0, end - limit)
    : start === null
      ? 0
      : positionAfter(sorted, placeOf(start));
  const to = upwards ? end : Math.min(sorted.length, from + limit);
  return { rows: [...sorted.rows.subarray(from, to)], hasPrevious: from > 0, hasNext: to < sorted.length };
}

/**
 * The rows among which the page is, and whether some were passed over before its start. A profile that is behind
 * `limit` + 1 others cannot reach the page, as each of those has a row at least. `listed` counts by profile.
 */
export function rowsInReach(
  profiles: Profiles,
  scores: Scores,
  listed: Int32Array,
  wanted: Wanted,
): { rows: number[]; passedOver: boolean } {
  const leading = wanted.unranked ? scores.high : scores.low;
  const upwards = goesUp(wanted.start);
  const sign = upwards ? -1 : 1;
  const from = wanted.start === null ? Infinity : sign * (placeOf(wanted.start).numbers[0] as number);
  let passedOver = false;
  const isListed = (profile: number) =>
    listed[profile] !== 0 && (profiles.missing[profile] === 0) !== wanted.unranked;
  const isBeyond = (profile: number): boolean => {
    if (!isListed(profile)) return false;
    const score = sign * (leading[profile] as number);
    passedOver ||= score > from;
    return score < from;
  };
  const compare = (a: number, b: number) => sign * ((leading[b] as number) - (leading[a] as number));
  const order = { leading, ascending: upwards, compare };
  const best = selectFirst(profiles.length, wanted.limit + 1, order, isBeyond);
  const last = best.length > wanted.limit ? sign * (leading[best.at(-1) as number] as number) : -Infinity;
  const rows: number[] = [];
  for (let profile = 0; profile < profiles.length; profile += 1) {
    const score = sign * (leading[profile] as number);
    if (score >= last && score <= from && isListed(profile))
      collectRows(profiles, profile, wanted.listed, rows);
  }
  return { rows, passedOver };
}

/** The page of the first `length` rows of an ordering; `passedOver`: whether others stand before its start already. */
export function cutRows(
  ordering: Ordering,
  length: number,
  { start, limit }: Pick<Wanted, 'start' | 'limit'>,
  passedOver: boolean,
): CutPage {
  const upwards = goesUp(start);
  let passed = passedOver;
  const admits = (row: number): boolean => {
    if (start === null) return true;
    const order = compareToKey(ordering, row, placeOf(start));
    const beyond = upwards ? order < 0 : order > 0;
    passed ||= !beyond;
    return beyond;
  };
  const compare = upwards
    ? (a: number, b: number) => compareRows(ordering, b, a)
    : (a: number, b: number) => compareRows(ordering, a, b);
  const leading = ordering.keys[0] as ArrayLike<number>;
  const found = selectFirst(length, limit + 1, { leading, ascending: upwards, compare }, admits);
  const rows = found.slice(0, limit);
  const more = found.length > limit;
  if (upwards) return { rows: rows.reverse(), hasPrevious: more, hasNext: passed };
  return { rows, hasPrevious: passed, hasNext: more };
}

function goesUp(start: PageStart): boolean {
  return start !== null && 'before' in start;
}

function placeOf(start: { after: OrderKey } | { before: OrderKey }): OrderKey {
  return 'before' in start ? start.before : start.after;
}
