// How each refusal of the domain is answered: its status, and what a caller can do about it.

import type { RefusalCode } from '../domain/refusal.js';
import { ASSURANCE_REFUSALS } from './assurance-refusals.js';
import type { ProblemKind } from './problem-kind.js';

export const REFUSALS: Record<RefusalCode, ProblemKind> = {
  ...ASSURANCE_REFUSALS,
  activation_in_past: {
    status: 422,
    title: 'A model cannot come into force in the past',
    advice: 'Leave activeFrom out for now, or name a later time.',
  },
  against_suggestion: {
    status: 422,
    title: 'The decision goes against what the rules suggest',
    advice: 'Say why in overrideReason, or decide as suggested.',
  },
  archived: {
    status: 409,
    title: 'It is archived',
    advice: 'Archived records are kept as they were; create a new one instead.',
  },
  as_of_in_future: {
    status: 400,
    title: 'The moment has not come yet',
    advice: 'Leave asOf out for now, or name an earlier moment.',
  },
  assessed_in_future: {
    status: 422,
    title: 'The day of assessment has not come yet',
    advice: 'Send today or an earlier day, or leave assessedOn out for today.',
  },
  has_active_children: {
    status: 409,
    title: 'Something active still hangs below it',
    advice: 'Move or archive what is below first.',
  },
  in_open_round: {
    status: 409,
    title: 'A scoring round asks for this score',
    advice: 'Seal the score in the round, or wait until it is closed.',
  },
  invalid_case: {
    status: 422,
    title: 'The case does not hold together',
    advice: 'Mend the field named in "errors".',
  },
  invalid_cursor: {
    status: 400,
    title: 'The cursor does not belong to this list',
    advice: 'Start again without a cursor, keeping the same filters and sort on every page.',
  },
  invalid_expiry: {
    status: 422,
    title: 'The token would end too late or has ended already',
    advice: 'Name a time within a year from now.',
  },
  invalid_decision: {
    status: 422,
    title: 'The decision cannot be made so',
    advice: 'Send what the outcome needs, as "errors" names it.',
  },
  invalid_filter: {
    status: 400,
    title: 'A filter is not valid',
    advice: 'Use the values that the documentation lists.',
  },
  invalid_model: {
    status: 422,
    title: 'The scoring model does not hold together',
    advice: 'Mend every fault named in "errors".',
  },
  invalid_opportunity: {
    status: 422,
    title: 'The opportunity cannot be judged so',
    advice: 'Mend the field named in "errors".',
  },
  invalid_points: {
    status: 422,
    title: 'The points are not on the scale',
    advice: 'Read the scale from the scoring model.',
  },
  invalid_policy: {
    status: 422,
    title: 'The policy does not hold together',
    advice: 'Mend every fault named in "errors".',
  },
  invalid_product: {
    status: 422,
    title: 'The record is not valid',
    advice: 'Mend the field named in "errors".',
  },
  invalid_review: {
    status: 422,
    title: 'The review cannot be recorded so',
    advice:
      'Send a day that is not ahead nor before the last review, and the outcome "changed" with other texts.',
  },
  invalid_round: {
    status: 422,
    title: 'The scoring round cannot be opened so',
    advice: 'Mend what "errors" names and send it again.',
  },
  invalid_sort: {
    status: 400,
    title: 'The sort is not valid',
    advice: 'Use at most three of the listed keys, each once, with "-" in front to descend.',
  },
  invalid_weights: {
    status: 400,
    title: 'The weights are not valid',
    advice: 'Name each criterion once with a number, for example value:50,urgency:30,feasibility:20.',
  },
  mandatory_incomplete: {
    status: 422,
    title: 'Mandatory work needs an authority and a reason',
    advice: 'Send both, or null to clear the flag.',
  },
  measure_clash: {
    status: 409,
    title: 'Another model has this measure on another scale',
    advice:
      'Give the measure a key of its own: scores are kept by the key, and points mean nothing without their scale.',
  },
  move_not_allowed: {
    status: 409,
    title: 'It cannot go from this state to that',
    advice: 'Read it again: its state says where it can go.',
  },
  not_a_draft: {
    status: 409,
    title: 'The scoring model is no draft',
    advice: 'Models that are or will be in force never change; make a draft by cloning it.',
  },
  not_additive: {
    status: 400,
    title: 'The method of this model does not add its criteria up',
    advice: 'Ask it of a model with the method weighted_sum.',
  },
  not_asked: {
    status: 403,
    title: 'The round does not ask you for this score',
    advice: 'GET the scores of the round for those that it asks of you.',
  },
  not_in_your_units: {
    status: 403,
    title: 'The token does not cover this business unit',
    advice: 'Ask somebody of that unit, or for a token that lists it.',
  },
  not_unique: {
    status: 409,
    title: 'Another record has this reference or name',
    advice: 'Choose another, or edit the existing record.',
  },
  position_expired: {
    status: 410,
    title: 'The position is older than what the feed keeps',
    advice: 'Take the position "now", then load afresh what you need, and follow from that position.',
  },
  policy_in_past: {
    status: 422,
    title: 'A policy cannot come into force in the past',
    advice: 'Name today or a later day.',
  },
  not_your_case: {
    status: 403,
    title: "The case is somebody else's",
    advice: 'Ask whoever submitted it, or somebody with the scope triage:write.',
  },
  superseded: {
    status: 409,
    title: 'It was decided meanwhile',
    advice: 'Read the decisions again; to decide anew, name the latest in supersedes.',
  },
  too_many_subjects: {
    status: 422,
    title: 'There are too many subjects for this',
    advice: 'Narrow the ranking with a filter, or leave missing scores out.',
  },
  round_closed: {
    status: 409,
    title: 'The scoring round is closed',
    advice: 'Record the score in the ordinary way, or open another round.',
  },
  round_open: {
    status: 409,
    title: 'The scoring round is still open',
    advice: 'Points are shown once it is closed: at its closing time, or when a lead closes it.',
  },
  unknown_measure: {
    status: 404,
    title: 'The scoring model has no such measure',
    advice: 'Read the measures from the active scoring model.',
  },
  unknown_model: {
    status: 400,
    title: 'There is no such scoring model',
    advice: 'Name the id or the version number of one of /v1/scoring-models.',
  },
  unknown_parent: {
    status: 422,
    title: 'The record above it does not exist or is archived',
    advice: 'Name an existing, active one.',
  },
};
