// Entity tags: no edit is lost, and what the caller already holds is not sent again.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { refused } from '../support/problems.js';
import { ALL_KINDS } from '../support/subject-kinds.js';

const app = await startTestApp(t);

t.test('an edit or an archiving must name the version that it was made from', async (t) => {
  for (const kind of ALL_KINDS) {
    const id = await kind.make(app);
    const url = `/v1/${kind.path}/${id}`;
    refused(t, await app.call(`PATCH ${url}`, { json: { name: 'Blind' } }), 428, 'precondition_required');
    refused(t, await app.call(`DELETE ${url}`), 428, 'precondition_required');
    t.match((await app.call(`GET ${url}`)).headers.etag, /^"1[."]/, 'nothing happened');
  }
});

t.test('the tag of an older version, of another make or a weak one does not match', async (t) => {
  const url = `/v1/products/${await makeProduct(app)}`;
  const edit = (match: string) =>
    app.call(`PATCH ${url}`, { json: { summary: `By ${match}` }, headers: { 'if-match': match } });
  t.match((await edit('"1"')).headers.etag, /^"2[."]/);
  for (const match of ['"1"', '"3"', 'W/"2"', '2', '""', '', '"2', '"2 "', '"2."', '"1", W/"2"', '"*"']) {
    refused(t, await edit(match), 412, 'stale_version');
    const archived = await app.call(`DELETE ${url}`, { headers: { 'if-match': match } });
    refused(t, archived, 412, 'stale_version');
  }
  t.match((await app.call(`GET ${url}`)).headers.etag, /^"2[."]/, 'nothing happened');
});

t.test('the current tag matches, alone or in a list, and * matches any version', async (t) => {
  const url = `/v1/products/${await makeProduct(app)}`;
  const edit = (match: string) =>
    app.call(`PATCH ${url}`, { json: { summary: `By ${match}` }, headers: { 'if-match': match } });
  t.match((await edit('"1"')).headers.etag, /^"2[."]/);
  t.match((await edit('"7", "2"')).headers.etag, /^"3[."]/);
  t.match((await edit('*')).headers.etag, /^"4[."]/);
  t.equal((await app.call(`DELETE ${url}`, { headers: { 'if-match': '"4"' } })).statusCode, 204);
});

t.test('of 50 edits of one version at once, exactly one is made', async (t) => {
  for (const kind of ALL_KINDS) {
    const url = `/v1/${kind.path}/${await kind.make(app)}`;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        app.call(`PATCH ${url}`, {
          json: { name: `${kind.noun} edited by ${index}` },
          headers: { 'if-match': '"1"' },
        }),
      ),
    );
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    t.same(statuses, [200, ...Array.from({ length: 49 }, () => 412)]);
    const winner = answers.find(({ statusCode }) => statusCode === 200);
    t.same((await app.call(`GET ${url}`)).json(), winner?.json());
    t.equal((await app.call(`GET ${url}/history`)).json().items.length, 2, 'and the log knows of one');
  }
});

t.test('20 edits at once that match any version are all made, one after the other', async (t) => {
  const url = `/v1/products/${await makeProduct(app)}`;
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      app.call(`PATCH ${url}`, { json: { teamSize: index }, headers: { 'if-match': '*' } }),
    ),
  );
  const versions = answers.map((response) => response.json().version).sort((a, b) => a - b);
  t.same(
    versions,
    Array.from({ length: 20 }, (_, index) => index + 2),
  );
});

t.test(
  'who holds the current record, list or ranking is told so instead of being sent it again',
  async (t) => {
    const productGroupId = await makeGroup(app);
    const id = await makeProduct(app, { productGroupId });
    await score(app, id, { value: 5, urgency: 5, feasibility: 5 });
    for (const url of [
      `/v1/products/${id}`,
      `/v1/products?productGroupId=${productGroupId}`,
      `/v1/products/${id}/scores`,
      `/v1/products/${id}/history`,
      '/v1/scoring-models',
      `/v1/rankings/products?productGroupId=${productGroupId}`,
      `/v1/rankings/products/${id}`,
    ]) {
      const first = await app.call(`GET ${url}`);
      const tag = first.headers.etag as string;
      t.match(tag, /^"[^"]+"$/, 'a strong tag');
      t.match(first.headers['cache-control'], 'no-cache', 'kept copies are asked about');
      for (const held of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await app.call(`GET ${url}`, { headers: { 'if-none-match': held } });
        t.equal(again.statusCode, 304, `${url} held as ${held}`);
        t.equal(again.body, '');
        t.equal(again.headers.etag, tag);
        t.equal(again.headers['content-type'], undefined);
      }
      for (const held of ['"other"', 'other', `"x${tag.slice(1)}`]) {
        const again = await app.call(`GET ${url}`, { headers: { 'if-none-match': held } });
        t.equal(again.statusCode, 200);
        t.equal(again.body, first.body);
      }
    }
  },
);

