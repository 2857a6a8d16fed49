// A strategy as the wire shows it: with the day of its next review, by the rhythm in force.

import type { Phase } from '../domain/product.js';
import { reviewDueOn } from '../domain/review-rhythm.js';
import type { Subject, SubjectKind } from '../domain/subject.js';
import type { Db, Trx } from '../store/database.js';
import { findPolicy } from '../store/policies.js';
import type { StrategyRecord } from '../store/strategies.js';

type Held = {
  kind: SubjectKind;
  subject: Subject & { phase?: Phase | null };
  strategy: StrategyRecord;
};

/** The view on a day (YYYY-MM-DD), as it was known at `asOf` (RFC 3339) where one is given. */
export async function viewStrategy(
  db: Db | Trx,
  { kind, subject, strategy }: Held,
  day: string,
  asOf?: string,
) {
  const policy = await findPolicy(db, 'review-rhythm', day, asOf);
  const { id: _id, vision, valueProposition, review, ...stamps } = strategy;
  const reviewed = {
    kind,
    phase: subject.phase ?? null,
    createdOn: subject.createdAt.slice(0, 10),
    lastReviewedOn: review?.reviewedOn ?? null,
  };
  return {
    ...{ vision, valueProposition, review },
    nextReviewOn: reviewDueOn(reviewed, policy.definition),
    rhythm: { kind: policy.kind, version: policy.version },
    ...stamps,
  };
}
