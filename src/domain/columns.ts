// A portfolio as columns of numbers, one row a subject: what ranking needs and nothing else.
// Everything here is exact: points in thousandths times weights in basis points are whole numbers far below 2^53.

import { scoreBy } from './method.js';
import type { Method } from './scoring-model.js';

/** Marks a row that holds no subject. */
export const EMPTY = 255;

export type Columns = {
  /** Rows in use are somewhere below this; the arrays may be longer. */
  length: number;
  ids: string[];
  /** By criterion, then by row: the lowest and highest possible points, in thousandths. */
  low: Int32Array[];
  high: Int32Array[];
  /** Measures without a score; EMPTY for a row that holds no subject. */
  missing: Uint8Array;
  /** 1 where the row takes part in the backlog unasked. */
  inBacklog: Uint8Array;
  /** Transactions a year, -1 where unknown. */
  transactions: Float64Array;
};

/** Scores under some weights, by row, in ten-millionths of a point (basis points times thousandths). */
export type Scores = { low: Float64Array; high: Float64Array };

/** One point in the units of `Scores`. */
export const SCORE_UNITS = 10_000_000;

/** Points by criterion, then by row, and which rows have something missing (not 0). */
export type PointColumns = Pick<Columns, 'length' | 'low' | 'high' | 'missing'>;

/** How points become a score: a method, and weights in basis points for the methods that have them. */
export type Scoring = { method: Method; weights: readonly number[] };

/**
 * Scores of every row at the lowest and the highest possible points. Written into `room` where that is given: arrays as
 * long as the columns, so that asking often leaves no garbage.
 */
export function scoreAll(columns: PointColumns, scoring: Scoring, room = roomForScores(columns)): Scores {
  const { low, high } = room;
  if (scoring.method === 'weighted_sum') sumInto(low, columns.low, scoring.weights, columns.length);
  else for (let row = 0; row < columns.length; row += 1) low[row] = scoreRow(columns.low, scoring, row);
  for (let row = 0; row < columns.length; row += 1) {
    high[row] = columns.missing[row] === 0 ? (low[row] as number) : scoreRow(columns.high, scoring, row);
  }
  return room;
}

/** One row's score from its criteria's points. */
export function scoreRow(points: readonly Int32Array[], { method, weights }: Scoring, row: number): number {
  if (method === 'weighted_sum') return weightedSum(points, weights, row);
  return scoreBy(
    method,
    points.map((column) => column[row] as number),
    weights,
  );
}

/** Arrays for the scores of every row that there is room for. */
export function roomForScores({ missing }: Pick<Columns, 'missing'>): Scores {
  return { low: new Float64Array(missing.length), high: new Float64Array(missing.length) };
}

/** Three criteria are the rule, and then one pass does it. */
function sumInto(
  sums: Float64Array,
  points: readonly Int32Array[],
  weights: readonly number[],
  length: number,
): void {
  const [a, b, c, ...rest] = points;
  const [wa = 0, wb = 0, wc = 0] = weights;
  if (a === undefined || b === undefined || c === undefined || rest.length > 0) {
    for (let row = 0; row < length; row += 1) sums[row] = weightedSum(points, weights, row);
    return;
  }
  for (let row = 0; row < length; row += 1) {
    sums[row] = wa * (a[row] as number) + wb * (b[row] as number) + wc * (c[row] as number);
  }
}

/** The sum over criteria of weight times points. */
export function weightedSum(
  points: readonly (Int32Array | undefined)[],
  weights: readonly number[],
  row: number,
): number {
  let sum = 0;
  for (let criterion = 0; criterion < weights.length; criterion += 1) {
    sum += (weights[criterion] ?? 0) * (points[criterion]?.[row] ?? 0);
  }
  return sum;
}

/** These rows alone, in rows 0, 1, 2 and so on. */
export function gatherRows(columns: Columns, rows: readonly number[]): Columns {
  const pick = <T extends Int32Array | Uint8Array | Float64Array>(from: T, picked: T): T => {
    for (let at = 0; at < rows.length; at += 1) picked[at] = from[rows[at] as number] as number;
    return picked;
  };
  const points = (from: Int32Array) => pick(from, new Int32Array(rows.length));
  return {
    length: rows.length,
    ids: rows.map((row) => columns.ids[row] as string),
    low: columns.low.map(points),
    high: columns.high.map(points),
    missing: pick(columns.missing, new Uint8Array(rows.length)),
    inBacklog: pick(columns.inBacklog, new Uint8Array(rows.length)),
    transactions: pick(columns.transactions, new Float64Array(rows.length)),
  };
}
