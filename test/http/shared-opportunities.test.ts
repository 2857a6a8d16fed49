// Shared opportunities are found as products change, seen by the next read, and listed as they were at any moment.

import t from 'tap';
import { LIST, listOpportunities, makePair, makeUnits } from '../support/look-alikes.js';
import { refused } from '../support/problems.js';

t.test(
  'a new product that looks like one of another unit is seen by the next read, with the reason',
  async (t) => {
    const { app, rod, sea, pair } = await makePair(t);
    const { items, waiting, precision } = (await app.call(`GET ${LIST}`)).json();
    t.equal(items.length, 1, 'one pair, and none with the courts');
    t.equal(waiting, 0);
    t.same(precision, { judged: 0, confirmed: 0, share: null, interval: null });
    t.same(pair.products.map(({ id }) => id).sort(), [rod, sea].sort());
    t.match(pair, { status: 'suspected', reason: null, sharedWith: [], version: 1 });
    t.same([...pair.match.words].sort(), ['fishing', 'rod', 'salmon'], 'permits are an ordinary word');
    t.match(pair.match.policy, { kind: 'opportunity-rules', version: 1 });
    t.match(pair.match.signals, [
      { signal: 'name' },
      { signal: 'text', rank: 1 },
      { signal: 'facets', rank: null },
    ]);
  },
);

t.test('products of one unit, retired and archived ones are no opportunities', async (t) => {
  const { app, rivers, coast, inUnit } = await makeUnits(t);
  await inUnit(rivers, 'Salmon fishing rod permits');
  await inUnit(rivers, 'Permits for salmon fishing by rod');
  const retired = await inUnit(coast, 'Rod permits for salmon fishing', { phase: 'retired' });
  t.same(await listOpportunities(app), []);
  const headers = { 'if-match': '*' };
  await app.call(`PATCH /v1/products/${retired}`, { json: { phase: 'live' }, headers });
  t.equal((await listOpportunities(app)).length, 2, 'back in use, it is compared with both');
  await app.call(`DELETE /v1/products/${retired}`, { headers });
  t.same(await listOpportunities(app), []);
  t.equal((await listOpportunities(app, '?status=withdrawn')).length, 2);
});

t.test('facets that few share make a pair, also where the words differ', async (t) => {
  const { app, rivers, coast, courts, inUnit } = await makeUnits(t);
  for (const name of ['Jury summons', 'Legal aid', 'Probate', 'Divorce', 'Bail', 'Court fines'])
    await inUnit(courts, name);
  const facets = {
    capabilities: ['Weighbridge readings', 'Number plate recognition', 'Axle counts'],
    needs: ['Drive on without stopping'],
    userGroups: ['Hauliers'],
  };
  await inUnit(rivers, 'Quarry gates', facets);
  await inUnit(coast, 'Ferry check-in', { ...facets, userGroups: ['hauliers'] });
  const [pair] = await listOpportunities(app);
  t.same(pair?.match.words, []);
  t.same(
    pair?.match.facets.map(({ value }) => value.toLowerCase()).sort(),
    [
      'axle counts',
      'drive on without stopping',
      'hauliers',
      'number plate recognition',
      'weighbridge readings',
    ],
    'in any case of letters',
  );
});

t.test('an edit that makes two products unlike withdraws the suspicion, and the log says so', async (t) => {
  const { app, sea, pair, url } = await makePair(t);
  const edit = (name: string) =>
    app.call(`PATCH /v1/products/${sea}`, { json: { name }, headers: { 'if-match': '*' } });
  await edit('Lighthouse visits');
  t.same(await listOpportunities(app), []);
  t.match((await app.call(`GET ${url}`)).json(), { status: 'withdrawn', version: 2 });
  await edit('Salmon fishing rod permits');
  t.match(
    await listOpportunities(app),
    [{ id: pair.id, status: 'suspected', version: 3 }],
    'the same pair again',
  );
  const { rows } = await app.pool.query(
    'select type, actor, reason from change where subject_id = $1 order by sequence',
    [pair.id],
  );
  t.match(rows, [
    { type: 'shared_opportunity.suspected', actor: 'look-alikes' },
    { type: 'shared_opportunity.withdrawn', reason: /no longer alike enough/ },
    { type: 'shared_opportunity.suspected' },
  ]);
});

