// The triage queue and previews of its rules on the wire.

import { Type } from 'typebox';
import { QUEUE_REASONS } from '../../domain/triage-queue-policy.js';
import { SUGGESTIONS } from '../../domain/triage-rules.js';
import { anyOf, Day, Id, nullable, oneOf, PageQuery, ref, strictObject } from './common.js';
import { Basis } from './rankings.js';
import { TriageRulesDefinition } from './triage-policies.js';

const KINDS = ['product', 'case'] as const;

export const TriageQueueQuery = strictObject({
  ...PageQuery,
  businessUnitId: anyOf(Id, 'By business unit.'),
  productGroupId: anyOf(Id, 'By product group.'),
  kind: anyOf(oneOf(KINDS), 'Products, or cases.'),
  reason: anyOf(oneOf(QUEUE_REASONS), 'With any of these reasons.'),
  overdue: Type.Optional(Type.Boolean({ description: 'Those beyond their service level, or within it.' })),
});

const Subject = strictObject({
  kind: oneOf(KINDS),
  id: Id,
  reference: nullable(Type.String()),
  name: Type.String(),
});

const orNull = (shape: object) => Type.Unsafe<unknown>({ anyOf: [shape, { type: 'null' }] });

const likelihoods = Type.Array(strictObject({ suggestion: oneOf(SUGGESTIONS), probability: Type.Number() }));

const SuggestionShape = strictObject({
  suggestion: nullable(
    oneOf(SUGGESTIONS, { description: 'Null where the rules name criteria that the model lacks.' }),
  ),
  rule: nullable(Type.String({ description: 'The rule that decided; null where none held.' })),
  reason: Type.String(),
  rulesVersion: Type.Integer({ description: 'Of the policy on triage rules.' }),
  probability: nullable(
    Type.Number({
      description:
        'How likely it is if all points lie anywhere in the intervals that doubt leaves open, each criterion apart: 1 is certain.',
    }),
  ),
  alternatives: { ...likelihoods, description: 'What else it could be, the most likely first.' },
  onceKnown: orNull({
    ...likelihoods,
    description: 'What it would be once every criterion is known; null where it is.',
  }),
});

const days = (description: string) => Type.Integer({ description });
const Age = {
  since: Day,
  ageDays: days('Since then.'),
  serviceLevelDays: days('Within which it should be decided.'),
  overdueDays: days('Beyond the service level; below 0, the days left.'),
};

export const TriageQueueItemShape = strictObject(
  {
    subject: Subject,
    businessUnit: nullable(strictObject({ id: Id, name: Type.String() })),
    reasons: Type.Array(strictObject({ reason: oneOf(QUEUE_REASONS), ...Age }), {
      description: 'The most pressing first.',
    }),
    ...Age,
    since: Type.Unsafe<string>({ ...Day, description: 'The earliest day of its reasons.' }),
    serviceLevelDays: days('Of the reason that is the furthest beyond its own.'),
    score: nullable(Type.Number({ description: 'Null while points are missing.' })),
    rank: nullable(Type.Integer({ description: 'Of a case: where it would come among the products.' })),
    rankInterval: nullable(strictObject({ best: Type.Integer(), worst: Type.Integer() })),
    suggestion: SuggestionShape,
    decide: Type.String({ format: 'uri-reference', description: 'Where to decide.' }),
  },
  { $id: 'TriageQueueItem' },
);

const reasonCounts = Object.fromEntries(QUEUE_REASONS.map((reason) => [reason, Type.Integer()]));

export const TriageQueueShape = strictObject(
  {
    ...Basis,
    queueVersion: Type.Integer({ description: 'Of the policy on the triage queue.' }),
    counts: strictObject({
      items: Type.Integer(),
      overdue: Type.Integer(),
      byReason: strictObject(reasonCounts, { description: 'An item with several reasons counts for each.' }),
    }),
    items: Type.Array(ref('TriageQueueItem')),
    page: ref('Page'),
  },
  { $id: 'TriageQueue' },
);

export const TriageRulesPreviewRequest = strictObject({
  definition: TriageRulesDefinition,
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'How many changes to list at most.' }),
  ),
});

const suggestionOrNull = nullable(oneOf(SUGGESTIONS));
const Side = strictObject({
  suggestion: suggestionOrNull,
  rule: nullable(Type.String()),
});

export const TriageRulesPreviewShape = strictObject(
  {
    ...Basis,
    rulesVersion: Type.Integer({ description: 'Of the rules in force.' }),
    counts: Type.Array(
      strictObject({ suggestion: suggestionOrNull, before: Type.Integer(), after: Type.Integer() }),
      { description: 'Subjects by suggestion; null counts those for which the model lacks a criterion.' },
    ),
    changed: Type.Integer({ description: 'Subjects whose suggestion changes.' }),
    changes: Type.Array(strictObject({ subject: Subject, before: Side, after: Side }), {
      description: 'The highest scores first.',
    }),
    faults: Type.Array(strictObject({ pointer: Type.String(), code: Type.String(), detail: Type.String() }), {
      description: 'What stands in the way of these rules coming into force; none if they may.',
    }),
  },
  { $id: 'TriageRulesPreview' },
);
