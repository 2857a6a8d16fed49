// The ranked backlog as dashboards pull it: its columns, its rows, its pages, its formats.

import { parse } from 'csv-parse/sync';
import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { fillPortfolio } from '../support/fill.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';
import { place, placeFive } from '../support/rankings.js';
import { change } from '../support/writes.js';

type Row = Record<string, unknown> & { productId: string; productName: string };
const FEED = '/v1/feeds/ranked-backlog';

/** Dashboards are built on these names: a test of its own says so when one goes. */
const COLUMNS = [
  'productId',
  'productReference',
  'productName',
  'productGroupId',
  'productGroupReference',
  'productGroupName',
  'businessUnitId',
  'businessUnitReference',
  'businessUnitName',
  'phase',
  'value',
  'urgency',
  'feasibility',
  'score',
  'lowestScore',
  'highestScore',
  'rank',
  'rankInUnit',
  'rankInGroup',
  'bestRank',
  'worstRank',
  'rankMonthAgo',
  'placesGained',
  'mainCause',
  'completeness',
  'stale',
  'gates',
  'mandatory',
  'mandatoryAuthority',
  'mandatoryReason',
  'deadline',
  'triageSuggestion',
  'triageDecision',
  'assessmentRating',
  'spendRoute',
  'annualCost',
  'wholeLifeCost',
  'transactionsPerYear',
  'teamSize',
  'modelVersion',
  'asOf',
  'triageSuggestionAtDecision',
];

async function readRows(app: TestApp, query = ''): Promise<Row[]> {
  const response = await app.call(`GET ${FEED}?${query}`);
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json().items;
}

const short = (rows: Row[]) =>
  rows.map(({ productName, rank, rankInUnit, rankInGroup }) =>
    [productName, rank, rankInUnit, rankInGroup].join(' '),
  );

t.test('the columns are these, in every format, and every cell is flat', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  const [row] = await readRows(app);
  t.same(Object.keys(row as Row), COLUMNS);
  for (const value of Object.values(row as Row)) t.ok(value === null || typeof value !== 'object');
  const csv = await app.call(`GET ${FEED}`, { headers: { accept: 'text/csv' } });
  t.equal(csv.body.split('\r\n')[0], COLUMNS.join(','));
  const ndjson = await app.call(`GET ${FEED}`, { headers: { accept: 'application/x-ndjson' } });
  t.same(Object.keys(JSON.parse(ndjson.body.split('\n')[0] as string)), COLUMNS);
});

t.test('a row tells everything that is known of a product, costs as plain numbers', async (t) => {
  const app = await startTestApp(t);
  const unit = { name: 'Borders', reference: 'BF' };
  const businessUnitId = await makeUnit(app, unit);
  const productGroupId = await makeGroup(app, { name: 'Visas', reference: 'VIS', businessUnitId });
  const id = await place(app, 'Apply', [9, 6, 4], {
    productGroupId,
    reference: 'A-1',
    phase: 'alpha',
    annualCost: { amount: '120000.5', currency: 'GBP' },
    wholeLifeCost: { amount: '7', currency: 'GBP' },
    transactionsPerYear: 1_500,
    teamSize: 4.35,
    deadline: '2027-02-28',
    mandatory: { authority: 'The Act', reason: 'It says so.' },
  });
  await makeProduct(app, { name: 'Bare', productGroupId });
  const [known, bare] = (await readRows(app)) as [Row, Row];
  t.match(known, {
    ...{ productId: id, productReference: 'A-1', productName: 'Apply', phase: 'alpha' },
    ...{ productGroupId, productGroupReference: 'VIS', productGroupName: 'Visas' },
    ...{ businessUnitId, businessUnitReference: 'BF', businessUnitName: 'Borders' },
    ...{ value: 9, urgency: 6, feasibility: 4, score: 7.1, lowestScore: 7.1, highestScore: 7.1 },
    ...{ rank: 1, rankInUnit: 1, rankInGroup: 1, bestRank: 1, worstRank: 2, completeness: 1, stale: false },
    ...{ mandatory: true, mandatoryAuthority: 'The Act', mandatoryReason: 'It says so.' },
    ...{ annualCost: 120000.5, wholeLifeCost: 7, transactionsPerYear: 1500, teamSize: 4.35 },
    ...{ deadline: '2027-02-28', gates: null, modelVersion: 1 },
    ...{
      triageSuggestion: 'mandatory',
      triageSuggestionAtDecision: null,
      triageDecision: null,
      assessmentRating: null,
      spendRoute: null,
    },
  });
  t.match(bare, {
    ...{ productReference: null, phase: null, value: null, score: null, lowestScore: 1, highestScore: 10 },
    ...{ rank: null, rankInUnit: null, rankInGroup: null, bestRank: 1, worstRank: 2, completeness: 0 },
    ...{ mandatory: false, mandatoryAuthority: null, deadline: null, annualCost: null, teamSize: null },
    ...{ rankMonthAgo: null, placesGained: null, mainCause: null },
  });
  const ranking = (await app.call('GET /v1/rankings/products')).json();
  t.equal(known.asOf, ranking.asOf);
});

