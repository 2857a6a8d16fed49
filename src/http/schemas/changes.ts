// The change feed on the wire: CloudEvents, and positions in their order.

import { Type } from 'typebox';
import { LOGGED_KINDS } from '../../store/tables.js';
import { anyOf, Id, nullable, oneOf, ref, strictObject, Timestamp } from './common.js';

/** The type of a change, such as product.updated. */
export const ChangeTypeText = Type.String({
  pattern: '^[a-z]+(_[a-z]+)*\\.[a-z]+(_[a-z]+)*$',
  maxLength: 100,
  examples: ['product.updated'],
});

export const Position = Type.String({
  minLength: 1,
  maxLength: 16_384,
  description:
    'The position to continue from: page.next of the feed, or the id of an event of the stream; "now" for the present. Without it, from the oldest change that is kept.',
});

const FeedFilterQuery = {
  type: anyOf(ChangeTypeText, 'What happened.'),
  subjectKind: anyOf(oneOf(LOGGED_KINDS), 'What it happened to.'),
  subjectId: Type.Optional(Id),
  businessUnitId: Type.Optional(
    Type.String({ ...Id, description: 'Of subjects that belong to this unit today.' }),
  ),
};

export const ChangesQuery = strictObject({
  after: Type.Optional(Position),
  ...FeedFilterQuery,
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'How many at most.' }),
  ),
  wait: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 30,
      default: 0,
      description: 'Seconds to wait for a change where there is none yet.',
    }),
  ),
});

export const StreamQuery = strictObject({ after: Type.Optional(Position), ...FeedFilterQuery });

export const StreamHeaders = Type.Object({
  'last-event-id': Type.Optional(
    Type.String({
      maxLength: 16_384,
      description: 'The id of the last event that came: the stream goes on after it. Goes before `after`.',
    }),
  ),
});

export const ChangeEventShape = strictObject(
  {
    specversion: Type.Literal('1.0'),
    id: Type.String({ description: 'Unique with the source, and the same however often it is sent.' }),
    source: Type.String({ format: 'uri-reference', description: 'This installation.' }),
    type: ChangeTypeText,
    subject: Type.String({
      description: 'The kind and the id of what changed.',
      examples: ['product/01900000-0000-7000-8000-000000000001'],
    }),
    time: Timestamp,
    datacontenttype: Type.Literal('application/json'),
    data: strictObject({
      actor: Type.String({ description: 'Who made the change.' }),
      reason: nullable(Type.String()),
      before: Type.Unknown({ description: 'The record before; null when it was created.' }),
      after: Type.Unknown({ description: 'The record after; null when it was withdrawn.' }),
    }),
  },
  { $id: 'ChangeEvent', description: 'A change as a CloudEvent (CloudEvents 1.0, structured mode).' },
);

export const ChangeEventPageShape = strictObject(
  {
    items: Type.Array(ref('ChangeEvent')),
    page: strictObject({
      limit: Type.Integer(),
      next: Type.String({
        description: 'Pass as `after` to continue, with the same filters or others, also when nothing came.',
      }),
      more: Type.Boolean({ description: 'Whether there is more to be had at once.' }),
    }),
  },
  { $id: 'ChangeEventPage' },
);
