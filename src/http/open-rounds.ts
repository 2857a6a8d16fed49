// Scores that an open round asks for are given there: how the other ways refuse them.

import { Refusal } from '../domain/refusal.js';
import { listOpenCells } from '../store/asked-scores.js';
import type { Trx } from '../store/database.js';

/** The refusal of a score, or of a consensus, that an open round stands in the way of. */
export function inOpenRound(roundId: string): Refusal {
  const address = `/v1/scoring-rounds/${roundId}`;
  return new Refusal('in_open_round', `The scoring round at ${address} asks for this and is still open.`);
}

/** Refuses a consensus on a measure that an open round asks anybody for. The caller holds the subject. */
export async function requireNoOpenRound(trx: Trx, subjectId: string, measure: string): Promise<void> {
  const cell = (await listOpenCells(trx, [subjectId])).find((each) => each.measure === measure);
  if (cell !== undefined) throw inOpenRound(cell.roundId);
}
