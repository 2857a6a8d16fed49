// Where a request may carry the secret of a feed token, and what is made of it.

import t from 'tap';
import { digestOfSecret, feedPrincipal, feedSecretOf, newFeedSecret } from '../../src/auth/feed-token.js';
import { may, mayWriteUnit, SCOPES } from '../../src/auth/permissions.js';

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

t.test('the secret is read from each of the three places', async (t) => {
  t.equal(feedSecretOf({ authorization: 'Bearer pft_x' }), 'pft_x');
  t.equal(feedSecretOf({ authorization: 'bearer  pft_x' }), 'pft_x');
  t.equal(feedSecretOf({ authorization: basic('any:pft_x') }), 'pft_x');
  t.equal(feedSecretOf({ authorization: basic(':pft_x') }), 'pft_x');
  t.equal(feedSecretOf({ authorization: basic('pft_x') }), 'pft_x', 'without a colon it is all one');
  t.equal(feedSecretOf({ authorization: basic('any:with:colon') }), 'with:colon', 'a user name has none');
  t.equal(feedSecretOf({ 'x-api-key': 'pft_x' }), 'pft_x');
});

t.test('an access token is none, and what is sent as authorization counts before the key', async (t) => {
  t.equal(feedSecretOf({}), null);
  t.equal(feedSecretOf({ authorization: 'Bearer eyJ.a.b' }), null);
  t.equal(feedSecretOf({ authorization: 'Bearer eyJ.a.b', 'x-api-key': 'pft_x' }), null);
  t.equal(feedSecretOf({ authorization: 'Digest pft_x' }), null);
  t.equal(feedSecretOf({ authorization: 'pft_x' }), null);
});

t.test('secrets are long, random and never the same, and their digest is SHA-256', async (t) => {
  const secrets = new Set(Array.from({ length: 100 }, newFeedSecret));
  t.equal(secrets.size, 100);
  for (const secret of secrets) t.equal(Buffer.from(secret.slice(4), 'base64url').length, 32);
  // The digest of "abc" in FIPS 180-4.
  t.equal(digestOfSecret('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

t.test('its holder may read, and neither write nor anything else', async (t) => {
  const principal = feedPrincipal('1', ['u']);
  t.same(
    SCOPES.filter((scope) => may(principal, scope)),
    ['portfolio:read'],
  );
  t.notOk(mayWriteUnit(principal, 'BU'));
  t.same(principal.feedUnits, new Set(['u']));
  t.equal(feedPrincipal('1', null).feedUnits, null);
});
