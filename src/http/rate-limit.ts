// Every client has a budget a minute, and so many requests at once. Counting is the library's; the headers are those of the IETF draft.

import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../auth/permissions.js';
import { createTurnstile } from './at-once.js';
import { Problem } from './problems.js';

const WINDOW_SECONDS = 60;
/** So many callers are counted at a time; past that the one not heard of the longest begins anew. */
const MOST_COUNTED = 20_000;

/** What a question costs that takes the service many times as long as a plain one. */
export const DEAR = 10;

/** Takes a request's cost off the caller's budget and says in headers what is left; refuses it (429) when it is not there. */
export type Spend = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** Budgets by client, and by address for callers whom no token names, whatever they ask for; guesses of tokens thus never cost a client. */
export async function createBudgets(
  app: FastifyInstance,
  { perMinute, atOnce }: { perMinute: number; atOnce: number },
): Promise<Spend> {
  await app.register(rateLimit, { global: false, cache: MOST_COUNTED });
  // Two counts, so that no number of addresses pushes a client out of its own.
  const [countClient, countAddress] = [clientOf, addressOf].map((keyGenerator) =>
    app.createRateLimit({ max: perMinute, timeWindow: WINDOW_SECONDS * 1000, keyGenerator }),
  ) as [Count, Count];
  const enter = createTurnstile(app, atOnce);
  const policy = `"default";q=${perMinute};w=${WINDOW_SECONDS}`;
  async function spend(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (request.routeOptions.config.unlimited === true) return;
    const count = request.principal === null ? countAddress : countClient;
    let budget = await count(request);
    for (let spent = 1; spent < costOf(request); spent += 1) budget = await count(request);
    if (budget.isAllowed) return;
    reply.header('ratelimit-policy', policy);
    reply.header('ratelimit', `"default";r=${budget.remaining};t=${budget.ttlInSeconds}`);
    if (budget.isExceeded) {
      throw new Problem('rate_limited', `This client may make ${perMinute} requests a minute.`, {
        headers: { 'retry-after': String(Math.max(1, budget.ttlInSeconds)) },
      });
    }
    enter(budget.key, request);
  }
  app.decorateRequest('principal', null as unknown as Principal);
  // Addresses with nothing at them and the documentation's files are no routes of ours, so nothing else counts them.
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.scope === undefined) await spend(request, reply);
  });
  return spend;
}

type Count = ReturnType<FastifyInstance['createRateLimit']>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Health checks are never turned away. */
    unlimited?: boolean;
    /** How many requests this one counts for; 1 unless said. */
    cost?: number;
    /** The same when it asks for a moment gone by. */
    pastCost?: number;
  }
}

/** Refused requests count one: what they ask for is not done. */
function costOf({ principal, query, routeOptions: { config } }: FastifyRequest): number {
  if (principal === null) return 1;
  const isPast = 'asOf' in (query as object) && config.pastCost !== undefined;
  return (isPast ? config.pastCost : config.cost) ?? 1;
}

/** Who a request is counted with: the same person through the same client. */
export function clientOf({ principal: { clientId, subject } }: FastifyRequest): string {
  return `client ${clientId}\n${subject}`;
}

/** Of IPv6 the network alone, for within it anybody has addresses without number. */
function addressOf(request: FastifyRequest): string {
  return `address ${normalizeIP(request.ip)}`;
}
