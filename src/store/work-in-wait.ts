// What the background work has still to do, for those who watch over it.

import { type RawBuilder, sql } from 'kysely';
import { BEFORE_ALL } from '../domain/audit-chain.js';
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
  /** The age of the first of them in seconds; 0 without any. */
  oldestUnsealedSeconds: number;
};

/** Counts it. Cheap: few deliveries wait at a time, and the counting of changes stops early. */
export async function countWorkInWait(db: Db): Promise<WorkInWait> {
  const { head, unsealed: unsealedChanges } = await findChainState(db);
  const { rows } = await sql<Omit<WorkInWait, 'unsealedChanges'>>`
    select count(*) as "pendingDeliveries", ${age(sql`min(d.created_at)`)} as "oldestPendingSeconds",
      (select count(*) from webhook where status = 'paused') as "pausedWebhooks",
      ${age(sql`(select occurred_at from change where xid > ${head?.toXid ?? BEFORE_ALL}::xid8 order by xid limit 1)`)}
        as "oldestUnsealedSeconds"
    from webhook_delivery d join webhook w on w.id = d.webhook_id
    where d.status = 'pending' and w.status = 'active'`.execute(db);
  return { ...(rows[0] as (typeof rows)[number]), unsealedChanges };
}

const age = (time: RawBuilder<unknown>) => sql`coalesce(extract(epoch from now() - ${time}), 0)::float8`;
