// The change feed: everything that happened, in the order of the commits, for tools that follow.

import type { FastifyInstance } from 'fastify';
import { type CloudEvent, toCloudEvent } from '../../domain/cloud-event.js';
import type { Dependencies } from '../dependencies.js';
import { placeAt, positionOf } from '../feed-position.js';
import { feedFilter, goneSignal, letWait, readOrWait, tokenLeft } from '../feed-request.js';
import { type Cell, negotiateList, sendList } from '../negotiation.js';
import { splitAddress } from '../page.js';
import { ChangesQuery } from '../schemas/changes.js';
import { listResponse, problemResponses } from '../schemas/common.js';

const COLUMNS = ['id', 'type', 'subject', 'time', 'actor', 'reason', 'before', 'after'];
/** Beyond the longest wait: a connection on which nothing moves is cut after less. */
const PATIENCE_MS = 60_000;

export function changeRoutes(
  app: FastifyInstance,
  { db, cursors, now, publicUrl, watch, following }: Dependencies,
): void {
  app.get(
    '/changes',
    {
      config: { scope: 'changes:read' },
      schema: {
        operationId: 'listChanges',
        summary: 'Everything that happened, in the order of the commits',
        description:
          'Each committed change comes once to who goes on from page.next: nothing is skipped, however late a transaction commits, and nothing comes twice. Changes of one subject come in the order in which they were made. With `wait` an answer that would be empty is held until something happens.',
        tags: ['Changes'],
        querystring: ChangesQuery,
        response: {
          200: listResponse('ChangeEventPage', 'Changes after the position, and where to continue.'),
          ...problemResponses('invalid_cursor', 'position_expired'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { after, limit, wait } = request.query as { after?: string; limit: number; wait: number };
      const from = await placeAt(db, cursors, after, '/query/after');
      if (wait > 0) letWait(request, PATIENCE_MS);
      const patience = Math.min(wait * 1_000, following.waitMs, tokenLeft(request, now()));
      const wanted = { limit, filter: feedFilter(request) };
      const { items, place, more } = await readOrWait(
        { db, watch, gone: goneSignal(reply) },
        from,
        wanted,
        patience,
      );
      const next = positionOf(cursors, place);
      const { path, params } = splitAddress(request.url);
      params.set('after', next);
      reply.header('link', `<${path}?${params}>; rel="next"`);
      const events = items.map((change) => toCloudEvent(publicUrl, change));
      const body = { items: events, page: { limit, next, more } };
      return sendList(reply, format, { items: events, columns: COLUMNS, toCells, body });
    },
  );
}

function toCells({ id, type, subject, time, data }: CloudEvent): Cell[] {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return [id, type, subject, time, data.actor, data.reason, json(data.before), json(data.after)];
}
