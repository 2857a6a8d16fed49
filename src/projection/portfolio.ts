// The portfolio in memory: products, groups and units, and what they come to under each scoring model that was asked for.

import type { ScoringModel } from '../domain/scoring-model.js';
import type { SubjectKind } from '../domain/subject.js';
import type { PortfolioSubject } from '../store/portfolio.js';
import { type Basis, buildBasis, placeRow, withdrawRow } from './basis.js';
import { emptySubjects, freeRow, type Subjects, takeRow, writeRow } from './subjects.js';

export type Portfolio = {
  /** Goes up with every change applied: what was computed under another revision is out of date. */
  revision: number;
  /** The time of the newest change in it. */
  asOf: string;
  /** Every model that ever came or comes into force, the latest first. */
  models: ScoringModel[];
  subjects: Record<SubjectKind, Subjects>;
  /** Made when first asked for, kept right from then on; by kind and model. */
  bases: Map<SubjectKind, Map<string, Basis>>;
};

/** Models beside the one in force are kept this many at a time: each costs memory and a little of every change. */
const MOST_BASES = 4;

export function emptyPortfolio(models: ScoringModel[], asOf: string): Portfolio {
  return {
    revision: 0,
    asOf,
    models,
    subjects: {
      business_unit: emptySubjects('business_unit'),
      product_group: emptySubjects('product_group'),
      product: emptySubjects('product'),
    },
    bases: new Map(),
  };
}

/** The model in force at a moment (RFC 3339, UTC). */
export function modelAt(portfolio: Portfolio, moment: string): ScoringModel {
  const model = portfolio.models.find(({ activeFrom }) => activeFrom !== null && activeFrom <= moment);
  return model ?? (portfolio.models.at(-1) as ScoringModel);
}

/** Tells a model from others, and a draft from what it was before an edit. */
export function modelKey({ id, edition }: ScoringModel): string {
  return `${id} ${edition}`;
}

/** The subjects of a kind under a model. */
export function basisOf(portfolio: Portfolio, kind: SubjectKind, model: ScoringModel): Basis {
  const ofKind = portfolio.bases.get(kind) ?? new Map<string, Basis>();
  portfolio.bases.set(kind, ofKind);
  const key = modelKey(model);
  const basis = ofKind.get(key) ?? buildBasis(portfolio.subjects[kind], model);
  // The one asked for last goes to the end; the one at the front was not asked for the longest.
  ofKind.delete(key);
  ofKind.set(key, basis);
  for (const oldest of ofKind.keys()) {
    if (ofKind.size <= MOST_BASES) break;
    ofKind.delete(oldest);
  }
  return basis;
}

/** Brings subjects of one kind up to date: new, changed, archived or gone. Those above them must be there already. */
export function putSubjects(portfolio: Portfolio, kind: SubjectKind, changed: PortfolioSubject[]): void {
  for (const subject of changed) putSubject(portfolio, kind, subject);
}

function putSubject(portfolio: Portfolio, kind: SubjectKind, subject: PortfolioSubject): void {
  const subjects = portfolio.subjects[kind];
  const bases = [...(portfolio.bases.get(kind)?.values() ?? [])];
  const known = subjects.rowOf.get(subject.id);
  if (known !== undefined) for (const basis of bases) withdrawRow(basis, known);
  if (subject.archived) {
    if (known !== undefined) freeRow(subjects, known);
    return;
  }
  const row = known ?? takeRow(subjects, subject.id);
  writeRow(subjects, row, subject, parentRow(portfolio, kind, subject.parentId));
  for (const basis of bases) placeRow(basis, subjects, row);
}

function parentRow(portfolio: Portfolio, kind: SubjectKind, parentId: string | null): number {
  const above = kind === 'product' ? 'product_group' : 'business_unit';
  return parentId === null ? -1 : (portfolio.subjects[above].rowOf.get(parentId) as number);
}

/** The rows of the group and the unit that a product's row belongs to. */
export function placeOfProduct(portfolio: Portfolio, row: number): { group: number; unit: number } {
  const { product, product_group } = portfolio.subjects;
  const group = product.parent[row] as number;
  return { group, unit: product_group.parent[group] as number };
}
