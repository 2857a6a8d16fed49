// A crash of PostgreSQL gives out again the transaction ids that no surviving record mentions: what is then written
// under them must be seen, though the snapshot held from before the crash counts them as long over.

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import t, { type Test } from 'tap';
import { startEmbedded } from '../../src/embedded/embedded-postgres.js';
import { startProjection } from '../../src/projection/projection.js';
import { migrate } from '../../src/store/migrate.js';
import { removeDataDir } from '../support/data-directory.js';
import { connect, openTestDatabase } from '../support/database.js';
import { insertProducts, readValue, setPoints } from '../support/projection.js';

/** A server of its own, for it will be made to crash. */
async function startServer(t: Pick<Test, 'teardown'>): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portfolio-crash-'));
  t.teardown(() => removeDataDir(dataDir));
  const server = await startEmbedded({ dataDir });
  t.teardown(() => server.stop());
  return server.url;
}

/** When the server last began to count its statistics: anew after each crash. */
async function countingSince(client: pg.Client): Promise<string> {
  const { rows } = await client.query('select stats_reset::text as since from pg_stat_bgwriter');
  return rows[0].since;
}

/** Waits until the server has recovered from the crash, and connects. */
async function reconnect(t: Pick<Test, 'teardown'>, url: string, before: string): Promise<pg.Client> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const client = await connect(t, url).catch(() => null);
    if (client !== null && (await countingSince(client).catch(() => before)) !== before) return client;
    await sleep(100);
  }
  throw new Error('The server did not recover.');
}

/** Has transaction ids taken that leave no trace on disk, and kills a backend, which brings the whole server down. */
async function crash(client: pg.Client, looked: () => Promise<unknown>): Promise<bigint> {
  let last = 0n;
  for (let count = 0; count < 5; count += 1) {
    await client.query('begin');
    const { rows } = await client.query('select pg_current_xact_id()::text as id');
    last = BigInt(rows[0].id);
    await client.query('rollback');
  }
  await looked();
  const { rows } = await client.query('select pg_backend_pid() as pid');
  process.kill(rows[0].pid, 'SIGKILL');
  return last;
}

t.test('what is written after a crash is seen, even under a transaction id of before', async (t) => {
  const url = await startServer(t);
  const { db, pool } = openTestDatabase(t, url);
  await migrate(db);
  const { products } = await insertProducts(pool, 1);
  const id = products[0] as string;
  // Keeps what is not committed off the disk for longer than this test takes.
  await pool.query("alter system set wal_writer_delay = '10s'");
  await pool.query('select pg_reload_conf()');
  const projection = await startProjection(db);
  let reused = 0;
  for (let attempt = 1; attempt <= 6 && reused < 2; attempt += 1) {
    const doomed = await connect(t, url);
    const before = await countingSince(doomed);
    const last = await crash(doomed, () => projection.fresh());
    const client = await reconnect(t, url, before);
    await client.query('begin');
    await setPoints(client, id, 'value', attempt);
    const { rows } = await client.query('select pg_current_xact_id()::text as id');
    await client.query('commit');
    if (BigInt(rows[0].id) <= last) reused += 1;
    // The pool may still hold connections that died in the crash.
    const value = await readValue(projection, id).catch(() => readValue(projection, id));
    t.equal(value, attempt, `crash ${attempt}`);
  }
  t.equal(reused, 2, 'ids were given out again');
});
