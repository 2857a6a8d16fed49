// Product groups: what holds for all kinds alike, and what holds for groups alone.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { namesOf } from '../support/pages.js';
import { refused } from '../support/problems.js';
import { productGroups } from '../support/subject-kinds.js';
import { testLists } from '../support/subject-lists.js';
import { testRecords } from '../support/subject-records.js';

const app = await startTestApp(t);
const GROUPS = '/v1/product-groups';
const NOBODY = '01900000-0000-7000-8000-00000000ffff';
const any = { 'if-match': '*' };
const edit = (id: string, json: unknown) => app.call(`PATCH ${GROUPS}/${id}`, { json, headers: any });

await testRecords(t, app, productGroups);
await testLists(t, app, productGroups);

t.test('a group hangs below an active unit: not below none, an unknown or an archived one', async (t) => {
  const archived = await makeUnit(app);
  await app.call(`DELETE /v1/business-units/${archived}`, { headers: any });
  const group = await makeGroup(app);
  for (const businessUnitId of [NOBODY, archived]) {
    const created = await app.call(`POST ${GROUPS}`, { json: { name: 'Lost', businessUnitId } });
    refused(t, created, 422, 'unknown_parent', ['#/businessUnitId']);
    refused(t, await edit(group, { businessUnitId }), 422, 'unknown_parent', ['#/businessUnitId']);
  }
  refused(t, await edit(group, { businessUnitId: null }), 400, 'invalid_request', ['#/businessUnitId']);
  refused(t, await app.call(`POST ${GROUPS}`, { json: { name: 'Lost' } }), 400, 'invalid_request', [
    '#/businessUnitId',
  ]);
});

t.test('names are unique among the active groups of a unit, and only there', async (t) => {
  const [here, there] = [await makeUnit(app), await makeUnit(app)];
  const first = await makeGroup(app, { businessUnitId: here, name: 'Licences' });
  const twin = await app.call(`POST ${GROUPS}`, { json: { name: 'LICENCES', businessUnitId: here } });
  refused(t, twin, 409, 'not_unique', ['#/name']);
  const namesake = await makeGroup(app, { businessUnitId: there, name: 'licences' });
  refused(t, await edit(namesake, { businessUnitId: here }), 409, 'not_unique', ['#/name']);
  await app.call(`DELETE ${GROUPS}/${first}`, { headers: any });
  t.equal((await edit(namesake, { businessUnitId: here })).statusCode, 200);
});

t.test('groups are listed by one unit or several', async (t) => {
  const [a, b, c] = [await makeUnit(app), await makeUnit(app), await makeUnit(app)];
  await makeGroup(app, { businessUnitId: b, name: 'of b' });
  await makeGroup(app, { businessUnitId: a, name: 'of a, second' });
  await makeGroup(app, { businessUnitId: a, name: 'of a, first' });
  t.same(await namesOf(app, `${GROUPS}?businessUnitId=${a}`), ['of a, first', 'of a, second']);
  t.same(await namesOf(app, `${GROUPS}?businessUnitId=${a},${b}&sort=-name`), [
    ...['of b', 'of a, second', 'of a, first'],
  ]);
  t.same(await namesOf(app, `${GROUPS}?businessUnitId=${a}&q=FIRST`), ['of a, first'], 'filters add up');
  t.same(await namesOf(app, `${GROUPS}?businessUnitId=${c},${NOBODY}`), []);
  refused(t, await app.call(`GET ${GROUPS}?businessUnitId=${a},7`), 400, 'invalid_request', [
    '#/query/businessUnitId/1',
  ]);
});

t.test('a group that moves takes its products along', async (t) => {
  const [from, to] = [await makeUnit(app), await makeUnit(app)];
  const group = await makeGroup(app, { businessUnitId: from });
  const product = await makeProduct(app, { productGroupId: group, name: 'Passenger' });
  t.equal((await edit(group, { businessUnitId: to })).json().businessUnitId, to);
  t.equal((await app.call(`GET /v1/products/${product}`)).json().businessUnitId, to);
  t.same(await namesOf(app, `/v1/products?businessUnitId=${from}`), []);
  t.same(await namesOf(app, `/v1/products?businessUnitId=${to}`), ['Passenger']);
  t.equal((await app.call(`DELETE /v1/business-units/${from}`, { headers: any })).statusCode, 204);
});

t.test('a group with an active product cannot be archived; once the product is, it can', async (t) => {
  const group = await makeGroup(app);
  const product = await makeProduct(app, { productGroupId: group });
  refused(t, await app.call(`DELETE ${GROUPS}/${group}`, { headers: any }), 409, 'has_active_children');
  t.equal((await app.call(`DELETE /v1/products/${product}`, { headers: any })).statusCode, 204);
  t.equal((await app.call(`DELETE ${GROUPS}/${group}`, { headers: any })).statusCode, 204);
});

t.test('when a group is archived while a product is put into it, one of the two is refused', async (t) => {
  for (let round = 0; round < 10; round += 1) {
    const group = await makeGroup(app);
    const [created, archived] = await Promise.all([
      app.call('POST /v1/products', { json: { name: 'Late', productGroupId: group } }),
      app.call(`DELETE ${GROUPS}/${group}`, { headers: any }),
    ]);
    const outcome = `${created.statusCode} ${archived.statusCode}`;
    t.ok(['201 409', '422 204'].includes(outcome), outcome);
  }
});

t.test('a token for one unit moves a group neither in from another unit nor out to one', async (t) => {
  const own = await makeUnit(app, { reference: 'OWN' });
  const other = await makeUnit(app, { reference: 'OTHER' });
  const mine = await makeGroup(app, { businessUnitId: own });
  const theirs = await makeGroup(app, { businessUnitId: other });
  const token = { businessUnits: ['OWN'] };
  for (const [group, businessUnitId] of [
    [mine, other],
    [theirs, own],
  ]) {
    const moved = await app.call(`PATCH ${GROUPS}/${group}`, {
      json: { businessUnitId },
      token,
      headers: any,
    });
    refused(t, moved, 403, 'not_in_your_units');
  }
  const json = { name: 'Not mine', businessUnitId: other };
  refused(t, await app.call(`POST ${GROUPS}`, { json, token }), 403, 'not_in_your_units');
  const allowed = await app.call(`POST ${GROUPS}`, { json: { ...json, businessUnitId: own }, token });
  t.equal(allowed.statusCode, 201);
});
