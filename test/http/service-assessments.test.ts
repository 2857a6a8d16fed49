// Service assessments as they are recorded, edited, listed and looked back at, and who may.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import {
  ASSESSOR,
  assessmentBody,
  edit,
  PANEL,
  points,
  recordAssessment,
  sentAssessment,
} from '../support/assessments.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';

let time = new Date('2026-06-01T12:00:00Z');
const app = await startTestApp(t, { now: () => time });
const unit = await makeUnit(app, { reference: 'ASSESSED' });
const group = await makeGroup(app, { businessUnitId: unit });
const newProduct = (fields: object = {}) => makeProduct(app, { productGroupId: group, ...fields });
const read = async (url: string) => (await app.call(`GET ${url}`)).json();
const NOBODY = '01900000-0000-7000-8000-00000000dead';

t.test(
  'it is recorded little by little: unknown is null, and points have the titles of the standard',
  async (t) => {
    const productId = await newProduct();
    const response = await app.call('POST /v1/service-assessments', {
      ...ASSESSOR,
      json: { productId, stage: 'beta', kind: 'service_assessment' },
    });
    t.equal(response.statusCode, 201);
    const url = response.headers.location as string;
    t.match(response.json(), {
      ...{
        productId,
        stage: 'beta',
        assessedBy: null,
        bookedOn: null,
        assessedOn: null,
        standardVersion: null,
      },
      ...{
        panel: [],
        points: [],
        overallRating: null,
        derivedRating: null,
        reportState: 'draft',
        actions: [],
      },
      ...{ isReassessment: false, recordedBy: 'lead', version: 1 },
    });
    t.same(await read(url), response.json());
    const patched = await edit(app, url, { panel: PANEL, standardVersion: 2019, assessedOn: '2026-06-20' });
    t.equal(patched.statusCode, 200);
    for (const { number, result } of points({ 3: 'amber' })) {
      const put = await app.call(`PUT ${url}/points/${number}`, {
        ...ASSESSOR,
        json: { result, findings: `About point ${number}.` },
      });
      t.equal(put.statusCode, 200);
      t.equal(put.json().derivedRating, number === 14 ? 'amber' : null, 'derived once all are rated');
    }
    const whole = await read(url);
    t.match(whole.points[0], {
      number: 1,
      title: 'Understand users and their needs',
      findings: 'About point 1.',
    });
    t.match(whole.policyVersions, { 'service-standards': 1 });
    const rated = await edit(app, url, { overallRating: 'amber' });
    t.match(rated.json(), { overallRating: 'amber', derivedRating: 'amber' });
  },
);

t.test('what does not hold together is refused with every fault, and leaves nothing behind', async (t) => {
  const productId = await newProduct();
  const body = (fields: object) => ({ ...ASSESSOR, json: assessmentBody(productId, { ...fields }) });
  const cases: [what: string, fields: Record<string, unknown>, pointers: string[]][] = [
    ['a point too many', { points: [...points(), { number: 15, result: 'green' }] }, ['#/points/14']],
    ['a result of another standard', { points: [{ number: 1, result: 'met' }] }, ['#/points/0']],
    ['a standard that there is not', { standardVersion: 1999 }, ['#/standardVersion']],
    ['a rating without a lead assessor', { panel: [], overallRating: 'green' }, ['#/panel']],
    ['another rating than the points come to', { overallRating: 'red' }, ['#/overrideReason']],
    ['a peer review with points', { kind: 'peer_review' }, ['#/points']],
    [
      'a reassessment of nothing',
      { isReassessment: true, previousAssessmentId: NOBODY },
      ['#/previousAssessmentId'],
    ],
    [
      'all at once',
      { points: [{ number: 15, result: 'green' }], panel: [], overallRating: 'green' },
      ['#/points/0', '#/panel'],
    ],
  ];
  for (const [what, fields, pointers] of cases) {
    t.comment(what);
    const response = await app.call('POST /v1/service-assessments', body(fields));
    refused(t, response, 422, 'invalid_assessment', pointers);
  }
  const unknown = assessmentBody(NOBODY);
  refused(
    t,
    await app.call('POST /v1/service-assessments', { ...ASSESSOR, json: unknown }),
    422,
    'unknown_parent',
    ['#/productId'],
  );
  t.same((await read(`/v1/service-assessments?productId=${productId}`)).items, []);
  const overridden = await app.call(
    'POST /v1/service-assessments',
    body({ overallRating: 'amber', overrideReason: 'One point hangs by a thread.' }),
  );
  t.match(overridden.json(), { overallRating: 'amber', derivedRating: 'green' });
});

t.test('of two edits made from one reading the second is refused', async (t) => {
  const url = await recordAssessment(app, assessmentBody(await newProduct()));
  const etag = (await app.call(`GET ${url}`)).headers.etag as string;
  const edits = await Promise.all([
    edit(app, url, { summary: 'One.' }, etag),
    edit(app, url, { summary: 'Two.' }, etag),
  ]);
  t.same(edits.map(({ statusCode }) => statusCode).sort(), [200, 412]);
  const same = await edit(app, url, { summary: (await read(url)).summary });
  t.equal(same.json().version, 2, 'an edit that changes nothing leaves no trace');
});

t.test('points that two assessors record at once are both kept', async (t) => {
  const url = await recordAssessment(app, assessmentBody(await newProduct(), { points: [] }));
  const puts = [1, 2, 3, 4, 5].map((number) =>
    app.call(`PUT ${url}/points/${number}`, { ...ASSESSOR, json: { result: 'amber' } }),
  );
  t.ok((await Promise.all(puts)).every(({ statusCode }) => statusCode === 200));
  t.same(
    (await read(url)).points.map(({ number }: { number: number }) => number),
    [1, 2, 3, 4, 5],
  );
});

