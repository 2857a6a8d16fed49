// Decisions on spend, their conditions, and reviews on the wire.

import { Type } from 'typebox';
import { CONDITION_STATUSES } from '../../domain/spend/approval.js';
import { REVIEW_RATINGS } from '../../domain/spend/review.js';
import { SPEND_ROUTES } from '../../domain/spend/spend-case.js';
import { REVIEW_OUTCOMES } from '../../domain/spend/spend-rules.js';
import { DECISION_EFFECTS } from '../../domain/spend/status.js';
import { AsOf, Day, Id, nullable, oneOf, PageQuery, strictObject, Timestamp, text } from './common.js';

const Text = Type.String();
const optional = <T extends Parameters<typeof nullable>[0]>(schema: T) => Type.Optional(nullable(schema));
export const RouteWord = oneOf(SPEND_ROUTES);
export const PolicyNamed = strictObject({ kind: Text, version: Type.Integer() });
export const ConditionShape = {
  id: Id,
  text: Text,
  dueOn: nullable(Day),
  status: oneOf(CONDITION_STATUSES),
  note: nullable(Text),
  settledBy: nullable(Text),
  settledOn: nullable(Day),
};

export const SpendDecisionShape = strictObject(
  {
    id: Id,
    number: Type.Integer({ description: 'Counts from 1 on each case; the highest is in force.' }),
    outcome: Type.String({ description: 'A word of the policy spend-decisions.' }),
    effect: oneOf(DECISION_EFFECTS, { description: 'What the word does.' }),
    authority: RouteWord,
    reason: Text,
    route: nullable(RouteWord),
    validUntil: nullable(Day),
    conditions: Type.Array(strictObject(ConditionShape)),
    facts: Type.Record(Text, Type.Unknown(), { description: 'The facts that it was made on.' }),
    policies: Type.Array(PolicyNamed),
    decidedBy: Text,
    decidedOn: Day,
    decidedAt: Timestamp,
  },
  { $id: 'SpendDecision' },
);

export const SpendDecisionCreate = strictObject({
  outcome: Type.String({
    pattern: '^[a-z][a-z0-9_]{0,49}$',
    examples: ['approved', 'returned_for_information'],
  }),
  authority: Type.Unsafe<(typeof SPEND_ROUTES)[number]>({
    ...RouteWord,
    description: 'Whose decision it is.',
  }),
  reason: text(5_000),
  validUntil: optional(Day),
  conditions: Type.Optional(
    Type.Array(strictObject({ text: text(2_000), dueOn: optional(Day) }), { maxItems: 50 }),
  ),
});

export const ConditionParams = strictObject({ id: Id, conditionId: Id });
export const ConditionPatch = strictObject({
  status: Type.Optional(oneOf(CONDITION_STATUSES)),
  note: optional(text(2_000, 'The evidence, or why it is waived.')),
});

const Quarter = Type.String({
  pattern: '^[1-9]\\d{3}-Q[1-4]$',
  description: 'A quarter of the calendar; Q2 begins in April.',
  examples: ['2026-Q2'],
});
export const SpendReviewCreate = strictObject({
  quarter: Quarter,
  rating: oneOf(REVIEW_RATINGS, { description: 'Red is control, amber monitor, green assure.' }),
  note: optional(text(2_000)),
});
export const SpendReviewShape = strictObject(
  {
    id: Id,
    caseId: Id,
    quarter: Quarter,
    number: Type.Integer({ description: 'Counts from 1 on each case and quarter; the highest counts.' }),
    rating: oneOf(REVIEW_RATINGS),
    note: nullable(Text),
    reviewedBy: Text,
    reviewedAt: Timestamp,
  },
  { $id: 'SpendReview' },
);
export const SpendReviewsQuery = strictObject({ ...PageQuery, asOf: AsOf });
export const UnitReviewsQuery = strictObject({ quarter: Type.Optional(Quarter), asOf: AsOf });

export const UnitReviewsShape = strictObject(
  {
    businessUnitId: Id,
    quarter: Quarter,
    counts: strictObject({ control: Type.Integer(), monitor: Type.Integer(), assure: Type.Integer() }),
    next: strictObject({
      quarter: Text,
      outcome: nullable(oneOf(REVIEW_OUTCOMES, { description: 'Null where nothing was reviewed.' })),
      source: Text,
    }),
    policies: Type.Array(PolicyNamed),
    items: Type.Array(Type.Unsafe<unknown>({ $ref: 'SpendReview#' })),
  },
  { $id: 'UnitSpendReviews' },
);
