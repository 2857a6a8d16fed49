// While a scoring round is open: who seals what, what is refused in the ordinary way, and what a move or a model changes.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';
import { startRounds } from '../support/round-stage.js';
import { assessor, close, LEAD, openRound, roundBody, seal, sealUrl } from '../support/rounds.js';

const { app, group, newProduct, newProducts, read } = await startRounds(t);
const NOBODY = '01900000-0000-7000-8000-00000000dead';

t.test('an assessor seals, reads, replaces and withdraws a score of their own', async (t) => {
  const product = await newProduct();
  const round = await openRound(app, { ...roundBody([product], ['ada', 'ben']), measures: ['value'] });
  const url = sealUrl(round, product);
  const body = {
    points: 7.5,
    confidence: 'high',
    rationale: 'Many people need it.',
    evidenceUrl: 'https://example.test/evidence',
    assessedOn: '2026-03-01',
  };
  const first = await seal(app, url, 'ada', body);
  t.equal(first.statusCode, 201);
  const subject = { kind: 'product', id: product };
  t.match(first.json(), { ...body, assessor: 'ada', measure: 'value', subject, sealedAt: String });
  const own = async (who: string) => (await app.call(`GET ${round}/scores`, assessor(who))).json().items;
  t.same(await own('ada'), [first.json()]);
  t.match(await own('ben'), [{ assessor: 'ben', points: null, rationale: null, sealedAt: null }]);
  t.same(await own('cas'), [], 'who is asked nothing sees nothing');
  t.equal((await seal(app, url, 'ada', 4)).statusCode, 200);
  t.match(await own('ada'), [{ points: 4, confidence: null, rationale: null }]);
  t.match((await read(round)).assessors, [
    { assessor: 'ada', asked: 1, given: 1 },
    { assessor: 'ben', asked: 1, given: 0 },
  ]);
  const withdraw = () => app.call(`DELETE ${url}`, assessor('ada'));
  t.equal((await withdraw()).statusCode, 204);
  refused(t, await withdraw(), 404, 'not_found');
  t.match((await read(round)).assessors, [{ given: 0 }, { given: 0 }]);
  await close(app, round);
  t.same(
    (await app.call(`GET /v1/products/${product}/scores`)).json().items,
    [],
    'a withdrawn seal is no score',
  );
});

t.test(
  'a score is sealed only by whom the round asks, for what it asks, on the scale, by today',
  async (t) => {
    const [product, other] = (await newProducts(2)) as [string, string];
    const round = await openRound(app, { ...roundBody([product], ['ada']), measures: ['value'] });
    const url = sealUrl(round, product);
    refused(t, await seal(app, url, 'ben', 5), 403, 'not_asked');
    refused(t, await seal(app, sealUrl(round, product, 'urgency'), 'ada', 5), 403, 'not_asked');
    refused(t, await seal(app, sealUrl(round, other), 'ada', 5), 403, 'not_asked');
    const asGroup = `${round}/scores/product-groups/${product}/value`;
    refused(t, await seal(app, asGroup, 'ada', 5), 403, 'not_asked');
    refused(t, await app.call(`DELETE ${url}`, assessor('ben')), 403, 'not_asked');
    refused(t, await seal(app, sealUrl(`/v1/scoring-rounds/${NOBODY}`, product), 'ada', 5), 404, 'not_found');
    for (const points of [0.5, 10.5, 7.3])
      refused(t, await seal(app, url, 'ada', points), 422, 'invalid_points');
    const ahead = { points: 5, assessedOn: '2999-01-01' };
    refused(t, await seal(app, url, 'ada', ahead), 422, 'assessed_in_future');
    t.match((await read(round)).assessors, [{ given: 0 }]);
  },
);

t.test(
  'while it is open, its assessors record none of its scores in the ordinary way, alone or among others',
  async (t) => {
    const [product, ...free] = (await newProducts(6)) as [string, ...string[]];
    const round = await openRound(app, { ...roundBody([product], ['ada']), measures: ['value'] });
    const put = (id: string, measure: string, who: string) =>
      app.call(`PUT /v1/products/${id}/scores/${measure}`, { ...assessor(who), json: { points: 6 } });
    const alone = await put(product, 'value', 'ada');
    refused(t, alone, 409, 'in_open_round');
    t.match(alone.json().detail, round, 'it says which round');
    const burst = await Promise.all([
      ...free.map((id) => put(id, 'value', 'ada')),
      put(product, 'value', 'ada'),
      put(product, 'urgency', 'ada'),
      put(product, 'value', 'ben'),
    ]);
    t.same(
      burst.map(({ statusCode }) => statusCode),
      [201, 201, 201, 201, 201, 409, 201, 201],
      'the other measures and the other assessors go through',
    );
    await close(app, round);
    t.equal((await put(product, 'value', 'ada')).statusCode, 201);
  },
);

