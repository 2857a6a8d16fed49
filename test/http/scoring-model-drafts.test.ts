// Scoring models drafted, edited, previewed and brought into force.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup } from '../support/make.js';
import { readPage } from '../support/pages.js';
import { refused } from '../support/problems.js';
import { place, ranksOf, readRanking } from '../support/rankings.js';

type Json = Record<string, unknown>;
type Criterion = Json & { key: string; weight: number; measures: Json[] };

let clock = new Date('2026-06-01T09:00:00.000Z');
const app = await startTestApp(t, { now: () => clock });
const productGroupId = await makeGroup(app);
const EXAMPLE = { A: [9, 6, 4], B: [6, 8, 7], C: [5, 5, 9], D: [7, 7, 6], E: [4, 6, 5] };
const ids: Record<string, string> = {};
for (const [name, points] of Object.entries(EXAMPLE)) {
  ids[name] = await place(app, name, points, { productGroupId, reference: name });
}

const inForce = async () => {
  const { items } = (await readPage(app, '/v1/scoring-models')).json();
  return items.find(({ isActive }: Json) => isActive) as Json & { id: string; criteria: Criterion[] };
};

async function draft(json: Json): Promise<Json & { id: string; version: number; criteria: Criterion[] }> {
  const response = await app.call('POST /v1/scoring-models', { json });
  if (response.statusCode !== 201) throw new Error(response.body);
  return { ...response.json(), tag: response.headers.etag };
}

/** The criteria of the model in force under other weights. */
async function weighted(...weights: number[]): Promise<Criterion[]> {
  return (await inForce()).criteria.map((criterion, index) => ({
    ...criterion,
    weight: weights[index] as number,
  }));
}

t.test('a draft begins as a copy, is edited, and leaves the ranking alone', async (t) => {
  const { id } = await inForce();
  const made = await app.call('POST /v1/scoring-models', { json: { cloneOf: id } });
  t.equal(made.statusCode, 201);
  t.match(made.json(), { version: 2, edition: 1, activeFrom: null, isActive: false, method: 'weighted_sum' });
  t.match(made.headers.location, made.json().id);
  const path = `/v1/scoring-models/${made.json().id}`;
  t.equal((await app.call(`GET ${path}`)).headers.etag, made.headers.etag);
  const json = { name: 'Urgency first', criteria: await weighted(20, 60, 20) };
  refused(t, await app.call(`PATCH ${path}`, { json }), 428, 'precondition_required');
  const headers = { 'if-match': made.headers.etag as string };
  const edited = await app.call(`PATCH ${path}`, { json, headers });
  t.match(edited.json(), { name: 'Urgency first', edition: 2 });
  refused(t, await app.call(`PATCH ${path}`, { json, headers }), 412, 'stale_version');
  t.same(ranksOf((await readRanking(app)).items), ['A 1', 'D 2', 'B 2', 'C 4', 'E 5']);
  const under = await readRanking(app, `model=${made.json().id}`);
  t.match(under.model, { id: made.json().id, version: 2 });
  t.same(ranksOf(under.items), ['B 1', 'D 2', 'A 3', 'C 4', 'E 5']);
  t.same(await readRanking(app, 'model=2').then(({ items }) => ranksOf(items)), ranksOf(under.items));
  const gone = await app.call(`DELETE ${path}`, { headers: { 'if-match': '*' } });
  t.equal(gone.statusCode, 204);
  refused(t, await app.call(`GET ${path}`), 404, 'not_found');
  refused(t, await app.call(`GET /v1/rankings/products?model=${made.json().id}`), 400, 'unknown_model');
});

t.test('every fault of a model is told at once, with where it is', async (t) => {
  const [value, urgency] = await weighted(50, 30, 20);
  const [measure] = (value as Criterion).measures as [Json];
  const json = {
    name: 'Faulty',
    scale: { min: 5, max: 2, step: 1 },
    criteria: [
      { ...value, measures: [{ ...measure, archived: true }] },
      {
        ...urgency,
        key: 'value',
        measures: [{ ...measure, anchors: [{ points: 99, meaning: 'Too high.' }] }],
      },
    ],
    gates: [{ criterion: 'charm', threshold: 3, effect: 'hold', reason: 'Why.', authority: 'Who.' }],
    swings: [{ criterion: 'value', swing: 80, from: 'Nothing.', to: 'All.' }],
  };
  const faulty = await app.call('POST /v1/scoring-models', { json });
  refused(t, faulty, 422, 'invalid_model');
  const pointers = faulty.json().errors.map(({ pointer }: Json) => pointer);
  for (const pointer of [
    '#/scale',
    '#/criteria/1/key',
    '#/criteria/1/measures/0/key',
    '#/criteria/0',
    '#/criteria/1/measures/0/anchors/0/points',
    '#/gates/0/criterion',
    '#/swings',
  ]) {
    t.ok(pointers.includes(pointer), pointer);
  }
  refused(t, await app.call('POST /v1/scoring-models', { json: {} }), 422, 'invalid_model', [
    '#/name',
    '#/scale',
    '#/criteria',
  ]);
  const wrong = { template: 'cd3', criteria: (await inForce()).criteria };
  refused(t, await app.call('POST /v1/scoring-models', { json: wrong }), 422, 'invalid_model', [
    '#/criteria',
  ]);
  const criteria = (await weighted(50, 30, 20)).map((criterion) => ({
    ...criterion,
    measures: criterion.measures.map((each) => ({ ...each, anchors: [] })),
  }));
  const clash = { name: 'Shorter', scale: { min: 1, max: 5, step: 1 }, criteria };
  refused(t, await app.call('POST /v1/scoring-models', { json: clash }), 409, 'measure_clash', [
    '#/criteria',
  ]);
});

