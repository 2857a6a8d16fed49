// Following the change log: whatever is written, the portfolio that was mended equals one loaded afresh.

import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import t, { type Test } from 'tap';
import { loadPortfolio } from '../../src/projection/load.js';
import { type Projection, startProjection } from '../../src/projection/projection.js';
import type { Db } from '../../src/store/database.js';
import { startTestApp } from '../support/app.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';
import { makeProduct, score } from '../support/make.js';
import {
  describePortfolio,
  insertProducts,
  logChange,
  productBasis,
  setPoints,
} from '../support/projection.js';
import { holdsAsync } from '../support/property.js';
import { anyWrite, change, makeWorld } from '../support/writes.js';

const SAMPLES = new URL('../../../db/samples/', import.meta.url);

async function assertFollowed(followed: Projection, db: Db): Promise<void> {
  const { portfolio } = await loadPortfolio(db);
  assert.deepEqual(describePortfolio(await followed.fresh()), describePortfolio(portfolio));
}

const app = await startTestApp(t);

t.test('after any writes through the API the followed portfolio equals one loaded afresh', async (t) => {
  const followed = await startProjection(app.db);
  const world = await makeWorld(app);
  const steps = fc.array(fc.record({ any: anyWrite, check: fc.boolean() }), { minLength: 10, maxLength: 20 });
  const property = fc.asyncProperty(steps, async (steps) => {
    for (const { any, check } of steps) {
      await any.write(world);
      if (check) await assertFollowed(followed, app.db);
    }
    await assertFollowed(followed, app.db);
  });
  // One portfolio goes through all runs, so a failing run cannot be made smaller.
  await holdsAsync(t, property, { numRuns: 20, endOnFailure: true });
  const { product } = (await followed.fresh()).subjects;
  t.equal(product.length, product.rowOf.size + product.free.length, 'no row was lost');
});

t.test('a retired product scored again is told its new place', async (t) => {
  const id = await makeProduct(app, { phase: 'live' });
  await score(app, id, { value: 9, urgency: 6, feasibility: 4 });
  const place = async () => (await app.call(`GET /v1/rankings/products/${id}`)).json().subject.score;
  t.equal(await place(), 7.1);
  await change(app, 'PATCH', `products/${id}`, { phase: 'retired' });
  await score(app, id, { value: 4, urgency: 6, feasibility: 5 });
  t.equal(await place(), 4.8);
});

t.test('files of products and scores are followed', async (t) => {
  const followed = await startProjection(app.db);
  const before = (await followed.fresh()).subjects.product.rowOf.size;
  for (const file of ['products', 'scores-policy-assessor', 'scores-finance-assessor']) {
    const kind = file.startsWith('scores') ? 'scores' : 'products';
    const payload = await readFile(new URL(`${file}.csv`, SAMPLES));
    const headers = { 'content-type': 'text/csv' };
    const response = await app.call(`POST /v1/imports/${kind}`, { headers, payload });
    t.equal(response.statusCode, 201, file);
    await t.resolves(assertFollowed(followed, app.db), file);
  }
  t.equal((await followed.fresh()).subjects.product.rowOf.size, before + 120);
});

/** A database with some products, and a projection that follows it. */
async function startOnDatabase(t: Pick<Test, 'teardown'>, products: number) {
  const { db, pool } = openTestDatabase(t, await createTestDatabase());
  const made = await insertProducts(pool, products);
  return { db, pool, ...made, followed: await startProjection(db) };
}

t.test('thousands of changes at once are followed, mended in place or loaded afresh', async (t) => {
  const { db, pool, group, followed } = await startOnDatabase(t, 1);
  const first = await followed.fresh();
  const revisions: number[] = [];
  /** Runs the statement and logs a change of each product that it returns. */
  const write = async (statement: string) => {
    await pool.query(`
      with touched as (${statement} returning id)
      insert into change (actor, client, request_id, type, subject_kind, subject_id)
      select 'elsewhere', 'sql', 'none', 'product.updated', 'product', id from touched`);
    await t.resolves(assertFollowed(followed, db), statement.slice(0, 60));
    const portfolio = await followed.fresh();
    revisions.push(portfolio.revision);
    return portfolio;
  };
  const insert = (count: number) =>
    write(`insert into product (id, product_group_id, name)
      select gen_random_uuid(), '${group}', 'Product ' || n from generate_series(1, ${count}) n`);
  t.equal(await insert(1100), first, 'more than the arrays first have room for, mended in place');
  await write("update product set phase = 'retired' where name like '%7'");
  t.equal(
    await write("update product set archived_at = now() where name like '%3'"),
    first,
    'mended in place',
  );
  t.not(await insert(5001), first, 'loaded afresh');
  await write("update product set name = 'Renamed', phase = 'live' where name like '%7'");
  t.same(revisions, [1, 2, 3, 4, 5], 'each is a revision of its own');
});

t.test('a new scoring model is followed, with its weights and its scale', async (t) => {
  const { db, pool, products, followed } = await startOnDatabase(t, 1);
  const id = products[0] as string;
  await setPoints(pool, id, 'value', 9);
  await setPoints(pool, id, 'urgency', 6);
  await assertFollowed(followed, db);
  const model = '01900000-0000-7000-8000-0000000000aa';
  await pool.query(`
    insert into scoring_model (id, version, name, active_from, definition)
    select '${model}', 2, 'Feasibility first', now(), jsonb_set(jsonb_set(jsonb_set(definition,
      '{criteria,0,weight}', '10'), '{criteria,2,weight}', '60'), '{scale,max}', '20')
    from scoring_model where version = 1`);
  await logChange(pool, 'scoring_model', model);
  await assertFollowed(followed, db);
  const portfolio = await followed.fresh();
  const row = portfolio.subjects.product.rowOf.get(id) as number;
  const { model: followedModel, standing } = productBasis(portfolio);
  t.equal(followedModel.version, 2);
  t.same(standing.scoring.weights, [1000, 3000, 6000]);
  // 0.9 and 1.8 are known; feasibility adds 0.6 to 12.
  const { low, high } = standing.scores;
  t.same([low[row], high[row]], [33_000_000, 147_000_000]);
});
