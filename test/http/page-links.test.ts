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

t.test('the way back from beyond the end begins with the last row', async (t) => {
  const url = '/v1/feeds/ranked-backlog?unranked=true';
  const { items } = (await app.call(`GET ${url}`)).json();
  t.equal(items.length, 3);
  for (const offset of [3, 4, 500]) {
    const beyond = (await app.call(`GET ${url}&offset=${offset}`)).json();
    t.same([beyond.items, beyond.page.next], [[], null]);
    const back = async (limit: number, cursor: string) =>
      (await app.call(`GET ${url}&limit=${limit}&cursor=${cursor}`)).json();
    t.same((await back(5, beyond.page.prev)).items, items, `from ${offset}`);
    const last = await back(1, beyond.page.prev);
    t.same(last.items, items.slice(2));
    t.equal(last.page.next, null);
    t.same((await back(5, last.page.prev)).items, items.slice(0, 2));
  }
  const none = (await app.call('GET /v1/feeds/ranked-backlog?phase=retired&offset=3')).json();
  t.same([none.items, none.page.prev], [[], null]);
});

t.test('OData goes on behind a row whose texts are as long as they may be', async (t) => {
  const app = await startTestApp(t);
  const made = { productGroupId: await makeGroup(app) };
  for (const last of ['甲', '乙'])
    await makeProduct(app, {
      ...made,
      mandatory: { authority: '法'.repeat(500), reason: last.padStart(2_000, '理') },
    });
  const url = '/v1/odata/RankedBacklog?$orderby=mandatoryReason,mandatoryAuthority&$select=productId';
  const { value } = (await app.call(`GET ${url}`)).json();
  const first = await app.call(`GET ${url}`, { headers: { prefer: 'odata.maxpagesize=1' } });
  const second = await app.call(
    `GET ${first.json()['@odata.nextLink'].replace('http://portfolio.test', '')}`,
  );
  t.equal(second.statusCode, 200, second.body);
  t.same([...first.json().value, ...second.json().value], value);
});
