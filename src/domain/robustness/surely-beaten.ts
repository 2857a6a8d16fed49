// Who cannot come first whatever the weights of the region and the points in doubt turn out to be.

import type { Doubt } from './drawn-ranks.js';
import { NEGLIGIBLE } from './polygon.js';

/**
 * Tells by place in `rows` whether some one other subject at its lowest is never below this one at its highest, and
 * somewhere above it. `corners` are weights that span the region, as shares of 1: what holds at all of them holds within.
 */
export function surelyBeaten(
  { low, high, rows }: Doubt,
  corners: readonly number[][],
): (at: number) => boolean {
  const scoresOf = (points: readonly Int32Array[]) =>
    corners.map((weights) =>
      Float64Array.from(rows, (row) =>
        weights.reduce((sum, weight, criterion) => sum + weight * (points[criterion]?.[row] as number), 0),
      ),
    );
  const lowest = scoresOf(low);
  const highest = scoresOf(high);
  const beats = (other: number, at: number): boolean => {
    let most = 0;
    for (let corner = 0; corner < corners.length; corner += 1) {
      const lead = (lowest[corner]?.[other] as number) - (highest[corner]?.[at] as number);
      if (lead < -NEGLIGIBLE) return false;
      most = Math.max(most, lead);
    }
    return most > NEGLIGIBLE;
  };
  // The strongest are tried first, since they beat the most.
  const strongest = [...rows.keys()].sort((a, b) => (lowest[0]?.[b] as number) - (lowest[0]?.[a] as number));
  return (at) => strongest.some((other) => beats(other, at));
}
