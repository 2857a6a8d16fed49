// Tallies for a few scores at once, in one pass: for a page, not for a whole ranking.

import type { Columns, Scores } from './columns.js';
import type { Tallies } from './standing.js';

/** Counts, among the counted rows, how many are above the scores that ranking these rows asks about. */
export function tallyScores(
  columns: Columns,
  scores: Scores,
  counted: Uint8Array,
  rows: readonly number[],
): Tallies {
  const asked = rows.flatMap((row) => {
    const low = scores.low[row] as number;
    return [low - 1, low, scores.high[row] as number];
  });
  const lines = Float64Array.from(new Set(asked)).sort();
  const ranked = new Uint32Array(lines.length + 1);
  const lowest = new Uint32Array(lines.length + 1);
  const highest = new Uint32Array(lines.length + 1);
  const bottom = lines[0] ?? Infinity;
  let rankedTotal = 0;
  let unrankedTotal = 0;
  for (let row = 0; row < columns.length; row += 1) {
    if (counted[row] !== 1) continue;
    const low = scores.low[row] as number;
    if (columns.missing[row] === 0) {
      rankedTotal += 1;
      if (low > bottom) increment(ranked, linesBelow(lines, low));
    } else {
      const high = scores.high[row] as number;
      unrankedTotal += 1;
      if (low > bottom) increment(lowest, linesBelow(lines, low));
      if (high > bottom) increment(highest, linesBelow(lines, high));
    }
  }
  const above = (counts: Uint32Array) => {
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

function increment(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] as number) + 1;
}

/** Element i becomes the sum of elements i and after. */
function suffixSums(counts: Uint32Array): Uint32Array {
  const sums = Uint32Array.from(counts);
  for (let index = sums.length - 2; index >= 0; index -= 1) {
    sums[index] = (sums[index] as number) + (sums[index + 1] as number);
  }
  return sums;
}
