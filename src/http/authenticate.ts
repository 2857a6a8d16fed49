// Who is asking, before the body is read: every route names its scope, or says that it is public; one that says neither
// stops the start-up.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FEED_TOKEN_PREFIX, type FeedTokenCheck, feedSecretOf } from '../auth/feed-token.js';
import { may, mayWriteUnit, type Principal, type Scope } from '../auth/permissions.js';
import { KeysUnavailableError, TokenError, type TokenVerifier } from '../auth/verify-token.js';
import { Refusal } from '../domain/refusal.js';
import type { Author } from '../store/changes.js';
import { Problem } from './problems.js';
import type { Spend } from './rate-limit.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scope that a caller needs, or 'public'. */
    scope?: Scope | 'public';
    /** Read by dashboards: feed tokens are accepted beside access tokens. */
    feed?: true;
  }
  interface FastifyRequest {
    principal: Principal;
  }
}

/** What tells who holds an access token, and who holds a feed token. */
type Checks = { verifyToken: TokenVerifier; checkFeedToken: FeedTokenCheck };

export function registerAuthentication(
  app: FastifyInstance,
  { verifyToken, checkFeedToken }: Checks,
  resourceMetadata: string,
  spend: Spend,
): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.scope === undefined) {
      throw new Error(`${String(route.method)} ${route.url} declares neither a scope nor that it is public`);
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    const { scope, feed } = request.routeOptions.config;
    if (scope === 'public') return spend(request, reply);
    const challenge = `Bearer resource_metadata="${resourceMetadata}"`;
    const secret = feed === true ? feedSecretOf(request.headers) : null;
    const pay = () => spend(request, reply);
    if (secret !== null) await identifyFeed(request, secret, { check: checkFeedToken, challenge, pay });
    else {
      try {
        request.principal = await identify(request, verifyToken, challenge);
      } finally {
        // Guessing at tokens costs too. A signature is checked without asking anybody, so it may come first.
        await pay();
      }
    }
    if (scope === undefined || !may(request.principal, scope)) {
      throw new Problem('forbidden', `This needs the scope "${scope}", which the token does not carry.`, {
        headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
      });
    }
  });
}

async function identify(
  request: FastifyRequest,
  verifyToken: TokenVerifier,
  challenge: string,
): Promise<Principal> {
  const header = request.headers.authorization;
  const match = /^Bearer +([^ ]+)$/i.exec(header ?? '');
  if (match?.[1] === undefined) {
    const ways = request.routeOptions.config.feed === true ? [challenge, BASIC] : challenge;
    throw new Problem('unauthenticated', 'There is no bearer token.', {
      headers: { 'www-authenticate': ways },
    });
  }
  if (match[1].startsWith(FEED_TOKEN_PREFIX)) {
    throw new Problem('unauthenticated', 'This is a feed token: it opens the feeds and OData alone.', {
      headers: { 'www-authenticate': `${challenge}, error="invalid_token"` },
    });
  }
  try {
    return await verifyToken(match[1]);
  } catch (error) {
    if (error instanceof TokenError) {
      throw new Problem('unauthenticated', error.message, {
        headers: { 'www-authenticate': `${challenge}, error="invalid_token"` },
      });
    }
    if (error instanceof KeysUnavailableError) {
      request.log.error({ err: error }, 'the issuer cannot be reached');
      throw new Problem('unavailable', 'The token cannot be checked: its issuer does not answer.');
    }
    throw error;
  }
}

/**
 * How a tool that knows user names and passwords alone is asked for a feed token: on a line of its own, since some read
 * the first challenge of each line and no other.
 */
const BASIC = 'Basic realm="feeds", charset="UTF-8"';

/** The database is asked once that is paid for: by who held the secret last, or else by the address. */
async function identifyFeed(
  request: FastifyRequest,
  secret: string,
  { check, challenge, pay }: { check: FeedTokenCheck; challenge: string; pay: () => Promise<void> },
): Promise<void> {
  const last = check.lastHolder(secret);
  if (last !== null) request.principal = last;
  await pay();
  const principal = await check.holder(secret);
  if (principal !== null) {
    request.principal = principal;
    return last === null ? pay() : undefined;
  }
  throw new Problem('unauthenticated', 'The feed token is not known, or has expired or been revoked.', {
    headers: { 'www-authenticate': [`${challenge}, error="invalid_token"`, BASIC] },
  });
}

/** Refuses a write to a unit that the caller's token does not cover. */
export function requireUnit(principal: Principal, unitReference: string | null): void {
  if (mayWriteUnit(principal, unitReference)) return;
  const named =
    unitReference === null ? 'a business unit without a reference' : `the business unit ${unitReference}`;
  throw new Refusal('not_in_your_units', `The token does not cover ${named}.`);
}

/** Refuses a write to what is for all business units, where the caller's token is narrowed to some of them or to none. */
export function requireAllUnits(principal: Principal): void {
  if (principal.businessUnits === null) return;
  throw new Refusal(
    'not_in_your_units',
    'This is for all business units, and the token is narrowed: ask somebody whose token covers them all.',
  );
}

/** Who a change is logged under. */
export function authorOf(request: FastifyRequest): Author {
  const { subject, clientId } = request.principal;
  return { actor: subject, client: clientId, requestId: request.id };
}
