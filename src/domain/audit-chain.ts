// The chain of seals over the change log: what a seal's hash is made of, and where a chain does not hold. Hashing itself
// is left to the caller.

/** A seal over a block of changes: those of the transactions above `afterXid` and up to `toXid`. */
export type Seal = {
  /** Counts from 1 without a gap. */
  number: number;
  afterXid: string;
  toXid: string;
  /** How many changes the block holds. */
  changes: number;
  /** RFC 3339, UTC, to the millisecond. */
  sealedAt: string;
  /** Which key the hash was made with; null: with none. */
  keyId: string | null;
  previousHash: string | null;
  hash: string;
};

/** What the database holds of a block now: how many changes, and the digest of their contents in order. */
export type Block = { changes: number; digest: string };

/** Below every transaction's id: where the first block begins. */
export const BEFORE_ALL = '0';

/** The text that a seal's hash is over: all of the seal but the hash, and the digest of its block. */
export function sealText(seal: Omit<Seal, 'hash'>, digest: string): string {
  const { number, afterXid, toXid, changes, sealedAt, keyId, previousHash } = seal;
  return JSON.stringify([
    'audit-seal-1',
    number,
    afterXid,
    toXid,
    changes,
    sealedAt,
    keyId,
    previousHash,
    digest,
  ]);
}

/**
 * Why a seal does not hold, given the seal before it, its block as it is now and a function that makes hashes (null for
 * a key that is not at hand); null where it holds.
 */
export function sealFault(
  previous: Seal | null,
  seal: Seal,
  block: Block,
  hashOf: (keyId: string | null, text: string) => string | null,
): string | null {
  if (seal.number !== (previous?.number ?? 0) + 1) return 'the seals before it are missing';
  if (seal.previousHash !== (previous?.hash ?? null)) return 'it does not follow from the seal before it';
  if (seal.afterXid !== (previous?.toXid ?? BEFORE_ALL))
    return 'its block does not begin where the one before it ends';
  if (seal.keyId === null && previous !== null && previous.keyId !== null)
    return 'it was made without a key, and the seal before it with one';
  if (seal.changes !== block.changes)
    return `it was put on ${seal.changes} changes, and ${block.changes} are there`;
  const hash = hashOf(seal.keyId, sealText(seal, block.digest));
  if (hash === null) return `the key that it was made with (${seal.keyId}) is not at hand`;
  return hash === seal.hash ? null : 'its changes, or the seal itself, are not what they were';
}

/**
 * The seal at fault where the end of a chain that holds so far is not the true one: a seal known from elsewhere is gone
 * or another, or keys are in use and the last seal was made without; null where nothing speaks against it.
 */
export function endFault(
  last: Seal | null,
  { known, keyed }: { known: { number: number; hash: string; found: string | null } | null; keyed: boolean },
): { number: number; why: string } | null {
  if (known !== null && known.found === null) return { number: known.number, why: 'it is gone' };
  if (known !== null && known.found !== known.hash)
    return { number: known.number, why: 'it is not the one that is known' };
  if (keyed && last !== null && last.keyId === null)
    return { number: last.number, why: 'it was made without a key, and keys are in use' };
  return null;
}
