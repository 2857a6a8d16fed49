// What was sent to a webhook, how often, and what came back; and trying once more.

import type { FastifyInstance } from 'fastify';
import {
  type Delivery,
  type DeliveryStatus,
  findDelivery,
  listDeliveries,
  retryDelivery,
} from '../../store/webhook-deliveries.js';
import { findWebhook, lockWebhook } from '../../store/webhooks.js';
import { requireAllUnits } from '../authenticate.js';
import type { Dependencies } from '../dependencies.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { startOf } from '../page.js';
import { found } from '../problems.js';
import {
  BODY_PROBLEMS,
  IdParams,
  keyHeader,
  listResponse,
  oneResponse,
  problemResponses,
} from '../schemas/common.js';
import { DeliveriesQuery, DeliveryParams } from '../schemas/webhooks.js';
import { sendIdPage } from '../send-pages.js';
import { answerOnce } from '../write.js';

const tags = ['Webhooks'];
const NOUN = 'delivery';
const config = { scope: 'webhooks:write' } as const;
const COLUMNS = [
  ...(['id', 'eventId', 'type', 'status', 'attempts', 'nextAttemptAt', 'attemptedAt'] as const),
  ...(['responseStatus', 'responseExcerpt', 'fault', 'createdAt'] as const),
];

export function webhookDeliveryRoutes(app: FastifyInstance, { db, cursors, webhooks }: Dependencies): void {
  app.get(
    '/webhooks/:id/deliveries',
    {
      config,
      schema: {
        operationId: 'listWebhookDeliveries',
        summary: 'What was sent to a webhook, the latest first',
        description: 'Kept for thirty days.',
        tags,
        params: IdParams,
        querystring: DeliveriesQuery,
        response: {
          200: listResponse('WebhookDeliveryList', 'One page of deliveries.'),
          ...problemResponses('not_found', 'invalid_cursor'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { id } = request.params as { id: string };
      const { limit, status = null } = request.query as { limit: number; status?: DeliveryStatus };
      found(await findWebhook(db, id), 'webhook');
      const list = await listDeliveries(db, id, { status, start: startOf<string>(request, cursors), limit });
      const toCells = (delivery: Delivery) => COLUMNS.map((column) => delivery[column]);
      return sendIdPage(request, reply, cursors, { ...list, format, columns: COLUMNS, toCells });
    },
  );

  app.get(
    '/webhooks/:id/deliveries/:deliveryId',
    {
      config,
      schema: {
        operationId: 'getWebhookDelivery',
        summary: 'Read one delivery',
        tags,
        params: DeliveryParams,
        response: { 200: oneResponse('WebhookDelivery', NOUN), ...problemResponses('not_found') },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      const { id, deliveryId } = request.params as { id: string; deliveryId: string };
      return found(await findDelivery(db, id, deliveryId), NOUN);
    },
  );

  app.post(
    '/webhooks/:id/deliveries/:deliveryId/retry',
    {
      config,
      schema: {
        operationId: 'createDeliveryRetry',
        summary: 'Try a delivery once more',
        description:
          'It is sent again as soon as may be, also when it had been delivered, with all its attempts before it.',
        tags,
        params: DeliveryParams,
        headers: keyHeader,
        response: {
          200: oneResponse('WebhookDelivery', NOUN),
          ...problemResponses('not_found', 'not_in_your_units', 'key_reused', ...BODY_PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      requireAllUnits(request.principal);
      const { id, deliveryId } = request.params as { id: string; deliveryId: string };
      return answerOnce(db, request, reply, async (trx) => {
        found(await lockWebhook(trx, id), 'webhook');
        found(await findDelivery(trx, id, deliveryId), NOUN);
        const delivery = await retryDelivery(trx, id, deliveryId);
        await webhooks.giveTurn(trx, id);
        return { status: 200, body: delivery };
      });
    },
  );
}
