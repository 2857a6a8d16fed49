// Exact fractions, for shares that no decimal holds: two crossings of scores may lie closer than rounding can tell.

/** Whole numbers; the denominator is above 0. Not reduced. */
export type Fraction = { numerator: number; denominator: number };

/** The fraction of two whole numbers, the second not 0, with its sign above the line. */
export function makeFraction(numerator: number, denominator: number): Fraction {
  // The 0 spares a reader the -0 that changing the sign of nothing leaves.
  return denominator < 0
    ? { numerator: 0 - numerator, denominator: -denominator }
    : { numerator, denominator };
}

/** Below 0, 0 or above 0 as the first is less than, equal to or greater than the second; exact. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  // Rounding cannot turn round products that lie further apart than this.
  if (Math.abs(left - right) > (Math.abs(left) + Math.abs(right)) * Number.EPSILON) return left - right;
  const exactly = BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator);
  return Number(exactly);
}
