// Whether the changes of a sealed block can have been written when they say. A seal holds whatever was there when it was
// made, so a change that was put in afterwards with an old time or an old number is in a later block, and out of place.
//
// Why no true change is out of place: a change's time is when its transaction began. A seal over less than a full block
// took in all that had been committed under transaction ids below the oldest that ran, so what the next block holds was
// still under way, or not yet begun, when that seal was made. A transaction lasts seconds; an hour is allowed for that
// and for the steps of a clock:
// - nothing is dated more than an hour before such a seal;
// - a number that is lower than one sealed before was drawn before that seal was made, by a transaction that was still
//   under way at the seal before its own: no more than an hour lies between those two seals. Numbers that were rolled
//   back are missing, which says nothing.
// A clock that is set back by however much takes the time of the next seal with it, so the earlier of the two seals about
// a block counts. Told of wrongly would be only a transaction that is held open for an hour or during which the clock is
// set forward by an hour, and a change made while the clock was an hour slow, where no seal was made in that time.

/** A block is sealed once it holds so many changes. Never to be raised: older seals would seem to have taken in all. */
export const FULL_BLOCK = 10_000;
/** Longer than any transaction lasts and any clock is off. */
export const ALLOWED_MS = 3_600_000;

/** What the changes of a block span: their numbers, and the time of the earliest, in milliseconds since 1970. */
export type BlockSpan = { lowest: number; highest: number; earliest: number };

/** A block's span, how many changes it was sealed with, and when. */
export type SealedSpan = BlockSpan & { changes: number; sealedAt: number };

/** What about a block's changes cannot be true: the time of one, or its number, as higher ones had long been sealed. */
export type Misplacement = { earliest: number } | { lowest: number; passed: number };

/**
 * A function to be given each block of a log from the first on. It answers what cannot be true about the
 * block's changes; null where nothing speaks against them.
 */
export function followPlaces({
  allowedMs = ALLOWED_MS,
  full = FULL_BLOCK,
} = {}): (block: SealedSpan) => Misplacement | null {
  /** No later than the newest seal that took in all there was. */
  let since = Number.NEGATIVE_INFINITY;
  /** Up to here numbers had been drawn long before `since`. The first number is 1. */
  let passed = 0;
  let recent: { sealedAt: number; highest: number }[] = [];

  return function placeFault(block) {
    const { sealedAt, highest } = block;
    const why = faultOf(block, Math.min(since, sealedAt) - allowedMs, passed);
    since = block.changes < full ? sealedAt : Math.min(since, sealedAt);
    recent.push({ sealedAt, highest });
    const isLongAgo = (seal: { sealedAt: number }) => seal.sealedAt < since - allowedMs;
    passed = Math.max(passed, ...recent.filter(isLongAgo).map((seal) => seal.highest));
    recent = recent.filter((seal) => !isLongAgo(seal));
    return why;
  };
}

function faultOf({ lowest, earliest }: BlockSpan, from: number, passed: number): Misplacement | null {
  if (earliest < from) return { earliest };
  return lowest <= passed ? { lowest, passed } : null;
}
