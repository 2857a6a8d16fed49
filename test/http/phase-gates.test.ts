// A product goes on to its next phase once it has the assessments that it needs, or an exception; and what is due says so before.

import { parse } from 'csv-parse/sync';
import t from 'tap';
import { startTestApp } from '../support/app.js';
import {
  ASSESSOR,
  assessmentBody,
  edit,
  moveReport,
  recordAssessment,
  sentAssessment,
} from '../support/assessments.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';

let time = new Date('2026-06-01T12:00:00Z');
const app = await startTestApp(t, { now: () => time });
const unit = await makeUnit(app, { reference: 'GATES' });
const group = await makeGroup(app, { businessUnitId: unit });
const read = async (url: string) => (await app.call(`GET ${url}`)).json();

const profile = (id: string, json: Record<string, unknown>) =>
  app.call(`PUT /v1/products/${id}/assessment-profile`, { ...ASSESSOR, json });
const move = (id: string, phase: string | null, more: object = {}) =>
  app.call(`PATCH /v1/products/${id}`, { json: { phase, ...more }, headers: { 'if-match': '*' } });
const except = (id: string, json: object) =>
  app.call(`POST /v1/products/${id}/phase-exceptions`, {
    ...ASSESSOR,
    json: { stage: 'alpha', authority: 'Digital director', reason: 'Winter.', ...json },
  });

/** A product that must be assessed, unless its facts are told otherwise. */
async function bound(fields: Record<string, unknown> = {}): Promise<string> {
  const known = { phase: 'alpha', isTransactional: true, ...fields };
  const id = await makeProduct(app, { productGroupId: group, ...known });
  await profile(id, { isNewOrRebuilt: true });
  return id;
}
const lacks = (response: { json(): { errors: { code: string }[] } }) =>
  response.json().errors.map(({ code }) => code);

t.test('without its assessment a product stays in its phase, and is told what it lacks', async (t) => {
  const id = await bound();
  const response = await move(id, 'private_beta');
  refused(t, response, 409, 'assessment_needed', ['#/phase']);
  t.same(lacks(response), ['no_assessment']);
  t.same(lacks(await move(id, 'live')), ['no_assessment', 'no_assessment', 'no_assessment'], 'for each gate');
  t.match(await read(`/v1/products/${id}`), { phase: 'alpha', version: 1 });
  for (const other of ['discovery', 'alpha', 'retired'])
    t.equal((await move(await bound(), other)).statusCode, 200, `${other} has no gate before it`);
  t.equal(
    (await app.call(`PATCH /v1/products/${id}`, { json: { name: 'Renamed' }, headers: { 'if-match': '*' } }))
      .statusCode,
    200,
  );
});

t.test('green and amber open the gate of their stage; red, a draft and a challenge do not', async (t) => {
  for (const rating of ['green', 'amber']) {
    const id = await bound();
    await sentAssessment(app, id, { rating });
    t.equal((await move(id, 'private_beta')).statusCode, 200, rating);
    refused(t, await move(id, 'public_beta'), 409, 'assessment_needed');
  }
  const red = await bound();
  const first = await sentAssessment(app, red, { rating: 'red' });
  t.same(lacks(await move(red, 'private_beta')), ['not_passed']);
  await moveReport(app, first, 'accepted');
  const again = await sentAssessment(app, red, {
    rating: 'green',
    isReassessment: true,
    previousAssessmentId: first.split('/').at(-1),
    points: [{ number: 2, result: 'green' }],
    assessedOn: '2026-05-20',
  });
  t.ok(again);
  t.equal((await move(red, 'private_beta')).statusCode, 200, 'a reassessment resolves it');
  const drafted = await bound();
  const draft = await recordAssessment(app, assessmentBody(drafted, { overallRating: 'green' }));
  t.same(lacks(await move(drafted, 'private_beta')), ['no_assessment']);
  await moveReport(app, draft, 'sent');
  await moveReport(app, draft, 'challenged');
  t.same(lacks(await move(drafted, 'private_beta')), ['report_challenged']);
  await moveReport(app, draft, 'accepted');
  t.equal((await move(drafted, 'private_beta')).statusCode, 200);
});

