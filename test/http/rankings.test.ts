// The ranked backlog over HTTP: what is ranked, among what, and under which weights.

import t from 'tap';
import { calmed, startTestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import { makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { refused } from '../support/problems.js';
import { place, RANKING, ranksOf, readRanking } from '../support/rankings.js';
import { createTestIssuer } from '../support/tokens.js';

const any = { 'if-match': '*' };

t.test('the worked example of five products comes out as by hand', async (t) => {
  const app = await startTestApp(t);
  const productGroupId = await makeGroup(app);
  const example = { A: [9, 6, 4], B: [6, 8, 7], C: [5, 5, 9], D: [7, 7, 6], E: [4, 6, 5] };
  for (const [reference, [value, urgency, feasibility]] of Object.entries(example)) {
    const id = await makeProduct(app, { productGroupId, reference, name: `Product ${reference}` });
    await score(app, id, { value, urgency, feasibility } as Record<string, number>);
  }
  const response = await app.call('GET /v1/rankings/products');
  t.equal(response.statusCode, 200);
  const { items, counts, weights } = response.json();
  t.same(counts, { ranked: 5, unranked: 0 });
  t.same(weights, { value: 50, urgency: 30, feasibility: 20 });
  t.same(
    items.map((item: Record<string, unknown>) => [item.reference, item.rank, item.score, item.tied]),
    [
      ['A', 1, 7.1, false],
      ['D', 2, 6.8, true],
      ['B', 2, 6.8, true],
      ['C', 4, 5.8, false],
      ['E', 5, 4.8, false],
    ],
  );
  t.same(items[0].contributions, { value: 4.5, urgency: 1.8, feasibility: 0.8 });
});

t.test('an empty portfolio has an empty ranking', async (t) => {
  const app = await startTestApp(t);
  for (const query of ['', 'unranked=true', 'weights=value:1,urgency:1,feasibility:1', 'phase=alpha']) {
    const ranking = await readRanking(app, query);
    t.match(ranking, { counts: { ranked: 0, unranked: 0 }, page: { next: null, prev: null } });
    t.same(ranking.items, []);
  }
});

t.test(
  'a product with missing scores has a best and a worst rank, which scoring narrows down to one',
  async (t) => {
    const app = await startTestApp(t);
    const productGroupId = await makeGroup(app);
    await place(app, 'whole', [7, 7, 7], { productGroupId });
    const part = await place(app, 'part', [9, null, null], { productGroupId });
    await place(app, 'none', [null, null, null], { productGroupId });
    const ranked = await readRanking(app);
    t.same(ranked.counts, { ranked: 1, unranked: 2 });
    t.match(ranked.items, [{ name: 'whole', rank: 1, rankInterval: { best: 1, worst: 3 }, completeness: 1 }]);
    const unranked = await readRanking(app, 'unranked=true');
    t.same(unranked.counts, { ranked: 1, unranked: 2 });
    t.match(unranked.items, [
      {
        ...{ name: 'none', rank: null, score: null, completeness: 0, tied: false },
        ...{ scoreInterval: { lowest: 1, highest: 10 }, rankInterval: { best: 1, worst: 3 } },
        criteria: { value: null, urgency: null, feasibility: null },
      },
      {
        ...{ name: 'part', rank: null, score: null, completeness: 0.333 },
        ...{ scoreInterval: { lowest: 5, highest: 9.5 }, rankInterval: { best: 1, worst: 3 } },
        criteria: { value: 9, urgency: null, feasibility: null },
        contributions: { value: 4.5, urgency: null, feasibility: null },
      },
    ]);
    await score(app, part, { urgency: 1.5 });
    const [, narrowed] = (await readRanking(app, 'unranked=true')).items;
    t.match(narrowed, { completeness: 0.667, scoreInterval: { lowest: 5.15, highest: 6.95 } });
    t.match(narrowed.rankInterval, { best: 2, worst: 3 }, 'the highest it can reach is below the first');
    await score(app, part, { feasibility: 2 });
    t.match((await readRanking(app)).items, [
      { name: 'whole', rank: 1, rankInterval: { best: 1, worst: 2 } },
      { name: 'part', rank: 2, score: 5.35, rankInterval: { best: 2, worst: 3 } },
    ]);
    await app.call(`DELETE /v1/products/${part}/scores/value`);
    t.match(
      (await readRanking(app)).counts,
      { ranked: 1, unranked: 2 },
      'a withdrawn score is missing again',
    );
  },
);

t.test(
  'within a filter ranks start from 1; with scope=all they are those of the whole backlog',
  async (t) => {
    const app = await startTestApp(t);
    const [here, there] = [await makeUnit(app), await makeUnit(app)];
    const [one, two] = [
      await makeGroup(app, { businessUnitId: here }),
      await makeGroup(app, { businessUnitId: here }),
    ];
    const far = await makeGroup(app, { businessUnitId: there });
    await place(app, 'a', [9, 9, 9], { productGroupId: one, phase: 'alpha' });
    await place(app, 'b', [8, 8, 8], { productGroupId: far, phase: 'live' });
    await place(app, 'c', [7, 7, 7], { productGroupId: two, phase: 'live' });
    await place(app, 'd', [6, 6, 6], { productGroupId: one });
    await place(app, 'e', [8.5, null, null], { productGroupId: far });
    const ranks = async (query: string) => ranksOf((await readRanking(app, query)).items).join(', ');
    t.equal(await ranks(''), 'a 1, b 2, c 3, d 4');
    t.equal(await ranks('scope=all'), 'a 1, b 2, c 3, d 4');
    t.equal(await ranks(`businessUnitId=${here}`), 'a 1, c 2, d 3');
    t.equal(await ranks(`businessUnitId=${here}&scope=all`), 'a 1, c 3, d 4');
    t.equal(await ranks(`productGroupId=${one}`), 'a 1, d 2');
    t.equal(await ranks(`productGroupId=${one},${far}`), 'a 1, b 2, d 3');
    t.equal(await ranks(`productGroupId=${one}&businessUnitId=${there}`), '', 'filters add up');
    t.equal(await ranks('phase=live'), 'b 1, c 2');
    t.equal(await ranks('phase=live,alpha&scope=all'), 'a 1, b 2, c 3');
    t.same((await readRanking(app, `businessUnitId=${here}&scope=all`)).counts, { ranked: 3, unranked: 0 });
    const [, c] = (await readRanking(app, `businessUnitId=${here}`)).items;
    t.same(c.rankInterval, { best: 2, worst: 2 }, 'no doubt within the unit');
    const [, across] = (await readRanking(app, `businessUnitId=${here}&scope=all`)).items;
    t.same(across.rankInterval, { best: 3, worst: 4 }, "the other unit's missing scores might pass it");
    const nobody = await readRanking(app, 'businessUnitId=01900000-0000-7000-8000-00000000ffff');
    t.same([nobody.items, nobody.counts], [[], { ranked: 0, unranked: 0 }]);
  },
);

t.test('retired products are left out unless their phase is asked for', async (t) => {
  const app = await startTestApp(t);
  const productGroupId = await makeGroup(app);
  const old = await place(app, 'old', [9, 9, 9], { productGroupId, phase: 'retired' });
  await place(app, 'new', [5, 5, 5], { productGroupId, phase: 'live' });
  const ranks = async (query: string) => ranksOf((await readRanking(app, query)).items).join(', ');
  t.equal(await ranks(''), 'new 1');
  t.equal(await ranks(`productGroupId=${productGroupId}`), 'new 1', 'other filters do not ask for them');
  t.equal(await ranks('phase=retired'), 'old 1');
  t.equal(await ranks('phase=live,retired'), 'old 1, new 2');
  t.equal(await ranks('phase=live,retired&scope=all'), 'old 1, new 1', 'the backlog does not count them');
  const { subject, above, below } = (await app.call(`GET ${RANKING}/${old}`)).json();
  t.match(subject, { score: 9, rank: 1, criteria: { value: 9, urgency: 9, feasibility: 9 } });
  t.same([above, below?.name], [null, 'new'], 'its place is where it would come');
  const revived = await app.call(`PATCH /v1/products/${old}`, { json: { phase: 'alpha' }, headers: any });
  t.equal(revived.statusCode, 200);
  t.equal(await ranks(''), 'old 1, new 2');
  await app.call(`PATCH /v1/products/${old}`, { json: { phase: 'retired' }, headers: any });
  t.equal(await ranks(''), 'new 1');
});

t.test('other weights count by their proportions, and are told in percent that make 100', async (t) => {
  const app = await startTestApp(t);
  const productGroupId = await makeGroup(app);
  const weigh = async (weights: string) => readRanking(app, `weights=${weights}`);
  await place(app, 'valuable', [9, 2, 3], { productGroupId });
  await place(app, 'urgent', [2, 9, 3], { productGroupId });
  await place(app, 'easy', [2, 3, 9], { productGroupId });
  const usual = await readRanking(app);
  for (const same of [
    'value:50,urgency:30,feasibility:20',
    'value:5,urgency:3,feasibility:2',
    'feasibility:0.2, urgency:0.3, value:0.5',
  ]) {
    const again = await weigh(encodeURIComponent(same));
    t.same([again.items, again.weights], [usual.items, usual.weights], same);
  }
  t.equal((await weigh('value:1,urgency:0,feasibility:0')).items[0].name, 'valuable');
  t.equal((await weigh('value:0,urgency:1,feasibility:0')).items[0].name, 'urgent');
  t.equal((await weigh('value:0,urgency:0,feasibility:1000000')).items[0].score, 9);
  const thirds = await weigh('value:1,urgency:1,feasibility:1');
  t.same(thirds.weights, { value: 33.34, urgency: 33.33, feasibility: 33.33 }, 'to the basis point');
});

t.test('weights that cannot be meant are refused, each with a sentence on how to write them', async (t) => {
  const app = await startTestApp(t);
  const bad = [
    ...[
      'value:50,urgency:30',
      'value:50,urgency:30,feasibility:20,extra:1',
      'value:1,value:1,urgency:1,feasibility:1',
    ],
    ...[
      'value:0,urgency:0,feasibility:0',
      'value:-1,urgency:1,feasibility:1',
      'value:x,urgency:1,feasibility:1',
    ],
    ...[
      'Value:1,urgency:1,feasibility:1',
      'value=1,urgency=1,feasibility=1',
      '50,30,20',
      'value:1;urgency:1;feasibility:1',
    ],
    ...[
      'value:1e3,urgency:1,feasibility:1',
      'value:NaN,urgency:1,feasibility:1',
      'value:1,urgency:1,feasibility:',
      ',',
    ],
    ...[
      'value:1000001,urgency:1,feasibility:1',
      'value:0.00001,urgency:1,feasibility:1',
      'value:1,,urgency:1,feasibility:1',
    ],
    '',
  ];
  for (const url of [RANKING, `${RANKING}/${await makeProduct(app)}`]) {
    for (const weights of bad) {
      const response = await app.call(`GET ${url}?weights=${encodeURIComponent(weights)}`);
      refused(t, response, 400, 'invalid_weights');
      t.match(response.json().detail, /^Weights /, weights);
    }
    const long = await app.call(`GET ${url}?weights=${'v'.repeat(501)}`);
    refused(t, long, 400, 'invalid_request', ['#/query/weights']);
  }
});

t.test(
  'a new, edited, moved, rescored or archived product shows in the very next ranking, on any instance',
  async (t) => {
    const shared = { databaseUrl: await createTestDatabase(), issuer: await createTestIssuer() };
    const [app, other] = await Promise.all([startTestApp(t, shared), startTestApp(t, shared)]);
    await calmed(app, other);
    const id = await place(app, 'fresh', [5, 5, 5]);
    const both = async () => {
      const [mine, theirs] = [await readRanking(app), await readRanking(other)];
      t.same(mine, theirs);
      return mine.items;
    };
    t.match(await both(), [{ name: 'fresh', score: 5 }]);
    await app.call(`PATCH /v1/products/${id}`, { json: { name: 'renamed' }, headers: any });
    t.match(await both(), [{ name: 'renamed' }]);
    await score(other, id, { value: 7 });
    t.match(await both(), [{ score: 6 }]);
    await app.call(`PUT /v1/products/${id}/agreed-scores/value`, { json: { points: 9, reason: 'Agreed' } });
    t.match(await both(), [{ score: 7 }]);
    const productGroupId = await makeGroup(other, { name: 'New home' });
    await other.call(`PATCH /v1/products/${id}`, { json: { productGroupId }, headers: any });
    t.match(await both(), [{ productGroup: { id: productGroupId, name: 'New home' } }]);
    const businessUnitId = await makeUnit(app, { name: 'New unit' });
    await app.call(`PATCH /v1/product-groups/${productGroupId}`, {
      json: { businessUnitId, name: 'Moved home' },
      headers: any,
    });
    t.match(await both(), [{ productGroup: { name: 'Moved home' }, businessUnit: { name: 'New unit' } }]);
    await app.call(`PATCH /v1/business-units/${businessUnitId}`, {
      json: { name: 'Newer unit' },
      headers: any,
    });
    t.match(await both(), [{ businessUnit: { name: 'Newer unit' } }]);
    await other.call(`DELETE /v1/products/${id}`, { headers: any });
    t.same(await both(), []);
    refused(t, await app.call(`GET ${RANKING}/${id}`), 404, 'not_found');
  },
);
