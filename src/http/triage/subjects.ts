// The subjects of triage as the queue and the previews need them: what they are called, where they belong, where they
// stand, and what the rules go by. What costs something is found only when it is asked for.

import type { QueueSubjectKind } from '../../domain/triage-queue.js';
import { type SubjectFilter, subjectsWithin } from '../../projection/filter.js';
import { placeOfProduct } from '../../projection/portfolio.js';
import { orderPlace } from '../rankings/order.js';
import type { TriageGround } from './ground.js';
import { productSubject, type TriageSubject } from './suggestion.js';

type Named = { id: string; name: string };
/** The rank of a product; of a case, where it would come among the products. Null while points are missing. */
export type QueuePlace = { rank: number | null; interval: { best: number; worst: number } };

export type QueueSubject = {
  kind: QueueSubjectKind;
  id: string;
  reference: string | null;
  name: string;
  businessUnit: Named | null;
  productGroupId: string | null;
  /** In the units of scores; null while points are missing. */
  score: number | null;
  place(): QueuePlace;
  triage(): TriageSubject;
  /** Where to decide. */
  decide: string;
};

/** The subject of a queue item. It must be one that the ground holds. */
export function subjectOf(
  triage: TriageGround,
  { id }: { kind: QueueSubjectKind; id: string },
): QueueSubject {
  return productOf(triage, triage.ground.portfolio.subjects.product.rowOf.get(id) as number);
}

/** The score of a queue item's subject, in the units of scores; null while points are missing. */
export function scoreOf(triage: TriageGround, { id }: { kind: QueueSubjectKind; id: string }): number | null {
  return productScore(triage, triage.ground.portfolio.subjects.product.rowOf.get(id) as number);
}

function productScore({ ground }: TriageGround, row: number): number | null {
  const { columns, standing } = ground.basis;
  return columns.missing[row] === 0 ? (standing.scores.low[row] as number) : null;
}

/** Everything that is open to triage: the products of the backlog. */
export function allSubjects(triage: TriageGround): QueueSubject[] {
  const { inBacklog, length } = triage.ground.portfolio.subjects.product;
  const rows = Array.from({ length }, (_, row) => row).filter((row) => inBacklog[row] === 1);
  return rows.map((row) => productOf(triage, row));
}

function productOf(triage: TriageGround, row: number): QueueSubject {
  const { ground } = triage;
  const { portfolio } = ground;
  const { product, product_group, business_unit } = portfolio.subjects;
  const { group, unit } = placeOfProduct(portfolio, row);
  const id = product.ids[row] as string;
  return {
    kind: 'product',
    id,
    reference: product.references[row] ?? null,
    name: product.names[row] as string,
    businessUnit: { id: business_unit.ids[unit] as string, name: business_unit.names[unit] as string },
    productGroupId: product_group.ids[group] as string,
    score: productScore(triage, row),
    place: () => orderPlace(ground, {}, row).own,
    triage: () => productSubject(triage, row),
    decide: `/v1/products/${id}`,
  };
}

/** Whether a subject is of the kinds and in the units and groups asked for. */
export function subjectsListed(triage: TriageGround, query: SubjectFilter & { kind?: QueueSubjectKind[] }) {
  const { portfolio } = triage.ground;
  const products = subjectsWithin(portfolio, 'product', {
    ...(query.businessUnitId && { businessUnitId: query.businessUnitId }),
    ...(query.productGroupId && { productGroupId: query.productGroupId }),
  });
  const { rowOf } = portfolio.subjects.product;
  return ({ kind, id }: { kind: QueueSubjectKind; id: string }): boolean =>
    (query.kind?.includes(kind) ?? true) && products[rowOf.get(id) as number] === 1;
}
