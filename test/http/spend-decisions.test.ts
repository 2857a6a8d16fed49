// Decisions on spend: by somebody else, as far as the route, on the version that was read; what they are worth after.

import t from 'tap';
import { listExpiringApprovals, listOverdueConditions } from '../../src/store/spend-decisions.js';
import { startTestApp } from '../support/app.js';
import { makeUnit } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { refused } from '../support/problems.js';
import {
  answer,
  DECIDER,
  decide,
  edit,
  LOW,
  raise,
  read,
  setLimit,
  tagged,
  triaged,
} from '../support/spend.js';

const TODAY = '2026-11-24';
const app = await startTestApp(t, { now: () => new Date(`${TODAY}T12:00:00Z`) });
const unit = await makeUnit(app, { reference: 'OWN' });
await setLimit(app, '900000.00', TODAY);
const BEN = { as: 'spend_controller', token: { subject: 'ben' } } as const;

t.test('an approved case may spend, and the decision keeps what it was made on', async (t) => {
  const given = await triaged(app, unit);
  const response = await decide(app, given, { validUntil: '2027-11-30' });
  t.equal(response.statusCode, 201);
  const decided = response.json();
  t.match(decided, {
    status: 'decided',
    spending: { maySpend: true, bars: [] },
    nextSteps: ['triaged', 'closed', 'withdrawn'],
  });
  t.match(decided.decision, {
    number: 1,
    outcome: 'approved',
    effect: 'approves',
    route: 'self_assured',
    decidedBy: 'decider',
    decidedOn: TODAY,
    validUntil: '2027-11-30',
    facts: { wholeLifeCost: { amount: '250000.00' }, answers: LOW, regime: 'digital_assurance_2026' },
    policies: [{ kind: 'spend-rules', version: 1 }, {}, {}, { kind: 'risk-questions', version: 2 }],
  });
});

t.test('nobody decides a case that they raised, or whose facts they set, by whatever way', async (t) => {
  const own = { as: 'spend_controller', token: { subject: 'owner' } } as const;
  const given = await triaged(app, unit);
  refused(t, await decide(app, given, {}, own), 403, 'own_spend_case');
  // Ben sets the money, and is one of those who asked from then on.
  const money = { wholeLifeCost: { amount: '200000.00', currency: 'GBP' } };
  const edited = (await edit(app, given, money, BEN)).json();
  t.same(edited.contributors, ['owner', 'ben']);
  refused(t, await decide(app, edited, {}, BEN), 403, 'own_spend_case');
  // To set it back does not undo that.
  const back = (await edit(app, edited, { wholeLifeCost: given.wholeLifeCost }, BEN)).json();
  refused(t, await decide(app, back, {}, BEN), 403, 'own_spend_case');
  const cat = { as: 'spend_controller', token: { subject: 'cat' } } as const;
  const answered = (await answer(app, back, { ...LOW, transactions: 'medium' }, cat)).json();
  refused(t, await decide(app, answered, {}, cat), 403, 'own_spend_case');
  refused(t, await edit(app, answered, { raisedBy: 'somebody' }, BEN), 400, 'invalid_request');
  t.equal((await decide(app, answered)).statusCode, 201);
});

t.test('a name or a step is no fact that a case is decided on', async (t) => {
  const given = await triaged(app, unit);
  const renamed = (await edit(app, given, { name: 'Better put' }, BEN)).json();
  t.same(renamed.contributors, ['owner']);
  t.equal((await decide(app, renamed, {}, BEN)).statusCode, 201);
});

t.test(
  'an approval reaches as far as the route: what is novel is approved by HM Treasury alone',
  async (t) => {
    const given = await triaged(app, unit, { ncrFlags: ['novel'] });
    for (const authority of ['self_assured', 'assurance_board', 'central_gds'])
      refused(t, await decide(app, given, { authority }), 409, 'authority_too_near', ['#/authority']);
    t.equal((await decide(app, given, { authority: 'hm_treasury' })).json().spending.maySpend, true);
  },
);

t.test('a draft, a case without answers and words that policy does not have are refused', async (t) => {
  const draft = await raise(app, { name: 'Draft', businessUnitId: unit });
  refused(t, await decide(app, draft), 409, 'spend_step_refused');
  const given = await triaged(app, unit);
  const emptied = (await answer(app, given, {})).json();
  refused(t, await decide(app, emptied), 409, 'spend_case_incomplete', ['#/risk', '#/route']);
  refused(t, await decide(app, emptied, { outcome: 'rejected' }), 422, 'invalid_spend_decision', [
    '#/outcome',
  ]);
  refused(t, await decide(app, emptied, { validUntil: '2026-11-23' }), 422, 'invalid_spend_decision', [
    '#/validUntil',
  ]);
  const without = { outcome: 'approved_with_conditions' };
  refused(t, await decide(app, emptied, without), 422, 'invalid_spend_decision', ['#/conditions']);
  const returned = (await decide(app, emptied, { outcome: 'returned_for_information' })).json();
  t.match(returned, { status: 'draft', spending: { bars: ['not_approved'] } });
});

