// What the background work has still to do, for those who watch over it.

import { sql } from 'kysely';
import { findChainState } from './audit-check.js';
import type { Db } from './database.js';

export type WorkInWait = {
  /** Deliveries written down for webhooks that are not paused. */
  pendingDeliveries: number;
  /** The age of the oldest of them in seconds; 0 without any. */
  oldestPendingSeconds: number;
  pausedWebhooks: number;
  /** Changes that no seal covers, counted up to some thousands. */
  unsealedChanges: number;
};

/** Counts it. Cheap: few deliveries wait at a time, and the counting of changes stops early. */
export async function countWorkInWait(db: Db): Promise<WorkInWait> {
  const { rows } = await sql<Omit<WorkInWait, 'unsealedChanges'>>`
    select count(*) as "pendingDeliveries",
      coalesce(extract(epoch from now() - min(d.created_at)), 0)::float8 as "oldestPendingSeconds",
      (select count(*) from webhook where status = 'paused') as "pausedWebhooks"
    from webhook_delivery d join webhook w on w.id = d.webhook_id
    where d.status = 'pending' and w.status = 'active'`.execute(db);
  const { unsealed } = await findChainState(db);
  return { ...(rows[0] as (typeof rows)[number]), unsealedChanges: unsealed };
}
