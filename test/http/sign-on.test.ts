// Signing on from nothing but the address of the API: its refusal says where tokens come from, a real provider gives one,
// and what is done with it is written down under the person's name.

import t from 'tap';
import { LOCAL_ISSUER } from '../../src/auth/local-key.js';
import { SCOPES } from '../../src/auth/permissions.js';
import { createTokenVerifier } from '../../src/auth/verify-token.js';
import { startTestApp } from '../support/app.js';
import { refused } from '../support/problems.js';
import { CLIENT, providerKey, startProvider } from '../support/provider.js';

const provider = await startProvider(t);
const resource = 'http://portfolio.test';
const settings = {
  issuer: provider.issuer,
  audience: resource,
  keys: { jwksUrl: new URL(provider.jwksUrl) },
};
let ahead = 0;
const now = () => new Date(Date.now() + ahead);
const app = await startTestApp(t, {
  signOn: { issuer: provider.issuer, verifyToken: createTokenVerifier({ ...settings, now }) },
});
const send = (line: string, token: string, json?: unknown) =>
  app.call(line, {
    as: null,
    headers: { authorization: `Bearer ${token}` },
    ...(json === undefined ? {} : { json }),
  });

t.test(
  'a client finds its way from the refusal to a token that is good (RFC 9728, 8414, 8707)',
  async (t) => {
    const refusal = await app.call('GET /v1/products', { as: null });
    t.equal(refusal.statusCode, 401);
    const [, address = ''] =
      /^Bearer resource_metadata="([^"]+)"/.exec(String(refusal.headers['www-authenticate'])) ?? [];
    // The well-known part stands between the host of the resource and its path (section 3.1).
    t.equal(address, new URL('/.well-known/oauth-protected-resource', resource).href);
    const answer = await app.call(`GET ${new URL(address).pathname}`, { as: null });
    t.match(answer.headers['content-type'], /^application\/json/);
    const metadata = answer.json();
    t.equal(metadata.resource, resource, 'the metadata is about the resource that was asked (section 3.3)');
    t.notMatch(metadata.resource, '#');
    t.same(metadata.scopes_supported, [...SCOPES]);
    t.same(metadata.bearer_methods_supported, ['header']);
    for (const value of Object.values(metadata))
      t.ok((value as string).length > 0, 'nothing is there without a value');
    const [issuer] = metadata.authorization_servers;
    const discovered = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    t.equal((discovered as { issuer: string }).issuer, issuer);
    t.equal((discovered as { jwks_uri: string }).jwks_uri, provider.jwksUrl);
    provider.grant(CLIENT.client_id, { roles: ['viewer'] });
    const { access_token } = await provider.clientToken({ resource: metadata.resource });
    t.equal((await send('GET /v1/products', access_token)).statusCode, 200);
    const forbidden = await send('POST /v1/business-units', access_token, { name: 'X' });
    refused(t, forbidden, 403, 'forbidden');
    t.match(
      forbidden.headers['www-authenticate'],
      'Bearer error="insufficient_scope", scope="portfolio:write"',
    );
  },
);

t.test('what somebody does who signed in is logged under their name, in their units alone', async (t) => {
  provider.grant('ada', { roles: ['head_of_product'], businessUnits: ['OWN'] });
  const { access_token } = await provider.userToken('ada', { resource });
  const made = async (reference: string) => {
    const name = `Unit ${reference}`;
    return send('POST /v1/business-units', access_token, { name, reference });
  };
  t.equal((await made('OWN')).statusCode, 201);
  refused(t, await made('OTHER'), 403, 'not_in_your_units');
  const { items } = (await send('GET /v1/audit-events', access_token)).json();
  t.match(items, [
    { actor: 'ada', client: 'pages', type: 'business_unit.created', after: { reference: 'OWN' } },
  ]);
  t.equal(items.length, 1);
});

t.test(
  'a token that is refused says so as RFC 6750 has it; keys that cannot be had are no fault of the caller',
  async (t) => {
    const other = await provider.clientToken({ resource: 'https://other.example.test/' });
    const refusal = await send('GET /v1/products', other.access_token);
    refused(t, refusal, 401, 'unauthenticated');
    t.match(refusal.headers['www-authenticate'], /^Bearer resource_metadata="[^"]+", error="invalid_token"$/);
    const { access_token } = await provider.clientToken({ resource });
    t.equal((await send('GET /v1/products', access_token)).statusCode, 200);
    provider.useKeys(providerKey('unheard of'));
    const later = await provider.clientToken({ resource });
    await provider.takeAway();
    ahead += 20_000;
    const unknown = await send('GET /v1/products', later.access_token);
    refused(t, unknown, 503, 'unavailable');
    t.ok(Number(unknown.headers['retry-after']) > 0);
    t.equal((await send('GET /v1/products', access_token)).statusCode, 200, 'what is known goes on');
    await provider.bringBack();
    ahead += 10_000;
    t.equal((await send('GET /v1/products', later.access_token)).statusCode, 200);
  },
);

t.test('in local mode there is no server to name, and none is named', async (t) => {
  const local = await startTestApp(t, {
    signOn: { issuer: LOCAL_ISSUER, verifyToken: createTokenVerifier(settings) },
  });
  const metadata = (await local.call('GET /.well-known/oauth-protected-resource', { as: null })).json();
  t.notOk('authorization_servers' in metadata);
});
