// The service as a process in ordinary life: it starts, keeps its log clean, does not wait for slow clients, and ends
// without losing anything when it is told to.

import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { createTestDatabase } from '../support/database.js';
import { until } from '../support/until.js';
import { temporaryDirectory } from './embedded-processes.js';
import {
  isListening,
  localToken,
  openConnection,
  openSession,
  send,
  slowDown,
  startServiceProcess,
} from './service-process.js';

t.test('it starts, answers, and writes a log of JSON lines that holds no token', async (t) => {
  const dataDir = await temporaryDirectory(t);
  const service = startServiceProcess(t, { DATABASE_URL: await createTestDatabase(), DATA_DIR: dataDir });
  const url = await service.url();
  const token = await localToken(dataDir);
  t.equal((await fetch(`${url}/health/live`)).status, 200);
  t.equal((await fetch(`${url}/health/ready`)).status, 200);
  t.equal((await send(`${url}/v1/rankings/products`, token)).status, 200);
  t.equal((await send(`${url}/v1/rankings/products`, 'nonsense')).status, 401);
  t.equal((await send(`${url}/v1/business-units`, token, { json: { name: 'x' } })).status, 201);
  t.equal((await fetch(`${url}/health/ready`, { headers: { cookie: `token=${token}` } })).status, 200);
  service.process.kill('SIGTERM');
  t.equal(await service.ended, 0);
  const lines = service.output.log.trim().split('\n');
  t.ok(lines.length > 4, `${lines.length} lines`);
  for (const line of lines) t.match(JSON.parse(line), { level: Number, time: Number, msg: String }, line);
  for (const part of token.split('.').slice(1))
    t.notMatch(service.output.log + service.output.report, part, 'no part of the token is written down');
});

t.test('told to stop amid writes it answers all of them, takes no new ones, and goes', async (t) => {
  const databaseUrl = await createTestDatabase();
  const dataDir = await temporaryDirectory(t);
  const service = startServiceProcess(t, {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    DATABASE_WAIT_MS: '20000',
  });
  const url = await service.url();
  const token = await localToken(dataDir);
  const session = await openSession(t, databaseUrl);
  const head = `POST /v1/business-units HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\n`;
  const idle = openConnection(t, url, 'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n');
  const slowHead = openConnection(t, url, 'GET /health/live HTTP/1.1\r\nhost:');
  const slowBody = openConnection(t, url, `${head}content-length: 100\r\n\r\n{"na`);
  await until(() => idle.received.text.includes('"pass"'), 'the first answer on the kept connection');

  await slowDown(session, 'insert', 2);
  const writes = Array.from({ length: 20 }, (_, n) =>
    send(`${url}/v1/business-units`, token, { json: { name: `In flight ${n}` } }),
  );
  const received = () => service.output.log.match(/"incoming request"/g)?.length ?? 0;
  await until(() => received() >= 21, 'twenty writes under way, and the slow one');
  const toldAt = Date.now();
  service.process.kill('SIGTERM');
  service.process.kill('SIGINT');
  await until(async () => !(await isListening(url)), 'new connections are refused');

  const answers = await Promise.all(writes);
  t.same(
    answers.map(({ status }) => status),
    answers.map(() => 201),
  );
  t.ok(
    answers.some(({ headers }) => headers.get('connection') === 'close'),
    'they were still under way, and their clients are told to leave',
  );
  t.equal(await service.ended, 0, service.output.report);
  t.ok(Date.now() - toldAt < 10_000, 'slow clients and kept connections do not hold it up');
  await Promise.all([idle.closed, slowHead.closed, slowBody.closed]);
  const { rows } = await session.query("select name from business_unit where name like 'In flight %'");
  t.equal(rows.length, 20, 'every acknowledged write is there');
});