t.test('deciding takes the scope for it, and a token that covers the unit', async (t) => {
  const given = await triaged(app, unit);
  refused(t, await decide(app, given, {}, { as: 'head_of_product' }), 403, 'forbidden');
  const elsewhere = { as: 'spend_controller', token: { subject: 'decider', businessUnits: ['OTHER'] } };
  refused(t, await decide(app, given, {}, elsewhere), 403, 'not_in_your_units');
  const line = `POST /v1/spend-cases/${given.id}/decisions`;
  const json = { outcome: 'approved', authority: 'hm_treasury', reason: 'Yes.' };
  refused(t, await app.call(line, { ...DECIDER, json }), 428, 'precondition_required');
});

t.test('of decisions made at once on one version, one stands', async (t) => {
  const given = await triaged(app, unit);
  const outcomes = ['approved', 'not_approved', 'approved', 'returned_for_information'];
  const sent = await Promise.all(
    outcomes.map((outcome, n) =>
      decide(app, given, { outcome }, { as: 'spend_controller', token: { subject: `decider-${n}` } }),
    ),
  );
  const statuses = sent.map(({ statusCode }) => statusCode).sort();
  t.same(statuses, [201, 412, 412, 412]);
  const { items } = (await app.call(`GET /v1/spend-cases/${given.id}/decisions`)).json();
  t.equal(items.length, 1);
});

t.test('an edit and a decision at once: the decision is never on facts that it did not see', async (t) => {
  const given = await triaged(app, unit);
  const [edited, decided] = await Promise.all([
    edit(app, given, { wholeLifeCost: { amount: '1.00', currency: 'GBP' } }),
    decide(app, given),
  ]);
  t.same(
    [edited.statusCode, decided.statusCode].sort(),
    decided.statusCode === 201 ? [201, 412] : [200, 412],
  );
});

t.test('a later decision supersedes an earlier one, which stays as it was', async (t) => {
  const first = (await decide(app, await triaged(app, unit))).json();
  const second = (await decide(app, first, { outcome: 'not_approved', reason: 'It is not.' }, BEN)).json();
  t.match(second, { decision: { number: 2, decidedBy: 'ben' }, spending: { bars: ['not_approved'] } });
  const { items } = (await app.call(`GET /v1/spend-cases/${first.id}/decisions`)).json();
  t.match(items, [{ number: 2 }, { number: 1, outcome: 'approved', reason: 'It is worth it.' }]);
  await t.rejects(app.pool.query("update spend_decision set reason = 'Other'"), /append-only/);
  await t.rejects(app.pool.query('delete from spend_decision'), /append-only/);
});

t.test('when a deciding fact changes the right to spend lapses until the case is decided anew', async (t) => {
  const approved = (await decide(app, await triaged(app, unit))).json();
  const dearer = (
    await edit(app, approved, { wholeLifeCost: { amount: '250000.01', currency: 'GBP' } })
  ).json();
  t.match(dearer.spending, {
    maySpend: false,
    bars: ['needs_reevaluation'],
    needsReevaluation: true,
    changed: [{ fact: 'wholeLifeCost', before: { amount: '250000.00' }, after: { amount: '250000.01' } }],
  });
  const anew = (await decide(app, dearer)).json();
  t.match(anew.spending, { maySpend: true, changed: [] });
});

