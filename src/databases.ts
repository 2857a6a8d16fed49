// The connections of a running service, by what they are for.

import pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { type Db, openDatabase, openPool, openReads } from './store/database.js';

export type Databases = {
  /** For requests. */
  db: Db;
  pool: pg.Pool;
  /** For reads that a standby may answer; `db` itself where there is none. */
  reads: Db;
  /** The projection's own: writes that fill the pool must not keep rankings from being checked. */
  following: Db;
  /** Null where the database answers; otherwise what is wrong with it. */
  check(): Promise<string | null>;
  /** A connection beside the pool, for work whose statements may take so long. */
  openLong(answerMs: number): Db;
  close(): Promise<void>;
};

// However much one transaction changed, its block must be read at once.
const PROJECTION_CONNECTIONS = 2;
const READY_WITHIN_MS = 500;

/** Opens them on a PostgreSQL; nothing is connected until it is used. */
export function openDatabases(config: Config, url: string, logger: Logger): Databases {
  const prepare = config.DATABASE_URL === undefined || config.DATABASE_PREPARE === 'on';
  const open = (maxConnections: number, to = url) =>
    openPool({
      url: to,
      maxConnections,
      connectionWait: config.DATABASE_WAIT_MS,
      onIdleError: (error) => logger.warn({ err: error }, 'an idle database connection was lost'),
    });
  const pool = open(config.DATABASE_CONNECTIONS);
  const db = openDatabase(pool, { prepare });
  const followingPool = open(PROJECTION_CONNECTIONS);
  const following = openDatabase(followingPool);
  const health = openHealth(url);
  const closers = [() => db.destroy(), () => following.destroy(), () => health.end()];
  let reads = db;
  if (config.READ_DATABASE_URL !== undefined) {
    const standby = open(config.DATABASE_CONNECTIONS, config.READ_DATABASE_URL);
    const asked = open(1, config.READ_DATABASE_URL);
    reads = openReads({ primary: pool, standby, asking: { primary: followingPool, standby: asked } });
    closers.push(async () => void (await Promise.all([reads.destroy(), asked.end()])));
  }
  return {
    ...{ db, pool, reads, following },
    check: () => checkDatabase(health),
    openLong(answerMs) {
      const long = openDatabase(open(1), { answerMs });
      closers.push(() => long.destroy());
      return long;
    },
    async close() {
      for (const close of closers.splice(0).reverse()) await close();
    },
  };
}

function openHealth(connectionString: string): pg.Pool {
  const health = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: READY_WITHIN_MS,
    query_timeout: READY_WITHIN_MS,
  });
  health.on('error', () => {});
  health.on('connect', (client) => client.on('error', () => {}));
  return health;
}

/** Asks the database on a connection of its own, so that a busy pool does not look like a lost database. */
async function checkDatabase(health: pg.Pool): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, READY_WITHIN_MS, 'The database does not answer in time.');
  });
  const asked = health.query('select 1').then(
    () => null,
    () => 'The database does not answer.',
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
