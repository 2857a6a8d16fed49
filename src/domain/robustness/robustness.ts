// How far an order survives doubt about weights and scores: how probably each subject comes first and among the first so
// many, its expected rank, and whether its place there is safe.

import { WHOLE } from '../weights.js';
import { type DrawRequest, drawnEstimates, samplesFor } from './drawn-estimates.js';
import type { Doubt } from './drawn-ranks.js';
import type { Estimates } from './estimates.js';
import { exactEstimates } from './exact-estimates.js';
import { hashOf } from './random.js';
import { isPoint, regionPolygon, type WeightRegion } from './weight-region.js';

export type RobustnessQuery = Doubt & {
  /** In basis points, summing to 10,000; by criterion, like the points. */
  weights: readonly number[];
  region: WeightRegion;
  /** How many places count as the top; at least 1. */
  top: number;
  /** The row that the base ranking puts first; null when there is none. */
  leader: number | null;
  thresholds?: Thresholds;
  /** How far a drawn probability's 95% interval may reach to either side. */
  halfWidth?: number;
  /** The most pairs of subjects to look at before drawing instead. */
  effort?: number;
};

/** A place among the first is safe from this probability up, and out of reach down to this one. */
export type Thresholds = { safe: number; out: number };

export type RobustnessLabel = 'safe' | 'borderline' | 'out';

export type RobustnessRow = {
  row: number;
  probabilityFirst: number;
  probabilityTop: number;
  expectedRank: number;
  /** The mean weights under which it comes first, as shares of 1; null when it never does, or too seldom to tell. */
  centralWeights: number[] | null;
  /** Whether it surely never comes first alone. */
  neverFirst: boolean;
  /** The chance to score above the leader; null for the leader itself and where there is none. */
  winsAgainstLeader: number | null;
  label: RobustnessLabel;
};

/**
 * `mixed`: the probabilities are drawn, and what known subjects do to each other's expected ranks is exact. `samples`
 * and `seed` tell how it was drawn; `error` and `rankError` how far probabilities and expected ranks may be off: exact,
 * a bound; drawn, the widest half-width of a 95% interval.
 */
export type Robustness = Pick<Estimates, 'method' | 'samples' | 'seed' | 'error' | 'rankError'> & {
  rows: RobustnessRow[];
};

const THRESHOLDS: Thresholds = { safe: 0.95, out: 0.05 };
const HALF_WIDTH = 0.01;
/** A few seconds at most. */
const EFFORT = 50_000_000;

/** The robustness of every row, in the order of `rows`. The same query gives the same answer to the last digit. */
export function robustness(query: RobustnessQuery): Robustness {
  const leader = query.leader === null ? -1 : query.rows.indexOf(query.leader);
  const estimates = estimate(query, leader);
  const { method, samples, seed, error, rankError } = estimates;
  const { safe, out } = query.thresholds ?? THRESHOLDS;
  const label = (probability: number) =>
    probability >= safe ? 'safe' : probability <= out ? 'out' : 'borderline';
  const rows = query.rows.map((row, at): RobustnessRow => {
    const probabilityTop = estimates.probabilityTop[at] as number;
    return {
      row,
      probabilityFirst: estimates.probabilityFirst[at] as number,
      probabilityTop,
      expectedRank: estimates.expectedRank[at] as number,
      centralWeights: estimates.centralWeights(at),
      neverFirst: estimates.neverFirst(at),
      winsAgainstLeader: at === leader ? null : (estimates.wins?.[at] ?? null),
      label: label(probabilityTop),
    };
  });
  return { rows, method, samples, seed, error, rankError };
}

function estimate(query: RobustnessQuery, leader: number): Estimates {
  const { low, high, rows, weights, region, top, halfWidth = HALF_WIDTH, effort = EFFORT } = query;
  const known = low.every((column, at) => rows.every((row) => column[row] === high[at]?.[row]));
  const request = { region, weights, top, leader };
  if (known && isPoint(region, weights)) return baseEstimates(query, request);
  const polygon = known ? regionPolygon(region, weights) : null;
  if (polygon !== null) {
    const exact = exactEstimates({ points: low, rows }, polygon, { leader, top, effort });
    if (exact.error <= halfWidth) return exact;
  }
  return drawnEstimates(query, { ...request, samples: samplesFor(halfWidth), seed: seedOf(query) });
}

/** Known points and known weights: one draw says it all. */
function baseEstimates(query: RobustnessQuery, request: Omit<DrawRequest, 'samples' | 'seed'>): Estimates {
  const once = drawnEstimates(query, { ...request, samples: 1, seed: 0 });
  const first = (at: number) => (once.probabilityFirst[at] as number) > 0;
  return {
    ...once,
    centralWeights: (at) => (first(at) ? query.weights.map((weight) => weight / WHOLE) : null),
    neverFirst: (at) => !first(at),
    ...{ method: 'exact', samples: 0, seed: null, error: 0, rankError: 0 },
  };
}

function seedOf({ low, high, rows, weights, region, top }: RobustnessQuery): number {
  const kind = ['all', 'ordered', 'stated'].indexOf(region.kind);
  const settings = [kind, region.kind === 'stated' ? region.plusMinus : 0, top];
  const points = (columns: readonly Int32Array[]) =>
    columns.map((column) => rows.map((row) => column[row] as number));
  return hashOf([settings, weights, ...points(low), ...points(high)]);
}
