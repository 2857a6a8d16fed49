// Who wins against whom, and the expected ranks that follow: one more than the sum of the chances of being beaten.

import { measure, type Polygon, triangles } from './polygon.js';
import { type ScorePlanes, valueAt } from './score-planes.js';

/** A triangle's share of the region, and every plane's value at its three corners. */
type Corners = { share: number; a: Float64Array; b: Float64Array; c: Float64Array };

/**
 * The region as pair after pair is compared on it: its triangles, and for quick answers every plane's value at the
 * centroid and how far the region reaches from there to the side and upwards.
 */
type Ground = { triangles: Corners[]; centre: Float64Array; reachX: number; reachY: number };

/**
 * The expected rank by plane, exactly: 1 + the sum over the others of their chance to win, where equals count a half
 * (Lahdelma and Salminen 2001, from the pairwise winning indices).
 */
export function expectedRanks(planes: ScorePlanes, region: Polygon): Float64Array {
  const { count, size } = planes;
  const ground = groundOf(planes, region);
  const ranks = Float64Array.from(size, (own) => 1 + (own - 1) / 2);
  for (let plane = 0; plane < count; plane += 1) {
    const own = size[plane] as number;
    let losses = 0;
    // Every pair once: what one of them wins, the other loses.
    for (let other = plane + 1; other < count; other += 1) {
      const beaten = winShare(planes, ground, other, plane);
      losses += beaten * (size[other] as number);
      ranks[other] = (ranks[other] as number) + (1 - beaten) * own;
    }
    ranks[plane] = (ranks[plane] as number) + losses;
  }
  return ranks;
}

/** Each plane's chance to score above the other one, by plane; a half for the other one itself. */
export function winsAgainst(planes: ScorePlanes, region: Polygon, other: number): Float64Array {
  const ground = groundOf(planes, region);
  return Float64Array.from(planes.size.keys(), (plane) =>
    plane === other ? 0.5 : winShare(planes, ground, plane, other),
  );
}

/**
 * The share of a triangle's area on which a value is above 0 that changes evenly between its corners' values: the
 * negative or positive corner that stands alone cuts off d^2 / ((d - e)(d - f)).
 */
function positiveShare(a: number, b: number, c: number): number {
  if (a >= 0) {
    if (b >= 0) return c >= 0 ? 1 : 1 - (c * c) / ((c - a) * (c - b));
    return c >= 0 ? 1 - (b * b) / ((b - a) * (b - c)) : (a * a) / ((a - b) * (a - c));
  }
  if (b >= 0) return c >= 0 ? 1 - (a * a) / ((a - b) * (a - c)) : (b * b) / ((b - a) * (b - c));
  return c >= 0 ? (c * c) / ((c - a) * (c - b)) : 0;
}

function winShare(planes: ScorePlanes, ground: Ground, one: number, other: number): number {
  const ahead = (ground.centre[one] as number) - (ground.centre[other] as number);
  const swing =
    ground.reachX * Math.abs((planes.x[one] as number) - (planes.x[other] as number)) +
    ground.reachY * Math.abs((planes.y[one] as number) - (planes.y[other] as number));
  if (ahead >= swing) return 1;
  if (ahead <= -swing) return 0;
  let wins = 0;
  for (const { share, a, b, c } of ground.triangles) {
    wins +=
      share *
      positiveShare(
        (a[one] as number) - (a[other] as number),
        (b[one] as number) - (b[other] as number),
        (c[one] as number) - (c[other] as number),
      );
  }
  return wins;
}

function groundOf(planes: ScorePlanes, region: Polygon): Ground {
  const { area, x, y } = measure(region);
  const valuesAt = (atX: number, atY: number) =>
    Float64Array.from(planes.size.keys(), (plane) => valueAt(planes, plane, atX, atY));
  const reach = (from: number, axis: 0 | 1) =>
    Math.max(...region.filter((_, index) => index % 2 === axis).map((at) => Math.abs(at - from)));
  return {
    triangles: triangles(region).map((triangle) => {
      const [ax, ay, bx, by, cx, cy] = triangle as [number, number, number, number, number, number];
      const share = measure(triangle).area / area;
      return { share, a: valuesAt(ax, ay), b: valuesAt(bx, by), c: valuesAt(cx, cy) };
    }),
    centre: valuesAt(x, y),
    reachX: reach(x, 0),
    reachY: reach(y, 1),
  };
}
