// A group's own score beside the roll-up of its products: both are kept, never averaged, and the gap is shown.

import { compareQuotients, type Quotient, roundQuotient } from './quotient.js';
import { type Pool, rollUp } from './roll-up.js';

export type RollUpFlag =
  | 'gap'
  | 'outside_children'
  | 'unexplained_by_missing'
  | 'stale_child'
  | 'few_products';

export type DirectComparison = {
  /** Direct less roll-up, rounded, in the products' unit; null where either is missing. */
  gap: number | null;
  flags: RollUpFlag[];
};

/** Groups of fewer products tend to come out at the very top or bottom. */
const FEW_PRODUCTS = 3;

/** A sixth of the scale's width: 1.5 points from 1 to 10. */
export function defaultGapThreshold(scale: { min: number; max: number }): number {
  return Math.round((scale.max - scale.min) / 6);
}

/**
 * What stands out: `gap` (at least the threshold either way), `outside_children` (beyond every scored product),
 * `unexplained_by_missing` (beyond what any completion of the missing scores could give), `stale_child` (some product's
 * score is stale) and `few_products` (fewer than 3, scored or not). Without a direct score only the last two are told.
 * `direct` and `gapThreshold` are in the products' unit. Comparisons are exact.
 */
export function compareWithDirect(pool: Pool, direct: number | null, gapThreshold: number): DirectComparison {
  const { exact, bounds, lowest, highest } = rollUp(pool);
  const gap = direct === null || exact === null ? null : difference(direct, exact);
  const flags: RollUpFlag[] = [];
  if (gap !== null && atLeast(gap, gapThreshold)) flags.push('gap');
  if (direct !== null && lowest !== null && highest !== null && (direct < lowest || direct > highest)) {
    flags.push('outside_children');
  }
  if (direct !== null && bounds !== null) {
    const given = whole(direct);
    const below = compareQuotients(given, bounds.exactLow) < 0;
    if (below || compareQuotients(given, bounds.exactHigh) > 0) flags.push('unexplained_by_missing');
  }
  if (pool.stale > 0) flags.push('stale_child');
  if (pool.products < FEW_PRODUCTS) flags.push('few_products');
  return { gap: gap && roundQuotient(gap), flags };
}

function difference(direct: number, { numerator, denominator }: Quotient): Quotient {
  return { numerator: BigInt(direct) * denominator - numerator, denominator };
}

function atLeast({ numerator, denominator }: Quotient, threshold: number): boolean {
  const size = numerator < 0n ? -numerator : numerator;
  return compareQuotients({ numerator: size, denominator }, whole(threshold)) >= 0;
}

function whole(value: number): Quotient {
  return { numerator: BigInt(value), denominator: 1n };
}
