// Fills a database directly, for tests that need more records than it would be sensible to send one by one.

import type pg from 'pg';
import type { Entry } from './score-book.js';

export type Filled = Entry & { groupId: string; unitId: string; phase: string | null };

const PHASES = ['alpha', 'live', 'retired', null];
const MEASURES = ['value', 'urgency', 'feasibility'];

/** Two units of two groups each, and this many products with few different points, so that many tie. */
export async function fillPortfolio(pool: pg.Pool, count: number, seed: number): Promise<Filled[]> {
  const next = randomFrom(seed);
  const units = [1, 2].map((unit) => id(1, unit));
  for (const unitId of units)
    await pool.query('insert into business_unit (id, name) values ($1, $2)', [unitId, unitId]);
  const groups = [1, 2, 3, 4].map((group) => ({ id: id(2, group), unitId: units[group % 2] as string }));
  for (const group of groups) {
    const values = [group.id, group.unitId, group.id];
    await pool.query('insert into product_group (id, name, business_unit_id) values ($1, $3, $2)', values);
  }
  const filled = Array.from({ length: count }, (_, index) => {
    const group = groups[Math.floor(next() * groups.length)] as (typeof groups)[number];
    return {
      id: id(3, index),
      groupId: group.id,
      unitId: group.unitId,
      phase: PHASES[Math.floor(next() * PHASES.length)] ?? null,
      transactions: next() < 0.4 ? null : Math.floor(next() * 3),
      points: MEASURES.map(() => (next() < 0.12 ? null : 4 + Math.floor(next() * 4) / 2)),
    };
  });
  for (const product of filled) await insertProduct(pool, product);
  return filled;
}

async function insertProduct(pool: pg.Pool, product: Filled): Promise<void> {
  await pool.query(
    'insert into product (id, name, product_group_id, phase, transactions_per_year) values ($1, $5, $2, $3, $4)',
    [product.id, product.groupId, product.phase, product.transactions, product.id],
  );
  for (const [index, points] of product.points.entries()) {
    if (points === null) continue;
    await pool.query(
      `insert into score (subject_id, measure, assessor, millipoints, assessed_on)
       values ($1, $2, 'ada', $3, current_date)`,
      [product.id, MEASURES[index], points * 1000],
    );
  }
}

function id(kind: number, index: number): string {
  return `01900000-0000-7000-800${kind}-${String(index).padStart(12, '0')}`;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
