// How issuers write access tokens: as RFC 9068 has them, or as Microsoft Entra ID does, which predates it. A profile says
// what a token must bring, and reads its claims as RFC 9068 names them.

import { TokenError } from './token-error.js';

export type Claims = Readonly<Record<string, unknown>>;

export type TokenProfile = {
  /** What the header's `typ` may be, in lower case. */
  types: readonly string[];
  required: readonly string[];
  /** The claims under the names of RFC 9068. Throws TokenError for what is no access token. */
  read: (claims: Claims) => Claims;
};

export const TOKEN_PROFILES = {
  rfc9068: {
    types: ['at+jwt', 'application/at+jwt'],
    required: ['iss', 'aud', 'exp', 'iat', 'sub', 'client_id', 'jti'],
    read: (claims) => claims,
  },
  entra: { types: ['jwt'], required: ['iss', 'aud', 'exp', 'iat', 'sub', 'oid', 'uti'], read: fromEntra },
} as const satisfies Record<string, TokenProfile>;

export type TokenProfileName = keyof typeof TOKEN_PROFILES;

/**
 * Entra's ID tokens have the same type as its access tokens, and the same audience where a client and this service are
 * one registration. They name no client (`azp`, before version 2 `appid`), and may repeat a client's `nonce`.
 */
function fromEntra(claims: Claims): Claims {
  const { azp, appid, oid, uti, scp, nonce, businessUnits } = claims;
  const client = azp ?? appid;
  if (client === undefined || nonce !== undefined) throw new TokenError('wrong_type');
  return {
    ...claims,
    // `sub` differs from one application to another; `oid` is the person or the application itself.
    sub: oid,
    client_id: client,
    jti: uti,
    scope: scp,
    // A directory attribute with one value comes as text.
    ...(typeof businessUnits === 'string' && { businessUnits: [businessUnits] }),
  };
}
