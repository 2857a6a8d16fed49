// Feed tokens: random secrets with which dashboards read the feeds, and nothing else. Tools send them in three ways.

import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from './permissions.js';

/** Opens every secret, so that scanners of code and logs find those that leaked. */
export const FEED_TOKEN_PREFIX = 'pft_';
const SECRET_BYTES = 32;
const SECRET_FORM = /^pft_[\w-]{43}$/;

/** Tells who holds a secret. */
export type FeedTokenCheck = {
  /** Who held it when it was last asked about, without asking; null where it is not known to have opened anything. */
  lastHolder(secret: string): Principal | null;
  /** Asks who holds it; null where it opens nothing, or no longer. */
  holder(secret: string): Promise<Principal | null>;
};

/** A fresh secret: 256 random bits behind the prefix. */
export function newFeedSecret(): string {
  return FEED_TOKEN_PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
}

/** Whether a text can be a secret at all: what cannot need not be looked up. */
export function isFeedSecret(text: string): boolean {
  return SECRET_FORM.test(text);
}

/** What is kept of a secret: its SHA-256 in hexadecimal. */
export function digestOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * The secret that a request brings: as a bearer token, as the password of any user (Basic), or in X-API-Key where there
 * is no Authorization. Null where it brings none; an access token is none.
 */
export function feedSecretOf(headers: IncomingHttpHeaders): string | null {
  const { authorization, 'x-api-key': key } = headers;
  if (authorization === undefined) return typeof key === 'string' ? key : null;
  const [, scheme = '', credentials = ''] = /^(\S+) +(\S+)$/.exec(authorization) ?? [];
  if (/^bearer$/i.test(scheme)) return credentials.startsWith(FEED_TOKEN_PREFIX) ? credentials : null;
  if (!/^basic$/i.test(scheme)) return null;
  const pair = Buffer.from(credentials, 'base64').toString();
  return pair.slice(pair.indexOf(':') + 1);
}

/** Who reads with a feed token: somebody who may read, of these units alone where it is limited. */
export function feedPrincipal(id: string, businessUnitIds: readonly string[] | null): Principal {
  const name = `feed-token:${id}`;
  return {
    subject: name,
    issuer: 'feed-tokens',
    clientId: name,
    roles: [],
    scopes: new Set(['portfolio:read']),
    businessUnits: new Set(),
    feedUnits: businessUnitIds && new Set(businessUnitIds),
    expiresAt: Number.POSITIVE_INFINITY,
  };
}
