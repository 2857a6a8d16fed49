// Reads from a standby. It is asked only once it has replayed all that the primary had acknowledged when the read came;
// until then, and whenever it cannot tell, the primary is asked.

import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresPool } from 'kysely';
import type pg from 'pg';
import { checkedOut } from './connections.js';
import { shareChecks } from './shared-check.js';

export type Servers = {
  primary: pg.Pool;
  standby: pg.Pool;
  /** Connections for the questions alone, which must not wait for reads to end. */
  asking: { primary: pg.Pool; standby: pg.Pool };
};

const MOST_WAIT_MS = 50;
const POLL_MS = 2;
/** A standby that lags or does not answer is left alone for so long. */
const REST_MS = 1_000;
const ANSWER_MS = 500;

/** Connections to whichever server may answer a read. They are for reading alone: a standby takes no writes. */
export function readConnections(servers: Servers): PostgresPool {
  const { primary, standby } = servers;
  const hasCaughtUp = createCheck(servers.asking);
  const connect = async () => {
    const client = (await hasCaughtUp()) ? await standby.connect().catch(() => undefined) : undefined;
    return checkedOut(client ?? (await primary.connect()), {});
  };
  return { connect, end: () => standby.end() };
}

function createCheck({ primary, standby }: Servers['asking']): () => Promise<boolean> {
  let restsUntil = 0;
  return shareChecks(async () => {
    if (performance.now() < restsUntil) return false;
    const caughtUp = await replays(standby, primary).catch(() => false);
    if (!caughtUp) restsUntil = performance.now() + REST_MS;
    return caughtUp;
  });
}

/** Whether the standby replays, soon enough, up to where the primary's log is on its disk now: all that was acknowledged. */
async function replays(standby: pg.Pool, primary: pg.Pool): Promise<boolean> {
  const position = await ask(primary, 'select pg_current_wal_flush_lsn() as answer', []);
  const until = performance.now() + MOST_WAIT_MS;
  do {
    const replayed = 'select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= $1 as answer';
    if ((await ask(standby, replayed, [position])) === true) return true;
    await sleep(POLL_MS);
  } while (performance.now() < until);
  return false;
}

async function ask(pool: pg.Pool, text: string, values: unknown[]): Promise<unknown> {
  const question = { text, values, query_timeout: ANSWER_MS } as pg.QueryConfig;
  const { rows } = await pool.query<{ answer: unknown }>(question);
  return rows[0]?.answer;
}
