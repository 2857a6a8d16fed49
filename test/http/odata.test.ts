// The ranked backlog by OData, as Excel, Power BI and Tableau ask for it.

import { parse } from '@sap-ux/edmx-parser';
import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { fillPortfolio } from '../support/fill.js';
import { makeGroup, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';
import { place, placeFive } from '../support/rankings.js';

type Row = Record<string, string | number | boolean | null>;
const ROOT = '/v1/odata';
const SET = `${ROOT}/RankedBacklog`;
const query = (options: Record<string, string>) => `${SET}?${new URLSearchParams(options)}`;

async function read(
  app: TestApp,
  options: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  const response = await app.call(`GET ${query(options)}`, { headers });
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json() as { value: Row[]; '@odata.count'?: number; '@odata.nextLink'?: string };
}

type Property = { name: string; type: string; nullable: boolean };

/** The model as a reader of such files has it. */
function readModel(xml: string) {
  const { entitySets, entityTypes } = parse(xml).schema;
  const { keys, entityProperties } = entityTypes[0];
  return { entitySets, keys, properties: entityProperties as Property[] };
}

const names = ({ value }: { value: Row[] }) => value.map(({ productName }) => productName);

t.test('the service says what it offers, and its model names exactly the columns of the feed', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  for (const root of [ROOT, `${ROOT}/`]) {
    const service = await app.call(`GET ${root}`);
    t.equal(service.headers['odata-version'], '4.0');
    t.same(service.json(), {
      '@odata.context': 'http://portfolio.test/v1/odata/$metadata',
      value: [
        { name: 'RankedBacklog', kind: 'EntitySet', url: 'http://portfolio.test/v1/odata/RankedBacklog' },
      ],
    });
  }
  const metadata = await app.call(`GET ${ROOT}/$metadata`);
  t.match(metadata.headers['content-type'], /^application\/xml/);
  const { entitySets, keys, properties } = readModel(metadata.body);
  t.match(entitySets, [{ name: 'RankedBacklog', entityTypeName: 'Portfolio.RankedProduct' }]);
  t.match(keys, [{ name: 'productId', type: 'Edm.Guid' }]);
  const feed = (await app.call('GET /v1/feeds/ranked-backlog')).json().items;
  t.same(
    properties.map(({ name }) => name),
    Object.keys(feed[0]),
  );
  t.match(
    properties.find(({ name }) => name === 'annualCost'),
    { type: 'Edm.Decimal', nullable: true, precision: 16, scale: 2 },
  );
  t.same((await read(app)).value, feed, 'and the rows are the same');
});

