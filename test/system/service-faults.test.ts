// The service as a process under faults: killed amid writes, started twice at once, and short of connections.

import t from 'tap';
import { createTestDatabase } from '../support/database.js';
import { until } from '../support/until.js';
import { startWriters } from './acknowledged-writes.js';
import { newDataDir, temporaryDirectory } from './embedded-processes.js';
import { holdInserts, localToken, openSession, send, startServiceProcess } from './service-process.js';

t.test('killed again and again amid writes it loses nothing and does nothing twice', async (t) => {
  const databaseUrl = await createTestDatabase();
  const dataDir = await temporaryDirectory(t);
  const token = await localToken(dataDir);
  const settings = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    RATE_LIMIT_PER_MINUTE: '1000000',
    LOG_LEVEL: 'info',
  };
  let service = startServiceProcess(t, settings);
  const url = await service.url();
  const writers = await startWriters(url, token);
  for (let round = 0; round < 2; round += 1) {
    await writers.more(50);
    await service.kill();
    service = startServiceProcess(t, { ...settings, PORT: new URL(url).port });
    await service.url();
  }
  await writers.stop();
  await writers.account(t, await openSession(t, databaseUrl));
});

t.test('two that start at once on an empty database both come up', async (t) => {
  const databaseUrl = await createTestDatabase('template0');
  const dataDir = await temporaryDirectory(t);
  const pair = [1, 2].map(() => startServiceProcess(t, { DATABASE_URL: databaseUrl, DATA_DIR: dataDir }));
  const urls = (await Promise.all(pair.map((service) => service.url()))) as [string, string];
  for (const url of urls) t.equal((await fetch(`${url}/health/ready`)).status, 200);
  const reports = pair.map(({ output }) => output.report).join('');
  t.equal(reports.match(/Applied \d+ migrations/g)?.length, 1, 'one of them migrated');
  const token = await localToken(dataDir);
  const made = await send(`${urls[0]}/v1/business-units`, token, { json: { name: 'Shared' } });
  const { id } = JSON.parse(made.body);
  t.equal(
    (await send(`${urls[1]}/v1/business-units/${id}`, token)).status,
    200,
    'they share tokens and data',
  );
});

t.test('a second one on the same data directory is refused in words, and the first goes on', async (t) => {
  const dataDir = await newDataDir(t);
  const first = startServiceProcess(t, { DATA_DIR: dataDir });
  const url = await first.url();
  const second = startServiceProcess(t, { DATA_DIR: dataDir });
  t.equal(await second.ended, 1);
  t.match(second.output.report, `The data directory ${dataDir} is in use by process ${first.process.pid}`);
  t.notMatch(second.output.report, /\n +at /, 'without a stack trace');
  t.equal((await fetch(`${url}/health/ready`)).status, 200);
  first.process.kill('SIGTERM');
  t.equal(await first.ended, 0);
});

t.test('settings that are wrong are all named before anything is started', async (t) => {
  const service = startServiceProcess(t, { PORT: 'x', HOST: '0.0.0.0', LOG_LEVEL: 'loud' });
  t.equal(await service.ended, 1);
  for (const name of ['PORT', 'HOST', 'LOG_LEVEL'])
    t.match(service.output.report, new RegExp(`^ +${name} `, 'm'));
  t.notMatch(service.output.report, /\n +at /);
});

t.test('short of connections it says so at once, and its health checks do not suffer', async (t) => {
  const databaseUrl = await createTestDatabase();
  const dataDir = await temporaryDirectory(t);
  const settings = { DATABASE_CONNECTIONS: '2', DATABASE_WAIT_MS: '200' };
  const service = startServiceProcess(t, { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, ...settings });
  const url = await service.url();
  const token = await localToken(dataDir);
  const session = await openSession(t, databaseUrl);
  const { held, letGo } = await holdInserts(session);
  // The service's own work may have had a connection just then.
  const make = async (name: string): Promise<number> => {
    const { status } = await send(`${url}/v1/business-units`, token, { json: { name } });
    return status === 503 ? make(name) : status;
  };
  const made = ['One', 'Two'].map(make);
  await until(async () => (await held()) === 2, 'both connections are taken');
  const [read, ranking, live, ready] = await Promise.all([
    send(`${url}/v1/products`, token),
    send(`${url}/v1/rankings/products`, token),
    fetch(`${url}/health/live`),
    fetch(`${url}/health/ready`),
  ]);
  t.equal(read.status, 503, read.body);
  t.equal(JSON.parse(read.body).code, 'unavailable');
  t.match(read.headers.get('retry-after'), /^[1-9]\d*$/);
  t.equal(ranking.status, 200, 'rankings are checked on connections of their own');
  t.equal(live.status, 200);
  t.equal(ready.status, 200);
  await letGo();
  for (const status of await Promise.all(made)) t.equal(status, 201);
  t.equal((await send(`${url}/v1/products`, token)).status, 200, 'and then all is well again');
});
