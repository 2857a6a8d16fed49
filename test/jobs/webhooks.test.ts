// Webhooks from the change to the receiver: signed, in order, again after failures, and paused when nothing helps.

import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import t from 'tap';
import { raiseFloor } from '../../src/store/change-feed.js';
import { TEST_WEBHOOKS } from '../support/app.js';
import { makeGroup, makeUnit } from '../support/make.js';
import { logOldChange } from '../support/old-changes.js';
import { startReceiver } from '../support/receiver.js';
import { until } from '../support/until.js';
import { deliveries, setUp, withJob } from '../support/webhooks.js';

t.test('a change is posted as a CloudEvent that the standard library verifies', async (t) => {
  const { app } = await withJob(t);
  const receiver = await startReceiver(t);
  await makeUnit(app, { name: 'Before' });
  const { path, secret } = await setUp(app, receiver.url);
  const id = await makeUnit(app, { name: 'Told' });
  const [, told] = (await receiver.until(2)) as [unknown, (typeof receiver.received)[0]];
  t.match(JSON.parse(receiver.received[0]?.body ?? ''), { type: 'webhook.created' }, 'nothing from before');
  const event = new Webhook(secret).verify(told.body, told.headers as Record<string, string>);
  const { items } = (await app.call(`GET /v1/changes?subjectId=${id}`)).json();
  t.same(event, items[0], 'what is sent is what the feed says');
  t.equal(told.headers['webhook-id'], items[0].id);
  t.match(told.headers['content-type'], 'application/cloudevents+json');
  const changed = told.body.replace('Told', 'Tolt');
  t.throws(() => new Webhook(secret).verify(changed, told.headers as Record<string, string>));
  await until(async () => (await deliveries(app, path))[1]?.status === 'delivered', 'it is delivered');
  t.match((await deliveries(app, path))[1], {
    ...{ eventId: items[0].id, type: 'business_unit.created', attempts: 1, responseStatus: 204 },
    ...{ nextAttemptAt: null, fault: null },
  });
});

t.test('only the types that were asked for come, and they come in order', async (t) => {
  const { app } = await withJob(t);
  const receiver = await startReceiver(t);
  await setUp(app, receiver.url, { types: ['product_group.created'] });
  for (let n = 0; n < 5; n += 1) await makeGroup(app, { name: `Group no. ${n}` });
  const names = (await receiver.until(5)).map(({ body }) => JSON.parse(body).data.after.name);
  t.same(
    names,
    [0, 1, 2, 3, 4].map((n) => `Group no. ${n}`),
  );
});

t.test('after a rotation both secrets verify for a day, and then the new one alone', async (t) => {
  const { app } = await withJob(t);
  const receiver = await startReceiver(t);
  const { path, secret } = await setUp(app, receiver.url, { types: ['none.at_all'] });
  const rotated = (await app.call(`POST ${path}/rotation`)).json();
  t.not(rotated.secret, secret);
  const hours = (Date.parse(rotated.formerSecretUntil) - Date.now()) / 3_600_000;
  t.ok(hours > 23.9 && hours < 24.1, `${hours} hours`);
  await app.call(`POST ${path}/ping`);
  const [first] = (await receiver.until(1)) as [(typeof receiver.received)[0]];
  for (const each of [secret, rotated.secret])
    t.match(new Webhook(each).verify(first.body, first.headers as Record<string, string>), {
      type: 'webhook.ping',
    });
  await app.pool.query("update webhook set former_secret_until = now() - interval '1 second'");
  await app.call(`POST ${path}/ping`);
  const [, second] = (await receiver.until(2)) as [unknown, (typeof receiver.received)[0]];
  const headers = second.headers as Record<string, string>;
  t.match(new Webhook(rotated.secret).verify(second.body, headers), { type: 'webhook.ping' });
  t.throws(() => new Webhook(secret).verify(second.body, headers));
});

t.test('a receiver that fails is tried again, under the same id, until it takes the event', async (t) => {
  const { app } = await withJob(t);
  const receiver = await startReceiver(t);
  receiver.answer = (reply) => reply.writeHead(receiver.received.length < 3 ? 500 : 200).end('so it is');
  const { path, secret } = await setUp(app, receiver.url, { types: ['business_unit.created'] });
  await makeUnit(app);
  const tries = await receiver.until(3);
  t.equal(new Set(tries.map(({ headers }) => headers['webhook-id'])).size, 1);
  for (const { body, headers } of tries) new Webhook(secret).verify(body, headers as Record<string, string>);
  await until(async () => (await deliveries(app, path))[0].status === 'delivered', 'it is delivered');
  t.match((await deliveries(app, path))[0], {
    attempts: 3,
    responseStatus: 200,
    responseExcerpt: 'so it is',
  });
});

