// Runs the tests: a PostgreSQL of its own (or that of DATABASE_URL), a migrated template to clone from, then tap.
// `npm test -- build/test/http/products.test.js` runs one file; options go to tap. The last line is the count.

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/embedded/embedded-postgres.js';
import { installTurns } from '../../src/jobs/turns.js';
import { openDatabase, openPool } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';
import { removeDataDir } from './data-directory.js';
import { dropTestDatabases, onDatabase, onServer, TEMPLATE } from './database.js';
import { group, listTests } from './groups.js';
import { runTests } from './tap.js';

/** What is thrown away with its server need be neither safe from a power cut nor tidy. */
async function takeNoCare(serverUrl: string): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'autovacuum'])
    await onServer(serverUrl, `alter system set ${setting} = off`);
  await onServer(serverUrl, 'select pg_reload_conf()');
}

async function makeTemplate(serverUrl: string): Promise<void> {
  await onServer(serverUrl, `drop database if exists ${TEMPLATE} with (force)`);
  await onServer(serverUrl, `create database ${TEMPLATE}`);
  const pool = openPool({ url: onDatabase(serverUrl, TEMPLATE), maxConnections: 2, connectionWait: 5_000 });
  const db = openDatabase(pool);
  await migrate(db);
  await installTurns(db);
  await db.destroy();
}

const dataDir = await mkdtemp(join(tmpdir(), 'portfolio-test-'));
const given = process.env.DATABASE_URL;
const embedded = given === undefined ? await startEmbedded({ dataDir }) : null;
const { DATABASE_URL: _, ...env } = process.env;
try {
  const serverUrl = given ?? (embedded?.url as string);
  if (given === undefined) await takeNoCare(serverUrl);
  else await dropTestDatabases(given);
  await makeTemplate(serverUrl);
  const args = process.argv.slice(2);
  const named = args.filter((arg) => arg.endsWith('.test.js'));
  const files = await group(named.length === 0 ? await listTests() : named);
  const options = args.filter((arg) => !named.includes(arg));
  process.exitCode = await runTests([...options, ...files], { ...env, TEST_SERVER_URL: serverUrl }, dataDir);
} finally {
  if (given !== undefined) await dropTestDatabases(given);
  await embedded?.stop();
  await removeDataDir(dataDir);
}
