// Walking long lists page by page while others write: no untouched row is missed or repeated, there or back.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { type Item, readPage, walkList, withParameter } from '../support/pages.js';
import { refused } from '../support/problems.js';

const app = await startTestApp(t);
const ROWS = 125;
const SORTS = [
  'name',
  '-name',
  'reference',
  '-transactionsPerYear,deadline,-name',
  'deadline,-annualCost',
  '-updatedAt',
];

/** A group of 125 products with ties and unknowns in every column that sorts. */
async function makeMany(): Promise<string> {
  const productGroupId = await makeGroup(app);
  const make = (index: number) =>
    makeProduct(app, {
      productGroupId,
      name: `Row ${String((index * 37) % 60).padStart(3, '0')}`,
      reference: index % 3 === 0 ? null : `${productGroupId} ${index}`,
      transactionsPerYear: index % 4 === 0 ? null : index % 7,
      deadline: index % 5 === 0 ? null : `2027-01-0${1 + (index % 3)}`,
      annualCost: index % 2 === 0 ? null : { amount: `${index % 6}.50`, currency: 'GBP' },
    });
  for (let from = 0; from < ROWS; from += 5) {
    await Promise.all([0, 1, 2, 3, 4].map((offset) => make(from + offset)));
  }
  return productGroupId;
}

const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);
const many = await makeMany();

t.test('pages of any size, in any order, forward and back, add up to the whole list', async (t) => {
  for (const sort of SORTS) {
    const url = `/v1/products?productGroupId=${many}&sort=${sort}`;
    const whole = (await readPage(app, `${url}&limit=200`)).json().items;
    t.equal(new Set(idsOf(whole)).size, ROWS);
    for (const limit of [1, 7, 124, 125]) {
      if (limit < 7 && sort !== 'deadline,-annualCost') continue;
      const forward = await walkList(app, `${url}&limit=${limit}`);
      t.same(idsOf(forward.items), idsOf(whole), `${sort} by ${limit}`);
      t.equal(forward.pages.length, Math.ceil(ROWS / limit));
      t.equal(forward.pages[0]?.json().page.prev, null, 'nothing before the first page');
      if (forward.pages.length === 1) continue;
      const last = forward.pages.at(-1)?.json();
      const back = await walkList(app, `${url}&limit=${limit}`, { from: last.page.prev, direction: 'prev' });
      t.same(idsOf(back.items), idsOf(whole).slice(0, -last.items.length), `${sort} by ${limit}, back`);
    }
  }
});

t.test('the page size may change from page to page, and the total may be asked for on any', async (t) => {
  const url = `/v1/products?productGroupId=${many}`;
  const first = (await readPage(app, `${url}&limit=10`)).json();
  const second = (await readPage(app, `${url}&limit=30&count=exact`, first.page.next)).json();
  t.equal(second.items.length, 30);
  t.equal(second.page.total, ROWS);
  const whole = (await readPage(app, `${url}&limit=40`)).json().items;
  t.same(idsOf([...first.items, ...second.items]), idsOf(whole));
});

t.test('rows added, edited, moved and archived between the pages disturb no other row', async (t) => {
  for (const direction of ['next', 'prev'] as const) {
    const group = await makeMany();
    const url = `/v1/products?productGroupId=${group}&sort=transactionsPerYear,name&limit=10`;
    const whole = (await readPage(app, url.replace('limit=10', 'limit=200'))).json().items as Item[];
    const touched = new Set<string>();
    const disturb = async (page: number) => {
      await makeProduct(app, { productGroupId: group, name: `Row 0${page}`, transactionsPerYear: page % 7 });
      const at = (offset: number) => whole[(page * 11 + offset) % ROWS] as Item;
      const [edited, archived, moved] = [at(0), at(4), at(8)];
      for (const { id } of [edited, archived, moved]) touched.add(id);
      const headers = { 'if-match': '*' };
      const json = { name: `Row 0${page + 30}`, transactionsPerYear: null };
      await app.call(`PATCH /v1/products/${edited.id}`, { json, headers });
      await app.call(`DELETE /v1/products/${archived.id}`, { headers });
      await app.call(`PATCH /v1/products/${moved.id}`, { json: { productGroupId: many }, headers });
    };
    const end = await walkList(app, url);
    const from = direction === 'next' ? {} : { from: end.pages.at(-1)?.json().page.prev };
    const tail = direction === 'next' ? [] : idsOf(end.pages.at(-1)?.json().items);
    const { items } = await walkList(app, url, { ...from, direction, between: disturb });
    const known = new Set(idsOf(whole));
    const undisturbed = (ids: string[]) => ids.filter((id) => known.has(id) && !touched.has(id));
    t.ok(touched.size > 25, `${touched.size} rows touched`);
    t.same(undisturbed([...idsOf(items), ...tail]), undisturbed(idsOf(whole)), direction);
  }
});

