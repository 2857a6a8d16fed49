// Good tokens: which ones are accepted, the principal that they become, and how long they are remembered.
import { generateKeyPairSync } from 'node:crypto';
import t from 'tap';
import { may } from '../../src/auth/permissions.js';
import { createTokenVerifier, KeysUnavailableError } from '../../src/auth/verify-token.js';
import { createTestIssuer, type Fields, secondsFromNow, type TestAlgorithm } from '../support/tokens.js';

const main = await createTestIssuer();
const { issuer, audience, jwks } = main;
const verifyToken = createTokenVerifier({ issuer, audience, keys: { jwks } });
const principalOf = async (claims: Fields) => verifyToken(await main.sign(claims));

t.test('each accepted algorithm is accepted', async (t) => {
  const algorithms: TestAlgorithm[] = ['RS256', 'PS256', 'ES256', 'EdDSA'];
  for (const algorithm of algorithms) {
    const each = await createTestIssuer({ algorithm });
    const verify = createTokenVerifier({ issuer, audience, keys: { jwks: each.jwks } });
    t.equal((await verify(await each.sign())).subject, 'test-viewer', algorithm);
  }
});

t.test('the token type may be written in any case, and with its media type in full', async (t) => {
  for (const typ of ['at+jwt', 'AT+JWT', 'application/at+jwt', 'Application/AT+JWT'])
    t.equal((await verifyToken(await main.sign({}, { typ }))).subject, 'test-viewer', typ);
});

t.test('a token may be meant for several services, if ours is one of them', async (t) => {
  t.equal((await principalOf({ aud: ['https://other.example.test/', audience] })).subject, 'test-viewer');
});

t.test('a principal says who asks, through which client, from which issuer', async (t) => {
  const principal = await verifyToken(await main.token('viewer', { subject: 'ana', clientId: 'power-bi' }));
  t.match(principal, {
    subject: 'ana',
    clientId: 'power-bi',
    issuer,
    roles: ['viewer'],
    businessUnits: null,
  });
});

t.test('a principal lasts as long as its token, also when the token comes again', async (t) => {
  const exp = secondsFromNow(90);
  const token = await main.sign({ exp });
  for (const time of ['first', 'second'])
    t.equal((await verifyToken(token)).expiresAt, exp * 1_000, `the ${time} time`);
});

t.test('rights come from the roles and from the token itself, together', async (t) => {
  const principal = await principalOf({ roles: ['assessor'], scope: 'changes:read audit:read' });
  t.same([...principal.scopes].sort(), [
    ...['audit:read', 'cases:write', 'changes:read'],
    ...['portfolio:read', 'scores:write'],
  ]);
});

t.test('several roles give the rights of each', async (t) => {
  const principal = await verifyToken(await main.token(['service_assessor', 'spend_controller']));
  t.ok(may(principal, 'assessments:write'));
  t.ok(may(principal, 'spend:decide'));
  t.notOk(may(principal, 'scores:write'));
});

t.test('roles and scopes that this service does not know are ignored', async (t) => {
  const principal = await principalOf({
    roles: ['janitor', 'constructor', '__proto__', 'viewer', 'viewer'],
    scope: ' openid  profile portfolio:READ',
  });
  t.same(principal.roles, ['viewer']);
  t.same([...principal.scopes], ['portfolio:read', 'cases:write']);
});

t.test('a token without roles and scopes is good for nothing but saying who asks', async (t) => {
  const principal = await principalOf({ roles: undefined });
  t.same(principal.roles, []);
  t.equal(principal.scopes.size, 0);
});

t.test('listed business units narrow a token, and an empty list narrows it to none', async (t) => {
  t.same((await principalOf({ businessUnits: ['BU-1', 'BU-2'] })).businessUnits, new Set(['BU-1', 'BU-2']));
  t.same((await principalOf({ businessUnits: [] })).businessUnits, new Set());
  t.equal((await principalOf({})).businessUnits, null);
});

t.test('clocks may differ by half a minute and no more', async (t) => {
  const start = new Date('2026-03-02T09:00:00Z').getTime() / 1000;
  const at = (seconds: number) => {
    const now = () => new Date((start + seconds) * 1000);
    return createTokenVerifier({ issuer, audience, keys: { jwks }, now });
  };
  const token = await main.sign({ iat: start, nbf: start, exp: start + 600 });
  t.ok(await at(-30)(token), 'half a minute before');
  t.ok(await at(629)(token), 'just under half a minute after');
  await t.rejects(at(-31)(token), { code: 'not_yet_valid' });
  await t.rejects(at(630)(token), { code: 'expired' });
  const undated = await main.sign({ iat: start, exp: start + 600 });
  t.ok(await at(-30)(undated));
  await t.rejects(at(-31)(undated), { code: 'issued_in_future' });
});

t.test('how long a token may live is for the operator to say', async (t) => {
  const lasting = async (hours: number, longestHours: number) => {
    const iat = secondsFromNow(0);
    const verify = createTokenVerifier({ issuer, audience, keys: { jwks }, longestHours });
    return verify(await main.sign({ iat, exp: iat + hours * 3_600 }));
  };
  t.ok(await lasting(1, 1));
  t.ok(await lasting(48, 48));
  await t.rejects(lasting(2, 1), { code: 'too_long_lived', claim: 'exp' });
});

t.test('a token that was good a moment ago is refused once it has expired', async (t) => {
  let seconds = secondsFromNow(0);
  const now = () => new Date(seconds * 1000);
  const verify = createTokenVerifier({ issuer, audience, keys: { jwks }, now });
  const token = await main.sign({ iat: seconds, exp: seconds + 20 });
  t.ok(await verify(token));
  seconds += 49;
  t.ok(await verify(token), 'within the allowance for clocks');
  seconds += 1;
  await t.rejects(verify(token), { code: 'expired' });
});

t.test('a token that came too early is accepted when its time has come', async (t) => {
  let seconds = secondsFromNow(0);
  const now = () => new Date(seconds * 1000);
  const verify = createTokenVerifier({ issuer, audience, keys: { jwks }, now });
  const token = await main.sign({ iat: seconds, nbf: seconds + 60 });
  await t.rejects(verify(token), { code: 'not_yet_valid' });
  seconds += 60;
  t.ok(await verify(token));
});

t.test('a key set with two keys of one name is the fault of the issuer, not of the token', async (t) => {
  const twin = await createTestIssuer({ kid: main.kid });
  const both = { keys: [...jwks.keys, ...twin.jwks.keys] };
  const verify = createTokenVerifier({ issuer, audience, keys: { jwks: both } });
  await t.rejects(verify(await main.sign()), KeysUnavailableError);
});

t.test(
  'a published key that is too short to be safe is the fault of the issuer, not of the token',
  async (t) => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const weak = { ...publicKey.export({ format: 'jwk' }), kid: 'weak' };
    const verify = createTokenVerifier({ issuer, audience, keys: { jwks: { keys: [weak] } } });
    await t.rejects(verify(await main.sign({}, { alg: 'RS256', kid: 'weak' })), KeysUnavailableError);
  },
);
