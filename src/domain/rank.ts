// Ranks by the "1224" convention: equal scores share the better rank, and the next rank leaves room for all of them.

import type { Tallies } from './standing.js';

export type RankInterval = { best: number; worst: number };

/** One row's standing; `rank` is null for an unranked subject, whose interval says where it could come. */
export type RankedRow = {
  row: number;
  rank: number | null;
  interval: RankInterval;
};

/** The rank of a complete score and how far unranked subjects could push it: rank = 1 + those above. */
export function rankOf(tallies: Tallies, score: number): { rank: number; interval: RankInterval } {
  const above = tallies.rankedAbove(score);
  return {
    rank: 1 + above,
    interval: {
      best: 1 + above + tallies.surelyAbove(score),
      worst: 1 + above + tallies.possiblyAbove(score),
    },
  };
}

/**
 * Where a subject with missing scores could come: best if all its missing scores were the highest and nobody else's,
 * worst if the other way round. `counted` says whether the tallies count the subject itself.
 */
export function possibleRanks(tallies: Tallies, low: number, high: number, counted: boolean): RankInterval {
  const itself = counted && high > low ? 1 : 0;
  return {
    best: 1 + tallies.rankedAbove(high) + tallies.surelyAbove(high),
    worst: 1 + tallies.rankedAbove(low) + tallies.possiblyAbove(low) - itself,
  };
}
