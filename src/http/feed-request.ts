// What a follower of changes asks for, and reading it.

import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type FeedFilter, type FeedPage, type FeedPlace, readFeed } from '../store/change-feed.js';
import type { Db } from '../store/database.js';
import { type ChangeWatch, createChangeWatch } from './change-watch.js';

type FilterQuery = {
  type?: string[];
  subjectKind?: string[];
  subjectId?: string;
  businessUnitId?: string;
};

/** The filter of a request for changes. */
export function feedFilter(request: FastifyRequest): FeedFilter {
  const { type: types, subjectKind: kinds, subjectId, businessUnitId } = request.query as FilterQuery;
  return { types, kinds, subjectId, businessUnitId };
}

/** How long the token of a request still holds, in milliseconds: nobody is told of what happens after. */
export function tokenLeft({ principal }: FastifyRequest, now: Date): number {
  return Math.max(0, principal.expiresAt - now.getTime());
}

/** A watch for the followers of this application, which lets them go when it begins to close. */
export function watchUntilClosing(app: FastifyInstance, db: Db): ChangeWatch {
  const watch = createChangeWatch(db);
  app.addHook('preClose', async () => watch.end());
  return watch;
}

/** Lets a request wait on purpose: its connection may be still for so long before it is cut, and its time tells nothing. */
export function letWait(request: FastifyRequest, milliseconds: number): void {
  request.waits = true;
  const { raw } = request;
  // One that is injected has no connection.
  if (raw.socket instanceof Socket) raw.setTimeout(milliseconds);
}

/** Aborted once the client has been answered or has gone. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}

/** The changes after a place; where there are none, those that come within so many milliseconds. */
export async function readOrWait(
  { db, watch, gone }: { db: Db; watch: ChangeWatch; gone: AbortSignal },
  place: FeedPlace,
  wanted: { limit: number; filter: FeedFilter },
  patience: number,
): Promise<FeedPage> {
  const until = performance.now() + patience;
  for (;;) {
    const count = watch.count();
    const page = await readFeed(db, place, wanted);
    const left = until - performance.now();
    const over = left <= 0 || watch.hasEnded() || gone.aborted;
    if (page.items.length > 0 || over) return page;
    place = page.place;
    if (!page.more) await watch.newsSince(count, left, gone);
  }
}
