// Opens the database: one pool, types read as the domain wants them, and no connection loss that ends the process.

import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { type ConnectionOptions, connections, STATEMENT_MS } from './connections.js';
import { readConnections, type Servers } from './standby.js';
import type { Database } from './tables.js';

export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;

export type DatabaseOptions = {
  url: string;
  maxConnections: number;
  /** Milliseconds to wait for a free connection before giving up (answered as 503). */
  connectionWait: number;
  /** Milliseconds that PostgreSQL may take over a statement that sets itself no other limit. */
  statementMs?: number;
  onIdleError?: (error: Error) => void;
};

const KEEP_ALIVE_MS = 10_000;
const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const XID8 = 5069;

/** A pool of connections. Nothing is connected until the first query. */
export function openPool(options: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections,
    connectionTimeoutMillis: options.connectionWait,
    application_name: 'portfolio-prioritisation-api',
    types: { getTypeParser },
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    onConnect: (client) => limitStatements(client, options.statementMs ?? STATEMENT_MS),
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  // A connection that dies while checked out emits 'error' on the client, and unheard that ends the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Kysely on that pool: snake_case in SQL, camelCase in TypeScript, JSON values untouched; marked statements prepared if asked. */
export function openDatabase(pool: pg.Pool, options: ConnectionOptions = {}): Db {
  return onConnections(connections(pool, options));
}

/** The same for reads that a standby may answer. */
export function openReads(servers: Servers): Db {
  return onConnections(readConnections(servers));
}

function onConnections(pool: PostgresPool): Db {
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

// Not as a parameter of the connection's start, which PgBouncer refuses. Behind one in transaction mode this limits
// whichever connections it meets; there the role has to bring the limit (docs/scaling.md).
async function limitStatements(client: pg.ClientBase, milliseconds: number): Promise<void> {
  await client.query({
    text: `set statement_timeout = ${milliseconds}`,
    query_timeout: STATEMENT_MS,
  } as pg.QueryConfig);
}

const BEGIN = sql.raw("begin; set local lock_timeout = '2s'; set local statement_timeout = '10s'");

/** A transaction that gives up after two seconds of waiting for a lock or ten seconds in a statement, begun in one round trip. */
export async function inLimitedTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await BEGIN.execute(connection);
    try {
      const result = await work(connection as unknown as Trx);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      // On a lost connection this fails as well; what is to be told is why the work failed.
      await sql`rollback`.execute(connection).catch(() => {});
      throw error;
    }
  });
}

// Whole numbers are kept within what JavaScript holds exactly by check constraints; a date is a day, not a moment.
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === INT8 || oid === NUMERIC) return Number;
  if (oid === DATE || oid === XID8) return (value) => value;
  return pg.types.getTypeParser(oid, format as 'text');
}