t.test(
  'while it is open, an import faults the rows of its scores, and takes the rest if asked to',
  async (t) => {
    const reference = 'in-a-round';
    const product = await makeProduct(app, { productGroupId: group, reference });
    const round = await openRound(app, { ...roundBody([product], ['ada']), measures: ['value'] });
    const payload = `subjectReference,measure,points\n${reference},value,4\n${reference},urgency,4\n`;
    const send = (headers: Record<string, string>) =>
      app.call('POST /v1/imports/scores', {
        ...assessor('ada'),
        payload,
        headers: { 'content-type': 'text/csv', ...headers },
      });
    const rejected = await send({});
    t.equal(rejected.statusCode, 422);
    t.match(rejected.json().errors, [
      { line: 2, column: 'measure', code: 'in_open_round', detail: new RegExp(round) },
    ]);
    const lenient = await send({ prefer: 'handling=lenient' });
    t.match(lenient.json(), { created: 1, rejected: 1 });
    const { items } = (await app.call(`GET /v1/products/${product}/scores`)).json();
    t.match(items, [{ measure: 'urgency', points: 4 }]);
  },
);

t.test('while it is open, no consensus is recorded on its cells', async (t) => {
  const product = await newProduct();
  const round = await openRound(app, { ...roundBody([product], ['ada']), measures: ['value'] });
  const agree = (measure: string) =>
    app.call(`PUT /v1/products/${product}/agreed-scores/${measure}`, {
      ...LEAD,
      json: { points: 5, reason: 'Talked over.' },
    });
  const answer = await agree('value');
  refused(t, answer, 409, 'in_open_round');
  t.match(answer.json().detail, round);
  t.equal((await agree('urgency')).statusCode, 200);
  await close(app, round);
  t.equal((await agree('value')).statusCode, 200);
});

t.test('the model of the opening judges the points, whatever comes into force meanwhile', async (t) => {
  const fresh = await startTestApp(t);
  const product = await makeProduct(fresh);
  const round = await openRound(fresh, { ...roundBody([product], ['ada']), measures: ['value'] });
  await fresh.pool.query(`
    insert into scoring_model (id, version, name, active_from, definition)
    select '01900000-0000-7000-8000-000000000002', 2, 'Short scale', now(),
      jsonb_set(definition, '{scale}', '{"min": 1, "max": 5, "step": 1}') from scoring_model where version = 1`);
  t.equal((await seal(fresh, sealUrl(round, product), 'ada', 9.5)).statusCode, 201);
  const put = `PUT /v1/products/${product}/scores/urgency`;
  refused(t, await fresh.call(put, { ...assessor('ada'), json: { points: 9.5 } }), 422, 'invalid_points');
  t.equal((await fresh.call(`GET ${round}`)).json().model.version, 1);
  await close(fresh, round);
  t.match((await fresh.call(`GET ${round}/results`)).json(), {
    model: { version: 1 },
    cells: [{ median: 9.5 }],
  });
});

t.test('a token narrowed to business units opens, seals, edits and closes within them alone', async (t) => {
  const foreign = await makeProduct(app, {
    productGroupId: await makeGroup(app, { businessUnitId: await makeUnit(app, { reference: 'FOREIGN' }) }),
  });
  const product = await newProduct();
  const narrowed = (as: 'lead_product_manager' | 'assessor', json?: unknown) => ({
    as,
    json,
    token: { subject: 'ada', businessUnits: ['ROUNDS'] },
    headers: { 'if-match': '*' },
  });
  const send = (line: string, json?: unknown) => app.call(line, narrowed('lead_product_manager', json));
  const both = roundBody([product, foreign], ['ada']);
  refused(t, await send('POST /v1/scoring-rounds', both), 403, 'not_in_your_units');
  const round = await openRound(app, both);
  const sealAs = (id: string) => app.call(`PUT ${sealUrl(round, id)}`, narrowed('assessor', { points: 5 }));
  t.equal((await sealAs(product)).statusCode, 201);
  refused(t, await sealAs(foreign), 403, 'not_in_your_units');
  refused(
    t,
    await app.call(`DELETE ${sealUrl(round, foreign)}`, narrowed('assessor')),
    403,
    'not_in_your_units',
  );
  refused(t, await send(`PATCH ${round}`, { name: 'Ours' }), 403, 'not_in_your_units');
  refused(t, await send(`POST ${round}/closure`, { reason: 'Ours' }), 403, 'not_in_your_units');
  const own = await send('POST /v1/scoring-rounds', roundBody([await newProduct()], ['ada']));
  t.equal(own.statusCode, 201);
  t.equal((await send(`POST ${own.headers.location}/closure`, { reason: 'Ours' })).statusCode, 200);
});

t.test(
  'a product moved to another group while the round is open is scored and revealed like any other',
  async (t) => {
    const product = await newProduct();
    const round = await openRound(app, { ...roundBody([product], ['ada']), measures: ['value'] });
    const elsewhere = { productGroupId: await makeGroup(app) };
    await app.call(`PATCH /v1/products/${product}`, { json: elsewhere, headers: { 'if-match': '*' } });
    t.equal((await seal(app, sealUrl(round, product), 'ada', 5)).statusCode, 201);
    await close(app, round);
    t.match((await app.call(`GET /v1/products/${product}/scores`)).json().items, [{ points: 5 }]);
  },
);
