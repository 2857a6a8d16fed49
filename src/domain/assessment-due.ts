// What is due of a product: the assessment that it needs, and the one that it holds already.

import type { Rating } from './assessment.js';
import {
  type AssessmentFacts,
  type AssessmentNeed,
  type AssessmentRules,
  decideNeed,
} from './assessment-need.js';
import {
  decideGate,
  type GateAnswer,
  type GateAssessment,
  type GateQuestion,
  lackOf,
  latestOf,
} from './phase-gate.js';
import { PHASES, type Phase } from './product.js';

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

/** Whether a product may go on from its phase to the next one on a day; `next` is null where there is none before retirement. */
export function decideProceeding(
  question: Omit<GateQuestion, 'before' | 'after'>,
  rules: AssessmentRules,
): GateAnswer & { next: Phase | null } {
  const before = question.facts.phase;
  const after = before === null ? undefined : PHASES[PHASES.indexOf(before) + 1];
  const next = after === undefined || after === 'retired' ? null : after;
  return { next, ...decideGate({ ...question, before, after: next }, rules) };
}
