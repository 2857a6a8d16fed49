// Shares that add up: parts of a whole in tenths of a percent, rounded so that together they make exactly 100.

import { addAll } from './amounts.js';

const WHOLE = 1000n;

/**
 * Each part's share of their sum in tenths of a percent, by the largest remainders (Hamilton's method): each is its
 * exact share rounded down or up, and they sum to 1000. Among equal remainders the larger part is rounded up first,
 * then the one that comes first. Null where the parts, none below 0, sum to 0: there is nothing to share.
 */
export function sharesOf(parts: readonly bigint[]): number[] | null {
  const total = addAll(parts);
  if (total === 0n) return null;
  const shares = parts.map((part) => (part * WHOLE) / total);
  const missing = Number(WHOLE - addAll(shares));
  const remainder = (index: number) => ((parts[index] as bigint) * WHOLE) % total;
  const order = parts
    .map((_, index) => index)
    .sort(
      (a, b) =>
        descending(remainder(a), remainder(b)) || descending(parts[a] as bigint, parts[b] as bigint) || a - b,
    );
  for (const index of order.slice(0, missing)) shares[index] = (shares[index] as bigint) + 1n;
  return shares.map(Number);
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
