// Rows of the portfolio as the wire shows them: whole numbers inside, decimals outside, divided once.

import { SCORE_UNITS, type Scores } from '../domain/columns.js';
import { type GateReport, reportGates } from '../domain/gate.js';
import type { Mandate, Phase } from '../domain/product.js';
import type { RankedRow } from '../domain/rank.js';
import { type Portfolio, phaseOf } from '../projection/portfolio.js';
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

/** A ranked or unranked row in full. `today` is in days since 1970. */
export function viewProduct(
  portfolio: Portfolio,
  { row, rank, tied, interval }: RankedRow,
  scores: Scores,
  weights: readonly number[],
  today: number,
): RankedProductView {
  const { columns, arithmetic } = portfolio;
  const group = portfolio.groups[portfolio.groupOf[row] as number] as {
    id: string;
    name: string;
    businessUnitId: string;
  };
  const unit = portfolio.units.get(group.businessUnitId) as { id: string; name: string };
  const low = scores.low[row] as number;
  const measures = arithmetic.criteria.reduce((count, criterion) => count + criterion.measures.length, 0);
  const points = columns.low.map((column, index) => ({
    low: column[row] as number,
    high: columns.high[index]?.[row] as number,
  }));
  return {
    rank,
    tied,
    id: columns.ids[row] as string,
    reference: portfolio.references[row] ?? null,
    name: portfolio.names[row] as string,
    phase: phaseOf(portfolio, row),
    productGroup: { id: group.id, name: group.name },
    businessUnit: { id: unit.id, name: unit.name },
    score: rank === null ? null : low / SCORE_UNITS,
    scoreInterval: { lowest: low / SCORE_UNITS, highest: (scores.high[row] as number) / SCORE_UNITS },
    criteria: byCriterion(portfolio, (index) => known(points[index], (value) => value / 1000)),
    contributions: byCriterion(portfolio, (index) =>
      known(points[index], (value) => (value * (weights[index] as number)) / SCORE_UNITS),
    ),
    rankInterval: interval,
    completeness: Math.round((1000 * (measures - (columns.missing[row] as number))) / measures) / 1000,
    stale: (portfolio.staleFrom[row] as number) <= today,
    gates: reportGates(portfolio.model, points),
    mandatory: portfolio.mandates.get(row) ?? null,
  };
}

/** Weights in percent by criterion. */
export function viewWeights(portfolio: Portfolio, weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    portfolio.arithmetic.keys.map((key, index) => [key, (weights[index] as number) / 100]),
  );
}

export function rankingColumns(portfolio: Portfolio): string[] {
  const { keys } = portfolio.arithmetic;
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

function byCriterion<T>(portfolio: Portfolio, value: (index: number) => T): Record<string, T> {
  return Object.fromEntries(portfolio.arithmetic.keys.map((key, index) => [key, value(index)]));
}

function known(
  points: { low: number; high: number } | undefined,
  convert: (value: number) => number,
): number | null {
  return points === undefined || points.low !== points.high ? null : convert(points.low);
}
