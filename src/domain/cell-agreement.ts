// One cell: what several assessors gave one subject on one measure, how far they agree, and whether to talk about it.

import { medianMillipoints } from './agreed-score.js';

/** A model's scale in thousandths of a point. */
export type Scale = { min: number; max: number; step: number };

/** All points in thousandths. */
export type CellAgreement = {
  count: number;
  median: number;
  lowest: number;
  highest: number;
  range: number;
  /** How many assessors gave which points, ascending. */
  distribution: { millipoints: number; count: number }[];
  /** From 0 (spread like chance, or wider) to 1 (all the same); null of one assessor. */
  withinGroup: number | null;
  /** Whether the spread is too wide to settle by a median alone. */
  discuss: boolean;
};

const LEAST_AGREEMENT = 0.5;

/** What these points for one cell say together; null of none. Talk about it: range >= 40% of the scale, or r*_wg < .5. */
export function cellAgreement(millipoints: readonly number[], scale: Scale): CellAgreement | null {
  const median = medianMillipoints(millipoints);
  if (median === null) return null;
  const counts = new Map<number, number>();
  for (const points of millipoints) counts.set(points, (counts.get(points) ?? 0) + 1);
  const distribution = [...counts].map(([points, count]) => ({ millipoints: points, count }));
  distribution.sort((a, b) => a.millipoints - b.millipoints);
  const lowest = distribution[0]?.millipoints ?? median;
  const highest = distribution.at(-1)?.millipoints ?? median;
  const range = highest - lowest;
  const withinGroup = withinGroupAgreement(millipoints, scale);
  const wide = 10 * range >= 4 * (scale.max - scale.min);
  const discuss = withinGroup !== null && (wide || withinGroup < LEAST_AGREEMENT);
  return { count: millipoints.length, median, lowest, highest, range, distribution, withinGroup, discuss };
}

/**
 * Within-group agreement r*_wg = 1 - s^2 / sigma^2, not below 0 (James, Demaree and Wolf 1984): s^2 is the sample
 * variance of the points, sigma^2 that of scorers who choose evenly at random among the scale's A points,
 * step^2 (A^2 - 1) / 12. Null of fewer than two, or where the scale has a single point. One division at the end.
 */
export function withinGroupAgreement(millipoints: readonly number[], scale: Scale): number | null {
  const count = millipoints.length;
  const width = scale.max - scale.min;
  if (count < 2 || width === 0) return null;
  let sum = 0;
  let squares = 0;
  for (const points of millipoints) {
    sum += points - scale.min;
    squares += (points - scale.min) ** 2;
  }
  // step^2 (A^2 - 1) with A = width / step + 1.
  const random = width * (width + 2 * scale.step);
  const share = (12 * (count * squares - sum * sum)) / (count * (count - 1) * random);
  return Math.max(0, 1 - share);
}
