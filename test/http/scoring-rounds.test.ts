// A scoring round from its opening to its end: who may be asked for what, what is taken while it is open, and what
// becomes of the sealed scores.

import t, { type Test } from 'tap';
import { closeDueRounds } from '../../src/http/due-rounds.js';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { refused } from '../support/problems.js';
import { assessor, close, LEAD, openRound, productsOf, roundBody, seal, sealUrl } from '../support/rounds.js';

let time: Date | null = null;
const app = await startTestApp(t, { now: () => time ?? new Date() });
const unit = await makeUnit(app, { reference: 'ROUNDS' });
const group = await makeGroup(app, { businessUnitId: unit });
const newProduct = () => makeProduct(app, { productGroupId: group });
const newProducts = (count: number) => Promise.all(Array.from({ length: count }, newProduct));
const NOBODY = '01900000-0000-7000-8000-00000000dead';

const open = (json: Record<string, unknown>) => app.call('POST /v1/scoring-rounds', { ...LEAD, json });
const read = async (url: string) => (await app.call(`GET ${url}`, LEAD)).json();
const archive = (id: string) => app.call(`DELETE /v1/products/${id}`, { headers: { 'if-match': '*' } });

/** Lets the clock stand at a time until the test ends. */
function at(t: Test, stopped: Date): void {
  time = stopped;
  t.teardown(() => {
    time = null;
  });
}

const tomorrow = () => new Date(Date.now() + 86_400_000);

t.test('a round is opened for named products, and shows what it asks of whom and no points', async (t) => {
  const [one, two] = (await newProducts(2)) as [string, string];
  const body = {
    ...roundBody([one, two], ['ada', 'ben']),
    measures: ['value', 'urgency'],
    assessors: [{ assessor: 'ada' }, { assessor: 'ben', measures: ['value'], subjects: productsOf([two]) }],
  };
  const response = await open(body);
  t.equal(response.statusCode, 201);
  const round = response.json();
  t.equal(response.headers.location, `/v1/scoring-rounds/${round.id}`);
  t.match(round, {
    name: 'Spring round',
    status: 'open',
    model: { version: 1 },
    closesAt: body.closesAt,
    openedBy: 'lead',
    closedAt: null,
    assessors: [
      { assessor: 'ada', asked: 4, given: 0 },
      { assessor: 'ben', asked: 1, given: 0 },
    ],
  });
  t.same(round.measures.sort(), ['urgency', 'value']);
  t.same(round.subjects.map(({ id }: { id: string }) => id).sort(), [one, two].sort());
  const shown = await app.call(`GET /v1/scoring-rounds/${round.id}`, assessor('anybody'));
  t.same(shown.json(), round);
  t.equal(shown.headers.etag, response.headers.etag);
});

t.test(
  'a filter is resolved at the opening: later products do not join, retired ones are left out',
  async (t) => {
    const own = await makeGroup(app, { businessUnitId: unit });
    const make = (fields: object) => makeProduct(app, { productGroupId: own, ...fields });
    const alpha = await make({ phase: 'alpha' });
    const live = await make({ phase: 'live' });
    const retired = await make({ phase: 'retired' });
    const archived = await make({});
    await archive(archived);
    const { subjects: _, ...rest } = roundBody([], ['ada']);
    const subjectsOf = async (url: string) =>
      (await read(url)).subjects.map(({ id }: { id: string }) => id).sort();
    const round = await openRound(app, { ...rest, filter: { productGroupId: [own] } });
    await make({ phase: 'alpha' });
    t.same(await subjectsOf(round), [alpha, live].sort());
    const byPhase = await openRound(app, {
      ...rest,
      filter: { productGroupId: [own], phase: ['retired'] },
    });
    t.same(await subjectsOf(byPhase), [retired]);
    const groups = await openRound(app, {
      ...rest,
      filter: { kind: 'product_group', businessUnitId: [unit] },
    });
    t.ok((await subjectsOf(groups)).includes(own));
    refused(t, await open({ ...rest, filter: { productGroupId: [NOBODY] } }), 422, 'invalid_round', [
      '#/filter',
    ]);
    const astray = { ...rest, filter: { kind: 'product_group', phase: ['live'] } };
    refused(t, await open(astray), 422, 'invalid_round', ['#/filter/phase']);
  },
);

