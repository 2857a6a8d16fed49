// Tokens of a real OpenID Connect provider: by a client's own credentials and by somebody who signs in; while its keys
// change, while it is away, and where its tokens are not for us.

import t, { type Test } from 'tap';
import {
  createTokenVerifier,
  KeysUnavailableError,
  type TokenVerifier,
} from '../../src/auth/verify-token.js';
import { CLIENT, providerKey, RESOURCE, startProvider, type TestProvider } from '../support/provider.js';

type Stage = TestProvider & {
  verify: TokenVerifier;
  /** Moves the verifier's clock, not the provider's. */
  pass(seconds: number): void;
  /** A good access token by the client's own credentials. */
  token(): Promise<string>;
};

async function setStage(t: Test, ...keys: Parameters<TestProvider['useKeys']>): Promise<Stage> {
  const provider = await startProvider(t, ...keys);
  let ahead = 0;
  const verify = createTokenVerifier({
    issuer: provider.issuer,
    audience: RESOURCE,
    keys: { jwksUrl: new URL(provider.jwksUrl) },
    now: () => new Date(Date.now() + ahead),
  });
  return {
    ...provider,
    verify,
    pass: (seconds) => {
      ahead += seconds * 1_000;
    },
    token: async () => (await provider.clientToken()).access_token,
  };
}

t.test(
  'a client that signs in by itself stands for itself, with the roles that the provider gives it',
  async (t) => {
    const stage = await setStage(t);
    stage.grant(CLIENT.client_id, { roles: ['integration'] });
    const principal = await stage.verify(await stage.token());
    t.match(principal, {
      subject: CLIENT.client_id,
      clientId: CLIENT.client_id,
      issuer: stage.issuer,
      roles: ['integration'],
      businessUnits: null,
    });
  },
);

t.test('somebody who signs in with a browser stands for themselves, narrowed to their units', async (t) => {
  const stage = await setStage(t);
  stage.grant('ada', { roles: ['product_manager'], businessUnits: ['OWN'] });
  const { access_token } = await stage.userToken('ada');
  const { subject, clientId, roles, scopes, businessUnits } = await stage.verify(access_token);
  t.same({ subject, clientId, roles }, { subject: 'ada', clientId: 'pages', roles: ['product_manager'] });
  t.same(businessUnits, new Set(['OWN']));
  t.ok(scopes.has('portfolio:write') && !scopes.has('agreements:write'));
});

t.test('without roles the scopes that were granted are all that a token is good for', async (t) => {
  const stage = await setStage(t);
  const { access_token } = await stage.userToken('visitor');
  t.same([...(await stage.verify(access_token)).scopes], ['portfolio:read']);
});

t.test('an ID token, an opaque token and a token for another service are refused', async (t) => {
  const stage = await setStage(t);
  const { id_token } = await stage.userToken('ada');
  await t.rejects(stage.verify(id_token as string), { code: 'wrong_type' });
  const opaque = await stage.clientToken({ resource: '' });
  await t.rejects(stage.verify(opaque.access_token), { code: 'malformed' });
  const other = await stage.clientToken({ resource: 'https://other.example.test/' });
  await t.rejects(stage.verify(other.access_token), { code: 'wrong_audience' });
  const slashless = await stage.clientToken({ resource: RESOURCE.replace(/\/$/, '') });
  await t.rejects(stage.verify(slashless.access_token), { code: 'wrong_audience' }, 'to the last character');
});

t.test(
  'a provider that signs in a way that is not accepted is refused, however good its signature',
  async (t) => {
    const stage = await setStage(t, providerKey('long', 'ES384'));
    await t.rejects(stage.verify(await stage.token()), { code: 'algorithm_not_allowed' });
    stage.useKeys(providerKey('rsa', 'RS256'));
    t.ok(await stage.verify(await stage.token()));
  },
);

t.test("another provider's token is refused, even where its key has the same name", async (t) => {
  const [stage, stranger] = [await setStage(t, providerKey('k')), await setStage(t, providerKey('k'))];
  await t.rejects(stage.verify(await stranger.token()), { code: 'bad_signature' });
  const trusting = createTokenVerifier({
    issuer: stage.issuer,
    audience: RESOURCE,
    keys: { jwksUrl: new URL(stranger.jwksUrl) },
  });
  await t.rejects(trusting(await stranger.token()), { code: 'wrong_issuer' });
});

t.test(
  'keys are rotated while everything runs: the new one signs, the old one counts until it is retired',
  async (t) => {
    const [old, fresh] = [providerKey('old'), providerKey('new')];
    const stage = await setStage(t, old);
    const before = await stage.token();
    await stage.verify(before);
    stage.useKeys(fresh, old);
    stage.pass(10);
    t.ok(await stage.verify(await stage.token()), 'a token of the new key');
    t.ok(await stage.verify(before), 'a token of the old one');
    stage.useKeys(fresh);
    stage.pass(60);
    t.ok(await stage.verify(await stage.token()));
    await t.rejects(stage.verify(before), { code: 'unknown_key' }, 'the old one is retired');
  },
);

t.test(
  'a key that is revoked overnight stops counting within a minute, with all that it signed',
  async (t) => {
    const stage = await setStage(t, providerKey('stolen'));
    const token = await stage.token();
    await stage.verify(token);
    stage.useKeys(providerKey('clean'));
    stage.pass(59);
    t.ok(await stage.verify(token), 'until then it is the last that was heard');
    stage.pass(1);
    await t.rejects(stage.verify(token), { code: 'unknown_key' });
  },
);

t.test('while the provider is away the keys that are known go on, and new ones cannot be told', async (t) => {
  const [known, fresh] = [providerKey('known'), providerKey('new')];
  const stage = await setStage(t, known);
  const [first, second] = [await stage.token(), await stage.token()];
  stage.useKeys(fresh);
  const unheard = await stage.token();
  stage.useKeys(known);
  await stage.verify(first);
  await stage.takeAway();
  stage.pass(300);
  t.ok(await stage.verify(second), 'five minutes later');
  await t.rejects(stage.verify(unheard), KeysUnavailableError);
  await stage.bringBack();
  stage.useKeys(fresh);
  stage.pass(10);
  t.ok(await stage.verify(unheard), 'it recovers by itself');
});

t.test('a provider that is away from the beginning is waited for, not given up', async (t) => {
  const stage = await setStage(t);
  const token = await stage.token();
  await stage.takeAway();
  await t.rejects(stage.verify(token), KeysUnavailableError);
  await stage.bringBack();
  await t.rejects(stage.verify(token), KeysUnavailableError, 'but it is not asked again at once');
  stage.pass(10);
  t.ok(await stage.verify(token));
});

t.test('clocks may differ by half a minute', async (t) => {
  const late = await setStage(t);
  late.pass(-25);
  t.ok(await late.verify(await late.token()), 'ours is behind');
  late.pass(-15);
  await t.rejects(late.verify(await late.token()), { code: 'issued_in_future' });
  const early = await setStage(t);
  const token = await early.token();
  early.pass(625);
  t.ok(await early.verify(token), 'ours is ahead: its ten minutes are over by less than half of one');
  early.pass(10);
  await t.rejects(early.verify(token), { code: 'expired' });
});
