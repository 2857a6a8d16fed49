// A cell of the weight region: what it settles about who is among the first, and the line to cut it along if not all.

import { measure, NEGLIGIBLE, type Polygon } from './polygon.js';
import { type ScorePlanes, valueAt } from './score-planes.js';

/**
 * A part of the region, the planes not settled on it, and the places left for them. The planes are best roughly in
 * order, the highest first.
 */
export type Cell = { polygon: Polygon; planes: readonly number[]; places: number };

/** A cell's planes in order at its centroid, the highest first, with their values at its corners. */
export type CellValues = {
  area: number;
  x: number;
  y: number;
  order: readonly number[];
  /** By place in the order: the subjects that share the plane. */
  sizes: Int32Array;
  corners: number;
  /** By place in the order, then by corner. */
  values: Float64Array;
};

/** Stands for a share that is not the same all over the cell. */
export const UNSETTLED = -1;

/** The part of its members that a group gets among the first `places` when so many subjects stand above it. */
export function placeShare(above: number, size: number, places: number): number {
  return Math.min(size, Math.max(0, places - above)) / size;
}

/** Measures the cell and evaluates its planes. */
export function cellValues(planes: ScorePlanes, { polygon, planes: own }: Cell): CellValues {
  const { area, x, y } = measure(polygon);
  const order = sortedAt(planes, own, x, y);
  const sizes = new Int32Array(order.length);
  const values = new Float64Array((order.length * polygon.length) / 2);
  let next = 0;
  for (let at = 0; at < order.length; at += 1) {
    const plane = order[at] as number;
    sizes[at] = planes.size[plane] as number;
    for (let corner = 0; corner < polygon.length; corner += 2) {
      values[next++] = valueAt(planes, plane, polygon[corner] as number, polygon[corner + 1] as number);
    }
  }
  return { area, x, y, order, sizes, corners: polygon.length / 2, values };
}

/** By place in the order: the share of a place among the first `places` if it is the same all over, else UNSETTLED. */
export function settledShares(cell: CellValues, places: number): Float64Array {
  const { sizes } = cell;
  const shares = new Float64Array(sizes.length);
  const { hopeful, above, total } = hopefuls(cell, places);
  for (let index = 0; index < hopeful.length; index += 1) {
    const at = hopeful[index] as number;
    const size = sizes[at] as number;
    let below = 0;
    for (let next = index + 1; next < hopeful.length; next += 1) {
      const other = hopeful[next] as number;
      if (neverBelow(cell, at, other)) below += sizes[other] as number;
    }
    const best = placeShare(above[index] as number, size, places);
    const worst = placeShare(total - size - below, size, places);
    shares[at] = best === worst ? best : UNSETTLED;
  }
  return shares;
}

/** Those with fewer than `places` always above them (the skyband), how many those are, and how many they are in all. */
function hopefuls(cell: CellValues, places: number): { hopeful: number[]; above: number[]; total: number } {
  const { sizes } = cell;
  const hopeful: number[] = [];
  const above: number[] = [];
  let total = 0;
  for (let at = 0; at < sizes.length; at += 1) {
    let always = 0;
    for (let other = 0; other < at && always < places; other += 1) {
      if (neverBelow(cell, other, at)) always += sizes[other] as number;
    }
    if (always >= places) continue;
    hopeful.push(at);
    above.push(always);
    total += sizes[at] as number;
  }
  return { hopeful, above, total };
}

// Insertion, since a cell inherits the order of the cell it was cut from, and little of that has changed.
function sortedAt(planes: ScorePlanes, own: readonly number[], x: number, y: number): number[] {
  const order = own.slice();
  const sorted = new Float64Array(order.length);
  for (let from = 0; from < order.length; from += 1) {
    const plane = order[from] as number;
    const value = valueAt(planes, plane, x, y);
    let to = from;
    for (; to > 0 && (sorted[to - 1] as number) < value; to -= 1) {
      sorted[to] = sorted[to - 1] as number;
      order[to] = order[to - 1] as number;
    }
    sorted[to] = value;
    order[to] = plane;
  }
  return order;
}

/**
 * Two places in the order whose planes cross in the cell, one among the first at the centroid and the other not: the
 * pair that comes nearest to cutting the cell in half. Null where no such two cross.
 */
export function crossingPair(
  cell: CellValues,
  open: readonly number[],
  places: number,
): [number, number] | null {
  let within = 0;
  for (let filled = 0; within < open.length - 1; within += 1) {
    filled += cell.sizes[open[within] as number] as number;
    if (filled > places && within > 0) break;
  }
  let best = 0;
  let pair: [number, number] | null = null;
  for (let first = 0; first < within; first += 1) {
    for (let second = within; second < open.length; second += 1) {
      const evenness = cutEvenness(cell, open[first] as number, open[second] as number);
      if (evenness <= best) continue;
      best = evenness;
      pair = [open[first] as number, open[second] as number];
    }
  }
  return pair;
}

function neverBelow({ corners, values }: CellValues, one: number, other: number): boolean {
  for (let corner = 0; corner < corners; corner += 1) {
    const ahead = (values[one * corners + corner] as number) - (values[other * corners + corner] as number);
    if (ahead < -NEGLIGIBLE) return false;
  }
  return true;
}

/** 0 where the planes do not cross in the cell, 1/2 where each is as far ahead of the other somewhere. */
function cutEvenness({ corners, values }: CellValues, one: number, other: number): number {
  let most = 0;
  let least = 0;
  for (let corner = 0; corner < corners; corner += 1) {
    const ahead = (values[one * corners + corner] as number) - (values[other * corners + corner] as number);
    if (ahead > most) most = ahead;
    if (ahead < least) least = ahead;
  }
  if (most <= NEGLIGIBLE || least >= -NEGLIGIBLE) return 0;
  return Math.min(most, -least) / (most - least);
}
