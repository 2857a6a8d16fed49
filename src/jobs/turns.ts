// The turns of webhooks, kept by pg-boss: who is to be seen to and when. Each turn is one process's at a time, comes back
// when that one is killed, and goes to the end of the row when it is given again, so that nobody is kept waiting for long.

import PgBoss from 'pg-boss';
import type { Db, Trx } from '../store/database.js';
import { executorApart, executorOn } from '../store/foreign-sql.js';
import { oneAtATime } from '../store/one-at-a-time.js';
import { JOBS_SCHEMA } from '../store/service-role.js';

export type Turn = { id: string; webhookId: string };

export type Turns = {
  /**
   * Has a webhook seen to, now or at a moment (RFC 3339); within a transaction, once that is committed. Who writes down
   * what is due to it holds its row until then, so that a turn which waits already, and does for both, sees it.
   */
  give(db: Db | Trx, webhookId: string, at?: string): Promise<void>;
  /** Up to so many turns that are due, for this process alone. */
  take(most: number): Promise<Turn[]>;
  /** Has had it. What is still to be done is given before. */
  end(turn: Turn): Promise<void>;
  /** Could not have it, and has it again in a second. */
  putBack(turn: Turn): Promise<void>;
  /** Has turns that were lost with a process come back, and forgets those that are over. To be called now and then. */
  recover(): Promise<void>;
};

const QUEUE = 'webhook-turns';
/** A turn that has not ended by then, in seconds, is given again: longer than a turn and the attempt at its end take. */
const LOST_AFTER_SECONDS = 25;
/** A turn is put back as often as needed, a second each time. */
const QUEUE_SETTINGS: PgBoss.Queue = {
  ...{ name: QUEUE, policy: 'short' as const, expireInSeconds: LOST_AFTER_SECONDS },
  ...{ retryLimit: 1_000_000, retryDelay: 1, retentionMinutes: 30 * 24 * 60 },
};

/** The turns of the webhooks of a database. */
export function openTurns(db: Db): Turns {
  const boss = bossOf(db);
  return {
    async give(db, webhookId, at) {
      const when = at === undefined ? {} : { startAfter: at };
      // One that waits for the same time does for both.
      const singletonKey = `${webhookId} ${at ?? 'now'}`;
      await boss.send(QUEUE, { webhookId }, { ...when, singletonKey, db: executorOn(db) });
    },
    async take(most) {
      const jobs = await boss.fetch<{ webhookId: string }>(QUEUE, { batchSize: most });
      return jobs.map(({ id, data }) => ({ id, webhookId: data.webhookId }));
    },
    end: ({ id }) => boss.complete(QUEUE, id),
    putBack: ({ id }) => boss.fail(QUEUE, id),
    recover: () => boss.maintain(),
  };
}

/**
 * Brings pg-boss's own tables, in a schema of their own, to the version that is used here. To be done by their owner, with
 * two connections: pg-boss commits by itself, so whoever waits to do the same waits for a transaction beside it.
 */
export async function installTurns(db: Db): Promise<void> {
  const boss = bossOf(db, { migrate: true });
  await oneAtATime(db, 'jobs', async () => {
    await boss.start();
    await boss.createQueue(QUEUE, QUEUE_SETTINGS);
    await boss.stop({ graceful: false });
  });
}

/** Whether they are there, in that version. */
export async function areTurnsInstalled(db: Db): Promise<boolean> {
  const boss = bossOf(db);
  try {
    await boss.start();
    return true;
  } catch (error) {
    if (/not installed|requires migrations/.test((error as Error).message)) return false;
    throw error;
  } finally {
    await boss.stop({ graceful: false });
  }
}

function bossOf(db: Db, { migrate = false } = {}): PgBoss {
  return new PgBoss({
    ...{ db: executorApart(db), schema: JOBS_SCHEMA, migrate, schedule: false, supervise: false },
    // What came of a delivery is kept with it; here it is in the way after a minute.
    ...{ archiveCompletedAfterSeconds: 60, deleteAfterSeconds: 60 },
  });
}
