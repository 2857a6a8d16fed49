// Exact quotients: compared by cross-multiplication, so that equal ones tie and nearly equal ones do not.

/** Any whole numbers; the denominator is above 0. Not necessarily in lowest terms. */
export type Quotient = { numerator: bigint; denominator: bigint };

const DECIMALS = 10_000_000;

/** Negative when `a` is the smaller; 0 exactly when they are equal. */
export function compareQuotients(a: Quotient, b: Quotient): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest whole number, halves upwards. */
export function roundQuotient({ numerator, denominator }: Quotient): number {
  const doubled = 2n * numerator + denominator;
  const whole = doubled / (2n * denominator);
  // Division of whole numbers cuts towards zero; below zero that is one too high unless it came out even.
  return Number(doubled < 0n && doubled % (2n * denominator) !== 0n ? whole - 1n : whole);
}

/** For showing: to seven decimals, halves upwards. Equal quotients give equal numbers. */
export function quotientToNumber({ numerator, denominator }: Quotient): number {
  return roundQuotient({ numerator: numerator * BigInt(DECIMALS), denominator }) / DECIMALS;
}
