// Answers kept under a client's Idempotency-Key, written in the transaction of the effect itself.

import { sql } from 'kysely';
import type { Db, Trx } from './database.js';

export type KeptAnswer = { status: number; headers: Record<string, string>; body: string | null };

/**
 * Claims a key for this transaction, or returns the answer kept under it. A twin still running makes this wait for its
 * end (and fail after the lock timeout).
 */
export async function claimKey(
  trx: Trx,
  client: string,
  key: string,
  fingerprint: string,
): Promise<(KeptAnswer & { fingerprint: string }) | null> {
  const claimed = await trx
    .insertInto('idempotencyKey')
    .values({ client, key, fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return null;
  const { status, headers, body, ...kept } = await trx
    .selectFrom('idempotencyKey')
    .select(['fingerprint', 'status', 'headers', 'body'])
    .where('client', '=', client)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return { fingerprint: kept.fingerprint, status: status ?? 0, headers: headers ?? {}, body };
}

/** Keeps the answer under a key claimed before in this transaction, and the request's fingerprint if it became known late. */
export async function keepAnswer(
  trx: Trx,
  client: string,
  key: string,
  answer: KeptAnswer,
  fingerprint?: string,
): Promise<void> {
  await trx
    .updateTable('idempotencyKey')
    .set({
      status: answer.status,
      headers: JSON.stringify(answer.headers),
      body: answer.body,
      ...(fingerprint === undefined ? {} : { fingerprint }),
    })
    .where('client', '=', client)
    .where('key', '=', key)
    .execute();
}

/** Forgets keys older than seven days; at least 24 hours is promised. Returns how many went. */
export async function purgeKeys(db: Db): Promise<number> {
  const result = await sql`delete from idempotency_key where created_at < now() - interval '7 days'`.execute(
    db,
  );
  return Number(result.numAffectedRows ?? 0);
}
