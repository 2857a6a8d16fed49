// Brings the database to the newest schema: numbered SQL files, forward only, each applied once, all in one transaction.

import { readdir, readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { oneAtATime } from './one-at-a-time.js';

const MIGRATIONS = new URL('../../../db/migrations/', import.meta.url);

/** Applies what is missing and returns the names of the migrations applied. Fails without half a migration left. */
export async function migrate<T>(db: Kysely<T>): Promise<string[]> {
  return oneAtATime(db, 'migrations', async (trx) => {
    const pending = await pendingMigrations(trx);
    if (pending.length === 0) return [];
    await sql`create table if not exists kysely_migration
      (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(trx);
    for (const name of pending) {
      await sql.raw(await readFile(new URL(`${name}.sql`, MIGRATIONS), 'utf8')).execute(trx);
      await sql`insert into kysely_migration (name, timestamp) values (${name}, ${new Date().toISOString()})`.execute(
        trx,
      );
    }
    return pending;
  });
}

/** Migrations that this build knows and the database lacks. Throws for a database that does not begin with those it knows. */
export async function pendingMigrations<T>(db: Kysely<T>): Promise<string[]> {
  const files = await readdir(MIGRATIONS);
  const known = files.flatMap((file) => (file.endsWith('.sql') ? [file.replace(/\.sql$/, '')] : [])).sort();
  const applied = await appliedMigrations(db);
  const stranger = applied.find((name, index) => name !== known[index]);
  if (stranger !== undefined)
    throw new Error(`The database has the migration ${stranger}, which this version does not have there.`);
  return known.slice(applied.length);
}

async function appliedMigrations<T>(db: Kysely<T>): Promise<string[]> {
  const { rows } = await sql`select from pg_class where oid = to_regclass('kysely_migration')`.execute(db);
  if (rows.length === 0) return [];
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return applied.rows.map(({ name }) => name);
}
