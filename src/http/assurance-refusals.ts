// How the refusals of service assessments and spend cases are answered.

import type { ProblemKind } from './problem-kind.js';

export const ASSURANCE_REFUSALS = {
  action_move: {
    status: 409,
    title: 'The state of the action does not allow this',
    advice: 'Read the action again; the detail names the states that it can take.',
  },
  assessment_needed: {
    status: 409,
    title: 'A service assessment stands before this phase',
    advice:
      'Hold the assessment that "errors" names, find out the facts that it lacks, or have an exception recorded.',
  },
  authority_too_near: {
    status: 409,
    title: 'The authority does not reach as far as the route of the case',
    advice: 'Read the route of the case and have it approved there.',
  },
  invalid_assessment: {
    status: 422,
    title: 'The assessment does not hold together',
    advice: 'Mend every fault named in "errors".',
  },
  invalid_exception: {
    status: 422,
    title: 'The exception cannot be recorded so',
    advice: 'Mend what "errors" names.',
  },
  invalid_spend_case: {
    status: 422,
    title: 'The spend case does not hold together',
    advice: 'Mend the field named in "errors".',
  },
  invalid_spend_decision: {
    status: 422,
    title: 'The decision does not hold together',
    advice: 'Mend the field named in "errors"; the words are in /v1/policies/spend-decisions.',
  },
  own_spend_case: {
    status: 403,
    title: 'Nobody decides on spend that they asked for',
    advice: 'Have somebody decide who neither raised the case nor set the facts that it is decided on.',
  },
  report_move: {
    status: 409,
    title: 'The state of the report does not allow this',
    advice: 'Read the assessment again; the detail names the states that its report can take.',
  },
  report_published: {
    status: 409,
    title: 'The report is published',
    advice: 'Record a reassessment; a published report stays as it is.',
  },
  report_window: {
    status: 409,
    title: 'The window for answering the report forbids this',
    advice: 'Read respondBy of the assessment: until then the team may accept or challenge.',
  },
  spend_case_incomplete: {
    status: 409,
    title: 'The spend case lacks what this step needs',
    advice: 'Give the fields named in "errors", then take the step again.',
  },
  spend_step_refused: {
    status: 409,
    title: 'The spend case cannot take this step from where it stands',
    advice: 'Read the case; `nextSteps` has the steps that it may take.',
  },
  unknown_question: {
    status: 422,
    title: 'The case is not asked this question',
    advice: 'Read the case: `risk.questions` has what it is asked, by its spend type.',
  },
} as const satisfies Record<string, ProblemKind>;
