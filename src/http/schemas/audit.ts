// Audit events on the wire, and the state of the chain that holds them.

import { Type } from 'typebox';
import { MOST_COUNTED } from '../../store/audit-check.js';
import { anyOf, Id, nullable, PageQuery, ref, strictObject, Timestamp, text } from './common.js';
import { ChangeShape } from './subjects.js';

const moment = (description: string) =>
  Type.Optional(
    Type.String({
      format: 'date-time',
      description: `${description} (RFC 3339).`,
      examples: ['2026-03-31T00:00:00Z'],
    }),
  );

export const AuditQuery = strictObject({
  ...PageQuery,
  actor: Type.Optional(text(255, 'Who made it: the subject of their tokens.')),
  type: anyOf(
    Type.String({ pattern: '^[a-z_]+\\.[a-z_]+$', maxLength: 100, examples: ['product.updated'] }),
    'Of these types.',
  ),
  subjectId: Type.Optional(Id),
  requestId: Type.Optional(
    Type.String({ ...Id, description: 'Made by this request: the `X-Request-Id` of its answer.' }),
  ),
  from: moment('From this moment on'),
  to: moment('Before this moment'),
});

export const AuditEventShape = strictObject(
  {
    ...ChangeShape.properties,
    client: Type.String({ description: 'The client that the actor used.' }),
    requestId: Type.String({ description: 'The request that made it.' }),
    subjectKind: Type.String({ examples: ['product'] }),
    subjectId: Id,
    seal: nullable(
      Type.Integer({
        description: 'The number of the seal over it; null until it is sealed, seconds later.',
      }),
    ),
  },
  { $id: 'AuditEvent' },
);

export const AuditChainShape = strictObject(
  {
    head: Type.Unsafe({
      description: 'The newest seal; null before the first. Keep its number and hash elsewhere.',
      anyOf: [
        strictObject({
          number: Type.Integer({ description: 'Seals count from 1.' }),
          hash: Type.String({ description: 'Over a block of changes and the seal before, in hexadecimal.' }),
          sealedAt: Timestamp,
          keyId: nullable(Type.String({ description: 'Which key the hash was made with; null: with none.' })),
        }),
        { type: 'null' },
      ],
    }),
    unsealed: Type.Integer({
      description: `Changes after the newest seal, counted up to ${MOST_COUNTED.toLocaleString('en-GB')}.`,
    }),
  },
  {
    $id: 'AuditChain',
    description:
      'How far the log is sealed. Whether it still is what was sealed, `npm run audit:verify` tells.',
  },
);

export const AuditEventList = strictObject(
  { items: Type.Array(ref('AuditEvent')), page: ref('Page'), chain: ref('AuditChain') },
  { $id: 'AuditEventList' },
);
