// A portfolio as columns of numbers, one row a subject: what ranking needs and nothing else.
// Everything here is exact: points in thousandths times weights in basis points are whole numbers far below 2^53.

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

/** Scores of every row: sum over criteria of weight times points, at the lowest and the highest possible points. */
export function scoreAll(columns: PointColumns, weights: readonly number[]): Scores {
  const low = new Float64Array(columns.missing.length);
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

/** These rows alone, in rows 0, 1, 2 and so on. */
export function gatherRows(columns: Columns, rows: readonly number[]): Columns {
  const pick = (points: Int32Array) => Int32Array.from(rows, (row) => points[row] as number);
  return {
    length: rows.length,
    ids: rows.map((row) => columns.ids[row] as string),
    low: columns.low.map(pick),
    high: columns.high.map(pick),
    missing: Uint8Array.from(rows, (row) => columns.missing[row] as number),
    inBacklog: Uint8Array.from(rows, (row) => columns.inBacklog[row] as number),
    transactions: Float64Array.from(rows, (row) => columns.transactions[row] as number),
  };
}

function addWeighted(
  sums: Float64Array,
  points: Int32Array | undefined,
  weight: number,
  length: number,
): void {
  if (points === undefined || weight === 0) return;
  for (let row = 0; row < length; row += 1)
    sums[row] = (sums[row] as number) + weight * (points[row] as number);
}
