// The queue of deliveries: written down in the transaction that moves a webhook on in the feed, worked off by whichever
// process holds the webhook. A process that is killed lets go of it once its time is over; nothing else is lost with it.

import { sql } from 'kysely';
import type { LoggedChange } from '../domain/cloud-event.js';
import { type FeedPlace, readFeed } from './change-feed.js';
import { type Author, stamp } from './changes.js';
import { type Db, inLimitedTransaction } from './database.js';
import { findWebhook, updateWebhook } from './webhooks.js';

/** Webhooks that are active, with whether something is due to them that nobody is at. */
export async function listActiveWebhooks(db: Db): Promise<{ id: string; version: number; due: boolean }[]> {
  const { rows } = await sql<{ id: string; version: number; due: boolean }>`
    select id, version, coalesce(held_until, '-infinity') < now() and coalesce(rests_until, '-infinity') <= now() and exists (
      select 1 from webhook_delivery d where d.webhook_id = webhook.id and d.status = 'pending' and d.due_at <= now()
    ) as due
    from webhook where status = 'active'`.execute(db);
  return rows;
}

const AT_ONCE = 200;
/** A receiver that is behind by more than this catches up first; the feed keeps the rest for it. */
const MOST_PENDING = 1_000;

/**
 * Writes down the deliveries of the next changes for a webhook and moves it on past them, in one transaction. `newIds`
 * makes time-ordered ids. Answers whether there is nothing more to be written down for now.
 */
export async function enqueueDeliveries(db: Db, webhookId: string, newId: () => string): Promise<boolean> {
  return inLimitedTransaction(db, async (trx) => {
    const { rows } = await sql<{ types: string[]; place: FeedPlace; pending: number }>`
      select types, place, (select count(*) from (select 1 from webhook_delivery d
        where d.webhook_id = webhook.id and d.status = 'pending' limit ${MOST_PENDING}) pending) as pending
      from webhook where id = ${webhookId} and status = 'active' for update skip locked`.execute(trx);
    const [webhook] = rows;
    // Somebody else is at it, or it is gone or paused: another look will tell.
    if (webhook === undefined || webhook.pending >= MOST_PENDING) return false;
    const filter = webhook.types.length === 0 ? {} : { types: webhook.types };
    const { items, place, more } = await readFeed(trx, webhook.place, { limit: AT_ONCE, filter });
    const written = JSON.stringify(items.map(({ sequence, type }) => ({ id: newId(), sequence, type })));
    await sql`
      with enqueued as (
        insert into webhook_delivery (id, webhook_id, change_sequence, type)
        select id, ${webhookId}, sequence, type
        from jsonb_to_recordset(${written}::jsonb) as item (id uuid, sequence bigint, type text))
      update webhook set place = ${JSON.stringify(place)} where id = ${webhookId}`.execute(trx);
    return !more;
  });
}

/** Takes a webhook for so many seconds; false if another process holds it. */
export async function holdWebhook(db: Db, id: string, seconds: number): Promise<boolean> {
  const { rows } = await sql`
    update webhook set held_until = now() + make_interval(secs => ${seconds}::float8)
    where id = ${id} and status = 'active' and coalesce(held_until, '-infinity') < now() returning 1`.execute(
    db,
  );
  return rows.length > 0;
}

export async function releaseWebhook(db: Db, id: string): Promise<void> {
  await sql`update webhook set held_until = null where id = ${id}`.execute(db);
}

/** A delivery to be made: to where, signed with which secrets (sealed), and the change that it tells; null for a test. */
export type DueDelivery = {
  id: string;
  type: string;
  createdAt: string;
  attempts: number;
  failures: number;
  url: string;
  secrets: string[];
  change: LoggedChange | null;
};

/** The next delivery that is due to a webhook which the caller holds, for so many seconds more; undefined where none is. */
export async function nextDelivery(
  db: Db,
  webhookId: string,
  seconds: number,
): Promise<DueDelivery | undefined> {
  const { rows } = await sql<DueDelivery>`
    with held as (
      update webhook set held_until = now() + make_interval(secs => ${seconds}::float8)
      where id = ${webhookId} and status = 'active' and coalesce(rests_until, '-infinity') <= now() returning *)
    select d.id, d.type, ${stamp(sql`d.created_at`)} as "createdAt", d.attempts, held.failures, held.url,
      array_remove(array[held.secret, case when held.former_secret_until > now() then held.former_secret end], null)
        as secrets,
      (select to_jsonb(told) from (select sequence, ${stamp(sql`occurred_at`)} as "occurredAt", actor, type,
        subject_kind as "subjectKind", subject_id as "subjectId", reason, before, after
        from change where sequence = d.change_sequence) told) as change
    from held join webhook_delivery d on d.webhook_id = held.id
    where d.status = 'pending' and d.due_at <= now() order by d.id limit 1`.execute(db);
  return rows[0];
}

export type Outcome = {
  deliveryId: string;
  webhookId: string;
  status: 'pending' | 'delivered' | 'failed';
  inSeconds: number;
  restSeconds: number;
  response: { status: number | null; excerpt: string | null; fault: string | null };
};

/** Records what came of an attempt. */
export async function recordOutcome(db: Db, outcome: Outcome): Promise<void> {
  const { deliveryId, webhookId, status, response } = outcome;
  const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds}::float8)`;
  await sql`
    with attempted as (
      update webhook_delivery set status = ${status}, attempts = attempts + 1, attempted_at = now(),
        due_at = ${inSeconds(outcome.inSeconds)}, response_status = ${response.status},
        response_excerpt = ${response.excerpt}, fault = ${response.fault}
      where id = ${deliveryId})
    update webhook set failures = case when ${status === 'delivered'} then 0 else failures + 1 end,
      rests_until = case when ${status === 'pending'} then ${inSeconds(outcome.restSeconds)} end
    where id = ${webhookId}`.execute(db);
}

/** Pauses a webhook that has failed for too long, and says why. */
export async function pauseWebhook(db: Db, id: string, pausedReason: string, by: Author): Promise<void> {
  await inLimitedTransaction(db, async (trx) => {
    await sql`select 1 from webhook where id = ${id} for update`.execute(trx);
    const webhook = await findWebhook(trx, id);
    if (webhook?.status !== 'active') return;
    await updateWebhook(trx, webhook, { ...webhook, status: 'paused', pausedReason }, by);
  });
}
