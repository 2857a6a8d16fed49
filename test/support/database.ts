// A database for each test that asks for one, cloned from the migrated template and dropped once the run is over.

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Test } from 'tap';
import { type Db, openDatabase, openPool } from '../../src/store/database.js';

export const TEMPLATE = 'portfolio_template';
const PREFIX = 'portfolio_test_';

/** The same server, another database. */
export function onDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Creates a migrated database, or one like another template, and returns its address. It stays until the run is over: ext4
 * takes ten times as long to make files while it remembers as many that were just deleted.
 */
export async function createTestDatabase(template = TEMPLATE): Promise<string> {
  const serverUrl = process.env.TEST_SERVER_URL;
  if (serverUrl === undefined)
    throw new Error('Run tests through `npm test`, which starts a database for them.');
  const name = `${PREFIX}${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template ${template}`);
  // Nobody pulls the plug on it: waiting for the disk at each commit would show nothing and take most of the time.
  await onServer(serverUrl, `alter database ${name} set synchronous_commit = off`);
  return onDatabase(serverUrl, name);
}

/** Drops what this run created on a server, and one before that was killed. */
export async function dropTestDatabases(serverUrl: string): Promise<void> {
  const names = await onServer(
    serverUrl,
    `select datname from pg_database where datname ~ '^${PREFIX}[0-9a-f]{12}$'`,
  );
  for (const { datname } of names)
    await onServer(serverUrl, `drop database if exists ${datname} with (force)`);
}

/** Opens a database for the length of a test. */
export function openTestDatabase(
  t: Pick<Test, 'teardown'>,
  url: string,
  { maxConnections = 10, connectionWait = 5_000, answerMs = 12_000 } = {},
): { db: Db; pool: pg.Pool } {
  const pool = openPool({ url, maxConnections, connectionWait });
  const db = openDatabase(pool, { answerMs });
  t.teardown(() => db.destroy());
  return { db, pool };
}

/** A connection of its own, outside any pool, for the length of a test. */
export async function connect(t: Pick<Test, 'teardown'>, url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // The test may cut it off on purpose.
  client.on('error', () => {});
  await client.connect();
  t.teardown(() => client.end().catch(() => {}));
  return client;
}

/** Runs a statement on a connection of its own, and returns its rows. */
export async function onServer(serverUrl: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