/** What a value of each type looks like in JSON (OData JSON 4.0, 7.1). */
const LOOKS: Record<string, (value: unknown) => boolean> = {
  'Edm.Guid': (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(value)),
  'Edm.String': (value) => typeof value === 'string',
  'Edm.Boolean': (value) => typeof value === 'boolean',
  'Edm.Int32': (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  'Edm.Int64': (value) => Number.isSafeInteger(value),
  'Edm.Double': (value) => typeof value === 'number',
  'Edm.Decimal': (value) => /^-?\d{1,14}(\.\d{1,2})?$/.test(JSON.stringify(value)),
  'Edm.Date': (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  'Edm.DateTimeOffset': (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(value)),
};

t.test('every value of every row is of the type that the model declares', async (t) => {
  const app = await startTestApp(t);
  await place(app, 'Full', [9, 6, 4], {
    ...{ reference: 'F-1', phase: 'alpha', transactionsPerYear: 3_000_000_000, teamSize: 4.35 },
    annualCost: { amount: '99999999999999.99', currency: 'GBP' },
    wholeLifeCost: { amount: '0.05', currency: 'GBP' },
    deadline: '2027-02-28',
    mandatory: { authority: 'The Act', reason: 'It says so.' },
  });
  await place(app, 'Bare', [5, null, null]);
  const { properties } = readModel((await app.call(`GET ${ROOT}/$metadata`)).body);
  const { value: rows } = await read(app);
  for (const { name, type, nullable } of properties) {
    const known = rows.map((row) => row[name]).filter((value) => value !== null);
    t.ok(nullable || known.length === rows.length, `${name} is never null`);
    for (const value of known) t.ok(LOOKS[type]?.(value), `${name} ${value} is no ${type}`);
  }
  const seen = new Set(Object.values(rows[0] as Row).map((value) => typeof value));
  t.same([...seen].sort(), ['boolean', 'number', 'object', 'string'], 'such as are there to be looked at');
});

t.test('columns are chosen, rows filtered, ordered and counted', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  await place(app, 'U', [5, null, null], { reference: 'U-1' });
  const some = await app.call(`GET ${query({ $select: 'rank,productName', $top: '2' })}`);
  t.same(some.json(), {
    '@odata.context': 'http://portfolio.test/v1/odata/$metadata#RankedBacklog(productName,rank)',
    value: [
      { productName: 'A', rank: 1 },
      { productName: 'D', rank: 2 },
    ],
  });
  t.equal(Object.keys((await read(app, { $select: '*' })).value[0] as Row).length, 42);
  t.same(names(await read(app, { $filter: 'rank le 2' })), ['A', 'D', 'B']);
  t.same(
    names(await read(app, { $filter: "not startswith(productName,'A') and score gt 6 or rank eq null" })),
    ['D', 'B', 'U'],
  );
  t.same(names(await read(app, { $filter: "productReference eq 'U-1'" })), ['U']);
  t.same(names(await read(app, { $orderby: 'urgency desc,productName desc' })), [
    'B',
    'D',
    'E',
    'A',
    'C',
    'U',
  ]);
  t.same(
    names(await read(app, { $orderby: 'urgency,productName' })),
    ['U', 'C', 'A', 'E', 'D', 'B'],
    'null is the least',
  );
  const counted = await read(app, { $count: 'true', $filter: 'rank ne null', $top: '1', $skip: '1' });
  t.equal(counted['@odata.count'], 5);
  t.same(names(counted), ['D']);
  t.same(names(await read(app, { $top: '0', $count: 'true' })), []);
  t.same(names(await read(app, { $skip: '99' })), []);
  t.notOk('@odata.count' in (await read(app, { $count: 'false' })));
});

t.test('pages follow one another by their links, in any order, and give every row once', async (t) => {
  const app = await startTestApp(t);
  await fillPortfolio(app.pool, 60, 3);
  const fresh = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
  const questions: Record<string, string>[] = [
    {},
    { $orderby: 'score desc' },
    { $orderby: 'transactionsPerYear,phase desc' },
    { $filter: 'rank ne null', $orderby: 'productGroupName' },
    { $filter: 'score ge 5', $count: 'true' },
    { $top: '17' },
    { $top: '23', $skip: '4', $orderby: 'phase' },
  ];
  for (const options of questions) {
    const whole = await read(fresh, options);
    t.notOk('@odata.nextLink' in whole, 'one page is all');
    t.ok(whole.value.length > 10, `${whole.value.length} rows`);
    for (const size of [1, 7, 16]) {
      const rows: Row[] = [];
      let link: string | undefined = query(options);
      while (link !== undefined) {
        const headers = { prefer: `odata.maxpagesize=${size}` };
        const page: Awaited<ReturnType<typeof fresh.call>> = await fresh.call(
          `GET ${link.replace('http://portfolio.test', '')}`,
          { headers },
        );
        t.equal(page.headers['preference-applied'], `odata.maxpagesize=${size}`);
        rows.push(...page.json().value);
        link = page.json()['@odata.nextLink'];
      }
      t.same(rows, whole.value, `${JSON.stringify(options)}, ${size} at a time`);
    }
  }
});

t.test('a filter over the wire passes the rows that it passes in TypeScript', async (t) => {
  const app = await startTestApp(t);
  await fillPortfolio(app.pool, 80, 11);
  const fresh = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
  const all = (await read(fresh)).value;
  const filters: [string, (row: Row) => boolean][] = [
    [
      'score gt 5 and (phase eq null or rankInUnit le 3)',
      (row) =>
        row.score !== null &&
        (row.score as number) > 5 &&
        (row.phase === null || (row.rankInUnit !== null && (row.rankInUnit as number) <= 3)),
    ],
    [
      'not (completeness lt 1) and transactionsPerYear ne null',
      (row) => !((row.completeness as number) < 1) && row.transactionsPerYear !== null,
    ],
    [`productGroupId eq ${all[0]?.productGroupId}`, (row) => row.productGroupId === all[0]?.productGroupId],
    [`businessUnitId eq '${all[0]?.businessUnitId}'`, (row) => row.businessUnitId === all[0]?.businessUnitId],
    ["contains(productName,'000001') or mandatory", (row) => (row.productName as string).includes('000001')],
    ['asOf lt 2000-01-01T00:00:00Z', () => false],
    ['deadline eq null and stale eq false', (row) => row.deadline === null && row.stale === false],
  ];
  for (const [filter, passes] of filters) {
    const ids = (await read(fresh, { $filter: filter })).value.map(({ productId }) => productId);
    t.same(
      ids,
      all.filter(passes).map(({ productId }) => productId),
      filter,
    );
  }
});

t.test('what cannot be answered is a problem with the member that OData tools look for', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  const wrong: [options: Record<string, string>, code: string, pointer?: string][] = [
    [{ $filter: 'nothing eq 1' }, 'invalid_filter', '#/query/$filter'],
    [{ $filter: 'rank eq' }, 'invalid_filter', '#/query/$filter'],
    [{ $orderby: 'nothing' }, 'invalid_filter', '#/query/$orderby'],
    [{ $select: 'nothing' }, 'invalid_request'],
    [{ $expand: 'productGroup' }, 'invalid_request', '#/query/$expand'],
    [{ $top: '-1' }, 'invalid_request', '#/query/$top'],
    [{ $skiptoken: 'made-up' }, 'invalid_cursor', '#/query/$skiptoken'],
    [{ asOf: '2999-01-01T00:00:00Z' }, 'as_of_in_future'],
  ];
  for (const [options, code, pointer] of wrong) {
    const response = await app.call(`GET ${query(options)}`);
    refused(t, response, 400, code, ...(pointer === undefined ? [] : [[pointer]]));
    const { error, detail } = response.json();
    t.same(error, { code, message: detail });
    t.equal(response.headers['odata-version'], '4.0');
  }
  const anonymous = await app.call(`GET ${SET}`, { as: null });
  refused(t, anonymous, 401, 'unauthenticated');
  t.equal(anonymous.json().error.code, 'unauthenticated');
  const link = (await read(app, {}, { prefer: 'odata.maxpagesize=2' }))['@odata.nextLink'] as string;
  const elsewhere = `${link.replace('http://portfolio.test', '')}&$filter=rank eq 1`.replaceAll(' ', '%20');
  refused(t, await app.call(`GET ${elsewhere}`), 400, 'invalid_cursor', ['#/query/$skiptoken']);
});

