// Ranks by the "1224" convention: equal scores share the better rank, and the next rank leaves room for all of them.

import type { Tallies } from './standing.js';

export type RankInterval = { best: number; worst: number };

/** One row's standing; `rank` is null for an unranked subject, whose interval says where it could come. */
export type RankedRow = {
  row: number;
  /** Its score at its lowest and highest possible points; the same when nothing is missing. */
  low: number;
  high: number;
  rank: number | null;
  /** Whether another subject has exactly the same score. */
  tied: boolean;
  interval: RankInterval;
};

/** A row before it is ranked: its scores, and whether the tallies count it. */
export type ScoredRow = Pick<RankedRow, 'row' | 'low' | 'high'> & { complete: boolean; counted: boolean };

/** Ranks a row among those that the tallies count: rank = 1 + those above. */
export function rankRow(tallies: Tallies, { row, low, high, complete, counted }: ScoredRow): RankedRow {
  if (!complete) {
    const interval = possibleRanks(tallies, low, high, counted);
    return { row, low, high, rank: null, tied: false, interval };
  }
  return { row, low, high, ...rankOf(tallies, low, counted) };
}

/** The rank of a complete score and how far unranked subjects could push it. */
function rankOf(tallies: Tallies, score: number, counted: boolean) {
  const above = tallies.rankedAbove(score);
  // Scores are whole numbers, so those above the score less one are those at the score or above.
  const equal = tallies.rankedAbove(score - 1) - above - (counted ? 1 : 0);
  return {
    rank: 1 + above,
    tied: equal > 0,
    interval: {
      best: 1 + above + tallies.surelyAbove(score),
      worst: 1 + above + tallies.possiblyAbove(score),
    },
  };
}

/**
 * Where a subject with missing scores could come: best if all its missing scores were the highest and nobody else's,
 * worst if the other way round.
 */
function possibleRanks(tallies: Tallies, low: number, high: number, counted: boolean): RankInterval {
  const itself = counted && high > low ? 1 : 0;
  return {
    best: 1 + tallies.rankedAbove(high) + tallies.surelyAbove(high),
    worst: 1 + tallies.rankedAbove(low) + tallies.possiblyAbove(low) - itself,
  };
}
