// The additive score of one subject from its points by criterion, for those who explain it rather than rank with it.

/** Sum of weight times points, in ten-millionths of a point (basis points times thousandths): a whole number. */
export function additiveScore(weights: readonly number[], points: readonly number[]): number {
  return weights.reduce((sum, weight, criterion) => sum + weight * (points[criterion] ?? 0), 0);
}
