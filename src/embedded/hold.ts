// The right to use a cluster: an advisory lock on one session, held as long as the process lives. The kernel
// closes the session of a killed process, and with it the lock, so no stale claim can outlive its holder.

import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Cluster } from './cluster.js';
import { EmbeddedError } from './embedded-error.js';
import { connect, reachServer, type Session, type Wish } from './session.js';

export type Hold = {
  port: number;
  /** Resolves when the session, and with it the lock, is gone. */
  lost: Promise<void>;
  isLost: () => boolean;
  release: () => void;
};

export const DATABASE = 'portfolio';

/** Taken in the database `postgres`, which nobody else uses. */
const LOCK = 1;
/** A killed process's session, or a server on its way down, may need a moment to disappear. */
const GRACE_MS = 2_000;
const GOING_DOWN_MS = 20_000;

/**
 * Takes hold of the cluster, starting its server if need be. Throws EmbeddedError when another process holds it
 * (whose server is left alone), or when the server cannot be started.
 */
export async function takeHold(cluster: Cluster, wish: Wish): Promise<Hold> {
  const deadline = Date.now() + GOING_DOWN_MS;
  for (;;) {
    const session = await reachServer(cluster, wish);
    try {
      const holder = await lock(session.client);
      if (holder !== undefined) throw taken(cluster, holder);
      await createDatabase(session.client);
      return hold(session);
    } catch (error) {
      void session.client.end().catch(() => undefined);
      // A server that its former holder is just shutting down ends our session: look again.
      if (!isConnectionLoss(error) || Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

/** Takes hold only if the server runs and nobody else holds it. */
export async function takeHoldOfRunning(cluster: Cluster): Promise<Hold | undefined> {
  const session = await connect(cluster);
  if (!('client' in session)) return undefined;
  if ((await lock(session.client).catch(() => 'unknown')) === undefined) return hold(session);
  void session.client.end().catch(() => undefined);
  return undefined;
}

/** Takes the lock; says who has it if that cannot be done. */
async function lock(client: pg.Client): Promise<string | undefined> {
  const deadline = Date.now() + GRACE_MS;
  for (;;) {
    const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
      LOCK,
    ]);
    if (rows[0]?.locked) return undefined;
    if (Date.now() > deadline) return findHolder(client);
    await sleep(100);
  }
}

async function findHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
      where locktype = 'advisory' and granted and objid = $1 and datname = current_database()`,
    [LOCK],
  );
  return rows[0]?.name ?? 'another process';
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
}

function hold({ client, port }: Session): Hold {
  let isLost = false;
  const lost = new Promise<void>((resolve) => {
    client.once('end', () => {
      isLost = true;
      resolve();
    });
  });
  return { port, lost, isLost: () => isLost, release: () => void client.end().catch(() => undefined) };
}

function isConnectionLoss(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? /^Connection terminated/.test(message) : /^(57P|08|ECONN|EPIPE)/.test(code);
}

function taken({ dataDir }: Cluster, holder: string): EmbeddedError {
  return new EmbeddedError(
    `The data directory ${dataDir} is in use by ${holder}. Stop it first, give this one its own DATA_DIR, or ` +
      'let both share a PostgreSQL server through DATABASE_URL.',
  );
}
