// Who may call what: every route that is registered, by every role and by nobody, and writes narrowed to business units.

import t, { type Test } from 'tap';
import { ROLE_SCOPES, ROLES, type Scope } from '../../src/auth/permissions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { collectRoutes, exampleUrl, type RegisteredRoute, whileWatching } from '../support/routes.js';

const PUBLIC = [
  '/health/live',
  '/health/ready',
  '/metrics',
  '/openapi.json',
  '/.well-known/oauth-protected-resource',
  '/.well-known/security.txt',
  '/problems/:code',
];

/** The scope that the design gives to an operation, without looking at what the route declares. */
function designedScope({ method, url }: RegisteredRoute): Scope | 'public' {
  if (PUBLIC.includes(url)) return 'public';
  if (url.startsWith('/v1/changes')) return 'changes:read';
  if (url.startsWith('/v1/webhooks')) return 'webhooks:write';
  if (url.startsWith('/v1/feed-tokens')) return 'webhooks:write';
  if (url.startsWith('/v1/audit-events')) return 'audit:read';
  if (url.endsWith('/bias-checks')) return 'agreements:write';
  if (method === 'GET' || method === 'HEAD') return 'portfolio:read';
  if (url.startsWith('/v1/shared-opportunities')) return 'triage:write';
  if (url.startsWith('/v1/triage')) return /decisions|separation/.test(url) ? 'triage:write' : 'cases:write';
  if (url.endsWith('/imports/spend-cases')) return 'spend:write';
  if (url.startsWith('/v1/spend-cases'))
    return /decisions|conditions|reviews/.test(url) ? 'spend:decide' : 'spend:write';
  if (url.startsWith('/v1/policies')) return url.endsWith('/preview') ? 'portfolio:read' : 'policies:write';
  if (url.startsWith('/v1/scoring-models'))
    return url.endsWith('/preview') ? 'portfolio:read' : 'models:write';
  if (url.endsWith('/agreed-scores/:measure')) return 'agreements:write';
  if (/service-assessments|assessment-profile|phase-exceptions|imports\/assessments/.test(url))
    return 'assessments:write';
  if (url.includes('/scoring-rounds')) return url.includes('/scores/') ? 'scores:write' : 'agreements:write';
  return url.endsWith('/scores/:measure') || url.endsWith('/imports/scores')
    ? 'scores:write'
    : 'portfolio:write';
}

t.test('every route asks for the scope that the design gives it', async (t) => {
  const { routes } = await collectRoutes(() => startTestApp(t));
  const open = routes.filter(({ hidden }) => !hidden);
  t.ok(open.length > 50, `${open.length} routes`);
  for (const route of open) t.equal(route.scope, designedScope(route), `${route.method} ${route.url}`);
});

