// Portfolios of moments gone by, kept for those who ask again. A moment so recent that a transaction under way may still
// add to it is read anew each time.

import type { Db } from '../store/database.js';
import { loadPast } from './load.js';
import type { Portfolio } from './portfolio.js';
import { createTurns } from './turns.js';

/** Each costs as much memory as the present one. */
const MOST_KEPT = 3;
/** Longer than any transaction is let run. */
const SETTLED_MS = 15 * 60_000;

/** Finds the portfolio of a moment (RFC 3339); none is made for somebody who has gone before its turn comes. */
export type FindPast = (at: string, gone?: AbortSignal) => Promise<Portfolio>;

/** Makes one portfolio at a time, so that those who ask about the past leave the process and the database to others. */
export function createPasts(db: Db): FindPast {
  const kept = new Map<string, Promise<Portfolio>>();
  const inTurn = createTurns();

  function keep(key: string, past: Promise<Portfolio>): Promise<Portfolio> {
    kept.delete(key);
    kept.set(key, past);
    past.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return past;
  }

  return (at, gone) => {
    const moment = new Date(at).getTime();
    if (Date.now() - moment < SETTLED_MS) return inTurn(() => loadPast(db, at), gone);
    const key = new Date(moment).toISOString();
    const held = kept.get(key);
    if (held !== undefined) return keep(key, held);
    // Another may have asked for the same while this one waited.
    return inTurn(() => keep(key, kept.get(key) ?? loadPast(db, key)), gone);
  };
}
