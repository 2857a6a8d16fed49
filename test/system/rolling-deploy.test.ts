// A next version rolled out while the present one serves: its migration first, then its process in the other's place.

import { execFile } from 'node:child_process';
import { cp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import t from 'tap';
import { createTestDatabase } from '../support/database.js';
import { startWriters } from './acknowledged-writes.js';
import { temporaryDirectory } from './embedded-processes.js';
import { localToken, openSession, startServiceProcess } from './service-process.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
// Additive, as every migration beside an older version has to be; it locks what is written meanwhile.
const NEXT = `
  alter table product add column shade text not null default 'grey';
  create table shade (name text primary key);
  create index product_shade on product (shade);
  select pg_sleep(1);`;

/** This build with one migration more, in a directory of its own. */
async function makeNextVersion(directory: string): Promise<string> {
  for (const part of ['build/src', 'db', 'package.json'])
    await cp(join(ROOT, part), join(directory, part), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(directory, 'node_modules'));
  await writeFile(join(directory, 'db/migrations/9999-shade.sql'), NEXT);
  return join(directory, 'build/src');
}

t.test('a next version takes over amid writes: none is lost, none fails for good', async (t) => {
  const next = await makeNextVersion(await temporaryDirectory(t));
  const dataDir = await temporaryDirectory(t);
  const settings = {
    DATABASE_URL: await createTestDatabase(),
    DATA_DIR: dataDir,
    RATE_LIMIT_PER_MINUTE: '1000000',
    LOG_LEVEL: 'info',
  };
  const present = startServiceProcess(t, settings);
  const url = await present.url();
  const writers = await startWriters(url, await localToken(dataDir));
  await writers.more(30);
  const env = { PATH: process.env.PATH, ...settings };
  const { stdout } = await promisify(execFile)(process.execPath, [join(next, 'migrate.js')], { env });
  t.match(stdout, /Applied 1 migrations\.\n +9999-shade/, 'amid the writes');
  await writers.more(30);
  t.equal((await fetch(`${url}/health/ready`)).status, 200, 'the present version serves on the next schema');
  present.process.kill('SIGTERM');
  t.equal(await present.ended, 0);
  const successor = startServiceProcess(t, { ...settings, PORT: new URL(url).port }, join(next, 'main.js'));
  await successor.url();
  await writers.more(30);
  await writers.stop();
  const session = await openSession(t, settings.DATABASE_URL);
  await writers.account(t, session);
  const { rows } = await session.query("select count(*)::int as n from product where shade = 'grey'");
  t.equal(rows[0].n, writers.count(), 'and all have what the next version added');
});
