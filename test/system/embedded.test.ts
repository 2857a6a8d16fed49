// The embedded database in ordinary life: a first start, later starts, and stopping.

import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import t from 'tap';
import { startEmbedded } from '../../src/embedded/embedded-postgres.js';
import { endProcess, isAlive, newDataDir, postmasterPid, query } from './embedded-processes.js';

const MIXED = 'Gwasanaethau Cymraeg: tŷ, ŵy, £5, 日本語, 👩🏽‍💻, e\u0301';

t.test('A fresh directory becomes a database of its own', async (t) => {
  const dataDir = await newDataDir(t);
  const reports: string[] = [];
  const database = await startEmbedded({ dataDir, report: (line) => reports.push(line) });
  t.teardown(database.stop);
  const { url } = database;

  await t.test('in UTF-8, so that names in any script come back unharmed', async (t) => {
    const settings = `select current_setting('server_encoding') as encoding, current_database() as database`;
    t.same(await query(url, settings), [{ encoding: 'UTF8', database: 'portfolio' }]);
    await query(url, 'create table note (body text)');
    await query(url, `insert into note values ('${MIXED}')`);
    t.same(await query(url, 'select body from note'), [{ body: MIXED }]);
  });

  await t.test('that survives a power cut and listens to this machine alone', async (t) => {
    const names = [
      'fsync',
      'full_page_writes',
      'synchronous_commit',
      'listen_addresses',
      'unix_socket_directories',
    ];
    const rows = await query(
      url,
      `select setting from unnest('{${names}}'::text[]) n join pg_settings on name = n`,
    );
    t.same(rows.map((row) => row.setting).sort(), ['', '127.0.0.1', 'on', 'on', 'on']);
  });

  await t.test('that opens only to a password nobody else can read', async (t) => {
    await t.rejects(query(url.replace(/:[^:@]+@/, ':guess@'), 'select 1'), { code: '28P01' });
    t.equal((await stat(join(dataDir, 'postgres', 'password'))).mode & 0o777, 0o600);
    t.equal((await stat(join(dataDir, 'postgres', 'data'))).mode & 0o777, 0o700);
  });

  await t.test('saying what it is doing, and leaving no scaffolding', async (t) => {
    t.match(reports, [/Creating the database cluster/, /Starting PostgreSQL/, /ready on 127\.0\.0\.1:\d+/]);
    t.same(await readdir(dataDir), ['postgres']);
  });
});

t.test('A later start finds the data again', async (t) => {
  const dataDir = await newDataDir(t);
  const first = await startEmbedded({ dataDir });
  await query(first.url, 'create table kept as select 42 as answer');
  const pid = await postmasterPid(dataDir);
  await Promise.all([first.stop(), first.stop()]);
  t.notOk(await isAlive(pid), 'stopping waits until the server has gone');
  await t.rejects(query(first.url, 'select 1'), { code: 'ECONNREFUSED' });

  await t.test('under the same address', async (t) => {
    const second = await startEmbedded({ dataDir });
    t.teardown(second.stop);
    t.equal(second.url, first.url);
    t.same(await query(second.url, 'select answer from kept'), [{ answer: 42 }]);
  });

  await t.test('on another port when somebody else has taken the last one', async (t) => {
    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    await once(squatter, 'listening');
    t.teardown(() => squatter.close());
    const third = await startEmbedded({ dataDir });
    t.teardown(third.stop);
    t.not(new URL(third.url).port, new URL(first.url).port);
    t.same(await query(third.url, 'select answer from kept'), [{ answer: 42 }]);
  });

  await t.test('and stopping is harmless when the server has died already', async (t) => {
    const fourth = await startEmbedded({ dataDir });
    const server = (await postmasterPid(dataDir)) ?? 0;
    await endProcess(server, 'SIGKILL');
    await fourth.stop();
    t.notOk(await isAlive(await postmasterPid(dataDir)), 'no server is left behind');
  });
});
