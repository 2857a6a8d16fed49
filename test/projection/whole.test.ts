// A transaction is seen whole or not at all, by those who follow it and by those who load while it commits.

import t, { type Test } from 'tap';
import { loadPortfolio } from '../../src/projection/load.js';
import type { Portfolio } from '../../src/projection/portfolio.js';
import { startProjection } from '../../src/projection/projection.js';
import { connect, createTestDatabase, openTestDatabase } from '../support/database.js';
import { insertProducts, logChange, productBasis, setPoints } from '../support/projection.js';

const ROUNDS = 120;

/** Names the unit, the group and two products alike, and shares eleven points between the two, in each transaction. */
async function start(t: Pick<Test, 'teardown'>) {
  const url = await createTestDatabase();
  const { db, pool } = openTestDatabase(t, url);
  const made = await insertProducts(pool, 2);
  const client = await connect(t, url);
  const [first, second] = made.products as [string, string];

  async function write(round: number): Promise<void> {
    const name = `Round ${round}`;
    await client.query('begin');
    for (const [table, id] of [
      ['product_group', made.group],
      ['product', first],
      ['business_unit', made.unit],
      ['product', second],
    ] as const) {
      await client.query(`update ${table} set name = $1 where id = $2`, [name, id]);
      await logChange(client, table, id);
    }
    await setPoints(client, first, 'value', 1 + (round % 10));
    await setPoints(client, second, 'value', 10 - (round % 10));
    await client.query('commit');
  }

  /** What a reader sees: one name, and eleven points in all, if it sees transactions whole. */
  function look(portfolio: Portfolio): { names: string[]; points: number } {
    const { product, product_group, business_unit } = portfolio.subjects;
    const { columns } = productBasis(portfolio);
    const rows = made.products.map((id) => product.rowOf.get(id) as number);
    const unit = business_unit.names[business_unit.rowOf.get(made.unit) as number];
    const seen = [unit, product_group.names[0], ...rows.map((row) => product.names[row])];
    return {
      names: [...new Set(seen as string[])],
      points: rows.reduce((sum, row) => sum + (columns.low[0]?.[row] as number), 0) / 1000,
    };
  }

  async function writeAll(): Promise<void> {
    for (let round = 1; round <= ROUNDS; round += 1) await write(round);
  }

  await write(0);
  return { db, look, writeAll };
}

/** Reads again and again, by several readers, until the writing is over; returns the names seen and what was torn. */
async function readMeanwhile(
  writing: Promise<void>,
  readers: number,
  read: () => Promise<{ names: string[]; points: number }>,
) {
  const names = new Set<string>();
  const torn: unknown[] = [];
  let over = false;
  const readOn = async () => {
    while (!over) {
      const seen = await read();
      if (seen.names.length !== 1 || seen.points !== 11) torn.push(seen);
      for (const name of seen.names) names.add(name);
    }
  };
  const reading = Array.from({ length: readers }, readOn);
  await writing.finally(() => {
    over = true;
  });
  await Promise.all(reading);
  return { names, torn };
}

t.test('those who follow see every transaction whole', async (t) => {
  const { db, look, writeAll } = await start(t);
  const projection = await startProjection(db);
  const read = async () => look(await projection.fresh());
  const { names, torn } = await readMeanwhile(writeAll(), 30, read);
  t.same(torn, []);
  t.ok(names.size > 5, `${names.size} states were seen`);
  t.same(await read(), { names: [`Round ${ROUNDS}`], points: 11 });
});

t.test('those who load meanwhile see every transaction whole', async (t) => {
  const { db, look, writeAll } = await start(t);
  const read = async () => look((await loadPortfolio(db)).portfolio);
  const { names, torn } = await readMeanwhile(writeAll(), 4, read);
  t.same(torn, []);
  t.ok(names.size > 5, `${names.size} states were seen`);
});
