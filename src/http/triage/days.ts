// Days as numbers, which can be counted with, and as they are written.

import { dayOf } from '../dependencies.js';

const DAY_MS = 86_400_000;

/** Days since 1970 of a day or a time (RFC 3339, UTC). */
export function dayNumber(written: string): number {
  return Math.floor(Date.parse(written) / DAY_MS);
}

/** The day of so many days since 1970, as YYYY-MM-DD. */
export function toDay(number: number): string {
  return dayOf(new Date(number * DAY_MS));
}
