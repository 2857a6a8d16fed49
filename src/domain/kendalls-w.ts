// How far several assessors put the same subjects in the same order: Kendall's coefficient of concordance W.

/**
 * W from 0 (no common order) to 1 (the same order): W = 12 S / (m^2 (n^3 - n) - m T), where S is the sum of squared
 * distances of the n rank sums from their mean, and T the sum of t^3 - t over every assessor's groups of t equals
 * (Kendall and Babington Smith 1939, with the correction for ties). Each row is one assessor's scores of the same n
 * subjects in the same sequence. It tells of order, not of level. Null for fewer than two assessors or two subjects,
 * and where everybody ties everything. Whole numbers until the one division, so the same order gives exactly 1.
 */
export function kendallsW(assessors: readonly (readonly number[])[]): number | null {
  const m = assessors.length;
  const n = assessors[0]?.length ?? 0;
  if (m < 2 || n < 2) return null;
  const doubledSums = new Array<number>(n).fill(0);
  let ties = 0;
  for (const scores of assessors) ties += addDoubledRanks(scores, doubledSums);
  // Ranks are doubled, so the squares are four times too large: 12 S becomes 3 times their sum.
  const spread = doubledSums.reduce((sum, doubled) => sum + (doubled - m * (n + 1)) ** 2, 0);
  const most = m * m * (n ** 3 - n) - m * ties;
  return most === 0 ? null : (3 * spread) / most;
}

/** Adds twice each subject's rank (equals share the mean of their places); returns the sum of t^3 - t. */
function addDoubledRanks(scores: readonly number[], doubledSums: number[]): number {
  const order = scores.map((_, index) => index).sort((x, y) => (scores[x] as number) - (scores[y] as number));
  let ties = 0;
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && scores[order[end] as number] === scores[order[start] as number]) end += 1;
    // Places start+1 to end have the mean (start + 1 + end) / 2.
    for (const index of order.slice(start, end))
      doubledSums[index] = (doubledSums[index] ?? 0) + start + 1 + end;
    ties += (end - start) ** 3 - (end - start);
    start = end;
  }
  return ties;
}
