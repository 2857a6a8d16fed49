// A whole ranking in the order shown, copied out of the portfolio so that it stays as it was: the ranked first, then
// those without a rank.

import { type Columns, gatherRows, type Scores, scoreAll } from './columns.js';
import { compareRows, type Ordering } from './ordering.js';
import { type SortedRows, sortRows } from './sorted-rows.js';

/** Everything goes by place in the order, from 0. */
export type WholeOrder = {
  columns: Columns;
  /** The rows that they came from. */
  rows: readonly number[];
  /** For cutting pages: its rows are the places themselves. */
  sorted: SortedRows;
  /** Equal scores share the better rank; 0 where scores are missing. */
  ranks: Int32Array;
};

/** Orders these rows under the weights. Rows that are in order already cost no sort. */
export function orderWhole(
  columns: Columns,
  rows: readonly number[],
  weights: readonly number[],
): WholeOrder {
  const local = gatherRows(columns, rows);
  const scores = scoreAll(local, { method: 'weighted_sum', weights });
  const ordering = wholeOrdering(local, scores);
  if (!isOrdered(ordering, rows.length)) {
    const { rows: order } = sortRows(ordering, [...rows.keys()]);
    return orderWhole(
      columns,
      Array.from(order, (at) => rows[at] as number),
      weights,
    );
  }
  const places = Int32Array.from(rows.keys());
  return {
    columns: local,
    rows,
    sorted: { ordering, rows: places, length: rows.length },
    ranks: ranksOf(local, scores.low),
  };
}

/** The ranked by score, criteria but the last and transactions; then the others by highest and lowest score. */
function wholeOrdering(columns: Columns, { low, high }: Scores): Ordering {
  const isRanked = Float64Array.from(columns.missing, (missing) => (missing === 0 ? 1 : 0));
  const pick = (ranked: ArrayLike<number>, unranked: (at: number) => number) =>
    isRanked.map((is, at) => (is === 1 ? (ranked[at] as number) : unranked(at)));
  const [first = low, ...others] = columns.low.slice(0, -1);
  const keys = [
    isRanked,
    pick(low, (at) => high[at] as number),
    pick(first, (at) => low[at] as number),
    ...others.map((points) => pick(points, () => 0)),
    columns.transactions,
  ];
  return { keys, ids: columns.ids };
}

function isOrdered(ordering: Ordering, length: number): boolean {
  for (let at = 1; at < length; at += 1) if (compareRows(ordering, at - 1, at) > 0) return false;
  return true;
}

function ranksOf({ missing }: Columns, scores: Float64Array): Int32Array {
  const ranks = new Int32Array(missing.length);
  for (let at = 0; at < ranks.length && missing[at] === 0; at += 1)
    ranks[at] = at > 0 && scores[at] === scores[at - 1] ? (ranks[at - 1] as number) : at + 1;
  return ranks;
}