t.test('what cannot be a round is refused with every fault, and leaves nothing behind', async (t) => {
  const [product, archived] = (await newProducts(2)) as [string, string];
  await archive(archived);
  const body = roundBody([product], ['ada']);
  const before = (await read('/v1/scoring-rounds?limit=200')).items.length;
  const cases: [what: string, json: Record<string, unknown>, pointers: string[]][] = [
    ['no subjects', { ...body, subjects: [] }, ['#/subjects']],
    ['an unknown one', { ...body, subjects: productsOf([product, NOBODY]) }, ['#/subjects/1']],
    [
      'one of another kind',
      { ...body, subjects: [{ kind: 'business_unit', id: product }] },
      ['#/subjects/0'],
    ],
    ['an archived one', { ...body, subjects: productsOf([product, archived]) }, ['#/subjects/1']],
    ['both ways of naming', { ...body, filter: {} }, ['#/subjects']],
    [
      'an assessor twice',
      { ...body, assessors: [{ assessor: 'ada' }, { assessor: 'ada' }] },
      ['#/assessors/1'],
    ],
    ['a closing time that has passed', { ...body, closesAt: '2020-01-01T00:00:00Z' }, ['#/closesAt']],
    ['an unknown measure', { ...body, measures: ['value', 'worth'] }, ['#/measures/1']],
    [
      'all at once',
      { ...body, subjects: productsOf([archived]), measures: ['worth'], closesAt: '2020-01-01T00:00:00Z' },
      ['#/subjects/0', '#/measures/0', '#/closesAt'],
    ],
  ];
  for (const [what, json, pointers] of cases) {
    t.comment(what);
    refused(t, await open(json), 422, 'invalid_round', pointers);
  }
  const { subjects: _, ...neither } = body;
  refused(t, await open(neither), 422, 'invalid_round', ['#/subjects']);
  refused(t, await open({ ...body, closesAt: 'tomorrow' }), 400, 'invalid_request', ['#/closesAt']);
  refused(t, await open({ ...body, assessors: [] }), 400, 'invalid_request', ['#/assessors']);
  t.equal((await read('/v1/scoring-rounds?limit=200')).items.length, before);
});

t.test('a closing time may be written with any offset, and is shown in UTC', async (t) => {
  const body = roundBody([await newProduct()], ['ada']);
  const opened = await open({ ...body, closesAt: '2999-04-30T18:00:00+01:00' });
  t.equal(opened.json().closesAt, '2999-04-30T17:00:00.000Z');
  for (const closesAt of ['2999-12-31T23:59:60Z', '9999-12-31T23:59:59-01:00'])
    refused(t, await open({ ...body, closesAt }), 422, 'invalid_round', ['#/closesAt']);
});

t.test('no cell is in two open rounds, whoever is asked; once the first is closed it may be', async (t) => {
  const [product, other] = (await newProducts(2)) as [string, string];
  const first = await openRound(app, { ...roundBody([product], ['ada']), measures: ['value'] });
  const again = { ...roundBody([other, product], ['ben']), measures: ['value'] };
  const answer = await open(again);
  refused(t, answer, 409, 'in_open_round');
  t.match(answer.json().detail, first, 'it says which round');
  t.equal(
    (await open({ ...again, measures: ['urgency'] })).statusCode,
    201,
    'another measure is another cell',
  );
  await close(app, first);
  t.equal((await open(again)).statusCode, 201);
});

t.test('a round is opened once, however often the same key is sent', async (t) => {
  const json = roundBody([await newProduct()], ['ada']);
  const headers = { 'idempotency-key': 'open-once' };
  const send = () => app.call('POST /v1/scoring-rounds', { ...LEAD, json, headers });
  const first = await send();
  const second = await send();
  t.equal(second.body, first.body);
  t.equal(second.headers['idempotent-replayed'], 'true');
});

