// Seals the change log, block by block. Writers never wait for it: a block ends below the oldest transaction that still
// runs, so all that can ever be in it is there. One sealer works at a time, on whichever instance.

import { type RawBuilder, sql } from 'kysely';
import { BEFORE_ALL, type Block, type Seal, sealText } from '../domain/audit-chain.js';
import { type BlockSpan, FULL_BLOCK } from '../domain/block-place.js';
import { stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { hashWith, type SealKeys, sealingKey } from './seal-keys.js';

/** Longer than other statements may take: a block is read whole. */
export const SEALING_MS = 60_000;
// One name for all instances on a database.
const SEALING_LOCK = 7_022_023_001;

/** The log cannot be sealed as things are; the message says why and what to do. */
class SealingError extends Error {}

const sealShape = sql`
  select number, after_xid as "afterXid", to_xid as "toXid", changes, ${stamp(sql`sealed_at`)} as "sealedAt",
    key_id as "keyId", previous_hash as "previousHash", hash
  from audit_seal`;

// Every column of a change, as text that does not depend on settings.
const CONTENT = sql`json_build_array(sequence::text, xid::text, (extract(epoch from occurred_at) * 1000000)::bigint::text,
  actor, client, request_id, type, subject_kind, subject_id::text, reason, before::text, after::text)`;

/** The block between two transactions' ids as it is now, to be selected from. */
function blockOf(afterXid: RawBuilder<unknown>, toXid: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select count(*)::integer as changes,
      encode(sha256(coalesce(string_agg(digest, ''::bytea order by xid, sequence), ''::bytea)), 'hex') as digest,
      min(sequence) as lowest, max(sequence) as highest, floor(extract(epoch from min(occurred_at)) * 1000) as earliest
    from (select xid, sequence, occurred_at, sha256(convert_to(${CONTENT}::text, 'UTF8')) as digest
      from change where xid > ${afterXid} and xid <= ${toXid}) content)`;
}

/**
 * Seals all changes whose transactions have ended, and tells of each seal; told to stop, no more than the block in hand. Does
 * nothing while another does it.
 */
export async function sealChanges(
  db: Db,
  keys: SealKeys,
  tell: (seal: Seal) => void,
  stop?: AbortSignal,
): Promise<void> {
  while (stop?.aborted !== true) {
    const seal = await db.transaction().execute((trx) => sealNext(trx, keys));
    if (seal === null) return;
    tell(seal);
  }
}

/** The newest seal; null before the first. */
export async function findHead(db: Db | Trx): Promise<Seal | null> {
  const { rows } = await sql<Seal>`${sealShape} order by number desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Whether a seal that was made is there as it was. */
export async function isSealKept(db: Db, { number, hash }: Pick<Seal, 'number' | 'hash'>): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select exists (select from audit_seal where number = ${number} and hash = ${hash}) as kept`.execute(db);
  return rows[0]?.kept === true;
}

/** Seals from a number on, each with its block as it is now and what that spans. */
export async function listSealsWithBlocks(
  db: Db,
  { from, limit }: { from: number; limit: number },
): Promise<{ seal: Seal; block: Block & BlockSpan }[]> {
  const { rows } = await sql<{ seal: Seal; block: Block & BlockSpan }>`
    select to_jsonb(seal) as seal, to_jsonb(block) as block
    from (${sealShape} where number >= ${from} order by number limit ${limit}) seal
      cross join lateral ${blockOf(sql`seal."afterXid"`, sql`seal."toXid"`)} block
    order by seal.number`.execute(db);
  return rows;
}

async function sealNext(trx: Trx, keys: SealKeys): Promise<Seal | null> {
  // For this transaction alone: a limit of the session would stay behind on a connection that a pooler lends to others.
  await sql`set local statement_timeout = ${sql.lit(SEALING_MS)}`.execute(trx);
  const { rows: locks } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(${SEALING_LOCK}) as locked`.execute(trx);
  if (locks[0]?.locked !== true) return null;
  const last = await findHead(trx);
  const afterXid = last?.toXid ?? BEFORE_ALL;
  const keyId = sealingKey(keys);
  if (keyId === null && last !== null && last.keyId !== null)
    throw new SealingError('The log was sealed with a key before. Set AUDIT_KEYS, and it goes on.');
  // A block ends with the transaction that fills it.
  const { rows: ends } = await sql<{ isBehind: boolean; toXid: string | null; sealedAt: string }>`
    select running.oldest <= ${afterXid}::xid8 as "isBehind", ${stamp(sql`now()`)} as "sealedAt",
      (select xid from (select xid from change where xid > ${afterXid}::xid8 and xid < running.oldest
        order by xid limit ${FULL_BLOCK}) filling order by xid desc limit 1) as "toXid"
    from (select pg_snapshot_xmin(pg_current_snapshot()) as oldest) running`.execute(trx);
  const { isBehind, toXid, sealedAt } = ends[0] as (typeof ends)[number];
  if (isBehind)
    throw new SealingError(
      "The server's transaction ids are below those in the log: it was restored from a dump. See docs/operations.md.",
    );
  if (toXid === null) return null;
  const { rows: blocks } = await sql<Block>`
    select * from ${blockOf(sql`${afterXid}::xid8`, sql`${toXid}::xid8`)} block`.execute(trx);
  const { changes, digest } = blocks[0] as Block;
  const number = (last?.number ?? 0) + 1;
  const unhashed = { number, afterXid, toXid, changes, sealedAt, keyId, previousHash: last?.hash ?? null };
  const seal: Seal = { ...unhashed, hash: hashWith(keys, keyId, sealText(unhashed, digest)) as string };
  await trx.insertInto('auditSeal').values(seal).execute();
  return seal;
}
