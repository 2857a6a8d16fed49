// Which products a filter lists: of the backlog, or of exactly the phases asked for.

import { PHASES, type Phase } from '../domain/product.js';
import type { Mask } from '../domain/ranking.js';
import type { Portfolio } from './portfolio.js';

export type ProductFilter = { businessUnitId?: string[]; productGroupId?: string[]; phase?: Phase[] };

export function isFiltered({ businessUnitId, productGroupId, phase }: ProductFilter): boolean {
  return businessUnitId !== undefined || productGroupId !== undefined || phase !== undefined;
}

/** The products within a filter; the very mask of the backlog without one. */
export function productsWithin(portfolio: Portfolio, filter: ProductFilter): Mask {
  const { product } = portfolio.subjects;
  if (!isFiltered(filter)) return product.inBacklog;
  const groups = groupsWithin(portfolio, filter);
  const phases = filter.phase === undefined ? null : Uint8Array.from(phaseFlags(filter.phase));
  const mask = new Uint8Array(product.length);
  for (let row = 0; row < product.length; row += 1) {
    const inPhase =
      phases === null
        ? (product.inBacklog[row] as number)
        : (phases[product.phases[row] as number] as number);
    mask[row] =
      inPhase & (product.present[row] as number) & (groups[product.parent[row] as number] as number);
  }
  return mask;
}

/** 1 for the groups whose products are listed. */
function groupsWithin(portfolio: Portfolio, { businessUnitId, productGroupId }: ProductFilter): Uint8Array {
  const { product_group, business_unit } = portfolio.subjects;
  const units = businessUnitId && new Set(businessUnitId.map((id) => business_unit.rowOf.get(id)));
  const groups = productGroupId && new Set(productGroupId.map((id) => product_group.rowOf.get(id)));
  return Uint8Array.from({ length: product_group.length }, (_, row) =>
    (units?.has(product_group.parent[row] as number) ?? true) && (groups?.has(row) ?? true) ? 1 : 0,
  );
}

/** By phase code (0 for unknown), 1 where it is asked for. */
function phaseFlags(phases: readonly Phase[]): number[] {
  return [0, ...PHASES.map((phase) => (phases.includes(phase) ? 1 : 0))];
}
