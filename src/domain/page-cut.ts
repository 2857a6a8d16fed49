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
  const sign = goesUp(wanted.start) ? -1 : 1;
  const from = wanted.start === null ? Infinity : sign * (placeOf(wanted.start).numbers[0] as number);
  let passedOver = false;
  let last = -Infinity;
  let near: number[] = [];
  let room = 8 * (wanted.limit + 1);
  for (let profile = 0; profile < profiles.length; profile += 1) {
    const score = sign * (leading[profile] as number);
    if (score < last || listed[profile] === 0) continue;
    if ((profiles.missing[profile] === 0) === wanted.unranked) continue;
    if (score > from) {
      passedOver = true;
      continue;
    }
    near.push(profile);
    if (near.length < room) continue;
    last = lineAfter(near, wanted.limit, (profile) => sign * (leading[profile] as number), from);
    near = near.filter((profile) => sign * (leading[profile] as number) >= last);
    room = Math.max(room, 2 * near.length);
  }
  last = lineAfter(near, wanted.limit, (profile) => sign * (leading[profile] as number), from);
  const rows: number[] = [];
  for (const profile of near) {
    if (sign * (leading[profile] as number) >= last) collectRows(profiles, profile, wanted.listed, rows);
  }
  return { rows, passedOver };
}

/** The score of the profile after `limit` others; those level with the start may be passed over, so they do not count. */
function lineAfter(
  profiles: readonly number[],
  limit: number,
  scoreOf: (profile: number) => number,
  from: number,
): number {
  const beyond = new Float64Array(profiles.length);
  let count = 0;
  for (const profile of profiles) {
    const score = scoreOf(profile);
    if (score >= from) continue;
    beyond[count] = score;
    count += 1;
  }
  return count > limit ? (beyond.subarray(0, count).sort()[count - 1 - limit] as number) : -Infinity;
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
