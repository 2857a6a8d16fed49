// Sending a webhook to whom it may go: never to what is private, however it is reached, and never for long.

import { getEventListeners } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import t, { type Test } from 'tap';
import { type Route, send } from '../../src/jobs/send.js';
import { startReceiver } from '../support/receiver.js';

const never = new AbortController().signal;
const ROUTE: Route = { allowed: ['127.0.0.0/8'], resolve: async () => [], timeoutMs: 10_000 };
const post = (url: string, route: Partial<Route> = {}, stop = never) =>
  send({ url, headers: { 'content-type': 'text/plain' }, body: 'Grüße' }, { ...ROUTE, ...route }, stop);

/** The address of a server that answers whatever comes with these bytes. */
async function answeringWith(t: Test, bytes: string): Promise<string> {
  const server = createServer((socket) => socket.end(bytes));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

t.test('what is sent arrives, and what came back is told', async (t) => {
  const receiver = await startReceiver(t);
  receiver.answer = (reply) => reply.writeHead(202, { 'retry-after': '7' }).end('taken\0');
  t.same(await post(receiver.url), {
    status: 202,
    retryAfterSeconds: 7,
    excerpt: 'taken\ufffd',
    fault: null,
  });
  t.match(receiver.received, [{ body: 'Grüße', headers: { 'content-length': '7' } }]);
});

t.test('private addresses are refused at the connection, in the address or behind a name', async (t) => {
  const receiver = await startReceiver(t);
  const port = new URL(receiver.url).port;
  const closed = { allowed: [] };
  for (const host of [
    '127.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0x7f000001',
    '127.1',
    '169.254.169.254',
    '10.0.0.1',
  ])
    t.match((await post(`https://${host}:${port}/`, closed)).fault, /not on the public internet/, host);
  for (const addresses of [
    ['127.0.0.1'],
    ['::1'],
    ['::ffff:7f00:1'],
    ['93.184.216.34', '10.0.0.1'],
    ['fd00::1'],
  ]) {
    const resolve = async () => addresses;
    t.match(
      (await post(`https://hooks.example.org:${port}/`, { ...closed, resolve })).fault,
      /not on the public internet/,
    );
  }
  t.match((await post(receiver.url, closed)).fault, /https/, 'and plain HTTP is, too');
  t.equal(receiver.received.length, 0);
});

t.test('where the first address of a name takes no connection, the next is tried', async (t) => {
  const receiver = await startReceiver(t);
  const { port } = new URL(receiver.url);
  const to = (...addresses: string[]) =>
    post(`http://hooks.example.org:${port}/`, {
      allowed: ['hooks.example.org'],
      resolve: async () => addresses,
    });
  t.match(await to('127.0.0.2', '127.0.0.3', '127.0.0.1'), { status: 204, fault: null });
  t.match(await to('127.0.0.2', '127.0.0.3'), { status: null, fault: 'ECONNREFUSED' });
  t.equal(receiver.received.length, 1);
});

t.test('a name is resolved once, and the connection goes to the address that was judged', async (t) => {
  const receiver = await startReceiver(t);
  const { port } = new URL(receiver.url);
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    // Whoever asked a second time would be sent elsewhere.
    return asked === 1 ? ['127.0.0.1'] : ['127.0.0.2'];
  };
  const route = { allowed: ['127.0.0.1', 'hooks.example.org'], resolve };
  t.equal((await post(`http://hooks.example.org:${port}/`, route)).status, 204);
  t.equal(asked, 1);
  t.equal(receiver.received[0]?.headers.host, `hooks.example.org:${port}`);
});

t.test('a redirect is an answer like any other, and is not followed', async (t) => {
  const [target, receiver] = [await startReceiver(t), await startReceiver(t)];
  receiver.answer = (reply) => reply.writeHead(307, { location: target.url }).end();
  t.match(await post(receiver.url), { status: 307, fault: null });
  t.equal(target.received.length, 0);
});

t.test('of an answer without end only the beginning is read', async (t) => {
  const receiver = await startReceiver(t);
  let sent = 0;
  receiver.answer = (reply) => {
    reply.writeHead(200);
    const more = () => {
      while (!reply.destroyed && reply.write('x'.repeat(16_384))) sent += 16_384;
      reply.once('drain', more);
    };
    more();
  };
  const { status, excerpt } = await post(receiver.url);
  t.equal(status, 200);
  t.equal(excerpt?.length, 1_000);
  t.ok(sent < 50_000_000);
});

t.test('one that never answers, or never ends its answer, is left after the time', async (t) => {
  const receiver = await startReceiver(t);
  receiver.answer = () => {};
  t.match(await post(receiver.url, { timeoutMs: 300 }), {
    status: null,
    fault: 'No answer came within 0.3 seconds.',
  });
  receiver.answer = (reply) => reply.writeHead(200).write('slow');
  t.match(await post(receiver.url, { timeoutMs: 300 }), { status: 200, excerpt: 'slow' });
  const resolve = () => new Promise<string[]>(() => {});
  t.match(await post('https://hooks.example.org/', { timeoutMs: 300, resolve }), {
    status: null,
    fault: /0.3 seconds/,
  });
});

t.test('nobody there, a connection that breaks, and what is no HTTP are told as faults', async (t) => {
  t.match(await post('http://127.0.0.1:1/'), { status: null, fault: 'ECONNREFUSED' });
  t.match(await post('https://nowhere.example.org/'), {
    status: null,
    fault: 'nowhere.example.org has no address.',
  });
  const url = await answeringWith(t, 'hello\r\n\r\n');
  t.match(await post(url), { status: null, fault: /HPE_|ECONNRESET|EPIPE/ });
});

t.test('a receiver that would speak another protocol has given no answer', async (t) => {
  const url = await answeringWith(
    t,
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
  );
  t.match(await post(url), { status: null, fault: 'The receiver closed without an answer.' });
});

t.test('an attempt that is to stop is broken off', async (t) => {
  const receiver = await startReceiver(t);
  receiver.answer = () => {};
  const stop = new AbortController();
  const attempt = post(receiver.url, {}, stop.signal);
  await receiver.until(1);
  stop.abort();
  await t.rejects(attempt);
  await t.rejects(post(receiver.url, {}, stop.signal), 'nor is another begun');
  t.equal(receiver.received.length, 1);
  t.same(getEventListeners(stop.signal, 'abort'), [], 'nothing of it stays behind');
});
