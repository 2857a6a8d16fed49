// Tallies for a few scores at once, in one pass over the profiles: for a page, not for a whole ranking.

import type { Scores } from './columns.js';
import type { Profiles } from './profiles.js';
import type { Tallies } from './standing.js';

/**
 * Counts rows above the scores that ranking these subjects asks about. `scores` and `counted` (how many rows count) go
 * by profile.
 */
export function tallyScores(
  profiles: Profiles,
  scores: Scores,
  counted: Int32Array,
  asked: readonly { low: number; high: number }[],
): Tallies {
  const lines = Float64Array.from(new Set(asked.flatMap(({ low, high }) => [low - 1, low, high]))).sort();
  const ranked = new Float64Array(lines.length + 1);
  const lowest = new Float64Array(lines.length + 1);
  const highest = new Float64Array(lines.length + 1);
  const bottom = lines[0] ?? Infinity;
  let rankedTotal = 0;
  let unrankedTotal = 0;
  for (let profile = 0; profile < profiles.length; profile += 1) {
    const count = counted[profile] as number;
    if (count === 0) continue;
    const low = scores.low[profile] as number;
    if (profiles.missing[profile] === 0) {
      rankedTotal += count;
      if (low > bottom) add(ranked, linesBelow(lines, low), count);
    } else {
      const high = scores.high[profile] as number;
      unrankedTotal += count;
      if (low > bottom) add(lowest, linesBelow(lines, low), count);
      if (high > bottom) add(highest, linesBelow(lines, high), count);
    }
  }
  const above = (counts: Float64Array) => {
    const totals = suffixSums(counts);
    return (score: number) => totals[lines.indexOf(score) + 1] ?? 0;
  };
  return {
    ranked: rankedTotal,
    unranked: unrankedTotal,
    rankedAbove: above(ranked),
    surelyAbove: above(lowest),
    possiblyAbove: above(highest),
  };
}

/** How many of the ascending lines lie below the score. */
function linesBelow(lines: Float64Array, score: number): number {
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((lines[middle] as number) < score) from = middle + 1;
    else to = middle;
  }
  return from;
}

function add(counts: Float64Array, index: number, count: number): void {
  counts[index] = (counts[index] as number) + count;
}

/** Element i becomes the sum of elements i and after. */
function suffixSums(counts: Float64Array): Float64Array {
  const sums = Float64Array.from(counts);
  for (let index = sums.length - 2; index >= 0; index -= 1) {
    sums[index] = (sums[index] as number) + (sums[index + 1] as number);
  }
  return sums;
}
