// Policies on the wire: one shape a kind, alike in everything but what the kind's definition holds.

import { type TSchema, Type } from 'typebox';
import { TRIAGE_QUESTIONS } from '../../domain/triage-questions.js';
import { AsOf, Day, Id, nullable, oneOf, PageQuery, strictObject, Timestamp, text } from './common.js';

/** The shape of one version of a policy of this kind. */
export function policyShape(kind: string, name: string, definition: TSchema) {
  return strictObject(
    {
      id: Id,
      kind: oneOf([kind]),
      version: Type.Integer({ description: 'Counts from 1. Results name the version that they rest on.' }),
      effectiveFrom: Day,
      definition,
      reason: Type.String(),
      source: nullable(Type.String({ description: 'Where the rule comes from.' })),
      decidedBy: Type.String(),
      decidedAt: Timestamp,
    },
    { $id: name },
  );
}

/** What a new version is made of. */
export function policyCreate(definition: TSchema) {
  return strictObject({
    effectiveFrom: Type.Unsafe<string>({
      ...Day,
      description: 'The day from which it holds; today or later. It holds until a later version does.',
    }),
    definition,
    reason: text(2_000, 'Why the rules are as they are from that day on.'),
    source: Type.Optional(nullable(text(500, 'Where the rule comes from.'))),
  });
}

export const PoliciesQuery = strictObject({ ...PageQuery, asOf: AsOf });

export const PolicyParams = strictObject({
  version: Type.String({
    pattern: '^[1-9]\\d{0,8}$',
    description: 'The number of a version.',
    examples: ['1'],
  }),
});

export const TriageQuestionsDefinition = strictObject({
  criteria: Type.Record(
    Type.String({ pattern: '^[a-z][a-z0-9_]{0,49}$' }),
    Type.Array(oneOf(TRIAGE_QUESTIONS), { minItems: 1, maxItems: TRIAGE_QUESTIONS.length }),
    {
      description: "By criterion of the scoring model: the questions whose mean makes a case's points.",
      maxProperties: 10,
      // A key of another pattern would pass with anything in it.
      additionalProperties: false,
    },
  ),
});