t.test('tools ask for JSON with parameters, and are answered; other formats are refused', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  for (const accept of [
    '*/*',
    'application/json',
    'application/json;odata.metadata=minimal',
    'application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/xml;q=0.8',
    'application/atomsvc+xml;q=0.8, application/json;odata.streaming=true;q=0.9, */*;q=0.1',
  ]) {
    const { statusCode, headers } = await app.call(`GET ${SET}`, { headers: { accept } });
    t.equal(statusCode, 200, accept);
    t.equal(headers['content-type'], 'application/json;odata.metadata=minimal;charset=utf-8');
  }
  refused(t, await app.call(`GET ${SET}`, { headers: { accept: 'application/xml' } }), 406, 'not_acceptable');
  const first = await app.call(`GET ${SET}`);
  const again = await app.call(`GET ${SET}`, { headers: { 'if-none-match': first.headers.etag as string } });
  t.equal(again.statusCode, 304);
});

t.test('a token limited to units sees their rows alone, and the moment may lie back', async (t) => {
  const app = await startTestApp(t);
  const [own, other] = [await makeUnit(app), await makeUnit(app)];
  await place(app, 'own', [5, 5, 5], { productGroupId: await makeGroup(app, { businessUnitId: own }) });
  await place(app, 'other', [6, 6, 6], { productGroupId: await makeGroup(app, { businessUnitId: other }) });
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const json = { name: 'Own', businessUnitIds: [own], expiresAt };
  const { secret } = (await app.call('POST /v1/feed-tokens', { json })).json();
  const authorization = `Basic ${Buffer.from(`excel:${secret}`).toString('base64')}`;
  const limited = await app.call(`GET ${query({ $count: 'true' })}`, {
    as: null,
    headers: { authorization },
  });
  t.same(names(limited.json()), ['own']);
  t.equal(limited.json()['@odata.count'], 1);
  t.same(names(await read(app)), ['other', 'own']);
  t.same(names(await read(app, { asOf: '2026-01-02T00:00:00Z' })), []);
});
