// Turns a bearer token into a principal, after RFC 9068 (access tokens) and RFC 8725 (good practice). Algorithms, key
// set, issuer and audience are fixed beforehand: nothing in a token can choose how it is checked.
import { decodeProtectedHeader, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { type FoundKey, findAtIssuer, findInKeySet, type KeyName } from './issuer-keys.js';
import type { Principal } from './permissions.js';
import { principalFromClaims } from './principal-from-claims.js';
import { KeysUnavailableError, TokenError, type TokenErrorCode } from './token-error.js';
import { TOKEN_PROFILES, type TokenProfile, type TokenProfileName } from './token-profiles.js';
import { createVerifiedTokens } from './verified-tokens.js';

// The two errors are half of what a verifier answers, so they are to be had where it is.
export { KeysUnavailableError, TokenError, type TokenErrorCode } from './token-error.js';

/** Answers with the token's principal. Throws TokenError (401) or KeysUnavailableError (503). */
export type TokenVerifier = (token: string) => Promise<Principal>;

export type TokenVerifierOptions = {
  /** What `iss` must be. */
  issuer: string;
  /** What `aud` must be or contain. */
  audience: string;
  keys: { jwksUrl: URL } | { jwks: JSONWebKeySet };
  /** How the issuer writes its tokens; by default as RFC 9068 has them. */
  profile?: TokenProfileName;
  /** The longest that a token may live, from its issue to its expiry. */
  longestHours?: number;
  now?: () => Date;
};

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const REFUSED_HEADERS = ['jwk', 'jku', 'x5u', 'crit'];
const MAX_TOKEN_LENGTH = 8_192;
const CLOCK_SKEW_S = 30;
const KEPT_TOKENS = 1_000;
const DAY_HOURS = 24;

/** Creates the one function that decides whether a token counts. Time is read from `now`, by default the clock. */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { keys, now = () => new Date() } = options;
  const findKey = 'jwks' in keys ? findInKeySet(keys.jwks) : findAtIssuer(keys.jwksUrl, now);
  const profile: TokenProfile = TOKEN_PROFILES[options.profile ?? 'rfc9068'];
  const verified = createVerifiedTokens(KEPT_TOKENS);

  return async function verifyToken(token) {
    const at = now();
    const known = verified.find(token, at.getTime());
    if (known) return known;
    const found = await findKey(readHeader(token, profile.types));
    const claims = await verifyClaims(token, found, { ...options, required: profile.required }, at);
    const expiresAt = claims.exp * 1000;
    const principal = principalFromClaims(profile.read(claims), expiresAt);
    verified.keep(token, principal, Math.min(found.trustedUntil, expiresAt));
    return principal;
  };
}

function readHeader(token: string, types: readonly string[]): KeyName {
  if (token.length > MAX_TOKEN_LENGTH) throw new TokenError('too_large');
  const { typ, alg, kid, ...rest } = decodeHeader(token);
  if (typeof typ !== 'string' || !types.includes(typ.toLowerCase())) throw new TokenError('wrong_type');
  if (typeof alg !== 'string' || !ALGORITHMS.includes(alg)) throw new TokenError('algorithm_not_allowed');
  if (REFUSED_HEADERS.some((name) => Object.hasOwn(rest, name))) throw new TokenError('header_not_allowed');
  if (typeof kid !== 'string' || kid === '') throw new TokenError('missing_key_id');
  return { alg, kid };
}

function decodeHeader(token: string): Readonly<Record<string, unknown>> {
  // Five parts are an encrypted token, which nobody can have meant for us.
  if (token.split('.').length !== 3) throw new TokenError('malformed');
  try {
    return decodeProtectedHeader(token);
  } catch (cause) {
    throw new TokenError('malformed', { cause });
  }
}

async function verifyClaims(
  token: string,
  { key }: FoundKey,
  {
    issuer,
    audience,
    required,
    longestHours = DAY_HOURS,
  }: TokenVerifierOptions & { required: readonly string[] },
  at: Date,
): Promise<JWTPayload & { exp: number }> {
  const checks = {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    requiredClaims: [...required],
    clockTolerance: CLOCK_SKEW_S,
    currentDate: at,
  };
  const { payload } = await jwtVerify<JWTPayload & { exp: number; iat: number }>(token, key, checks).catch(
    (error: unknown) => {
      throw refusal(error);
    },
  );
  if (payload.iat > at.getTime() / 1000 + CLOCK_SKEW_S)
    throw new TokenError('issued_in_future', { claim: 'iat' });
  // Whoever steals a token has it for as long, and nothing takes it back.
  if (payload.exp - payload.iat > longestHours * 3_600)
    throw new TokenError('too_long_lived', { claim: 'exp' });
  return payload;
}

const FAILED_CHECKS: Readonly<Record<string, TokenErrorCode>> = {
  iss: 'wrong_issuer',
  aud: 'wrong_audience',
  nbf: 'not_yet_valid',
};

function refusal(error: unknown): unknown {
  if (error instanceof errors.JWSSignatureVerificationFailed) return new TokenError('bad_signature');
  if (error instanceof errors.JWTExpired) return new TokenError('expired', { claim: 'exp' });
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim, reason } = error;
    const code = reason === 'check_failed' ? FAILED_CHECKS[claim] : undefined;
    return new TokenError(code ?? (reason === 'missing' ? 'missing_claim' : 'invalid_claim'), { claim });
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid)
    return new TokenError('malformed', { cause: error });
  // The header is vetted by now, so what is left is a published key that is unfit for use, such as too short a one.
  return error instanceof TypeError ? new KeysUnavailableError(error) : error;
}
