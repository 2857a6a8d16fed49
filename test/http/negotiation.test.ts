// What comes in which format, and what an address makes of methods and bodies that it does not take.

import { parse } from 'csv-parse/sync';
import t from 'tap';
import { startTestApp } from '../support/app.js';
import { sentAssessment } from '../support/assessments.js';
import { makeGroup, makeProduct, makeSpendCase, makeWebhook, score } from '../support/make.js';
import { refused } from '../support/problems.js';

const app = await startTestApp(t);
const group = await makeGroup(app);
const product = await makeProduct(app, { productGroupId: group, phase: 'alpha', name: '=HYPERLINK("x")' });
await score(app, product, { value: 5, urgency: 5, feasibility: 5 });
await app.call('POST /v1/feed-tokens', {
  json: { name: 'A dashboard', expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
});
for (const _ of [1, 2]) await makeProduct(app, { name: 'Lighthouse keeping permits' });
const unit = (await app.call(`GET /v1/product-groups/${group}`)).json().businessUnitId;
const { webhook } = await makeWebhook(app);
const spend = await makeSpendCase(app, { businessUnitId: unit, productId: product });
await makeSpendCase(app, { businessUnitId: unit });
const DECIDER = { as: 'spend_controller', token: { subject: 'decider' } } as const;
const review = { quarter: '2026-Q2', rating: 'assure' };
await app.call(`POST /v1/spend-cases/${spend}/reviews`, { ...DECIDER, json: review });

const assessment = (await sentAssessment(app, product, { rating: 'amber' })).split('/').at(-1);
await app.call(`POST /v1/products/${product}/phase-exceptions`, {
  json: { stage: 'beta', authority: 'Board', reason: 'Winter.', expiresOn: '2999-01-01' },
});

const LISTS = {
  '/v1/webhooks': 'id',
  [`/v1/webhooks/${webhook}/deliveries`]: 'id',
  '/v1/business-units': 'id',
  '/v1/product-groups': 'id',
  '/v1/products': 'id',
  '/v1/rankings/products': 'id',
  '/v1/rankings/products/robustness': 'id',
  '/v1/feeds/ranked-backlog': 'productId',
  '/v1/feed-tokens': 'id',
  '/v1/service-assessments': 'id',
  [`/v1/service-assessments/${assessment}/actions`]: 'id',
  [`/v1/products/${product}/phase-exceptions`]: 'id',
  '/v1/triage/balance': 'name',
  '/v1/spend-cases': 'id',
  '/v1/spend-cases/pipeline': 'id',
  [`/v1/spend-cases/${spend}/decisions`]: 'number',
  [`/v1/spend-cases/${spend}/reviews`]: 'number',
  [`/v1/products/${product}/scores`]: 'measure',
  [`/v1/products/${product}/scores?history=true`]: 'measure',
  [`/v1/products/${product}/history`]: 'sequence',
  '/v1/shared-opportunities': 'id',
  [`/v1/product-groups/${group}/scores`]: 'measure',
  [`/v1/product-groups/${group}/history`]: 'sequence',
  '/v1/audit-events': 'sequence',
  [`/v1/business-units/${unit}/scores`]: 'measure',
  [`/v1/business-units/${unit}/history`]: 'sequence',
};

t.test('every list comes as JSON, CSV or NDJSON with the same rows in the same order', async (t) => {
  for (const [url, key] of Object.entries(LISTS)) {
    const json = await app.call(`GET ${url}`);
    t.match(json.headers['content-type'], /^application\/json/, url);
    t.match(json.headers.vary, /accept/i, 'a cache keeps the formats apart');
    const keys = json.json().items.map((item: Record<string, unknown>) => String(item[key]));
    const csv = await app.call(`GET ${url}`, { headers: { accept: 'text/csv' } });
    t.match(csv.headers['content-type'], 'text/csv; charset=utf-8; header=present');
    const rows = parse(csv.body, { columns: true }) as Record<string, string>[];
    t.same(
      rows.map((row) => row[key]),
      keys,
      `${url} as CSV`,
    );
    t.ok(csv.body.endsWith('\r\n') && !/[^\r]\n/.test(csv.body), 'lines end as RFC 4180 has it');
    const ndjson = await app.call(`GET ${url}`, { headers: { accept: 'application/x-ndjson' } });
    const lines = ndjson.body.split('\n').filter((line) => line !== '');
    t.same(
      lines.map((line) => JSON.parse(line)),
      json.json().items,
      `${url} as NDJSON`,
    );
  }
});

t.test('the formats of one list have tags of their own, and each is a 304 to whoever holds it', async (t) => {
  const tags = new Set<string>();
  for (const accept of ['application/json', 'text/csv', 'application/x-ndjson']) {
    const first = await app.call('GET /v1/products', { headers: { accept } });
    const tag = first.headers.etag as string;
    tags.add(tag);
    const again = await app.call('GET /v1/products', { headers: { accept, 'if-none-match': tag } });
    t.equal(again.statusCode, 304);
  }
  t.equal(tags.size, 3);
});

t.test('the best offered format is chosen, by the weights in Accept', async (t) => {
  const chosen = async (accept: string) => {
    const { headers } = await app.call('GET /v1/products', { headers: { accept } });
    return String(headers['content-type']).split(';')[0];
  };
  t.equal(await chosen('*/*'), 'application/json');
  t.equal(await chosen('text/*'), 'text/csv');
  t.equal(await chosen('application/*'), 'application/json');
  t.equal(await chosen('text/html, text/csv;q=0.5'), 'text/csv');
  t.equal(await chosen('application/json;q=0.1, application/x-ndjson;q=0.9'), 'application/x-ndjson');
  t.equal(await chosen('application/json;q=0, */*;q=0.1'), 'text/csv');
});

t.test('a format that is not offered is refused, on reading and on writing', async (t) => {
  const html = { headers: { accept: 'text/html' } };
  for (const url of [...Object.keys(LISTS), '/v1/scoring-models', `/v1/products/${product}`]) {
    refused(t, await app.call(`GET ${url}`, html), 406, 'not_acceptable');
  }
  for (const url of [`/v1/products/${product}`, `/v1/rankings/products/${product}`, '/v1/scoring-models']) {
    refused(t, await app.call(`GET ${url}`, { headers: { accept: 'text/csv' } }), 406, 'not_acceptable');
  }
  const json = { name: 'Unread', productGroupId: group };
  refused(t, await app.call('POST /v1/products', { json, ...html }), 406, 'not_acceptable');
  t.equal((await app.call('GET /v1/products?q=unread')).json().items.length, 0, 'and nothing is written');
});

t.test('an empty list is a header line in CSV and nothing at all in NDJSON', async (t) => {
  const url = '/v1/products?q=nothing+is+called+this';
  const csv = (await app.call(`GET ${url}`, { headers: { accept: 'text/csv' } })).body;
  t.equal(csv.split('\r\n').length, 2);
  t.equal((await app.call(`GET ${url}`, { headers: { accept: 'application/x-ndjson' } })).body, '');
});

t.test('in CSV the unknown is blank, lists are joined, and money and truth are plain', async (t) => {
  const fields = {
    name: 'Known well',
    isTransactional: false,
    annualCost: { amount: '7.5', currency: 'GBP' },
    userGroups: ['a', 'b, c'],
    mandatory: { authority: '+Act', reason: '@once' },
  };
  await makeProduct(app, { productGroupId: group, ...fields });
  const { body } = await app.call('GET /v1/products?q=known+well', { headers: { accept: 'text/csv' } });
  const [row] = parse(body, { columns: true }) as Record<string, string>[];
  t.match(row, {
    ...{ phase: '', teamSize: '', isTransactional: 'false', isPublicFacing: '', annualCost: '7.50' },
    ...{ userGroups: 'a; b, c', needs: '', mandatoryAuthority: "'+Act", mandatoryReason: "'@once" },
  });
});

t.test('an edit is a merge patch: other JSON is refused, and told what is taken', async (t) => {
  const edit = (type: string | undefined, payload: string) =>
    app.call(`PATCH /v1/products/${product}`, {
      payload,
      headers: { 'if-match': '*', ...(type !== undefined && { 'content-type': type }) },
    });
  for (const type of ['application/json', 'text/plain', 'application/json-patch+json', undefined]) {
    const response = await edit(type, '{"summary":"x"}');
    refused(t, response, 415, 'unsupported_media_type');
    t.equal(response.headers['accept-patch'], 'application/merge-patch+json');
  }
  t.equal((await edit('application/merge-patch+json; charset=utf-8', '{"summary":"x"}')).statusCode, 200);
  t.equal((await edit('Application/Merge-Patch+JSON', '{"summary":"y"}')).statusCode, 200);
});

t.test('a new record and a score are plain JSON: a merge patch or anything else is refused', async (t) => {
  const payload = JSON.stringify({ name: 'X', productGroupId: group });
  for (const type of ['application/merge-patch+json', 'text/plain', 'text/csv', 'application/xml']) {
    const headers = { 'content-type': type };
    refused(t, await app.call('POST /v1/products', { payload, headers }), 415, 'unsupported_media_type');
    const put = await app.call(`PUT /v1/products/${product}/scores/value`, {
      payload: '{"points":5}',
      headers,
    });
    refused(t, put, 415, 'unsupported_media_type');
  }
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  t.equal((await app.call('POST /v1/products', { payload, headers })).statusCode, 201);
  refused(t, await app.call('POST /v1/products'), 400, 'invalid_request');
});

t.test(
  'a method that an address does not offer is refused with those it does, whatever the body',
  async (t) => {
    const offered = {
      'PUT /v1/products': 'GET, HEAD, OPTIONS, POST',
      [`POST /v1/products/${product}`]: 'DELETE, GET, HEAD, OPTIONS, PATCH',
      'POST /v1/rankings/products': 'GET, HEAD, OPTIONS',
      [`GET /v1/products/${product}/scores/value`]: 'DELETE, OPTIONS, PUT',
      'PATCH /v1/scoring-models': 'GET, HEAD, OPTIONS, POST',
    };
    for (const [line, allow] of Object.entries(offered)) {
      for (const body of [{}, { payload: '{', headers: { 'content-type': 'text/csv' } }]) {
        const response = await app.call(line, line.startsWith('GET') ? {} : body);
        refused(t, response, 405, 'method_not_allowed');
        t.equal(response.headers.allow, allow, line);
      }
    }
  },
);

t.test('OPTIONS tells what an address offers, to anybody', async (t) => {
  const list = await app.call('OPTIONS /v1/products', { as: null });
  t.equal(list.statusCode, 204);
  t.equal(list.headers.allow, 'GET, HEAD, OPTIONS, POST');
  t.equal(list.headers['accept-patch'], undefined);
  const one = await app.call(`OPTIONS /v1/products/${product}`, { as: null });
  t.equal(one.headers['accept-patch'], 'application/merge-patch+json');
  refused(t, await app.call('OPTIONS /v1/nothing', { as: null }), 404, 'not_found');
});

t.test('HEAD answers as GET does, without the body', async (t) => {
  for (const url of [...Object.keys(LISTS), `/v1/products/${product}`, `/v1/rankings/products/${product}`]) {
    const [get, head] = [await app.call(`GET ${url}`), await app.call(`HEAD ${url}`)];
    t.equal(head.statusCode, 200, url);
    t.equal(head.body, '');
    for (const name of ['etag', 'content-type', 'link', 'vary'])
      t.equal(head.headers[name], get.headers[name]);
    const held = { headers: { 'if-none-match': get.headers.etag as string } };
    t.equal((await app.call(`HEAD ${url}`, held)).statusCode, 304);
  }
  t.equal((await app.call('HEAD /v1/products/01900000-0000-7000-8000-00000000ffff')).statusCode, 404);
  t.equal((await app.call('HEAD /v1/products', { as: null })).statusCode, 401);
});

t.test('an address with a slash at its end is another address, and there is nothing', async (t) => {
  for (const url of [
    '/v1/products/',
    `/v1/products/${product}/`,
    '/v1/rankings/products/',
    '/v1/',
    '//v1/products',
  ]) {
    refused(t, await app.call(`GET ${url}`), 404, 'not_found');
  }
  refused(t, await app.call('POST /v1/products/', { json: {} }), 404, 'not_found');
  refused(t, await app.call(`GET /v1/products//scores`), 404, 'not_found');
  refused(t, await app.call('GET /v1/products/%ff'), 400, 'invalid_url');
});