t.test(
  'one that fails to the last is paused with the reason, loses nothing, and goes on when taken up again',
  async (t) => {
    const { app } = await withJob(t);
    const receiver = await startReceiver(t);
    receiver.answer = (reply) => reply.writeHead(503).end('closed');
    const { path } = await setUp(app, receiver.url, { types: ['business_unit.created'] });
    await makeUnit(app, { name: 'First' });
    await until(async () => (await app.call(`GET ${path}`)).json().status === 'paused', 'it is paused');
    t.equal(receiver.received.length, 4);
    const paused = (await app.call(`GET ${path}`)).json();
    t.match(paused.pausedReason, /^An event could not be delivered in 4 attempts\. .* when it is retried/);
    const [failed] = await deliveries(app, path);
    t.match(failed, { status: 'failed', attempts: 4, responseStatus: 503, responseExcerpt: 'closed' });
    const { items } = (await app.call('GET /v1/changes?type=webhook.updated')).json();
    t.match(
      items.at(-1).data,
      { actor: 'webhook-delivery', after: { status: 'paused' } },
      'the log tells who paused it',
    );
    await makeUnit(app, { name: 'Meanwhile' });
    await sleep(300);
    t.equal(receiver.received.length, 4, 'while it is paused nothing is sent');
    receiver.answer = (reply) => reply.writeHead(200).end();
    const json = { status: 'active' };
    t.match((await app.call(`PATCH ${path}`, { json, headers: { 'if-match': '*' } })).json(), {
      pausedReason: null,
    });
    t.match(JSON.parse((await receiver.until(5)).at(-1)?.body ?? ''), {
      data: { after: { name: 'Meanwhile' } },
    });
    t.match((await app.call(`POST ${path}/deliveries/${failed.id}/retry`)).json(), {
      status: 'pending',
      attempts: 0,
    });
    t.match(JSON.parse((await receiver.until(6)).at(-1)?.body ?? ''), { data: { after: { name: 'First' } } });
  },
);

t.test('a receiver that says it is gone is paused at once', async (t) => {
  const { app } = await withJob(t);
  const receiver = await startReceiver(t);
  receiver.answer = (reply) => reply.writeHead(410).end();
  const { path } = await setUp(app, receiver.url);
  await until(async () => (await app.call(`GET ${path}`)).json().status === 'paused', 'it is paused');
  t.match((await app.call(`GET ${path}`)).json().pausedReason, /gone \(410\)/);
  t.equal(receiver.received.length, 1);
});

t.test('changes are sent again from a position, with the ids that they had', async (t) => {
  const { app } = await withJob(t);
  const receiver = await startReceiver(t);
  const { path } = await setUp(app, receiver.url, { types: ['business_unit.created'] });
  await makeUnit(app, { name: 'Old' });
  const { next } = (await app.call('GET /v1/changes')).json().page;
  await makeUnit(app, { name: 'New' });
  await receiver.until(2);
  const replay = (from: string | null) => app.call(`POST ${path}/replay`, { json: { from } });
  t.equal((await replay(next)).statusCode, 200);
  await receiver.until(3);
  t.equal((await replay(null)).statusCode, 200);
  const names = (await receiver.until(5)).map(({ body }) => JSON.parse(body).data.after.name);
  t.same(names, ['Old', 'New', 'New', 'Old', 'New']);
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  t.same([ids[1], ids[0]], [ids[2], ids[3]]);
  await logOldChange(app.pool);
  await raiseFloor(app.db, 0);
  t.equal((await replay(next)).statusCode, 410);
});

t.test(
  'one that fell behind what the feed keeps is paused with a way on, and is taken up from there',
  async (t) => {
    const { app, job, start } = await withJob(t);
    const receiver = await startReceiver(t);
    await job.stop();
    const { path } = await setUp(app, receiver.url, { types: ['business_unit.created'] });
    await makeUnit(app, { name: 'Too old' });
    await raiseFloor(app.db, 0);
    await makeUnit(app, { name: 'Kept' });
    const again = start();
    t.teardown(() => again.stop());
    const read = async () => (await app.call(`GET ${path}`)).json();
    const activate = () =>
      app.call(`PATCH ${path}`, { json: { status: 'active' }, headers: { 'if-match': '*' } });
    const isPaused = async () => (await read()).status === 'paused';
    await until(isPaused, 'it is paused');
    t.match((await read()).pausedReason, /no longer kept. Replay it from "now", or from null/);
    await activate();
    await until(isPaused, 'it is paused again, as nothing has changed');
    t.same(receiver.received, []);
    await app.call(`POST ${path}/replay`, { json: { from: null } });
    await activate();
    const [told] = await receiver.until(1);
    t.match(JSON.parse(told?.body ?? ''), { data: { after: { name: 'Kept' } } });
    t.match(await read(), { status: 'active', pausedReason: null });
  },
);

t.test('a secret that cannot be read, or is none, is said to be so', async (t) => {
  const { app } = await withJob(t);
  const receiver = await startReceiver(t);
  const broken = ['whsec_', 'whsec_no base64'].map((secret) => TEST_WEBHOOKS.secrets.seal(secret));
  for (const sealed of ['AAAA', ...broken]) {
    const { path } = await setUp(app, receiver.url, { types: ['none.at_all'] });
    await app.pool.query('update webhook set secret = $1', [sealed]);
    await app.call(`POST ${path}/ping`);
    await until(async () => (await deliveries(app, path))[0]?.fault !== null, 'the fault is told');
    t.match((await deliveries(app, path))[0].fault, /secret cannot be read/);
  }
  t.equal(receiver.received.length, 0);
});
