// Rows of the portfolio as the wire shows them: whole numbers inside, decimals outside, divided once.

import { SCORE_UNITS } from '../../domain/columns.js';
import { type GateReport, reportGates } from '../../domain/gate.js';
import { isAdditive } from '../../domain/method.js';
import type { Mandate, Phase } from '../../domain/product.js';
import type { RankedRow } from '../../domain/rank.js';
import { placeOfProduct } from '../../projection/portfolio.js';
import { phaseOf, type Subjects } from '../../projection/subjects.js';
import type { Cell } from '../negotiation.js';
import type { DoubtView } from './doubt-view.js';
import { byCriterion, type Ground } from './ground.js';
import { type OwnerView, ownerCells, ownerColumns, viewOwner } from './owner-view.js';

type Named = { id: string; name: string };

/** Where a subject belongs and what is known of it beside its scores; what its kind has none of is left out. */
type Belonging = {
  phase?: Phase | null;
  productGroup?: Named;
  businessUnit?: Named;
};

export type RankedView = Belonging & {
  rank: number | null;
  tied: boolean;
  id: string;
  reference: string | null;
  name: string;
  score: number | null;
  scoreInterval: { lowest: number; highest: number };
  criteria: Record<string, number | null>;
  contributions: Record<string, number | null>;
  rankInterval: { best: number; worst: number };
  completeness: number;
  stale: boolean;
  gates: GateReport[];
  mandatory?: Mandate | null;
  doubt?: DoubtView;
} & Partial<OwnerView>;

/** A ranked or unranked subject in full. */
export function viewRanked(ground: Ground, ranked: RankedRow): RankedView {
  const { portfolio, kind, basis, weights, today } = ground;
  const { row, low, high, rank, tied, interval } = ranked;
  const { columns, arithmetic } = basis;
  const subjects = portfolio.subjects[kind];
  const points = columns.low.map((column, index) => ({
    low: column[row] as number,
    high: columns.high[index]?.[row] as number,
  }));
  return {
    rank,
    tied,
    id: columns.ids[row] as string,
    reference: subjects.references[row] ?? null,
    name: subjects.names[row] as string,
    ...belonging(ground, row),
    score: rank === null ? null : low / SCORE_UNITS,
    scoreInterval: { lowest: low / SCORE_UNITS, highest: high / SCORE_UNITS },
    criteria: byCriterion(basis, (index) => known(points[index], (value) => value / 1000)),
    contributions: byCriterion(basis, (index) =>
      isAdditive(arithmetic.method)
        ? known(points[index], (value) => (value * (weights[index] as number)) / SCORE_UNITS)
        : null,
    ),
    rankInterval: interval,
    completeness: shareKnown(arithmetic.measures, columns.missing[row] as number),
    stale: (basis.staleFrom[row] as number) <= today,
    gates: reportGates(basis.model, points.map(ascending)),
    ...(kind === 'product' ? { mandatory: subjects.mandates.get(row) ?? null } : {}),
    ...viewOwner(ground, row),
  };
}

/** A subject by its id, reference and name. */
export function viewName({ portfolio, kind }: Ground, row: number) {
  const { ids, references, names } = portfolio.subjects[kind];
  return { id: ids[row] as string, reference: references[row] ?? null, name: names[row] as string };
}

function belonging({ portfolio, kind }: Ground, row: number): Belonging {
  const { product, product_group, business_unit } = portfolio.subjects;
  if (kind === 'business_unit') return {};
  if (kind === 'product_group') {
    return { businessUnit: viewNamed(business_unit, product_group.parent[row] as number) };
  }
  const { group, unit } = placeOfProduct(portfolio, row);
  return {
    phase: phaseOf(product, row),
    productGroup: viewNamed(product_group, group),
    businessUnit: viewNamed(business_unit, unit),
  };
}

function viewNamed(subjects: Subjects, row: number): Named {
  return { id: subjects.ids[row] as string, name: subjects.names[row] as string };
}

/** Where fewer points are better, the most favourable are the lower ones; gates go by the points themselves. */
function ascending({ low, high }: { low: number; high: number }) {
  return { low: Math.min(low, high), high: Math.max(low, high) };
}

/** To the thousandth. */
function shareKnown(measures: number, missing: number): number {
  return Math.round((1000 * (measures - missing)) / measures) / 1000;
}

function known(
  points: { low: number; high: number } | undefined,
  convert: (value: number) => number,
): number | null {
  return points === undefined || points.low !== points.high ? null : convert(points.low);
}

const BELONGING_COLUMNS = {
  business_unit: [],
  product_group: ['businessUnitId', 'businessUnit'],
  product: ['phase', 'productGroupId', 'productGroup', 'businessUnitId', 'businessUnit'],
} as const;

/** The columns of a ranking as a table. */
export function rankedColumns({ kind, basis }: Ground, withDoubt: boolean): string[] {
  const { keys } = basis.arithmetic;
  return [
    ...['rank', 'tied', 'id', 'reference', 'name', ...BELONGING_COLUMNS[kind]],
    ...['score', 'lowestScore', 'highestScore', ...keys, ...keys.map((key) => `${key}Contribution`)],
    ...['bestRank', 'worstRank', 'completeness', 'stale', 'gates'],
    ...(kind === 'product' ? ['mandatoryAuthority', 'mandatoryReason'] : ownerColumns),
    ...(withDoubt ? DOUBT_COLUMNS : []),
  ];
}

/** The cells of a row of that table. */
export function rankedCells(view: RankedView): Cell[] {
  const named = (value: Named | undefined) => (value === undefined ? [] : [value.id, value.name]);
  return [
    ...[view.rank, view.tied, view.id, view.reference, view.name],
    ...(view.phase === undefined ? [] : [view.phase]),
    ...named(view.productGroup),
    ...named(view.businessUnit),
    ...[view.score, view.scoreInterval.lowest, view.scoreInterval.highest],
    ...Object.values(view.criteria),
    ...Object.values(view.contributions),
    ...[view.rankInterval.best, view.rankInterval.worst, view.completeness, view.stale],
    view.gates.map((gate) => `${gate.criterion} ${gate.result}: ${gate.effect}`),
    ...(view.mandatory === undefined
      ? []
      : [view.mandatory?.authority ?? null, view.mandatory?.reason ?? null]),
    ...ownerCells(view),
    ...doubtCells(view),
  ];
}

const DOUBT_COLUMNS = ['doubtLowest', 'doubtHighest', 'doubtBestRank', 'doubtWorstRank', 'doubtReasons'];

function doubtCells({ doubt }: RankedView): Cell[] {
  if (doubt === undefined) return [];
  const { scoreInterval, rankInterval, reasons } = doubt;
  return [scoreInterval.lowest, scoreInterval.highest, rankInterval.best, rankInterval.worst, reasons];
}
