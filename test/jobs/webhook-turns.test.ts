// Several processes at webhooks, slow receivers and lost turns: each event is told, and nobody waits for long.

import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import t from 'tap';
import { v7 as uuid } from 'uuid';
import { openTurns } from '../../src/jobs/turns.js';
import { inLimitedTransaction } from '../../src/store/database.js';
import {
  enqueueDeliveries,
  holdWebhook,
  nextDelivery,
  recordOutcome,
  releaseWebhook,
} from '../../src/store/delivery-queue.js';
import { insertPing } from '../../src/store/webhook-deliveries.js';
import { makeUnit } from '../support/make.js';
import { startReceiver } from '../support/receiver.js';
import { until } from '../support/until.js';
import { deliveries, setUp, withJob } from '../support/webhooks.js';

t.test(
  'two processes on one database deliver each event once, and what one leaves the other takes up',
  async (t) => {
    const { app, job, start } = await withJob(t);
    const receiver = await startReceiver(t);
    await setUp(app, receiver.url, { types: ['business_unit.created'] });
    const other = start();
    t.teardown(() => other.stop());
    for (let n = 0; n < 10; n += 1) await makeUnit(app);
    await receiver.until(10);
    await job.stop();
    for (let n = 0; n < 5; n += 1) await makeUnit(app);
    const ids = (await receiver.until(15)).map(({ headers }) => headers['webhook-id']);
    await sleep(300);
    t.equal(new Set(ids).size, 15);
    t.equal(receiver.received.length, 15);
  },
);

t.test('more slow receivers than there are places hold up nobody for long', async (t) => {
  const { app, job, start } = await withJob(t);
  await job.stop();
  const [slow, quick] = [await startReceiver(t), await startReceiver(t)];
  slow.answer = (reply) => setTimeout(() => reply.writeHead(204).end(), 500);
  for (let n = 0; n < 40; n += 1) await setUp(app, slow.url, { types: ['business_unit.created'] });
  await setUp(app, quick.url, { types: ['business_unit.created'] });
  for (let n = 0; n < 10; n += 1) await makeUnit(app);
  const again = start();
  t.teardown(() => again.stop());
  await quick.until(10);
  t.ok(
    slow.received.length < 200,
    `the slow ones had been told ${slow.received.length} of 400 times by then`,
  );
});

t.test('a process that lost its hold on a webhook, and comes back, spoils nothing', async (t) => {
  const { app, job } = await withJob(t);
  await job.stop();
  const receiver = await startReceiver(t);
  const { path } = await setUp(app, receiver.url, { types: ['none.at_all'] });
  await app.call(`POST ${path}/ping`);
  const id = path.split('/').at(-1) as string;
  const late = await holdWebhook(app.db, id, 0.2);
  if (typeof late === 'string') throw new Error(late);
  t.equal(await holdWebhook(app.db, id, 20), 'busy');
  await sleep(220);
  t.equal(
    await nextDelivery(app.db, { ...late, until: '2026-01-01' }, 20),
    undefined,
    'it is not held by all',
  );
  const other = await holdWebhook(app.db, id, 20);
  if (typeof other === 'string') throw new Error(other);
  const delivery = await nextDelivery(app.db, other, 20);
  if (delivery === undefined) throw new Error('it is due');
  const outcome = { deliveryId: delivery.id, inSeconds: 0, restSeconds: 0 };
  const silence = { status: null, excerpt: null, fault: 'No answer came.' };
  t.equal(await recordOutcome(app.db, late, { ...outcome, status: 'pending', response: silence }), false);
  await releaseWebhook(app.db, late);
  const taken = { status: 204, excerpt: null, fault: null };
  t.equal(
    await recordOutcome(app.db, delivery.hold, { ...outcome, status: 'delivered', response: taken }),
    true,
  );
  t.match(await deliveries(app, path), [{ status: 'delivered', attempts: 1, fault: null }]);
  t.match((await app.pool.query('select failures from webhook')).rows, [{ failures: 0 }]);
});

