// Triage cases: who opens, edits and moves them, and where their answers put them among the products.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeCase, makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { refused } from '../support/problems.js';

const app = await startTestApp(t);
const unit = await makeUnit(app, { reference: 'HRB' });
const group = await makeGroup(app, { businessUnitId: unit });
const URL = '/v1/triage/cases';
const body = (fields: object = {}) => ({
  title: 'Moorings by post',
  problem: 'Boat owners wait six weeks.',
  businessUnitId: unit,
  ...fields,
});
const AVA = { as: 'viewer', token: { subject: 'ava' } } as const;
const ALL_YES = {
  pervasive: 'yes',
  urgent: 'yes',
  complex: 'yes',
  valuable_to_users: 'yes',
  valuable_to_organisation: 'yes',
  feasible: 'yes',
};
const patch = (id: string, json: object, more: object = {}) =>
  app.call(`PATCH ${URL}/${id}`, { json, headers: { 'if-match': '*' }, ...more });

t.test('anyone opens a case, and it is theirs', async (t) => {
  for (const as of ['viewer', 'integration', 'service_assessor'] as const) {
    const response = await app.call(`POST ${URL}`, { as, token: { subject: as }, json: body() });
    t.equal(response.statusCode, 201, as);
    t.match(response.json(), {
      state: 'submitted',
      submittedBy: as,
      supporterCount: 1,
      decisionId: null,
    });
  }
});

t.test('a case about a product belongs to its unit unless it says otherwise', async (t) => {
  const productId = await makeProduct(app, { productGroupId: group });
  const { businessUnitId: _, ...rest } = body({ productId });
  t.equal((await app.call(`POST ${URL}`, { json: rest })).json().businessUnitId, unit);
  const { businessUnitId: __, ...nowhere } = body();
  refused(t, await app.call(`POST ${URL}`, { json: nowhere }), 422, 'invalid_case');
  refused(t, await app.call(`POST ${URL}`, { json: body({ productId: unit }) }), 422, 'unknown_parent');
});

t.test('its answers are points under the model in force, and rank it with the products', async (t) => {
  const scored = await Promise.all([1, 2, 3].map(() => makeProduct(app, { productGroupId: group })));
  for (const [index, id] of scored.entries())
    await score(app, id, { value: 9 - 3 * index, urgency: 9 - 3 * index, feasibility: 9 - 3 * index });
  const answers = { ...ALL_YES, urgent: 'largely', feasible: 'no', pervasive: 'partly' };
  const { standing } = (await app.call(`POST ${URL}`, { json: body({ answers }) })).json();
  // Value (4 + 10 + 10 + 10) / 4 = 8.5, urgency 7, feasibility 1: 4.25 + 2.1 + 0.2 = 6.55, between 9 and 6.
  t.match(standing, {
    criteria: {
      value: { lowest: 8.5, highest: 8.5 },
      urgency: { lowest: 7, highest: 7 },
      feasibility: { lowest: 1, highest: 1 },
    },
    score: 6.55,
    rank: 2,
    questionsVersion: 1,
  });
});

t.test('without an answer it has no rank, and its best and worst stand for what it might be', async (t) => {
  const { feasible: _, ...answers } = ALL_YES;
  const { standing } = (await app.call(`POST ${URL}`, { json: body({ answers }) })).json();
  t.match(standing, { score: null, rank: null, scoreInterval: { lowest: 8.2, highest: 10 } });
  t.equal(standing.rankInterval.best, 1);
  t.equal(standing.rankInterval.worst, 3, 'the product of 9 and the one without scores may come before it');
});

t.test('whoever submitted it edits it and takes it back; another does neither', async (t) => {
  const id = (await app.call(`POST ${URL}`, { ...AVA, json: body() })).json().id;
  const mine = AVA;
  t.equal((await patch(id, { affectedCount: 40_000 }, mine)).json().affectedCount, 40_000);
  refused(
    t,
    await patch(id, { title: 'Mine' }, { as: 'assessor', token: { subject: 'ben' } }),
    403,
    'not_your_case',
  );
  refused(t, await patch(id, { state: 'ready' }, mine), 403, 'not_your_case');
  t.equal((await patch(id, { state: 'ready' })).json().state, 'ready');
  refused(t, await patch(id, { state: 'withdrawn' }, mine), 422, 'invalid_case');
  t.equal((await patch(id, { state: 'withdrawn', stateReason: 'Solved.' }, mine)).json().state, 'withdrawn');
  refused(t, await patch(id, { state: 'ready' }), 409, 'move_not_allowed');
});

