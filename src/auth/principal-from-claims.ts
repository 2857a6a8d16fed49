// Turns the claims of a verified token into a principal. A claim that grants or narrows anything is read exactly or
// the token is refused: a slip at the issuer can never widen what the caller may do.
import { isRole, isScope, type Principal, ROLE_SCOPES } from './permissions.js';
import { TokenError } from './token-error.js';

// Subjects are written to the change log: printable, well-formed Unicode of a sane length.
const NAME = /^[^\p{Cc}\p{Cs}]{1,255}$/u;

/** The principal that the claims describe until that moment (ms). Throws TokenError `invalid_claim`, naming the claim. */
export function principalFromClaims(claims: Readonly<Record<string, unknown>>, expiresAt: number): Principal {
  const roles = [...new Set(strings(claims, 'roles') ?? [])].filter(isRole);
  const scopes = scopeNames(claims).filter(isScope);
  const businessUnits = strings(claims, 'businessUnits');
  name(claims, 'jti');
  return {
    subject: name(claims, 'sub'),
    issuer: name(claims, 'iss'),
    clientId: name(claims, 'client_id'),
    roles,
    scopes: new Set([...scopes, ...roles.flatMap((role) => ROLE_SCOPES[role])]),
    businessUnits: businessUnits && new Set(businessUnits),
    expiresAt,
  };
}

function name(claims: Readonly<Record<string, unknown>>, claim: string): string {
  const value = claims[claim];
  if (typeof value === 'string' && NAME.test(value)) return value;
  throw new TokenError('invalid_claim', { claim });
}

function strings(claims: Readonly<Record<string, unknown>>, claim: string): string[] | null {
  const value = claims[claim];
  if (value === undefined) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new TokenError('invalid_claim', { claim });
}

function scopeNames(claims: Readonly<Record<string, unknown>>): string[] {
  const { scope } = claims;
  if (scope === undefined) return [];
  if (typeof scope === 'string') return scope.split(' ');
  throw new TokenError('invalid_claim', { claim: 'scope' });
}
