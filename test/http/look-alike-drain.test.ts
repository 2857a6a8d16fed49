// What is due is worked off once, whoever works it off, and no write waits for it.

import { setTimeout as wait } from 'node:timers/promises';
import t, { type Test } from 'tap';
import type { SharedOpportunity } from '../../src/domain/shared-opportunity.js';
import { drainLookAlikes } from '../../src/http/look-alike-drain.js';
import { followLookAlikes } from '../../src/http/look-alike-loop.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { connect } from '../support/database.js';
import { makeGroup, makeProduct } from '../support/make.js';

const DAY = '2026-11-24';
const THINGS = ['salmon rods', 'blue badges', 'jury summons', 'patents', 'museum loans', 'eye tests'];
const HEADER = 'reference,name,businessUnit,productGroup';

/** Imports a product of each thing into each of three units: three pairs a thing. */
async function importThings(t: Test, app: TestApp): Promise<void> {
  const rows = ['North', 'South', 'East'].flatMap((unit) =>
    THINGS.map((thing, index) => `${unit}-${index},Permits for ${thing},${unit},${unit} group`),
  );
  const response = await app.call('POST /v1/imports/products', {
    payload: [HEADER, ...rows, ''].join('\n'),
    headers: { 'content-type': 'text/csv' },
  });
  t.match(response.json(), { created: 18, rejected: 0 });
}

async function due(app: TestApp): Promise<number> {
  return (await app.pool.query('select count(*)::int as due from look_alike_due')).rows[0].due;
}

async function list(app: TestApp): Promise<SharedOpportunity[]> {
  return (await app.call('GET /v1/shared-opportunities?limit=200')).json().items;
}

t.test('an import leaves lines of work; two instances at once do each once', async (t) => {
  const app = await startTestApp(t);
  const other = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
  await importThings(t, app);
  t.equal(await due(app), 18);
  const done = await Promise.all([app, other].map(({ db }) => drainLookAlikes(db, { day: DAY })));
  // A line that one of them held at the end may be the other's to find.
  t.equal((done[0] as number) + (done[1] as number) + (await drainLookAlikes(app.db, { day: DAY })), 2 * 18);
  t.equal(await due(app), 0);
  const pairs = await list(app);
  t.equal(pairs.length, THINGS.length * 3);
  t.equal(new Set(pairs.map(({ products }) => products.map(({ id }) => id).join())).size, pairs.length);
  const { rows } = await app.pool.query(
    "select count(*)::int as found, count(distinct subject_id)::int as pairs from change where type = 'shared_opportunity.suspected'",
  );
  t.same(rows, [{ found: pairs.length, pairs: pairs.length }], 'each suspicion is logged once');
});

t.test('the same file again changes nothing, so that nothing is due', async (t) => {
  const app = await startTestApp(t);
  await importThings(t, app);
  await drainLookAlikes(app.db, { day: DAY });
  const response = await app.call('POST /v1/imports/products', {
    payload: `${HEADER}\nNorth-0,Permits for salmon rods,North,North group\n`,
    headers: { 'content-type': 'text/csv' },
  });
  t.match(response.json(), { unchanged: 1 });
  t.equal(await due(app), 0);
});

t.test('a read waits for what another instance has in hand, and a write does not', async (t) => {
  const app = await startTestApp(t);
  const twin = await makeProduct(app, { name: 'Salmon rod permits' });
  await list(app);
  const edited = await makeProduct(app, { name: 'Lighthouse visits' });
  await list(app);
  const rename = (name: string) =>
    app.call(`PATCH /v1/products/${edited}`, { json: { name }, headers: { 'if-match': '*' } });
  await rename('Salmon rod permits');

  const holder = await connect(t, app.databaseUrl);
  await holder.query('begin');
  await holder.query('select from look_alike_due for update');
  let answered = false;
  const reading = list(app).then((pairs) => {
    answered = true;
    return pairs;
  });
  await wait(100);
  t.notOk(answered, 'the read waits');
  t.equal((await rename('Salmon rod permits, edited')).statusCode, 200, 'the write does not');
  t.equal(await drainLookAlikes(app.db, { day: DAY }), 2, 'another instance passes over what is held');
  await holder.query('rollback');
  const pairs = await reading;
  t.match(
    pairs.map(({ products }) => products.map(({ id }) => id).sort()),
    [[twin, edited].sort()],
  );
});

t.test('where more is due than a read may work off, it answers at once and says so', async (t) => {
  const app = await startTestApp(t);
  await importThings(t, app);
  await app.pool.query(
    'insert into look_alike_due (product_id) select id from product, generate_series(1, 5)',
  );
  const { items, waiting } = (await app.call('GET /v1/shared-opportunities')).json();
  t.same([items, waiting], [[], 6 * 18]);
  await drainLookAlikes(app.db, { day: DAY });
  t.equal((await list(app)).length, THINGS.length * 3, 'lines of one product more than once do no harm');
});

t.test('the process works by itself until nothing is due, and stops when told', async (t) => {
  const app = await startTestApp(t);
  const errors: unknown[] = [];
  const stop = followLookAlikes(app.db, (error) => errors.push(error));
  await importThings(t, app);
  while ((await due(app)) > 0) await wait(50);
  await stop();
  const group = await makeGroup(app);
  await makeProduct(app, { productGroupId: group });
  t.equal(await due(app), 1);
  t.same(errors, []);
  t.equal((await list(app)).length, THINGS.length * 3);
});

t.test('a failure leaves what is due as it was', async (t) => {
  const app = await startTestApp(t);
  await importThings(t, app);
  await app.pool.query('alter table look_alike_term rename to look_alike_term_away');
  await t.rejects(drainLookAlikes(app.db, { day: DAY }));
  t.equal(await due(app), 18, 'profiles are made, and all are to be searched with');
  await app.pool.query('alter table look_alike_term_away rename to look_alike_term');
  await drainLookAlikes(app.db, { day: DAY });
  t.equal((await list(app)).length, THINGS.length * 3);
});