t.test('a question goes to whoever submitted it, and comes back answered', async (t) => {
  const id = (await app.call(`POST ${URL}`, { ...AVA, json: body() })).json().id;
  const asked = await patch(id, { state: 'needs_information', stateReason: 'How many are they?' });
  t.match(asked.json(), { state: 'needs_information', stateReason: 'How many are they?' });
  const answered = await patch(id, { state: 'submitted', affectedCount: 3 }, AVA);
  t.match(answered.json(), { state: 'submitted', stateReason: null, affectedCount: 3 });
});

t.test(
  'an edit that changes nothing leaves no trace; a stale one and one without If-Match are refused',
  async (t) => {
    const made = await app.call(`POST ${URL}`, { json: body() });
    const { id } = made.json();
    t.equal((await patch(id, { title: 'Moorings by post' })).json().version, 1);
    const tag = { 'if-match': made.headers.etag as string };
    t.equal(
      (await app.call(`PATCH ${URL}/${id}`, { json: { affected: 'Owners' }, headers: tag })).statusCode,
      200,
    );
    refused(
      t,
      await app.call(`PATCH ${URL}/${id}`, { json: { affected: 'All' }, headers: tag }),
      412,
      'stale_version',
    );
    refused(t, await app.call(`PATCH ${URL}/${id}`, { json: {} }), 428, 'precondition_required');
  },
);

t.test('the tag tells a case whose place among the products has changed', async (t) => {
  const id = await makeCase(app, { businessUnitId: unit, answers: { ...ALL_YES, urgent: 'partly' } });
  const before = await app.call(`GET ${URL}/${id}`);
  const held = { headers: { 'if-none-match': before.headers.etag as string } };
  t.equal((await app.call(`GET ${URL}/${id}`, held)).statusCode, 304);
  const better = await makeProduct(app, { productGroupId: group });
  await score(app, better, { value: 10, urgency: 10, feasibility: 10 });
  t.equal((await app.call(`GET ${URL}/${id}`, held)).statusCode, 200, 'a better product came before it');
});

t.test('a token narrowed to other units opens, edits and moves nothing here', async (t) => {
  const id = await makeCase(app, { businessUnitId: unit });
  const token = { businessUnits: ['OTHER'] };
  refused(t, await app.call(`POST ${URL}`, { json: body(), token }), 403, 'not_in_your_units');
  refused(t, await patch(id, { title: 'Ours' }, { token }), 403, 'not_in_your_units');
  const support = await app.call(`PUT ${URL}/${id}/supporters/test-head_of_product`, { json: {}, token });
  refused(t, support, 403, 'not_in_your_units');
});

t.test('cases are listed by what is asked for, the newest first, in pages and as they were', async (t) => {
  const other = await makeUnit(app);
  const ids: string[] = [];
  for (let n = 0; n < 5; n += 1)
    ids.unshift(await makeCase(app, { businessUnitId: other, title: `Lock ${n}` }));
  const listed = async (query: string) =>
    (await app.call(`GET ${URL}?${query}`)).json().items.map(({ id }: { id: string }) => id);
  t.same(await listed(`businessUnitId=${other}`), ids);
  t.same(await listed(`businessUnitId=${other}&q=LOCK 3`.replace(' ', '%20')), [ids[1]]);
  const then = await momentNow();
  await patch(ids[0] as string, { state: 'ready', title: 'Renamed' });
  t.same(await listed(`businessUnitId=${other}&state=ready`), [ids[0]]);
  t.same(await listed(`businessUnitId=${other}&state=ready&asOf=${then}`), []);
  t.equal((await app.call(`GET ${URL}/${ids[0]}?asOf=${then}`)).json().title, 'Lock 4');
  const first = (await app.call(`GET ${URL}?businessUnitId=${other}&limit=2`)).json();
  t.same(
    first.items.map(({ id }: { id: string }) => id),
    ids.slice(0, 2),
  );
  const next = (
    await app.call(`GET ${URL}?businessUnitId=${other}&limit=2&cursor=${first.page.next}`)
  ).json();
  t.same(
    next.items.map(({ id }: { id: string }) => id),
    ids.slice(2, 4),
  );
});

t.test('a reference is unique among cases', async (t) => {
  t.equal((await app.call(`POST ${URL}`, { json: body({ reference: 'T-1' }) })).statusCode, 201);
  refused(t, await app.call(`POST ${URL}`, { json: body({ reference: 'T-1' }) }), 409, 'not_unique');
});
