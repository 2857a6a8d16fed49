// Files of assessments: a row a point, taken whole or not at all, faults by their lines.

import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { counts, csv, faults, form, LENIENT, sendFile } from '../support/imports.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';

type Row = Record<string, string>;

const HEADER = ['reference', 'product', 'businessUnit', 'stage', 'overallResult', 'standardVersion'];
const POINTS = ['point', 'pointResult'];
const file = (...rows: string[][]) => csv([...HEADER, ...POINTS], ...rows);
const whole = (reference: string, more: string[] = []) => [
  reference,
  'Licences',
  'Fisheries',
  'beta',
  'met',
  '18',
  ...more,
];
const send = (app: TestApp, payload: string | Buffer, options: object = {}) =>
  sendFile(app, payload, { kind: 'assessments', ...options });
const list = async (app: TestApp, query = '') =>
  (await app.call(`GET /v1/service-assessments?limit=200${query}`)).json().items;

t.test('rows of one reference are one assessment; its product is found or created', async (t) => {
  const app = await startTestApp(t);
  const text = file(
    whole('A', ['1', 'Yes']),
    ['A', '', '', '', '', '', '2', 'No'],
    ['A', '', '', '', '', '', '3', 'N/A\\'],
    ['B', 'licences', 'FISHERIES', 'live', 'other', '', '', ''],
  );
  t.same(counts(await send(app, text)), [2, 0, 0, 0]);
  const [b, a] = await list(app);
  t.match(a, {
    ...{
      reference: 'A',
      stage: 'beta',
      kind: 'service_assessment',
      standardVersion: 2016,
      legacyResult: 'met',
    },
    ...{
      overallRating: null,
      derivedRating: null,
      reportState: 'published',
      reportPublishedOn: null,
      actions: [],
    },
    points: [
      { number: 1, title: 'understand user needs', result: 'met' },
      { number: 2, result: 'not_met' },
      { number: 3, result: 'not_applicable' },
    ],
    source: { reference: 'A', product: 'Licences', standardVersion: '18' },
  });
  t.match(b, {
    reference: 'B',
    productId: a.productId,
    points: [],
    legacyResult: null,
    source: { overallResult: 'other' },
  });
  const product = (await app.call(`GET /v1/products/${a.productId}`)).json();
  t.match(product, { name: 'Licences', phase: null, version: 1 });
  const again = await send(app, text);
  t.same(counts(again), [0, 0, 2, 0]);
  t.same(await list(app), [b, a], 'importing twice changes nothing');
  refused(
    t,
    await app.call(`PUT /v1/service-assessments/${a.id}/points/2`, { json: { result: 'met' } }),
    409,
    'report_published',
  );
  const other = await send(app, file(whole('A', ['1', 'No'])));
  t.equal(other.statusCode, 422);
  t.same(faults(other), ['2 reference report_published']);
});

t.test('an assessment with any fault is not taken, and each fault has its line', async (t) => {
  const app = await startTestApp(t);
  const text = file(
    whole('A', ['1', 'Yes']),
    ['A', 'Permits', '', 'alpha', '', '', '1', 'Perhaps'],
    whole('B', ['19', 'Yes']),
    ['B', '', '', '', '', '', '', 'Yes'],
    ['B', '', '', '', '', '', '4', ''],
    whole('C', ['1', 'Yes']),
    ['D', 'Licences', 'Fisheries', 'beta', 'met', '19', '1', 'Yes'],
    ['C', '', '', '', '', '', '2', 'Yes'],
    ['E', '', '', 'gamma', '', '', '', ''],
    ['', 'Licences', 'Fisheries', 'beta', '', '', '', ''],
    ['F', '', '', '', '', '', '', ''],
    whole('G', ['1', 'green']),
    ['H', 'Licences', 'Fisheries', 'beta', 'met', '', '1', 'Yes'],
    ['I', 'Licences', 'Fisheries', 'beta', 'met', '18', '1', 'Yes'],
    ['I', '', '', '', '', '', '1', 'No'],
  );
  const strict = await send(app, text);
  t.equal(strict.statusCode, 422);
  t.same(faults(strict), [
    '3 pointResult not_a_choice',
    '4 point unknown_point',
    '5 point required',
    '6 pointResult required',
    '8 standardVersion unknown',
    '9 stage required',
    '9 product required',
    '9 standardVersion required',
    '9 reference duplicate',
    '10 stage not_a_choice',
    '11 reference required',
    '12 stage required',
    '12 product required',
    '13 point unknown_result',
    '14 standardVersion required',
    '16 point repeated',
  ]);
  t.same(await list(app), []);
  const lenient = await send(app, text, { headers: LENIENT });
  t.same(counts(lenient).slice(0, 3), [1, 0, 0], 'the sound rows of C');
  t.same(
    (await list(app)).map(({ reference }: Row) => reference),
    ['C'],
  );
});

