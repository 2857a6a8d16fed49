// Changes as server-sent events, over real connections: resumed where they broke off, read no faster than they are taken.

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import t, { type Test } from 'tap';
import { closeApp } from '../../src/http/drain.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';
import { until } from '../support/until.js';

type Received = { id: string; name: string | undefined };

async function listening(t: Test, following = { lifeMs: 60_000, heartbeatMs: 15_000 }) {
  const app = await startTestApp(t, { following });
  const url = await app.app.listen({ host: '127.0.0.1', port: 0 });
  // Clients that left may have opened connections that they never used.
  t.teardown(() => app.app.server.closeAllConnections());
  return { app, url, token: await app.issuer.token('integration') };
}

/** Reads events as the HTML standard says, until there are so many with data, or the stream ends. */
async function receive(
  { url, token }: { url: string; token: string },
  {
    lastEventId,
    most = Number.POSITIVE_INFINITY,
    onEvent = () => {},
  }: { lastEventId?: string; most?: number; onEvent?: () => void } = {},
): Promise<{ events: Received[]; lastId: string; ids: number }> {
  const response = await fetch(`${url}/v1/changes/stream`, {
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'text/event-stream',
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
  });
  if (response.status !== 200) throw new Error(await response.text());
  const events: Received[] = [];
  let lastId = lastEventId ?? '';
  let ids = 0;
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(bytes, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() as string;
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]));
      lastId = fields.get('id') ?? lastId;
      ids += 1;
      const data = fields.get('data');
      if (data === undefined) continue;
      events.push({ id: lastId, name: JSON.parse(data).data.after?.name });
      onEvent();
      // Leaving ends the connection.
      if (events.length >= most) return { events, lastId, ids };
    }
  }
  return { events, lastId, ids };
}

const names = ({ events }: { events: Received[] }) => events.map(({ name }) => name);

t.test('what happened and what happens comes as it is committed', async (t) => {
  const { app, ...at } = await listening(t);
  await makeUnit(app, { name: 'Before' });
  const stream = receive(at, { most: 3 });
  await sleep(300);
  await makeUnit(app, { name: 'Meanwhile' });
  await sleep(700);
  await makeUnit(app, { name: 'Later' });
  t.same(names(await stream), ['Before', 'Meanwhile', 'Later']);
});

t.test('a client that was cut off after any event goes on with the next', async (t) => {
  const { app, ...at } = await listening(t);
  const all = [];
  for (let n = 0; n < 7; n += 1) {
    all.push(`Unit ${n} of seven`);
    await makeUnit(app, { name: all[n] as string });
  }
  const whole = await receive(at, { most: 7 });
  t.same(names(whole), all);
  for (const [index, { id }] of whole.events.slice(0, -1).entries())
    t.same(names(await receive(at, { lastEventId: id, most: 6 - index })), all.slice(index + 1));
  const after = receive(at, { lastEventId: (whole.events.at(-1) as Received).id, most: 1 });
  await makeUnit(app, { name: 'Next' });
  t.same(names(await after), ['Next']);
});

t.test('where nothing has happened the stream begins all the same, at once', async (t) => {
  const { app, url, token } = await listening(t, { lifeMs: 600_000, heartbeatMs: 600_000 });
  const headers = { authorization: `Bearer ${token}` };
  const { body } = await fetch(`${url}/v1/changes/stream`, { headers });
  const { value } = (await (body as ReadableStream<Uint8Array>).getReader().read()) as { value: Uint8Array };
  t.match(Buffer.from(value).toString(), /^id: \S+\n\n$/);
  await closeApp(app.app);
});

t.test('in silence the stream shows that it lives, and moves the position on', async (t) => {
  const { app, ...at } = await listening(t, { lifeMs: 900, heartbeatMs: 100 });
  await makeUnit(app);
  const { ids, events, lastId } = await receive(at);
  t.equal(events.length, 1);
  t.ok(ids > 3, `${ids} signs of life`);
  t.same(
    (await receive(at, { lastEventId: lastId })).events,
    [],
    'it ended by itself, and can be taken up again',
  );
});

t.test('a stream ends when its token does, and goes on with the next one where it was', async (t) => {
  const { app, ...at } = await listening(t, { lifeMs: 600_000, heartbeatMs: 15_000 });
  await makeUnit(app, { name: 'Told' });
  const token = await app.issuer.token('integration', { expiresIn: 2 });
  const ended = await Promise.race([receive({ ...at, token }), sleep(30_000)]);
  if (ended === undefined) throw new Error('the stream outlived its token');
  t.same(names(ended), ['Told']);
  await makeUnit(app, { name: 'Missed' });
  t.same(names(await receive(at, { lastEventId: ended.lastId, most: 1 })), ['Missed']);
});

