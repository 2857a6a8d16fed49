// What a row of the ranked backlog tells, in every format, and the place of one product with its neighbours.

import { parse } from 'csv-parse/sync';
import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, score } from '../support/make.js';
import { refused } from '../support/problems.js';
import { place, RANKING, readRanking } from '../support/rankings.js';

const any = { 'if-match': '*' };

t.test('a ranking comes as CSV and NDJSON with the same rows, and a dangerous name is guarded', async (t) => {
  const app = await startTestApp(t);
  const productGroupId = await makeGroup(app, { name: '+group' });
  await place(app, '=1+1', [7.5, 7, 6], { productGroupId, phase: 'alpha', reference: '-2' });
  await place(app, 'plain, "quoted"', [7, 7, 6], {
    productGroupId,
    mandatory: { authority: '@law', reason: 'x' },
  });
  await place(app, 'part', [7, null, null], { productGroupId });
  for (const query of ['', 'unranked=true']) {
    const { items } = await readRanking(app, query);
    const ask = (accept: string) => app.call(`GET ${RANKING}?${query}`, { headers: { accept } });
    const ndjson = (await ask('application/x-ndjson')).body.trimEnd().split('\n');
    t.same(
      ndjson.map((line) => JSON.parse(line)),
      items,
    );
    const csv = (await ask('text/csv')).body;
    t.same(csv.split('\r\n')[0]?.split(','), [
      ...[
        'rank',
        'tied',
        'id',
        'reference',
        'name',
        'phase',
        'productGroupId',
        'productGroup',
        'businessUnitId',
      ],
      ...['businessUnit', 'score', 'lowestScore', 'highestScore', 'value', 'urgency', 'feasibility'],
      ...['valueContribution', 'urgencyContribution', 'feasibilityContribution', 'bestRank', 'worstRank'],
      ...['completeness', 'stale', 'gates', 'mandatoryAuthority', 'mandatoryReason'],
    ]);
    const rows = parse(csv, { columns: true }) as Record<string, string>[];
    t.same(rows.map(fromCsv), items);
  }
  const { body } = await app.call(`GET ${RANKING}`, { headers: { accept: 'text/csv' } });
  t.match(body, "'=1+1");
});

