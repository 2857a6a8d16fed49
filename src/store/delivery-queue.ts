// The queue of deliveries: written down in the transaction that moves a webhook on in the feed, worked off by whichever
// process holds the webhook. A process that is killed lets go of it once its time is over; nothing else is lost with it.

import { sql } from 'kysely';
import type { LoggedChange } from '../domain/cloud-event.js';
import { type FeedPlace, readFeed } from './change-feed.js';
import { type Author, stamp } from './changes.js';
import { type Db, inLimitedTransaction, type Trx } from './database.js';
import { findWebhook, updateWebhook } from './webhooks.js';

/** Webhooks that are active. */
export async function listActiveWebhooks(db: Db): Promise<{ id: string; version: number }[]> {
  return db.selectFrom('webhook').select(['id', 'version']).where('status', '=', 'active').execute();
}

const AT_ONCE = 200;
/** A receiver that is behind by more than this catches up first; the feed keeps the rest for it. */
const MOST_PENDING = 1_000;

type Enqueuing = {
  /** Makes time-ordered ids. */
  newId: () => string;
  /** Sees to it, in the same transaction, that what was written down is delivered. */
  giveTurn: (trx: Trx, webhookId: string) => Promise<void>;
};

/**
 * Writes down the deliveries of the next changes for a webhook and moves it on past them, in one transaction. Answers
 * whether there is nothing more to be written down for now.
 */
export async function enqueueDeliveries(
  db: Db,
  webhookId: string,
  { newId, giveTurn }: Enqueuing,
): Promise<boolean> {
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
    if (items.length > 0) await giveTurn(trx, webhookId);
    return !more;
  });
}

/** What shows that a webhook is held: when the hold ends. Nobody else's ends at the same moment. */
export type Hold = { webhookId: string; until: string };

/** Takes a webhook for so many seconds. 'busy' if another process holds it; 'inactive' if it is paused or gone. */
export async function holdWebhook(
  db: Db,
  webhookId: string,
  seconds: number,
): Promise<Hold | 'busy' | 'inactive'> {
  const { rows } = await sql<{ until: string | null; active: boolean }>`
    with held as (
      update webhook set held_until = now() + make_interval(secs => ${seconds}::float8)
      where id = ${webhookId} and status = 'active' and coalesce(held_until, '-infinity') < now()
      returning held_until::text as until)
    select (select until from held),
      exists (select from webhook where id = ${webhookId} and status = 'active') as active`.execute(db);
  const { until, active } = rows[0] as (typeof rows)[number];
  if (until !== null) return { webhookId, until };
  return active ? 'busy' : 'inactive';
}

/** Lets go of a webhook that is still held. Answers when it is to be seen to next, for what is pending; null for nothing. */
export async function releaseWebhook(db: Db, { webhookId, until }: Hold): Promise<string | null> {
  const { rows } = await sql<{ next: string | null }>`
    with released as (
      update webhook set held_until = null where id = ${webhookId} and held_until = ${until}::timestamptz
      returning id, status, rests_until)
    select ${stamp(sql`(greatest(min(d.due_at), released.rests_until) + interval '1 millisecond')`)} as next
    from released join webhook_delivery d on d.webhook_id = released.id
    where released.status = 'active' and d.status = 'pending' group by released.rests_until`.execute(db);
  return rows[0]?.next ?? null;
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
  /** The hold, prolonged for it. */
  hold: Hold;
};

/**
 * The next delivery that is due to a webhook, which is held for so many seconds more; undefined where none is, or where the
 * webhook is held no longer.
 */
export async function nextDelivery(
  db: Db,
  { webhookId, until }: Hold,
  seconds: number,
): Promise<DueDelivery | undefined> {
  const { rows } = await sql<Omit<DueDelivery, 'hold'> & { until: string }>`
    with due as (
      select * from webhook_delivery d
      where d.webhook_id = ${webhookId} and d.status = 'pending' and d.due_at <= now() order by d.position limit 1),
    held as (
      update webhook set held_until = now() + make_interval(secs => ${seconds}::float8) from due
      where webhook.id = ${webhookId} and held_until = ${until}::timestamptz and webhook.status = 'active'
        and coalesce(rests_until, '-infinity') <= now() returning webhook.*)
    select due.id, due.type, ${stamp(sql`due.created_at`)} as "createdAt", due.attempts, held.failures, held.url,
      array_remove(array[held.secret, case when held.former_secret_until > now() then held.former_secret end], null)
        as secrets,
      (select to_jsonb(told) from (select sequence, ${stamp(sql`occurred_at`)} as "occurredAt", actor, type,
        subject_kind as "subjectKind", subject_id as "subjectId", reason, before, after
        from change where sequence = due.change_sequence) told) as change,
      held.held_until::text as until
    from held cross join due`.execute(db);
  const [found] = rows;
  if (found === undefined) return undefined;
  const { until: prolonged, ...delivery } = found;
  return { ...delivery, hold: { webhookId, until: prolonged } };
}

export type Outcome = {
  deliveryId: string;
  status: 'pending' | 'delivered' | 'failed';
  inSeconds: number;
  restSeconds: number;
  response: { status: number | null; excerpt: string | null; fault: string | null };
};

/**
 * Records what came of an attempt. Answers false, and records nothing, where the webhook is held no longer: whoever took
 * it meanwhile has made the attempt again.
 */
export async function recordOutcome(
  db: Db | Trx,
  { webhookId, until }: Hold,
  outcome: Outcome,
): Promise<boolean> {
  const { deliveryId, status, response } = outcome;
  const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds}::float8)`;
  const { rows } = await sql`
    with held as (
      update webhook set failures = case when ${status === 'delivered'} then 0 else failures + 1 end,
        rests_until = case when ${status === 'pending'} then ${inSeconds(outcome.restSeconds)} end
      where id = ${webhookId} and held_until = ${until}::timestamptz returning id)
    update webhook_delivery d set status = ${status}, attempts = attempts + 1, attempted_at = now(),
      due_at = ${inSeconds(outcome.inSeconds)}, response_status = ${response.status},
      response_excerpt = ${response.excerpt}, fault = ${response.fault}
    from held where d.id = ${deliveryId} and d.webhook_id = held.id returning 1`.execute(db);
  return rows.length > 0;
}

/** Pauses a webhook that has failed for too long, and says why. */
export async function pauseWebhook(trx: Trx, id: string, pausedReason: string, by: Author): Promise<void> {
  await sql`select 1 from webhook where id = ${id} for update`.execute(trx);
  const webhook = await findWebhook(trx, id);
  if (webhook?.status !== 'active') return;
  await updateWebhook(trx, webhook, { ...webhook, status: 'paused', pausedReason }, by);
}
