// The role that the service signs in as may do all that the service does, and cannot touch what is written in the log.

import type { LightMyRequestResponse } from 'fastify';
import t, { type Test } from 'tap';
import { sealChanges } from '../../src/store/audit-seals.js';
import { purgeKeys } from '../../src/store/idempotency.js';
import { currentRole, grantService, roleFaults } from '../../src/store/service-role.js';
import { type Call, startTestApp, type TestApp } from '../support/app.js';
import { NO_KEYS } from '../support/audit.js';
import { createTestDatabase, onServer, openTestDatabase } from '../support/database.js';
import { csv, sendFile } from '../support/imports.js';
import { createRole, signedInAs } from '../support/roles.js';
import { assessor, close, LEAD, openRound, roundBody, seal, sealUrl } from '../support/rounds.js';

/** A migrated database and its address for a role that was granted what the service needs. */
async function servedDatabase(t: Test): Promise<{ url: string; serviceUrl: string; role: string }> {
  const url = await createTestDatabase();
  const { db } = openTestDatabase(t, url);
  const signIn = await createRole(t, url);
  await grantService(db, signIn.role);
  return { url, serviceUrl: signedInAs(url, signIn), role: signIn.role };
}

const any = { 'if-match': '*' };

async function made(app: TestApp, line: string, json: unknown, more: Call = {}): Promise<string> {
  const answer = await app.call(line, { json, ...more });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
}

t.test('as a role that owns nothing the service does every kind of write', async (t) => {
  const { serviceUrl, role } = await servedDatabase(t);
  const app = await startTestApp(t, { databaseUrl: serviceUrl });
  t.equal(await currentRole(app.db), role);
  const businessUnitId = await made(app, 'POST /v1/business-units', { name: 'Unit', reference: 'U' });
  const productGroupId = await made(app, 'POST /v1/product-groups', { name: 'Group', businessUnitId });
  const key = { headers: { 'idempotency-key': 'once' } };
  const product = await made(
    app,
    'POST /v1/products',
    { name: 'One', reference: 'P-1', productGroupId },
    key,
  );
  t.equal(
    await made(app, 'POST /v1/products', { name: 'One', reference: 'P-1', productGroupId }, key),
    product,
  );
  const other = await made(app, 'POST /v1/products', { name: 'Other', productGroupId });
  const model = await made(app, 'POST /v1/scoring-models', { template: 'rice' });
  const done = async (what: string, answer: Promise<LightMyRequestResponse>) => {
    const { statusCode, body } = await answer;
    t.ok(statusCode < 300, `${what}: ${statusCode} ${statusCode < 300 ? '' : body}`);
  };
  const one = `/v1/products/${product}`;
  await done('edit', app.call(`PATCH ${one}`, { json: { name: 'Two' }, headers: any }));
  await done('score', app.call(`PUT ${one}/scores/value`, { json: { points: 5 } }));
  await done('withdraw', app.call(`DELETE ${one}/scores/value`));
  await done('agree', app.call(`PUT ${one}/agreed-scores/value`, { json: { points: 5, reason: 'So.' } }));
  await done('disagree', app.call(`DELETE ${one}/agreed-scores/value`));
  const json = { person: 'ada' };
  await done('appoint', app.call(`PUT ${one}/responsibilities/service_owner`, { json }));
  await done('dismiss', app.call(`DELETE ${one}/responsibilities/service_owner`));
  const round = await openRound(app, roundBody([product], ['ada']));
  await done('rename', app.call(`PATCH ${round}`, { ...LEAD, json: { name: 'Round' }, headers: any }));
  await done('seal', seal(app, sealUrl(round, product), 'ada', 7));
  await done('unseal', app.call(`DELETE ${sealUrl(round, product)}`, assessor('ada')));
  await done('seal again', seal(app, sealUrl(round, product), 'ada', 8));
  await done('close', close(app, round));
  const draft = `/v1/scoring-models/${model}`;
  await done('redraft', app.call(`PATCH ${draft}`, { json: { name: 'Ours' }, headers: any }));
  await done('activate', app.call(`POST ${draft}/activation`, { json: { reason: 'Agreed.' } }));
  const products = csv(['name', 'businessUnit', 'productGroup'], ['Third', 'Unit', 'Group']);
  await done('import products', sendFile(app, products));
  const scores = csv(['subjectReference', 'measure', 'points'], ['P-1', 'effort', '2']);
  await done('import scores', sendFile(app, scores, { kind: 'scores' }));
  await done('archive', app.call(`DELETE /v1/products/${other}`, { headers: any }));
  await done('rank', app.call('GET /v1/rankings/products'));
  await done('audit', app.call('GET /v1/audit-events'));
  await purgeKeys(app.db);
  await sealChanges(app.db, NO_KEYS, () => {});
});

