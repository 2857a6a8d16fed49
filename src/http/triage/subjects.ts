// The subjects of triage as the queue and the previews need them: what they are called, where they belong, where they
// stand, and what the rules go by. What costs something is found only when it is asked for.

import { SCORE_UNITS } from '../../domain/columns.js';
import type { QueueSubjectKind } from '../../domain/triage-queue.js';
import { type SubjectFilter, subjectsWithin } from '../../projection/filter.js';
import { placeOfProduct } from '../../projection/portfolio.js';
import type { Subjects } from '../../projection/subjects.js';
import type { TriageCase } from '../../store/triage-cases.js';
import { orderPlace } from '../rankings/order.js';
import { casePoints, caseStanding } from './case-standing.js';
import { caseSubject } from './case-subject.js';
import type { TriageGround } from './ground.js';
import { productSubject, type TriageSubject } from './suggestion-view.js';

type Named = { id: string; name: string };
type SubjectId = { kind: QueueSubjectKind; id: string };
/** The rank of a product; of a case, where it would come among the products. Null while points are missing. */
export type QueuePlace = { rank: number | null; interval: { best: number; worst: number } | null };

export type QueueSubject = SubjectId & {
  reference: string | null;
  name: string;
  businessUnit: Named | null;
  /** In the units of scores; null while points are missing. */
  score: number | null;
  place(): QueuePlace;
  triage(): TriageSubject;
  /** Where to decide. */
  decide: string;
};

/** The subject of a queue item. It must be one that the ground holds. */
export function subjectOf(triage: TriageGround, { kind, id }: SubjectId): QueueSubject {
  if (kind === 'case') return caseOf(triage, (triage.cases.get(id) as { held: TriageCase }).held);
  return productOf(triage, triage.ground.portfolio.subjects.product.rowOf.get(id) as number);
}

/** The score of a queue item's subject, in the units of scores; null while points are missing. */
export function scoreOf(triage: TriageGround, { kind, id }: SubjectId): number | null {
  if (kind === 'case') return caseScore(triage, (triage.cases.get(id) as { held: TriageCase }).held);
  return productScore(triage, triage.ground.portfolio.subjects.product.rowOf.get(id) as number);
}

/** Everything that is open to triage: the products of the backlog, and the cases that are not closed. */
export function allSubjects(triage: TriageGround): QueueSubject[] {
  const { inBacklog, length } = triage.ground.portfolio.subjects.product;
  const rows = Array.from({ length }, (_, row) => row).filter((row) => inBacklog[row] === 1);
  const cases = Array.from(triage.cases.values(), ({ held }) => caseOf(triage, held));
  return [...rows.map((row) => productOf(triage, row)), ...cases];
}

/** Whether a subject is of the kinds and in the units and groups asked for; a case is in the group of its product. */
export function subjectsListed(triage: TriageGround, query: SubjectFilter & { kind?: QueueSubjectKind[] }) {
  const { portfolio } = triage.ground;
  const { businessUnitId, productGroupId } = query;
  const filter = { ...(businessUnitId && { businessUnitId }), ...(productGroupId && { productGroupId }) };
  const products = subjectsWithin(portfolio, 'product', filter);
  const { product, product_group } = portfolio.subjects;
  const lists = ({ businessUnitId: unit, productId }: TriageCase) => {
    if (businessUnitId?.includes(unit) === false) return false;
    const row = productId === null ? undefined : product.rowOf.get(productId);
    const group = row === undefined ? undefined : product_group.ids[product.parent[row] as number];
    return productGroupId === undefined || (group !== undefined && productGroupId.includes(group));
  };
  return ({ kind, id }: SubjectId): boolean => {
    if (query.kind?.includes(kind) === false) return false;
    if (kind === 'case') return lists((triage.cases.get(id) as { held: TriageCase }).held);
    return products[product.rowOf.get(id) as number] === 1;
  };
}

function productOf(triage: TriageGround, row: number): QueueSubject {
  const { ground } = triage;
  const { product, business_unit } = ground.portfolio.subjects;
  const id = product.ids[row] as string;
  return {
    kind: 'product',
    id,
    reference: product.references[row] ?? null,
    name: product.names[row] as string,
    businessUnit: viewNamed(business_unit, placeOfProduct(ground.portfolio, row).unit),
    score: productScore(triage, row),
    place: () => orderPlace(ground, {}, row).own,
    triage: () => productSubject(triage, row),
    decide: `/v1/products/${id}`,
  };
}

function productScore({ ground }: TriageGround, row: number): number | null {
  const { columns, standing } = ground.basis;
  return columns.missing[row] === 0 ? (standing.scores.low[row] as number) : null;
}

function caseOf(triage: TriageGround, held: TriageCase): QueueSubject {
  const { business_unit } = triage.ground.portfolio.subjects;
  const unit = business_unit.rowOf.get(held.businessUnitId);
  const { leadTimeDays } = triage.queue.definition;
  return {
    kind: 'case',
    id: held.id,
    reference: held.reference,
    name: held.title,
    businessUnit: unit === undefined ? null : viewNamed(business_unit, unit),
    score: caseScore(triage, held),
    place: () => {
      const standing = caseStanding(triage, held.answers);
      return { rank: standing?.rank ?? null, interval: standing?.rankInterval ?? null };
    },
    triage: () => caseSubject({ ...triage, leadTimeDays }, held),
    decide: `/v1/triage/cases/${held.id}/decisions`,
  };
}

function caseScore(triage: TriageGround, held: TriageCase): number | null {
  const points = casePoints(triage, held.answers);
  // Most cases have a question unanswered, and then there is no score to find.
  if (points === null || points.some(({ low, high }) => low !== high)) return null;
  const score = caseStanding(triage, held.answers)?.score ?? null;
  return score === null ? null : Math.round(score * SCORE_UNITS);
}

function viewNamed(subjects: Subjects, row: number): Named {
  return { id: subjects.ids[row] as string, name: subjects.names[row] as string };
}
