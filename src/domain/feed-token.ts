// Feed tokens end by themselves: what nobody renews is nobody's any more.

import { Refusal } from './refusal.js';

/** Refuses an end that has gone by or lies more than a year ahead. Both times are RFC 3339 in UTC, as the API writes them. */
export function checkExpiry(expiresAt: string, now: string): void {
  // Such texts compare as their times do. The same date next year; after a leap day that is before the first of March.
  const latest = `${String(Number(now.slice(0, 4)) + 1).padStart(4, '0')}${now.slice(4)}`;
  if (expiresAt > now && expiresAt <= latest) return;
  throw new Refusal('invalid_expiry', 'A feed token ends after now and within a year.', '/expiresAt');
}
