// What the triage rules suggest for a case, as a decision records it.

import type { Trx } from '../../store/database.js';
import type { TriageCase } from '../../store/triage-cases.js';
import type { CaseGround } from './case-standing.js';

export type RecordedSuggestion = {
  suggestion: string | null;
  rule: string | null;
  rulesVersion: number;
  probability: number | null;
};

/** The suggestion of now; null while there are no rules. */
export async function suggestForCase(
  _trx: Trx,
  _ground: CaseGround,
  _held: TriageCase,
  _now: Date,
): Promise<RecordedSuggestion | null> {
  return null;
}
