// Webhooks as people set them up. The log tells of their edits without the secrets, and of their addresses the host
// alone: the rest of an address often is a secret, too.

import { type RawBuilder, sql } from 'kysely';
import type { FeedPlace } from './change-feed.js';
import { type Author, type ChangeType, loggedFrom, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { type IdStart, listRecords } from './records.js';

export type WebhookStatus = 'active' | 'paused';

export type Webhook = {
  id: string;
  name: string;
  url: string;
  types: string[];
  status: WebhookStatus;
  pausedReason: string | null;
  formerSecretUntil: string | null;
  version: number;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
};

type Fragment = RawBuilder<unknown>;

const shape = (source: Fragment) => sql`
  select r.id, r.name, r.url, r.types, r.status, r.paused_reason as "pausedReason",
    ${stamp(sql`r.former_secret_until`)} as "formerSecretUntil", r.version, r.created_by as "createdBy",
    ${stamp(sql`r.created_at`)} as "createdAt", ${stamp(sql`r.updated_at`)} as "updatedAt"
  from ${source} r`;

export function listWebhooks(db: Db, page: { start: IdStart; limit: number }) {
  return listRecords<Webhook>(db, { shape: shape(sql`webhook`), where: [], ...page });
}

export async function findWebhook(db: Db | Trx, id: string): Promise<Webhook | undefined> {
  const { rows } = await sql<Webhook>`${shape(sql`webhook`)} where r.id = ${id}`.execute(db);
  return rows[0];
}

/** The webhook, held until the transaction ends. */
export async function lockWebhook(trx: Trx, id: string): Promise<Webhook | undefined> {
  const { rows } = await sql<Webhook>`${shape(sql`webhook`)} where r.id = ${id} for update`.execute(trx);
  return rows[0];
}

export type NewWebhook = Pick<Webhook, 'id' | 'name' | 'url' | 'types'> & {
  secret: string;
  place: FeedPlace;
};

/** Sets a webhook up; `secret` is sealed. */
export function insertWebhook(trx: Trx, webhook: NewWebhook, by: Author): Promise<Webhook> {
  const { id, name, url, types, secret, place } = webhook;
  const write = sql`
    insert into webhook (id, name, url, types, secret, place, created_by)
    values (${id}, ${name}, ${url}, ${types}, ${secret}, ${JSON.stringify(place)}, ${by.actor}) returning *`;
  return written(trx, write, { type: 'created', by, before: null });
}

export type WebhookEdit = Pick<Webhook, 'name' | 'url' | 'types' | 'status' | 'pausedReason'>;

/** Edits a webhook that is held. One that becomes active again is tried at once. */
export function updateWebhook(trx: Trx, before: Webhook, edit: WebhookEdit, by: Author): Promise<Webhook> {
  const write = sql`
    update webhook set name = ${edit.name}, url = ${edit.url}, types = ${edit.types}, status = ${edit.status},
      paused_reason = ${edit.pausedReason}, failures = 0, rests_until = null, version = version + 1,
      updated_at = now()
    where id = ${before.id} returning *`;
  return written(trx, write, { type: 'updated', by, before });
}

/** Gives a webhook that is held a new secret (sealed); the former one signs beside it until the hours are over. */
export function rotateSecret(
  trx: Trx,
  before: Webhook,
  { secret, hours }: { secret: string; hours: number },
  by: Author,
): Promise<Webhook> {
  const write = sql`
    update webhook set secret = ${secret}, former_secret = secret,
      former_secret_until = now() + make_interval(hours => ${hours}::integer), version = version + 1,
      updated_at = now()
    where id = ${before.id} returning *`;
  return written(trx, write, { type: 'secret_rotated', by, before });
}

/** Sends a webhook that is held back, or on, to a place in the feed. */
export function moveWebhook(trx: Trx, before: Webhook, place: FeedPlace, by: Author): Promise<Webhook> {
  const write = sql`
    update webhook set place = ${JSON.stringify(place)}, version = version + 1, updated_at = now()
    where id = ${before.id} returning *`;
  return written(trx, write, { type: 'replayed', by, before });
}

/** Deletes a webhook that is held, with its deliveries. */
export async function deleteWebhook(trx: Trx, before: Webhook, by: Author): Promise<void> {
  const write = sql`delete from webhook where id = ${before.id} returning *`;
  await written(trx, write, { type: 'deleted', by, before });
}

async function written(
  trx: Trx,
  write: Fragment,
  { type, by, before }: { type: ChangeType; by: Author; before: Webhook | null },
): Promise<Webhook> {
  const logged = loggedFrom({ type, kind: 'webhook', by }, sql`shaped`, {
    id: sql`shaped.id`,
    before: before === null ? sql`null::jsonb` : withoutAddress(sql`${JSON.stringify(before)}::jsonb`),
    after: type === 'deleted' ? sql`null::jsonb` : withoutAddress(sql`to_jsonb(shaped)`),
  });
  const { rows } = await sql<Webhook>`
    with written as (${write}), shaped as (${shape(sql`written`)}), logged as (${logged}) select * from shaped`.execute(
    trx,
  );
  return rows[0] as Webhook;
}

const withoutAddress = (state: Fragment) => sql`
  ${state} || jsonb_build_object('url', regexp_replace(${state} ->> 'url',
    '^([a-z]+:)[/\\\\]*([^/?#\\\\]+).*$', '\\1//\\2/...', 'i'))`;