t.test('a cursor outlives its row: the walk goes on where it was', async (t) => {
  const productGroupId = await makeGroup(app);
  for (const name of ['a', 'b', 'c', 'd']) await makeProduct(app, { productGroupId, name });
  const url = `/v1/products?productGroupId=${productGroupId}&limit=2`;
  const first = (await readPage(app, url)).json();
  for (const { id } of first.items) {
    await app.call(`DELETE /v1/products/${id}`, { headers: { 'if-match': '*' } });
  }
  const second = (await readPage(app, url, first.page.next)).json();
  t.same(
    second.items.map(({ name }: Item) => name),
    ['c', 'd'],
  );
  const before = (await readPage(app, url, second.page.prev)).json();
  t.same(before.items, [], 'what was before is gone');
  t.equal(before.page.prev, null);
  t.type(before.page.next, 'string');
  const forward = (await readPage(app, url, before.page.next)).json();
  t.same(idsOf(forward.items), idsOf(second.items), 'yet the way forward is not lost');
  t.equal(forward.page.prev, null, 'for that is now the top');
});

t.test('the Link header holds the same cursors as the page, at addresses that work', async (t) => {
  const url = `/v1/products?productGroupId=${many}&q=ROW%200&sort=-name&limit=9`;
  const first = (await readPage(app, url)).json();
  for (const response of [await readPage(app, url), await readPage(app, url, first.page.next)]) {
    const { page } = response.json();
    const links = Object.fromEntries(
      [...String(response.headers.link).matchAll(/<([^>]*)>; rel="(\w+)"/g)].map(([, to, rel]) => [rel, to]),
    );
    t.same(
      Object.keys(links),
      ['next', 'prev'].filter((rel) => page[rel] !== null),
    );
    for (const [rel, to] of Object.entries(links)) {
      const linked = new URL(to as string, 'http://x');
      t.equal(linked.searchParams.get('cursor'), page[rel]);
      t.same((await app.call(`GET ${to}`)).json(), (await readPage(app, url, page[rel])).json());
    }
  }
});

t.test('a cursor that was altered is refused, wherever it was altered', async (t) => {
  const url = `/v1/products?productGroupId=${many}&limit=5`;
  const { next } = (await readPage(app, url)).json().page;
  const refuse = async (cursor: string) =>
    refused(t, await app.call(`GET ${withParameter(url, 'cursor', cursor)}`), 400, 'invalid_cursor', [
      '#/query/cursor',
    ]);
  for (let at = 0; at < next.length; at += 9) {
    const other = next[at] === 'A' ? 'B' : 'A';
    await refuse(`${next.slice(0, at)}${other}${next.slice(at + 1)}`);
  }
  const [payload, tag] = next.split('.');
  for (const cursor of [
    'x',
    '.',
    payload,
    `${payload}.`,
    `.${tag}`,
    `${next}.`,
    `${next}.x`,
    `${next}x`,
    ` ${next}`,
  ]) {
    await refuse(cursor);
  }
  const long = await app.call(`GET ${withParameter(url, 'cursor', 'x'.repeat(1025))}`);
  refused(t, long, 400, 'invalid_request', ['#/query/cursor']);
  refused(t, await app.call(`GET ${url}&cursor=`), 400, 'invalid_request', ['#/query/cursor']);
});

t.test('a cursor of another filter, sort, list or record is refused', async (t) => {
  const [unit, other] = [await makeUnit(app), await makeUnit(app)];
  for (const id of [unit, other]) {
    const json = { name: `Renamed ${id}` };
    await app.call(`PATCH /v1/business-units/${id}`, { json, headers: { 'if-match': '*' } });
  }
  const product = await makeProduct(app, { productGroupId: many });
  const second = await makeProduct(app, { productGroupId: many });
  for (const id of [product, second]) await score(app, id, { value: 5, urgency: 5, feasibility: 5 });
  const borrow = async (from: string, to: string) => {
    const { next } = (await readPage(app, from)).json().page;
    t.ok(next, from);
    refused(t, await app.call(`GET ${withParameter(to, 'cursor', next)}`), 400, 'invalid_cursor');
  };
  const products = '/v1/products?limit=1';
  await borrow(products, `${products}&q=row`);
  await borrow(products, `${products}&archived=true`);
  await borrow(products, `${products}&sort=-name`);
  await borrow(`${products}&q=r`, `${products}&q=R`);
  await borrow(products, '/v1/product-groups?limit=1');
  await borrow(products, '/v1/rankings/products?limit=1');
  await borrow(
    '/v1/rankings/products?limit=1',
    '/v1/rankings/products?limit=1&scope=all&weights=value:1,urgency:1,feasibility:1',
  );
  await borrow(
    `/v1/products/${product}/scores?limit=1`,
    `/v1/products/${product}/scores?limit=1&history=true`,
  );
  await borrow(`/v1/products/${product}/scores?limit=1`, `/v1/products/${second}/scores?limit=1`);
  await borrow(`/v1/business-units/${unit}/history?limit=1`, `/v1/business-units/${other}/history?limit=1`);
});
