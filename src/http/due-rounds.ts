// Rounds close by themselves once their closing time has come, whichever instance sees it first.

import { randomUUID } from 'node:crypto';
import type { Author } from '../store/changes.js';
import type { Db } from '../store/database.js';
import { listDueRounds, revealRound } from '../store/reveal.js';
import { lockRound } from '../store/scoring-rounds.js';
import { inTransaction } from './write.js';

/** Who closes a round when nobody does. */
const CLOSING_TIME = 'closing-time';
const REASON = 'Its closing time came.';

/** Closes every round that is due, each by itself, so that one that fails holds no other up. Returns how many closed. */
export async function closeDueRounds(db: Db, now: Date, onError: (error: unknown) => void): Promise<number> {
  const by: Author = { actor: CLOSING_TIME, client: 'portfolio-prioritisation-api', requestId: randomUUID() };
  let closed = 0;
  for (const id of await listDueRounds(db, now)) {
    try {
      closed += await inTransaction(db, async (trx) => {
        // Another instance, or a lead, may have been first, or may have put the closing time off.
        const round = await lockRound(trx, id, 'update');
        const isDue = round?.closedAt === null && Date.parse(round.closesAt) <= now.getTime();
        if (isDue) await revealRound(trx, round, REASON, by);
        return isDue ? 1 : 0;
      });
    } catch (error) {
      onError(error);
    }
  }
  return closed;
}
