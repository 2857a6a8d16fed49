// Several assessors' points for one measure become the agreed score: their median, unless a consensus was recorded.

/** The median in thousandths (the mean of the middle two where the count is even, halves rounded up); null of none. */
export function medianMillipoints(millipoints: readonly number[]): number | null {
  const sorted = [...millipoints].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (upper === undefined) return null;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return Math.round((lower + upper) / 2);
}

/** What the measure counts as: a recorded consensus if there is one, else the median, else null (missing). */
export function agreedMillipoints(assessors: readonly number[], consensus: number | null): number | null {
  return consensus ?? medianMillipoints(assessors);
}