t.test(
  'ranks count in department, unit and group, whatever is filtered, and the unranked come last',
  async (t) => {
    const app = await startTestApp(t);
    const [north, south] = [await makeUnit(app), await makeUnit(app)];
    const one = await makeGroup(app, { businessUnitId: north });
    const two = await makeGroup(app, { businessUnitId: north });
    const three = await makeGroup(app, { businessUnitId: south });
    const all = (points: number) => [points, points, points];
    await place(app, 'a', all(9), { productGroupId: one, phase: 'live' });
    await place(app, 'b', all(8), { productGroupId: three, phase: 'live' });
    await place(app, 'c', all(8), { productGroupId: two });
    await place(app, 'd', all(7), { productGroupId: one });
    await place(app, 'e', all(7), { productGroupId: two, phase: 'alpha' });
    await place(app, 'u', [9, 9, null], { productGroupId: three });
    await place(app, 'gone', all(10), { productGroupId: three, phase: 'retired' });
    // b and c tie on everything but their ids, and so do d and e.
    const whole = short(await readRows(app));
    t.same([...whole].sort(), ['a 1 1 1', 'b 2 1 1', 'c 2 2 1', 'd 4 3 2', 'e 4 3 2', 'u   ']);
    t.equal(whole[0], 'a 1 1 1');
    t.equal(whole.at(-1), 'u   ');
    const only = async (query: string) => short(await readRows(app, query)).sort();
    t.same(await only(`businessUnitId=${south}`), ['b 2 1 1', 'u   ']);
    t.same(await only(`productGroupId=${two}`), ['c 2 2 1', 'e 4 3 2']);
    t.same(await only('phase=live,alpha'), ['a 1 1 1', 'b 2 1 1', 'e 4 3 2']);
    t.same(await only('phase=retired'), ['gone   ']);
    t.same(await only('unranked=false'), ['a 1 1 1', 'b 2 1 1', 'c 2 2 1', 'd 4 3 2', 'e 4 3 2']);
    t.same(await only(`unranked=false&phase=retired`), []);
    t.same(await only(`businessUnitId=${one}`), [], 'no unit has the id of a group');
  },
);

