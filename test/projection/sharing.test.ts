// Many questions share one check, and none is answered by a check that began before it was asked.

import { setImmediate as nextTurn } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { followChanges, loadPortfolio } from '../../src/projection/load.js';
import type { Portfolio } from '../../src/projection/portfolio.js';
import { type Projection, startProjection } from '../../src/projection/projection.js';
import type { Db } from '../../src/store/database.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';
import {
  describePortfolio,
  insertProducts,
  readValue,
  setPoints,
  watchDatabase,
} from '../support/projection.js';

/** Lets a question join the check under way: wrong, for that check may have looked already. */
async function joinCheckUnderWay(db: Db): Promise<Projection> {
  let held = await loadPortfolio(db);
  let running: Promise<Portfolio> | null = null;
  const check = async () => {
    held = await followChanges(db, held);
    return held.portfolio;
  };
  return {
    past: check,
    fresh() {
      running ??= check().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

async function start(t: Pick<Test, 'teardown'>, follow = startProjection) {
  const { pool } = openTestDatabase(t, await createTestDatabase());
  const { products } = await insertProducts(pool, 3);
  const watched = watchDatabase(pool);
  const projection = await follow(watched.db);
  watched.mostAtOnce = 0;
  return { pool, watched, projection, products: products as [string, string, string] };
}

type Started = Awaited<ReturnType<typeof start>>;

/** Begins a check and waits until the database has answered it; the answer is held back. */
async function holdCheck({ watched, projection }: Started): Promise<void> {
  watched.hold();
  projection.fresh().catch(() => {});
  while (watched.held === 0) await nextTurn();
}

t.test('questions asked at the same time share one check', async (t) => {
  const { watched, projection } = await start(t);
  const answers = await Promise.all(Array.from({ length: 500 }, () => projection.fresh()));
  t.equal(watched.checks, 1);
  t.equal(new Set(answers).size, 1);
});

t.test('questions asked while a check is under way share the next one', async (t) => {
  const started = await start(t);
  const { watched, projection } = started;
  await holdCheck(started);
  t.equal(watched.checks, 1);
  const later: Promise<unknown>[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    for (let count = 0; count < 25; count += 1) later.push(projection.fresh());
    await nextTurn();
  }
  t.equal(watched.checks, 1, 'none begins while one is under way');
  watched.release();
  await Promise.all(later);
  t.equal(watched.checks, 2);
});

t.test('one check runs at a time, however many ask and whenever', async (t) => {
  const { pool, watched, projection, products } = await start(t);
  const asked: Promise<unknown>[] = [];
  for (let turn = 0; turn < 300; turn += 1) {
    asked.push(projection.fresh());
    if (turn % 50 === 0) await setPoints(pool, products[0], 'value', 1 + (turn % 9));
    await nextTurn();
  }
  await Promise.all(asked);
  t.equal(watched.mostAtOnce, 1);
  t.ok(watched.checks < 300, `${watched.checks} checks for 300 questions`);
});

/** A write that is acknowledged while a check is under way which has looked already; then a question. */
async function askAfterWrite(started: Started): Promise<number | null> {
  const { pool, watched, projection, products } = started;
  await holdCheck(started);
  await setPoints(pool, products[0], 'value', 9);
  const asked = readValue(projection, products[0]);
  await nextTurn();
  watched.release();
  return asked;
}

t.test('a question does not accept the answer of a check that was under way when it was asked', async (t) => {
  t.equal(await askAfterWrite(await start(t)), 9);
});

t.test('a projection that joined the check under way would be found out', async (t) => {
  t.equal(await askAfterWrite(await start(t, joinCheckUnderWay)), null);
});

t.test('a check that fails fails those who shared it, and nobody after them', async (t) => {
  const { watched, projection } = await start(t);
  watched.failAfter = 0;
  const sharing = Array.from({ length: 20 }, () => projection.fresh());
  for (const asked of sharing) await t.rejects(asked, /terminated/);
  await t.resolves(projection.fresh());
});

t.test('a question asked while a check is failing is answered by the next', async (t) => {
  const started = await start(t);
  const { pool, watched, projection, products } = started;
  await setPoints(pool, products[0], 'value', 4);
  await holdCheck(started);
  const asked = readValue(projection, products[0]);
  // The first look was answered; the statement after it fails.
  watched.failAfter = 0;
  watched.release();
  t.equal(await asked, 4);
});

t.test(
  'a connection lost anywhere within a check leaves nothing undone and nothing done by half',
  async (t) => {
    const { pool, watched, projection, products } = await start(t);
    let failures = 0;
    for (let statement = 0; statement < 12; statement += 1) {
      for (const id of products) await setPoints(pool, id, 'value', 1 + (statement % 9));
      watched.failAfter = statement;
      const failed = await projection.fresh().then(
        () => false,
        () => true,
      );
      if (failed) failures += 1;
      watched.failAfter = -1;
      const followed = describePortfolio(await projection.fresh());
      t.same(
        followed,
        describePortfolio((await loadPortfolio(watched.db)).portfolio),
        `statement ${statement}`,
      );
    }
    t.ok(failures >= 2 && failures < 12, `${failures} checks failed, at each of their statements`);
  },
);