t.test('rounds are listed latest first, by status, page by page, and as a table', async (t) => {
  const fresh = await startTestApp(t);
  const urls: string[] = [];
  for (let count = 0; count < 3; count += 1)
    urls.push(await openRound(fresh, roundBody([await makeProduct(fresh)], ['ada'])));
  await close(fresh, urls[1] as string);
  const idsOf = async (query: string) => {
    const { items, page } = (await fresh.call(`GET /v1/scoring-rounds${query}`)).json();
    return { ids: items.map(({ id }: { id: string }) => `/v1/scoring-rounds/${id}`), page };
  };
  t.same((await idsOf('')).ids, urls.toReversed());
  t.same((await idsOf('?status=open')).ids, [urls[2], urls[0]]);
  t.same((await idsOf('?status=closed')).ids, [urls[1]]);
  const first = await idsOf('?limit=2');
  t.same(first.ids, [urls[2], urls[1]]);
  const second = await idsOf(`?limit=2&cursor=${first.page.next}`);
  t.same(second.ids, [urls[0]]);
  t.equal(second.page.next, null);
  t.same((await idsOf(`?limit=2&cursor=${second.page.prev}`)).ids, first.ids);
  const csv = await fresh.call('GET /v1/scoring-rounds', { headers: { accept: 'text/csv' } });
  const lines = csv.body.trim().split('\r\n');
  t.equal(lines[0], 'id,name,status,closesAt,openedBy,closedAt,closedBy,asked,given');
  t.match(lines[1], /,Spring round,open,.*,lead,,,3,0$/);
});

t.test(
  'an open round is renamed or put off by whoever read it; scores given since do not matter',
  async (t) => {
    const product = await newProduct();
    const round = await openRound(app, roundBody([product], ['ada']));
    const { etag } = (await app.call(`GET ${round}`)).headers as { etag: string };
    await seal(app, sealUrl(round, product), 'ada', 5);
    const now = await app.call(`GET ${round}`, { headers: { 'if-none-match': etag } });
    t.equal(now.statusCode, 200, 'the tag changes with the progress');
    const later = new Date(Date.now() + 2 * 86_400_000).toISOString();
    const edit = (json: object, match: string | null) =>
      app.call(`PATCH ${round}`, { ...LEAD, json, ...(match && { headers: { 'if-match': match } }) });
    const edited = await edit({ name: 'Late spring round', closesAt: later }, etag);
    t.equal(edited.statusCode, 200);
    t.match(edited.json(), { name: 'Late spring round', closesAt: later, version: 2 });
    t.equal(
      (await edit({ name: 'Late spring round' }, '*')).json().version,
      2,
      'nothing changed, nothing written',
    );
    refused(t, await edit({ name: 'Again' }, etag), 412, 'stale_version');
    refused(t, await edit({ name: 'Again' }, null), 428, 'precondition_required');
    refused(t, await edit({ closesAt: '2020-01-01T00:00:00Z' }, '*'), 422, 'invalid_round', ['#/closesAt']);
    refused(t, await edit({ measures: ['value'] }, '*'), 400, 'invalid_request', ['#/measures']);
    await close(app, round);
    refused(t, await edit({ name: 'Again' }, '*'), 409, 'round_closed');
  },
);

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

