// Possible duplicate spend: two lines for one product, or two of one type that are called much the same.

import type { SpendType } from './spend-case.js';

export type SpendSide = {
  id: string;
  productId: string | null;
  businessUnitId: string;
  spendType: SpendType | null;
  startDate: string | null;
  endDate: string | null;
};

/** Two cases and how alike their names are: shared trigrams, 0 to 1. */
export type SpendPair = { a: SpendSide; b: SpendSide; likeness: number };

export type DuplicateReason = 'same_product' | 'similar_in_unit' | 'similar_across_units';

/**
 * Why two cases may be the same spend; null where nothing says so. Names are alike from the line on (0 to 1); cases of
 * times that never meet are two.
 */
export function duplicateReason({ a, b, likeness }: SpendPair, line: number): DuplicateReason | null {
  const typesDiffer = a.spendType !== null && b.spendType !== null && a.spendType !== b.spendType;
  if (a.id === b.id || typesDiffer || !timesMeet(a, b)) return null;
  if (a.productId !== null && a.productId === b.productId) return 'same_product';
  if (likeness < line) return null;
  return a.businessUnitId === b.businessUnitId ? 'similar_in_unit' : 'similar_across_units';
}

/** Whether two periods have a day in common; what has no start or end is open that way. */
function timesMeet(a: SpendSide, b: SpendSide): boolean {
  const endsBefore = (first: SpendSide, second: SpendSide) =>
    first.endDate !== null && second.startDate !== null && first.endDate < second.startDate;
  return !endsBefore(a, b) && !endsBefore(b, a);
}
