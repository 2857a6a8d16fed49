// Brings the database to the newest schema before the service begins, by whichever role may, and sees to it that the
// service's own role can do its work and nothing more.

import type pg from 'pg';
import { type Config, ConfigError } from './config.js';
import { areTurnsInstalled, installTurns } from './jobs/turns.js';
import { type Db, openDatabase, openPool } from './store/database.js';
import { migrate, pendingMigrations } from './store/migrate.js';
import { currentRole, grantService, roleFaults } from './store/service-role.js';

type Settings = Pick<Config, 'MIGRATION_DATABASE_URL' | 'DATABASE_ROLE_CHECK' | 'DATABASE_WAIT_MS'>;

/**
 * Migrates, with MIGRATION_DATABASE_URL as its role, which then grants the role of the service's own address what it
 * needs; without, as the service's own role, unless that is not to own anything. Returns the names of what was applied.
 * Throws ConfigError when migrations are wanting and may not be made, or when the service's role may do too much.
 */
export async function prepareSchema(config: Settings, serviceUrl: string): Promise<string[]> {
  const { MIGRATION_DATABASE_URL: ownerUrl, DATABASE_ROLE_CHECK } = config;
  return using(config, serviceUrl, async (service) => {
    const applied =
      ownerUrl === undefined
        ? await migrateItself(service, DATABASE_ROLE_CHECK)
        : await using(config, ownerUrl, async (owner) => migrateFor(service, owner));
    if (DATABASE_ROLE_CHECK === 'on') await refuseMightyRole(service);
    return applied;
  });
}

async function migrateItself(service: Db, roleCheck: 'on' | 'off'): Promise<string[]> {
  if (roleCheck === 'off') return bringUp(service);
  const pending = await pendingMigrations(service);
  const lacking =
    pending.length > 0
      ? `${pending.length} migrations, from ${pending[0]} on`
      : (await areTurnsInstalled(service))
        ? null
        : 'the tables of its jobs';
  if (lacking === null) return [];
  throw new ConfigError(
    `The database lacks ${lacking}. Run npm run migrate with MIGRATION_DATABASE_URL, or set it here.`,
  );
}

/** Our own tables, and those of pg-boss. */
async function bringUp(owner: Db): Promise<string[]> {
  const applied = await migrate(owner);
  await installTurns(owner);
  return applied;
}

async function migrateFor(service: Db, owner: Db): Promise<string[]> {
  const applied = await bringUp(owner);
  const role = await currentRole(service);
  if (role !== (await currentRole(owner))) await grantService(owner, role);
  return applied;
}

async function refuseMightyRole(service: Db): Promise<void> {
  const faults = await roleFaults(service);
  if (faults.length === 0) return;
  throw new ConfigError(
    `DATABASE_URL signs in as ${await currentRole(service)}, which ${faults.join(', ')}, so it could rewrite the record of what was done. Sign in as a role of the service's own (docs/operations.md), or set DATABASE_ROLE_CHECK=off.`,
  );
}

/** Works on connections of its own, on which a statement may take its time. */
async function using<T>(config: Settings, url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const pool: pg.Pool = openPool({
    url,
    maxConnections: 2,
    connectionWait: config.DATABASE_WAIT_MS,
  });
  const db = openDatabase(pool, { answerMs: 0 });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
