// Rows of the portfolio as the wire shows them: whole numbers inside, decimals outside, divided once.

import { SCORE_UNITS } from '../domain/columns.js';
import { type GateReport, reportGates } from '../domain/gate.js';
import type { Mandate, Phase } from '../domain/product.js';
import type { RankedRow } from '../domain/rank.js';
import type { Basis } from '../projection/basis.js';
import { type Portfolio, placeOfProduct } from '../projection/portfolio.js';
import { phaseOf, type Subjects } from '../projection/subjects.js';
import type { Cell } from './negotiation.js';

export type RankedProductView = {
  rank: number | null;
  tied: boolean;
  id: string;
  reference: string | null;
  name: string;
  phase: Phase | null;
  productGroup: { id: string; name: string };
  businessUnit: { id: string; name: string };
  score: number | null;
  scoreInterval: { lowest: number; highest: number };
  criteria: Record<string, number | null>;
  contributions: Record<string, number | null>;
  rankInterval: { best: number; worst: number };
  completeness: number;
  stale: boolean;
  gates: GateReport[];
  mandatory: Mandate | null;
};

/** Whose rows are shown, and under which model. */
export type Ground = { portfolio: Portfolio; basis: Basis };

/** A ranked or unranked product in full. `today` is in days since 1970. */
export function viewProduct(
  { portfolio, basis }: Ground,
  { row, low, high, rank, tied, interval }: RankedRow,
  weights: readonly number[],
  today: number,
): RankedProductView {
  const { columns, arithmetic } = basis;
  const { product, product_group, business_unit } = portfolio.subjects;
  const { group, unit } = placeOfProduct(portfolio, row);
  const points = columns.low.map((column, index) => ({
    low: column[row] as number,
    high: columns.high[index]?.[row] as number,
  }));
  return {
    rank,
    tied,
    id: columns.ids[row] as string,
    reference: product.references[row] ?? null,
    name: product.names[row] as string,
    phase: phaseOf(product, row),
    productGroup: viewNamed(product_group, group),
    businessUnit: viewNamed(business_unit, unit),
    score: rank === null ? null : low / SCORE_UNITS,
    scoreInterval: { lowest: low / SCORE_UNITS, highest: high / SCORE_UNITS },
    criteria: byCriterion(basis, (index) => known(points[index], (value) => value / 1000)),
    contributions: byCriterion(basis, (index) =>
      known(points[index], (value) => (value * (weights[index] as number)) / SCORE_UNITS),
    ),
    rankInterval: interval,
    completeness: shareKnown(arithmetic.measures, columns.missing[row] as number),
    stale: (basis.staleFrom[row] as number) <= today,
    gates: reportGates(basis.model, points),
    mandatory: product.mandates.get(row) ?? null,
  };
}

function viewNamed(subjects: Subjects, row: number): { id: string; name: string } {
  return { id: subjects.ids[row] as string, name: subjects.names[row] as string };
}

/** To the thousandth. */
function shareKnown(measures: number, missing: number): number {
  return Math.round((1000 * (measures - missing)) / measures) / 1000;
}

/** Weights in percent by criterion. */
export function viewWeights(basis: Basis, weights: readonly number[]): Record<string, number> {
  return byCriterion(basis, (index) => (weights[index] as number) / 100);
}

export function rankingColumns({ arithmetic: { keys } }: Basis): string[] {
  return [
    ...[
      'rank',
      'tied',
      'id',
      'reference',
      'name',
      'phase',
      'productGroupId',
      'productGroup',
      'businessUnitId',
      'businessUnit',
    ],
    ...['score', 'lowestScore', 'highestScore', ...keys, ...keys.map((key) => `${key}Contribution`)],
    ...['bestRank', 'worstRank', 'completeness', 'stale', 'gates', 'mandatoryAuthority', 'mandatoryReason'],
  ];
}

export function rankingCells(view: RankedProductView): Cell[] {
  return [
    view.rank,
    view.tied,
    view.id,
    view.reference,
    view.name,
    view.phase,
    view.productGroup.id,
    view.productGroup.name,
    view.businessUnit.id,
    view.businessUnit.name,
    view.score,
    view.scoreInterval.lowest,
    view.scoreInterval.highest,
    ...Object.values(view.criteria),
    ...Object.values(view.contributions),
    view.rankInterval.best,
    view.rankInterval.worst,
    view.completeness,
    view.stale,
    view.gates.map((gate) => `${gate.criterion} ${gate.result}: ${gate.effect}`),
    view.mandatory?.authority ?? null,
    view.mandatory?.reason ?? null,
  ];
}

function byCriterion<T>({ arithmetic }: Basis, value: (index: number) => T): Record<string, T> {
  const values: Record<string, T> = {};
  arithmetic.keys.forEach((key, index) => {
    values[key] = value(index);
  });
  return values;
}

function known(
  points: { low: number; high: number } | undefined,
  convert: (value: number) => number,
): number | null {
  return points === undefined || points.low !== points.high ? null : convert(points.low);
}
