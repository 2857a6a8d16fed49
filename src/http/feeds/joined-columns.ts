// What the ranked backlog shows of each product from outside the ranking: one source a feature, read whole whenever the
// portfolio has changed (their changes are in the same log) and kept until it changes again.

import type { Db } from '../../store/database.js';

type ByProduct<T> = ReadonlyMap<string, T>;
type Source<T> = (db: Db, asOf: string | undefined) => Promise<ByProduct<T>>;

export type Joined = {
  triage: ByProduct<{ suggestion: string | null; decision: string | null }>;
  assessmentRatings: ByProduct<string>;
  spendRoutes: ByProduct<string>;
};

/** By product: what the triage rules suggest, and the latest decision. Nothing until triage keeps cases. */
const findTriage: Source<{ suggestion: string | null; decision: string | null }> = async () => new Map();

/** By product: the rating of its latest service assessment. Nothing until assessments are kept. */
const findAssessmentRatings: Source<string> = async () => new Map();

/** By product: the approval route of its latest spend case. Nothing until spend cases are kept. */
const findSpendRoutes: Source<string> = async () => new Map();

/** All of them, as they are or as they were at a moment gone by (RFC 3339). */
export async function findJoined(db: Db, asOf: string | undefined): Promise<Joined> {
  const [triage, assessmentRatings, spendRoutes] = await Promise.all([
    findTriage(db, asOf),
    findAssessmentRatings(db, asOf),
    findSpendRoutes(db, asOf),
  ]);
  return { triage, assessmentRatings, spendRoutes };
}
