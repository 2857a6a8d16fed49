// Which weights are in doubt: all there are, all in the stated order, or those near the stated ones. With two or three
// criteria they are a convex polygon, on which robustness is exact.

import { WHOLE } from '../weights.js';
import { clip, type Polygon } from './polygon.js';

/**
 * `all` weights that there are; those `ordered` as stated (a criterion with more weight than another never gets less;
 * between equal ones nothing is stated); each as `stated`, give or take `plusMinus` basis points and never below 0.
 */
export type WeightRegion = { kind: 'all' } | { kind: 'ordered' } | { kind: 'stated'; plusMinus: number };

/** The lowest and highest weight of each criterion, in basis points. */
export type WeightBounds = readonly { low: number; high: number }[];

/** Whether the region is the stated weights and nothing else. */
export function isPoint(region: WeightRegion, weights: readonly number[]): boolean {
  return weights.length < 2 || (region.kind === 'stated' && region.plusMinus <= 0);
}

/** The bounds that the region sets to single weights; 0 to 10,000 where it sets none. */
export function weightBounds(region: WeightRegion, weights: readonly number[]): WeightBounds {
  if (region.kind !== 'stated') return weights.map(() => ({ low: 0, high: WHOLE }));
  return weights.map((weight) => ({
    low: Math.max(0, weight - region.plusMinus),
    high: Math.min(WHOLE, weight + region.plusMinus),
  }));
}

/**
 * The region as a polygon; null where it is a point or the criteria are more than three. For three criteria a corner
 * is the first two weights as shares of 1, and the third is what they leave. For two, x is the first weight and y
 * means nothing: it goes from 0 to 1, which leaves every share as it is.
 */
export function regionPolygon(region: WeightRegion, weights: readonly number[]): Polygon | null {
  if (isPoint(region, weights) || weights.length > 3) return null;
  const start = weights.length === 2 ? [0, 0, 1, 0, 1, 1, 0, 1] : [0, 0, 1, 0, 0, 1];
  return limits(region, weights).reduce<Polygon>((polygon, byWeight) => {
    return clip(polygon, acrossPlane(byWeight, 0));
  }, start);
}

/** The weights at a place of the polygon's plane, as shares of 1. */
export function weightsAt(criteria: number, x: number, y: number): number[] {
  return criteria === 2 ? [x, 1 - x] : [x, y, 1 - x - y];
}

/** Weights, as shares of 1, between which all of the region lies: its corners, or for over three criteria all's. */
export function regionCorners(region: WeightRegion, weights: readonly number[]): number[][] {
  if (isPoint(region, weights)) return [weights.map((weight) => weight / WHOLE)];
  const polygon = regionPolygon(region, weights);
  if (polygon === null) return weights.map((_, at) => weights.map((_, other) => (other === at ? 1 : 0)));
  return Array.from({ length: polygon.length / 2 }, (_, corner) =>
    weightsAt(weights.length, polygon[2 * corner] as number, polygon[2 * corner + 1] as number),
  );
}

/** A sum of coefficients times weights, plus a constant, as it changes over the polygon's plane. */
export function acrossPlane(byWeight: readonly number[], constant: number) {
  const [first = 0, second = 0, third = 0] = byWeight;
  if (byWeight.length === 2) return { x: first - second, y: 0, constant: constant + second };
  return { x: first - third, y: second - third, constant: constant + third };
}

/** The region's conditions: each a list of coefficients whose sum times the weights must not fall below 0. */
function limits(region: WeightRegion, weights: readonly number[]): number[][] {
  const unit = (at: number, value: number, others: number) =>
    weights.map((_, index) => (index === at ? value : others));
  if (region.kind === 'stated') {
    return weightBounds(region, weights).flatMap(({ low, high }, at) => [
      unit(at, 1 - low / WHOLE, -low / WHOLE),
      unit(at, high / WHOLE - 1, high / WHOLE),
    ]);
  }
  if (region.kind === 'all') return [];
  const pairs = weights.flatMap((_, more) => weights.map((_, less) => [more, less] as const));
  return pairs
    .filter(([more, less]) => (weights[more] as number) > (weights[less] as number))
    .map(([more, less]) => weights.map((_, at) => (at === more ? 1 : at === less ? -1 : 0)));
}
