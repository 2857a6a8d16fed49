// Keys from a real issuer over HTTP: fetched seldom, followed when they change, forgotten when withdrawn, and told
// apart from an issuer that does not answer.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { JSONWebKeySet } from 'jose';
import t, { type Test } from 'tap';
import {
  createTokenVerifier,
  KeysUnavailableError,
  type TokenVerifier,
} from '../../src/auth/verify-token.js';
import { createTestIssuer, TEST_AUDIENCE, TEST_ISSUER, type TestIssuer } from '../support/tokens.js';

type Answer = (response: ServerResponse) => void;

type Stage = {
  /** How often the key set was asked for. */
  fetches: number;
  /** How the issuer answers from now on. */
  answer: Answer;
  verify: TokenVerifier;
  /** Moves the verifier's clock. */
  pass(seconds: number): void;
  /** A token with an expiry far beyond the times that these tests pass. */
  token(from: TestIssuer): Promise<string>;
};

const publish =
  (...issuers: TestIssuer[]): Answer =>
  (response) => {
    const keySet: JSONWebKeySet = { keys: issuers.flatMap((issuer) => issuer.jwks.keys) };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(keySet));
  };
const breakDown: Answer = (response) => response.writeHead(500).end();

async function setStage(t: Test, answer: Answer): Promise<Stage> {
  let clock = Date.now();
  const server = createServer((_request, response) => {
    stage.fetches++;
    stage.answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  const jwksUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);
  const stage: Stage = {
    fetches: 0,
    answer,
    verify: createTokenVerifier({
      issuer: TEST_ISSUER,
      audience: TEST_AUDIENCE,
      keys: { jwksUrl },
      now: () => new Date(clock),
    }),
    pass: (seconds) => {
      clock += seconds * 1000;
    },
    token: (from) => from.token('viewer', { expiresIn: 86_400 }),
  };
  return stage;
}

const oldKey = await createTestIssuer();
const newKey = await createTestIssuer();

t.test('nothing is fetched before the first token comes', async (t) => {
  const stage = await setStage(t, publish(oldKey));
  t.equal(stage.fetches, 0);
});

t.test('many tokens at once need one fetch', async (t) => {
  const stage = await setStage(t, publish(oldKey));
  const tokens = await Promise.all(Array.from({ length: 20 }, () => stage.token(oldKey)));
  await Promise.all(tokens.map((token) => stage.verify(token)));
  stage.pass(59);
  for (const token of tokens) await stage.verify(token);
  await stage.verify(await stage.token(oldKey));
  t.equal(stage.fetches, 1);
});

t.test('the keys are fetched anew once a minute', async (t) => {
  const stage = await setStage(t, publish(oldKey));
  const token = await stage.token(oldKey);
  for (const fetches of [1, 2, 3]) {
    await stage.verify(token);
    t.equal(stage.fetches, fetches);
    stage.pass(60);
  }
});

t.test('a new key counts as soon as a token brings it, without a restart', async (t) => {
  const stage = await setStage(t, publish(oldKey));
  await stage.verify(await stage.token(oldKey));
  stage.answer = publish(oldKey, newKey);
  stage.pass(10);
  t.ok(await stage.verify(await stage.token(newKey)));
  t.ok(await stage.verify(await stage.token(oldKey)), 'the old key still counts while it is published');
  t.equal(stage.fetches, 2);
});

t.test('tokens with invented keys cannot make us ask the issuer more than once in ten seconds', async (t) => {
  const stage = await setStage(t, publish(oldKey));
  await stage.verify(await stage.token(oldKey));
  stage.pass(10);
  for (let i = 0; i < 20; i++) {
    const forged = await oldKey.sign({}, { kid: `invented-${i}` });
    await t.rejects(stage.verify(forged), { code: 'unknown_key' });
  }
  t.equal(stage.fetches, 2);
});

t.test('a withdrawn key stops counting within a minute, also for tokens that were good before', async (t) => {
  const stage = await setStage(t, publish(oldKey, newKey));
  const token = await stage.token(oldKey);
  await stage.verify(token);
  stage.answer = publish(newKey);
  stage.pass(59);
  t.ok(await stage.verify(token), 'the last second of the minute');
  stage.pass(1);
  await t.rejects(stage.verify(token), { code: 'unknown_key' });
});

t.test('a token is not remembered for longer because its key was fetched late in the minute', async (t) => {
  const stage = await setStage(t, publish(oldKey, newKey));
  await stage.verify(await stage.token(newKey));
  stage.pass(50);
  const token = await stage.token(oldKey);
  await stage.verify(token);
  stage.answer = publish(newKey);
  stage.pass(10);
  await t.rejects(stage.verify(token), { code: 'unknown_key' });
});

t.test(
  'the minute runs from the moment the keys were asked for, whoever comes to wait for them',
  async (t) => {
    const held: ServerResponse[] = [];
    const stage = await setStage(t, (response) => void held.push(response));
    const token = await stage.token(oldKey);
    const first = stage.verify(token);
    while (held.length === 0) await setImmediate();
    stage.pass(20);
    const second = stage.verify(token);
    publish(oldKey)(held[0]!);
    await Promise.all([first, second]);
    stage.answer = publish(newKey);
    stage.pass(40);
    await t.rejects(stage.verify(token), { code: 'unknown_key' });
  },
);

t.test('a token that was just found good is not checked again', async (t) => {
  const stage = await setStage(t, publish(oldKey));
  const token = await stage.token(oldKey);
  await stage.verify(token);
  stage.answer = publish(newKey);
  stage.pass(10);
  await stage.verify(await stage.token(newKey));
  await t.rejects(stage.verify(await stage.token(oldKey)), { code: 'unknown_key' }, 'its key is gone by now');
  t.ok(await stage.verify(token), 'but this very token is remembered for its minute');
});

t.test('at most a thousand tokens are remembered, and the oldest goes first', async (t) => {
  const stage = await setStage(t, publish(oldKey));
  const tokens = await Promise.all(Array.from({ length: 1_000 }, () => stage.token(oldKey)));
  for (const token of tokens) await stage.verify(token);
  stage.answer = publish(newKey);
  stage.pass(10);
  await stage.verify(await stage.token(newKey));
  await t.rejects(stage.verify(tokens[0]!), { code: 'unknown_key' }, 'the new one took its place');
  t.ok(await stage.verify(tokens[1]!));
  t.ok(await stage.verify(tokens[999]!));
});

t.test('an issuer that is down at first is no fault of the token, and recovers by itself', async (t) => {
  const stage = await setStage(t, breakDown);
  const token = await stage.token(oldKey);
  await t.rejects(stage.verify(token), KeysUnavailableError);
  await t.rejects(stage.verify(token), KeysUnavailableError);
  t.equal(stage.fetches, 1, 'it is not asked again at once');
  stage.answer = publish(oldKey);
  stage.pass(10);
  t.ok(await stage.verify(token));
});

t.test('nobody listening, or an answer that is no key set, is an issuer without keys', async (t) => {
  const answers: readonly (readonly [string, Answer])[] = [
    ['closes the connection', (response) => response.destroy()],
    ['fails', breakDown],
    ['knows no such page', (response) => response.writeHead(404).end()],
    ['redirects', (response) => response.writeHead(302, { location: '/elsewhere' }).end()],
    ['shows a web page', (response) => response.end('<!doctype html><title>Maintenance</title>')],
    ['sends an empty answer', (response) => response.end()],
    ['sends other JSON', (response) => response.end('{"error":"busy"}')],
    ['sends keys that are no keys', (response) => response.end('{"keys":[null]}')],
    [
      'breaks off in the middle',
      (response) => void response.writeHead(200, { 'content-length': 99 }).end('{"keys"'),
    ],
    ['never answers', () => undefined],
  ];
  for (const [what, answer] of answers) {
    const stage = await setStage(t, answer);
    await t.rejects(stage.verify(await stage.token(oldKey)), KeysUnavailableError, what);
  }
});

t.test('an issuer that publishes its key damaged is an issuer without keys', async (t) => {
  const jwk = { ...oldKey.jwks.keys[0], x: 'AAAA' };
  const stage = await setStage(t, (response) => response.end(JSON.stringify({ keys: [jwk] })));
  await t.rejects(stage.verify(await stage.token(oldKey)), KeysUnavailableError);
});

t.test('while a known issuer is down its last keys count for ten minutes, and then no longer', async (t) => {
  const stage = await setStage(t, publish(oldKey));
  await stage.verify(await stage.token(oldKey));
  stage.answer = breakDown;
  stage.pass(599);
  t.ok(await stage.verify(await stage.token(oldKey)));
  stage.pass(10);
  await t.rejects(stage.verify(await stage.token(oldKey)), KeysUnavailableError);
  stage.answer = publish(oldKey);
  stage.pass(10);
  t.ok(await stage.verify(await stage.token(oldKey)), 'and it recovers by itself');
});

t.test('while the issuer is down nobody can say whether an unknown key is a new one', async (t) => {
  const stage = await setStage(t, publish(oldKey));
  await stage.verify(await stage.token(oldKey));
  stage.answer = breakDown;
  stage.pass(20);
  await t.rejects(stage.verify(await stage.token(newKey)), KeysUnavailableError);
});

t.test('in an outage that is known, nobody waits for the issuer', async (t) => {
  const stage = await setStage(t, publish(oldKey));
  await stage.verify(await stage.token(oldKey));
  stage.answer = breakDown;
  stage.pass(60);
  await stage.verify(await stage.token(oldKey));
  let given = false;
  const asked = new Promise<void>((resolve) => {
    stage.answer = (response) => {
      response.once('close', () => {
        given = true;
      });
      resolve();
    };
  });
  stage.pass(10);
  t.ok(await stage.verify(await stage.token(oldKey)));
  await asked;
  t.notOk(given, 'the issuer was asked, and has not answered yet');
});

t.test('a key set without end is given up early, and the last good one counts meanwhile', async (t) => {
  let sent = 0;
  const chunk = Buffer.alloc(65_536, ' ');
  const endless: Answer = (response) => {
    const write = () => {
      while (!response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) return void response.once('drain', write);
      }
    };
    response.setHeader('content-type', 'application/json').write('{"keys":[');
    write();
  };
  const stage = await setStage(t, endless);
  const token = await stage.token(oldKey);
  await t.rejects(stage.verify(token), KeysUnavailableError);
  t.ok(sent < 20_000_000, `${sent} bytes were sent`);
  stage.answer = publish(oldKey);
  stage.pass(11);
  await t.resolves(stage.verify(token));
  stage.answer = endless;
  stage.pass(61);
  await t.resolves(stage.verify(token));
});
