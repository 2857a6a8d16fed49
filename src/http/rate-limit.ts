// Every client has a budget a minute. Counting is the library's; the headers are those of the IETF draft.

import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problems.js';

const WINDOW_SECONDS = 60;

/** Takes one request off the caller's budget and says in headers what is left; refuses it (429) when nothing is. */
export type Spend = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** Budgets by client, and by address for callers whom no token names. */
export async function createBudgets(app: FastifyInstance, perMinute: number): Promise<Spend> {
  await app.register(rateLimit, { global: false });
  const count = app.createRateLimit({
    max: perMinute,
    timeWindow: WINDOW_SECONDS * 1000,
    keyGenerator: clientOf,
  });
  const policy = `"default";q=${perMinute};w=${WINDOW_SECONDS}`;
  return async (request, reply) => {
    if (request.routeOptions.config.unlimited === true) return;
    const budget = await count(request);
    if (budget.isAllowed) return;
    reply.header('ratelimit-policy', policy);
    reply.header('ratelimit', `"default";r=${budget.remaining};t=${budget.ttlInSeconds}`);
    if (budget.isExceeded) {
      throw new Problem('rate_limited', `This client may make ${perMinute} requests a minute.`, {
        headers: { 'retry-after': String(Math.max(1, budget.ttlInSeconds)) },
      });
    }
  };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Health checks are never turned away. */
    unlimited?: boolean;
  }
}

function clientOf(request: FastifyRequest): string {
  return request.principal === null
    ? `address ${request.ip}`
    : `client ${request.principal.clientId} ${request.principal.subject}`;
}
