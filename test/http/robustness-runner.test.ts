// Large rankings are worked out beside the event loop: others are answered meanwhile, a thread that dies is replaced,
// and nothing is left behind when the service stops.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import t from 'tap';
import type { RobustnessQuery } from '../../src/domain/robustness/robustness.js';
import { robustnessTable } from '../../src/domain/robustness/table.js';
import { createRobustnessRunner } from '../../src/http/rankings/robustness-runner.js';
import { startTestApp } from '../support/app.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';
import { refused } from '../support/problems.js';
import { RANKING } from '../support/rankings.js';

const WORKER = new URL('../../src/http/rankings/robustness-worker.js', import.meta.url);
const ROBUSTNESS = `${RANKING}/robustness?region=all`;

/** So many subjects, all with points of their own. */
function questionOf(subjects: number): RobustnessQuery {
  const column = (divisor: number) =>
    Int32Array.from({ length: subjects }, (_, at) => 1000 + 500 * (Math.floor(at / divisor) % 19));
  const points = [column(1), column(19), column(361)];
  const rows = [...(points[0]?.keys() ?? [])];
  return {
    low: points,
    high: points,
    rows,
    weights: [5000, 3000, 2000],
    region: { kind: 'all' },
    top: 10,
    leader: 0,
  };
}

/** So many products with different points, written straight into the database. */
async function fillDistinct(pool: pg.Pool, products: number): Promise<void> {
  const id = (kind: number, number: string) =>
    `('01900000-0000-7000-800${kind}-' || lpad(${number}, 12, '0'))::uuid`;
  await pool.query(`insert into business_unit (id, name) values (${id(1, "'1'")}, 'Unit')`);
  await pool.query(
    `insert into product_group (id, name, business_unit_id) values (${id(2, "'1'")}, 'Group', ${id(1, "'1'")})`,
  );
  await pool.query(
    `insert into product (id, name, product_group_id)
     select ${id(3, 'n::text')}, 'Product ' || n, ${id(2, "'1'")} from generate_series(0, $1::int - 1) n`,
    [products],
  );
  for (const [measure, divisor] of [
    ['value', 1],
    ['urgency', 19],
    ['feasibility', 361],
  ]) {
    await pool.query(
      `insert into score (subject_id, measure, assessor, millipoints, assessed_on)
       select ${id(3, 'n::text')}, $2, 'ada', 1000 + 500 * ((n / $3::int) % 19), current_date
       from generate_series(0, $1::int - 1) n`,
      [products, measure, divisor],
    );
  }
}

async function filledApp(t: Parameters<typeof startTestApp>[0], products: number) {
  const databaseUrl = await createTestDatabase();
  await fillDistinct(openTestDatabase(t, databaseUrl).pool, products);
  return startTestApp(t, { databaseUrl });
}

t.test('while 3,000 products are worked out other requests are answered', async (t) => {
  const app = await filledApp(t, 3_000);
  let done = false;
  const asked = app.call(`GET ${ROBUSTNESS}`).finally(() => {
    done = true;
  });
  let answered = 0;
  while (!done) {
    t.equal((await app.call('GET /v1/products?limit=1')).statusCode, 200);
    if (!done) answered += 1;
  }
  t.ok(answered >= 3, `${answered} others were answered before it`);
  const first = await asked;
  t.match(first.json(), { subjects: 3000, method: 'exact', error: 0 });

  // In the process the same work lets nobody in between.
  let turns = 0;
  const count = setInterval(() => {
    turns += 1;
  });
  const table = robustnessTable(questionOf(3_000));
  t.equal(turns, 0);
  clearInterval(count);
  const total = table.probabilityTop.reduce((sum, one) => sum + one, 0);
  t.ok(Math.abs(total - 10) < 1e-9);
  t.equal((await app.call(`GET ${ROBUSTNESS}`)).body, first.body, 'asked again it is the same to the byte');
});

t.test('the thread answers what the process would, and several in turn', async (t) => {
  const runner = createRobustnessRunner();
  t.teardown(() => runner.close());
  const questions = [500, 20, 300].map(questionOf);
  const answers = await Promise.all(questions.map((question) => runner.run(question)));
  for (const [index, question] of questions.entries()) t.same(answers[index], robustnessTable(question));
});

