// Decisions on triage cases: what they need, what they do at once, what they record, and who wins of two.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeCase, makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { refused } from '../support/problems.js';

const NOW = '2026-11-24';
const app = await startTestApp(t, { now: () => new Date(`${NOW}T12:00:00Z`) });
const unit = await makeUnit(app, { reference: 'HRB' });
const group = await makeGroup(app, { businessUnitId: unit });
const anIdea = (fields: object = {}) => makeCase(app, { businessUnitId: unit, ...fields });
const aProduct = (fields: object = {}) => makeProduct(app, { productGroupId: group, ...fields });
const decision = (outcome: string, more: object = {}) => ({
  outcome,
  reason: 'Agreed.',
  authority: 'Portfolio board',
  // Cases without answers are suggested to gather evidence, which most outcomes here go against.
  overrideReason: 'Weighed by the board.',
  ...more,
});
const decide = (id: string, json: object, more: object = {}) =>
  app.call(`POST /v1/triage/cases/${id}/decisions`, { json, ...more });
const read = async (id: string) => (await app.call(`GET /v1/triage/cases/${id}`)).json();
const changes = async () =>
  (await app.pool.query('select count(*)::int as count from change')).rows[0].count as number;

t.test('discovery of an idea makes the product, in the same step', async (t) => {
  const id = await anIdea({ problem: 'They wait.' });
  const made = await decide(
    id,
    decision('start_discovery', { product: { name: 'Moorings', productGroupId: group } }),
  );
  t.equal(made.statusCode, 201);
  const { effects } = made.json();
  t.match(effects, { phaseBefore: null, phaseAfter: 'discovery', caseIds: [] });
  t.match((await app.call(`GET /v1/products/${effects.productId}`)).json(), {
    name: 'Moorings',
    phase: 'discovery',
    problem: 'They wait.',
  });
  t.match(await read(id), { state: 'decided', productId: effects.productId, decisionId: made.json().id });
  t.equal((await app.call(`GET ${made.headers.location}`)).json().id, made.json().id);
});

t.test('a product proceeds to its next phase, or is retired, and its history says so', async (t) => {
  const product = await aProduct({ phase: 'discovery' });
  const id = await anIdea({ productId: product });
  const made = (await decide(id, decision('proceed_to_next_phase'))).json();
  t.match(made.effects, { productId: product, phaseBefore: 'discovery', phaseAfter: 'alpha' });
  t.equal((await app.call(`GET /v1/products/${product}`)).json().phase, 'alpha');
  const [change] = (await app.call(`GET /v1/products/${product}/history`)).json().items;
  t.match(change, { type: 'product.updated', before: { phase: 'discovery' }, after: { phase: 'alpha' } });
  const retired = await decide(id, decision('retire', { supersedes: made.id }));
  t.match(retired.json().effects, { phaseBefore: 'alpha', phaseAfter: 'retired' });
});

t.test('what is parked has its review scheduled; what is split becomes cases of their own', async (t) => {
  const parked = await anIdea();
  t.equal((await decide(parked, decision('park', { reviewOn: '2027-03-01' }))).statusCode, 201);
  t.match(await read(parked), { state: 'decided', reviewOn: '2027-03-01' });
  const whole = await anIdea({ affected: 'Boat owners' });
  const parts = [
    { title: 'Renewals', problem: 'They wait.' },
    { title: 'Refunds', problem: 'They are not paid.' },
  ];
  const { effects } = (await decide(whole, decision('split', { parts }))).json();
  t.equal(effects.caseIds.length, 2);
  t.match(await read(effects.caseIds[1]), {
    title: 'Refunds',
    state: 'submitted',
    splitFromId: whole,
    affected: 'Boat owners',
    businessUnitId: unit,
  });
});

t.test('a question sends the case back to whoever submitted it', async (t) => {
  const id = await anIdea();
  await decide(id, decision('needs_more_information', { reason: 'How many are they?' }));
  t.match(await read(id), { state: 'needs_information', stateReason: 'How many are they?' });
});

t.test('an outcome without what it needs is refused with every fault, and nothing happens', async (t) => {
  const id = await anIdea();
  const before = await changes();
  for (const [json, pointers] of [
    [decision('park'), ['#/reviewOn']],
    [decision('park', { reviewOn: NOW }), ['#/reviewOn']],
    [decision('merge_with_existing'), ['#/mergeInto']],
    [decision('split', { destination: 'Them' }), ['#/parts', '#/destination']],
    [decision('retire'), ['#/outcome']],
    [decision('start_discovery'), ['#/product']],
  ] as const)
    refused(t, await decide(id, json), 422, 'invalid_decision', [...pointers]);
  refused(t, await decide(id, { outcome: 'stop', reason: 'No.' }), 400, 'invalid_request', ['#/authority']);
  const nowhere = decision('start_discovery', { product: { name: 'New', productGroupId: unit } });
  refused(t, await decide(id, nowhere), 422, 'unknown_parent');
  t.equal(await changes(), before);
  t.equal((await read(id)).state, 'submitted');
});

