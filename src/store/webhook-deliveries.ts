// Deliveries of webhooks as people read them: what was sent of what, how often, and what came back.

import { sql } from 'kysely';
import { stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { type IdStart, listRecords } from './records.js';

export type DeliveryStatus = 'pending' | 'delivered' | 'failed';

export type Delivery = {
  id: string;
  /** The id of its event: the number of the change, or its own for a test. */
  eventId: string;
  type: string;
  status: DeliveryStatus;
  attempts: number;
  nextAttemptAt: string | null;
  attemptedAt: string | null;
  responseStatus: number | null;
  responseExcerpt: string | null;
  fault: string | null;
  createdAt: string;
};

const shape = sql`
  select r.id, coalesce(r.change_sequence::text, r.id::text) as "eventId", r.type, r.status, r.attempts,
    case when r.status = 'pending' then ${stamp(sql`r.due_at`)} end as "nextAttemptAt",
    ${stamp(sql`r.attempted_at`)} as "attemptedAt", r.response_status as "responseStatus",
    r.response_excerpt as "responseExcerpt", r.fault, ${stamp(sql`r.created_at`)} as "createdAt"
  from webhook_delivery r`;

export function listDeliveries(
  db: Db,
  webhookId: string,
  { status, ...page }: { status: DeliveryStatus | null; start: IdStart; limit: number },
) {
  const where = [sql`r.webhook_id = ${webhookId}`];
  if (status !== null) where.push(sql`r.status = ${status}`);
  return listRecords<Delivery>(db, { shape, where, ...page });
}

export async function findDelivery(
  db: Db | Trx,
  webhookId: string,
  id: string,
): Promise<Delivery | undefined> {
  const { rows } = await sql<Delivery>`${shape} where r.webhook_id = ${webhookId} and r.id = ${id}`.execute(
    db,
  );
  return rows[0];
}

/** Writes a test down, to be sent as the next. */
export async function insertPing(trx: Trx, webhookId: string, id: string): Promise<Delivery> {
  await sql`insert into webhook_delivery (id, webhook_id, type) values (${id}, ${webhookId}, 'webhook.ping')`.execute(
    trx,
  );
  return (await findDelivery(trx, webhookId, id)) as Delivery;
}

/** Has a delivery tried again now, with all its attempts before it. */
export async function retryDelivery(trx: Trx, webhookId: string, id: string): Promise<Delivery> {
  await sql`update webhook_delivery set status = 'pending', attempts = 0, due_at = now()
    where webhook_id = ${webhookId} and id = ${id}`.execute(trx);
  await sql`update webhook set rests_until = null where id = ${webhookId}`.execute(trx);
  return (await findDelivery(trx, webhookId, id)) as Delivery;
}

/** Forgets deliveries that were done with thirty days ago. */
export async function purgeDeliveries(db: Db): Promise<void> {
  await sql`delete from webhook_delivery
    where created_at < now() - interval '30 days' and status <> 'pending'`.execute(db);
}
