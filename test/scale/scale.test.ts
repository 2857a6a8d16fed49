// The service on several machines: what one process acknowledged the next read shows through any, a request is done once
// through whichever it is sent again, and neither a lost process nor a lost primary loses anything.

import { randomUUID } from 'node:crypto';
import t from 'tap';
import { until } from '../support/until.js';
import { startWriters } from '../system/acknowledged-writes.js';
import { openSession, send } from '../system/service-process.js';
import { promote } from './postgres.js';
import { makeProduct, pointsShown, readEverywhere, writePoints, writeSummary } from './shared-product.js';
import { startSite } from './site.js';

const site = await startSite(t);
const { token } = site;

t.test(
  'three processes started at once on an empty database come up, and one of them migrates',
  async (t) => {
    const reports = site.services.map(({ output }) => output.report).join('');
    t.equal(reports.match(/Applied \d+ migrations/g)?.length, 1);
    for (const url of site.urls) t.equal((await fetch(`${url}/health/ready`)).status, 200);
  },
);

t.test('what one process acknowledged, the next read through any other shows', async (t) => {
  const id = await makeProduct(site.url, token);
  for (let n = 0; n < 24; n += 1) {
    const [writer, ...readers] = rotated(site.urls, n) as [string, string, string];
    const summary = `Summary ${n}`;
    const points = 1 + (n % 19) / 2;
    await writeSummary(writer, token, { id, version: n + 1, summary });
    t.same(await readEverywhere(readers, token, id), [summary, summary], `record, list and history ${n}`);
    await writePoints(writer, token, { id, points });
    t.same(await pointsShown(readers, token, id), [points, points], `ranking and place ${n}`);
  }
});

t.test('a standby answers reads, and only while it has all that was acknowledged', async (t) => {
  const session = await openSession(t, site.standby.url);
  const { rows } = await session.query(
    "select 1 from pg_stat_activity where application_name like 'portfolio%' and query like '%created_at%'",
  );
  t.ok(rows.length > 0, `${rows.length} connections of the service have read products there`);
  const id = await makeProduct(site.url, token);
  await session.query('select pg_wal_replay_pause()');
  await writeSummary(site.url, token, { id, version: 1, summary: 'Not replayed' });
  const shown = site.urls.map(() => 'Not replayed');
  t.same(await readEverywhere(site.urls, token, id), shown, 'the primary is asked');
  await session.query('select pg_wal_replay_resume()');
});

t.test(
  'a request sent again through another process is answered as the first time, and done once',
  async (t) => {
    const name = `Once ${randomUUID()}`;
    const post = (url: string) =>
      send(`${url}/v1/business-units`, token, { json: { name }, headers: { 'idempotency-key': randomKey } });
    const randomKey = randomUUID();
    const answers = await Promise.all(site.urls.map(post));
    for (const { status } of answers) t.ok([201, 409].includes(status), `${status}`);
    const later = await Promise.all(site.urls.map(post));
    const ids = new Set(
      [...answers, ...later].filter(({ status }) => status === 201).map(({ body }) => JSON.parse(body).id),
    );
    t.equal(ids.size, 1);
    for (const { status, headers } of later) {
      t.equal(status, 201);
      t.equal(headers.get('idempotent-replayed'), 'true');
    }
  },
);

t.test('a process killed and one stopped amid writes: clients who try again miss nothing', async (t) => {
  const writers = await startWriters(site.url, token);
  await writers.more(30);
  const [first, second] = site.services as [(typeof site.services)[0], (typeof site.services)[0]];
  await first.kill();
  await writers.more(30);
  const [port] = site.urls.map((url) => new URL(url).port) as [string];
  await site.startService({ PORT: port }).url();
  second.process.kill('SIGTERM');
  t.equal(await second.ended, 0, 'stopped gracefully');
  await writers.more(30);
  await site.startService({ PORT: new URL(site.urls[1] as string).port }).url();
  await writers.stop();
  await writers.account(t, await openSession(t, site.pooler.url));
});

t.test(
  'the primary killed and the standby promoted amid writes: nothing is lost or done twice',
  async (t) => {
    const id = await makeProduct(site.url, token);
    await writePoints(site.url, token, { id, points: 4 });
    const writers = await startWriters(site.url, token);
    await writers.more(50);
    const lostAt = performance.now();
    await site.primary.process.end('SIGKILL');
    await promote(site.standby);
    await site.pooler.turnTo(site.standby.port);
    await writers.more(1);
    t.comment(`a write was acknowledged ${Math.round(performance.now() - lostAt)} ms after the loss`);
    await writers.more(50);
    await writers.stop();
    await writers.account(t, await openSession(t, site.standby.url));
    t.same(await pointsShown(site.urls, token, id), [4, 4, 4], 'rankings are loaded anew');
    await writePoints(site.url, token, { id, points: 9 });
    t.same(await pointsShown(site.urls, token, id), [9, 9, 9], 'and followed');
    await until(async () => (await fetch(`${site.url}/health/ready`)).ok, 'it is ready');
  },
);

function rotated<T>(items: readonly T[], by: number): T[] {
  return items.map((_, index) => items[(index + by) % items.length] as T);
}