t.test('much to tell keeps no stream open beyond its token, and nothing of it is lost', async (t) => {
  const { app, ...at } = await listening(t);
  const all = Array.from({ length: 120 }, (_, n) => `Unit no. ${n}`);
  for (const name of all) await makeUnit(app, { name });
  // It is let in for the seconds by which clocks may differ.
  const token = await app.issuer.token('integration', { expiresIn: -5 });
  const told = await receive({ ...at, token });
  t.ok(told.events.length < all.length, `${told.events.length} were told`);
  const most = all.length - told.events.length;
  const rest = await receive(at, { lastEventId: told.lastId, most });
  t.same([...names(told), ...names(rest)], all);
});

t.test('a client that takes nothing is not read ahead for, and gets all once it does', async (t) => {
  const { app, url, token } = await listening(t);
  const serverSide: Socket[] = [];
  app.app.server.on('connection', (socket) => serverSide.push(socket));
  const many = 3_000;
  await sql`insert into change (actor, client, request_id, type, subject_kind, subject_id, reason)
    select 'a', 'c', 'r', 'product.updated', 'product', gen_random_uuid(), repeat('x', 10000)
    from generate_series(1, ${many}::integer)`.execute(app.db);
  const { hostname, port } = new URL(url);
  const client = connect(Number(port), hostname);
  t.teardown(() => client.destroy());
  await once(client, 'connect');
  client.write(`GET /v1/changes/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`);
  client.pause();
  const [socket] = serverSide as [Socket];
  let sent = -1;
  while (socket.bytesWritten !== sent || sent === 0) {
    sent = socket.bytesWritten;
    await sleep(500);
  }
  t.ok(socket.bytesWritten < 20_000_000, `${socket.bytesWritten} of 30,000,000 bytes are on their way`);
  t.ok(socket.writableLength < 2_000_000, `${socket.writableLength} wait in memory`);
  let text = '';
  let got = 0;
  client.on('data', (bytes) => {
    text += bytes.toString('latin1');
    got += text.match(/\ndata: /g)?.length ?? 0;
    text = text.slice(-7).replace('\ndata: ', '');
  });
  client.resume();
  while (got < many) await sleep(20);
  t.equal(got, many);
});

t.test('a stream that can read no further ends whole, and goes on where it was once it can', async (t) => {
  const { app, ...at } = await listening(t, { lifeMs: 60_000, heartbeatMs: 100 });
  await makeUnit(app, { name: 'Before' });
  const broken = receive(at, { onEvent: () => void app.pool.query('alter table change rename to away') });
  const { events, lastId } = await broken;
  t.equal(events.at(-1)?.name, 'Before');
  await app.pool.query('alter table away rename to change');
  await makeUnit(app, { name: 'After' });
  t.match(await receive(at, { lastEventId: lastId, most: 1 }), { events: [{ name: 'After' }] });
});

t.test('closing the application ends its streams at once, whole', async (t) => {
  const { app, ...at } = await listening(t);
  await makeUnit(app, { name: 'Told' });
  let begun = false;
  const stream = receive(at, {
    onEvent: () => {
      begun = true;
    },
  });
  await until(() => begun, 'the stream has begun');
  await closeApp(app.app);
  t.same(names(await stream), ['Told'], 'the stream ended in order, not torn');
});

t.test('a stream that cannot begin is refused as any request is', async (t) => {
  const app: TestApp = await startTestApp(t);
  refused(
    t,
    await app.call('GET /v1/changes/stream', { headers: { accept: 'text/csv' } }),
    406,
    'not_acceptable',
  );
  const headers = { 'last-event-id': 'made-up' };
  refused(t, await app.call('GET /v1/changes/stream', { headers }), 400, 'invalid_cursor', [
    '#/headers/last-event-id',
  ]);
  t.equal((await app.call('HEAD /v1/changes/stream')).body, '');
});

t.test(
  'one client cannot take the streams of all others, and what it gives back it may take again',
  async (t) => {
    const { app, url, token } = await listening(t);
    const held: Response[] = [];
    const open = async (bearer = token) => {
      const left = new AbortController();
      const headers = { authorization: `Bearer ${bearer}`, accept: 'text/event-stream' };
      const answer = await fetch(`${url}/v1/changes/stream`, { headers, signal: left.signal });
      // One that nobody holds any more would be collected, and its stream closed.
      held.push(answer);
      return { status: answer.status, leave: () => left.abort() };
    };
    const own = await Promise.all([...Array(20).keys()].map(() => open()));
    t.ok(own.every(({ status }) => status === 200));
    t.equal((await open()).status, 429);
    t.equal((await open(await app.issuer.token('integration', { subject: 'another' }))).status, 200);
    own[0]?.leave();
    let again = await open();
    while (again.status === 429) again = await open();
    t.equal(again.status, 200);
    t.equal((await open()).status, 429, 'one was given back, and no more');
    t.ok(held.length > 21);
  },
);
