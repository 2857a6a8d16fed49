// Access tokens as Microsoft Entra ID writes them, made here after its published reference: its service itself is not
// at hand.

import t from 'tap';
import { createTokenVerifier } from '../../src/auth/verify-token.js';
import { createTestIssuer, type Fields, TEST_AUDIENCE, TEST_ISSUER } from '../support/tokens.js';

const main = await createTestIssuer({ algorithm: 'RS256' });
const options = { issuer: TEST_ISSUER, audience: TEST_AUDIENCE, keys: { jwks: main.jwks } };
const verify = createTokenVerifier({ ...options, profile: 'entra' });

const OID = '7f3c9a52-0000-4000-8000-000000000001';
const AZP = '5d1e0c11-0000-4000-8000-000000000002';
/** Version 2, of a person: claims of RFC 9068 that Entra does not have are left out. */
const PERSON: Fields = {
  ...{ client_id: undefined, jti: undefined, roles: ['product_manager'], scp: 'access_as_user', ver: '2.0' },
  ...{
    sub: 'differs from one application to another',
    oid: OID,
    azp: AZP,
    azpacr: '1',
    uti: 'u1',
    tid: 't1',
  },
};
const sign = (claims: Fields = {}, header: Fields = {}) =>
  main.sign({ ...PERSON, ...claims }, { typ: 'JWT', ...header });

t.test(
  'a person is known by the object id, through the client that they use, with their app roles',
  async (t) => {
    const principal = await verify(await sign());
    t.match(principal, { subject: OID, clientId: AZP, roles: ['product_manager'], businessUnits: null });
  },
);

t.test(
  'an application is known by its service principal; before version 2 the client is in appid',
  async (t) => {
    const app = { scp: undefined, roles: ['integration'], azp: undefined, appid: AZP, ver: '1.0' };
    t.match(await verify(await sign(app)), { subject: OID, clientId: AZP, roles: ['integration'] });
  },
);

t.test('business units come as a list, or as text where there is one', async (t) => {
  t.same((await verify(await sign({ businessUnits: ['A', 'B'] }))).businessUnits, new Set(['A', 'B']));
  t.same((await verify(await sign({ businessUnits: 'A, of old' }))).businessUnits, new Set(['A, of old']));
  await t.rejects(verify(await sign({ businessUnits: { A: true } })), { code: 'invalid_claim' });
});

t.test('its ID tokens are no access tokens, though they have the same type', async (t) => {
  await t.rejects(verify(await sign({ azp: undefined, scp: undefined })), { code: 'wrong_type' });
  await t.rejects(verify(await sign({ nonce: 'n1' })), { code: 'wrong_type' });
});

t.test('what it must bring is demanded, and nothing is checked less than elsewhere', async (t) => {
  for (const claim of ['oid', 'uti', 'sub', 'iat', 'exp', 'aud'])
    await t.rejects(verify(await sign({ [claim]: undefined })), { code: 'missing_claim' }, claim);
  await t.rejects(verify(await sign({ aud: 'another' })), { code: 'wrong_audience' });
  await t.rejects(verify(await sign({ iss: 'https://sts.windows.net/another/' })), { code: 'wrong_issuer' });
  await t.rejects(verify(await sign({ roles: 'product_manager' })), { code: 'invalid_claim' });
  await t.rejects(verify(await sign({ oid: ['a', 'b'] })), { code: 'invalid_claim' });
  await t.rejects(verify(await sign({ azp: 7 })), { code: 'invalid_claim' });
  await t.rejects(verify(await sign({}, { alg: 'none' })), { code: 'algorithm_not_allowed' });
});

t.test('each issuer is held to the way it writes: neither kind of token passes for the other', async (t) => {
  await t.rejects(createTokenVerifier(options)(await sign()), { code: 'wrong_type' });
  await t.rejects(verify(await main.sign()), { code: 'wrong_type' });
  await t.rejects(verify(await main.sign({}, { typ: 'JWT' })), { code: 'missing_claim' });
});
