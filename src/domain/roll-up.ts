// What a group's or unit's products come to: their capacity-weighted mean, beside the score it was given directly.
// Sums are pooled from the products, never from means, so that any tree of groups gives the same answer.

import { byCodeUnit } from './code-unit-order.js';
import { type Quotient, roundQuotient } from './quotient.js';

/**
 * A product's points on one criterion or in total, in whole units (thousandths of a point; for a total any finer whole
 * unit, the same everywhere): scored where `low` equals `high`, else open between the two; wholly missing is the
 * scale's minimum and maximum. Capacity is whole hundredths (2.5 people is 250), 0 or more; 100 where none is known.
 * Exact while the whole capacity times the highest points stays below 2^53.
 */
export type RollUpProduct = { id: string; low: number; high: number; capacity: number; stale: boolean };

/** Sums and extremes of some products; pools of disjoint products merge into the pool of all. */
export type Pool = {
  products: number;
  scored: number;
  stale: number;
  capacity: number;
  scoredCapacity: number;
  /** Capacity times points: of the scored, and of all at their lowest and at their highest. */
  scoredSum: number;
  lowSum: number;
  highSum: number;
  lowest: number | null;
  /** The highest points among the scored, and whose they are; the first id among equals. */
  top: { id: string; points: number } | null;
};

/** Points in the products' unit, rounded (halves upwards) from the exact quotients beside them. Null: nothing scored. */
export type RollUp = {
  points: number | null;
  exact: Quotient | null;
  /** The scored share of the capacity, from 0 to 1; null where there is no capacity. */
  coverage: number | null;
  bounds: { low: number; high: number; exactLow: Quotient; exactHigh: Quotient } | null;
  products: number;
  scored: number;
  lowest: number | null;
  highest: number | null;
  topProduct: string | null;
};

export const EMPTY_POOL: Pool = {
  products: 0,
  scored: 0,
  stale: 0,
  capacity: 0,
  scoredCapacity: 0,
  scoredSum: 0,
  lowSum: 0,
  highSum: 0,
  lowest: null,
  top: null,
};

export function poolProducts(products: readonly RollUpProduct[]): Pool {
  const pool = { ...EMPTY_POOL };
  for (const product of products) addProduct(pool, product, product.low === product.high);
  return pool;
}

/** Products as columns by row: whose they are, and which of them count and are scored. */
export type PooledRows = {
  ids: readonly string[];
  /** Points as of a RollUpProduct. */
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  /** The owner of a row, below the number of owners. */
  owner: ArrayLike<number>;
  counted: ArrayLike<number>;
  scored: (row: number) => boolean;
  capacity: (row: number) => number;
  stale: (row: number) => boolean;
};

/** The pool of each owner's products. */
export function poolRows(rows: PooledRows, owners: number): Pool[] {
  const pools = Array.from({ length: owners }, () => ({ ...EMPTY_POOL }));
  for (let row = 0; row < rows.ids.length; row += 1) {
    if (rows.counted[row] !== 1) continue;
    const product = {
      id: rows.ids[row] as string,
      low: rows.low[row] as number,
      high: rows.high[row] as number,
      capacity: rows.capacity(row),
      stale: rows.stale(row),
    };
    addProduct(pools[rows.owner[row] as number] as Pool, product, rows.scored(row));
  }
  return pools;
}

function addProduct(pool: Pool, { id, low, high, capacity, stale }: RollUpProduct, scored: boolean): void {
  pool.products += 1;
  pool.capacity += capacity;
  pool.lowSum += capacity * low;
  pool.highSum += capacity * high;
  if (stale) pool.stale += 1;
  if (!scored) return;
  pool.scored += 1;
  pool.scoredCapacity += capacity;
  pool.scoredSum += capacity * low;
  pool.lowest = Math.min(pool.lowest ?? low, low);
  pool.top = higher(pool.top, { id, points: low });
}

/** Associative and commutative: a unit's pool is its groups' pools merged, in any sequence. */
export function mergePools(a: Pool, b: Pool): Pool {
  return {
    products: a.products + b.products,
    scored: a.scored + b.scored,
    stale: a.stale + b.stale,
    capacity: a.capacity + b.capacity,
    scoredCapacity: a.scoredCapacity + b.scoredCapacity,
    scoredSum: a.scoredSum + b.scoredSum,
    lowSum: a.lowSum + b.lowSum,
    highSum: a.highSum + b.highSum,
    lowest: a.lowest === null || b.lowest === null ? (a.lowest ?? b.lowest) : Math.min(a.lowest, b.lowest),
    top: b.top === null ? a.top : higher(a.top, b.top),
  };
}

/** The roll-up of a pool: sum of capacity x points / sum of capacity, over the scored products. */
export function rollUp(pool: Pool): RollUp {
  const exact = mean(pool.scoredSum, pool.scoredCapacity);
  const exactLow = mean(pool.lowSum, pool.capacity);
  const exactHigh = mean(pool.highSum, pool.capacity);
  return {
    points: exact && roundQuotient(exact),
    exact,
    coverage: pool.capacity > 0 ? pool.scoredCapacity / pool.capacity : null,
    bounds: exactLow &&
      exactHigh && { low: roundQuotient(exactLow), high: roundQuotient(exactHigh), exactLow, exactHigh },
    products: pool.products,
    scored: pool.scored,
    lowest: pool.lowest,
    highest: pool.top?.points ?? null,
    topProduct: pool.top?.id ?? null,
  };
}

function mean(sum: number, capacity: number): Quotient | null {
  return capacity > 0 ? { numerator: BigInt(sum), denominator: BigInt(capacity) } : null;
}

type Top = { id: string; points: number };

function higher(a: Top | null, b: Top): Top {
  if (a === null || b.points > a.points) return b;
  return b.points === a.points && byCodeUnit(b.id, a.id) < 0 ? b : a;
}
