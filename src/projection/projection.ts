// The projection: a portfolio in memory that is never read before a check, begun after the question came, has shown
// that it holds every change committed until then. Many questions share one check; one check runs at a time.

import type { Db } from '../store/database.js';
import { shareChecks } from '../store/shared-check.js';
import { followChanges, loadPortfolio } from './load.js';
import { createPasts, type FindPast } from './past.js';
import type { Portfolio } from './portfolio.js';

export type Projection = {
  /** The portfolio with every write that was acknowledged before this call. Rejects when the database cannot be asked. */
  fresh(): Promise<Portfolio>;
  /** The portfolio as it was at a moment (RFC 3339, UTC, not in the future). */
  past: FindPast;
};

/** Loads the portfolio and follows it from then on; the past is read from `reads`. */
export async function startProjection(db: Db, reads: Db = db): Promise<Projection> {
  let held = await loadPortfolio(db);
  const fresh = shareChecks(async () => {
    held = await followChanges(db, held);
    return held.portfolio;
  });
  return { fresh, past: createPasts(reads) };
}
