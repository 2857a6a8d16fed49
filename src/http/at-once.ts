// A caller has so many requests under way at once and no more: who asks for everything at the same time would else take
// the database's connections from all others.

import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problems.js';

/** Counts a request as under way until it is answered; refuses it (429) when its caller has as many already. */
export type Enter = (caller: string, request: FastifyRequest) => void;

/** Counts what is under way by caller. */
export function createTurnstile(app: FastifyInstance, most: number): Enter {
  const underWay = new Map<string, Set<IncomingMessage>>();
  const callers = new WeakMap<IncomingMessage, string>();

  function leave(message: IncomingMessage): void {
    const caller = callers.get(message);
    if (caller === undefined) return;
    const own = underWay.get(caller);
    own?.delete(message);
    if (own?.size === 0) underWay.delete(caller);
  }

  app.addHook('onResponse', async (request) => leave(request.raw));

  return (caller, request) => {
    // One that came as a stranger's may turn out to be a client's.
    leave(request.raw);
    const own = underWay.get(caller) ?? new Set();
    // Requests whose connection broke are never answered.
    if (own.size >= most) for (const message of own) if (message.socket.destroyed) own.delete(message);
    if (own.size >= most) {
      throw new Problem('rate_limited', `This client may have ${most} requests under way at once.`, {
        headers: { 'retry-after': '1' },
      });
    }
    underWay.set(caller, own.add(request.raw));
    callers.set(request.raw, caller);
  };
}