t.test('at its end every sealed score becomes an ordinary one, logged with what was before it', async (t) => {
  const product = await newProduct();
  await score(app, product, { value: 2, urgency: 6, feasibility: 6 }, 'ada');
  const round = await openRound(app, { ...roundBody([product], ['ada', 'ben']), measures: ['value'] });
  const given = { points: 9, confidence: 'high', rationale: 'Changed my mind.', assessedOn: '2026-03-01' };
  await seal(app, sealUrl(round, product), 'ada', given);
  await seal(app, sealUrl(round, product), 'ben', 5);
  const placeOf = async () =>
    (await app.call(`GET /v1/rankings/products/${product}`)).json().subject.criteria.value;
  t.equal(await placeOf(), 2);
  const closed = await close(app, round, 'Both have scored.');
  t.equal(closed.statusCode, 200);
  t.match(closed.json(), {
    status: 'closed',
    closedAt: String,
    closedBy: 'lead',
    closureReason: 'Both have scored.',
    assessors: [
      { assessor: 'ada', asked: 1, given: 1 },
      { assessor: 'ben', asked: 1, given: 1 },
    ],
  });
  t.equal(await placeOf(), 7, 'the ranking follows: the median of 9 and 5');
  const { items } = (await app.call(`GET /v1/products/${product}/scores`)).json();
  t.match(
    items.filter(({ measure }: { measure: string }) => measure === 'value'),
    [
      { assessor: 'ada', ...given },
      { assessor: 'ben', points: 5 },
    ],
  );
  const history = (await app.call(`GET /v1/products/${product}/history?limit=2`)).json().items;
  const reason = new RegExp(round.split('/').at(-1) as string);
  history.sort((a: { actor: string }, b: { actor: string }) => (a.actor < b.actor ? -1 : 1));
  t.match(history, [
    { actor: 'ada', type: 'product.score_recorded', reason, before: { points: 2 }, after: given },
    { actor: 'ben', type: 'product.score_recorded', reason, before: null, after: { points: 5 } },
  ]);
  const shown = (await app.call(`GET ${round}/scores`, assessor('cas'))).json().items;
  t.match(
    shown,
    [
      { assessor: 'ada', points: 9 },
      { assessor: 'ben', points: 5 },
    ],
    'and everybody sees the round',
  );
  await score(app, product, { value: 1 }, 'ada');
  t.same(
    (await app.call(`GET ${round}/scores`, assessor('cas'))).json().items,
    shown,
    'which stays as it was',
  );
});

t.test('closing again changes nothing, and nothing is sealed or withdrawn any more', async (t) => {
  const product = await newProduct();
  const round = await openRound(app, roundBody([product], ['ada']));
  await seal(app, sealUrl(round, product), 'ada', 5);
  const first = await close(app, round, 'First.');
  const second = await close(app, round, 'Second.');
  t.equal(second.statusCode, 200);
  t.same(second.json(), first.json());
  t.equal(
    (await app.call(`GET /v1/products/${product}/history`)).json().items.length,
    2,
    'one score, logged once',
  );
  refused(t, await seal(app, sealUrl(round, product), 'ada', 6), 409, 'round_closed');
  refused(t, await app.call(`DELETE ${sealUrl(round, product)}`, assessor('ada')), 409, 'round_closed');
  refused(t, await close(app, `/v1/scoring-rounds/${NOBODY}`), 404, 'not_found');
});

t.test('a round in which nobody scored closes all the same', async (t) => {
  const product = await newProduct();
  const round = await openRound(app, { ...roundBody([product], ['ada', 'ben']), measures: ['value'] });
  t.equal((await close(app, round)).json().status, 'closed');
  const results = (await app.call(`GET ${round}/results`)).json();
  t.match(results.overall, { alpha: null, reading: null, kendallsW: null, assessors: 0, compared: 0 });
  t.match(results.cells, [{ asked: 2, given: 0, median: null, distribution: [], discuss: false }]);
  t.same(results.talkAboutFirst, []);
});

t.test('nothing is taken after the closing time, even before the round is closed', async (t) => {
  const product = await newProduct();
  const closesAt = tomorrow();
  const body = { ...roundBody([product], ['ada']), closesAt: closesAt.toISOString() };
  const round = await openRound(app, body);
  await seal(app, sealUrl(round, product), 'ada', 5);
  at(t, closesAt);
  refused(t, await seal(app, sealUrl(round, product), 'ada', 6), 409, 'round_closed');
  refused(t, await app.call(`DELETE ${sealUrl(round, product)}`, assessor('ada')), 409, 'round_closed');
  const headers = { 'if-match': '*' };
  refused(
    t,
    await app.call(`PATCH ${round}`, { ...LEAD, json: { name: 'Late' }, headers }),
    409,
    'round_closed',
  );
  t.equal((await read(round)).status, 'open', 'its points are not shown yet');
  refused(t, await app.call(`GET ${round}/results`), 409, 'round_open');
  const ordinary = `PUT /v1/products/${product}/scores/value`;
  refused(t, await app.call(ordinary, { ...assessor('ada'), json: { points: 6 } }), 409, 'in_open_round');
});

