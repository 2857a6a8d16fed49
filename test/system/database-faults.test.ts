// The database failing under a living service: killed, its connections cut, far away, and out of disk. Whatever was
// acknowledged is there once, and the service recovers by itself.

import { execFile } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { createTestDatabase } from '../support/database.js';
import { startDatabaseProxy } from '../support/database-proxy.js';
import { until } from '../support/until.js';
import { startWriters } from './acknowledged-writes.js';
import { endProcess, newDataDir, postmasterPid, temporaryDirectory } from './embedded-processes.js';
import { localToken, openSession, send, startServiceProcess } from './service-process.js';

const run = promisify(execFile);
const UNLIMITED = { RATE_LIMIT_PER_MINUTE: '1000000' };

t.test('PostgreSQL killed amid writes: it comes back, and nothing is lost or done twice', async (t) => {
  const dataDir = await newDataDir(t);
  const service = startServiceProcess(t, { DATA_DIR: dataDir, ...UNLIMITED });
  const url = await service.url();
  const writers = await startWriters(url, await localToken(dataDir));
  for (let round = 0; round < 2; round += 1) {
    await writers.more(50);
    await endProcess((await postmasterPid(dataDir)) ?? 0, 'SIGKILL');
  }
  await writers.more(20);
  await writers.stop();
  await writers.account(t, await openSession(t, await embeddedUrl(dataDir)));
  service.process.kill('SIGTERM');
  t.equal(await service.ended, 0);
});

t.test('every connection ended amid writes, again and again: nothing is lost or done twice', async (t) => {
  const databaseUrl = await createTestDatabase();
  const dataDir = await temporaryDirectory(t);
  const service = startServiceProcess(t, { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, ...UNLIMITED });
  const writers = await startWriters(await service.url(), await localToken(dataDir));
  const session = await openSession(t, databaseUrl);
  for (let round = 0; round < 5; round += 1) {
    await writers.more(20);
    const { rows } = await session.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    t.ok(rows.length > 0, `${rows.length} connections ended`);
  }
  await writers.stop();
  await writers.account(t, session);
});

t.test('a database that is far away, and cut off at times: slower, and otherwise the same', async (t) => {
  const databaseUrl = await createTestDatabase();
  const proxy = await startDatabaseProxy(t, databaseUrl);
  const dataDir = await temporaryDirectory(t);
  const service = startServiceProcess(t, { DATABASE_URL: proxy.url, DATA_DIR: dataDir, ...UNLIMITED });
  const url = await service.url();
  const token = await localToken(dataDir);
  const writers = await startWriters(url, token);
  proxy.delay(20);
  for (let round = 0; round < 3; round += 1) {
    await writers.more(10);
    await proxy.cut();
    const cutOff = await send(`${url}/v1/products`, token);
    t.equal(cutOff.status, 503, 'cut off it says so');
    t.match(cutOff.headers.get('retry-after'), /^[1-9]\d*$/);
    t.equal((await fetch(`${url}/health/live`)).status, 200, 'and lives');
    await proxy.mend();
  }
  await writers.more(10);
  await writers.stop();
  await writers.account(t, await openSession(t, databaseUrl));
});

t.test('a full disk: writes are turned away in words, and taken again once there is room', async (t) => {
  const disk = await temporaryDirectory(t);
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return void t.comment('only root on Linux can make a small disk');
  await run('mount', ['-t', 'tmpfs', '-o', 'size=300m,mode=755', 'tmpfs', disk]);
  t.teardown(() => run('umount', ['-l', disk]).catch(() => {}));
  const dataDir = await newDataDir(t, disk);
  const service = startServiceProcess(t, { DATA_DIR: dataDir, ...UNLIMITED });
  const url = await service.url();
  const token = await localToken(dataDir);
  const writers = await startWriters(url, token);
  await writers.more(20);
  const filler = join(disk, 'filler');
  await fill(filler);
  const note = { name: 'A long one', description: 'x'.repeat(2_000) };
  await until(async () => {
    const { status, body } = await send(`${url}/v1/business-units`, token, {
      json: { ...note, name: `${note.name} ${Math.random()}` },
    }).catch(() => ({ status: 0, body: '' }));
    if (status !== 0 && ![201, 409, 503, 504].includes(status)) throw new Error(`${status} ${body}`);
    return status === 503;
  }, 'the disk is full');
  await rm(filler);
  await writers.more(20);
  await writers.stop();
  await writers.account(t, await openSession(t, await embeddedUrl(dataDir)));
  service.process.kill('SIGTERM');
  t.equal(await service.ended, 0);
});

/** Fills the disk to the last block. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const size of [1_048_576, 4096]) {
      const block = Buffer.alloc(size);
      try {
        for (;;) await file.write(block);
      } catch (error) {
        if ((error as { code?: string }).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    await file.close().catch(() => {});
  }
}

/** The address of the server that the service runs on this data directory. */
async function embeddedUrl(dataDir: string): Promise<string> {
  const read = async (file: string) => (await readFile(join(dataDir, 'postgres', file), 'utf8')).trim();
  return `postgres://postgres:${await read('password')}@127.0.0.1:${await read('port')}/portfolio`;
}
