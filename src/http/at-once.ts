// A caller has so many requests under way at once and no more: who asks for everything at the same time would else take
// the database's connections from all others.

import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problems.js';

/** Counts a request as under way until it is answered; refuses it (429) when its caller has as many already. */
export type Enter = (caller: string, request: FastifyRequest) => void;

/** Counts what is under way by caller. */
export function createTurnstile(app: FastifyInstance, most: number): Enter {
  const underWay = new Map<string, number>();
  const callers = new WeakMap<IncomingMessage, string>();
  const byConnection = new WeakMap<Socket, Set<IncomingMessage>>();

  function leave(message: IncomingMessage): void {
    const caller = callers.get(message);
    if (caller === undefined) return;
    callers.delete(message);
    byConnection.get(message.socket)?.delete(message);
    const left = (underWay.get(caller) ?? 0) - 1;
    if (left > 0) underWay.set(caller, left);
    else underWay.delete(caller);
  }

  /** What is under way on a connection. When that breaks nothing more is answered, and all of it leaves. */
  function messagesOn(connection: Socket): Set<IncomingMessage> {
    const known = byConnection.get(connection);
    if (known !== undefined) return known;
    const messages = new Set<IncomingMessage>();
    byConnection.set(connection, messages);
    connection.once('close', () => {
      for (const message of messages) leave(message);
    });
    return messages;
  }

  app.addHook('onResponse', async (request) => leave(request.raw));

  return (caller, { raw }) => {
    // One that came as a stranger's may turn out to be a client's.
    leave(raw);
    // Nobody waits for it any more, and nothing would tell that it is over.
    if (raw.socket.destroyed) return;
    const own = underWay.get(caller) ?? 0;
    if (own >= most) {
      throw new Problem('rate_limited', `This client may have ${most} requests under way at once.`, {
        headers: { 'retry-after': '1' },
      });
    }
    underWay.set(caller, own + 1);
    callers.set(raw, caller);
    messagesOn(raw.socket).add(raw);
  };
}
