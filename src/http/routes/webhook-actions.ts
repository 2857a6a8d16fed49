// What is done to a webhook beside editing it: a new secret, a test, and sending changes again.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import { readFeed } from '../../store/change-feed.js';
import type { Trx } from '../../store/database.js';
import { insertPing } from '../../store/webhook-deliveries.js';
import { lockWebhook, moveWebhook, rotateSecret, type Webhook } from '../../store/webhooks.js';
import { authorOf, requireAllUnits } from '../authenticate.js';
import { versionTag } from '../conditional.js';
import type { Dependencies } from '../dependencies.js';
import { placeAt } from '../feed-position.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import {
  BODY_PROBLEMS,
  createdResponse,
  IdParams,
  keyHeader,
  oneResponse,
  problemResponses,
} from '../schemas/common.js';
import { secretResponse, WebhookReplay } from '../schemas/webhooks.js';
import { newSecret } from '../webhook-secret.js';
import { answerOnce } from '../write.js';

const tags = ['Webhooks'];
const config = { scope: 'webhooks:write' } as const;
const FORMER_SECRET_HOURS = 24;
const PROBLEMS = ['not_found', 'not_in_your_units', 'key_reused', ...BODY_PROBLEMS] as const;

export function webhookActionRoutes(app: FastifyInstance, { db, cursors, webhooks }: Dependencies): void {
  app.post(
    '/webhooks/:id/rotation',
    {
      config,
      schema: {
        operationId: 'createWebhookRotation',
        summary: 'Give a webhook a new secret',
        description: 'For 24 hours deliveries carry two signatures, by the new secret and by the former one.',
        tags,
        params: IdParams,
        headers: keyHeader,
        response: { 200: secretResponse('With its new secret.'), ...problemResponses(...PROBLEMS) },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      requireAllUnits(request.principal);
      return answerOnce(db, request, reply, async (trx) => {
        const before = await holdWebhook(trx, request);
        const secret = newSecret();
        const next = { secret: webhooks.secrets.seal(secret), hours: FORMER_SECRET_HOURS };
        const webhook = await rotateSecret(trx, before, next, authorOf(request));
        const headers = { etag: versionTag(webhook) };
        return { status: 200, headers, body: { ...webhook, secret: null }, once: { secret } };
      });
    },
  );

  app.post(
    '/webhooks/:id/ping',
    {
      config,
      schema: {
        operationId: 'createWebhookPing',
        summary: 'Send a test to a webhook',
        description:
          'An event of the type webhook.ping goes out like any other, whatever types are asked for. To one that is paused it goes once that is active again.',
        tags,
        params: IdParams,
        headers: keyHeader,
        response: { 201: createdResponse('WebhookDelivery'), ...problemResponses(...PROBLEMS) },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      requireAllUnits(request.principal);
      return answerOnce(db, request, reply, async (trx) => {
        const { id } = await holdWebhook(trx, request);
        const delivery = await insertPing(trx, id, uuid());
        await webhooks.giveTurn(trx, id);
        const headers = { location: `/v1/webhooks/${id}/deliveries/${delivery.id}` };
        return { status: 201, headers, body: delivery };
      });
    },
  );

  app.post(
    '/webhooks/:id/replay',
    {
      config,
      schema: {
        operationId: 'createWebhookReplay',
        summary: 'Send the changes after a position again',
        description:
          'They come with the ids that they had before, so that a receiver can tell which it knows.',
        tags,
        params: IdParams,
        headers: keyHeader,
        body: WebhookReplay,
        response: {
          200: oneResponse('Webhook', 'webhook'),
          ...problemResponses('invalid_cursor', 'position_expired', ...PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      requireAllUnits(request.principal);
      const { from } = request.body as { from: string | null };
      const place = await placeAt(db, cursors, from ?? undefined, '/from');
      // Refuses one from which changes are no longer kept.
      await readFeed(db, place, { limit: 1 });
      return answerOnce(db, request, reply, async (trx) => {
        const webhook = await moveWebhook(trx, await holdWebhook(trx, request), place, authorOf(request));
        return { status: 200, headers: { etag: versionTag(webhook) }, body: webhook };
      });
    },
  );
}

async function holdWebhook(trx: Trx, request: FastifyRequest): Promise<Webhook> {
  const { id } = request.params as { id: string };
  return found(await lockWebhook(trx, id), 'webhook');
}