t.test('what is said of the whole must be said alike on every row', async (t) => {
  const app = await startTestApp(t);
  const text = file(whole('A', ['1', 'Yes']), [
    'A',
    'Permits',
    'Fisheries',
    'alpha',
    'met',
    '18',
    '2',
    'Yes',
  ]);
  t.same(faults(await send(app, text)), ['3 product differs', '3 stage differs']);
});

t.test('a product is found by its reference wherever it is, and nothing of it is changed', async (t) => {
  const app = await startTestApp(t);
  const id = await makeProduct(app, { reference: 'P-1', name: 'Kept name' });
  const header = ['reference', 'productReference', 'product', 'businessUnit', 'stage'];
  t.same(
    counts(await send(app, csv(header, ['A', 'P-1', 'Other name', 'Elsewhere', 'alpha']))),
    [1, 0, 0, 0],
  );
  t.match(await list(app), [{ productId: id }]);
  t.match((await app.call(`GET /v1/products/${id}`)).json(), { name: 'Kept name', version: 1 });
  t.equal((await app.call('GET /v1/business-units?limit=200')).json().items.length, 1);
});

t.test('ratings come in, too; NDJSON and a form with a map do the same', async (t) => {
  const app = await startTestApp(t);
  const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((point) => ({
    ...{
      Ref: 'N',
      Service: 'Moorings',
      Unit: 'Harbours',
      Gate: 'alpha',
      Kind: 'reassessment',
      Total: 'amber',
    },
    ...{ Standard: 2019, Point: point, Result: point === 3 ? 'Amber' : 'Green', When: '01/02/2026' },
  }));
  const columns = {
    ...{ reference: 'Ref', product: 'Service', businessUnit: 'Unit', stage: 'Gate', kind: 'Kind' },
    ...{ overallResult: 'Total', standardVersion: 'Standard', point: 'Point', pointResult: 'Result' },
    assessedOn: 'When',
  };
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const { payload, type } = form([
    { name: 'columns', text: JSON.stringify(columns) },
    { name: 'file', text, filename: 'a.ndjson', type: 'application/x-ndjson' },
  ]);
  const response = await send(app, payload, { type });
  t.same(counts(response), [1, 0, 0, 0], response.body);
  t.match(await list(app), [
    {
      ...{ overallRating: 'amber', derivedRating: 'amber', isReassessment: true, assessedOn: '2026-02-01' },
      source: { Ref: 'N', Standard: '2019', When: '01/02/2026' },
    },
  ]);
});

t.test('who may: assessors for products that are there, within the units of the token', async (t) => {
  const app = await startTestApp(t);
  const unit = await makeUnit(app, { name: 'Fisheries', reference: 'FISH' });
  const group = await makeGroup(app, { businessUnitId: unit, name: 'Fisheries' });
  const text = csv(HEADER, whole('A'));
  refused(t, await send(app, text, { as: 'product_manager' }), 403, 'forbidden');
  const assessor = { as: 'service_assessor' };
  t.same(faults(await send(app, text, assessor)), ['2 product unknown']);
  await makeProduct(app, { productGroupId: group, name: 'Licences', reference: 'LIC' });
  const elsewhere = { ...assessor, token: { businessUnits: ['OTHER'] } };
  t.same(faults(await send(app, text, elsewhere)), ['2 businessUnit not_in_your_units']);
  const byReference = csv(['reference', 'productReference', 'stage'], ['A', 'LIC', 'beta']);
  t.same(faults(await send(app, byReference, elsewhere)), ['2 productReference not_in_your_units']);
  const own = { ...assessor, token: { businessUnits: ['FISH'] } };
  t.same(counts(await send(app, text, own)), [1, 0, 0, 0]);
});

t.test('a new phase of a product in a product file passes the same gates', async (t) => {
  const app = await startTestApp(t);
  const id = await makeProduct(app, { reference: 'P', name: 'P', phase: 'alpha', isTransactional: true });
  await makeProduct(app, { reference: 'Q', name: 'Q', isTransactional: true });
  await app.call(`PUT /v1/products/${id}/assessment-profile`, { json: { isNewOrRebuilt: true } });
  const rows = csv(['reference', 'phase'], ['P', 'live'], ['Q', 'live']);
  const strict = await sendFile(app, rows);
  t.same(faults(strict), ['2 phase assessment_needed']);
  t.same(counts(await sendFile(app, rows, { headers: LENIENT })), [0, 1, 0, 1]);
  t.equal((await app.call(`GET /v1/products/${id}`)).json().phase, 'alpha');
  t.same(counts(await sendFile(app, csv(['reference', 'phase'], ['P', 'alpha']))), [0, 0, 1, 0]);
});
