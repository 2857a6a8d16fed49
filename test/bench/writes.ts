// Scores recorded through the API by 16 clients, against the plainest write there is on the same PostgreSQL: pgbench
// updating one row by its key.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { preparePortfolio } from './portfolio.js';
import { type Contender, interleave, type Measured, medianOf, ratio } from './rounds.js';
import { PRODUCTS } from './settings.js';
import { type Stage, startBuilds } from './stage.js';
import { figure, printTable } from './table.js';

const CLIENTS = 16;
const ROWS = 100_000;
const SCRIPT = `\\set id random(1, ${ROWS})\nUPDATE peer_counter SET v = v + 1 WHERE id = :id;\n`;

const run = promisify(execFile);

/** Measures and prints the row. */
export async function measureWrites(stage: Stage): Promise<void> {
  const databaseUrl = await preparePortfolio(stage.databaseUrl, PRODUCTS);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CLIENTS });
  await pool.query('create table if not exists peer_counter (id integer primary key, v integer not null)');
  await pool.query(
    `insert into peer_counter select n, 0 from generate_series(1, ${ROWS}) n on conflict do nothing`,
  );
  const builds = await startBuilds(stage, databaseUrl);
  const scratch = await mkdtemp(join(tmpdir(), 'portfolio-bench-'));
  const script = join(scratch, 'update.sql');
  await writeFile(script, SCRIPT);
  const service = builds.map(
    ({ name, server: { url, pid } }): Contender => ({
      name,
      measure: (seconds) => {
        const { crew, token } = stage;
        const load = {
          url,
          token,
          kind: 'score' as const,
          connections: CLIENTS,
          seconds,
          products: PRODUCTS,
        };
        return crew.load(load, pid, null);
      },
    }),
  );
  const peers = (await hasPgbench())
    ? ['simple', 'prepared'].map((protocol) => ({
        name: `pgbench, ${protocol}`,
        measure: (seconds: number) => pgbench(databaseUrl, script, protocol, seconds),
      }))
    : [{ name: 'loop of node-pg', measure: (seconds: number) => updateLoop(pool, seconds) }];
  try {
    const figures = await interleave([...service, ...peers]);
    const rows = [...figures.values()].map((own) => [
      own.name,
      figure(own.perSecond),
      ...peers.map(({ name }) => ratio(figures, own.name, name)),
      figure(medianOf(own, ({ processor }) => processor)),
      figure(medianOf(own, ({ p50 }) => p50)),
      figure(medianOf(own, ({ p99 }) => p99)),
      own.rounds.reduce((total, { failed = 0 }) => total + failed, 0),
    ]);
    const header = [
      '',
      'per s',
      ...peers.map(({ name }) => `to ${name}`),
      'cpu us',
      'p50 ms',
      'p99 ms',
      'failed',
    ];
    printTable(`writes: ${PRODUCTS} products, ${CLIENTS} clients`, header, rows);
  } finally {
    for (const { server } of builds) await server.stop();
    await pool.end();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function hasPgbench(): Promise<boolean> {
  const found = await run('pgbench', ['--version']).then(
    () => true,
    () => false,
  );
  if (!found) {
    process.stdout.write(
      'pgbench is missing (Debian: apt-get install postgresql-contrib). Its place is taken by a loop of node-pg, which is slower.\n',
    );
  }
  return found;
}

async function pgbench(url: string, script: string, protocol: string, seconds: number): Promise<Measured> {
  const options = `--no-vacuum --client=${CLIENTS} --jobs=1 --time=${seconds} --protocol=${protocol}`;
  const { stdout } = await run('pgbench', [...options.split(' '), `--file=${script}`, url]);
  return {
    perSecond: Number(/tps = ([\d.]+)/.exec(stdout)?.[1]),
    p50: Number(/latency average = ([\d.]+)/.exec(stdout)?.[1]),
  };
}

async function updateLoop(pool: pg.Pool, seconds: number): Promise<Measured> {
  const start = Date.now();
  let done = 0;
  const client = async () => {
    while (Date.now() - start < seconds * 1000) {
      const id = 1 + Math.floor(Math.random() * ROWS);
      await pool.query({
        name: 'update',
        text: 'update peer_counter set v = v + 1 where id = $1',
        values: [id],
      });
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { perSecond: (1000 * done) / (Date.now() - start) };
}
