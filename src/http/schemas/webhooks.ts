// Webhooks and their deliveries on the wire.

import { Type } from 'typebox';
import { ChangeTypeText, Position } from './changes.js';
import {
  Id,
  Name,
  nullable,
  oneOf,
  PageQuery,
  ref,
  strictObject,
  strictPartial,
  Timestamp,
} from './common.js';

const STATUSES = ['active', 'paused'] as const;
const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;

const Types = Type.Array(ChangeTypeText, {
  maxItems: 100,
  uniqueItems: true,
  description:
    'Types of changes to be told of, such as product.updated; all of them where the list is empty.',
});
const Url = Type.String({
  pattern: '^https?://\\S+$',
  maxLength: 2_000,
  description: 'An https address on the public internet, without credentials.',
  examples: ['https://hooks.example.org/portfolio'],
});
const FIELDS = { name: Name, url: Url, types: Types };

export const WebhookCreate = strictObject({ name: Name, url: Url, types: Type.Optional(Types) });

export const WebhookPatch = strictPartial(strictObject({ ...FIELDS, status: oneOf(STATUSES) }));

export const WebhookReplay = strictObject({
  from: nullable(
    Type.String({
      ...Position,
      description: 'A position of the change feed; "now" for the present, null for the oldest change kept.',
    }),
  ),
});

const WEBHOOK = {
  id: Id,
  name: Name,
  url: Type.String(),
  types: Types,
  status: oneOf(STATUSES, {
    description: 'While it is paused nothing is sent and nothing is lost: it goes on where it was.',
  }),
  pausedReason: nullable(Type.String({ description: 'Who paused it, or which failure did.' })),
  formerSecretUntil: nullable(
    Type.String({
      format: 'date-time',
      description: 'Until then the former secret signs beside the new one.',
    }),
  ),
  version: Type.Integer(),
  createdBy: Type.String(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
};

const WebhookShape = strictObject(WEBHOOK, { $id: 'Webhook' });

const WebhookWithSecretShape = strictObject(
  {
    ...WEBHOOK,
    secret: nullable(
      Type.String({
        description:
          'Signs deliveries (Standard Webhooks). Shown this once: null where an answer is repeated for its Idempotency-Key.',
      }),
    ),
  },
  { $id: 'WebhookWithSecret' },
);

const WebhookDeliveryShape = strictObject(
  {
    id: Id,
    eventId: Type.String({ description: 'The webhook-id that it is sent with: the same over all attempts.' }),
    type: Type.String(),
    status: oneOf(DELIVERY_STATUSES),
    attempts: Type.Integer(),
    nextAttemptAt: nullable(Timestamp),
    attemptedAt: nullable(Timestamp),
    responseStatus: nullable(Type.Integer()),
    responseExcerpt: nullable(Type.String({ description: 'The beginning of the body that came back.' })),
    fault: nullable(Type.String({ description: 'Why no answer came.' })),
    createdAt: Timestamp,
  },
  { $id: 'WebhookDelivery' },
);

export const WEBHOOK_SHAPES = [WebhookShape, WebhookWithSecretShape, WebhookDeliveryShape];

export const WebhooksQuery = strictObject(PageQuery);
export const DeliveriesQuery = strictObject({
  ...PageQuery,
  status: Type.Optional(oneOf(DELIVERY_STATUSES, { description: 'Those alone that are so.' })),
});
export const DeliveryParams = strictObject({ id: Id, deliveryId: Id });
export const secretResponse = (description: string) => ({
  description,
  headers: { Location: { type: 'string' }, ETag: { type: 'string' } },
  content: { 'application/json': { schema: ref('WebhookWithSecret') } },
});
