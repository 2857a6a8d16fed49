// The views for reporting tools: what they show, and that their role reads them and nothing else.

import type pg from 'pg';
import t from 'tap';
import { migrate } from '../../src/store/migrate.js';
import { startTestApp } from '../support/app.js';
import { connect, createTestDatabase, openTestDatabase } from '../support/database.js';
import { makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { openRound, roundBody, seal, sealUrl } from '../support/rounds.js';
import { change } from '../support/writes.js';

const VIEWS = ['agreed_scores', 'business_units', 'product_groups', 'products', 'scores'];

const app = await startTestApp(t);
const businessUnitId = await makeUnit(app, { name: 'Borders', reference: 'BF' });
const productGroupId = await makeGroup(app, { name: 'Visas', reference: 'VIS', businessUnitId });
const product = await makeProduct(app, {
  ...{ name: 'Apply', reference: 'A-1', productGroupId, phase: 'alpha', deadline: '2027-01-31' },
  ...{ annualCost: { amount: '120000.50', currency: 'GBP' }, mandatory: { authority: 'Act', reason: 'Law' } },
});
await score(app, product, { value: 9, urgency: 4 }, 'ada-lovelace');
await score(app, product, { value: 8.5 }, 'ben-nevis');
const gone = await makeProduct(app, { productGroupId, name: 'Gone' });
await score(app, gone, { value: 2 }, 'ada-lovelace');
await change(app, 'DELETE', `products/${gone}`);

/** A connection that may do what the role may. */
async function asReporter(): Promise<pg.Client> {
  const client = await connect(t, app.databaseUrl);
  await client.query('set role portfolio_reporting');
  return client;
}

t.test('the role reads every view', async (t) => {
  const client = await asReporter();
  const { rows } = await client.query(
    "select table_name from information_schema.tables where table_schema = 'reporting' order by 1",
  );
  t.same(
    rows.map(({ table_name }) => table_name),
    VIEWS,
  );
  const [unit] = (await client.query('select * from reporting.business_units')).rows;
  t.match(unit, { id: businessUnitId, reference: 'BF', name: 'Borders' });
  const [group] = (await client.query('select * from reporting.product_groups')).rows;
  t.match(group, { id: productGroupId, reference: 'VIS', business_unit_name: 'Borders' });
  const products = (await client.query('select *, deadline::text as day from reporting.products')).rows;
  t.equal(products.length, 1, 'the archived one is left out');
  t.match(products[0], {
    ...{ id: product, reference: 'A-1', name: 'Apply', phase: 'alpha', day: '2027-01-31' },
    ...{ product_group_name: 'Visas', business_unit_reference: 'BF', annual_cost: '120000.50' },
    ...{ mandatory: true, mandatory_authority: 'Act' },
  });
});

t.test('agreed scores are those that rankings count, and nobody is named', async (t) => {
  const client = await asReporter();
  const read = async () =>
    (await client.query('select * from reporting.agreed_scores order by measure')).rows;
  t.match(await read(), [
    {
      subject_id: product,
      subject_kind: 'product',
      measure: 'urgency',
      points: '4.000',
      agreed_by: 'median',
    },
    { measure: 'value', points: '8.750', agreed_by: 'median', scores: '2' },
  ]);
  const consensus = { json: { points: 8, reason: 'Met and agreed.' } };
  await app.call(`PUT /v1/products/${product}/agreed-scores/value`, consensus);
  await app.call(`PUT /v1/products/${product}/agreed-scores/feasibility`, consensus);
  t.match(await read(), [
    { measure: 'feasibility', points: '8.000', agreed_by: 'consensus', scores: '0', lowest: null },
    { measure: 'urgency' },
    { measure: 'value', points: '8.000', agreed_by: 'consensus', scores: '2' },
  ]);
  for (const view of VIEWS) {
    const { rows } = await client.query(`select * from reporting.${view}`);
    t.notMatch(JSON.stringify(rows), /ada-lovelace|ben-nevis|test-viewer/, view);
  }
  // 8.001 and 8.002 have their middle at half a thousandth, which is rounded up.
  await app.pool.query(
    "update score set millipoints = case assessor when 'ben-nevis' then 8001 else 8002 end where measure = 'value'",
  );
  await app.call(`DELETE /v1/products/${product}/agreed-scores/value`);
  t.match((await read()).at(-1), { measure: 'value', points: '8.002' });
});

t.test('sealed scores and open rounds show nowhere', async (t) => {
  const client = await asReporter();
  const everything = async () => {
    const seen: unknown[] = [];
    for (const view of VIEWS)
      seen.push((await client.query(`select * from reporting.${view} order by 1, 2, 3`)).rows);
    return seen;
  };
  const before = await everything();
  const round = await openRound(app, roundBody([product], ['cas']));
  await seal(app, sealUrl(round, product), 'cas', 3.5);
  const { rows } = await app.pool.query('select count(*)::integer as sealed from sealed_score');
  t.equal(rows[0].sealed, 1);
  t.same(await everything(), before);
});

t.test('the role reads nothing else, and writes nothing at all', async (t) => {
  const client = await asReporter();
  const { rows } = await app.pool.query(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' union all select format('%I.%I', schemaname, viewname) from pg_views where schemaname = 'public'",
  );
  t.ok(rows.length > 12, `${rows.length} tables and views`);
  for (const { name } of rows)
    await t.rejects(client.query(`select 1 from ${name}`), { code: '42501' }, name);
  for (const statement of [
    "update reporting.business_units set name = 'Taken'",
    'delete from reporting.business_units',
    'create table reporting.mine ()',
    'create table public.mine ()',
    'drop view reporting.scores',
  ])
    await t.rejects(client.query(statement), { code: '42501' }, statement);
});

t.test('databases of one server migrate at once, though they share the role', async (t) => {
  const urls = await Promise.all([1, 2, 3, 4].map(() => createTestDatabase('template0')));
  await Promise.all(urls.map((url) => migrate(openTestDatabase(t, url).db)));
  for (const url of urls) {
    const client = await connect(t, url);
    await client.query('set role portfolio_reporting');
    t.equal((await client.query('select 1 from reporting.products')).rowCount, 0);
  }
});

t.test('a user who may make no roles migrates all the same', async (t) => {
  const url = await createTestDatabase('template0');
  const server = await connect(t, url);
  const name = `plain_${url.slice(-12)}`;
  await server.query(`create role ${name} login password 'x'`);
  await server.query(`grant all on schema public to ${name}`);
  await server.query(`grant create on database ${new URL(url).pathname.slice(1)} to ${name}`);
  await server.query('create extension pg_trgm');
  const own = new URL(url);
  own.username = name;
  own.password = 'x';
  const { db } = openTestDatabase(t, own.href);
  t.ok((await migrate(db)).length >= 10);
  await db.destroy();
  // The role is there already, made by others: it reads this database's views too.
  await server.query('set role portfolio_reporting');
  t.equal((await server.query('select 1 from reporting.products')).rowCount, 0);
  await server.query('reset role');
  await server.query(`drop owned by ${name}; drop role ${name}`);
});
