// An issuer of tokens for tests. It signs with Node's own cryptography, not with the library under test, and signs
// whatever it is told to: a claim or header set to undefined is left out.
import {
  constants,
  createHmac,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign as signBytes,
} from 'node:crypto';
import type { JSONWebKeySet, JWK } from 'jose';
import type { Role } from '../../src/auth/permissions.js';

export type TestAlgorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA' | 'ES384' | 'RS512';
export type Fields = Readonly<Record<string, unknown>>;

export type TokenOptions = {
  subject?: string;
  clientId?: string;
  /** Business unit references that writes are narrowed to; left out: every unit. */
  businessUnits?: readonly string[];
  /** Scopes of the token itself, space-separated. */
  scope?: string;
  /** Seconds from now. */
  expiresIn?: number;
};

export type TestIssuer = {
  issuer: string;
  audience: string;
  kid: string;
  jwks: JSONWebKeySet;
  /** A good token for one role or several. */
  token(role: Role | readonly Role[], options?: TokenOptions): Promise<string>;
  /** A viewer's good token, but for the claims and header fields given. */
  sign(claims?: Fields, header?: Fields): Promise<string>;
  /** A token over any text at all, even one that is no set of claims. */
  signText(payload: string, header?: Fields): Promise<string>;
};

export const TEST_ISSUER = 'https://login.example.test/';
export const TEST_AUDIENCE = 'https://prioritisation.example.test/';

/** Creates an issuer with a key of its own. Options for a verifier: `{ issuer, audience, keys: { jwks } }`. */
export async function createTestIssuer(
  options: { algorithm?: TestAlgorithm; kid?: string } = {},
): Promise<TestIssuer> {
  const { algorithm = 'ES256', kid = randomUUID() } = options;
  const { publicKey, privateKey } = SIGNATURES[algorithm].generate();
  const jwk: JWK = { ...publicKey.export({ format: 'jwk' }), kid, alg: algorithm, use: 'sig' };

  async function signText(payload: string, header: Fields = {}): Promise<string> {
    const body = `${encodePart(JSON.stringify({ typ: 'at+jwt', alg: algorithm, kid, ...header }))}.${encodePart(payload)}`;
    return `${body}.${SIGNATURES[algorithm].sign(Buffer.from(body), privateKey).toString('base64url')}`;
  }

  function sign(claims: Fields = {}, header: Fields = {}): Promise<string> {
    return signText(JSON.stringify({ ...viewerClaims(), ...claims }), header);
  }

  return {
    issuer: TEST_ISSUER,
    audience: TEST_AUDIENCE,
    kid,
    jwks: { keys: [jwk] },
    sign,
    signText,
    token(role, { subject, clientId, businessUnits, scope, expiresIn = 3600 } = {}) {
      return sign({
        roles: typeof role === 'string' ? [role] : role,
        exp: secondsFromNow(expiresIn),
        businessUnits,
        scope,
        ...(subject !== undefined && { sub: subject }),
        ...(clientId !== undefined && { client_id: clientId }),
      });
    },
  };
}

/** One part of a token, from its text. */
export function encodePart(text: string): string {
  return Buffer.from(text).toString('base64url');
}

/** A token signed with HMAC over a secret of the caller's choice, as a forger would who knows a public key. */
export function signWithSecret(secret: string | Buffer, header: Fields): string {
  const fields = { typ: 'at+jwt', alg: 'HS256', ...header };
  const body = `${encodePart(JSON.stringify(fields))}.${encodePart(JSON.stringify(viewerClaims()))}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}

/** NumericDate, this many seconds from now. */
export function secondsFromNow(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}

/** The claims of a good viewer's token, issued now and valid for an hour. */
export function viewerClaims(): Fields {
  return {
    iss: TEST_ISSUER,
    aud: TEST_AUDIENCE,
    sub: 'test-viewer',
    client_id: 'test-client',
    jti: randomUUID(),
    iat: secondsFromNow(0),
    exp: secondsFromNow(3600),
    roles: ['viewer'],
  };
}

type Signature = {
  generate(): { publicKey: KeyObject; privateKey: KeyObject };
  sign(data: Buffer, key: KeyObject): Buffer;
};

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };

const SIGNATURES: Readonly<Record<TestAlgorithm, Signature>> = {
  RS256: { generate: rsa, sign: (data, key) => signBytes('sha256', data, key) },
  RS512: { generate: rsa, sign: (data, key) => signBytes('sha512', data, key) },
  PS256: { generate: rsa, sign: (data, key) => signBytes('sha256', data, { key, ...pss }) },
  EdDSA: { generate: () => generateKeyPairSync('ed25519'), sign: (data, key) => signBytes(null, data, key) },
  ES256: {
    generate: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    sign: (data, key) => signBytes('sha256', data, { key, dsaEncoding: 'ieee-p1363' }),
  },
  ES384: {
    generate: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
    sign: (data, key) => signBytes('sha384', data, { key, dsaEncoding: 'ieee-p1363' }),
  },
};
