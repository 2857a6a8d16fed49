// Estimates by drawing weights and doubtful points together. What known subjects do to each other stays exact where
// geometry can tell.

import { wilsonHalfWidth, Z } from '../wilson-interval.js';
import { type Doubt, type DrawnRanks, drawRanks } from './drawn-ranks.js';
import type { Estimates } from './estimates.js';
import { expectedRanks, winsAgainst } from './expected-ranks.js';
import type { Polygon } from './polygon.js';
import { stateOf } from './random.js';
import { scorePlanes } from './score-planes.js';
import { surelyBeaten } from './surely-beaten.js';
import { weightDraws } from './weight-draws.js';
import { regionCorners, regionPolygon, type WeightRegion } from './weight-region.js';

export type DrawRequest = {
  region: WeightRegion;
  weights: readonly number[];
  top: number;
  /** The leader's place among the rows; -1 for none. */
  leader: number;
  samples: number;
  seed: number;
};

/** With fewer draws in first place than this the mean of their weights says too little. */
const LEAST_FIRST = 100;

/** Draws needed for the 95% interval of a probability to reach no further than `halfWidth` to either side. */
export function samplesFor(halfWidth: number): number {
  return Math.ceil((Z / (2 * halfWidth)) ** 2);
}

/** The estimates; all that is drawn comes from the same draws. */
export function drawnEstimates(doubt: Doubt, request: DrawRequest): Estimates {
  const { region, weights, top, leader, samples, seed } = request;
  const polygon = regionPolygon(region, weights);
  const isKnown = (row: number) =>
    doubt.low.every((low, criterion) => low[row] === doubt.high[criterion]?.[row]);
  const settled = Uint8Array.from(doubt.rows, (row) => (polygon !== null && isKnown(row) ? 1 : 0));
  const state = stateOf(seed);
  const drawWeights = weightDraws(region, weights, state);
  const sums = drawRanks(doubt, { drawWeights, state, samples, places: top, settled, leader });
  const known = polygon === null ? null : amongKnown(doubt, polygon, settled, leader);
  const probabilityFirst = sums.first.map((sum) => sum / samples);
  const probabilityTop = sums.top.map((sum) => sum / samples);
  const beaten = surelyBeaten(doubt, regionCorners(region, weights));
  return {
    probabilityFirst,
    probabilityTop,
    expectedRank: sums.above.map((sum, at) => sum / samples + (known?.ranks.get(at) ?? 1)),
    wins: leader < 0 ? null : sums.wins.map((sum, at) => known?.wins.get(at) ?? sum / samples),
    centralWeights: (at) => {
      const first = sums.first[at] as number;
      return first < LEAST_FIRST ? null : sums.weightsFirst.map((sum) => (sum[at] as number) / first);
    },
    neverFirst: (at) => probabilityFirst[at] === 0 && beaten(at),
    ...{ method: settled.includes(1) ? 'mixed' : 'sampled', samples, seed },
    error: wilsonHalfWidth(widest(probabilityFirst, probabilityTop), samples),
    rankError: widestMean(sums, samples),
  };
}

type AmongKnown = { ranks: Map<number, number>; wins: Map<number, number> };

/** The expected rank of each known subject among the known, and its chance against a known leader, exactly. */
function amongKnown(doubt: Doubt, polygon: Polygon, settled: Uint8Array, leader: number): AmongKnown {
  const places = [...settled.keys()].filter((at) => settled[at] === 1);
  const planes = scorePlanes({ points: doubt.low, rows: places.map((at) => doubt.rows[at] as number) });
  const byPlace = (byPlane: Float64Array) =>
    new Map(places.map((at, index) => [at, byPlane[planes.planeOf[index] as number] as number]));
  const leading = planes.planeOf[places.indexOf(leader)];
  return {
    ranks: byPlace(expectedRanks(planes, polygon)),
    wins: leading === undefined ? new Map() : byPlace(winsAgainst(planes, polygon, leading)),
  };
}

/** The probability nearest to a half: its interval is the widest. */
function widest(...lists: readonly Float64Array[]): number {
  let nearest = 0;
  for (const list of lists) {
    for (const share of list) if (Math.abs(share - 0.5) < Math.abs(nearest - 0.5)) nearest = share;
  }
  return nearest;
}

/** The widest half-width of the 95% intervals of the mean numbers of those above. */
function widestMean({ above, aboveSquared }: DrawnRanks, samples: number): number {
  let most = 0;
  above.forEach((sum, at) => {
    const variance = Math.max(0, (aboveSquared[at] as number) / samples - (sum / samples) ** 2);
    most = Math.max(most, variance);
  });
  return Z * Math.sqrt(most / samples);
}
