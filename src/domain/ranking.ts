// One page of a ranking. Under the active weights and without a filter it is cut from the standing order;
// under any other weights or any filter it is one pass over the columns, keeping only the page's rows.

import { type Columns, type Scores, scoreAll } from './columns.js';
import {
  compareRows,
  compareToKey,
  keyOf,
  type Ordering,
  type OrderKey,
  rankedOrdering,
  unrankedOrdering,
} from './ordering.js';
import { possibleRanks, type RankedRow, rankOf } from './rank.js';
import { selectFirst } from './selection.js';
import { positionAfter, type SortedRows } from './sorted-rows.js';
import { type Standing, standingTallies, type Tallies } from './standing.js';
import { tallyScores } from './tally.js';

/** Where a page begins: after a place going down, before a place going up, or at the top. */
export type PageStart = { after: OrderKey } | { before: OrderKey } | null;

/** 1 for the rows that belong. */
export type Mask = Uint8Array;

export type RankingQuery = {
  weights: readonly number[];
  /** The rows to list. */
  listed: Mask;
  /** The rows among which ranks count. */
  counted: Mask;
  unranked: boolean;
  start: PageStart;
  limit: number;
};

export type RankingPage = {
  counts: { ranked: number; unranked: number };
  rows: RankedRow[];
  scores: Scores;
  ordering: Ordering;
  hasPrevious: boolean;
  hasNext: boolean;
};

type Cut = { rows: number[]; hasPrevious: boolean; hasNext: boolean };

/** One row's own place, and its neighbours in the order shown. */
export type Place = { own: RankedRow; above: RankedRow | null; below: RankedRow | null; scores: Scores };

/** The unfiltered page under the active weights. */
export function standingPage(
  standing: Standing,
  query: Pick<RankingQuery, 'unranked' | 'start' | 'limit'>,
): RankingPage {
  const sorted = query.unranked ? standing.unranked : standing.ranked;
  const tallies = standingTallies(standing);
  const { rows, hasPrevious, hasNext } = cutSorted(sorted, query.start, query.limit);
  return {
    counts: { ranked: tallies.ranked, unranked: tallies.unranked },
    rows: rows.map((row) => withRank(row, standing.scores, tallies, query.unranked, true)),
    scores: standing.scores,
    ordering: sorted.ordering,
    hasPrevious,
    hasNext,
  };
}

/** A page under any weights and filter. */
export function rankingPage(columns: Columns, query: RankingQuery): RankingPage {
  const scores = scoreAll(columns, query.weights);
  const ordering = query.unranked ? unrankedOrdering(columns, scores) : rankedOrdering(columns, scores);
  const { rows, hasPrevious, hasNext } = cutColumns(columns, ordering, query);
  const tallies = tallyScores(columns, scores, query.counted, rows);
  const { ranked, unranked } = query.listed === query.counted ? tallies : countListed(columns, query.listed);
  return {
    counts: { ranked, unranked },
    rows: rows.map((row) => withRank(row, scores, tallies, query.unranked, query.counted[row] === 1)),
    scores,
    ordering,
    hasPrevious,
    hasNext,
  };
}

/** A row's place in the standing order. */
export function standingPlace(standing: Standing, columns: Columns, row: number): Place {
  const unranked = columns.missing[row] !== 0;
  const counted = columns.inBacklog[row] === 1;
  const own = withRank(row, standing.scores, standingTallies(standing), unranked, counted);
  const key = keyOf(standing.ranked.ordering, row);
  const next = (start: PageStart) => standingPage(standing, { unranked, start, limit: 1 }).rows[0] ?? null;
  return withNeighbours(own, standing.scores, key, next);
}

/** A row's place under any weights and filter. */
export function rankingPlace(
  columns: Columns,
  query: Omit<RankingQuery, 'unranked' | 'start' | 'limit'>,
  row: number,
): Place {
  const unranked = columns.missing[row] !== 0;
  const scores = scoreAll(columns, query.weights);
  const own = withRank(
    row,
    scores,
    tallyScores(columns, scores, query.counted, [row]),
    unranked,
    query.counted[row] === 1,
  );
  const key = keyOf(rankedOrdering(columns, scores), row);
  const next = (start: PageStart) =>
    rankingPage(columns, { ...query, unranked, start, limit: 1 }).rows[0] ?? null;
  return withNeighbours(own, scores, key, next);
}

function withNeighbours(
  own: RankedRow,
  scores: Scores,
  key: OrderKey,
  next: (start: PageStart) => RankedRow | null,
): Place {
  if (own.rank === null) return { own, above: null, below: null, scores };
  return { own, above: next({ before: key }), below: next({ after: key }), scores };
}

function withRank(
  row: number,
  scores: Scores,
  tallies: Tallies,
  unranked: boolean,
  counted: boolean,
): RankedRow {
  const low = scores.low[row] as number;
  if (unranked) {
    const interval = possibleRanks(tallies, low, scores.high[row] as number, counted);
    return { row, rank: null, tied: false, interval };
  }
  return { row, ...rankOf(tallies, low, counted) };
}

function cutSorted(sorted: SortedRows, start: PageStart, limit: number): Cut {
  const upwards = start !== null && 'before' in start;
  const end = upwards ? positionAfter(sorted, start.before, true) : 0;
  const from = upwards ? Math.max(0, end - limit) : start === null ? 0 : positionAfter(sorted, start.after);
  const to = upwards ? end : Math.min(sorted.length, from + limit);
  return { rows: [...sorted.rows.subarray(from, to)], hasPrevious: from > 0, hasNext: to < sorted.length };
}

function cutColumns(columns: Columns, ordering: Ordering, query: RankingQuery): Cut {
  const { start, limit } = query;
  const upwards = start !== null && 'before' in start;
  const place = start === null ? null : upwards ? start.before : start.after;
  let passedOver = false;
  const admits = (row: number): boolean => {
    if (query.listed[row] !== 1 || (columns.missing[row] === 0) === query.unranked) return false;
    if (place === null) return true;
    const order = compareToKey(ordering, row, place);
    const beyond = upwards ? order < 0 : order > 0;
    passedOver ||= !beyond;
    return beyond;
  };
  const compare = upwards
    ? (a: number, b: number) => compareRows(ordering, b, a)
    : (a: number, b: number) => compareRows(ordering, a, b);
  const leading = ordering.keys[0] as ArrayLike<number>;
  const found = selectFirst(columns.length, limit + 1, { leading, ascending: upwards, compare }, admits);
  const rows = found.slice(0, limit);
  const more = found.length > limit;
  if (upwards) return { rows: rows.reverse(), hasPrevious: more, hasNext: passedOver };
  return { rows, hasPrevious: passedOver, hasNext: more };
}

function countListed(columns: Columns, listed: Mask): { ranked: number; unranked: number } {
  let ranked = 0;
  let all = 0;
  for (let row = 0; row < columns.length; row += 1) {
    if (listed[row] !== 1) continue;
    all += 1;
    if (columns.missing[row] === 0) ranked += 1;
  }
  return { ranked, unranked: all - ranked };
}
