// How a product stands with its service assessments: what it needs and holds, whether it may proceed, and what waits.

import { decideDue, decideProceeding } from '../domain/assessment-due.js';
import type { Product } from '../domain/product.js';
import { factsOf, findGateGrounds, type GateGround } from '../store/assessment-facts.js';
import { listPendingActions } from '../store/assessment-findings.js';
import type { Db } from '../store/database.js';
import { findPolicy } from '../store/policies.js';

/** On a day (YYYY-MM-DD); as of a moment gone by where one is given. Names the rules that it rests on. */
export async function findAssessmentStanding(db: Db, product: Product, day: string, asOf?: string) {
  const [rules, grounds, pending] = await Promise.all([
    findPolicy(db, 'assessment-rules', day, asOf),
    findGateGrounds(db, [product.id], asOf),
    listPendingActions(db, product.id, asOf),
  ]);
  const { profile, assessments, exceptions } = grounds.get(product.id) as GateGround;
  const facts = factsOf(product, profile);
  const { next, isOpen, lacking, used, missing } = decideProceeding(
    { facts, assessments, exceptions, day },
    rules.definition,
  );
  return {
    rules,
    proceeding: {
      next,
      mayProceed: next === null ? null : isOpen,
      lacking,
      missing,
      exceptions: used.map(({ id, authority, reason, expiresOn }) => ({ id, authority, reason, expiresOn })),
    },
    assessment: decideDue(facts, assessments, rules.definition),
    assessmentActions: pending.map(({ productId: _, ...action }) => ({
      ...action,
      isOverdue: action.dueOn < day,
    })),
  };
}