t.test('told to stop while it seals, it takes no new connections from then on', async (t) => {
  const databaseUrl = await createTestDatabase();
  const dataDir = await temporaryDirectory(t);
  const session = await openSession(t, databaseUrl);
  await session.query('begin; lock table audit_seal in access exclusive mode');
  const service = startServiceProcess(t, {
    ...{ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, AUDIT_SEAL_SECONDS: '1' },
  });
  const url = await service.url();
  const isHeldUp = async () => {
    const { rows } = await session.query(
      "select from pg_locks where relation = 'audit_seal'::regclass and not granted",
    );
    return rows.length > 0;
  };
  await until(isHeldUp, 'the sealer waits');
  const toldAt = Date.now();
  service.process.kill('SIGTERM');
  await until(async () => !(await isListening(url)), 'new connections are refused');
  t.ok(Date.now() - toldAt < 5_000, 'before the sealer has ended');
  t.ok(await isHeldUp());
  await session.query('rollback');
  t.equal(await service.ended, 0);
});

t.test('idle, it goes at once, whatever connections are kept open', async (t) => {
  const dataDir = await temporaryDirectory(t);
  const service = startServiceProcess(t, { DATABASE_URL: await createTestDatabase(), DATA_DIR: dataDir });
  const url = await service.url();
  const kept = openConnection(t, url, 'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n');
  await until(() => kept.received.text.includes('"pass"'), 'an answer on the kept connection');
  const toldAt = Date.now();
  service.process.kill('SIGINT');
  t.equal(await service.ended, 0);
  t.ok(Date.now() - toldAt < 5_000);
});

t.test('whoever sends too slowly is told so and cut off', async (t) => {
  const dataDir = await temporaryDirectory(t);
  const service = startServiceProcess(t, { DATABASE_URL: await createTestDatabase(), DATA_DIR: dataDir });
  const url = await service.url();
  const head = `POST /v1/business-units HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${await localToken(dataDir)}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n`;
  const clients = {
    'slow headers': openConnection(t, url, 'GET / HTTP/1.1\r\nhost: x\r\nx-slow: '),
    'a slow body': openConnection(t, url, head),
  };
  const silent = openConnection(t, url, '');
  const drip = setInterval(() => {
    for (const { socket } of Object.values(clients)) if (socket.writable) socket.write(' ');
  }, 300);
  t.teardown(() => clearInterval(drip));
  const startedAt = Date.now();
  for (const [what, { closed }] of Object.entries(clients)) {
    const answer = await closed;
    t.match(answer, /^HTTP\/1\.1 408 Request Timeout\r\n/, what);
    t.match(answer, /application\/problem\+json/, what);
    t.match(answer, /"code":"request_timeout"/, what);
  }
  await silent.closed;
  t.ok(Date.now() - startedAt < 20_000, 'none is kept for long');
  t.equal((await fetch(`${url}/health/ready`)).status, 200);
});

t.test('a file may come slowly, as long as it keeps coming', async (t) => {
  const dataDir = await temporaryDirectory(t);
  const service = startServiceProcess(t, { DATABASE_URL: await createTestDatabase(), DATA_DIR: dataDir });
  const url = await service.url();
  const file = 'name,businessUnit,productGroup\nSlow boat,Boats,Slow ones\n';
  const head = `POST /v1/imports/products HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${await localToken(dataDir)}\r\ncontent-type: text/csv\r\nconnection: close\r\ncontent-length: ${file.length}\r\n\r\n`;
  const slow = openConnection(t, url, head);
  const stuck = openConnection(t, url, `${head}${file.slice(0, 10)}`);
  const stranger = openConnection(t, url, head.replace('Bearer ', 'Bearer x').replace('close', 'keep-alive'));
  const answers = Promise.all([slow.closed, stuck.closed, stranger.closed]);
  // Twelve seconds: longer than other requests may take.
  const size = Math.ceil(file.length / 20);
  for (let at = 0; at < file.length; at += size) {
    await sleep(12_000 / Math.ceil(file.length / size));
    slow.socket.write(file.slice(at, at + size));
    if (stranger.socket.writable) stranger.socket.write('x');
  }
  const [whole, cut, refused] = await answers;
  t.match(whole, /^HTTP\/1\.1 201 Created\r\n/);
  t.match(cut, /^HTTP\/1\.1 408 Request Timeout\r\n/);
  t.match(refused, /^HTTP\/1\.1 401 Unauthorized\r\n/, 'and it is not listened to for longer than others');
});
