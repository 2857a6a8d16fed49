// Runs the tests: a PostgreSQL of its own (or that of DATABASE_URL), a migrated template to clone from, then tap.
// Arguments go to tap: `npm test -- build/test/http/products.test.js` runs one file. The last line is the count.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/embedded/embedded-postgres.js';
import { openDatabase, openPool } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';
import { onDatabase, TEMPLATE } from './database.js';
import { tally } from './tally.js';

async function makeTemplate(serverUrl: string): Promise<void> {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`drop database if exists ${TEMPLATE} with (force)`);
  await server.query(`create database ${TEMPLATE}`);
  await server.end();
  const pool = openPool({ url: onDatabase(serverUrl, TEMPLATE), maxConnections: 2, connectionWait: 5_000 });
  const db = openDatabase(pool);
  await migrate(db);
  await db.destroy();
}

/** Runs the tests and returns tap's exit code. Where nobody watches a terminal, only failures are printed. */
function runTap(env: NodeJS.ProcessEnv, results: string): Promise<number> {
  const tap = join('node_modules', '.bin', 'tap');
  const reporter = process.stdout.isTTY ? 'terse' : 'min';
  const options = ['run', `--reporter=${reporter}`, `--output-file=${results}`, ...process.argv.slice(2)];
  return new Promise((resolve) => {
    const child = spawn(tap, options, { stdio: 'inherit', env });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Prints the count, and the exit code that it and tap's own make. */
async function report(code: number, results: string): Promise<number> {
  const { files, passed, failed, skipped } = tally(await readFile(results, 'utf8').catch(() => ''));
  const unnamed = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  const note = skipped === 0 ? '' : `, ${skipped} skipped`;
  process.stdout.write(`\n${passed} passed, ${failed + unnamed} failed${note} in ${files} files\n`);
  return failed + unnamed === 0 ? 0 : 1;
}

const dataDir = await mkdtemp(join(tmpdir(), 'portfolio-test-'));
const given = process.env.DATABASE_URL;
const embedded = given === undefined ? await startEmbedded({ dataDir }) : null;
const { DATABASE_URL: _, ...env } = process.env;
try {
  const serverUrl = given ?? (embedded?.url as string);
  await makeTemplate(serverUrl);
  const results = join(dataDir, 'results.tap');
  process.exitCode = await report(await runTap({ ...env, TEST_SERVER_URL: serverUrl }, results), results);
} finally {
  await embedded?.stop();
  await rm(dataDir, { recursive: true, force: true });
}
