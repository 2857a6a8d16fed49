// A replay bundle on the wire.

import { Type } from 'typebox';
import { SUBJECT_KINDS } from '../../domain/subject.js';
import { Id, nullable, oneOf, strictObject, Timestamp } from './common.js';

const Points = Type.Integer({ description: 'Thousandths of a point.' });
const Score = Type.Integer({ description: 'Ten-millionths of a point.' });

export const ReplayBundleShape = strictObject(
  {
    format: Type.Literal(1),
    kind: oneOf(SUBJECT_KINDS),
    asOf: Timestamp,
    model: Type.Object(
      { id: Id, version: Type.Integer() },
      { description: 'The whole scoring model.', additionalProperties: true },
    ),
    weights: Type.Array(Type.Integer(), { description: 'Basis points, in the order of the criteria.' }),
    inputs: Type.Array(
      strictObject({
        id: Id,
        agreed: Type.Unsafe<Record<string, number> | null>({
          type: ['object', 'null'],
          additionalProperties: Points,
          description: 'Agreed points by measure; null for what is ranked by roll-up.',
        }),
        criteria: Type.Unsafe<unknown>({
          type: ['array', 'null'],
          items: strictObject({ low: Points, high: Points }),
          description: 'Points by criterion of what is ranked by roll-up.',
        }),
        missing: Type.Integer(),
        transactions: nullable(Type.Integer()),
      }),
    ),
    result: Type.Array(
      strictObject({
        id: Id,
        rank: nullable(Type.Integer()),
        low: Score,
        high: Score,
        best: Type.Integer(),
        worst: Type.Integer(),
      }),
    ),
    hash: Type.String({
      description: 'SHA-256 over the canonical JSON of all else: keys sorted, no blanks.',
    }),
  },
  { $id: 'ReplayBundle' },
);
