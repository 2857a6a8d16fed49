// The two ways in which a token fails: it is refused for a reason with a stable code, or its issuer's keys are out
// of reach. No message repeats anything that the token says, so each may be shown to the caller.

const MEANINGS = {
  malformed: 'The token is not a signed JSON Web Token.',
  too_large: 'The token is larger than 8 kB.',
  wrong_type: 'The token is not an access token as its issuer writes them (by RFC 9068: typ at+jwt).',
  algorithm_not_allowed: 'The token is signed with an algorithm that is not accepted here.',
  header_not_allowed: 'The token header brings its own key or an extension that is not accepted here.',
  missing_key_id: 'The token header names no key (kid).',
  unknown_key: 'The token names a key that its issuer does not publish.',
  bad_signature: 'The signature of the token is wrong.',
  missing_claim: 'The token lacks a required claim.',
  invalid_claim: 'A claim of the token has the wrong shape.',
  wrong_issuer: 'The token comes from another issuer.',
  wrong_audience: 'The token is meant for another service.',
  expired: 'The token has expired.',
  not_yet_valid: 'The token is not valid yet.',
  issued_in_future: 'The token was issued in the future.',
  too_long_lived: 'The token lives longer than is accepted here: ask its issuer for one that expires sooner.',
} as const;

/** Why a token was refused. */
export type TokenErrorCode = keyof typeof MEANINGS;

/** A refused token: the caller is not authenticated (401). */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly code: TokenErrorCode;
  /** The claim at fault, where one is. */
  readonly claim: string | undefined;

  constructor(code: TokenErrorCode, options: { claim?: string; cause?: unknown } = {}) {
    super(MEANINGS[code], { cause: options.cause });
    this.code = code;
    this.claim = options.claim;
  }
}

/** Nobody can tell whether the token is good, because its issuer's keys cannot be had: a fault of ours (503). */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';

  constructor(cause: unknown) {
    super('No usable keys can be had from the issuer of the token.', { cause });
  }
}
