// Links to further pages, where the query that they carry on holds what a query may hold (RFC 3986, 3.4).

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct } from '../support/make.js';

const app = await startTestApp(t);
const productGroupId = await makeGroup(app);
for (const name of ['Why? 1', 'Why? 2', 'Why 3']) await makeProduct(app, { name, productGroupId });

type Named = { name?: string; productName?: string };
const namesIn = (rows: Named[]) => rows.map(({ name, productName }) => name ?? productName);

t.test('a list goes on behind a question mark in its query', async (t) => {
  const url = `/v1/products?q=why?&productGroupId=${productGroupId}&sort=name&limit=1`;
  const first = await app.call(`GET ${url}`);
  t.same(namesIn(first.json().items), ['Why? 1']);
  const [, next] = /^<([^>]+)>; rel="next"/.exec(first.headers.link as string) ?? [];
  const second = await app.call(`GET ${next}`);
  t.equal(second.statusCode, 200, second.body);
  t.same(namesIn(second.json().items), ['Why? 2']);
});

t.test('so does OData', async (t) => {
  const url = "/v1/odata/RankedBacklog?$filter=contains(productName,'Why?')&$orderby=productName&$top=2";
  const first = await app.call(`GET ${url}`, { headers: { prefer: 'odata.maxpagesize=1' } });
  t.same(namesIn(first.json().value), ['Why? 1']);
  const second = await app.call(
    `GET ${first.json()['@odata.nextLink'].replace('http://portfolio.test', '')}`,
  );
  t.equal(second.statusCode, 200, second.body);
  t.same(namesIn(second.json().value), ['Why? 2']);
});
