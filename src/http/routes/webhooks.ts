// Webhooks: set up, read, edited, paused and taken up again, and deleted.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import { currentPlace } from '../../store/change-feed.js';
import type { Trx } from '../../store/database.js';
import {
  deleteWebhook,
  findWebhook,
  insertWebhook,
  listWebhooks,
  lockWebhook,
  updateWebhook,
  type Webhook,
  type WebhookEdit,
} from '../../store/webhooks.js';
import { authorOf, requireAllUnits } from '../authenticate.js';
import { requireMatch, versionTag } from '../conditional.js';
import { MERGE_PATCH } from '../content-types.js';
import type { Dependencies } from '../dependencies.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { startOf } from '../page.js';
import { found } from '../problems.js';
import {
  BODY_PROBLEMS,
  IdParams,
  keyHeader,
  listResponse,
  matchHeader,
  oneResponse,
  problemResponses,
} from '../schemas/common.js';
import { secretResponse, WebhookCreate, WebhookPatch, WebhooksQuery } from '../schemas/webhooks.js';
import { sendIdPage } from '../send-pages.js';
import { newSecret } from '../webhook-secret.js';
import { checkTarget } from '../webhook-target-check.js';
import { answerOnce, inTransaction } from '../write.js';

const tags = ['Webhooks'];
const NOUN = 'webhook';
const config = { scope: 'webhooks:write' } as const;
const COLUMNS = ['id', 'name', 'url', 'types', 'status', 'pausedReason', 'createdBy', 'createdAt'] as const;
const EDIT_PROBLEMS = [
  'not_found',
  'not_in_your_units',
  'stale_version',
  'precondition_required',
  'still_running',
] as const;

export function webhookRoutes(app: FastifyInstance, { db, cursors, webhooks }: Dependencies): void {
  app.get(
    '/webhooks',
    {
      config,
      schema: {
        operationId: 'listWebhooks',
        summary: 'Webhooks, the latest first',
        tags,
        querystring: WebhooksQuery,
        response: {
          200: listResponse('WebhookList', 'One page of webhooks.'),
          ...problemResponses('invalid_cursor'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { limit } = request.query as { limit: number };
      const list = await listWebhooks(db, { start: startOf<string>(request, cursors), limit });
      const toCells = (webhook: Webhook) => COLUMNS.map((column) => webhook[column]);
      return sendIdPage(request, reply, cursors, { ...list, format, columns: COLUMNS, toCells });
    },
  );

  app.post(
    '/webhooks',
    {
      config,
      schema: {
        operationId: 'createWebhook',
        summary: 'Be told of changes at an address of your own',
        description:
          'From now on each change is posted there as a CloudEvent, signed as Standard Webhooks has it, at least once and until it is answered with a status of success: ten attempts over three days. The secret is shown in this answer alone.',
        tags,
        headers: keyHeader,
        body: WebhookCreate,
        response: {
          201: secretResponse('Set up.'),
          ...problemResponses('invalid_webhook', 'not_in_your_units', 'key_reused', ...BODY_PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      requireAllUnits(request.principal);
      const { name, url, types = [] } = request.body as { name: string; url: string; types?: string[] };
      await checkTarget(url, webhooks);
      return answerOnce(db, request, reply, async (trx) => {
        const secret = newSecret();
        const sealed = webhooks.secrets.seal(secret);
        const fields = { id: uuid(), name, url, types, secret: sealed, place: await currentPlace(trx) };
        const webhook = await insertWebhook(trx, fields, authorOf(request));
        const headers = { location: `/v1/webhooks/${webhook.id}`, etag: versionTag(webhook) };
        return { status: 201, headers, body: { ...webhook, secret: null }, once: { secret } };
      });
    },
  );

  app.get(
    '/webhooks/:id',
    {
      config,
      schema: {
        operationId: 'getWebhook',
        summary: 'Read a webhook',
        tags,
        params: IdParams,
        response: { 200: oneResponse('Webhook', NOUN), ...problemResponses('not_found') },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { id } = request.params as { id: string };
      const webhook = found(await findWebhook(db, id), NOUN);
      reply.header('etag', versionTag(webhook));
      return webhook;
    },
  );

  app.patch(
    '/webhooks/:id',
    {
      config,
      schema: {
        operationId: 'updateWebhook',
        summary: 'Edit a webhook, pause it, or take it up again',
        description:
          'A webhook that is paused, by hand or because its receiver failed for three days, loses nothing that the change feed keeps: made active again it goes on where it was; the event that was given up is sent again once its delivery is retried. Where the feed has let go of that, it is paused again with that reason, until it is replayed from a later position.',
        tags,
        consumes: [MERGE_PATCH],
        params: IdParams,
        headers: matchHeader,
        body: WebhookPatch,
        response: {
          200: oneResponse('Webhook', NOUN),
          ...problemResponses('invalid_webhook', 'unsupported_media_type', 'too_large', ...EDIT_PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      requireAllUnits(request.principal);
      const patch = request.body as Partial<WebhookEdit>;
      if (patch.url !== undefined) await checkTarget(patch.url, webhooks);
      const webhook = await inTransaction(db, async (trx) => {
        const before = await holdForEdit(trx, request);
        if (Object.keys(patch).length === 0) return before;
        const { status } = { ...before, ...patch };
        const manual = status === 'active' ? null : `Paused by ${request.principal.subject}.`;
        const pausedReason = status === before.status ? before.pausedReason : manual;
        return updateWebhook(trx, before, { ...before, ...patch, pausedReason }, authorOf(request));
      });
      reply.header('etag', versionTag(webhook));
      return webhook;
    },
  );

  app.delete(
    '/webhooks/:id',
    {
      config,
      schema: {
        operationId: 'deleteWebhook',
        summary: 'Delete a webhook with its deliveries',
        tags,
        params: IdParams,
        headers: matchHeader,
        response: {
          204: { description: 'Deleted.', type: 'null' },
          ...problemResponses('unsupported_media_type', 'too_large', ...EDIT_PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireAllUnits(request.principal);
      await inTransaction(db, async (trx) =>
        deleteWebhook(trx, await holdForEdit(trx, request), authorOf(request)),
      );
      return reply.code(204).send();
    },
  );
}

async function holdForEdit(trx: Trx, request: FastifyRequest): Promise<Webhook> {
  const { id } = request.params as { id: string };
  const webhook = found(await lockWebhook(trx, id), NOUN);
  requireMatch(request, webhook.version);
  return webhook;
}
