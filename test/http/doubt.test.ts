// Doubt in a ranking: what is missing, stale, from few or in disagreement widens the interval, and never moves the score.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, score } from '../support/make.js';
import { place, readRanking } from '../support/rankings.js';

type Row = {
  name: string;
  score: number;
  doubt: { scoreInterval: object; rankInterval: object; reasons: string[] };
};

const now = () => new Date('2026-06-30T12:00:00Z');
const app = await startTestApp(t, { now });
const productGroupId = await makeGroup(app);
const same = (points: number) => ({ value: points, urgency: points, feasibility: points });

async function scored(name: string, points: number, ...assessors: string[]): Promise<string> {
  const id = await makeProduct(app, { name, productGroupId });
  for (const assessor of assessors) await score(app, id, same(points), assessor);
  return id;
}

const doubtOf = async (name: string) => {
  const lists = await Promise.all(
    ['', '&unranked=true'].map((query) => readRanking(app, `include=doubt${query}`)),
  );
  return lists.flatMap(({ items }) => items as Row[]).find((row) => row.name === name)?.doubt;
};

t.test('each doubt widens the score by its own measure', async (t) => {
  const sure = await scored('two who agree', 6, 'amber', 'birch');
  await scored('only one', 6, 'amber');
  const split = await scored('two who differ', 5, 'amber');
  await score(app, split, same(7), 'birch');
  const old = await makeProduct(app, { name: 'long ago', productGroupId });
  for (const subject of ['amber', 'birch']) {
    for (const measure of ['value', 'urgency', 'feasibility']) {
      const json = { points: 6, assessedOn: '2024-01-01' };
      await app.call(`PUT /v1/products/${old}/scores/${measure}`, { json, token: { subject } });
    }
  }
  await place(app, 'nobody', [null, null, null], { productGroupId });
  const interval = (lowest: number, highest: number) => ({ lowest, highest });
  t.match(await doubtOf('two who agree'), { scoreInterval: interval(6, 6), reasons: [] });
  t.match(await doubtOf('only one'), { scoreInterval: interval(5.1, 6.9), reasons: ['few_assessors'] });
  t.match(await doubtOf('two who differ'), { scoreInterval: interval(5, 7), reasons: ['disagreement'] });
  t.match(await doubtOf('long ago'), { scoreInterval: interval(5.1, 6.9), reasons: ['stale'] });
  t.match(await doubtOf('nobody'), { scoreInterval: interval(1, 10), reasons: ['missing'] });
  const { items } = await readRanking(app);
  t.ok(items.every((row: Row) => row.score === 6 && !('doubt' in row)));
  const json = { points: 6, reason: 'Talked over.' };
  for (const measure of ['value', 'urgency', 'feasibility']) {
    await app.call(`PUT /v1/products/${split}/agreed-scores/${measure}`, { json });
  }
  t.match(
    await doubtOf('two who differ'),
    { scoreInterval: interval(6, 6), reasons: [] },
    'agreed on record',
  );
  t.match((await doubtOf('two who agree'))?.rankInterval, { best: 1, worst: 4 }, 'three may yet pass it');
  await app.call(`DELETE /v1/products/${sure}`, { headers: { 'if-match': '*' } });
});

t.test('what would change most is asked first, in a sentence', async (t) => {
  const { wouldChangeMost } = await readRanking(app, 'include=doubt');
  t.match(wouldChangeMost[0], { name: 'nobody', measure: 'value', open: 3 });
  t.equal(
    wouldChangeMost[0].sentence,
    'A score of value for nobody would settle its order against 3 others.',
  );
  t.notOk('wouldChangeMost' in (await readRanking(app)));
  const csv = await app.call('GET /v1/rankings/products?include=doubt', { headers: { accept: 'text/csv' } });
  const [header, first] = csv.body.split('\r\n');
  t.match(header, /,doubtLowest,doubtHighest,doubtBestRank,doubtWorstRank,doubtReasons$/);
  t.equal(header?.split(',').length, first?.split(',').length);
});

t.test('a roll-up is doubted for what its products lack', async (t) => {
  const ranking = await app.call('GET /v1/rankings/product-groups?include=doubt');
  t.same(ranking.json().items[0].doubt.reasons, ['missing', 'stale']);
});
