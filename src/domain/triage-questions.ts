// The triage questions: what a case answers, and what its answers come to in points under a scoring model.

import type { PolicyFault } from './policy-fault.js';

/** A compelling problem answers yes to the first five; the last asks whether it can be done. */
export const TRIAGE_QUESTIONS = [
  'pervasive',
  'urgent',
  'complex',
  'valuable_to_users',
  'valuable_to_organisation',
  'feasible',
] as const;
export type TriageQuestion = (typeof TRIAGE_QUESTIONS)[number];

/** From not at all to fully: no part, one, two or three thirds of the way up a scale. */
export const TRIAGE_ANSWERS = ['no', 'partly', 'largely', 'yes'] as const;
export type TriageAnswer = (typeof TRIAGE_ANSWERS)[number];

export type TriageAnswers = Record<TriageQuestion, TriageAnswer | null>;

/** Which questions make up which criterion of the scoring models, by the criterion's key. */
export type TriageQuestionsPolicy = { criteria: Record<string, TriageQuestion[]> };

/** Points in thousandths; low and high differ while a question is unanswered. */
export type Points = { low: number; high: number };

const THIRDS = TRIAGE_ANSWERS.length - 1;

/**
 * The points that the answers come to for a criterion on a scale (thousandths): the mean of its questions, each as far
 * up the scale as it is answered, to the thousandth. An unanswered question may be anything; null where the policy
 * maps no question to the criterion.
 */
export function answeredPoints(
  answers: TriageAnswers,
  { criteria }: TriageQuestionsPolicy,
  criterion: string,
  scale: { low: number; high: number },
): Points | null {
  const questions = criteria[criterion];
  if (questions === undefined || questions.length === 0) return null;
  const thirds = (unanswered: number) =>
    questions.reduce((sum, question) => {
      const answer = answers[question];
      return sum + (answer === null ? unanswered : TRIAGE_ANSWERS.indexOf(answer));
    }, 0);
  const points = (given: number) =>
    scale.low + Math.round(((scale.high - scale.low) * given) / (THIRDS * questions.length));
  return { low: points(thirds(0)), high: points(thirds(THIRDS)) };
}

/** Every question belongs to exactly one criterion: one that is left out would be asked for nothing. */
export function triageQuestionFaults({ criteria }: TriageQuestionsPolicy): PolicyFault[] {
  const asked = Object.values(criteria).flat();
  return TRIAGE_QUESTIONS.flatMap((question) => {
    const times = asked.filter((each) => each === question).length;
    if (times === 1) return [];
    const detail =
      times === 0
        ? `The question "${question}" belongs to no criterion.`
        : `The question "${question}" belongs to ${times} criteria.`;
    return [{ pointer: '/criteria', code: times === 0 ? 'left_out' : 'repeated', detail }];
  });
}
