// Products: what holds for all kinds alike, and what holds for products alone.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { namesOf } from '../support/pages.js';
import { refused } from '../support/problems.js';
import { products } from '../support/subject-kinds.js';
import { testLists } from '../support/subject-lists.js';
import { testRecords } from '../support/subject-records.js';

const app = await startTestApp(t);
const PRODUCTS = '/v1/products';
const NOBODY = '01900000-0000-7000-8000-00000000ffff';
const any = { 'if-match': '*' };
const create = (json: unknown) => app.call(`POST ${PRODUCTS}`, { json });
const edit = (id: string, json: unknown) => app.call(`PATCH ${PRODUCTS}/${id}`, { json, headers: any });

await testRecords(t, app, products);
await testLists(t, app, products);

t.test('transactions a year count beyond 32 bits, exactly, up to what JSON readers hold', async (t) => {
  const productGroupId = await makeGroup(app);
  for (const transactionsPerYear of [0, 1, 2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]) {
    const id = await makeProduct(app, { productGroupId, transactionsPerYear });
    t.equal((await app.call(`GET ${PRODUCTS}/${id}`)).json().transactionsPerYear, transactionsPerYear);
    t.match((await app.call(`GET ${PRODUCTS}/${id}`)).body, `"transactionsPerYear":${transactionsPerYear},`);
  }
  for (const transactionsPerYear of [-1, 1.5, Number.MAX_SAFE_INTEGER + 1, 1e300, '5', true]) {
    const response = await create({ name: 'Miscounted', productGroupId, transactionsPerYear });
    refused(t, response, 400, 'invalid_request', ['#/transactionsPerYear']);
  }
});

t.test('money keeps every penny, and is written with two places however it was sent', async (t) => {
  const productGroupId = await makeGroup(app);
  const amounts = [
    ['0', '0.00'],
    ['0.1', '0.10'],
    ['007.5', '7.50'],
    ['120000.05', '120000.05'],
    ['70368744177664.07', '70368744177664.07'],
    ['99999999999999.99', '99999999999999.99'],
  ];
  for (const [sent, read] of amounts) {
    const annualCost = { amount: sent, currency: 'GBP' };
    const id = await makeProduct(app, { productGroupId, annualCost });
    t.same((await app.call(`GET ${PRODUCTS}/${id}`)).json().annualCost, { amount: read, currency: 'GBP' });
    t.equal((await edit(id, { annualCost })).json().version, 1, 'the same money again is no change');
  }
  for (const amount of ['-1', '1.234', '1,000', '', ' 1', '1e3', '£5', 'NaN', '100000000000000']) {
    const response = await create({ name: 'X', productGroupId, annualCost: { amount, currency: 'GBP' } });
    refused(t, response, 400, 'invalid_request', ['#/annualCost/amount']);
  }
  for (const [cost, pointer] of [
    [5, '#/wholeLifeCost'],
    ['5.00', '#/wholeLifeCost'],
    [{ amount: 5, currency: 'GBP' }, '#/wholeLifeCost/amount'],
    [{ amount: '5.00' }, '#/wholeLifeCost/currency'],
    [{ amount: '5.00', currency: 'EUR' }, '#/wholeLifeCost/currency'],
  ] as const) {
    const response = await create({ name: 'X', productGroupId, wholeLifeCost: cost });
    refused(t, response, 400, 'invalid_request', [pointer]);
  }
});

t.test('a team is counted in hundredths of a person', async (t) => {
  const productGroupId = await makeGroup(app);
  for (const teamSize of [0, 0.07, 0.29, 1.1, 4.35, 8.2, 99_999]) {
    const response = await create({ name: 'Staffed', productGroupId, teamSize });
    t.equal(response.statusCode, 201, response.body);
    t.equal(response.json().teamSize, teamSize);
  }
  for (const teamSize of [-0.01, 0.001, 4.355, 100_000, '4']) {
    const response = await create({ name: 'X', productGroupId, teamSize });
    refused(t, response, 400, 'invalid_request', ['#/teamSize']);
  }
});

