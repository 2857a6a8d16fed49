// The service in production signs in as a role of its own: the owner migrates, and whoever could rewrite the log is refused.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import t, { type Test } from 'tap';
import { createTestDatabase } from '../support/database.js';
import { startReceiver } from '../support/receiver.js';
import { createRole, signedInAs } from '../support/roles.js';
import { until } from '../support/until.js';
import { temporaryDirectory } from './embedded-processes.js';
import { localToken, openSession, send, startServiceProcess } from './service-process.js';

/** An empty database with an owner that is no superuser, and a role beside it. */
async function emptyDatabase(t: Test) {
  const url = await createTestDatabase('template0');
  const owner = await createRole(t, url);
  const session = await openSession(t, url);
  await session.query(`alter database ${new URL(url).pathname.slice(1)} owner to ${owner.role}`);
  t.teardown(() => session.query(`alter database ${new URL(url).pathname.slice(1)} owner to current_user`));
  return {
    url,
    ownerUrl: signedInAs(url, owner),
    serviceUrl: signedInAs(url, await createRole(t, url)),
    session,
  };
}

/** Runs a program of the build to its end. */
async function run(program: string, env: Record<string, string>, ...args: string[]) {
  const path = fileURLToPath(new URL(`../../src/${program}.js`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { env: { PATH: process.env.PATH, ...env } });
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => {
      output.text += bytes;
    });
  const [code] = await once(child, 'close');
  return { code, text: output.text };
}

t.test('the owner migrates, the service writes and seals as a role of its own', async (t) => {
  const { ownerUrl, serviceUrl, session } = await emptyDatabase(t);
  const dataDir = await temporaryDirectory(t);
  const settings = { DATABASE_URL: serviceUrl, DATA_DIR: dataDir, NODE_ENV: 'production' };

  const early = startServiceProcess(t, settings);
  t.equal(await early.ended, 1);
  t.match(early.output.report, /lacks \d+ migrations, from 0001-organisation on\. Run npm run migrate/);
  t.notMatch(early.output.report, /\n +at /);

  const migrated = await run('migrate', { ...settings, MIGRATION_DATABASE_URL: ownerUrl });
  t.match(migrated, { code: 0, text: /Applied \d+ migrations\.\n +0001-organisation/ });

  const service = startServiceProcess(t, { ...settings, AUDIT_SEAL_SECONDS: '1' });
  const url = await service.url();
  const token = await localToken(dataDir);
  t.equal((await send(`${url}/v1/business-units`, token, { json: { name: 'x' } })).status, 201);
  await until(() => service.output.log.includes('changes were sealed'), 'sealed');
  const lines = service.output.log.split('\n').filter((line) => line.includes('changes were sealed'));
  const { seal } = JSON.parse(lines[0] as string);
  t.match(seal, { number: 1, changes: 1 });

  const audit = { DATABASE_URL: serviceUrl };
  const head = `${seal.number}:${seal.hash}`;
  t.match(await run('audit', audit, 'verify', '--head', head), {
    code: 0,
    text: /1 seals over 1 changes hold/,
  });
  const other = `1:${'0'.repeat(64)}`;
  t.match(await run('audit', audit, 'verify', '--head', other), {
    code: 1,
    text: /Seal 1 does not hold: it is not/,
  });
  t.match(await run('audit', audit, 'verify', '--head', 'newest'), { code: 2, text: /Usage/ });
  t.match(await run('audit', audit), { code: 2, text: /Usage/ });
  t.match(await run('audit', audit, 'seal'), { code: 0, text: `Head ${head}` });
  await session.query(`insert into change (occurred_at, actor, client, request_id, type, subject_kind, subject_id)
    select occurred_at - interval '1 year', 'eve', client, request_id, type, subject_kind, subject_id from change`);
  await until(() => service.output.log.split('changes were sealed').length === 3, 'sealed again');
  const found = await run('audit', audit, 'verify');
  t.match(found, {
    code: 1,
    text: /Seal 2:\S{64} was put on a change out of place: one dated \d{4}-.*\n2 seals over 2 changes hold/,
  });
  const [, misplaced = ''] = /Seal (2:\S{64})/.exec(found.text) ?? [];
  t.match(await run('audit', audit, 'verify', '--accept', misplaced, '--accept', head), {
    code: 0,
    text: /out of place: .*\. This was accepted\.\n/,
  });
  t.match(
    await run('audit', audit, 'verify', '--accept', `2:${'0'.repeat(64)}`),
    { code: 1 },
    'another seal',
  );
  t.match(await run('audit', audit, 'seal', '--accept', head), { code: 2, text: /to be verified/ });
  await session.query("alter table change disable trigger all; update change set actor = 'eve'");
  t.match(await run('audit', audit, 'verify'), { code: 1, text: /Seal 1 does not hold: its changes/ });
  await session.query('alter table audit_seal disable trigger all; delete from audit_seal');
  await until(() => service.output.log.includes('a seal that was made is gone'), 'it is told of');
});

