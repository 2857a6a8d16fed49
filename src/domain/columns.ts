// A portfolio as columns of numbers, one row a subject: what ranking needs and nothing else.
// Everything here is exact: points in thousandths times weights in basis points stay whole numbers below 2^31.

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
export type Scores = { low: Int32Array; high: Int32Array };

/** One point in the units of `Scores`. */
export const SCORE_UNITS = 10_000_000;

/** Scores of every row: sum over criteria of weight times points, at the lowest and the highest possible points. */
export function scoreAll(columns: Columns, weights: readonly number[]): Scores {
  const low = new Int32Array(columns.missing.length);
  weights.forEach((weight, criterion) => {
    addWeighted(low, columns.low[criterion], weight, columns.length);
  });
  // The two differ only where something is missing, which is where the rarer half of the sums is needed.
  const high = low.slice();
  for (let row = 0; row < columns.length; row += 1) {
    if (columns.missing[row] !== 0) high[row] = weightedSum(columns.high, weights, row);
  }
  return { low, high };
}

/** One row's score from its criteria's points. */
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

// `Math.imul` says that the products are whole and below 2^31, which spares the check for it on every row.
function addWeighted(sums: Int32Array, points: Int32Array | undefined, weight: number, length: number): void {
  if (points === undefined || weight === 0) return;
  for (let row = 0; row < length; row += 1)
    sums[row] = (sums[row] as number) + Math.imul(weight, points[row] as number);
}
