// Which subjects a filter lists: of the backlog, or of exactly the phases asked for.

import { PHASES, type Phase } from '../domain/product.js';
import type { Mask } from '../domain/ranking.js';
import type { SubjectKind } from '../domain/subject.js';
import type { Portfolio } from './portfolio.js';
import type { Subjects } from './subjects.js';

/** Any of the values named, for each that is given; a kind without a parent or a phase is not asked for them. */
export type SubjectFilter = { businessUnitId?: string[]; productGroupId?: string[]; phase?: Phase[] };

export function isFiltered({ businessUnitId, productGroupId, phase }: SubjectFilter): boolean {
  return businessUnitId !== undefined || productGroupId !== undefined || phase !== undefined;
}

/** The subjects of a kind within a filter; the very mask of the backlog without one. */
export function subjectsWithin(portfolio: Portfolio, kind: SubjectKind, filter: SubjectFilter): Mask {
  const subjects = portfolio.subjects[kind];
  if (!isFiltered(filter)) return subjects.inBacklog;
  if (kind === 'product') return productsWithin(subjects, filter, groupsWithin(portfolio, filter));
  const groups = groupsWithin(portfolio, filter);
  return Uint8Array.from({ length: subjects.length }, (_, row) =>
    subjects.present[row] === 1 && (kind === 'business_unit' || groups[row] === 1) ? 1 : 0,
  );
}

function productsWithin(products: Subjects, { phase }: SubjectFilter, groups: Uint8Array): Mask {
  const phases = phase === undefined ? null : Uint8Array.from(phaseFlags(phase));
  const mask = new Uint8Array(products.length);
  for (let row = 0; row < products.length; row += 1) {
    const inPhase =
      phases === null
        ? (products.inBacklog[row] as number)
        : (phases[products.phases[row] as number] as number);
    mask[row] =
      inPhase & (products.present[row] as number) & (groups[products.parent[row] as number] as number);
  }
  return mask;
}

/** 1 for the groups that the filter names, or whose unit it names. */
function groupsWithin(portfolio: Portfolio, { businessUnitId, productGroupId }: SubjectFilter): Uint8Array {
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
