// On what share of the weight region each subject is among the first so many, exactly: the region is cut along the lines
// on which two subjects tie, until within each cell it is settled who is among them.

import {
  type Cell,
  type CellValues,
  cellValues,
  crossingPair,
  placeShare,
  settledShares,
  UNSETTLED,
} from './cell.js';
import { clip, measure, type Polygon, type Slope } from './polygon.js';
import { type ScorePlanes, valueAt } from './score-planes.js';

export type TopShares = {
  /** By plane: the share of the region's area on which one of its subjects is among the first, from 0 to 1. */
  shares: Float64Array;
  /** By plane: the centroid of where it is among the first; meaningless where the share is 0. */
  x: Float64Array;
  y: Float64Array;
  /** The most by which any share may be wrong, for cells left unsettled; 0 when all were settled. */
  error: number;
};

type Sums = {
  planes: ScorePlanes;
  shares: Float64Array;
  x: Float64Array;
  y: Float64Array;
  unsettled: Float64Array;
};

/** Shares below this are rounding, and count as 0. */
const LEAST_SHARE = 1e-12;
/** Cells with a smaller share of the region are points where several lines meet, but for rounding. */
const NO_AREA = 1e-15;

/**
 * The shares for the first `places`. Equals share evenly the places that they cover, so that all subjects' shares sum to
 * `places`. `effort` bounds the work, in pairs of planes looked at; cells that it leaves are settled at their centroids.
 */
export function topShares(planes: ScorePlanes, region: Polygon, places: number, effort: number): TopShares {
  const zeros = () => new Float64Array(planes.count);
  const sums: Sums = { planes, shares: zeros(), x: zeros(), y: zeros(), unsettled: zeros() };
  const whole = measure(region);
  let cells: Cell[] = [{ polygon: region, planes: orderAt(planes, whole), places }];
  let left = effort;
  while (cells.length > 0) {
    const parts: Cell[] = [];
    for (const cell of cells) {
      const values = cellValues(planes, cell);
      if (values.area <= whole.area * NO_AREA) continue;
      if (left > 0) left -= settleOrCut(sums, cell, values, parts);
      else settleAtCentroid(sums, values, [...values.order.keys()], cell.places);
    }
    cells = parts;
  }
  return asShares(sums, whole.area);
}

/** Settles what is the same all over the cell, and cuts it if something is not. Returns how many pairs it looked at. */
function settleOrCut(sums: Sums, cell: Cell, values: CellValues, parts: Cell[]): number {
  const { open, places } = settle(sums, values, cell.places);
  const { planes } = sums;
  const pair = crossingPair(values, open, places);
  const left = { planes: open.map((at) => values.order[at] as number), places };
  if (pair !== null) {
    const [one, other] = pair.map((at) => values.order[at] as number) as [number, number];
    parts.push({ ...left, polygon: clip(cell.polygon, lead(planes, one, other)) });
    parts.push({ ...left, polygon: clip(cell.polygon, lead(planes, other, one)) });
  } else {
    // Two always cross while something is open: only rounding leaves none.
    settleAtCentroid(sums, values, open, places);
  }
  return values.order.length + open.length ** 2;
}

/** Adds the shares that are the same all over the cell; returns where in the order the others are, and their places. */
function settle(sums: Sums, values: CellValues, places: number): { open: number[]; places: number } {
  const open: number[] = [];
  let left = places;
  const shares = settledShares(values, places);
  for (let at = 0; at < shares.length; at += 1) {
    const share = shares[at] as number;
    if (share === UNSETTLED) open.push(at);
    else if (share > 0) left -= add(sums, values, at, share);
  }
  return { open, places: left };
}

/** Gives the places to those that are highest at the centroid, and notes that they might not be. */
function settleAtCentroid(sums: Sums, values: CellValues, open: readonly number[], places: number): void {
  let above = 0;
  for (const at of open) {
    const plane = values.order[at] as number;
    const size = values.sizes[at] as number;
    add(sums, values, at, placeShare(above, size, places));
    sums.unsettled[plane] = (sums.unsettled[plane] as number) + values.area;
    above += size;
  }
}

/** Adds a plane's share of the cell, and returns the places that it takes. */
function add(sums: Sums, { area, x, y, order, sizes }: CellValues, at: number, share: number): number {
  const plane = order[at] as number;
  const mass = share * area;
  sums.shares[plane] = (sums.shares[plane] as number) + mass;
  sums.x[plane] = (sums.x[plane] as number) + mass * x;
  sums.y[plane] = (sums.y[plane] as number) + mass * y;
  return Math.round(share * (sizes[at] as number));
}

function orderAt(planes: ScorePlanes, { x, y }: { x: number; y: number }): number[] {
  const values = Float64Array.from(planes.size.keys(), (plane) => valueAt(planes, plane, x, y));
  return [...values.keys()].sort((a, b) => (values[b] as number) - (values[a] as number));
}

/** How far one plane is above the other. */
function lead({ x, y, constant }: ScorePlanes, one: number, other: number): Slope {
  return {
    x: (x[one] as number) - (x[other] as number),
    y: (y[one] as number) - (y[other] as number),
    constant: (constant[one] as number) - (constant[other] as number),
  };
}

function asShares(sums: Sums, whole: number): TopShares {
  const shares = sums.shares.map((mass) => (mass < whole * LEAST_SHARE ? 0 : Math.min(1, mass / whole)));
  return {
    shares,
    x: sums.x.map((moment, plane) => moment / (sums.shares[plane] as number)),
    y: sums.y.map((moment, plane) => moment / (sums.shares[plane] as number)),
    error: sums.unsettled.reduce((most, area) => Math.max(most, area), 0) / whole,
  };
}
