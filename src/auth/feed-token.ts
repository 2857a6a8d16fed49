// Feed tokens: random secrets with which dashboards read the feeds, and nothing else. Tools send them in three ways.

import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from './permissions.js';

/** Opens every secret, so that scanners of code and logs find those that leaked. */
export const FEED_TOKEN_PREFIX = 'pft_';
const SECRET_BYTES = 32;

/** Answers with who holds the secret; null where it opens nothing, or no longer. */
export type FeedTokenCheck = (secret: string) => Promise<Principal | null>;

/** A fresh secret: 256 random bits behind the prefix. */
export function newFeedSecret(): string {
  return FEED_TOKEN_PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
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
