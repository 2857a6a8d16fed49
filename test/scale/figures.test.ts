// What the parts of an installation on several machines cost and bring: printed, to be read with the machine's load in
// mind. Asserts only that what was measured was answered.

import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { loadLocalKey, signLocalToken } from '../../src/auth/local-key.js';
import { startServer } from '../bench/children.js';
import type { Load } from '../bench/load-process.js';
import { describeMachine } from '../bench/machine.js';
import { FIRST_PAGE } from '../bench/paths.js';
import { preparePortfolio } from '../bench/portfolio.js';
import { type Contender, interleave, medianOf, startCrew } from '../bench/rounds.js';
import { ROUNDS, SECONDS } from '../bench/settings.js';
import { figure, median, printTable } from '../bench/table.js';
import { until } from '../support/until.js';
import { query } from '../system/embedded-processes.js';
import { send } from '../system/service-process.js';
import { urlOf } from './postgres.js';
import { startBalancer } from './proxies.js';
import { startDatabases } from './site.js';

const PRODUCTS = 10_000;

const { directory, dataDir, primary, standby, pooler, token } = await startDatabases(t);
await preparePortfolio(urlOf(primary.port, 'postgres'), PRODUCTS, 'portfolio');
await until(async () => {
  const [row] = await query(
    primary.url,
    'select bool_and(replay_lsn = pg_current_wal_lsn()) as done from pg_stat_replication',
  );
  return row?.done === true;
}, 'the standby has all products');
const crew = startCrew();
t.teardown(() => crew.stop());

async function start(databaseUrl: string, settings: Record<string, string> = {}) {
  const server = await startServer({
    databaseUrl,
    dataDir,
    settings: { DATABASE_PREPARE: 'off', ...settings },
  });
  t.teardown(() => server.stop());
  return server;
}

const direct = await start(primary.url);
const prepared = await start(primary.url, { DATABASE_PREPARE: 'on' });
const pooled = [await start(pooler.url), await start(pooler.url), await start(pooler.url)] as const;
const reading = await start(pooler.url, { READ_DATABASE_URL: standby.url });
const [one] = pooled;
const oneBalanced = await startBalancer(t, directory, [one.url]);
const threeBalanced = await startBalancer(
  t,
  directory,
  pooled.map(({ url }) => url),
);

const load = (kind: Load['kind'], name: string, url: string, pid: number): Contender => ({
  name,
  measure: (seconds) =>
    crew.load({ kind, url, token, products: PRODUCTS, connections: 32, seconds }, pid, null),
});

const QUESTIONS: Record<string, Contender[]> = {
  'default page': [
    load('page', 'one process, PostgreSQL', direct.url, direct.pid),
    load('page', 'one process, PgBouncer', one.url, one.pid),
    load('page', 'HAProxy, one process, PgBouncer', oneBalanced, one.pid),
    load('page', 'HAProxy, three processes, PgBouncer', threeBalanced, one.pid),
  ],
  'list of products': [
    load('list', 'primary, PostgreSQL', direct.url, direct.pid),
    load('list', 'primary, PgBouncer', one.url, one.pid),
    load('list', 'standby', reading.url, reading.pid),
  ],
  "recording a score, on both servers' disks": [
    load('score', 'one process, PostgreSQL, prepared', prepared.url, prepared.pid),
    load('score', 'one process, PostgreSQL', direct.url, direct.pid),
    load('score', 'one process, PgBouncer', one.url, one.pid),
    load('score', 'HAProxy, three processes, PgBouncer', threeBalanced, one.pid),
  ],
};

process.stderr.write(
  `${describeMachine()}\n${PRODUCTS} products, ${ROUNDS} rounds of ${SECONDS} s each, in turn; medians\n`,
);
for (const [title, contenders] of Object.entries(QUESTIONS)) {
  t.test(title, async (t) => {
    const figures = [...(await interleave(contenders)).values()];
    const rows = figures.map((own) => [
      own.name,
      figure(own.perSecond),
      figure(medianOf(own, ({ p50 }) => p50)),
      figure(medianOf(own, ({ p99 }) => p99)),
      own.rounds.reduce((total, { failed = 0 }) => total + failed, 0),
    ]);
    printTable(title, ['', 'per s', 'p50 ms', 'p99 ms', 'failed'], rows, process.stderr);
    for (const { name, rounds } of figures)
      t.ok(
        rounds.some(({ perSecond }) => perSecond > 0),
        name,
      );
  });
}

t.test('a quiet client beside a noisy one', async (t) => {
  const rows: (string | number)[][] = [];
  for (const [name, limit] of [
    ['held to 600 requests a minute', '600'],
    ['not held to anything', '1000000000'],
  ] as const) {
    const server = await start(pooler.url, { RATE_LIMIT_PER_MINUTE: limit });
    const key = await loadLocalKey(dataDir);
    const quiet = await signLocalToken(key, { roles: ['viewer'], subject: 'quiet' });
    const alone = await askQuietly(server.url, quiet);
    const noise = crew.load(
      { kind: 'page', url: server.url, token, products: PRODUCTS, connections: 32, seconds: 5 },
      server.pid,
      null,
    );
    const beside = await askQuietly(server.url, quiet);
    const { perSecond, failed = 0 } = await noise;
    rows.push([name, figure(alone.p50), figure(beside.p50), figure(perSecond), figure(failed / 5)]);
    t.same([alone.failed, beside.failed], [0, 0], 'every request of the quiet one is answered');
    await server.stop();
  }
  const header = [
    'the noisy one is',
    'p50 ms alone',
    'p50 ms beside',
    'it is answered, per s',
    'turned away, per s',
  ];
  printTable('a quiet client, 25 requests a second', header, rows, process.stderr);
});

/** A page every 40 ms for four seconds: how long they took, and how many were not answered. */
async function askQuietly(url: string, token: string): Promise<{ p50: number; failed: number }> {
  const times: number[] = [];
  let failed = 0;
  for (let asked = 0; asked < 100; asked += 1) {
    const before = performance.now();
    const { status } = await send(url + FIRST_PAGE, token);
    times.push(performance.now() - before);
    if (status !== 200) failed += 1;
    await sleep(40);
  }
  return { p50: median(times), failed };
}
