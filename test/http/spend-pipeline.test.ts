// The forward look: what sums come to, what is in the period, what may be one spend, and a product's page of truth.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { refused } from '../support/problems.js';
import { decide, edit, raise, setLimit, triaged } from '../support/spend.js';

const TODAY = '2026-11-24';
const app = await startTestApp(t, { now: () => new Date(`${TODAY}T12:00:00Z`) });
await setLimit(app, '900000.00', TODAY);
const gbp = (amount: string) => ({ amount, currency: 'GBP' });
type Item = Record<string, never> & { id: string; name: string; quarter: string | null };
const pipeline = async (query = '') =>
  (await app.call(`GET /v1/spend-cases/pipeline?limit=200&${query}`)).json();

const unit = await makeUnit(app, { reference: 'PIPE', name: 'Pipe works' });
const group = await makeGroup(app, { businessUnitId: unit });
const product = await makeProduct(app, { productGroupId: group, name: 'Licences', reference: 'LIC' });
const approved = (
  await decide(
    app,
    await triaged(app, unit, { productId: product, reference: 'A', name: 'Licence renewals' }),
  )
).json();
await edit(app, approved, { committedAmount: gbp('100000.10') });
await raise(app, {
  name: 'Hosting',
  businessUnitId: unit,
  expectedCommitmentDate: '2027-02-01',
  wholeLifeCost: gbp('0.20'),
  reference: 'B',
});
await raise(app, { name: 'Someday', businessUnitId: unit, reference: 'C' });
await raise(app, {
  name: 'Far away',
  businessUnitId: unit,
  expectedCommitmentDate: '2031-01-01',
  reference: 'D',
});
await raise(app, {
  name: 'Licence renewal',
  businessUnitId: unit,
  expectedCommitmentDate: '2026-10-05',
  reference: 'E',
});
const gone = await raise(app, { name: 'Licence renewals', businessUnitId: unit, reference: 'F' });
await edit(app, gone, { status: 'withdrawn' });

t.test('the next 18 months, with what has no day yet, to the penny', async (t) => {
  const answer = await pipeline();
  t.match(answer, { from: '2026-10-01', to: '2028-03-31', day: TODAY });
  t.same(
    answer.items.map((item: Item) => [item.name, item.quarter]),
    [
      ['Licence renewal', '2026-Q4'],
      ['Licence renewals', '2027-Q1'],
      ['Hosting', '2027-Q1'],
      ['Someday', null],
    ],
  );
  t.same(answer.totals, {
    cases: 4,
    unknownMoney: 2,
    planned: gbp('250000.20'),
    committed: gbp('100000.10'),
    approved: gbp('250000.00'),
    unfunded: gbp('0.20'),
  });
  t.same(
    answer.groups.map((each: Record<string, unknown>) => [each.quarter, each.route, each.rating, each.cases]),
    [
      ['2026-Q4', null, null, 1],
      ['2027-Q1', 'self_assured', 'low', 1],
      ['2027-Q1', null, null, 1],
      [null, null, null, 1],
    ],
  );
  t.match(answer.groups[0].businessUnit, { reference: 'PIPE', name: 'Pipe works' });
  t.match(answer.policies, [
    { kind: 'spend-rules', version: 1 },
    { kind: 'delegated-limits', version: 2 },
  ]);
});

t.test('any period, and one that ends before it begins is refused', async (t) => {
  const { items } = await pipeline('from=2031-01-01&to=2031-01-01');
  t.same(
    items.map(({ name }: Item) => name),
    ['Far away', 'Someday'],
  );
  const response = await app.call('GET /v1/spend-cases/pipeline?from=2027-02-01&to=2027-01-31');
  refused(t, response, 400, 'invalid_filter', ['#/query/to']);
});

t.test('what may be one spend, and what was asked for too late, is flagged', async (t) => {
  const { items } = await pipeline();
  const [late, renewals, hosting] = items;
  t.match(late, { isRetrospective: true, duplicates: [{ reference: 'A', reason: 'similar_in_unit' }] });
  t.match(renewals, { isRetrospective: false, duplicates: [{ reference: 'E' }] });
  t.equal(renewals.duplicates.length, 1, 'what was withdrawn is no duplicate');
  t.same(hosting.duplicates, []);
});

