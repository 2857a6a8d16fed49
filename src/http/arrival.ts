// How long a request may take to arrive: ten seconds in all, or, where files are received, ten minutes at most and
// never ten seconds without a byte.

import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerClientError } from './early-answers.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Large files come here, perhaps over slow links. */
    receivesFiles?: boolean;
  }
}

/** The longest that any request may take to arrive, in milliseconds. The server itself holds to it. */
export const LONGEST_ARRIVAL_MS = 600_000;
const USUAL_MS = 10_000;

export function registerArrivalLimits(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { headers, socket } = request.raw;
    // One that is injected has arrived already.
    if (!(socket instanceof Socket)) return;
    if (headers['transfer-encoding'] === undefined && !(Number(headers['content-length']) > 0)) return;
    if (request.routeOptions.config.receivesFiles !== true) limit(request, reply);
    else {
      request.raw.setTimeout(USUAL_MS, () => cutOff(request, reply));
      // What is still on its way to a request that has been answered is nothing to be patient about.
      reply.raw.once('finish', () => limit(request, reply));
    }
  });
}

function limit(request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = request;
  if (raw.complete) return;
  const timer = setTimeout(() => cutOff(request, reply), USUAL_MS);
  for (const event of ['end', 'close']) raw.once(event, () => clearTimeout(timer));
}

function cutOff({ raw }: FastifyRequest, reply: FastifyReply): void {
  if (raw.complete) return;
  if (reply.raw.headersSent) raw.socket.destroy();
  else answerClientError({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }, raw.socket);
}