t.test('that role can neither rewrite nor empty the log, nor put its guards out of action', async (t) => {
  const { serviceUrl } = await servedDatabase(t);
  const { pool, db } = openTestDatabase(t, serviceUrl);
  t.same(await roleFaults(db), []);
  for (const table of ['change', 'audit_seal', 'kysely_migration']) {
    const column = { change: 'type', audit_seal: 'hash', kysely_migration: 'name' }[table];
    for (const statement of [
      `update ${table} set ${column} = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
      `alter table ${table} disable trigger all`,
      `drop table ${table}`,
    ])
      await t.rejects(
        pool.query(statement),
        { code: '42501', message: /^(permission denied|must be owner)/ },
        statement,
      );
  }
  await t.rejects(pool.query("set session_replication_role = 'replica'"), { code: '42501' });
  await t.rejects(pool.query('create table mine ()'), { code: '42501' });
});

t.test(
  'that role says what was changed; its number, transaction and time are for the database to say',
  async (t) => {
    const { serviceUrl } = await servedDatabase(t);
    const { pool } = openTestDatabase(t, serviceUrl);
    const columns = 'actor, client, request_id, type, subject_kind, subject_id';
    const values = "'eve', 'c', 'r', 'product.updated', 'product', gen_random_uuid()";
    const own = { sequence: '-1', xid: "'3'", occurred_at: "now() - interval '1 year'" };
    for (const [column, value] of Object.entries(own))
      await t.rejects(
        pool.query(
          `insert into change (${column}, ${columns}) overriding system value values (${value}, ${values})`,
        ),
        { code: '42501', message: /^permission denied/ },
        column,
      );
    await pool.query(`insert into change (${columns}) values (${values})`);
  },
);

t.test('a role that could rewrite the log is told from one that cannot', async (t) => {
  const { url } = await servedDatabase(t);
  const { db, pool } = openTestDatabase(t, url);
  t.same(await roleFaults(db), ['is a superuser']);
  const faultsOf = async (signIn: { role: string; password: string }) =>
    roleFaults(openTestDatabase(t, signedInAs(url, signIn)).db);
  const writer = await createRole(t, url);
  await pool.query(`grant update on change to ${writer.role}`);
  t.same(await faultsOf(writer), ['may rewrite the table change']);
  const dater = await createRole(t, url);
  await pool.query(`grant insert on change to ${dater.role}`);
  t.match(await faultsOf(dater), [/^may number and date changes/]);
  const maker = await createRole(t, url, 'createrole');
  t.same(await faultsOf(maker), ['may make roles, and so become another']);
  const owner = await createRole(t, url);
  await pool.query(
    `alter table change owner to ${owner.role}; alter table audit_seal owner to ${owner.role}`,
  );
  t.same(await faultsOf(owner), ['owns the table audit_seal', 'owns the table change']);
  const member = await createRole(t, url);
  await pool.query(`grant ${owner.role} to ${member.role}`);
  t.same(
    await faultsOf(member),
    ['owns the table audit_seal', 'owns the table change'],
    'through another role',
  );
});

t.test('so is one that owns the schema of the log, and may put another table in its place', async (t) => {
  const { url, serviceUrl, role } = await servedDatabase(t);
  const { pool } = openTestDatabase(t, url);
  const { db } = openTestDatabase(t, serviceUrl);
  t.same(await roleFaults(db), []);
  const database = new URL(url).pathname.slice(1);
  await pool.query(`alter database ${database} owner to ${role}`);
  t.teardown(() => onServer(url, `alter database ${database} owner to current_user`));
  const told = ['owns the schema of the change log, and so may replace it'];
  t.same(await roleFaults(db), told, 'as the owner of the database');
  await db
    .transaction()
    .execute(async (trx) => {
      await trx.schema.dropTable('auditSeal').execute();
      await trx.schema.createTable('auditSeal').execute();
      throw new Error('It was replaced.');
    })
    .catch((error) => t.match(error, { message: 'It was replaced.' }));

  const { rows } = await pool.query('select current_user as owner');
  await pool.query(`alter database ${database} owner to ${rows[0].owner}`);
  t.same(await roleFaults(db), []);
  const owner = await createRole(t, url);
  await pool.query(`alter schema public owner to ${owner.role}; grant ${owner.role} to ${role}`);
  t.same(await roleFaults(db), told, 'through another role');
});
