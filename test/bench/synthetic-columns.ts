// A portfolio's columns of any size, without a database: for what is measured inside the process.

import type { Columns } from '../../src/domain/columns.js';
import { productId } from './portfolio.js';

/** Columns of this many complete products but one in `incompleteEvery`; equal on every run. */
export function syntheticColumns(length: number, incompleteEvery: number): Columns {
  let state = 20_260_101;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const low = [0, 1, 2].map(() => Int32Array.from({ length }, () => 1000 + 500 * draw(19)));
  const high = low.map((column) => Int32Array.from(column));
  const missing = new Uint8Array(length);
  for (let row = incompleteEvery - 1; row < length; row += incompleteEvery) {
    missing[row] = 1;
    (low[2] as Int32Array)[row] = 1000;
    (high[2] as Int32Array)[row] = 10_000;
  }
  return {
    length,
    ids: Array.from({ length }, (_, row) => productId(row)),
    low,
    high,
    missing,
    inBacklog: new Uint8Array(length).fill(1),
    transactions: Float64Array.from({ length }, () => draw(5_000_000)),
  };
}