t.test('nobody gets past a route without the scope it asks for', async (t) => {
  const { built: app, routes } = await collectRoutes(() => startTestApp(t));
  for (const route of routes.filter(({ hidden }) => !hidden)) {
    const line = `${route.method} ${exampleUrl(route.url)}`;
    const anonymous = await app.call(line, { as: null });
    if (route.scope === 'public') {
      t.not(anonymous.statusCode, 401, `${line} is open to all`);
      continue;
    }
    t.equal(anonymous.statusCode, 401, `${line} without a token`);
    t.match(anonymous.headers['www-authenticate'], /^Bearer resource_metadata="/);
    for (const role of ROLES) {
      const { statusCode } = await app.call(line, { as: role });
      if (ROLE_SCOPES[role].includes(route.scope as Scope)) {
        t.notOk([401, 403].includes(statusCode), `${line} as ${role} passes (${statusCode})`);
      } else t.equal(statusCode, 403, `${line} as ${role}`);
    }
  }
});

t.test('what is left out of the document is the docs page, or tells or refuses methods', async (t) => {
  const { built: app, routes } = await collectRoutes(() => startTestApp(t));
  for (const { method, url } of routes.filter(({ hidden }) => hidden)) {
    // Under a wildcard nothing is offered.
    if (url.startsWith('/docs') || url.includes('*')) continue;
    const { statusCode } = await app.call(`${method} ${exampleUrl(url)}`, { as: null });
    t.equal(statusCode, method === 'OPTIONS' ? 204 : 405, `${method} ${url}`);
  }
});

t.test('a route that declares no scope stops the start-up', async (t) => {
  const addForgetful = (app: TestApp['app']) => {
    app.addHook('onRegister', (instance) => {
      if (instance.prefix === '/v1') instance.get('/forgotten', async () => 'secret');
    });
  };
  await t.rejects(
    whileWatching(addForgetful, () => startTestApp(t)),
    /\/v1\/forgotten declares neither a scope nor that it is public/,
  );
});

t.test('a token narrowed to business units', async (t) => {
  const app = await startTestApp(t);
  const own = await makeUnit(app, { reference: 'OWN' });
  const foreign = await makeUnit(app, { reference: 'FOREIGN' });
  const nameless = await makeUnit(app, { reference: null });
  const units = [own, foreign, nameless];
  const groups = await Promise.all(units.map((businessUnitId) => makeGroup(app, { businessUnitId })));
  const products = await Promise.all(groups.map((productGroupId) => makeProduct(app, { productGroupId })));
  const token = { businessUnits: ['OWN'], subject: 'narrowed' };
  const [ownGroup, ...otherGroups] = groups as [string, ...string[]];
  const [ownProduct, ...otherProducts] = products as [string, ...string[]];
  const [, ...otherUnits] = units;
  const others = {
    'business-units': otherUnits,
    'product-groups': otherGroups,
    products: otherProducts,
  };
  const ours = { 'business-units': own, 'product-groups': ownGroup, products: ownProduct };

  const send = (line: string, json?: unknown) =>
    app.call(line, { token, ...(json === undefined ? {} : { json }), headers: { 'if-match': '*' } });

  /** Sends a write that must be refused, and sees that it left nothing behind. */
  async function refused(t: Test, line: string, json?: unknown): Promise<void> {
    const before = await countChanges(app);
    const response = await send(line, json);
    t.equal(response.statusCode, 403, line);
    t.equal(response.json().code, 'not_in_your_units', line);
    t.equal(await countChanges(app), before, `${line} wrote nothing`);
  }

  await t.test('writes to its own unit and what is in it', async (t) => {
    for (const [path, id] of Object.entries(ours)) {
      const edited = await send(`PATCH /v1/${path}/${id}`, {
        reference: path === 'business-units' ? 'OWN' : null,
      });
      t.equal(edited.statusCode, 200, path);
      t.equal((await send(`PUT /v1/${path}/${id}/scores/value`, { points: 5 })).statusCode, 201);
      t.equal((await send(`DELETE /v1/${path}/${id}/scores/value`)).statusCode, 204);
      const agreed = await send(`PUT /v1/${path}/${id}/agreed-scores/value`, { points: 5, reason: 'Met.' });
      t.equal(agreed.statusCode, 200);
      t.equal((await send(`DELETE /v1/${path}/${id}/agreed-scores/value`)).statusCode, 204);
      const strategy = await app.call(`PUT /v1/${path}/${id}/strategy`, { token, json: { vision: 'Ours.' } });
      t.equal(strategy.statusCode, 201);
    }
    const group = await send('POST /v1/product-groups', { name: 'New', businessUnitId: own });
    t.equal(group.statusCode, 201);
    const product = await send('POST /v1/products', { name: 'New', productGroupId: group.json().id });
    t.equal(product.statusCode, 201);
    t.equal((await send(`DELETE /v1/products/${product.json().id}`)).statusCode, 204);
    t.equal((await send(`DELETE /v1/product-groups/${group.json().id}`)).statusCode, 204);
  });

  await t.test('writes nothing in another unit, nor in one without a reference', async (t) => {
    for (const [path, ids] of Object.entries(others)) {
      for (const id of ids) {
        await refused(t, `PATCH /v1/${path}/${id}`, { name: 'Taken over' });
        await refused(t, `DELETE /v1/${path}/${id}`);
        await refused(t, `PUT /v1/${path}/${id}/scores/value`, { points: 5 });
        await refused(t, `DELETE /v1/${path}/${id}/scores/value`);
        await refused(t, `PUT /v1/${path}/${id}/agreed-scores/value`, { points: 5, reason: 'Ours now.' });
        await refused(t, `DELETE /v1/${path}/${id}/agreed-scores/value`);
        await refused(t, `PUT /v1/${path}/${id}/strategy`, { vision: 'Ours now.' });
      }
    }
    for (const businessUnitId of otherUnits)
      await refused(t, 'POST /v1/product-groups', { name: 'Planted', businessUnitId });
    for (const productGroupId of otherGroups)
      await refused(t, 'POST /v1/products', { name: 'Planted', productGroupId });
  });

  await t.test('moves nothing out of its unit, and nothing in from another', async (t) => {
    for (const businessUnitId of otherUnits)
      await refused(t, `PATCH /v1/product-groups/${ownGroup}`, { businessUnitId });
    for (const productGroupId of otherGroups)
      await refused(t, `PATCH /v1/products/${ownProduct}`, { productGroupId });
    for (const id of otherGroups) await refused(t, `PATCH /v1/product-groups/${id}`, { businessUnitId: own });
    for (const id of otherProducts)
      await refused(t, `PATCH /v1/products/${id}`, { productGroupId: ownGroup });
  });

  await t.test('creates only a unit that it lists, and cannot give its unit another reference', async (t) => {
    await refused(t, 'POST /v1/business-units', { name: 'Elsewhere', reference: 'ELSEWHERE' });
    await refused(t, 'POST /v1/business-units', { name: 'Without a reference' });
    await refused(t, `PATCH /v1/business-units/${own}`, { reference: 'FOREIGN-2' });
    await refused(t, `PATCH /v1/business-units/${own}`, { reference: null });
    const listed = await app.call('POST /v1/business-units', {
      token: { businessUnits: ['OWN', 'NEW'] },
      json: { name: 'Listed', reference: 'NEW' },
    });
    t.equal(listed.statusCode, 201);
  });

  await t.test('keeps no answer under the key of a write that was refused', async (t) => {
    const headers = { 'idempotency-key': 'narrow-1' };
    const json = { name: 'Retried', reference: 'RETRIED' };
    t.equal((await app.call('POST /v1/business-units', { token, json, headers })).statusCode, 403);
    const wider = { ...token, businessUnits: ['RETRIED'] };
    t.equal((await app.call('POST /v1/business-units', { token: wider, json, headers })).statusCode, 201);
  });

  await t.test('reads everything', async (t) => {
    for (const id of products) t.equal((await send(`GET /v1/products/${id}`)).statusCode, 200);
    const { items } = (await send('GET /v1/rankings/products?unranked=true')).json();
    t.equal(items.length, products.length);
  });

  await t.test('writes nothing at all when it is narrowed to no unit', async (t) => {
    const none = { businessUnits: [] };
    const { statusCode } = await app.call(`PUT /v1/products/${ownProduct}/scores/value`, {
      token: none,
      json: { points: 5 },
    });
    t.equal(statusCode, 403);
  });
});

t.test('scopes that a token carries itself count like those of a role', async (t) => {
  const app = await startTestApp(t);
  const json = { name: 'By a machine', reference: 'M' };
  const without = await app.call('POST /v1/business-units', { as: 'integration', json });
  t.equal(without.statusCode, 403);
  t.match(without.headers['www-authenticate'], /error="insufficient_scope", scope="portfolio:write"/);
  const token = { scope: 'portfolio:write openid' };
  t.equal((await app.call('POST /v1/business-units', { as: 'integration', token, json })).statusCode, 201);
});

async function countChanges({ db }: TestApp): Promise<number> {
  const { count } = await db
    .selectFrom('change')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