t.test('a fault in the work fails that question alone', async (t) => {
  const runner = createRobustnessRunner();
  t.teardown(() => runner.close());
  const faulty = { ...questionOf(5), low: null as never };
  const [bad, good] = await Promise.allSettled([runner.run(faulty), runner.run(questionOf(5))]);
  t.equal(bad.status, 'rejected');
  t.type((bad as PromiseRejectedResult).reason, TypeError);
  t.equal(good.status, 'fulfilled');
});

t.test('a thread that dies takes its question with it and no other', async (t) => {
  const opened: Worker[] = [];
  const runner = createRobustnessRunner(() => {
    const worker = new Worker(WORKER);
    opened.push(worker);
    return worker;
  });
  t.teardown(() => runner.close());
  const lost = runner.run(questionOf(3_000));
  const next = runner.run(questionOf(20));
  await opened[0]?.terminate();
  await t.rejects(lost, { code: 'unavailable', headers: { 'retry-after': '5' } });
  t.same(await next, robustnessTable(questionOf(20)));
  t.equal(opened.length, 2, 'another has taken its place');
  await opened[1]?.terminate();
  t.same(await runner.run(questionOf(5)), robustnessTable(questionOf(5)), 'idle or not');
});

t.test('a thread that cannot be started answers each question that waits', async (t) => {
  const runner = createRobustnessRunner(() => new Worker(new URL('./nowhere.js', WORKER)));
  t.teardown(() => runner.close());
  const all = await Promise.allSettled([runner.run(questionOf(5)), runner.run(questionOf(5))]);
  t.match(all, [{ reason: { code: 'unavailable' } }, { reason: { code: 'unavailable' } }]);
});

t.test('more than nine at once are turned away, and answered once there is room', async (t) => {
  const runner = createRobustnessRunner();
  t.teardown(() => runner.close());
  const asked = Array.from({ length: 10 }, () => runner.run(questionOf(300)));
  const settled = await Promise.allSettled(asked);
  t.same(
    settled.map(({ status }) => status),
    [...Array(9).fill('fulfilled'), 'rejected'],
  );
  t.match(settled.at(-1), { reason: { code: 'unavailable', headers: { 'retry-after': '5' } } });
  t.same(await runner.run(questionOf(5)), robustnessTable(questionOf(5)));
});

t.test('closing ends what runs and what waits, and nothing is taken afterwards', async (t) => {
  const opened: Worker[] = [];
  const runner = createRobustnessRunner(() => {
    const worker = new Worker(WORKER);
    opened.push(worker);
    return worker;
  });
  const asked = [3_000, 5].map((subjects) => runner.run(questionOf(subjects)));
  const ended = once(opened[0] as Worker, 'exit');
  const settled = Promise.allSettled(asked);
  await runner.close();
  await ended;
  t.match(await settled, [{ reason: { code: 'unavailable' } }, { reason: { code: 'unavailable' } }]);
  await t.rejects(runner.run(questionOf(5)), { code: 'unavailable' });
  t.equal(opened.length, 1);
  await runner.close();
});

t.test('an application that closes refuses what it cannot finish, and ends', async (t) => {
  const app = await filledApp(t, 3_000);
  const asked = app.call(`GET ${ROBUSTNESS}`);
  // One question that waits for the projection later, the work has begun.
  await app.call(`GET ${RANKING}?limit=1`);
  await app.call(`GET ${RANKING}?limit=1`);
  await app.app.close();
  refused(t, await asked, 503, 'unavailable');
  t.equal((await asked).headers['retry-after'], '5');
});

t.test('over a connection the service answers what it began before it ends', async (t) => {
  const app = await filledApp(t, 3_000);
  const address = await app.app.listen({ host: '127.0.0.1', port: 0 });
  const authorization = `Bearer ${await app.issuer.token('viewer')}`;
  const asked = fetch(`${address}${ROBUSTNESS}`, { headers: { authorization } });
  await new Promise((resolve) => app.app.server.once('request', resolve));
  await app.app.close();
  const response = await asked;
  t.equal(response.status, 200);
  t.match(await response.json(), { subjects: 3000 });
});