t.test('a webhook that another process holds is seen to once that lets it go', async (t) => {
  const { app } = await withJob(t);
  const receiver = await startReceiver(t);
  const { path } = await setUp(app, receiver.url, { types: ['none.at_all'] });
  const id = path.split('/').at(-1) as string;
  const hold = await holdWebhook(app.db, id, 60);
  if (typeof hold === 'string') throw new Error(`it is ${hold}`);
  await app.call(`POST ${path}/ping`);
  const isPutBack = async () => {
    const { rows } = await app.pool.query("select 1 from pgboss.job where state = 'retry'");
    return rows.length === 1;
  };
  await until(isPutBack, 'its turn is put back');
  t.same(receiver.received, []);
  await releaseWebhook(app.db, hold);
  t.match(JSON.parse((await receiver.until(1))[0]?.body ?? ''), { type: 'webhook.ping' });
});

t.test('what was due in a turn that was lost with its process is delivered', async (t) => {
  const { app } = await withJob(t);
  const receiver = await startReceiver(t);
  const { path } = await setUp(app, receiver.url, { types: ['none.at_all'] });
  const id = path.split('/').at(-1) as string;
  const isSeenTo = async () => {
    const { rows } = await app.pool.query("select bool_and(state = 'completed') as over from pgboss.job");
    return rows[0].over;
  };
  await until(isSeenTo, 'the process knows the webhook, and nothing is to be done');
  // In one transaction: a ping, and its turn, taken by a process that was killed since.
  await inLimitedTransaction(app.db, async (trx) => {
    await insertPing(trx, id, uuid());
    await openTurns(app.db).give(trx, id);
    await sql`update pgboss.job set state = 'active', started_on = now() - interval '1 minute'
      where state = 'created'`.execute(trx);
  });
  t.match(JSON.parse((await receiver.until(1))[0]?.body ?? ''), { type: 'webhook.ping' });
});

t.test('deliveries go out in the order of the feed, whatever the clocks that made their ids', async (t) => {
  const { app, job, start } = await withJob(t);
  await job.stop();
  const receiver = await startReceiver(t);
  const { path } = await setUp(app, receiver.url, { types: ['business_unit.created'] });
  const id = path.split('/').at(-1) as string;
  for (const hour of ['12', '11']) {
    await makeUnit(app, { name: `At ${hour}` });
    const newId = () => uuid({ msecs: Date.parse(`2026-01-01T${hour}:00:00Z`) });
    t.equal(await enqueueDeliveries(app.db, id, { newId, giveTurn: openTurns(app.db).give }), true);
  }
  const again = start();
  t.teardown(() => again.stop());
  const names = (await receiver.until(2)).map(({ body }) => JSON.parse(body).data.after.name);
  t.same(names, ['At 12', 'At 11']);
});

t.test('a webhook is paused with the delivery that is given up, or that is made again', async (t) => {
  const { app, faults } = await withJob(t);
  const receiver = await startReceiver(t);
  receiver.answer = (reply) => reply.writeHead(410).end();
  const { path } = await setUp(app, receiver.url, { types: ['none.at_all'] });
  await app.pool.query(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'the disk is full'; end $$;
    create trigger refuse before insert on change for each row execute function refuse()`);
  await app.pool.query(
    `insert into webhook_delivery (id, webhook_id, type) values (gen_random_uuid(), $1, 'webhook.ping')`,
    [path.split('/').at(-1)],
  );
  await openTurns(app.db).give(app.db, path.split('/').at(-1) as string);
  await receiver.until(2);
  t.match(faults.splice(0)[0], { message: 'the disk is full' });
  await app.pool.query('drop trigger refuse on change');
  const isPaused = async () => (await app.call(`GET ${path}`)).json().status === 'paused';
  await until(isPaused, 'it is paused');
  faults.splice(0);
  t.match(await deliveries(app, path), [{ status: 'failed', responseStatus: 410 }]);
});

t.test('a slow receiver holds no other up, and an attempt that is broken off is made again', async (t) => {
  const { app, job, start } = await withJob(t);
  const [slow, quick] = [await startReceiver(t), await startReceiver(t)];
  slow.answer = () => {};
  await setUp(app, slow.url, { types: ['business_unit.created'] });
  await setUp(app, quick.url, { types: ['business_unit.created'] });
  await makeUnit(app);
  await slow.until(1);
  await makeUnit(app);
  await quick.until(2);
  t.equal(slow.received.length, 1, 'one attempt at a time');
  await job.stop();
  slow.answer = (reply) => reply.writeHead(204).end();
  const again = start();
  t.teardown(() => again.stop());
  const ids = (await slow.until(3)).map(({ headers }) => headers['webhook-id']);
  t.equal(ids[0], ids[1], 'the first is sent again');
  t.not(ids[1], ids[2]);
});
