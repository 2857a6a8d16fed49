// Product groups and business units: their own score and the roll-up of their products, side by side, and ranked.

import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeGroup, makeUnit } from '../support/make.js';
import { readPage } from '../support/pages.js';
import { place } from '../support/rankings.js';

type Row = Record<string, unknown> & { name: string };

const rankingOf = async (app: TestApp, kind: string, query = '') =>
  (await readPage(app, `/v1/rankings/${kind}?${query}`)).json() as { items: Row[]; counts: object };

async function scoreDirectly(app: TestApp, path: string, points: number, assessedOn?: string): Promise<void> {
  for (const measure of ['value', 'urgency', 'feasibility']) {
    const json = assessedOn === undefined ? { points } : { points, assessedOn };
    const answer = await app.call(`PUT /v1/${path}/scores/${measure}`, { json });
    if (answer.statusCode >= 300) throw new Error(answer.body);
  }
}

/** The worked example: G1 with 8 by one person, 4 by three, and one unscored; G2 with 9 by half a person. */
async function workedExample(app: TestApp) {
  const businessUnitId = await makeUnit(app, { name: 'Unit' });
  const first = await makeGroup(app, { name: 'G1', businessUnitId });
  const second = await makeGroup(app, { name: 'G2', businessUnitId });
  const top = await place(app, 'P1', [8, 8, 8], { productGroupId: first, teamSize: 10 });
  await place(app, 'P2', [4, 4, 4], { productGroupId: first, teamSize: 30 });
  await place(app, 'P3', [null, null, null], { productGroupId: first, teamSize: 10 });
  await place(app, 'P4', [9, 9, 9], { productGroupId: second, teamSize: 5 });
  return { businessUnitId, first, second, top };
}

t.test('a group is the mean of its products by their teams, with what is missing said', async (t) => {
  const app = await startTestApp(t);
  const { first, top } = await workedExample(app);
  const { items } = await rankingOf(app, 'product-groups');
  t.same(
    items.map(({ name, rank, score, basis }) => [name, rank, score, basis]),
    [
      ['G2', 1, 9, 'roll_up'],
      ['G1', 2, 5, 'roll_up'],
    ],
  );
  t.match(items[1], {
    rollUp: { score: 5, coverage: 0.8, bounds: { lowest: 4.2, highest: 6 }, products: 3, scored: 2 },
    ...{ direct: null, gap: null, flags: [] },
  });
  t.match(items[1]?.rollUp, { lowest: 4, highest: 8, topProductId: top });
  t.match(items[0], { flags: ['few_products'] });
  await scoreDirectly(app, `product-groups/${first}`, 7);
  const [, own] = (await rankingOf(app, 'product-groups')).items;
  t.match(own, { name: 'G1', rank: 2, score: 7, basis: 'direct', direct: 7, gap: 2 });
  t.same(own?.flags, ['gap', 'unexplained_by_missing']);
  t.match(own?.rollUp, { score: 5 }, 'both stand side by side');
});

t.test('a unit pools its products: never a mean of means', async (t) => {
  const app = await startTestApp(t);
  const { businessUnitId } = await workedExample(app);
  const { items } = await rankingOf(app, 'business-units');
  // (8x10 + 4x30 + 9x5) / 45 = 49/9; the mean of the groups' means would be 7.
  t.match(items, [{ rank: 1, score: 5.444, basis: 'roll_up', rollUp: { products: 4, scored: 3 } }]);
  const placeOf = await app.call(`GET /v1/rankings/business-units/${businessUnitId}?basis=roll_up`);
  t.match(placeOf.json(), { subject: { score: 5.444 }, above: null, below: null });
});

t.test('each is ranked by what is asked for: its own score, the roll-up, or whichever counts', async (t) => {
  const app = await startTestApp(t);
  const { first, second } = await workedExample(app);
  await scoreDirectly(app, `product-groups/${first}`, 10);
  const ranks = async (query: string) =>
    (await rankingOf(app, 'product-groups', query)).items.map(({ name, rank, basis }) => [name, rank, basis]);
  t.same(await ranks('basis=direct'), [['G1', 1, 'direct']]);
  t.same(await ranks('basis=roll_up'), [
    ['G2', 1, 'roll_up'],
    ['G1', 2, 'roll_up'],
  ]);
  t.same(await ranks(''), [
    ['G1', 1, 'direct'],
    ['G2', 2, 'roll_up'],
  ]);
  await scoreDirectly(app, `product-groups/${second}`, 2, '2020-01-01');
  t.same((await ranks(''))[1], ['G2', 2, 'roll_up'], 'an own score out of date does not count');
  const unranked = (await rankingOf(app, 'product-groups', 'basis=direct&unranked=true')).counts;
  t.same(unranked, { ranked: 2, unranked: 0 });
});

t.test('groups are ranked within a unit, under any weights, and come as CSV', async (t) => {
  const app = await startTestApp(t);
  const { businessUnitId } = await workedExample(app);
  const elsewhere = await makeGroup(app, { name: 'Elsewhere' });
  await place(app, 'P5', [10, 1, 1], { productGroupId: elsewhere });
  const all = await rankingOf(app, 'product-groups', 'weights=value:1,urgency:0,feasibility:0');
  t.same(
    all.items.map(({ name, score }) => [name, score]),
    [
      ['Elsewhere', 10],
      ['G2', 9],
      ['G1', 5],
    ],
  );
  const within = await rankingOf(app, 'product-groups', `businessUnitId=${businessUnitId}`);
  t.same(
    within.items.map(({ name, rank }) => [name, rank]),
    [
      ['G2', 1],
      ['G1', 2],
    ],
  );
  const csv = await app.call('GET /v1/rankings/product-groups', { headers: { accept: 'text/csv' } });
  const [header, first] = csv.body.split('\r\n');
  t.match(header, /basis,directScore,rollUpScore,coverage/);
  t.equal(header?.split(',').length, first?.split(',').length);
});

t.test('retired products do not count, and a group without products is unranked', async (t) => {
  const app = await startTestApp(t);
  const group = await makeGroup(app, { name: 'Old' });
  await place(app, 'P', [5, 5, 5], { productGroupId: group, phase: 'retired' });
  const { items, counts } = await rankingOf(app, 'product-groups', 'unranked=true');
  t.same(counts, { ranked: 0, unranked: 1 });
  t.match(items, [
    {
      name: 'Old',
      rank: null,
      score: null,
      scoreInterval: { lowest: 1, highest: 10 },
      rollUp: { products: 0 },
    },
  ]);
});
