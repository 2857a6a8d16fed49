// What the ranked backlog shows of each product from outside the ranking: one source a feature, read whole and kept
// until a record of the kinds that they come from changes.

import type { Db } from '../../store/database.js';
import type { Moment } from '../../store/portfolio.js';
import { lookAgain } from '../../store/sightings.js';
import type { LoggedKind } from '../../store/tables.js';
import { listTriageOutcomes, type TriageOutcome } from '../../store/triage-outcomes.js';

type ByProduct<T> = ReadonlyMap<string, T>;
type Source<T> = (db: Db, asOf: string | undefined) => Promise<ByProduct<T>>;

export type Joined = {
  triage: ByProduct<TriageOutcome>;
  assessmentRatings: ByProduct<string>;
  spendRoutes: ByProduct<string>;
};

/** The kinds of records that the sources below read: a change of one has them read again. */
const JOINED_KINDS: readonly LoggedKind[] = ['triage_case', 'triage_decision'];

/** By product: the latest triage decision, and what the rules suggested when it was made. */
const findTriage: Source<TriageOutcome> = async (db, asOf) => {
  const outcomes = await listTriageOutcomes(db, asOf);
  return new Map(outcomes.map((outcome) => [outcome.productId, outcome]));
};

/** By product: the rating of its latest service assessment. Nothing until assessments are kept. */
const findAssessmentRatings: Source<string> = async () => new Map();

/** By product: the approval route of its latest spend case. Nothing until spend cases are kept. */
const findSpendRoutes: Source<string> = async () => new Map();

async function readJoined(db: Db, asOf?: string): Promise<Joined> {
  const [triage, assessmentRatings, spendRoutes] = await Promise.all([
    findTriage(db, asOf),
    findAssessmentRatings(db, asOf),
    findSpendRoutes(db, asOf),
  ]);
  return { triage, assessmentRatings, spendRoutes };
}

/** Finds all of them as they are, the same object while nothing changed, or as they were at a moment gone by. */
export function createJoined(
  db: Db,
  kinds: readonly LoggedKind[] = JOINED_KINDS,
): (asOf: string | undefined) => Promise<Joined> {
  let held: { moment: Moment; joined: Joined } | null = null;
  return async (asOf) => {
    if (asOf !== undefined) return readJoined(db, asOf);
    const { moment, changed } = await lookAgain(db, kinds, held?.moment ?? null);
    // Read after the look, so that what is kept is never older than the moment that it is kept for.
    const joined = changed || held === null ? await readJoined(db) : held.joined;
    held = { moment, joined };
    return joined;
  };
}
