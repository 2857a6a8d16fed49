// When the database goes away a ranking is refused, not answered from memory; when it is back, so is the service.

import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { loadPortfolio } from '../../src/projection/load.js';
import { startProjection } from '../../src/projection/projection.js';
import { startTestApp } from '../support/app.js';
import { connect } from '../support/database.js';
import { makeGroup, makeProduct, score } from '../support/make.js';
import { describePortfolio } from '../support/projection.js';

const app = await startTestApp(t);
const projection = await startProjection(app.db);
const server = await connect(t, process.env.TEST_SERVER_URL as string);
const name = new URL(app.databaseUrl).pathname.slice(1);
const productGroupId = await makeGroup(app);

/** Ends every connection and waits for it: one that lingered on a busy machine would break a later question. */
async function cutConnections(): Promise<void> {
  await server.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
    name,
  ]);
}

t.test('without the database a ranking is answered 503, and with it again as before', async (t) => {
  const id = await makeProduct(app, { productGroupId });
  await score(app, id, { value: 9, urgency: 6, feasibility: 4 });
  const urls = [
    '/v1/rankings/products',
    '/v1/rankings/products?weights=value:1,urgency:1,feasibility:1',
    `/v1/rankings/products/${id}`,
  ];
  const ask = () => Promise.all(urls.map((url) => app.call(`GET ${url}`)));
  const before = await ask();
  t.same(
    before.map(({ statusCode }) => statusCode),
    [200, 200, 200],
  );

  await server.query(`alter database ${name} with allow_connections false`);
  await cutConnections();
  for (const response of await ask()) {
    t.equal(response.statusCode, 503);
    t.match(response.json(), { code: 'unavailable' });
    t.ok(Number(response.headers['retry-after']) > 0, 'says when to try again');
  }
  await t.rejects(projection.fresh());

  await server.query(`alter database ${name} with allow_connections true`);
  const after = await ask();
  t.same(
    after.map(({ body }) => body),
    before.map(({ body }) => body),
  );
  await t.resolves(projection.fresh());
});

/** Writes and reads one product; what was acknowledged, or was cut off and may have happened, is what may be read. */
async function writeAndRead(until: { over: boolean }, id: string, lane: number) {
  const wrong: unknown[] = [];
  const statuses = new Map<number, number>();
  let possible: (number | null)[] = [null];
  const note = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
  for (let round = 0; !until.over; round += 1) {
    const points = 1 + ((round + lane) % 19) / 2;
    const written = await app.call(`PUT /v1/products/${id}/scores/value`, { json: { points } });
    note(written.statusCode);
    possible = written.statusCode < 300 ? [points] : [...possible, points];
    const read = await app.call(`GET /v1/rankings/products/${id}`);
    note(read.statusCode);
    if (read.statusCode !== 200) continue;
    const { value } = read.json().subject.criteria;
    if (!possible.includes(value)) wrong.push({ round, possible, value });
    possible = [value];
  }
  return { wrong, statuses };
}

t.test('connections cut again and again make nobody read what is not so', async (t) => {
  const until = { over: false };
  const products = await Promise.all([1, 2, 3, 4].map(() => makeProduct(app, { productGroupId })));
  const lanes = products.map((id, lane) => writeAndRead(until, id, lane));
  for (let cut = 0; cut < 25; cut += 1) {
    await sleep(10 + ((cut * 37) % 60));
    await cutConnections();
  }
  until.over = true;
  const results = await Promise.all(lanes);
  t.same(
    results.flatMap(({ wrong }) => wrong),
    [],
  );
  const statuses = new Set(results.flatMap(({ statuses }) => [...statuses.keys()]));
  t.same(
    [...statuses].filter((status) => ![200, 201, 503].includes(status)),
    [],
  );
  t.ok(statuses.has(200) && statuses.has(503), 'some were answered and some were cut off');
  const followed = describePortfolio(await projection.fresh());
  t.same(followed, describePortfolio((await loadPortfolio(app.db)).portfolio));
});
