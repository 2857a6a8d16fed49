// Scoring rounds as they are opened, listed and edited: who may be asked for what, and what cannot be a round.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct } from '../support/make.js';
import { refused } from '../support/problems.js';
import { startRounds } from '../support/round-stage.js';
import { assessor, close, LEAD, openRound, productsOf, roundBody, seal, sealUrl } from '../support/rounds.js';

const { app, unit, newProduct, newProducts, read, archive } = await startRounds(t);
const NOBODY = '01900000-0000-7000-8000-00000000dead';
const open = (json: Record<string, unknown>) => app.call('POST /v1/scoring-rounds', { ...LEAD, json });

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
