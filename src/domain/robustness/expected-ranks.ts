// Who wins against whom, and the expected ranks that follow: one more than the sum of the chances of being beaten.

import { measure, type Polygon, triangles } from './polygon.js';
import { type ScorePlanes, valueAt } from './score-planes.js';

/** A triangle's share of the region, and every plane's value at its three corners. */
type Corners = { share: number; a: Float64Array; b: Float64Array; c: Float64Array };

/**
 * The expected rank by plane, exactly: 1 + the sum over the others of their chance to win, where equals count a half
 * (Lahdelma and Salminen 2001, from the pairwise winning indices).
 */
export function expectedRanks(planes: ScorePlanes, region: Polygon): Float64Array {
  const ranks = Float64Array.from(planes.size, (size) => 1 + (size - 1) / 2);
  for (const corners of cornersOf(planes, region)) addLosses(ranks, planes, corners);
  return ranks;
}

/** Each plane's chance to score above the other one, by plane; a half for the other one itself. */
export function winsAgainst(planes: ScorePlanes, region: Polygon, other: number): Float64Array {
  const wins = new Float64Array(planes.count);
  for (const { share, a, b, c } of cornersOf(planes, region)) {
    for (let plane = 0; plane < planes.count; plane += 1) {
      const ahead = positiveShare(
        (a[plane] as number) - (a[other] as number),
        (b[plane] as number) - (b[other] as number),
        (c[plane] as number) - (c[other] as number),
      );
      wins[plane] = (wins[plane] as number) + share * ahead;
    }
  }
  wins[other] = 0.5;
  return wins;
}

/**
 * The share of a triangle's area on which a value is above 0 that changes evenly between its corners' values: the
 * negative or positive corner that stands alone cuts off d^2 / ((d - e)(d - f)).
 */
export function positiveShare(a: number, b: number, c: number): number {
  if (a >= 0) {
    if (b >= 0) return c >= 0 ? 1 : 1 - (c * c) / ((c - a) * (c - b));
    return c >= 0 ? 1 - (b * b) / ((b - a) * (b - c)) : (a * a) / ((a - b) * (a - c));
  }
  if (b >= 0) return c >= 0 ? 1 - (a * a) / ((a - b) * (a - c)) : (b * b) / ((b - a) * (b - c));
  return c >= 0 ? (c * c) / ((c - a) * (c - b)) : 0;
}

function cornersOf(planes: ScorePlanes, region: Polygon): Corners[] {
  const { area } = measure(region);
  return triangles(region).map((triangle) => {
    const at = (corner: number) =>
      Float64Array.from({ length: planes.count }, (_, plane) =>
        valueAt(planes, plane, triangle[corner] as number, triangle[corner + 1] as number),
      );
    return { share: measure(triangle).area / area, a: at(0), b: at(2), c: at(4) };
  });
}

// Every pair once: what one of them wins, the other loses.
function addLosses(ranks: Float64Array, { count, size }: ScorePlanes, { share, a, b, c }: Corners): void {
  for (let plane = 0; plane < count; plane += 1) {
    const [ownA, ownB, ownC] = [a[plane] as number, b[plane] as number, c[plane] as number];
    const weight = share * (size[plane] as number);
    let losses = 0;
    for (let other = plane + 1; other < count; other += 1) {
      const beaten = positiveShare(
        (a[other] as number) - ownA,
        (b[other] as number) - ownB,
        (c[other] as number) - ownC,
      );
      losses += beaten * (size[other] as number);
      ranks[other] = (ranks[other] as number) + (1 - beaten) * weight;
    }
    ranks[plane] = (ranks[plane] as number) + share * losses;
  }
}
