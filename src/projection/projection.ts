// The projection: a portfolio in memory that is never read before a check, begun after the question came, has shown
// that it holds every change committed until then. Many questions share one check; one check runs at a time.

import type { Db } from '../store/database.js';
import { followChanges, loadPortfolio } from './load.js';
import { createPasts } from './past.js';
import type { Portfolio } from './portfolio.js';

export type Projection = {
  /** The portfolio with every write that was acknowledged before this call. Rejects when the database cannot be asked. */
  fresh(): Promise<Portfolio>;
  /** The portfolio as it was at a moment (RFC 3339, UTC, not in the future). */
  past(at: string): Promise<Portfolio>;
};

/** Loads the portfolio and follows it from then on. */
export async function startProjection(db: Db): Promise<Projection> {
  let held = await loadPortfolio(db);
  let running: Promise<Portfolio> | null = null;
  let next: Promise<Portfolio> | null = null;

  async function check(): Promise<Portfolio> {
    held = await followChanges(db, held);
    return held.portfolio;
  }

  // Waits for the check under way, then lets all who asked within one turn of the event loop join before it begins.
  async function checkNext(): Promise<Portfolio> {
    await running?.catch(() => {});
    await new Promise((resolve) => setImmediate(resolve));
    running = next;
    next = null;
    return check();
  }

  const pasts = createPasts(db);

  return {
    fresh() {
      next ??= checkNext();
      return next;
    },
    past: pasts,
  };
}
