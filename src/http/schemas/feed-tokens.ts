// Feed tokens on the wire.

import { Type } from 'typebox';
import { Day, Id, nullable, PageQuery, strictObject, Timestamp, text } from './common.js';

export const FeedTokenCreate = strictObject({
  name: text(200, 'What reads with it: a workbook, a dashboard.'),
  businessUnitIds: Type.Optional(
    nullable(
      Type.Array(Id, {
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        description: 'The units whose rows it shows; all where left out.',
      }),
    ),
  ),
  expiresAt: Type.String({
    format: 'date-time',
    description: 'When it ends: within a year. RFC 3339.',
    examples: ['2027-03-31T00:00:00Z'],
  }),
});

export const FeedTokensQuery = strictObject({ ...PageQuery });

const FIELDS = {
  id: Id,
  name: Type.String(),
  businessUnitIds: nullable(Type.Array(Id, { description: 'Null: the rows of all units.' })),
  expiresAt: Timestamp,
  createdBy: Type.String(),
  createdAt: Timestamp,
  revokedBy: nullable(Type.String()),
  revokedAt: nullable(Timestamp),
  lastUsedOn: nullable(Day),
  version: Type.Integer(),
};

const FeedTokenShape = strictObject(FIELDS, { $id: 'FeedToken' });

const NewFeedTokenShape = strictObject(
  {
    ...FIELDS,
    secret: nullable(
      Type.String({
        description:
          'Shown here and never again: only its digest is kept. Null where an Idempotency-Key brings the answer back.',
      }),
    ),
  },
  { $id: 'NewFeedToken' },
);

export const FEED_TOKEN_SHAPES = [FeedTokenShape, NewFeedTokenShape];