t.test('fields are held to their kind: days that exist, web addresses, known phases', async (t) => {
  const productGroupId = await makeGroup(app);
  const faulty = {
    deadline: ['2027-02-29', '2027-13-01', '27-01-01', '2027-01-01T00:00:00Z', '0000-01-01', ''],
    url: ['example.test', 'ftp://example.test', 'javascript:alert(1)', `https://x.test/${'a'.repeat(2000)}`],
    phase: ['beta', 'Live', '', 1],
    horizon: ['h4', 'H1_exploit', '', 1],
    workClass: ['features', 'New features', ''],
    isTransactional: ['true', 1, 'yes'],
    userGroups: ['Skippers', [''], ['a', 'a'], [1], Array.from({ length: 51 }, (_, index) => `g${index}`)],
    summary: ['', ' ', 'x'.repeat(2001)],
  };
  for (const [field, values] of Object.entries(faulty)) {
    for (const value of values) {
      const response = await create({ name: 'X', productGroupId, [field]: value });
      refused(t, response, 400, 'invalid_request');
      t.match(response.json().errors[0].pointer, `#/${field}`);
    }
  }
  t.equal(
    (await create({ name: 'X', productGroupId, deadline: '0001-01-01' })).json().deadline,
    '0001-01-01',
  );
  t.equal(
    (await create({ name: 'X', productGroupId, deadline: '9999-12-31' })).json().deadline,
    '9999-12-31',
  );
});

t.test('mandatory work names an authority and a reason; an edit may change one of the two', async (t) => {
  const productGroupId = await makeGroup(app);
  const mandatory = { authority: 'Harbours Act', reason: 'In force from April' };
  const id = await makeProduct(app, { productGroupId, mandatory });
  const changed = await edit(id, { mandatory: { reason: 'In force from May' } });
  t.same(changed.json().mandatory, { authority: 'Harbours Act', reason: 'In force from May' });
  t.same((await edit(id, { mandatory: {} })).json().mandatory, changed.json().mandatory);
  t.equal((await edit(id, { mandatory: null })).json().mandatory, null);
  for (const half of [{ authority: 'Somebody' }, { reason: 'Because' }, {}]) {
    refused(t, await edit(id, { mandatory: half }), 422, 'mandatory_incomplete', ['#/mandatory']);
    const created = await create({ name: 'Half', productGroupId, mandatory: half });
    refused(t, created, 400, 'invalid_request');
  }
  refused(t, await edit(id, { mandatory: { authority: 'A', reason: ' ' } }), 400, 'invalid_request', [
    '#/mandatory/reason',
  ]);
  refused(t, await edit(id, { mandatory: { ...mandatory, by: 'x' } }), 400, 'invalid_request', [
    '#/mandatory/by',
  ]);
  t.equal((await app.call(`GET ${PRODUCTS}/${id}`)).json().mandatory, null);
});

t.test(
  'a list within a product is replaced as a whole, and cleared by null or by an empty one',
  async (t) => {
    const id = await makeProduct(app, { userGroups: ['a', 'b'], needs: ['n'], capabilities: ['c'] });
    const edited = (await edit(id, { userGroups: ['c'], needs: null, capabilities: [] })).json();
    t.same([edited.userGroups, edited.needs, edited.capabilities], [['c'], [], []]);
  },
);

t.test('two products may share a name', async (t) => {
  const productGroupId = await makeGroup(app);
  await makeProduct(app, { productGroupId, name: 'Find a berth' });
  t.equal((await create({ name: 'Find a berth', productGroupId })).statusCode, 201);
});

t.test('a product moves to another group, and with it to another unit', async (t) => {
  const [from, to] = [await makeGroup(app), await makeGroup(app)];
  const unit = (await app.call(`GET /v1/product-groups/${to}`)).json().businessUnitId;
  const id = await makeProduct(app, { productGroupId: from, phase: 'alpha' });
  const moved = (await edit(id, { productGroupId: to })).json();
  t.match(moved, { productGroupId: to, businessUnitId: unit, phase: 'alpha', version: 2 });
  t.same(await namesOf(app, `${PRODUCTS}?productGroupId=${from}`), []);
  t.equal((await namesOf(app, `${PRODUCTS}?productGroupId=${to}`)).length, 1);
  const history = (await app.call(`GET ${PRODUCTS}/${id}/history`)).json().items;
  t.match(history[0], { before: { productGroupId: from }, after: { productGroupId: to } });
});

t.test('a product hangs below an active group: not below none, an unknown or an archived one', async (t) => {
  const archived = await makeGroup(app);
  await app.call(`DELETE /v1/product-groups/${archived}`, { headers: any });
  const id = await makeProduct(app);
  for (const productGroupId of [NOBODY, archived, await makeUnit(app)]) {
    refused(t, await create({ name: 'Lost', productGroupId }), 422, 'unknown_parent', ['#/productGroupId']);
    refused(t, await edit(id, { productGroupId }), 422, 'unknown_parent', ['#/productGroupId']);
  }
  refused(t, await edit(id, { productGroupId: null }), 400, 'invalid_request', ['#/productGroupId']);
});

