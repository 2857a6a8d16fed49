// Portfolios of the past are made one at a time, and only for those who still wait.

import t, { type Test } from 'tap';
import { type Projection, startProjection } from '../../src/projection/projection.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';
import { describePortfolio, insertProducts, watchDatabase } from '../support/projection.js';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

async function start(t: Pick<Test, 'teardown'>) {
  const { pool } = openTestDatabase(t, await createTestDatabase());
  await insertProducts(pool, 3);
  const watched = watchDatabase(pool);
  const projection: Projection = await startProjection(watched.db);
  watched.mostAtOnce = 0;
  const made = { count: 0 };
  pool.on('acquire', () => {
    made.count += 1;
  });
  return { watched, projection, made };
}

t.test('of many moments asked about at once one is made at a time', async (t) => {
  const { watched, projection, made } = await start(t);
  const moments = [...Array(6).keys()].map((days) => daysAgo(days));
  const asked = [...moments, new Date().toISOString()].map((at) => projection.past(at));
  const past = await Promise.all(asked);
  t.equal(watched.mostAtOnce, 1);
  t.equal(made.count, asked.length);
  t.equal(new Set(past).size, asked.length);
});

t.test('many who ask about the same moment share what is made of it', async (t) => {
  const { projection, made } = await start(t);
  const moment = daysAgo(3);
  const past = await Promise.all([...Array(20).keys()].map(() => projection.past(moment)));
  t.equal(made.count, 1);
  t.equal(new Set(past).size, 1);
});

t.test('nothing is made for one who has gone before the turn came, and the next is answered', async (t) => {
  const { watched, projection, made } = await start(t);
  const gone = new AbortController();
  watched.hold();
  const first = projection.past(daysAgo(1));
  const left = t.rejects(projection.past(daysAgo(2), gone.signal), { name: 'AbortError' });
  const next = projection.past(daysAgo(3));
  gone.abort();
  watched.release();
  await left;
  t.same(describePortfolio(await next), describePortfolio(await first));
  t.equal(made.count, 2);
});

t.test('one that cannot be made keeps nobody from the next', async (t) => {
  const { watched, projection } = await start(t);
  watched.failAfter = 0;
  const moment = daysAgo(1);
  const failed = t.rejects(projection.past(moment), /terminated/);
  const next = projection.past(daysAgo(2));
  await failed;
  await t.resolves(next);
  await t.resolves(projection.past(moment), 'nor from asking again');
});
