// A round whose scores may be shown.

import { Refusal } from '../domain/refusal.js';
import type { Db } from '../store/database.js';
import { findRound, type ScoringRound } from '../store/scoring-rounds.js';
import { found } from './problems.js';

/** The round, once it is closed; refuses while it is open, with nothing told of its points. */
export async function requireClosedRound(db: Db, id: string): Promise<ScoringRound & { closedAt: string }> {
  const round = found(await findRound(db, id), 'scoring round');
  if (round.closedAt === null)
    throw new Refusal('round_open', `The round is open until ${round.closesAt}, or until a lead closes it.`);
  return { ...round, closedAt: round.closedAt };
}
