// What those who run the service are to be woken for: deliveries that pile up, webhooks that are paused, sealing that stopped.

import { sql } from 'kysely';
import { Registry } from 'prom-client';
import t from 'tap';
import { registerWorkInWait } from '../../src/http/metrics-in-wait.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openTestDatabase } from '../support/database.js';
import { makeUnit } from '../support/make.js';

const webhook = { name: 'Warehouse', url: 'https://hooks.example.org/in', types: [] };

/** Sets a webhook up to which a delivery has been due for some minutes. */
async function behindBy(app: TestApp, minutes: number): Promise<string> {
  const { id } = (await app.call('POST /v1/webhooks', { json: webhook })).json();
  await sql`insert into webhook_delivery (id, webhook_id, type, created_at)
    values (gen_random_uuid(), ${id}, 'test', now() - make_interval(mins => ${minutes}))`.execute(app.db);
  return id;
}

t.test('deliveries that wait, paused webhooks and changes without a seal are counted', async (t) => {
  const app = await startTestApp(t);
  await sql`insert into change (actor, client, request_id, type, subject_kind, subject_id, occurred_at)
    values ('ada', 'c', 'r', 'product.updated', 'product', gen_random_uuid(), now() - interval '20 minutes')`.execute(
    app.db,
  );
  await behindBy(app, 90);
  await behindBy(app, 5);
  const paused = await behindBy(app, 500);
  await sql`update webhook set status = 'paused', paused_reason = 'x' where id = ${paused}`.execute(app.db);
  await makeUnit(app);
  const { body } = await app.call('GET /metrics', { as: null });
  t.match(body, /^webhook_deliveries_pending 2$/m);
  t.match(body, /^webhook_delivery_oldest_pending_seconds 54\d\d(\.\d+)?$/m);
  t.match(body, /^webhooks_paused 1$/m);
  t.match(body, /^audit_changes_unsealed 5$/m);
  t.match(body, /^audit_oldest_unsealed_seconds 12\d\d(\.\d+)?$/m);
  await makeUnit(app, { name: 'Another' });
  const again = await app.call('GET /metrics', { as: null });
  t.match(again.body, /^audit_changes_unsealed 5$/m, 'the database is not asked at each scrape');
});

t.test('without the database the other metrics are told all the same', async (t) => {
  const { db } = openTestDatabase(t, 'postgres://nobody@127.0.0.1:1/none');
  const registry = new Registry();
  registerWorkInWait(registry, db);
  const text = await registry.metrics();
  t.match(text, /# TYPE webhooks_paused gauge/);
  t.notMatch(text, /^webhook|^audit/m);
});