t.test('an exception with authority and reason opens it until it expires', async (t) => {
  const id = await bound();
  refused(t, await except(id, { expiresOn: '2026-06-01' }), 422, 'invalid_exception', ['#/expiresOn']);
  const granted = await except(id, { expiresOn: '2026-06-10' });
  t.equal(granted.statusCode, 201);
  t.match(granted.json(), { stage: 'alpha', authority: 'Digital director', grantedBy: 'lead' });
  t.same((await read(`/v1/products/${id}/phase-exceptions`)).items, [granted.json()]);
  t.same(lacks(await move(id, 'public_beta')), ['no_assessment'], 'it is for one stage');
  time = new Date('2026-06-10T00:00:00Z');
  refused(t, await move(id, 'private_beta'), 409, 'assessment_needed');
  time = new Date('2026-06-09T23:59:59Z');
  t.equal((await move(id, 'private_beta')).statusCode, 200);
  time = new Date('2026-06-01T12:00:00Z');
  const { items } = await read(`/v1/products/${id}/history`);
  t.ok(items.some(({ type }: { type: string }) => type === 'product.phase_exception_recorded'));
});

t.test('nothing known and nothing spoken for: open; spoken for: shut, naming what is missing', async (t) => {
  const unknown = await makeProduct(app, { productGroupId: group, phase: 'alpha' });
  t.equal((await move(unknown, 'private_beta')).statusCode, 200);
  const hinted = await makeProduct(app, { productGroupId: group, phase: 'alpha', isTransactional: true });
  const response = await move(hinted, 'private_beta');
  t.same(lacks(response), ['facts_missing']);
  t.match(response.json().detail, /isSpendCondition, isNewOrRebuilt/);
  await profile(hinted, { isNewOrRebuilt: false, isSpendCondition: false });
  t.equal((await move(hinted, 'private_beta')).statusCode, 200, 'no assessment is needed');
  const exempt = await bound();
  await profile(exempt, { isNewOrRebuilt: true, formPlatform: 'GOV.UK Forms' });
  t.equal((await move(exempt, 'live')).statusCode, 200);
});

t.test('the first phase is a fact; leaving the phase blank or retiring is no way round a gate', async (t) => {
  const fresh = await bound({ phase: null });
  t.equal((await move(fresh, 'live')).statusCode, 200);
  for (const way of [null, 'retired']) {
    const id = await bound();
    t.equal((await move(id, way)).statusCode, 200);
    refused(t, await move(id, 'private_beta'), 409, 'assessment_needed');
    t.equal((await move(id, 'alpha')).statusCode, 200);
  }
});

t.test('the facts of the same edit count', async (t) => {
  const id = await makeProduct(app, { productGroupId: group, phase: 'alpha' });
  await profile(id, { isNewOrRebuilt: true, isSpendCondition: false });
  refused(t, await move(id, 'private_beta', { isTransactional: true }), 409, 'assessment_needed');
  t.equal((await move(id, 'private_beta', { isTransactional: false })).statusCode, 200);
});

t.test('other rules from a day on: a policy, not a release', async (t) => {
  const rules = (await read('/v1/policies/assessment-rules/1')).definition;
  const definition = {
    ...rules,
    gates: rules.gates.filter(({ stage }: { stage: string }) => stage !== 'alpha'),
  };
  const json = { effectiveFrom: '2026-08-01', definition, reason: 'Alpha is left to departments.' };
  t.equal((await app.call('POST /v1/policies/assessment-rules', { json })).statusCode, 201);
  const id = await bound();
  time = new Date('2026-07-31T12:00:00Z');
  refused(t, await move(id, 'private_beta'), 409, 'assessment_needed');
  time = new Date('2026-08-01T12:00:00Z');
  t.equal((await move(id, 'private_beta')).statusCode, 200);
  time = new Date('2026-06-01T12:00:00Z');
  const [gate] = rules.gates;
  const broken = { ...rules, gates: [gate, { ...gate, from: 'live', to: 'alpha' }] };
  const response = await app.call('POST /v1/policies/assessment-rules', {
    json: { ...json, definition: broken },
  });
  refused(t, response, 422, 'invalid_policy', ['#/definition/gates/1', '#/definition/gates/1/to']);
});