t.test('the list is filtered, paged and looked up by name', async (t) => {
  const name = 'Licence for lighthouses';
  const productId = await newProduct({ name, reference: 'LIGHT' });
  const green = await sentAssessment(app, productId, { rating: 'green', reference: 'A-1' });
  const red = await sentAssessment(app, productId, { rating: 'red', stage: 'beta' });
  const workshop = await recordAssessment(app, { productId, stage: 'live', kind: 'workshop' });
  const listed = async (query: string) => {
    const { items } = await read(`/v1/service-assessments?productId=${productId}&${query}`);
    return items.map(({ id }: { id: string }) => `/v1/service-assessments/${id}`);
  };
  t.same(await listed('limit=200'), [workshop, red, green], 'the last recorded first');
  const cases: [query: string, urls: string[]][] = [
    [`businessUnitId=${unit}`, [workshop, red, green]],
    [`businessUnitId=${await makeUnit(app)}`, []],
    ['stage=alpha,beta', [red, green]],
    ['kind=workshop', [workshop]],
    ['overallRating=red', [red]],
    ['reportState=sent', [red, green]],
    ['reportState=draft', [workshop]],
    ['q=lighthouse', [workshop, red, green]],
    ['q=light', [workshop, red, green]],
    ['q=a-1', [green]],
    ['q=100%25', []],
  ];
  for (const [query, urls] of cases) t.same(await listed(query), urls, query);
  const first = await read(`/v1/service-assessments?productId=${productId}&limit=2`);
  t.same(
    (await read(`/v1/service-assessments?productId=${productId}&limit=2&cursor=${first.page.next}`)).items
      .length,
    1,
  );
  refused(
    t,
    await app.call('POST /v1/service-assessments', {
      ...ASSESSOR,
      json: assessmentBody(productId, { reference: 'A-1' }),
    }),
    409,
    'not_unique',
    ['#/reference'],
  );
});

t.test('it is shown as it was at a moment, alone and in lists', async (t) => {
  const productId = await newProduct();
  const url = await recordAssessment(app, assessmentBody(productId));
  const before = await read(url);
  // The log is stamped by the database, whose clock nobody moves.
  time = new Date(Date.now() + 86_400_000);
  t.teardown(() => {
    time = new Date('2026-06-01T12:00:00Z');
  });
  await app.pool.query('select pg_sleep(0.005)');
  await edit(app, url, { overallRating: 'green', summary: 'Well done.' });
  const at = `asOf=${before.updatedAt}`;
  t.same(await read(`${url}?${at}`), before);
  t.same((await read(`/v1/service-assessments?productId=${productId}&${at}`)).items, [before]);
  t.same((await read(`/v1/service-assessments?productId=${productId}&overallRating=green&${at}`)).items, []);
  t.equal((await app.call(`GET ${url}?asOf=2020-01-01T00:00:00Z`)).statusCode, 404);
  t.same((await read(`${url}/actions?${at}`)).items, []);
});

t.test('who may write: assessors and the head of product, each within the units of the token', async (t) => {
  const productId = await newProduct();
  const json = assessmentBody(productId);
  for (const as of [
    'viewer',
    'assessor',
    'product_manager',
    'lead_product_manager',
    'spend_controller',
    'integration',
  ] as const)
    refused(t, await app.call('POST /v1/service-assessments', { as, json }), 403, 'forbidden');
  const token = { subject: 'elsewhere', businessUnits: ['OTHER'] };
  const narrowed = { as: 'service_assessor', token } as const;
  refused(t, await app.call('POST /v1/service-assessments', { ...narrowed, json }), 403, 'not_in_your_units');
  const url = await sentAssessment(app, productId, { rating: 'amber' });
  const [action] = (await read(`${url}/actions`)).items;
  const before = await read(url);
  const match = { headers: { 'if-match': '*' } };
  const writes = [
    await app.call(`PATCH ${url}`, { ...narrowed, ...match, json: { summary: 'Ours.' } }),
    await app.call(`PUT ${url}/points/1`, { ...narrowed, json: { result: 'red' } }),
    await app.call(`POST ${url}/report`, { ...narrowed, json: { state: 'accepted' } }),
    await app.call(`PATCH ${url}/actions/${action.id}`, { ...narrowed, ...match, json: { owner: 'us' } }),
    await app.call(`PUT /v1/products/${productId}/assessment-profile`, { ...narrowed, json: {} }),
    await app.call(`POST /v1/products/${productId}/phase-exceptions`, {
      ...narrowed,
      json: { stage: 'alpha', authority: 'Us', reason: 'Why not.', expiresOn: '2027-01-01' },
    }),
  ];
  for (const response of writes) refused(t, response, 403, 'not_in_your_units');
  t.same(await read(url), before);
  const own = { as: 'service_assessor', token: { ...token, businessUnits: ['ASSESSED'] } } as const;
  t.equal((await app.call(`POST ${url}/report`, { ...own, json: { state: 'accepted' } })).statusCode, 200);
});

t.test('a repeated key records one assessment', async (t) => {
  const productId = await newProduct();
  const headers = { 'idempotency-key': 'assess-once' };
  const post = () =>
    app.call('POST /v1/service-assessments', { ...ASSESSOR, headers, json: assessmentBody(productId) });
  const answers = [await post(), await post()];
  t.same(answers[0]?.json(), answers[1]?.json());
  t.equal((await read(`/v1/service-assessments?productId=${productId}`)).items.length, 1);
});