t.test('swings make the weights, and keep the ends that they refer to', async (t) => {
  const criteria = (await inForce()).criteria.map(({ weight: _, ...criterion }) => criterion);
  const swings = ['value', 'urgency', 'feasibility'].map((criterion, index) => ({
    criterion,
    swing: [100, 60, 40][index] as number,
    from: `The least ${criterion}.`,
    to: `The most ${criterion}.`,
  }));
  const made = await draft({ name: 'By swings', scale: { min: 1, max: 10, step: 0.5 }, criteria, swings });
  t.same(
    made.criteria.map(({ weight }) => weight),
    [50, 30, 20],
  );
  t.same(made.swings, swings);
  const json = { criteria: await weighted(10, 10, 80) };
  const headers = { 'if-match': '*' };
  const against = await app.call(`PATCH /v1/scoring-models/${made.id}`, { json, headers });
  refused(t, against, 422, 'invalid_model', ['#/swings']);
});

t.test('a preview tells who would move, who crosses the line, and how far the orders agree', async (t) => {
  const { id } = await draft({ cloneOf: (await inForce()).id, criteria: await weighted(20, 60, 20) });
  const answer = await app.call(`POST /v1/scoring-models/${id}/preview`, { json: { line: 1 } });
  t.equal(answer.statusCode, 200);
  // 20/60/20: A 6.2, B 7.4, C 5.8, D 6.8, E 5.4 against A 7.1, B 6.8, C 5.8, D 6.8, E 4.8.
  const seen = answer.json();
  t.match(seen, { leader: { before: ids.A, after: ids.B }, ranked: { before: 5, after: 5 }, moved: 2 });
  t.same(
    [seen.unranked, seen.crossing.counts],
    [
      { before: 0, after: 0 },
      { in: 1, out: 1 },
    ],
  );
  t.same(
    seen.moves.map(({ name, before, after, places }: Json) => [name, before, after, places]),
    [
      ['A', 1, 3, -2],
      ['B', 2, 1, 1],
    ],
  );
  t.same([seen.crossing.in.map(({ name }: Json) => name), seen.crossing.out[0].name], [['B'], 'A']);
  // Of ten pairs B and D tie before; A passes below both: 7 agree, 2 do not, over the root of 9 times 10.
  t.equal(seen.tau, 5 / Math.sqrt(90));
  const without = await app.call(`POST /v1/scoring-models/${id}/preview`, { json: {}, as: 'viewer' });
  t.match(without.json(), { crossing: null });
});

t.test(
  'the weighted product gives the known scores, and where it disagrees at the top is told',
  async (t) => {
    const { id } = await draft({ template: 'weighted_product' });
    const { items, model } = await readRanking(app, `model=${id}`);
    t.equal(model.method, 'weighted_product');
    const known = { D: 6.787482, A: 6.776082, B: 6.745626, C: 5.623731, E: 4.723559 };
    t.same(
      items.map(({ name }: Json) => name),
      Object.keys(known),
    );
    for (const { name, score, contributions } of items) {
      t.ok(Math.abs(score - known[name as 'A']) < 5e-7, name);
      t.same(contributions, { value: null, urgency: null, feasibility: null });
    }
    const agreement = (await readPage(app, '/v1/rankings/products/model-agreement?top=2')).json();
    t.match(agreement, { leaders: { additive: [ids.A], geometric: [ids.D] }, leaderDiffers: true });
    t.same([agreement.onlyAdditive, agreement.onlyGeometric], [[ids.B], []]);
    t.same(agreement.swapped, [{ above: ids.A, below: ids.D }]);
  },
);