t.test(
  'after a change the old copy of a record, of its list and of its ranking counts no longer',
  async (t) => {
    const productGroupId = await makeGroup(app);
    const id = await makeProduct(app, { productGroupId });
    await score(app, id, { value: 5, urgency: 5, feasibility: 5 });
    const urls = [
      `/v1/products/${id}`,
      `/v1/products?productGroupId=${productGroupId}`,
      `/v1/rankings/products?productGroupId=${productGroupId}`,
      `/v1/rankings/products/${id}`,
    ];
    const held: string[] = [];
    for (const url of urls) held.push((await app.call(`GET ${url}`)).headers.etag as string);
    await app.call(`PATCH /v1/products/${id}`, { json: { name: 'Renamed' }, headers: { 'if-match': '*' } });
    for (const [index, url] of urls.entries()) {
      const headers = { 'if-none-match': held[index] as string };
      const response = await app.call(`GET ${url}`, { headers });
      t.equal(response.statusCode, 200, url);
      t.match(response.body, 'Renamed');
    }
  },
);

t.test(
  'a copy of a product is old once its group has moved, yet an edit made from it still counts',
  async (t) => {
    const productGroupId = await makeGroup(app);
    const url = `/v1/products/${await makeProduct(app, { productGroupId })}`;
    const read = await app.call(`GET ${url}`);
    const held = read.headers.etag as string;
    const businessUnitId = await makeUnit(app);
    await app.call(`PATCH /v1/product-groups/${productGroupId}`, {
      json: { businessUnitId },
      headers: { 'if-match': '*' },
    });
    const moved = await app.call(`GET ${url}`, { headers: { 'if-none-match': held } });
    t.equal(moved.statusCode, 200, 'what is held says the wrong unit');
    t.equal(moved.json().businessUnitId, businessUnitId);
    t.equal(moved.json().version, read.json().version);
    t.not(moved.headers.etag, held);
    const edited = await app.call(`PATCH ${url}`, {
      json: { summary: 'New' },
      headers: { 'if-match': held },
    });
    t.equal(edited.statusCode, 200, 'nobody edited the product meanwhile');
    const again = await app.call(`GET ${url}`, {
      headers: { 'if-none-match': edited.headers.etag as string },
    });
    t.equal(again.statusCode, 304, 'the tag of an edit is the tag of the next read');
    const late = await app.call(`PATCH ${url}`, { json: { summary: 'Late' }, headers: { 'if-match': held } });
    refused(t, late, 412, 'stale_version');
  },
);

t.test('an edit of what another holds is told so, and not of a key that it never had', async (t) => {
  const id = await makeProduct(app);
  const headers = { 'if-match': '"1"' };
  const edit = () => app.call(`PATCH /v1/products/${id}`, { json: { name: 'Mine' }, headers });
  const held = await app.db.transaction().execute(async (trx) => {
    await trx.selectFrom('product').select('id').where('id', '=', id).forUpdate().execute();
    return edit();
  });
  refused(t, held, 409, 'still_running');
  t.match(held.json(), { title: /touches the same records/, detail: /again, .* if it had one/ });
  t.equal((await edit()).statusCode, 200, 'sent again, it is made');
});

t.test('an edit may name the version that a list shows', async (t) => {
  for (const kind of ALL_KINDS) {
    const url = `/v1/${kind.path}/${await kind.make(app)}`;
    const headers = { 'if-match': '"1"' };
    t.equal((await app.call(`PATCH ${url}`, { json: { name: 'Listed' }, headers })).statusCode, 200);
  }
});

t.test('an error is never a 304', async (t) => {
  const headers = { 'if-none-match': '*' };
  const missing = await app.call('GET /v1/products/01900000-0000-7000-8000-00000000ffff', { headers });
  refused(t, missing, 404, 'not_found');
  t.equal(missing.headers['cache-control'], 'no-store');
  refused(t, await app.call('GET /v1/products?limit=0', { headers }), 400, 'invalid_request');
});
