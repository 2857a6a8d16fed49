// What products come to together: how many, what they cost a year and how many people work on them, with how many of
// them lack the figure. What is unknown adds nothing and is counted, so that nobody takes it for zero.

/** Pence and hundredths of a full-time equivalent, exact however many are added up. */
export type Amounts = {
  count: number;
  pence: bigint;
  withoutCost: number;
  hundredths: bigint;
  withoutTeamSize: number;
};

/** The ways in which a part of a portfolio is measured. */
export const MEASURED_BY = ['count', 'cost', 'people'] as const;
export type MeasuredBy = (typeof MEASURED_BY)[number];

export const NO_AMOUNTS: Amounts = {
  count: 0,
  pence: 0n,
  withoutCost: 0,
  hundredths: 0n,
  withoutTeamSize: 0,
};

export function addAmounts(a: Amounts, b: Amounts): Amounts {
  return {
    count: a.count + b.count,
    pence: a.pence + b.pence,
    withoutCost: a.withoutCost + b.withoutCost,
    hundredths: a.hundredths + b.hundredths,
    withoutTeamSize: a.withoutTeamSize + b.withoutTeamSize,
  };
}

/** The amount that is known by one measure: null where there are products and not one of them says. */
export function knownAmount(amounts: Amounts, by: MeasuredBy): bigint | null {
  const { count, pence, withoutCost, hundredths, withoutTeamSize } = amounts;
  if (by === 'count') return BigInt(count);
  const [known, without] = by === 'cost' ? [pence, withoutCost] : [hundredths, withoutTeamSize];
  return count > 0 && without === count ? null : known;
}

export function addAll(parts: readonly bigint[]): bigint {
  return parts.reduce((sum, part) => sum + part, 0n);
}
