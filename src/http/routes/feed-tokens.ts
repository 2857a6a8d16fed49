// Feed tokens: made, listed and revoked by those who run the integrations.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import { digestOfSecret, newFeedSecret } from '../../auth/feed-token.js';
import { checkExpiry } from '../../domain/feed-token.js';
import { Refusal } from '../../domain/refusal.js';
import type { Trx } from '../../store/database.js';
import {
  type FeedToken,
  findFeedToken,
  insertFeedToken,
  listFeedTokens,
  listUnitReferences,
  lockActiveUnits,
  lockFeedToken,
  revokeFeedToken,
} from '../../store/feed-tokens.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { requireMatch, viewTag } from '../conditional.js';
import type { Dependencies } from '../dependencies.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { startOf } from '../page.js';
import { found, Problem } from '../problems.js';
import {
  BODY_PROBLEMS,
  createdResponse,
  IdParams,
  keyHeader,
  listResponse,
  matchHeader,
  oneResponse,
  problemResponses,
} from '../schemas/common.js';
import { FeedTokenCreate, FeedTokensQuery } from '../schemas/feed-tokens.js';
import { sendIdPage } from '../send-pages.js';
import { answerOnce, inTransaction } from '../write.js';

type NewToken = { name: string; businessUnitIds?: string[] | null; expiresAt: string };

const tags = ['Feeds'];
const NOUN = 'feed token';
const COLUMNS = [
  ...['id', 'name', 'businessUnitIds', 'expiresAt', 'createdBy', 'createdAt', 'revokedBy', 'revokedAt'],
  ...['lastUsedOn', 'version'],
] as (keyof FeedToken)[];

export function feedTokenRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
  app.get(
    '/feed-tokens',
    {
      config: { scope: 'webhooks:write' },
      schema: {
        operationId: 'listFeedTokens',
        summary:
          'Feed tokens, the newest first: who made them, until when they hold, when they were last used',
        tags,
        querystring: FeedTokensQuery,
        response: {
          200: listResponse('FeedTokenList', 'One page of tokens.'),
          ...problemResponses('invalid_cursor'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { limit } = request.query as { limit: number };
      const start = startOf<string>(request, cursors);
      const list = await listFeedTokens(db, start, limit);
      const toCells = (token: FeedToken) => COLUMNS.map((column) => token[column]);
      return sendIdPage(request, reply, cursors, { ...list, format, columns: COLUMNS, toCells });
    },
  );

  app.get(
    '/feed-tokens/:id',
    {
      config: { scope: 'webhooks:write' },
      schema: {
        operationId: 'getFeedToken',
        summary: 'Read what is known of a feed token; never its secret',
        tags,
        params: IdParams,
        response: { 200: oneResponse('FeedToken', NOUN), ...problemResponses('not_found') },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { id } = request.params as { id: string };
      const token = found(await findFeedToken(db, id), NOUN);
      reply.header('etag', viewTag(token));
      return token;
    },
  );

  app.post(
    '/feed-tokens',
    {
      config: { scope: 'webhooks:write' },
      schema: {
        operationId: 'createFeedToken',
        summary: 'Make a token with which a dashboard reads the feeds',
        description:
          'It reads the feeds and OData, and nothing else; in three ways, for whatever a tool can do: `Authorization: Bearer`, `X-API-Key`, or Basic with any user name and the secret as the password.',
        tags,
        headers: keyHeader,
        body: FeedTokenCreate,
        response: {
          201: createdResponse('NewFeedToken'),
          ...problemResponses(
            ...(['invalid_expiry', 'unknown_parent', 'not_in_your_units', 'key_reused'] as const),
            ...([...BODY_PROBLEMS] as const),
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { name, businessUnitIds = null, expiresAt } = request.body as NewToken;
      const end = endOf(expiresAt);
      checkExpiry(end, now().toISOString());
      return answerOnce(db, request, reply, async (trx) => {
        if (businessUnitIds !== null) await requireActiveUnits(trx, businessUnitIds);
        await requireUnits(trx, request, businessUnitIds);
        const secret = newFeedSecret();
        const token = {
          id: uuid(),
          name,
          businessUnitIds,
          expiresAt: end,
          secretHash: digestOfSecret(secret),
        };
        const record = await insertFeedToken(trx, token, authorOf(request));
        const headers = { location: `/v1/feed-tokens/${record.id}`, etag: viewTag(record) };
        return { status: 201, headers, body: { ...record, secret: null }, once: { secret } };
      });
    },
  );

  app.delete(
    '/feed-tokens/:id',
    {
      config: { scope: 'webhooks:write' },
      schema: {
        operationId: 'withdrawFeedToken',
        summary: 'Revoke a feed token: the next request with it is refused, on every instance',
        tags,
        params: IdParams,
        headers: matchHeader,
        response: {
          204: { description: 'Revoked.', type: 'null' },
          ...problemResponses(
            ...([
              'not_found',
              'gone',
              'not_in_your_units',
              'stale_version',
              'precondition_required',
            ] as const),
            ...([...BODY_PROBLEMS] as const),
          ),
        },
      },
    },
    async (request, reply) => {
      await inTransaction(db, async (trx) => {
        const { id } = request.params as { id: string };
        const token = found(await lockFeedToken(trx, id), NOUN);
        if (token.revokedAt !== null)
          throw new Problem('gone', `The token was revoked at ${token.revokedAt}.`);
        requireMatch(request, token.version);
        await requireUnits(trx, request, token.businessUnitIds);
        await revokeFeedToken(trx, token, authorOf(request));
      });
      return reply.code(204).send();
    },
  );
}

/** As the API writes times; a time that no calendar has is refused as too late. */
function endOf(expiresAt: string): string {
  const time = new Date(expiresAt);
  return Number.isNaN(time.getTime()) ? '~' : time.toISOString();
}

async function requireActiveUnits(trx: Trx, ids: readonly string[]): Promise<void> {
  const active = await lockActiveUnits(trx, ids);
  const missing = ids.filter((id) => active.every((unit) => unit.id !== id));
  if (missing.length === 0) return;
  throw new Refusal(
    'unknown_parent',
    `There is no active business unit ${missing.join(' or ')}.`,
    '/businessUnitIds',
  );
}

/** A caller narrowed to business units makes and revokes tokens of those units alone. */
async function requireUnits(trx: Trx, request: FastifyRequest, ids: readonly string[] | null): Promise<void> {
  const { principal } = request;
  if (principal.businessUnits === null) return;
  if (ids === null)
    throw new Refusal('not_in_your_units', 'The token would show all business units.', '/businessUnitIds');
  for (const reference of await listUnitReferences(trx, ids)) requireUnit(principal, reference);
}
