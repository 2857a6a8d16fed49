// Scores, consensus and scoring models on the wire.

import { Type } from 'typebox';
import { CONFIDENCES } from '../../domain/confidence.js';
import {
  AsOf,
  Day,
  Id,
  nullable,
  oneOf,
  PageQuery,
  ref,
  strictObject,
  Timestamp,
  text,
  WebAddress,
} from './common.js';
import { AGREED_SCORE_EXAMPLE, CONSENSUS_PUT_EXAMPLE, SCORE_EXAMPLE, SCORE_PUT_EXAMPLE } from './examples.js';

export const MeasureKey = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^[A-Za-z][A-Za-z0-9_]*$',
  description: 'A measure of the active scoring model.',
  examples: ['value'],
});
const Points = Type.Number({ description: "Points on the scoring model's scale.", examples: [7.5] });

export const MeasureParams = strictObject({ id: Id, measure: MeasureKey });

export const ScorePut = strictObject(
  {
    points: Points,
    confidence: Type.Optional(nullable(oneOf(CONFIDENCES))),
    rationale: Type.Optional(nullable(text(2_000, 'Why these points.'))),
    evidenceUrl: Type.Optional(nullable(WebAddress)),
    assessedOn: Type.Optional(Day),
  },
  { examples: [SCORE_PUT_EXAMPLE] },
);

export const ConsensusPut = strictObject(
  { points: Points, reason: text(2_000, 'Why the median is set aside.') },
  { examples: [CONSENSUS_PUT_EXAMPLE] },
);

export const ScoresQuery = strictObject({
  ...PageQuery,
  asOf: AsOf,
  history: Type.Optional(
    Type.Boolean({
      default: false,
      description: 'Every score ever recorded, newest first, instead of the current ones.',
    }),
  ),
});

export const ScoreShape = strictObject(
  {
    measure: MeasureKey,
    assessor: Type.String(),
    points: Type.Number(),
    confidence: nullable(oneOf(CONFIDENCES)),
    rationale: nullable(Type.String()),
    evidenceUrl: nullable(Type.String()),
    assessedOn: Day,
    recordedAt: Timestamp,
    current: Type.Boolean({ description: 'False where the assessor replaced or withdrew it since.' }),
  },
  { $id: 'Score', examples: [SCORE_EXAMPLE] },
);

export const AgreedScoreShape = strictObject(
  {
    measure: MeasureKey,
    points: nullable(
      Type.Number({
        description: 'The recorded consensus, else the median of the assessors; null where nobody scored.',
      }),
    ),
    basis: nullable(oneOf(['median', 'consensus'])),
    assessors: Type.Integer({ description: 'How many scored it.' }),
    lowest: nullable(Type.Number()),
    highest: nullable(Type.Number()),
    reason: nullable(Type.String({ description: 'Of the consensus.' })),
    recordedBy: nullable(Type.String({ description: 'Who recorded the consensus.' })),
    recordedOn: nullable(Day),
  },
  { $id: 'AgreedScore', examples: [AGREED_SCORE_EXAMPLE] },
);

export const ScoreListShape = strictObject(
  { items: Type.Array(ref('Score')), agreed: Type.Array(ref('AgreedScore')), page: ref('Page') },
  { $id: 'ScoreList' },
);

/** What can be wrong with withdrawing a score. */
export const WITHDRAWAL_PROBLEMS = [
  'not_found',
  'gone',
  'unknown_measure',
  'not_in_your_units',
  'still_running',
  'unsupported_media_type',
  'too_large',
] as const;

/** What can be wrong with a score that is put. */
export const SCORING_PROBLEMS = [
  ...WITHDRAWAL_PROBLEMS,
  'invalid_points',
  'assessed_in_future',
  'in_open_round',
] as const;
