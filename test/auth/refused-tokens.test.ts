// Forged, broken and misdirected tokens: each one is refused, and for its own reason.
import { createPublicKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { EncryptJWT } from 'jose';
import t from 'tap';
import { createTokenVerifier, TokenError, type TokenErrorCode } from '../../src/auth/verify-token.js';
import {
  createTestIssuer,
  encodePart,
  type Fields,
  secondsFromNow,
  signWithSecret,
  viewerClaims,
} from '../support/tokens.js';

const main = await createTestIssuer();
const second = await createTestIssuer();
const es384 = await createTestIssuer({ algorithm: 'ES384' });
const rs512 = await createTestIssuer({ algorithm: 'RS512' });
const rs256 = await createTestIssuer({ algorithm: 'RS256' });
// A stranger's key under the name of ours: it is in nobody's key set.
const stranger = await createTestIssuer({ kid: main.kid });

const { issuer, audience } = main;
const jwks = { keys: [main, second, es384, rs512, rs256].flatMap((each) => each.jwks.keys) };
const verifyToken = createTokenVerifier({ issuer, audience, keys: { jwks } });

const good = await main.sign();
const [head, body, signature] = good.split('.') as [string, string, string];
const publicKey = createPublicKey({ key: main.jwks.keys[0]!, format: 'jwk' });
const publicPem = publicKey.export({ type: 'spki', format: 'pem' });
const publicDer = publicKey.export({ type: 'spki', format: 'der' });
const strangerJwk = stranger.jwks.keys[0]!;

const claims = (changes: Fields) => main.sign(changes);
const header = (changes: Fields) => main.sign({}, changes);
const unsigned = (fields: Fields) =>
  `${encodePart(JSON.stringify({ typ: 'at+jwt', kid: main.kid, ...fields }))}.${body}.`;
const headless = (text: string) => `${encodePart(text)}.${body}.${signature}`;
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const encrypted = () =>
  new EncryptJWT(viewerClaims())
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: 'at+jwt', kid: main.kid })
    .encrypt(randomBytes(32));

type Case = readonly [what: string, code: TokenErrorCode, token: string | Promise<string>];

