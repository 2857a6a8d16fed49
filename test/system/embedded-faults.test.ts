// The embedded database under kill -9, rivals and leftovers: what was committed is kept, and one process holds it.

import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { chooseAccount } from '../../src/embedded/account.js';
import type { Message } from './embedded-child.js';
import {
  endProcess,
  isAlive,
  newDataDir,
  postmasterPid,
  query,
  queryOnceBack,
  startService,
} from './embedded-processes.js';

t.test('What was committed outlives any process', async (t) => {
  const dataDir = await newDataDir(t);
  const rows = 'select n from kept order by n';
  const first = startService(t, dataDir);
  const url = await first.url();
  await query(url, 'create table kept (n int primary key)');
  await query(url, 'insert into kept values (1)');

  await t.test('a killed service: its server is taken over by the next', async (t) => {
    const server = await postmasterPid(dataDir);
    await first.kill();
    t.ok(await isAlive(server), 'the server is an orphan');
    const next = startService(t, dataDir);
    const url = await next.url();
    t.same(await query(url, rows), [{ n: 1 }]);
    t.equal(await postmasterPid(dataDir), server, 'the same server goes on');
    await next.stop();
    t.notOk(await isAlive(server), 'and stops with the service that took it over');
  });

  await t.test('a killed service, server and all its processes: the next starts a new server', async (t) => {
    const doomed = startService(t, dataDir);
    const url = await doomed.url();
    await query(url, 'insert into kept values (2)');
    const workers = await query(url, 'select pid from pg_stat_activity');
    const server = (await postmasterPid(dataDir)) ?? 0;
    doomed.process.kill('SIGKILL');
    const pids = [server, ...workers.map((row) => Number(row.pid))];
    await Promise.all(pids.map((pid) => endProcess(pid, 'SIGKILL')));
    const next = startService(t, dataDir);
    t.same(await query(await next.url(), rows), [{ n: 1 }, { n: 2 }]);
    await next.stop();
  });

  await t.test('a killed server under a living service: it comes back at the same address', async (t) => {
    const service = startService(t, dataDir);
    const url = await service.url();
    await query(url, 'insert into kept values (3)');
    for (const round of [1, 2]) {
      const server = (await postmasterPid(dataDir)) ?? 0;
      await endProcess(server, 'SIGKILL');
      t.same(await queryOnceBack(url, rows), [{ n: 1 }, { n: 2 }, { n: 3 }], `round ${round}`);
      t.not(await postmasterPid(dataDir), server);
      const isBack = ({ report }: Message) => report === 'PostgreSQL is back.';
      await service.hear(() => service.messages.filter(isBack).length === round);
    }
    const rival = startService(t, dataDir);
    t.match(await rival.outcome(), { refused: /in use by process/ }, 'it is held as before');
    await service.stop();
    t.match(service.messages.at(-1), { stopped: true });
  });

  await t.test('a lock file whose process id now belongs to another program', async (t) => {
    if (process.platform !== 'linux') return void t.comment('only Linux tells what a process id belongs to');
    const pidFile = join(dataDir, 'postgres', 'data', 'postmaster.pid');
    const left = startService(t, dataDir);
    await left.url();
    const text = await readFile(pidFile, 'utf8');
    await left.stop();
    const other = spawn('sleep', ['60'], { cwd: '/', ...(await chooseAccount()) });
    t.teardown(() => other.kill());
    await writeFile(pidFile, text.replace(/^\d+/, String(other.pid)));
    const next = startService(t, dataDir);
    t.same(await query(await next.url(), rows), [{ n: 1 }, { n: 2 }, { n: 3 }]);
    await next.stop();
  });
});

t.test('One process at a time holds a data directory', async (t) => {
  const dataDir = await newDataDir(t);

  await t.test('of two that start afresh together, one wins and the other is told', async (t) => {
    const pair = [startService(t, dataDir), startService(t, dataDir)];
    const outcomes = await Promise.all(pair.map((service) => service.outcome()));
    const winners = outcomes.filter((message) => message.url !== undefined);
    const losers = outcomes.filter((message) => message.refused !== undefined);
    t.equal(winners.length, 1);
    t.equal(losers.length, 1);
    t.match(losers[0]?.refused, `The data directory ${dataDir} is in use by process`);
    await query(winners[0]?.url ?? '', 'create table whole as select 1 as n');
    t.same(await readdir(dataDir), ['postgres'], 'the loser tidied up');
    await Promise.all(pair.map((service) => service.stop()));
  });

  await t.test('a second one is refused clearly, and the first goes on undisturbed', async (t) => {
    const first = startService(t, dataDir);
    const url = await first.url();
    const server = await postmasterPid(dataDir);
    const second = startService(t, dataDir);
    const { refused } = await second.outcome();
    t.match(refused, /^EmbeddedError: /);
    t.match(refused, dataDir);
    t.match(refused, `process ${first.process.pid}`);
    t.match(refused, /Stop it first, .*DATA_DIR.*DATABASE_URL/);
    t.same(await query(url, 'select n from whole'), [{ n: 1 }]);
    t.equal(await postmasterPid(dataDir), server);
    await first.stop();
  });
});

t.test('A first start that was killed half-way does not spoil the next', async (t) => {
  const dataDir = await newDataDir(t);
  const killed = startService(t, dataDir);
  await killed.hear((message) => message.report?.startsWith('Creating') ?? false);
  await killed.kill();
  t.notOk((await readdir(dataDir)).includes('postgres'), 'there is no half-made database');
  const next = startService(t, dataDir);
  t.same(await query(await next.url(), 'select 1 as n'), [{ n: 1 }]);
  await next.stop();
});
