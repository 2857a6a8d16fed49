// The change feed as server-sent events: one event a change, each with the position after it, so that a client that was
// cut off goes on where it was.

import { Readable } from 'node:stream';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { type CloudEvent, toCloudEvent } from '../../domain/cloud-event.js';
import { type FeedFilter, type FeedPage, readFeed } from '../../store/change-feed.js';
import type { Dependencies } from '../dependencies.js';
import { placeAt, positionOf } from '../feed-position.js';
import { feedFilter, goneSignal, letWait, tokenLeft } from '../feed-request.js';
import { requireEventStreamAccepted } from '../negotiation.js';
import { clientOf } from '../rate-limit.js';
import { StreamHeaders, StreamQuery } from '../schemas/changes.js';
import { problemResponses } from '../schemas/common.js';
import { createStreamPlaces } from '../stream-places.js';

const AT_ONCE = 50;
/** A client that takes nothing for so long is cut off. */
const STALLED_MS = 60_000;
const PLACES = { most: 200, mostOfOne: 20 };
const EVENTS = {
  type: 'string',
  contentMediaType: 'application/json',
  contentSchema: { $ref: 'ChangeEvent#' },
};

export function changeStreamRoutes(app: FastifyInstance, needs: Dependencies): void {
  const {
    db,
    cursors,
    watch,
    now,
    following: { lifeMs },
  } = needs;
  const places = createStreamPlaces(PLACES);
  app.get(
    '/changes/stream',
    {
      config: { scope: 'changes:read' },
      schema: {
        operationId: 'getChangeStream',
        summary: 'Changes as they happen, as server-sent events',
        description:
          'The same changes in the same order as the list, without end: the server closes the stream now and then, and when the token expires, and a client comes back with the id of the last event in Last-Event-ID, as browsers do by themselves. The data of an event is a CloudEvent. An event without data only moves the position on.',
        tags: ['Changes'],
        querystring: StreamQuery,
        headers: StreamHeaders,
        response: {
          200: {
            description: 'Events, each with an id and a ChangeEvent as its data.',
            content: { 'text/event-stream': { schema: EVENTS } },
          },
          ...problemResponses('invalid_cursor', 'position_expired'),
        },
      },
    },
    async (request, reply) => {
      requireEventStreamAccepted(request);
      const last = request.headers['last-event-id'] as string | undefined;
      const { after } = request.query as { after?: string };
      const [position, pointer] = last ? [last, '/headers/last-event-id'] : [after, '/query/after'];
      const from = await placeAt(db, cursors, position, pointer);
      const until = performance.now() + Math.min(lifeMs, tokenLeft(request, now()));
      const asked = { filter: feedFilter(request), until, gone: goneSignal(reply), log: request.log };
      const count = watch.count();
      // What is wrong with the request is told before the stream begins.
      const first = await readFeed(db, from, { limit: AT_ONCE, filter: asked.filter });
      reply.type('text/event-stream').header('cache-control', 'no-store');
      if (request.method === 'HEAD') return reply.send();
      const client = clientOf(request);
      places.take(client);
      const events = Readable.from(eventsFrom(needs, { page: first, count }, asked), { highWaterMark: 1 });
      events.once('close', () => {
        places.leave(client);
      });
      letWait(request, STALLED_MS);
      return reply.send(events);
    },
  );
}

type Asked = { filter: FeedFilter; until: number; gone: AbortSignal; log: FastifyBaseLogger };

/** The events as text, read no faster than they are taken. */
async function* eventsFrom(
  { db, cursors, publicUrl, watch, following: { heartbeatMs } }: Dependencies,
  { page, count }: { page: FeedPage; count: number },
  { filter, until, gone, log }: Asked,
): AsyncGenerator<string> {
  // At once, whatever there is: with the first event the client learns that its stream has begun.
  let said = Number.NEGATIVE_INFINITY;
  for (;;) {
    const { items, place, more } = page;
    const lines = items.map((change) =>
      eventText(positionOf(cursors, change.place), toCloudEvent(publicUrl, change)),
    );
    const isQuiet = performance.now() - said >= heartbeatMs;
    if (lines.length > 0 || isQuiet) {
      yield lines.join('') + eventText(positionOf(cursors, place));
      said = performance.now();
    }
    const left = until - performance.now();
    if (left <= 0 || gone.aborted || watch.hasEnded()) return;
    if (!more) await watch.newsSince(count, Math.min(left, heartbeatMs), gone);
    count = watch.count();
    try {
      page = await readFeed(db, place, { limit: AT_ONCE, filter });
    } catch (error) {
      // Whoever comes back is told what is wrong; a stream cannot say it any more.
      log.warn({ err: error }, 'a stream of changes ended early');
      return;
    }
  }
}

/** An event as the HTML standard writes it. One without data is not handed on by clients, but its id is kept. */
function eventText(position: string, event?: CloudEvent): string {
  return event === undefined ? `id: ${position}\n\n` : `id: ${position}\ndata: ${JSON.stringify(event)}\n\n`;
}