t.test(
  'once its closing time has come a round closes by itself, once, and not a moment before',
  async (t) => {
    const product = await newProduct();
    const closesAt = tomorrow();
    const body = { ...roundBody([product], ['ada']), closesAt: closesAt.toISOString() };
    const round = await openRound(app, body);
    await seal(app, sealUrl(round, product), 'ada', 5);
    const fail = (error: unknown) => t.fail(String(error));
    const due = (time: Date) => closeDueRounds(app.db, time, fail);
    await due(new Date(closesAt.getTime() - 1));
    t.equal((await read(round)).status, 'open');
    await Promise.all([due(closesAt), due(closesAt), due(closesAt)]);
    t.match(await read(round), { status: 'closed', closedBy: 'closing-time', closureReason: String });
    const { items } = (await app.call(`GET /v1/products/${product}/history`)).json();
    t.equal(items.length, 2, 'of several instances one has closed it');
    t.match(items[0], { actor: 'ada', after: { points: 5 } });
    t.equal(await due(closesAt), 0);
  },
);

t.test('a round that cannot be closed holds up no other', async (t) => {
  const [stuck, free] = (await newProducts(2)) as [string, string];
  const closesAt = tomorrow();
  const openFor = (product: string, sooner: number) =>
    openRound(app, {
      ...roundBody([product], ['ada']),
      closesAt: new Date(closesAt.getTime() - sooner).toISOString(),
    });
  const first = await openFor(stuck, 1000);
  const second = await openFor(free, 0);
  await seal(app, sealUrl(first, stuck), 'ada', { points: 5, rationale: 'refuse me' });
  await app.pool.query(`
    create function refuse_reveal() returns trigger language plpgsql as $$
    begin raise exception 'not now'; end $$;
    create trigger refuse_reveal before insert on score for each row when (new.rationale = 'refuse me')
      execute function refuse_reveal()`);
  const errors: unknown[] = [];
  await closeDueRounds(app.db, closesAt, (error) => errors.push(error));
  t.match(errors, [{ message: 'not now' }]);
  t.equal((await read(first)).status, 'open', 'nothing of it is half done');
  t.equal((await read(second)).status, 'closed');
  await app.pool.query('drop trigger refuse_reveal on score');
  t.equal(
    await closeDueRounds(app.db, closesAt, (error) => errors.push(error)),
    1,
    'the next time it closes',
  );
});

t.test(
  'a product archived while the round is open is asked no more, and its score stays in the round',
  async (t) => {
    const [product, archived] = (await newProducts(2)) as [string, string];
    const round = await openRound(app, { ...roundBody([product, archived], ['ada']), measures: ['value'] });
    await seal(app, sealUrl(round, product), 'ada', 5);
    await seal(app, sealUrl(round, archived), 'ada', 6);
    t.equal((await archive(archived)).statusCode, 204);
    refused(t, await seal(app, sealUrl(round, archived), 'ada', 7), 410, 'gone');
    t.match((await read(round)).assessors, [{ assessor: 'ada', asked: 1, given: 1 }]);
    t.equal((await close(app, round)).statusCode, 200);
    const { items } = (await app.call(`GET /v1/products/${archived}/history`)).json();
    t.equal(items[0].type, 'product.archived', 'an archived record is kept as it was');
    const shown = (await app.call(`GET ${round}/scores`)).json().items;
    t.same(shown.map(({ points }: { points: number }) => points).sort(), [5, 6]);
  },
);

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
