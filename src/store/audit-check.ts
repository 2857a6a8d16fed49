// Checks the chain of seals against the change log, from the first seal to the last. However long the log is, it takes
// little memory: PostgreSQL makes the digests of a few blocks at a time.

import { type RawBuilder, sql } from 'kysely';
import { BEFORE_ALL, endFault, type Seal, sealFault } from '../domain/audit-chain.js';
import { ALLOWED_MS, type BlockSpan, followPlaces, type Misplacement } from '../domain/block-place.js';
import { findHead, listSealsWithBlocks } from './audit-seals.js';
import type { Db } from './database.js';
import { hashWith, type SealKeys } from './seal-keys.js';

export type AuditCheck = {
  /** Seals and changes that were checked and hold. */
  seals: number;
  changes: number;
  /** The last seal that was checked. */
  last: Seal | null;
  /** Changes that no seal covers yet. */
  unsealed: number;
  /** The first seal that does not hold, and why. */
  fault: { number: number; why: string } | null;
  /** Seals over changes that cannot have been written when they say, and which. */
  misplaced: { number: number; hash: string; what: string }[];
  /** The same about changes that no seal covers; null where nothing speaks against them. */
  stray: string | null;
};

const SEALS_AT_ONCE = 20;

/** Works every seal out again. `known` is a seal of which the hash is known from elsewhere, such as from the service's log. */
export async function checkSeals(
  db: Db,
  keys: SealKeys,
  known: { number: number; hash: string } | null,
  allowedMs: number = ALLOWED_MS,
): Promise<AuditCheck> {
  const check: AuditCheck = {
    ...{ seals: 0, changes: 0, last: null, unsealed: 0, fault: null, misplaced: [], stray: null },
  };
  const placeFault = followPlaces({ allowedMs });
  let found: string | null = null;
  for (;;) {
    const page = await listSealsWithBlocks(db, { from: check.seals + 1, limit: SEALS_AT_ONCE });
    for (const { seal, block } of page) {
      const why = sealFault(check.last, seal, block, (id, text) => hashWith(keys, id, text));
      if (why !== null) return { ...check, fault: { number: seal.number, why } };
      if (seal.number === known?.number) found = seal.hash;
      const misplacement = placeFault({ ...block, sealedAt: Date.parse(seal.sealedAt) });
      const { number, hash } = seal;
      if (misplacement !== null) check.misplaced.push({ number, hash, what: describe(misplacement) });
      check.last = seal;
      check.seals += 1;
      check.changes += block.changes;
    }
    if (page.length < SEALS_AT_ONCE) break;
  }
  const fault = endFault(check.last, {
    known: known === null ? null : { ...known, found },
    keyed: keys.size > 0,
  });
  const unsealed = await findUnsealed(db, check.last);
  // As if they were sealed now.
  const misplacement = unsealed.changes === 0 ? null : placeFault({ ...unsealed, sealedAt: Date.now() });
  const stray = misplacement === null ? null : describe(misplacement);
  return { ...check, unsealed: unsealed.changes, stray, fault };
}

function describe(misplacement: Misplacement): string {
  if ('earliest' in misplacement)
    return `one dated ${new Date(misplacement.earliest).toISOString()}, long after all of that time had been sealed`;
  const { lowest, passed } = misplacement;
  return `number ${lowest}, long after the numbers up to ${passed} had been sealed`;
}

/** How far the log is sealed: the newest seal, and how many changes came after it. */
export async function findChainState(db: Db): Promise<{ head: Seal | null; unsealed: number }> {
  const head = await findHead(db);
  return { head, unsealed: await countUnsealed(db, head, MOST_COUNTED) };
}

/** Counting stops here: whoever looks at the log wants to know whether sealing goes on. */
export const MOST_COUNTED = 10_000;

async function countUnsealed(db: Db, last: Seal | null, most: number | null = null): Promise<number> {
  const { rows } = await sql<{ unsealed: number }>`
    select count(*) as unsealed from (
      select 1 from change where ${isUnsealed(last)} limit ${most}) beyond`.execute(db);
  return rows[0]?.unsealed ?? 0;
}

async function findUnsealed(db: Db, last: Seal | null): Promise<BlockSpan & { changes: number }> {
  const { rows } = await sql<BlockSpan & { changes: number }>`
    select count(*) as changes, coalesce(min(sequence), 0) as lowest, coalesce(max(sequence), 0) as highest,
      floor(coalesce(extract(epoch from min(occurred_at)), 0) * 1000)::float8 as earliest
    from change where ${isUnsealed(last)}`.execute(db);
  return rows[0] as BlockSpan & { changes: number };
}

/** No transaction has the number 0, so no block begins below it: a change that claims it was never sealed. */
function isUnsealed(last: Seal | null): RawBuilder<boolean> {
  return sql`(xid > ${last?.toXid ?? BEFORE_ALL}::xid8 or xid = ${BEFORE_ALL}::xid8)`;
}
