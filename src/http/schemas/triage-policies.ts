// The policies of triage on the wire: the rules that suggest, and what comes into the queue.

import { type TSchema, Type } from 'typebox';
import { PHASES } from '../../domain/product.js';
import { QUEUE_REASONS } from '../../domain/triage-queue-policy.js';
import { SUGGESTIONS, TRIAGE_FACTS } from '../../domain/triage-rules.js';
import { oneOf, strictObject, text } from './common.js';

const Criterion = Type.String({
  pattern: '^[A-Za-z][A-Za-z0-9_]{0,63}$',
  description: 'A criterion of the scoring model, by its key.',
});
const Threshold = Type.Number({ minimum: 0, maximum: 1000, description: 'Points.' });

const CONDITIONS: readonly TSchema[] = [
  strictObject({ criterion: Criterion, atLeast: Threshold }),
  strictObject({ criterion: Criterion, below: Threshold }),
  strictObject({ fact: oneOf(TRIAGE_FACTS), is: Type.Boolean() }),
];
const Condition = Type.Unsafe<unknown>({
  anyOf: CONDITIONS,
  description:
    'Points that are not known meet no condition. The facts: `mandatory`; `complete`, every criterion is known; `duplicate`, somebody is solving it already; `deadline_due`, work must begin to meet its deadline; `idea`, a case and not a product.',
});
const Suggestion = oneOf(SUGGESTIONS);

export const TriageRulesDefinition = strictObject({
  rules: Type.Array(
    strictObject({
      id: Type.String({ pattern: '^[a-z][a-z0-9_]{0,49}$', description: 'Answers name the rule by it.' }),
      suggestion: Suggestion,
      when: Type.Array(Condition, { minItems: 1, maxItems: 10 }),
      reason: text(500, 'Why, in a sentence.'),
    }),
    { maxItems: 30, description: 'The first rule whose conditions all hold decides.' },
  ),
  otherwise: strictObject(
    { suggestion: Suggestion, reason: text(500, 'Why, in a sentence.') },
    { description: 'What is suggested where no rule holds.' },
  ),
});

const Days = Type.Integer({ minimum: 0, maximum: 3660 });
const LEAD_TIMES = Object.fromEntries(
  PHASES.flatMap((phase) => (phase === 'retired' ? [] : [[phase, Days]])),
);

export const TriageQueueDefinition = strictObject({
  reasons: Type.Array(strictObject({ reason: oneOf(QUEUE_REASONS), serviceLevelDays: Days }), {
    maxItems: QUEUE_REASONS.length,
    description: 'The most pressing first, each with the days within which it should be decided.',
  }),
  leadTimeDays: strictObject(LEAD_TIMES, {
    description: 'Days of work before a deadline can be met, by phase; an unknown phase counts as the first.',
  }),
  scoreDrop: strictObject(
    {
      points: Type.Number({ minimum: 0.001, maximum: 1000 }),
      days: Type.Integer({ minimum: 1, maximum: 366 }),
    },
    { description: 'A fall of the score by so many points or more within so many days counts.' },
  ),
  approvalExpiringDays: Type.Unsafe<number>({
    ...Days,
    description: 'Days before its end from which an approval counts as expiring.',
  }),
});
