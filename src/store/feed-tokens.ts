// Feed tokens. Their digests are looked up with every request, so that a revoked one is refused at once everywhere.

import { type RawBuilder, sql } from 'kysely';
import { type Author, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { type IdStart, listRecords, writeRecord } from './records.js';

export type FeedToken = {
  id: string;
  name: string;
  /** Ids of the units whose rows it shows; null for all. */
  businessUnitIds: string[] | null;
  expiresAt: string;
  createdBy: string;
  createdAt: string;
  revokedBy: string | null;
  revokedAt: string | null;
  /** YYYY-MM-DD. */
  lastUsedOn: string | null;
  version: number;
};

const shape = (source: RawBuilder<unknown>) => sql`
  select r.id, r.name, r.business_unit_ids as "businessUnitIds", ${stamp(sql`r.expires_at`)} as "expiresAt",
    r.created_by as "createdBy", ${stamp(sql`r.created_at`)} as "createdAt", r.revoked_by as "revokedBy",
    ${stamp(sql`r.revoked_at`)} as "revokedAt", r.last_used_on as "lastUsedOn", r.version
  from ${source} r`;

/** All of them, the newest first, the revoked and expired too. */
export function listFeedTokens(db: Db, start: IdStart, limit: number) {
  return listRecords<FeedToken>(db, { shape: shape(sql`feed_token`), where: [], start, limit });
}

export async function findFeedToken(db: Db, id: string): Promise<FeedToken | undefined> {
  const { rows } = await sql<FeedToken>`${shape(sql`feed_token`)} where r.id = ${id}`.execute(db);
  return rows[0];
}

/** The token of a secret's digest, unless it has been revoked or has expired by now (RFC 3339). */
export async function findLiveFeedToken(
  db: Db,
  secretHash: string,
  now: string,
): Promise<Pick<FeedToken, 'id' | 'businessUnitIds' | 'lastUsedOn'> | undefined> {
  const { rows } = await sql<FeedToken>`
    select id, business_unit_ids as "businessUnitIds", last_used_on as "lastUsedOn" from feed_token
    where secret_hash = ${secretHash} and revoked_at is null and expires_at > ${now}::timestamptz`.execute(
    db,
  );
  return rows[0];
}

/** Notes that a token was used on a day (YYYY-MM-DD). Not a change that anybody makes, so not in the log. */
export async function noteFeedTokenUse(db: Db, id: string, day: string): Promise<void> {
  await sql`
    update feed_token set last_used_on = ${day}::date
    where id = ${id} and (last_used_on is null or last_used_on < ${day}::date)`.execute(db);
}

/** Holds a token until the transaction ends. */
export async function lockFeedToken(trx: Trx, id: string): Promise<FeedToken | undefined> {
  const { rows } = await sql<FeedToken>`${shape(sql`feed_token`)} where r.id = ${id} for update of r`.execute(
    trx,
  );
  return rows[0];
}

export function insertFeedToken(
  trx: Trx,
  token: Pick<FeedToken, 'id' | 'name' | 'businessUnitIds' | 'expiresAt'> & { secretHash: string },
  by: Author,
): Promise<FeedToken> {
  const { id, name, businessUnitIds, expiresAt, secretHash } = token;
  const write = sql`
    insert into feed_token (id, name, secret_hash, business_unit_ids, expires_at, created_by)
    values (${id}, ${name}, ${secretHash}, ${businessUnitIds}::uuid[], ${expiresAt}, ${by.actor}) returning *`;
  return writeRecord<FeedToken>(trx, { kind: 'feed_token', type: 'created', by, before: null, shape, write });
}

/** Ends a token that the caller holds. */
export function revokeFeedToken(trx: Trx, before: FeedToken, by: Author): Promise<FeedToken> {
  const write = sql`
    update feed_token set revoked_at = now(), revoked_by = ${by.actor}, version = version + 1
    where id = ${before.id} returning *`;
  return writeRecord<FeedToken>(trx, { kind: 'feed_token', type: 'revoked', by, before, shape, write });
}

/** The references (null for a unit without one) of those of these units that are active, held against archiving. */
export async function lockActiveUnits(
  trx: Trx,
  ids: readonly string[],
): Promise<{ id: string; reference: string | null }[]> {
  const { rows } = await sql<{ id: string; reference: string | null }>`
    select id, reference from business_unit where id = any(${[...ids]}::uuid[]) and archived_at is null
    order by id for share`.execute(trx);
  return rows;
}

/** The references of these units, archived or not. */
export async function listUnitReferences(trx: Trx, ids: readonly string[]): Promise<(string | null)[]> {
  const { rows } = await sql<{ reference: string | null }>`
    select reference from business_unit where id = any(${[...ids]}::uuid[])`.execute(trx);
  return rows.map(({ reference }) => reference);
}