t.test('a decision records the score, the rank and the model of its moment', async (t) => {
  const yes = 'yes';
  const answers = {
    ...{ pervasive: yes, urgent: yes, complex: yes },
    ...{ valuable_to_users: yes, valuable_to_organisation: yes, feasible: yes },
  };
  const id = await anIdea({ answers });
  const made = (
    await decide(id, decision('start_discovery', { product: { name: 'Best', productGroupId: group } }))
  ).json();
  t.match(made.standing, { score: 10, rank: 1, model: { version: 1 }, questionsVersion: 1 });
  await score(app, await aProduct(), { value: 10, urgency: 10, feasibility: 10 });
  t.same(
    (await app.call(`GET /v1/triage/cases/${id}/decisions/${made.id}`)).json(),
    made,
    'it never changes',
  );
});

t.test('of two decisions at once exactly one wins, and the other says what to do', async (t) => {
  for (let round = 0; round < 5; round += 1) {
    const id = await anIdea();
    const answers = await Promise.all([
      decide(id, decision('stop')),
      decide(id, decision('park', { reviewOn: '2027-01-01' })),
      decide(id, decision('start_discovery', { product: { name: `P${round}`, productGroupId: group } })),
    ]);
    t.same(answers.map(({ statusCode }) => statusCode).sort(), [201, 409, 409]);
    for (const lost of answers.filter(({ statusCode }) => statusCode === 409))
      refused(t, lost, 409, 'superseded');
    const { items } = (await app.call(`GET /v1/triage/cases/${id}/decisions`)).json();
    t.equal(items.length, 1);
    const { items: products } = (await app.call(`GET /v1/products?q=P${round}`)).json();
    t.equal(
      products.length,
      items[0].outcome === 'start_discovery' ? 1 : 0,
      'the effect of the winner alone',
    );
  }
});

t.test('a later decision supersedes the one it names; no other', async (t) => {
  const id = await anIdea();
  const first = (await decide(id, decision('park', { reviewOn: '2027-01-01' }))).json();
  refused(t, await decide(id, decision('stop')), 409, 'superseded');
  const second = (await decide(id, decision('stop', { supersedes: first.id }))).json();
  t.equal(second.supersedesId, first.id);
  refused(t, await decide(id, decision('stop', { supersedes: first.id })), 409, 'superseded');
  t.match(await read(id), { state: 'decided', reviewOn: null, decisionId: second.id });
  const { items } = (await app.call(`GET /v1/triage/cases/${id}/decisions`)).json();
  t.same(
    items.map((each: { id: string }) => each.id),
    [second.id, first.id],
    'both stay on record',
  );
  await t.rejects(app.pool.query("update triage_decision set reason = 'Other'"), /append-only/);
});

t.test('a withdrawn case is not decided; a reopened one is', async (t) => {
  const id = await anIdea();
  const move = (state: string) =>
    app.call(`PATCH /v1/triage/cases/${id}`, {
      json: { state, stateReason: 'So.' },
      headers: { 'if-match': '*' },
    });
  await move('withdrawn');
  refused(t, await decide(id, decision('stop')), 409, 'move_not_allowed');
  await move('reopened');
  t.equal((await decide(id, decision('stop'))).statusCode, 201);
});

t.test('sent again with its key a decision is made once', async (t) => {
  const id = await anIdea();
  const headers = { 'idempotency-key': 'decide-once' };
  const json = decision('start_discovery', { product: { name: 'Once', productGroupId: group } });
  const [first, again] = [await decide(id, json, { headers }), await decide(id, json, { headers })];
  t.equal(again.statusCode, 201);
  t.same(again.json(), first.json());
  t.equal((await app.call('GET /v1/products?q=Once')).json().items.length, 1);
});

t.test(
  'only a lead decides, within the units of their token, and moves no product of other units',
  async (t) => {
    const id = await anIdea();
    refused(t, await decide(id, decision('stop'), { as: 'product_manager' }), 403, 'forbidden');
    refused(
      t,
      await decide(id, decision('stop'), { token: { businessUnits: ['OTHER'] } }),
      403,
      'not_in_your_units',
    );
    const foreign = await makeProduct(app, { phase: 'alpha' });
    const about = await anIdea({ productId: foreign });
    const token = { businessUnits: ['HRB'] };
    refused(t, await decide(about, decision('retire'), { token }), 403, 'not_in_your_units');
    t.equal((await app.call(`GET /v1/products/${foreign}`)).json().phase, 'alpha');
  },
);

t.test('decisions are listed as of a moment, and the case stands as it did then', async (t) => {
  const real = await startTestApp(t);
  const id = await makeCase(real);
  const url = `/v1/triage/cases/${id}`;
  const before = await momentNow();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await real.call(`POST ${url}/decisions`, { json: decision('stop') });
  t.same((await real.call(`GET ${url}/decisions?asOf=${before}`)).json().items, []);
  t.equal((await real.call(`GET ${url}?asOf=${before}`)).json().state, 'submitted');
  t.equal((await real.call(`GET ${url}/decisions?asOf=${new Date().toISOString()}`)).json().items.length, 1);
  refused(t, await real.call(`GET ${url}/decisions?asOf=2020-01-01T00:00:00Z`), 404, 'not_found');
  refused(t, await real.call(`GET ${url}/decisions?asOf=2999-01-01T00:00:00Z`), 400, 'as_of_in_future');
});