t.test('the comparison methods score their own measures beside the ranking', async (t) => {
  const templates = (await app.call('GET /v1/scoring-model-templates')).json().items;
  t.same(
    templates.map(({ template }: Json) => template),
    ['rice', 'wsjf', 'cd3'],
  );
  const { id } = await draft({ template: 'cd3' });
  const put = async (name: string, measure: string, points: number, status = 201) => {
    const path = `/v1/products/${ids[name]}/scores/${measure}`;
    t.equal((await app.call(`PUT ${path}`, { json: { points } })).statusCode, status, `${name} ${measure}`);
  };
  // Two ice creams: 10 a week for 2 weeks, 30 a week for 4.
  for (const [name, costOfDelay, duration] of [
    ['A', 10, 2],
    ['B', 30, 4],
  ] as const) {
    await put(name, 'costOfDelay', costOfDelay);
    await put(name, 'duration', duration);
  }
  await put('C', 'costOfDelay', 20);
  await put('C', 'duration', 0.25, 422);
  const { items, counts } = await readRanking(app, `model=${id}`);
  t.same(
    items.map(({ name, score }: Json) => [name, score]),
    [
      ['B', 7.5],
      ['A', 5],
    ],
  );
  t.same(counts, { ranked: 2, unranked: 3 });
  const [open] = (await readRanking(app, `model=${id}&unranked=true`)).items;
  t.ok(open.scoreInterval.lowest <= open.scoreInterval.highest, 'a longer duration makes the lower score');
  t.match(open.scoreInterval, { lowest: 0 });
  const weights = await app.call(`GET /v1/rankings/products?model=${id}&weights=costOfDelay:1,duration:1`);
  refused(t, weights, 400, 'invalid_weights', ['#/query/weights']);
  const agreement = await app.call(`GET /v1/rankings/products/model-agreement?model=${id}`);
  refused(t, agreement, 400, 'not_additive', ['#/query/model']);
  t.same(
    ranksOf((await readRanking(app)).items),
    ['A 1', 'D 2', 'B 2', 'C 4', 'E 5'],
    'the ranking is as before',
  );
});

t.test('weighted shortest job first comes out as its published sheet should have been sorted', async (t) => {
  const { id } = await draft({ template: 'wsjf' });
  const measures = ['jobSize', 'relativeValue', 'timeCriticality', 'riskReduction'];
  const sheet = { A: [5, 8, 5, 13], B: [5, 8, 1, 5], C: [8, 13, 3, 8], D: [5, 5, 1, 5], E: [5, 5, 1, 5] };
  for (const [name, points] of Object.entries(sheet)) {
    for (const [index, measure] of measures.entries()) {
      const json = { points: points[index] };
      await app.call(`PUT /v1/products/${ids[name]}/scores/${measure}`, { json });
    }
  }
  const { items } = await readRanking(app, `model=${id}`);
  // The sheet puts 2.8 above 3.0.
  t.same(
    items.map(({ name, rank, score }: Json) => [name, rank, score]),
    [
      ['A', 1, 5.2],
      ['C', 2, 3],
      ['B', 3, 2.8],
      ['D', 4, 2.2],
      ['E', 4, 2.2],
    ],
  );
});

t.test('a model comes into force by a recorded decision, once, and then never changes', async (t) => {
  const before = await inForce();
  const made = await draft({ cloneOf: before.id, criteria: await weighted(20, 60, 20) });
  const path = `/v1/scoring-models/${made.id}`;
  const activate = (json: Json, headers = {}) => app.call(`POST ${path}/activation`, { json, headers });
  refused(t, await activate({}), 400, 'invalid_request', ['#/reason']);
  const past = { reason: 'Too late.', activeFrom: '2026-05-31T00:00:00Z' };
  refused(t, await activate(past), 422, 'activation_in_past', ['#/activeFrom']);
  const key = { 'idempotency-key': 'activation-1' };
  const reason = 'Agreed by the board.';
  const answers = await Promise.all([activate({ reason }), activate({ reason })]);
  t.same(answers.map(({ statusCode }) => statusCode).sort(), [200, 409], 'of two at once one decides');
  refused(t, await activate({ reason }, key), 409, 'not_a_draft');
  const headers = { 'if-match': '*' };
  refused(t, await app.call(`PATCH ${path}`, { json: { name: 'No' }, headers }), 409, 'not_a_draft');
  refused(t, await app.call(`DELETE ${path}`, { headers }), 409, 'not_a_draft');
  t.match(await readRanking(app), { model: { id: made.id }, weights: { value: 20, urgency: 60 } });
  const { rows } = await app.pool.query(
    "select reason, before ->> 'activeFrom' as before, after ->> 'activeFrom' as after from change where type = 'scoring_model.activated' and subject_id = $1",
    [made.id],
  );
  t.same(rows, [{ reason, before: null, after: '2026-06-01T09:00:00.000Z' }]);
});

t.test('a model with a day to come takes over by the clock alone', async (t) => {
  const before = (await readRanking(app)).model.id;
  const made = await draft({ cloneOf: before, criteria: await weighted(10, 10, 80) });
  const json = { reason: 'From July on.', activeFrom: '2026-07-01T00:00:00Z' };
  const answer = await app.call(`POST /v1/scoring-models/${made.id}/activation`, { json });
  t.match(answer.json(), { activeFrom: '2026-07-01T00:00:00.000Z' });
  t.equal((await readRanking(app)).model.id, before);
  clock = new Date('2026-07-01T00:00:00.000Z');
  const after = await readRanking(app);
  t.equal(after.model.id, made.id);
  t.equal(after.items[0].name, 'C');
});

t.test('only the head of product drafts and decides', async (t) => {
  const { id } = await inForce();
  for (const line of [
    'POST /v1/scoring-models',
    `PATCH /v1/scoring-models/${id}`,
    `POST /v1/scoring-models/${id}/activation`,
  ]) {
    const answer = await app.call(line, { as: 'lead_product_manager', json: {} });
    refused(t, answer, 403, 'forbidden');
  }
});
