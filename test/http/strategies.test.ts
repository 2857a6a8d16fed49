// Strategies of units, groups and products: written, reviewed, due again, and kept in the log.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeProduct } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { refused } from '../support/problems.js';
import { ALL_KINDS } from '../support/subject-kinds.js';

const TODAY = '2026-12-31';
// Ahead of the database, whose clock stamps what is made.
const app = await startTestApp(t, { now: () => new Date(`${TODAY}T12:00:00Z`) });
const NOBODY = '01900000-0000-7000-8000-00000000dead';
/** A month for products, a quarter for the others, by the first policy. */
const DUE = { product: '2027-01-31', product_group: '2027-03-31', business_unit: '2027-03-31' };

for (const kind of ALL_KINDS) {
  const { noun, path } = kind;
  const at = (id: string) => `/v1/${path}/${id}/strategy`;
  const put = (id: string, json: unknown, match?: string) =>
    app.call(`PUT ${at(id)}`, {
      ...{ as: 'product_manager', token: { subject: 'manager' }, json },
      headers: match === undefined ? {} : { 'if-match': match },
    });

  t.test(`a ${noun} gets a strategy, which is amended and reviewed`, async (t) => {
    const id = await kind.make(app);
    refused(t, await app.call(`GET ${at(id)}`), 404, 'not_found');
    const first = await put(id, { vision: 'No queue at the lock.' });
    t.equal(first.statusCode, 201, first.body);
    t.match(first.json(), {
      vision: 'No queue at the lock.',
      valueProposition: null,
      review: null,
      version: 1,
    });
    const second = await put(
      id,
      { valueProposition: 'Skippers save an hour.' },
      first.headers.etag as string,
    );
    t.equal(second.statusCode, 200, second.body);
    t.match(second.json(), {
      vision: 'No queue at the lock.',
      valueProposition: 'Skippers save an hour.',
      version: 2,
    });
    const review = { outcome: 'unchanged', note: 'Still so.' };
    const third = await put(id, { review }, second.headers.etag as string);
    t.match(third.json(), {
      ...{ vision: 'No queue at the lock.', valueProposition: 'Skippers save an hour.' },
      review: { ...review, reviewedOn: TODAY, reviewedBy: 'manager' },
      nextReviewOn: DUE[kind.kind],
      rhythm: { kind: 'review-rhythm', version: 1 },
    });
    const got = await app.call(`GET ${at(id)}`, { as: 'viewer' });
    t.same(got.json(), third.json());
    t.equal(got.headers.etag, third.headers.etag);
    const cleared = await put(id, { vision: null, review: { outcome: 'changed' } }, '"3"');
    t.match(cleared.json(), { vision: null, review: { outcome: 'changed', note: null } });
    const { items } = (await app.call(`GET /v1/${path}/${id}/history?limit=4`)).json();
    t.match(items, [
      {
        type: 'strategy.updated',
        actor: 'manager',
        before: { version: 3 },
        after: { version: 4, vision: null },
      },
      { after: { review: { note: 'Still so.' } } },
      { before: { valueProposition: null }, after: { valueProposition: 'Skippers save an hour.' } },
      { type: 'strategy.created', before: null, after: { vision: 'No queue at the lock.' } },
    ]);
  });

  t.test(`an edit of a ${noun}'s strategy names the version that it was made from`, async (t) => {
    const id = await kind.make(app);
    for (const match of ['*', '"1"'])
      refused(t, await put(id, { vision: 'Too early.' }, match), 412, 'stale_version');
    await put(id, { vision: 'One.' });
    refused(t, await put(id, { vision: 'Blind.' }), 428, 'precondition_required');
    t.equal((await put(id, { vision: 'Two.' }, '"1"')).statusCode, 200);
    refused(t, await put(id, { vision: 'Stale.' }, '"1"'), 412, 'stale_version');
    t.equal((await put(id, { vision: 'Three.' }, '*')).statusCode, 200);
    t.match((await app.call(`GET ${at(id)}`)).json(), { vision: 'Three.', version: 3 });
  });

  t.test(`of many first strategies of a ${noun} at once, one is kept`, async (t) => {
    const id = await kind.make(app);
    const sent = Array.from({ length: 8 }, (_, index) => put(id, { vision: `Number ${index}.` }));
    const answers = (await Promise.all(sent)).map(({ statusCode }) => statusCode).sort();
    t.same(answers, [201, ...Array(7).fill(428)]);
    t.equal((await app.call(`GET ${at(id)}`)).json().version, 1);
  });

  t.test(`a review of a ${noun} that cannot be so, and what is no strategy, is refused`, async (t) => {
    const id = await kind.make(app);
    const on = (reviewedOn: string, outcome = 'changed') => ({ review: { reviewedOn, outcome } });
    refused(t, await put(id, on('2027-01-01')), 422, 'invalid_review', ['#/review/reviewedOn']);
    t.equal((await put(id, { ...on('2026-11-30'), vision: 'One.' })).statusCode, 201);
    refused(t, await put(id, on('2026-11-29'), '*'), 422, 'invalid_review', ['#/review/reviewedOn']);
    const contradiction = { ...on(TODAY, 'unchanged'), vision: 'Two.' };
    refused(t, await put(id, contradiction, '*'), 422, 'invalid_review', ['#/review/outcome']);
    for (const json of [
      {},
      { vision: '' },
      { review: {} },
      on('yesterday'),
      on(TODAY, 'same'),
      { purpose: 'x' },
    ])
      refused(t, await put(id, json, '*'), 400, 'invalid_request');
    t.match((await app.call(`GET ${at(id)}`)).json(), { vision: 'One.', version: 1 });
    refused(t, await put(NOBODY, { vision: 'One.' }), 404, 'not_found');
    await app.call(`DELETE /v1/${path}/${id}`, { headers: { 'if-match': '*' } });
    refused(t, await put(id, { vision: 'Two.' }, '*'), 410, 'gone');
    refused(t, await app.call(`GET ${at(id)}`), 410, 'gone');
  });

  t.test(`who may not write a ${noun}, or not in its unit, writes no strategy`, async (t) => {
    const id = await kind.make(app);
    const json = { vision: 'Ours now.' };
    for (const as of ['viewer', 'assessor', 'integration'] as const)
      refused(t, await app.call(`PUT ${at(id)}`, { as, json }), 403, 'forbidden');
    const token = { businessUnits: ['ELSEWHERE'] };
    refused(t, await app.call(`PUT ${at(id)}`, { token, json }), 403, 'not_in_your_units');
    refused(t, await app.call(`GET ${at(id)}`), 404, 'not_found');
  });
}

