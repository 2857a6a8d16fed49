// Business units: what holds for all kinds alike, and what holds for units alone.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';
import { businessUnits } from '../support/subject-kinds.js';
import { testLists } from '../support/subject-lists.js';
import { testRecords } from '../support/subject-records.js';

const app = await startTestApp(t);
const UNITS = '/v1/business-units';
const any = { 'if-match': '*' };

await testRecords(t, app, businessUnits);
await testLists(t, app, businessUnits);

t.test('two active units cannot share a name, however it is written', async (t) => {
  const id = await makeUnit(app, { name: 'Größe & Coast' });
  const other = await makeUnit(app);
  const twin = await app.call(`POST ${UNITS}`, { json: { name: 'GRÖSSE & coast'.replace('SS', 'ß') } });
  refused(t, twin, 409, 'not_unique', ['#/name']);
  const renamed = await app.call(`PATCH ${UNITS}/${other}`, {
    json: { name: 'größe & COAST' },
    headers: any,
  });
  refused(t, renamed, 409, 'not_unique', ['#/name']);
  t.equal((await app.call(`DELETE ${UNITS}/${id}`, { headers: any })).statusCode, 204);
  t.equal((await app.call(`POST ${UNITS}`, { json: { name: 'GRÖßE & coast' } })).statusCode, 201);
});

t.test('a unit with an active group cannot be archived; once the group is, it can', async (t) => {
  const unit = await makeUnit(app);
  const group = await makeGroup(app, { businessUnitId: unit });
  const early = await app.call(`DELETE ${UNITS}/${unit}`, { headers: any });
  refused(t, early, 409, 'has_active_children');
  t.match(early.json().detail, 'product groups');
  t.equal((await app.call(`GET ${UNITS}/${unit}`)).statusCode, 200);
  t.equal((await app.call(`DELETE /v1/product-groups/${group}`, { headers: any })).statusCode, 204);
  t.equal((await app.call(`DELETE ${UNITS}/${unit}`, { headers: any })).statusCode, 204);
});

t.test('a token for one unit writes to that unit and to no other', async (t) => {
  const own = await makeUnit(app, { reference: 'OWN' });
  const other = await makeUnit(app, { reference: 'OTHER' });
  const nameless = await makeUnit(app, { reference: null });
  const token = { businessUnits: ['OWN'] };
  const edit = (id: string, json: unknown) => app.call(`PATCH ${UNITS}/${id}`, { json, token, headers: any });
  t.equal((await edit(own, { description: 'Ours' })).statusCode, 200);
  refused(t, await edit(other, { description: 'Theirs' }), 403, 'not_in_your_units');
  refused(t, await edit(nameless, { description: 'Nobody knows whose' }), 403, 'not_in_your_units');
  refused(t, await edit(own, { reference: 'ELSEWHERE' }), 403, 'not_in_your_units');
  refused(t, await edit(own, { reference: null }), 403, 'not_in_your_units');
  refused(t, await app.call(`DELETE ${UNITS}/${other}`, { token, headers: any }), 403, 'not_in_your_units');
  const created = await app.call(`POST ${UNITS}`, { json: { name: 'New', reference: 'NEW' }, token });
  refused(t, created, 403, 'not_in_your_units');
  t.equal((await app.call(`GET ${UNITS}/${other}`, { token })).statusCode, 200, 'reading is not narrowed');
});
