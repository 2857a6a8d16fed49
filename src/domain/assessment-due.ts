// What is due of a product: the assessment that it needs, and the one that it holds already.

import type { Rating } from './assessment.js';
import {
  type AssessmentFacts,
  type AssessmentNeed,
  type AssessmentRules,
  decideNeed,
} from './assessment-need.js';
import { type GateAssessment, lackOf, latestOf } from './phase-gate.js';

export type AssessmentDue = AssessmentNeed & {
  /** The assessment of this stage that counts; null of none. */
  held: string | null;
  heldRating: Rating | null;
  /** Nothing stands between the product and its next phase. */
  isSettled: boolean;
};

/** What a product needs at the end of its phase, and whether it has it. */
export function decideDue(
  facts: AssessmentFacts,
  assessments: readonly GateAssessment[],
  rules: AssessmentRules,
): AssessmentDue {
  const need = decideNeed(facts, rules);
  const held = need.stage === null ? null : latestOf(need.stage, assessments, rules.gateKinds);
  return {
    ...need,
    held: held?.id ?? null,
    heldRating: held?.overallRating ?? null,
    isSettled: need.need === 'not_needed' || (held !== null && lackOf(held) === null),
  };
}
