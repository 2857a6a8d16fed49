// Spend cases: raised with little, filled in by and by, routed with every reason, and read as they were.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { refused } from '../support/problems.js';
import { answer, edit, LOW, OWNER, raise, read, setLimit, triaged, WHOLE } from '../support/spend.js';

const TODAY = '2026-11-24';
let clock = new Date(`${TODAY}T12:00:00Z`);
const app = await startTestApp(t, { now: () => clock });
const unit = await makeUnit(app, { reference: 'OWN' });

t.test('a name and a unit are enough, and the case says what it lacks', async (t) => {
  const given = await raise(app, { name: 'Something', businessUnitId: unit });
  t.match(given, {
    status: 'draft',
    regime: 'digital_assurance_2026',
    raisedBy: 'owner',
    contributors: ['owner'],
    wholeLifeCost: null,
    ncrFlags: null,
    risk: { version: 2, rating: null, questions: [] },
    nextSteps: ['triaged', 'withdrawn'],
    decision: null,
    spending: { maySpend: false, bars: ['not_decided'] },
  });
  t.equal(given.route.route, null);
  t.same(given.route.missing, ['ncrFlags', 'delegatedLimit', 'risk']);
  t.same(given.missing[0], {
    step: 'triaged',
    lacks: ['description', 'spendType', 'thresholdClass', 'wholeLifeCost', 'ncrFlags'],
  });
  t.same(
    given.policies.map(({ kind }: { kind: string }) => kind),
    ['spend-rules', 'delegated-limits', 'spend-decisions', 'risk-questions'],
  );
  refused(t, await edit(app, given, { status: 'triaged' }), 409, 'spend_case_incomplete', [
    ...['#/description', '#/spendType', '#/thresholdClass', '#/wholeLifeCost', '#/ncrFlags'],
  ]);
  refused(t, await edit(app, given, { status: 'decided' }), 409, 'spend_step_refused', ['#/status']);
});

t.test('once a limit is known and all is answered, the route is told with its reasons', async (t) => {
  await setLimit(app, '300000.00', TODAY);
  const raised = await raise(app, { ...WHOLE, businessUnitId: unit });
  t.same(raised.route.missing, ['risk']);
  const answered = await answer(app, raised, { ...LOW, transactions: 'medium' });
  t.equal(answered.statusCode, 200);
  const { risk, route } = answered.json();
  t.match(risk, { version: 2, rating: 'medium' });
  t.match(risk.questions[1], {
    question: 'transactions',
    answer: 'medium',
    computed: 'low',
    disagrees: true,
  });
  t.equal(route.route, 'assurance_board');
  t.same(
    route.reasons.map(({ rule }: { rule: string }) => rule),
    ['ncr', 'delegated_limit', 'rating', 'spend_review'],
  );
  const big = await edit(app, answered.json(), { wholeLifeCost: { amount: '300000.01', currency: 'GBP' } });
  t.equal(big.json().route.route, 'hm_treasury');
});

t.test('the regime follows the day of commitment unless it was given', async (t) => {
  const given = await raise(app, {
    name: 'By day',
    businessUnitId: unit,
    expectedCommitmentDate: '2025-06-01',
  });
  t.equal(given.regime, 'spend_controls_v6');
  const moved = (await edit(app, given, { expectedCommitmentDate: '2026-04-01' })).json();
  t.equal(moved.regime, 'digital_assurance_2026');
  const fixed = (await edit(app, moved, { regime: 'spend_controls_v5' })).json();
  t.equal(fixed.regime, 'spend_controls_v5');
  t.equal(
    (await edit(app, fixed, { expectedCommitmentDate: '2026-05-01' })).json().regime,
    'spend_controls_v5',
  );
});

t.test(
  'under version 6 a case goes to the board and on to the joint review, and cannot skip the board',
  async (t) => {
    const given = await triaged(app, unit, { regime: 'spend_controls_v6' });
    t.equal(given.route.route, 'central_gds');
    refused(t, await edit(app, given, { status: 'with_joint_assurance_review' }), 409, 'spend_step_refused');
    const board = (await edit(app, given, { status: 'with_assurance_board' })).json();
    const review = (await edit(app, board, { status: 'with_joint_assurance_review' })).json();
    t.equal(review.status, 'with_joint_assurance_review');
    const later = await triaged(app, unit);
    refused(t, await edit(app, later, { status: 'with_assurance_board' }), 409, 'spend_step_refused');
  },
);

t.test('money is kept to the penny', async (t) => {
  const money = { amount: '99999999999999.99', currency: 'GBP' };
  const given = await raise(app, { name: 'Dear', businessUnitId: unit, wholeLifeCost: money });
  t.same(given.wholeLifeCost, money);
  t.same((await read(app, given.id)).wholeLifeCost, money);
  const short = await edit(app, given, { wholeLifeCost: { amount: '7.5', currency: 'GBP' } });
  t.same(short.json().wholeLifeCost, { amount: '7.50', currency: 'GBP' });
});