t.test('a token for one unit moves a product neither in from another unit nor out to one', async (t) => {
  const own = await makeGroup(app, { businessUnitId: await makeUnit(app, { reference: 'OWN' }) });
  const other = await makeGroup(app, { businessUnitId: await makeUnit(app, { reference: 'OTHER' }) });
  const mine = await makeProduct(app, { productGroupId: own });
  const theirs = await makeProduct(app, { productGroupId: other });
  const token = { businessUnits: ['OWN'] };
  const move = (id: string, productGroupId: string) =>
    app.call(`PATCH ${PRODUCTS}/${id}`, { json: { productGroupId }, token, headers: any });
  refused(t, await move(mine, other), 403, 'not_in_your_units');
  refused(t, await move(theirs, own), 403, 'not_in_your_units');
  t.equal((await move(mine, own)).statusCode, 200);
  const archived = await app.call(`DELETE ${PRODUCTS}/${theirs}`, { token, headers: any });
  refused(t, archived, 403, 'not_in_your_units');
});

t.test('products are listed by unit, group, phase and yes-or-no, and the filters add up', async (t) => {
  const unit = await makeUnit(app);
  const [one, two] = [
    await makeGroup(app, { businessUnitId: unit }),
    await makeGroup(app, { businessUnitId: unit }),
  ];
  const made = [
    { name: 'a', productGroupId: one, phase: 'alpha', isTransactional: true, isPublicFacing: true },
    { name: 'b', productGroupId: one, phase: 'live', isTransactional: false },
    { name: 'c', productGroupId: two, phase: 'retired', isPublicFacing: false },
    { name: 'd', productGroupId: two },
  ];
  for (const fields of made) await makeProduct(app, fields);
  const by = async (query: string) =>
    (await namesOf(app, `${PRODUCTS}?businessUnitId=${unit}&${query}`)).join('');
  t.equal(await by('limit=50'), 'abcd', 'a list shows the retired ones too');
  t.equal(await by(`productGroupId=${one}`), 'ab');
  t.equal(await by(`productGroupId=${one},${two}`), 'abcd');
  t.equal(await by('phase=alpha'), 'a');
  t.equal(await by('phase=retired,live'), 'bc');
  t.equal(await by('isTransactional=true'), 'a');
  t.equal(await by('isTransactional=false'), 'b', 'unknown is not no');
  t.equal(await by('isPublicFacing=false'), 'c');
  t.equal(await by(`productGroupId=${two}&phase=alpha,live`), '');
  t.equal(await by('phase=alpha,live&isTransactional=true&isPublicFacing=true'), 'a');
  t.same(await namesOf(app, `${PRODUCTS}?businessUnitId=${NOBODY}`), []);
  refused(t, await app.call(`GET ${PRODUCTS}?phase=beta`), 400, 'invalid_request', ['#/query/phase/0']);
  refused(t, await app.call(`GET ${PRODUCTS}?isTransactional=1`), 400, 'invalid_request', [
    '#/query/isTransactional',
  ]);
});

t.test('products sort by transactions, costs and deadline, with the unknown last both ways', async (t) => {
  const productGroupId = await makeGroup(app);
  const money = (amount: string) => ({ amount, currency: 'GBP' });
  const made = [
    {
      name: 'a',
      transactionsPerYear: 10,
      annualCost: money('9.00'),
      wholeLifeCost: money('2'),
      deadline: '2027-01-10',
    },
    { name: 'b', transactionsPerYear: 9, annualCost: money('10.00'), wholeLifeCost: money('2.00') },
    { name: 'c', transactionsPerYear: 10, annualCost: money('10.00'), deadline: '2026-12-31' },
    { name: 'd', wholeLifeCost: money('10'), deadline: '2027-01-10' },
  ];
  for (const fields of made) await makeProduct(app, { productGroupId, ...fields });
  const by = async (sort: string) =>
    (await namesOf(app, `${PRODUCTS}?productGroupId=${productGroupId}&sort=${sort}`)).join('');
  t.equal(await by('transactionsPerYear,name'), 'bacd', 'as numbers: 9 before 10');
  t.equal(await by('-transactionsPerYear,name'), 'acbd');
  t.equal(await by('annualCost,-name'), 'acbd');
  t.equal(await by('-annualCost,-name'), 'cbad');
  t.equal(await by('wholeLifeCost,name'), 'abdc');
  t.equal(await by('-wholeLifeCost,name'), 'dabc');
  t.equal(await by('deadline,name'), 'cadb');
  t.equal(await by('-deadline,-name'), 'dacb');
  t.equal(await by('-transactionsPerYear,-annualCost,name'), 'cabd');
  t.equal(await by('deadline,transactionsPerYear,-name'), 'cadb');
});