t.test('a change of what is not compared is not looked at again', async (t) => {
  const { app, sea } = await makePair(t);
  const headers = { 'if-match': '*' };
  const due = async () =>
    (await app.pool.query('select count(*)::int as due from look_alike_due')).rows[0].due;
  await app.call(`PATCH /v1/products/${sea}`, { json: { teamSize: 4, phase: 'live' }, headers });
  t.equal(await due(), 0);
  await app.call(`PATCH /v1/products/${sea}`, { json: { summary: 'By rod and line.' }, headers });
  t.equal(await due(), 1);
});

t.test('a group that moves to the unit of the other takes the opportunity with it', async (t) => {
  const { app, rivers, sea } = await makePair(t);
  const { productGroupId } = (await app.call(`GET /v1/products/${sea}`)).json();
  await app.call(`PATCH /v1/product-groups/${productGroupId}`, {
    json: { businessUnitId: rivers },
    headers: { 'if-match': '*' },
  });
  t.same(await listOpportunities(app), []);
});

t.test('the list is filtered, comes best match first, in pages and as a table', async (t) => {
  const { app, rivers, coast, courts, inUnit } = await makeUnits(t);
  const rod = await inUnit(rivers, 'Salmon fishing rod permits');
  await inUnit(coast, 'Salmon fishing rod permits');
  await inUnit(courts, 'Salmon fishing rod tribunal');
  const all = await listOpportunities(app);
  t.equal(all.length, 3);
  const similarities = all.map(({ match }) => match.similarity);
  t.same(
    similarities,
    [...similarities].sort((a, b) => b - a),
  );
  t.equal((await listOpportunities(app, `?businessUnitId=${courts}`)).length, 2);
  t.equal((await listOpportunities(app, `?productId=${rod}`)).length, 2);
  t.same(await listOpportunities(app, `?productId=${courts}`), []);

  const first = (await app.call(`GET ${LIST}?limit=2`)).json();
  const second = (await app.call(`GET ${LIST}?limit=2&cursor=${first.page.next}`)).json();
  t.same([...first.items, ...second.items], all);
  t.equal(second.page.next, null);
  const back = (await app.call(`GET ${LIST}?limit=2&cursor=${second.page.prev}`)).json();
  t.same(back.items, first.items);

  const csv = await app.call(`GET ${LIST}`, { headers: { accept: 'text/csv' } });
  t.equal(csv.body.trim().split('\r\n').length, 4);
  t.match(csv.body, /^id,status,productA,nameA,/);
});

t.test('the past is told from the log: what was suspected then, and how it was judged', async (t) => {
  const { app, url, pair, patch } = await makePair(t);
  const found = new Date(Date.parse(pair.foundAt)).toISOString();
  const before = (await app.call(`GET ${LIST}?asOf=2026-01-01T00:00:00Z`)).json();
  t.match(before, { items: [], waiting: 0, precision: { judged: 0 } });
  await patch({ status: 'rejected', reason: 'Not the same.' });
  t.same(await listOpportunities(app, `?asOf=${found}`), [pair]);
  t.same((await app.call(`GET ${url}?asOf=${found}`)).json(), pair);
  const now = new Date().toISOString();
  t.same(await listOpportunities(app, `?asOf=${now}`), await listOpportunities(app));
  t.match((await app.call(`GET ${LIST}?asOf=${now}`)).json().precision, {
    judged: 1,
    confirmed: 0,
    share: 0,
  });
});

t.test(
  'look-alikes of a product are those of other units, also the less alike, and record nothing',
  async (t) => {
    const { app, rod, sea, courts, inUnit } = await makePair(t);
    const weak = await inUnit(courts, 'Fishing disputes heard by magistrates and their clerks');
    const { items } = (await app.call(`GET /v1/products/${rod}/look-alikes`)).json();
    t.same(
      items.map(({ product, isSuspected }: { product: { id: string }; isSuspected: boolean }) => [
        product.id,
        isSuspected,
      ]),
      [
        [sea, true],
        [weak, false],
      ],
    );
    t.same(items[1].words, ['fishing']);
    t.equal((await listOpportunities(app, `?productId=${weak}`)).length, 0);
    const other = (await app.call(`GET /v1/products/${sea}/look-alikes`)).json();
    t.equal(other.items[0].similarity, items[0].similarity, 'the same from either side');
    refused(t, await app.call(`GET /v1/products/${courts}/look-alikes`), 404, 'not_found');
  },
);