t.test('conditions are followed until they are settled, by somebody else', async (t) => {
  const conditions = [{ text: 'Publish the code.', dueOn: '2026-12-01' }, { text: 'Find a technical lead.' }];
  const word = { outcome: 'approved_with_conditions', conditions, validUntil: '2027-01-31' };
  const given = (await decide(app, await triaged(app, unit), word)).json();
  const [code, lead] = given.decision.conditions;
  t.match(code, { text: 'Publish the code.', dueOn: '2026-12-01', status: 'open', settledBy: null });
  t.match(lead, { dueOn: null });
  const due = async (day: string) =>
    (await listOverdueConditions(app.db, day)).filter(({ caseId }) => caseId === given.id);
  t.same(await due('2026-12-01'), []);
  t.match(await due('2026-12-02'), [
    { conditionId: code.id, text: 'Publish the code.', dueOn: '2026-12-01' },
  ]);
  const expiring = async (day: string, days: number) =>
    (await listExpiringApprovals(app.db, day, days)).filter(({ caseId }) => caseId === given.id);
  t.same(await expiring('2027-01-01', 29), []);
  t.match(await expiring('2027-01-01', 30), [{ validUntil: '2027-01-31', businessUnitId: unit }]);
  const settle = (version: number, id: string, json: object, who: object = DECIDER) =>
    app.call(`PATCH /v1/spend-cases/${given.id}/conditions/${id}`, {
      ...who,
      json,
      headers: { 'if-match': `"${version}"` },
    });
  const own = { as: 'spend_controller', token: { subject: 'owner' } };
  refused(t, await settle(given.version, code.id, { status: 'met' }, own), 403, 'own_spend_case');
  refused(t, await settle(given.version, given.id, { status: 'met' }), 404, 'not_found');
  const met = await settle(given.version, code.id, { status: 'met', note: 'It is public.' });
  t.equal(met.statusCode, 200);
  t.match(met.json().decision.conditions[0], {
    status: 'met',
    note: 'It is public.',
    settledBy: 'decider',
    settledOn: TODAY,
  });
  t.equal(met.json().spending.maySpend, true);
  refused(t, await settle(given.version, lead.id, { status: 'waived' }), 412, 'stale_version');
  t.same(await due('2026-12-02'), []);
  const reopened = await settle(met.json().version, code.id, { status: 'open' });
  t.match(reopened.json().decision.conditions[0], { status: 'open', settledBy: null, settledOn: null });
});

t.test('sent again with its key, a decision is made once', async (t) => {
  const given = await triaged(app, unit);
  const headers = { ...tagged(given), 'idempotency-key': 'decide-once' };
  const json = { outcome: 'approved', authority: 'hm_treasury', reason: 'Yes.' };
  const send = () => app.call(`POST /v1/spend-cases/${given.id}/decisions`, { ...DECIDER, json, headers });
  const [first, second] = [await send(), await send()];
  t.same([first.statusCode, second.statusCode], [201, 201]);
  t.same(first.json(), second.json());
  t.equal((await read(app, given.id)).decision.number, 1);
});

t.test('a quarter’s reviews send the unit’s spend to the board in the next', async (t) => {
  const own = await makeUnit(app, { reference: 'REVIEWED' });
  const cases = [await triaged(app, own), await triaged(app, own), await triaged(app, own)];
  const review = (id: string, rating: string, who: object = DECIDER) =>
    app.call(`POST /v1/spend-cases/${id}/reviews`, { ...who, json: { quarter: '2026-Q3', rating } });
  const next = async () =>
    (await app.call(`GET /v1/business-units/${own}/spend-reviews?quarter=2026-Q3`)).json();
  t.match(await next(), {
    counts: { control: 0, monitor: 0, assure: 0 },
    next: { quarter: '2026-Q4', outcome: null },
  });
  const routeNow = async () => (await read(app, cases[0].id)).route.route;
  t.equal(await routeNow(), 'self_assured');
  for (const given of cases) t.equal((await review(given.id, 'assure')).statusCode, 201);
  t.match(await next(), { counts: { assure: 3 }, next: { outcome: 'self_assure_low_and_medium' } });
  await review(cases[1].id, 'control');
  t.match(await next(), { counts: { control: 1, assure: 2 }, next: { outcome: 'all_to_board' } });
  t.equal(await routeNow(), 'assurance_board');
  refused(
    t,
    await review(cases[0].id, 'assure', { as: 'spend_controller', token: { subject: 'owner' } }),
    403,
    'own_spend_case',
  );
  t.match((await read(app, cases[1].id)).reviews, [{ quarter: '2026-Q3', rating: 'control' }]);
  const { items } = (await app.call(`GET /v1/spend-cases/${cases[1].id}/reviews`)).json();
  t.match(items, [
    { number: 2, rating: 'control' },
    { number: 1, rating: 'assure' },
  ]);
  await t.rejects(app.pool.query("update spend_review set rating = 'assure'"), /append-only/);
});

t.test('a case is read as it was before it was decided, and its decisions as they were then', async (t) => {
  const given = await triaged(app, unit);
  const asOf = await momentNow();
  await decide(app, given);
  const later = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
  const at = `/v1/spend-cases/${given.id}`;
  t.match((await later.call(`GET ${at}?asOf=${asOf}`)).json(), { status: 'triaged', decision: null });
  t.same((await later.call(`GET ${at}/decisions?asOf=${asOf}`)).json().items, []);
  t.match((await later.call(`GET ${at}`)).json(), { status: 'decided', decision: { number: 1 } });
});