t.test('paging to the end, by cursor and by offset, gives every product once, and back again', async (t) => {
  const app = await startTestApp(t, {});
  await fillPortfolio(app.pool, 160, 7);
  const fresh = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
  const rows = await readRows(fresh, 'limit=5000&phase=alpha,live,retired');
  const ids = rows.map(({ productId }) => productId);
  t.ok(ids.length > 100 && new Set(ids).size === ids.length, `${ids.length} rows`);
  const { total } = (await fresh.call(`GET ${FEED}?limit=1&phase=alpha,live,retired`)).json().page;
  t.equal(total, ids.length);
  for (const limit of [1, 7, 50, 5_000]) {
    const base = `phase=alpha,live,retired&limit=${limit}`;
    const byCursor: string[] = [];
    const back: string[] = [];
    let [next, prev]: (string | null)[] = ['', null];
    while (next !== null) {
      const { items, page } = (await fresh.call(`GET ${FEED}?${base}${next && `&cursor=${next}`}`)).json();
      byCursor.push(...items.map(({ productId }: Row) => productId));
      if (page.next === null) back.push(...items.map(({ productId }: Row) => productId));
      ({ next, prev } = page);
    }
    t.same(byCursor, ids, `by cursor, ${limit} at a time`);
    while (prev !== null) {
      const { items, page } = (await fresh.call(`GET ${FEED}?${base}&cursor=${prev}`)).json();
      back.unshift(...items.map(({ productId }: Row) => productId));
      prev = page.prev;
    }
    t.same(back, ids, `back again, ${limit} at a time`);
    const byOffset: string[] = [];
    for (let offset = 0; offset < total; offset += limit) {
      const { items } = (await fresh.call(`GET ${FEED}?${base}&offset=${offset}`)).json();
      byOffset.push(...items.map(({ productId }: Row) => productId));
    }
    t.same(byOffset, ids, `by offset, ${limit} at a time`);
  }
  const beyond = (await fresh.call(`GET ${FEED}?offset=9999`)).json();
  t.same(beyond.items, []);
  t.equal(beyond.page.next, null);
  const middle = await fresh.call(`GET ${FEED}?offset=5&limit=5`);
  const [, link] = /<([^>]+)>; rel="next"/.exec(middle.headers.link as string) as unknown as [string, string];
  t.notMatch(link, 'offset');
  const following = (await fresh.call(`GET ${link}`)).json().items;
  t.same(
    following,
    (await fresh.call(`GET ${FEED}?offset=10&limit=5`)).json().items,
    'from an offset on by cursor',
  );
  const both = `GET ${FEED}?offset=5&cursor=${middle.json().page.next}`;
  refused(t, await fresh.call(both), 400, 'invalid_request', ['#/query/offset']);
  const other = `GET ${FEED}?phase=live&cursor=${middle.json().page.next}`;
  refused(t, await fresh.call(other), 400, 'invalid_cursor');
  refused(t, await fresh.call(`GET ${FEED}?limit=5001`), 400, 'invalid_request', ['#/query/limit']);
});

t.test('a cursor goes on after its row even when the row before it has gone', async (t) => {
  const app = await startTestApp(t);
  const ids = await placeFive(app);
  const { page } = (await app.call(`GET ${FEED}?limit=2`)).json();
  await change(app, 'DELETE', `products/${ids.D}`);
  await change(app, 'DELETE', `products/${ids.A}`);
  const { items } = (await app.call(`GET ${FEED}?limit=2&cursor=${page.next}`)).json();
  t.same(
    items.map(({ productName }: Row) => productName),
    ['B', 'C'],
    'A and D came first; B follows D',
  );
});

t.test(
  'format in the query is stronger than Accept; cells that would run as formulas are harmless',
  async (t) => {
    const app = await startTestApp(t);
    await placeFive(app);
    await place(app, '=HYPERLINK("x")', [1, 1, 1]);
    const csv = await app.call(`GET ${FEED}?format=csv`, { headers: { accept: 'application/json' } });
    t.match(csv.headers['content-type'], /^text\/csv/);
    const rows = parse(csv.body, { columns: true }) as Record<string, string>[];
    t.equal(rows.at(-1)?.productName, `'=HYPERLINK("x")`);
    t.match(rows[0], { productName: 'A', rank: '1', stale: 'false', phase: '', score: '7.1' });
    const json = await app.call(`GET ${FEED}?format=json`, { headers: { accept: 'text/csv' } });
    t.match(json.headers['content-type'], /^application\/json/);
    refused(t, await app.call(`GET ${FEED}?format=xml`), 400, 'invalid_request', ['#/query/format']);
    refused(t, await app.call(`GET ${FEED}`, { headers: { accept: 'text/html' } }), 406, 'not_acceptable');
  },
);
