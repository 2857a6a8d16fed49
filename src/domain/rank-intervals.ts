// Best and worst ranks of subjects whose scores may lie anywhere in intervals of their own.

import type { RankInterval } from './rank.js';

/**
 * Where each row could come: best = 1 + those surely above its highest, worst = 1 + those possibly above its lowest.
 * Only counted rows stand in the way; a counted row does not stand in its own. O(m log m).
 */
export function rankIntervals(
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  counted: ArrayLike<number>,
): (row: number) => RankInterval {
  const rows = Array.from({ length: counted.length }, (_, row) => row).filter((row) => counted[row] === 1);
  const lows = Float64Array.from(rows, (row) => low[row] as number).sort();
  const highs = Float64Array.from(rows, (row) => high[row] as number).sort();
  return (row) => {
    const [least, most] = [low[row] as number, high[row] as number];
    const itself = counted[row] === 1 && most > least ? 1 : 0;
    return { best: 1 + countAbove(lows, most), worst: 1 + countAbove(highs, least) - itself };
  };
}

/** How many of the ascending values are above the line. */
function countAbove(ascending: Float64Array, line: number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] as number) > line) to = middle;
    else from = middle + 1;
  }
  return ascending.length - from;
}