t.test('what does not hold together is refused', async (t) => {
  const send = (more: object) =>
    app.call('POST /v1/spend-cases', { ...OWNER, json: { name: 'X', businessUnitId: unit, ...more } });
  const foreign = await makeProduct(app);
  refused(t, await send({ productId: foreign }), 422, 'unknown_parent', ['#/productId']);
  refused(t, await send({ businessUnitId: foreign }), 422, 'unknown_parent', ['#/businessUnitId']);
  const period = { startDate: '2027-01-02', endDate: '2027-01-01' };
  refused(t, await send(period), 422, 'invalid_spend_case', ['#/endDate']);
  refused(t, await send({ status: 'decided' }), 400, 'invalid_request');
  refused(t, await send({ ncrFlags: ['dull'] }), 400, 'invalid_request');
  await raise(app, { name: 'First', businessUnitId: unit, reference: 'SC-9' });
  refused(t, await send({ reference: 'SC-9' }), 409, 'not_unique', ['#/reference']);
  const untyped = await raise(app, { name: 'Untyped', businessUnitId: unit });
  refused(t, await answer(app, untyped, LOW), 422, 'unknown_question');
  refused(t, await answer(app, untyped, { NoQuestion: {} }), 400, 'invalid_request');
  refused(
    t,
    await app.call(`PATCH /v1/spend-cases/${untyped.id}`, { ...OWNER, json: {} }),
    428,
    'precondition_required',
  );
});

t.test('a withdrawn case stays as it is', async (t) => {
  const given = await raise(app, { name: 'Given up', businessUnitId: unit });
  const gone = (await edit(app, given, { status: 'withdrawn' })).json();
  refused(t, await edit(app, gone, { name: 'Back again' }), 409, 'spend_step_refused');
  refused(t, await answer(app, gone, {}), 409, 'spend_step_refused');
});

t.test('an edit that changes nothing leaves no trace', async (t) => {
  const given = await raise(app, { name: 'Same', businessUnitId: unit });
  const same = await edit(app, given, { name: 'Same', description: null });
  t.equal(same.json().version, 1);
});

t.test('cases are listed by what is kept and by route, in pages either way', async (t) => {
  const group = await makeGroup(app, {});
  const productId = await makeProduct(app, { productGroupId: group });
  const product = (await app.call(`GET /v1/products/${productId}`)).json();
  const own = product.businessUnitId;
  const made: string[] = [];
  for (const ncrFlags of [['novel'], null, ['novel'], ['contentious'], null])
    made.push(
      (await raise(app, { name: `Listed ${made.length}`, businessUnitId: own, productId, ncrFlags })).id,
    );
  const ids = async (query: string) =>
    (await app.call(`GET /v1/spend-cases?${query}`)).json().items.map(({ id }: { id: string }) => id);
  t.same(await ids(`productId=${productId}`), made.toReversed());
  t.same(await ids(`businessUnitId=${own}&q=listed%203`), [made[3]]);
  t.same(await ids(`businessUnitId=${own}&status=triaged`), []);
  const treasury = [made[3], made[2], made[0]];
  t.same(await ids(`businessUnitId=${own}&route=hm_treasury`), treasury);
  const first = (
    await app.call(`GET /v1/spend-cases?businessUnitId=${own}&route=hm_treasury&limit=2`)
  ).json();
  t.same(first.items.length, 2);
  const second = (
    await app.call(
      `GET /v1/spend-cases?businessUnitId=${own}&route=hm_treasury&limit=2&cursor=${first.page.next}`,
    )
  ).json();
  t.same(
    second.items.map(({ id }: { id: string }) => id),
    [made[0]],
  );
  t.equal(second.page.next, null);
  const back = (
    await app.call(
      `GET /v1/spend-cases?businessUnitId=${own}&route=hm_treasury&limit=2&cursor=${second.page.prev}`,
    )
  ).json();
  t.same(
    back.items.map(({ id }: { id: string }) => id),
    treasury.slice(0, 2),
  );
  const csv = await app.call(`GET /v1/spend-cases?productId=${productId}`, {
    headers: { accept: 'text/csv' },
  });
  t.equal(csv.body.split('\r\n').length, made.length + 2);
});

t.test('a token that is narrowed to units reaches their cases alone, and moves none elsewhere', async (t) => {
  const foreign = await makeUnit(app, { reference: 'FOREIGN' });
  const narrowed = { as: 'product_manager', token: { subject: 'owner', businessUnits: ['OWN'] } } as const;
  const theirs = await raise(app, { name: 'Theirs', businessUnitId: foreign });
  const ours = await raise(app, { name: 'Ours', businessUnitId: unit }, narrowed);
  const json = { name: 'X', businessUnitId: foreign };
  refused(t, await app.call('POST /v1/spend-cases', { ...narrowed, json }), 403, 'not_in_your_units');
  refused(t, await edit(app, theirs, { name: 'Mine' }, narrowed), 403, 'not_in_your_units');
  refused(t, await edit(app, ours, { businessUnitId: foreign }, narrowed), 403, 'not_in_your_units');
  refused(t, await answer(app, theirs, {}, narrowed), 403, 'not_in_your_units');
});

t.test('a case is read as it was, under the rules of that day', async (t) => {
  const given = await raise(app, { ...WHOLE, name: 'Before', businessUnitId: unit });
  const moment = await momentNow();
  clock = new Date(Date.now() + 60_000);
  await edit(app, given, { name: 'After', ncrFlags: ['novel'] });
  const past = (await app.call(`GET /v1/spend-cases/${given.id}?asOf=${moment}`)).json();
  t.match(past, { name: 'Before', version: 1, ncrFlags: [] });
  t.match((await read(app, given.id)).route, { route: 'hm_treasury' });
  const listed = (await app.call(`GET /v1/spend-cases?asOf=${moment}&q=before`)).json().items;
  t.match(listed, [{ id: given.id, name: 'Before' }]);
  refused(t, await app.call(`GET /v1/spend-cases/${given.id}?asOf=2001-01-01T00:00:00Z`), 404, 'not_found');
});