/** A row of the CSV as the JSON has it, with the guards taken off. */
function fromCsv(row: Record<string, string>): Record<string, unknown> {
  const text = (name: string) => (row[name] === '' ? null : (row[name] as string).replace(/^'/, ''));
  const number = (name: string) => (row[name] === '' ? null : Number(row[name]));
  const byCriterion = (suffix: string) => ({
    value: number(`value${suffix}`),
    urgency: number(`urgency${suffix}`),
    feasibility: number(`feasibility${suffix}`),
  });
  const authority = text('mandatoryAuthority');
  return {
    rank: number('rank'),
    tied: row.tied === 'true',
    id: row.id,
    reference: text('reference'),
    name: text('name'),
    phase: text('phase'),
    productGroup: { id: row.productGroupId, name: text('productGroup') },
    businessUnit: { id: row.businessUnitId, name: text('businessUnit') },
    score: number('score'),
    scoreInterval: { lowest: number('lowestScore'), highest: number('highestScore') },
    criteria: byCriterion(''),
    contributions: byCriterion('Contribution'),
    rankInterval: { best: number('bestRank'), worst: number('worstRank') },
    completeness: number('completeness'),
    stale: row.stale === 'true',
    gates: [],
    mandatory: authority === null ? null : { authority, reason: text('mandatoryReason') },
  };
}

t.test(
  'a score that has grown old keeps its points and is flagged, from the day after its time is up',
  async (t) => {
    let today = '2026-06-15';
    const app = await startTestApp(t, { now: () => new Date(`${today}T23:59:59Z`) });
    const id = await place(app, 'ageing', [5, 5, 5]);
    const staleOn = async (day: string) => {
      today = day;
      const [row] = (await readRanking(app)).items;
      t.equal(row.score, 5);
      t.equal((await app.call(`GET ${RANKING}/${id}`)).json().subject.stale, row.stale);
      return row.stale;
    };
    t.equal(await staleOn('2026-06-15'), false);
    t.equal(await staleOn('2026-12-12'), false, 'urgency holds for 180 days');
    t.equal(await staleOn('2026-12-13'), true);
    await score(app, id, { urgency: 5 });
    t.equal(await staleOn('2026-12-13'), false, 'assessed anew');
    t.equal(await staleOn('2027-06-15'), true, 'now the fresh one is old as well');
    await score(app, id, { urgency: 5 });
    t.equal(await staleOn('2027-06-15'), false, 'value and feasibility hold for 365 days');
    t.equal(await staleOn('2027-06-16'), true);
    for (const measure of ['value', 'feasibility']) {
      const json = { points: 5, reason: 'Still so' };
      await app.call(`PUT /v1/products/${id}/agreed-scores/${measure}`, { json });
    }
    t.equal(await staleOn('2027-06-16'), false, 'a consensus is as old as its recording');
  },
);

t.test(
  'mandatory work is flagged with its authority and reason, and keeps its true score and rank',
  async (t) => {
    const app = await startTestApp(t);
    const productGroupId = await makeGroup(app);
    const mandatory = { authority: 'Harbours Act', reason: 'In force from April' };
    const id = await place(app, 'must', [2, 2, 2], { productGroupId, mandatory });
    await place(app, 'may', [9, 9, 9], { productGroupId });
    t.match((await readRanking(app)).items, [
      { name: 'may', rank: 1, mandatory: null },
      { name: 'must', rank: 2, score: 2, mandatory },
    ]);
    await app.call(`PATCH /v1/products/${id}`, { json: { mandatory: null }, headers: any });
    t.match((await readRanking(app)).items[1], { name: 'must', mandatory: null });
  },
);

t.test('the place of one product: its row, and its neighbours with the gaps to them', async (t) => {
  const app = await startTestApp(t);
  const [group, other] = [await makeGroup(app), await makeGroup(app)];
  const top = await place(app, 'top', [9, 9, 9], { productGroupId: group, reference: 'TOP' });
  const twin = await place(app, 'twin', [7, 7, 7], { productGroupId: other, transactionsPerYear: 5 });
  const second = await place(app, 'second', [7, 7, 7], { productGroupId: group });
  const bottom = await place(app, 'bottom', [3, 3, 3.5], { productGroupId: group });
  const vague = await place(app, 'vague', [3, 3, null], { productGroupId: group });
  const at = async (id: string, query = '') => (await app.call(`GET ${RANKING}/${id}?${query}`)).json();
  const neighbours = async (id: string, query = '') => {
    const { above, below } = await at(id, query);
    return [above, below].map(
      (neighbour) => neighbour && `${neighbour.name} ${neighbour.rank} ${neighbour.gap}`,
    );
  };
  t.same(await neighbours(top), [null, 'twin 2 2']);
  t.same(await neighbours(twin), ['top 1 2', 'second 2 0'], 'tied with the next');
  t.same(await neighbours(second), ['twin 2 0', 'bottom 4 3.9']);
  t.same(await neighbours(bottom), ['second 2 3.9', null]);
  t.match((await at(second)).above, { rank: 2, id: twin, reference: null, name: 'twin', score: 7, gap: 0 });
  t.match((await at(twin)).above, { reference: 'TOP' });
  const rows = (await readRanking(app)).items;
  for (const [index, id] of [top, twin, second, bottom].entries())
    t.same((await at(id)).subject, rows[index]);
  t.same(await neighbours(vague), [null, null], 'without a rank there is none above or below');
  t.same((await at(vague)).subject, (await readRanking(app, 'unranked=true')).items[0]);
  t.same(
    await neighbours(second, `productGroupId=${group}`),
    ['top 1 2', 'bottom 3 3.9'],
    'within the group',
  );
  t.equal((await at(second, `productGroupId=${group}`)).subject.rank, 2);
  t.equal((await at(bottom, 'weights=value:0,urgency:0,feasibility:1')).subject.score, 3.5);
  t.same(
    await neighbours(bottom, `productGroupId=${other}`),
    ['twin 1 3.9', null],
    'where it would come there',
  );
});

t.test('a place asks for a product that is there, and for parameters that it knows', async (t) => {
  const app = await startTestApp(t);
  const id = await place(app, 'known', [5, 5, 5]);
  refused(t, await app.call(`GET ${RANKING}/01900000-0000-7000-8000-00000000ffff`), 404, 'not_found');
  for (const other of ['7', id.toUpperCase()]) {
    refused(t, await app.call(`GET ${RANKING}/${other}`), 400, 'invalid_request', ['#/path/id']);
  }
  refused(t, await app.call(`GET ${RANKING}/${id}?limit=5`), 400, 'invalid_request', ['#/query/limit']);
  for (const query of [
    'scope=some',
    'unranked=maybe',
    'phase=beta',
    'limit=0',
    'limit=201',
    'sort=name',
    'asof=x',
  ]) {
    const name = query.split('=')[0] as string;
    const response = await app.call(`GET ${RANKING}?${query}`);
    refused(t, response, 400, 'invalid_request', [name === 'phase' ? '#/query/phase/0' : `#/query/${name}`]);
  }
  const nothing = '01900000-0000-7000-8000-00000000ffff';
  t.equal(
    (await app.call(`GET ${RANKING}/${id}?businessUnitId=${nothing}`)).json().subject.rank,
    1,
    'alone there',
  );
});
