// The key of local mode: made once, whole, private, and good for tokens that the service accepts.
import { generateKeyPairSync } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import {
  LOCAL_AUDIENCE,
  LOCAL_ISSUER,
  type LocalKey,
  loadLocalKey,
  signLocalToken,
} from '../../src/auth/local-key.js';
import { createTokenVerifier } from '../../src/auth/verify-token.js';

const KEY_FILE = 'local-signing-key.pem';

function verifierFor(key: LocalKey, now = () => new Date()) {
  return createTokenVerifier({
    issuer: LOCAL_ISSUER,
    audience: LOCAL_AUDIENCE,
    keys: { jwks: key.jwks },
    now,
  });
}

t.test('the key is made on first use, in a directory that need not exist, and stays', async (t) => {
  const dataDir = join(t.testdir(), 'deep', 'down');
  const made = await loadLocalKey(dataDir);
  const found = await loadLocalKey(dataDir);
  t.equal(found.kid, made.kid);
  t.same(found.jwks, made.jwks);
});

t.test('only the owner may read the key, and nothing else is left lying about', async (t) => {
  const dataDir = join(t.testdir(), 'data');
  await loadLocalKey(dataDir);
  t.equal((await stat(join(dataDir, KEY_FILE))).mode & 0o777, 0o600);
  t.same(await readdir(dataDir), [KEY_FILE]);
});

t.test('the published key set holds no private part', async (t) => {
  const { jwks } = await loadLocalKey(t.testdir());
  t.same(Object.keys(jwks.keys[0]!).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
});

t.test('several loads that start at about the same time agree on one key', async (t) => {
  for (let round = 0; round < 5; round++) {
    const dataDir = join(t.testdir(), String(round));
    const loads = Array.from({ length: 20 }, async (_, i) => {
      // Apart by a little, or all would take every step side by side and never overtake one another.
      await setTimeout(i % 7);
      return loadLocalKey(dataDir);
    });
    const keys = await Promise.all(loads);
    t.equal(new Set(keys.map((key) => key.kid)).size, 1);
    const token = await signLocalToken(keys[0]!, { roles: ['viewer'] });
    for (const key of keys) t.ok(await verifierFor(key)(token));
    t.same(await readdir(dataDir), [KEY_FILE]);
  }
});

t.test('two directories have two keys, and neither accepts the tokens of the other', async (t) => {
  const dataDir = t.testdir();
  const one = await loadLocalKey(join(dataDir, 'one'));
  const two = await loadLocalKey(join(dataDir, 'two'));
  await t.rejects(verifierFor(two)(await signLocalToken(one, { roles: ['viewer'] })), {
    code: 'unknown_key',
  });
});

t.test('a local token carries its roles, its business units and its subject', async (t) => {
  const key = await loadLocalKey(t.testdir());
  const verify = verifierFor(key);
  const plain = await verify(await signLocalToken(key, { roles: ['assessor'] }));
  t.match(plain, { subject: 'local-assessor', clientId: 'local', roles: ['assessor'], businessUnits: null });
  const options = { roles: ['assessor', 'viewer'], businessUnits: ['BU-1'], subject: 'ana' } as const;
  const named = await verify(await signLocalToken(key, options));
  t.match(named, { subject: 'ana', roles: ['assessor', 'viewer'] });
  t.same(named.businessUnits, new Set(['BU-1']));
  const none = await verify(await signLocalToken(key, { roles: ['assessor'], businessUnits: [] }));
  t.same(none.businessUnits, new Set(), 'an empty list is no unit, not every unit');
});

t.test('a local token lives for eight hours unless told otherwise', async (t) => {
  const key = await loadLocalKey(t.testdir());
  const inHours = (hours: number) => () => new Date(Date.now() + hours * 3_600_000);
  const day = await signLocalToken(key, { roles: ['viewer'] });
  t.ok(await verifierFor(key, inHours(7.9))(day));
  await t.rejects(verifierFor(key, inHours(8.1))(day), { code: 'expired' });
  const hour = await signLocalToken(key, { roles: ['viewer'], expiresIn: 3_600 });
  await t.rejects(verifierFor(key, inHours(1.1))(hour), { code: 'expired' });
});

t.test('a file that holds no such key is left alone, and the message says what to do', async (t) => {
  const pem = { type: 'pkcs8', format: 'pem' } as const;
  const contents = [
    '',
    'not a key at all',
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pem),
    generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export(pem),
  ];
  for (const content of contents) {
    const dataDir = t.testdir({ [KEY_FILE]: content });
    await t.rejects(loadLocalKey(dataDir), { message: /Delete it/ });
    t.equal(await readFile(join(dataDir, KEY_FILE), 'utf8'), content);
  }
});