const CASES: readonly Case[] = [
  // Not a token at all
  ['nothing', 'malformed', ''],
  ['a word', 'malformed', 'secret'],
  ['dots alone', 'malformed', '..'],
  ['two parts', 'malformed', `${head}.${body}`],
  ['four parts', 'malformed', `${good}.${signature}`],
  ['an encrypted token', 'malformed', encrypted()],
  ['a header that is not base64url', 'malformed', `%%%.${body}.${signature}`],
  ['a header that is not JSON', 'malformed', headless('{"typ":')],
  ['a header that is a list', 'malformed', headless('["at+jwt"]')],
  ['a header that is nested garbage', 'malformed', headless(deep(1_000))],
  [
    'a header that is not UTF-8',
    'malformed',
    `${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}.${body}.`,
  ],
  ['signed claims that are not JSON', 'malformed', main.signText('sub=me')],
  ['signed claims that are a list', 'malformed', main.signText('[]')],
  ['signed claims that are null', 'malformed', main.signText('null')],
  ['signed claims that are nested garbage', 'malformed', main.signText(deep(1_000))],
  ['more than 8 kB, though well signed', 'too_large', claims({ note: 'x'.repeat(9_000) })],
  ['a megabyte of rubbish', 'too_large', '.'.repeat(1_000_000)],

  // Another kind of token
  ['an ID token', 'wrong_type', header({ typ: 'JWT' })],
  ['no type', 'wrong_type', header({ typ: undefined })],
  ['a type that is a list', 'wrong_type', header({ typ: ['at+jwt'] })],
  ['a logout token', 'wrong_type', header({ typ: 'logout+jwt' })],
  ['a type of another family', 'wrong_type', header({ typ: 'text/at+jwt' })],

  // The algorithm is not the token's to choose
  ['no signature, alg none', 'algorithm_not_allowed', unsigned({ alg: 'none' })],
  ['no signature, alg nOnE', 'algorithm_not_allowed', unsigned({ alg: 'nOnE' })],
  ['no algorithm', 'algorithm_not_allowed', unsigned({})],
  ['an algorithm that is a list', 'algorithm_not_allowed', header({ alg: ['ES256'] })],
  [
    'the public key (PEM) as a shared secret',
    'algorithm_not_allowed',
    signWithSecret(publicPem, { kid: main.kid }),
  ],
  [
    'the public key (DER) as a shared secret',
    'algorithm_not_allowed',
    signWithSecret(publicDer, { kid: main.kid }),
  ],
  ['a published ES384 key', 'algorithm_not_allowed', es384.sign()],
  ['a published RS512 key', 'algorithm_not_allowed', rs512.sign()],

  // The key is not the token's to bring
  ['its own key in jwk', 'header_not_allowed', stranger.sign({}, { jwk: strangerJwk })],
  ['its own key at jku', 'header_not_allowed', stranger.sign({}, { jku: 'https://evil.example.test/keys' })],
  [
    'its own certificate at x5u',
    'header_not_allowed',
    stranger.sign({}, { x5u: 'https://evil.example.test/c' }),
  ],
  [
    'a good signature and a jku besides',
    'header_not_allowed',
    header({ jku: 'https://login.example.test/keys' }),
  ],
  ['a critical extension', 'header_not_allowed', header({ crit: ['exp'], exp: secondsFromNow(60) })],
  ['an unencoded payload (b64)', 'header_not_allowed', header({ crit: ['b64'], b64: false })],
  ['its own certificate in x5c', 'bad_signature', stranger.sign({}, { x5c: ['MIIB'] })],
  ['no key name', 'missing_key_id', header({ kid: undefined })],
  ['an empty key name', 'missing_key_id', header({ kid: '' })],
  ['a key name that is a number', 'missing_key_id', header({ kid: 7 })],
  ['a key that nobody published', 'unknown_key', header({ kid: 'another' })],
  ['a key name that is a path', 'unknown_key', header({ kid: '../../../../dev/null' })],
  ['a key of another algorithm', 'unknown_key', rs256.sign({}, { kid: main.kid })],
  ['an RS256 key asked to check PS256', 'unknown_key', rs256.sign({}, { alg: 'PS256' })],

  // The signature
  ["a stranger's signature", 'bad_signature', stranger.sign()],
  ['the name of another published key', 'bad_signature', second.sign({}, { kid: main.kid })],
  ['no signature', 'bad_signature', `${head}.${body}.`],
  ['half a signature', 'bad_signature', `${head}.${body}.${signature.slice(0, 43)}`],
  ['a signature of zeros', 'bad_signature', `${head}.${body}.${Buffer.alloc(64).toString('base64url')}`],
  ['the signature of another token', 'bad_signature', `${head}.${body}.${(await main.sign()).split('.')[2]}`],
  ['a signature that is not base64url', 'malformed', `${head}.${body}.%%%`],
  [
    'a payload changed after signing',
    'bad_signature',
    `${head}.${encodePart(JSON.stringify({ ...viewerClaims(), roles: ['head_of_product'] }))}.${signature}`,
  ],
  ['a truncated payload', 'bad_signature', `${head}.${body.slice(0, -4)}.${signature}`],
  [
    'a header changed after signing',
    'bad_signature',
    `${encodePart(JSON.stringify({ typ: 'at+jwt', alg: 'ES256', kid: second.kid }))}.${body}.${signature}`,
  ],

  // Claims that must be there
  ...['iss', 'aud', 'exp', 'iat', 'sub', 'client_id', 'jti'].map(
    (name): Case => [`no ${name}`, 'missing_claim', claims({ [name]: undefined })],
  ),

  // Whose token it is and for whom
  ['another issuer', 'wrong_issuer', claims({ iss: 'https://evil.example.test/' })],
  ['our issuer without its last slash', 'wrong_issuer', claims({ iss: issuer.slice(0, -1) })],
  ['a list of issuers', 'wrong_issuer', claims({ iss: [issuer] })],
  ['another audience', 'wrong_audience', claims({ aud: 'https://payroll.example.test/' })],
  ['a list of other audiences', 'wrong_audience', claims({ aud: ['a', 'b'] })],
  [
    'an audience that merely begins like ours',
    'wrong_audience',
    claims({ aud: `${audience}.evil.example.test` }),
  ],
  ['an empty list of audiences', 'wrong_audience', claims({ aud: [] })],

  // When it counts
  ['expired an hour ago', 'expired', claims({ exp: secondsFromNow(-3_600) })],
  ['good until the year 9999', 'too_long_lived', claims({ exp: 253_370_764_800 })],
  ['good for an hour more than a day', 'too_long_lived', claims({ exp: secondsFromNow(90_000) })],
  ['never expiring (null)', 'invalid_claim', claims({ exp: null })],
  ['expiry as text', 'invalid_claim', claims({ exp: String(secondsFromNow(3_600)) })],
  ['valid from tomorrow', 'not_yet_valid', claims({ nbf: secondsFromNow(86_400) })],
  ['start of validity as text', 'invalid_claim', claims({ nbf: 'tomorrow' })],
  [
    'issued tomorrow',
    'issued_in_future',
    claims({ iat: secondsFromNow(86_400), exp: secondsFromNow(90_000) }),
  ],
  ['time of issue as text', 'invalid_claim', claims({ iat: 'now' })],

  // Claims of the wrong shape
  ['a subject that is a number', 'invalid_claim', claims({ sub: 42 })],
  ['an empty subject', 'invalid_claim', claims({ sub: '' })],
  ['a subject with a NUL', 'invalid_claim', claims({ sub: 'a\u0000b' })],
  ['a subject with half a character', 'invalid_claim', claims({ sub: 'a\ud800' })],
  ['a subject without end', 'invalid_claim', claims({ sub: 'x'.repeat(256) })],
  ['a client that is a list', 'invalid_claim', claims({ client_id: ['test'] })],
  ['a token id that is a number', 'invalid_claim', claims({ jti: 1 })],
  ['roles as one text', 'invalid_claim', claims({ roles: 'head_of_product' })],
  ['roles as a map', 'invalid_claim', claims({ roles: { viewer: true } })],
  ['a role that is not text', 'invalid_claim', claims({ roles: ['viewer', 1] })],
  ['scopes as a list', 'invalid_claim', claims({ scope: ['portfolio:read'] })],
  ['business units as one text', 'invalid_claim', claims({ businessUnits: 'BU-1' })],
  ['business units as null', 'invalid_claim', claims({ businessUnits: null })],
  ['business units as a map', 'invalid_claim', claims({ businessUnits: { 'BU-1': true } })],
  ['a business unit that is not text', 'invalid_claim', claims({ businessUnits: ['BU-1', null] })],
];

/** Why the token is refused, or what else becomes of it. */
async function refusalOf(token: string | Promise<string>): Promise<TokenError> {
  const outcome: unknown = await verifyToken(await token).catch((error: unknown) => error);
  if (outcome instanceof TokenError) return outcome;
  throw new Error(`not refused: ${inspect(outcome)}`);
}

t.test('the token that all the bad ones were made from is good', async (t) => {
  t.equal((await verifyToken(good)).subject, 'test-viewer');
});

for (const [what, code, token] of CASES) {
  t.test(`refused: ${what}`, async (t) => {
    t.equal((await refusalOf(token)).code, code);
  });
}

t.test('a refusal names the claim at fault', async (t) => {
  t.equal((await refusalOf(claims({ client_id: undefined }))).claim, 'client_id');
  t.equal((await refusalOf(claims({ businessUnits: 'BU-1' }))).claim, 'businessUnits');
});

t.test('a refusal repeats nothing of what the token says', async (t) => {
  const error = await refusalOf(claims({ aud: 'https://MARK/', sub: 'MARK' }));
  t.notMatch(inspect(error, { depth: 9 }), 'MARK');
});
