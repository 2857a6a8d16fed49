// Portfolios of moments gone by, kept for those who ask again. A moment so recent that a transaction under way may still
// add to it is read anew each time.

import type { Db } from '../store/database.js';
import { loadPast } from './load.js';
import type { Portfolio } from './portfolio.js';

/** Each costs as much memory as the present one. */
const MOST_KEPT = 3;
/** Longer than any transaction is let run. */
const SETTLED_MS = 15 * 60_000;

/** Finds the portfolio of a moment (RFC 3339). */
export function createPasts(db: Db): (at: string) => Promise<Portfolio> {
  const kept = new Map<string, Promise<Portfolio>>();
  return (at) => {
    const moment = new Date(at).getTime();
    if (Date.now() - moment < SETTLED_MS) return loadPast(db, at);
    const key = new Date(moment).toISOString();
    const past = kept.get(key) ?? loadPast(db, key);
    kept.delete(key);
    kept.set(key, past);
    past.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return past;
  };
}