t.test('a strategy is read as it was at a moment', async (t) => {
  // On the clock of the database: a moment is compared with when things were written.
  const present = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
  const id = await makeProduct(present, { phase: 'live' });
  const url = `/v1/products/${id}/strategy`;
  const moment = async () => {
    const at = await momentNow();
    return at;
  };
  const unwritten = await moment();
  const headers = { 'if-match': '*' };
  await present.call(`PUT ${url}`, { json: { vision: 'One.', review: { outcome: 'changed' } } });
  const [first, then] = [(await present.call(`GET ${url}`)).json(), await moment()];
  const json = { vision: 'Two.', review: { outcome: 'changed' } };
  await present.call(`PUT ${url}`, { json, headers });
  await present.call(`PATCH /v1/products/${id}`, { json: { phase: 'retired' }, headers });
  t.match((await present.call(`GET ${url}`)).json(), { vision: 'Two.', nextReviewOn: null });
  const past = await present.call(`GET ${url}?asOf=${then}`);
  t.same(past.json(), first);
  refused(t, await present.call(`GET ${url}?asOf=${unwritten}`), 404, 'not_found');
  refused(t, await present.call(`GET ${url}?asOf=2999-01-01T00:00:00Z`), 400, 'as_of_in_future');
});

t.test('the next review moves with the rhythm of the policy, and the tag with it', async (t) => {
  const id = await makeProduct(app, { phase: 'live' });
  const url = `/v1/products/${id}/strategy`;
  const json = { review: { reviewedOn: '2026-11-30', outcome: 'unchanged' } };
  const before = await app.call(`PUT ${url}`, { json });
  t.equal(before.json().nextReviewOn, '2026-12-30');
  const definition = {
    ...{ productMonths: 2, productMonthsByPhase: { live: 3 }, productGroupMonths: null },
    ...{ businessUnitMonths: 12, graceDays: 0 },
  };
  const policy = { effectiveFrom: TODAY, definition, reason: 'Agreed at the board.' };
  t.equal((await app.call('POST /v1/policies/review-rhythm', { json: policy })).statusCode, 201);
  const after = await app.call(`GET ${url}`);
  // Three months after 30 November there is no 30 February.
  t.match(after.json(), { nextReviewOn: '2027-02-28', rhythm: { version: 2 }, version: 1 });
  t.not(after.headers.etag, before.headers.etag);
  t.equal(
    (
      await app.call(`PUT ${url}`, {
        json: { vision: 'x' },
        headers: { 'if-match': before.headers.etag as string },
      })
    ).statusCode,
    200,
    'which spoils no edit',
  );
});