t.test('what is due: which assessment, by whom, by when and why, or what is missing to say', async (t) => {
  const other = await makeUnit(app);
  const own = await makeGroup(app, { businessUnitId: other });
  const make = (fields: object) => makeProduct(app, { productGroupId: own, phase: 'alpha', ...fields });
  const many = await make({ isTransactional: true, transactionsPerYear: 2_000_000, deadline: '2026-12-01' });
  await profile(many, { isNewOrRebuilt: true, plannedPhaseEndOn: '2026-09-30' });
  const unknown = await make({ phase: 'private_beta', isTransactional: true });
  const early = await make({ phase: 'discovery' });
  const held = await make({
    isTransactional: true,
    transactionsPerYear: 10,
    usedByMultipleOrganisations: false,
  });
  await profile(held, { isNewOrRebuilt: true });
  const url = await sentAssessment(app, held, { rating: 'amber' });
  const archived = await make({});
  await app.call(`DELETE /v1/products/${archived}`, { headers: { 'if-match': '*' } });
  const due = `/v1/service-assessments/due?businessUnitId=${other}`;
  const { items } = await read(due);
  t.same(
    items.map(({ product }: { product: { id: string } }) => product.id),
    [many, unknown, early, held],
  );
  const CHECK =
    'https://www.gov.uk/service-manual/service-assessments/check-if-you-need-a-service-assessment';
  const SCOPE = 'https://www.gov.uk/service-manual/digital-by-default/scope-of-the-standard';
  t.match(items[0], {
    ...{ need: 'needed', stage: 'alpha', kind: 'service_assessment', assessedBy: 'cross_government' },
    ...{ by: '2026-09-30', byBasis: 'planned_phase_end', held: null, isSettled: false, policyVersion: 1 },
    reasons: [
      { rule: 'transactional_and_new', source: CHECK },
      { rule: 'end_of_alpha', source: CHECK },
      { rule: 'many_transactions', source: SCOPE },
    ],
  });
  t.match(items[1], { need: 'unknown', stage: 'beta', missing: ['isSpendCondition', 'isNewOrRebuilt'] });
  t.match(items[2], {
    need: 'not_needed',
    stage: null,
    reasons: [{ rule: 'no_gate_ahead' }],
    isSettled: true,
  });
  t.match(items[3], {
    assessedBy: 'departmental',
    held: url.split('/').at(-1),
    heldRating: 'amber',
    isSettled: true,
  });
  t.same((await read(`${due}&productId=${unknown}`)).items, [items[1]]);
  const first = await read(`${due}&limit=3`);
  t.same((await read(`${due}&limit=3&cursor=${first.page.next}`)).items, [items[3]]);
  const csv = await app.call(`GET ${due}`, { headers: { accept: 'text/csv' } });
  const rows = parse(csv.body, { columns: true }) as Record<string, string>[];
  t.match(rows[1], { productId: unknown, need: 'unknown', missing: 'isSpendCondition; isNewOrRebuilt' });
});

t.test('what is said of a product is shown as it was at a moment', async (t) => {
  const id = await makeProduct(app, { productGroupId: group });
  t.same(await read(`/v1/products/${id}/assessment-profile`), {
    isNewOrRebuilt: null,
    isSpendCondition: null,
    formPlatform: null,
    plannedPhaseEndOn: null,
  });
  const said = {
    isNewOrRebuilt: true,
    isSpendCondition: false,
    formPlatform: null,
    plannedPhaseEndOn: '2026-10-01',
  };
  t.same((await profile(id, said)).json(), said);
  const { items } = await read(`/v1/products/${id}/history`);
  t.match(items[0], { type: 'product.assessment_profile_recorded', before: null, after: said });
  time = new Date(Date.now() + 86_400_000);
  await app.pool.query('select pg_sleep(0.005)');
  await profile(id, { isNewOrRebuilt: false });
  t.same(await read(`/v1/products/${id}/assessment-profile?asOf=${items[0].occurredAt}`), said);
  t.match(await read(`/v1/products/${id}/assessment-profile`), {
    isNewOrRebuilt: false,
    plannedPhaseEndOn: null,
  });
  time = new Date('2026-06-01T12:00:00Z');
});

t.test('editing an assessment to red shuts the gate that it would have opened', async (t) => {
  const id = await bound();
  const url = await sentAssessment(app, id, { rating: 'green' });
  await edit(app, url, { overallRating: 'red', overrideReason: 'A hole was found in it.' });
  t.same(lacks(await move(id, 'private_beta')), ['not_passed']);
});