t.test('lines carry their product with its rank', async (t) => {
  const { items } = await pipeline();
  t.match(items[1].product, { reference: 'LIC', name: 'Licences', rank: null });
  await score(app, product, { value: 5, urgency: 5, feasibility: 5 });
  t.equal((await pipeline()).items[1].product.rank, 1);
  const better = await makeProduct(app, { productGroupId: group });
  await score(app, better, { value: 9, urgency: 9, feasibility: 9 });
  t.equal((await pipeline()).items[1].product.rank, 2);
});

t.test('as a table it is one row a case in columns that stay, page by page', async (t) => {
  const rows: string[] = [];
  let header = '';
  let line = 'GET /v1/spend-cases/pipeline?limit=3';
  for (;;) {
    const response = await app.call(line, { headers: { accept: 'text/csv' } });
    const [first, ...rest] = response.body.trimEnd().split('\r\n');
    header = first as string;
    rows.push(...rest);
    const next = /<([^>]+)>; rel="next"/.exec(String(response.headers.link ?? ''))?.[1];
    if (next === undefined) break;
    line = `GET ${next}`;
  }
  t.equal(
    header,
    'id,reference,name,quarter,day,businessUnitReference,businessUnit,productReference,product,productRank,spendType,phase,regime,status,route,rating,planned,committed,approved,unfunded,outcome,validUntil,maySpend,openConditions,isRetrospective,possibleDuplicates,assessmentStage,assessedOn,assessmentResult',
  );
  t.equal(rows.length, 4);
  t.match(
    rows[1],
    /,A,Licence renewals,2027-Q1,2027-01-15,PIPE,Pipe works,LIC,.*,250000\.00,100000\.10,250000\.00,,approved,/,
  );
});

t.test('pages lead forward and back over every case once', async (t) => {
  const all = (await pipeline()).items.map(({ id }: Item) => id);
  const first = (await app.call('GET /v1/spend-cases/pipeline?limit=2')).json();
  const second = (await app.call(`GET /v1/spend-cases/pipeline?limit=2&cursor=${first.page.next}`)).json();
  const back = (await app.call(`GET /v1/spend-cases/pipeline?limit=2&cursor=${second.page.prev}`)).json();
  const ids = (page: { items: Item[] }) => page.items.map(({ id }) => id);
  t.same([...ids(first), ...ids(second)], all);
  t.same(ids(back), ids(first));
  t.equal(second.page.next, null);
  t.equal(first.page.prev, null);
});

t.test('the pipeline is told as it was', async (t) => {
  const asOf = await momentNow();
  await raise(app, { name: 'New today', businessUnitId: unit });
  const later = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
  const names = async (query: string) => {
    const { items } = (await later.call(`GET /v1/spend-cases/pipeline?limit=200&${query}`)).json();
    return items.map(({ name }: Item) => name);
  };
  t.notOk((await names(`asOf=${asOf}`)).includes('New today'));
  t.ok((await names('')).includes('New today'));
  const known = (await later.call(`GET /v1/spend-cases/pipeline?asOf=${asOf}&from=2026-10-01`)).json();
  t.match(known.items[0].duplicates, [{ reference: 'A' }]);
});

t.test('a product’s page says whether it may spend and who must act', async (t) => {
  const own = await makeProduct(app, { productGroupId: group });
  const page = async () => (await app.call(`GET /v1/products/${own}/assurance`)).json();
  t.match(await page(), { productId: own, spend: { maySpend: 'no_case', cases: [], actions: [] } });
  const draft = await raise(app, {
    name: 'Draft',
    businessUnitId: unit,
    productId: own,
    expectedCommitmentDate: '2027-01-01',
  });
  t.match((await page()).spend, {
    maySpend: 'none',
    cases: [{ id: draft.id, bars: ['not_decided'] }],
    actions: [{ who: 'case_owner', person: 'owner', what: 'complete', by: '2027-01-01' }],
  });
  const conditions = [{ text: 'Publish the code.', dueOn: '2027-01-05' }];
  const word = { outcome: 'approved_with_conditions', conditions };
  await decide(app, await triaged(app, unit, { productId: own, reference: null }), word);
  t.match((await page()).spend, {
    maySpend: 'some',
    approved: gbp('250000.00'),
    actions: [
      { what: 'complete' },
      { who: 'senior_responsible_owner', what: 'meet_condition', by: '2027-01-05' },
    ],
  });
  refused(t, await app.call(`GET /v1/products/${draft.id}/assurance`), 404, 'not_found');
});
