// Strategies and their reviews on the wire, and the policy on the rhythm of reviews.

import { Type } from 'typebox';
import { ACTIVE_PHASES } from '../../domain/horizon.js';
import { REVIEW_OUTCOMES } from '../../domain/strategy.js';
import { Day, nullable, oneOf, strictObject, strictPartial, Timestamp, text } from './common.js';

const Months = Type.Integer({ minimum: 1, maximum: 120, description: 'Between two reviews.' });

export const ReviewRhythmDefinition = strictObject({
  productMonths: Months,
  productMonthsByPhase: strictPartial(
    strictObject(Object.fromEntries(ACTIVE_PHASES.map((phase) => [phase, Months]))),
  ),
  productGroupMonths: nullable(Months),
  businessUnitMonths: nullable(Months),
  graceDays: Type.Integer({
    ...{ minimum: 0, maximum: 366 },
    description: 'A review is overdue once it has been due for more days than these.',
  }),
});

const Outcome = oneOf(REVIEW_OUTCOMES, {
  description: 'Whether the vision or the value proposition came out other than it was.',
});

export const StrategyPut = strictObject(
  {
    vision: Type.Optional(nullable(text(5_000, 'What it shall have become.'))),
    valueProposition: Type.Optional(nullable(text(5_000, 'Why it is worth doing, and for whom.'))),
    review: Type.Optional(
      strictObject(
        {
          reviewedOn: Type.Optional(
            Type.Unsafe<string>({ ...Day, description: 'Today, if it is left out; never before the last.' }),
          ),
          outcome: Outcome,
          note: Type.Optional(nullable(text(5_000, 'What was talked about.'))),
        },
        { description: 'Records that the strategy was gone over, by the caller.' },
      ),
    ),
  },
  {
    minProperties: 1,
    examples: [{ review: { reviewedOn: '2026-03-02', outcome: 'unchanged', note: null } }],
  },
);

export const StrategyShape = strictObject(
  {
    vision: nullable(Type.String()),
    valueProposition: nullable(Type.String()),
    review: Type.Unsafe<object | null>({
      anyOf: [
        strictObject({
          reviewedOn: Day,
          reviewedBy: Type.String(),
          outcome: Outcome,
          note: nullable(Type.String()),
        }),
        { type: 'null' },
      ],
      description: 'The last one; null before the first.',
    }),
    nextReviewOn: nullable(
      Type.Unsafe<string>({
        ...Day,
        description:
          'A rhythm of the policy review-rhythm after the last review, or after the record was created; null where there is no rhythm.',
      }),
    ),
    rhythm: strictObject(
      { kind: oneOf(['review-rhythm']), version: Type.Integer() },
      { description: 'The policy that nextReviewOn rests on.' },
    ),
    version: Type.Integer({
      description: 'Edits so far, from 1. In quotes it may stand for the ETag in If-Match.',
    }),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  },
  {
    $id: 'Strategy',
    examples: [
      {
        vision: 'Nobody in a harbour waits for a licence.',
        valueProposition: 'Skippers have their licence in ten minutes, and no clerk types it again.',
        review: {
          reviewedOn: '2026-03-02',
          reviewedBy: 'product-manager',
          outcome: 'changed',
          note: 'Clerks are users, too.',
        },
        nextReviewOn: '2026-04-02',
        rhythm: { kind: 'review-rhythm', version: 1 },
        version: 2,
        createdAt: '2026-01-12T10:15:00.000Z',
        updatedAt: '2026-03-02T10:15:00.000Z',
      },
    ],
  },
);
