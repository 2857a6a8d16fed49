// The standing order: the whole backlog under a model's own weights, kept sorted as the portfolio changes,
// so that the page that everybody asks for costs the same at a thousand products and at a million.

import { type Columns, type Scores, type Scoring, scoreAll, scoreRow } from './columns.js';
import { rankedOrdering, unrankedOrdering } from './ordering.js';
import { countAbove, insertRow, removeRow, type SortedRows, sortRows } from './sorted-rows.js';

export type Standing = {
  scoring: Scoring;
  scores: Scores;
  ranked: SortedRows;
  /** Unranked rows, in their order of display (highest possible score first). */
  unranked: SortedRows;
  /** The same rows by lowest possible score. */
  unrankedByLow: SortedRows;
};

/** Scores and sorts the whole backlog. */
export function buildStanding(columns: Columns, scoring: Scoring): Standing {
  const scores = scoreAll(columns, scoring);
  const ranked: number[] = [];
  const unranked: number[] = [];
  for (let row = 0; row < columns.length; row += 1) {
    if (columns.inBacklog[row] === 1) (columns.missing[row] === 0 ? ranked : unranked).push(row);
  }
  return {
    scoring,
    scores,
    ranked: sortRows(rankedOrdering(columns, scores), ranked),
    unranked: sortRows(unrankedOrdering(columns, scores), unranked),
    unrankedByLow: sortRows({ keys: [scores.low], ids: columns.ids }, unranked),
  };
}

/** The same order over columns that were moved to larger arrays. */
export function regrow(standing: Standing, columns: Columns): Standing {
  const room = columns.missing.length;
  const scores = { low: new Float64Array(room), high: new Float64Array(room) };
  scores.low.set(standing.scores.low);
  scores.high.set(standing.scores.high);
  return {
    scoring: standing.scoring,
    scores,
    ranked: { ...standing.ranked, ordering: rankedOrdering(columns, scores) },
    unranked: { ...standing.unranked, ordering: unrankedOrdering(columns, scores) },
    unrankedByLow: { ...standing.unrankedByLow, ordering: { keys: [scores.low], ids: columns.ids } },
  };
}

/** Takes a row out before its columns change. Rows outside the backlog are passed over. */
export function withdraw(standing: Standing, columns: Columns, row: number): void {
  if (columns.inBacklog[row] !== 1) return;
  for (const sorted of placesOf(standing, columns, row)) removeRow(sorted, row);
}

/** Scores a row after its columns changed and, if it is in the backlog, puts it in its place. */
export function place(standing: Standing, columns: Columns, row: number): void {
  // Rows outside the backlog have a score too: one product's place is told of a retired one as well.
  standing.scores.low[row] = scoreRow(columns.low, standing.scoring, row);
  standing.scores.high[row] = scoreRow(columns.high, standing.scoring, row);
  if (columns.inBacklog[row] !== 1) return;
  for (const sorted of placesOf(standing, columns, row)) insertRow(sorted, row);
}

/**
 * How many subjects are surely or possibly above a score. With these, and by the "1224" convention:
 * rank = 1 + those above; best = 1 + those surely above one's highest; worst = 1 + those possibly above one's lowest.
 */
export type Tallies = {
  ranked: number;
  unranked: number;
  rankedAbove(score: number): number;
  /** Unranked subjects whose lowest possible score is above. */
  surelyAbove(score: number): number;
  /** Unranked subjects whose highest possible score is above. */
  possiblyAbove(score: number): number;
};

export function standingTallies(standing: Standing): Tallies {
  return {
    ranked: standing.ranked.length,
    unranked: standing.unranked.length,
    rankedAbove: (score) => countAbove(standing.ranked, score),
    surelyAbove: (score) => countAbove(standing.unrankedByLow, score),
    possiblyAbove: (score) => countAbove(standing.unranked, score),
  };
}

function placesOf(standing: Standing, columns: Columns, row: number): SortedRows[] {
  return columns.missing[row] === 0 ? [standing.ranked] : [standing.unranked, standing.unrankedByLow];
}