t.test('webhooks are delivered by that role, and where their turns have no tables it says so', async (t) => {
  const { ownerUrl, serviceUrl, session } = await emptyDatabase(t);
  const dataDir = await temporaryDirectory(t);
  const settings = {
    ...{ DATABASE_URL: serviceUrl, DATA_DIR: dataDir, NODE_ENV: 'production' },
    WEBHOOK_ALLOWED_TARGETS: '127.0.0.0/8',
  };
  t.match(await run('migrate', { ...settings, MIGRATION_DATABASE_URL: ownerUrl }), { code: 0 });
  const receiver = await startReceiver(t);
  const service = startServiceProcess(t, settings);
  const url = await service.url();
  const json = { name: 'Told', url: receiver.url, types: ['business_unit.created'] };
  const token = await localToken(dataDir);
  t.equal((await send(`${url}/v1/webhooks`, token, { json })).status, 201);
  await send(`${url}/v1/business-units`, token, { json: { name: 'x' } });
  await receiver.until(1);
  service.process.kill('SIGTERM');
  t.equal(await service.ended, 0);
  t.notMatch(service.output.log, 'webhooks were not delivered');
  await session.query('drop schema pgboss cascade');
  const wanting = startServiceProcess(t, settings);
  t.equal(await wanting.ended, 1);
  t.match(wanting.output.report, /lacks the tables of its jobs\. Run npm run migrate/);
});

t.test('with the address of the owner at hand it migrates and grants by itself', async (t) => {
  const { ownerUrl, serviceUrl } = await emptyDatabase(t);
  const dataDir = await temporaryDirectory(t);
  const settings = { DATABASE_URL: serviceUrl, MIGRATION_DATABASE_URL: ownerUrl, DATABASE_ROLE_CHECK: 'on' };
  const service = startServiceProcess(t, { ...settings, DATA_DIR: dataDir });
  const url = await service.url();
  t.equal((await send(`${url}/v1/rankings/products`, await localToken(dataDir))).status, 200);
});

t.test('as a superuser or as the owner of the log it refuses to start in production', async (t) => {
  const { url, ownerUrl } = await emptyDatabase(t);
  t.match(await run('migrate', { DATABASE_URL: ownerUrl }), { code: 0 });
  const DATA_DIR = await temporaryDirectory(t);
  const refusals: [string, RegExp][] = [
    [url, /signs in as \S+, which is a superuser/],
    [ownerUrl, /signs in as \S+, which owns the table audit_seal, owns the table change/],
  ];
  for (const [DATABASE_URL, said] of refusals) {
    const refused = startServiceProcess(t, { DATABASE_URL, DATA_DIR, NODE_ENV: 'production' });
    t.equal(await refused.ended, 1);
    t.match(refused.output.report, said);
    t.notMatch(refused.output.report, /\n +at /);
    const excused = startServiceProcess(t, { DATABASE_URL, DATA_DIR });
    await excused.url();
    await excused.kill();
  }
});
