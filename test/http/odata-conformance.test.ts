// What OData tools count on beyond rows: counts, keys, versions, formats and errors they can read.

import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeGroup, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';
import { place, placeFive } from '../support/rankings.js';

const ROOT = '/v1/odata';
const SET = `${ROOT}/RankedBacklog`;
const HOST = 'http://portfolio.test';
/** As Power Query sends them. */
const POWER_QUERY = {
  'odata-maxversion': '4.0',
  maxdataserviceversion: '3.0',
  accept:
    'application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7',
};

async function secretFor(app: TestApp, businessUnitIds: string[] | null): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const json = { name: 'Report', businessUnitIds, expiresAt };
  return (await app.call('POST /v1/feed-tokens', { json })).json().secret;
}

t.test('how many rows there are is one number in plain text, filtered or not', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  await place(app, 'gone', [9, 9, 9], { phase: 'retired' });
  const count = async (query = '', headers: Record<string, string> = {}) => {
    const { statusCode, headers: sent, body } = await app.call(`GET ${SET}/$count${query}`, { headers });
    return [statusCode, String(sent['content-type']).split(';')[0], body];
  };
  t.same(await count(), [200, 'text/plain', '5']);
  t.same(await count('', POWER_QUERY), [200, 'text/plain', '5']);
  t.same(await count('?$filter=rank%20le%202'), [200, 'text/plain', '3']);
  t.same(await count("?$filter=productName%20eq%20'none'"), [200, 'text/plain', '0']);
  await place(app, 'new', [1, 1, 1]);
  t.same(await count(), [200, 'text/plain', '6'], 'a new product counts at once');
  t.same(await count('?asOf=2026-01-02T00:00:00Z'), [200, 'text/plain', '0']);
  refused(t, await app.call(`GET ${SET}/$count?$filter=nothing%20eq%201`), 400, 'invalid_filter');
  refused(t, await app.call(`GET ${SET}/$count?$top=1`), 400, 'invalid_request', ['#/query/$top']);
});

t.test('a row is found by its key, as the list has it', async (t) => {
  const app = await startTestApp(t);
  const ids = await placeFive(app);
  const { value } = (await app.call(`GET ${SET}`)).json();
  const row = value.find(({ productName }: { productName: string }) => productName === 'B');
  const id = ids.B as string;
  for (const key of [id, id.toUpperCase(), `productId=${id}`, `'${id}'`, `productId='${id}'`])
    t.same(
      (await app.call(`GET ${SET}(${key})`)).json(),
      { '@odata.context': `${HOST}${ROOT}/$metadata#RankedBacklog/$entity`, ...row },
      key,
    );
  t.equal((await app.call(`GET ${SET}%28${ids.B}%29`)).statusCode, 200, 'with encoded brackets');
  t.same((await app.call(`GET ${SET}(${ids.B})?$select=rank,productName`)).json(), {
    '@odata.context': `${HOST}${ROOT}/$metadata#RankedBacklog(productName,rank)/$entity`,
    productName: 'B',
    rank: 2,
  });
  const before = await app.call(`GET ${SET}(${ids.B})?asOf=2026-01-02T00:00:00Z`);
  refused(t, before, 404, 'not_found');
  const first = await app.call(`GET ${SET}(${ids.B})`);
  const headers = { 'if-none-match': first.headers.etag as string };
  t.equal((await app.call(`GET ${SET}(${ids.B})`, { headers })).statusCode, 304);
});

t.test('a key of no row is nothing here, and one that is no id is no request', async (t) => {
  const app = await startTestApp(t);
  const ids = await placeFive(app);
  const gone = await place(app, 'gone', [9, 9, 9], { phase: 'retired' });
  const archived = ids.A as string;
  await app.call(`DELETE /v1/products/${archived}`, { headers: { 'if-match': '*' } });
  for (const key of ['01900000-0000-7000-8000-00000000dead', gone, archived]) {
    const response = await app.call(`GET ${SET}(${key})`);
    refused(t, response, 404, 'not_found');
    t.equal(response.json().error.code, 'not_found');
  }
  for (const key of ['1', 'A', `productName='B'`, `${ids.B}x`, `x${ids.B}`])
    refused(t, await app.call(`GET ${SET}(${key})`), 400, 'invalid_request', ['#/path/key']);
  refused(t, await app.call(`GET ${SET}()`), 404, 'not_found');
});

t.test('a token limited to units counts and finds their rows alone', async (t) => {
  const app = await startTestApp(t);
  const [one, two, three] = [await makeUnit(app), await makeUnit(app), await makeUnit(app)];
  const ids: string[] = [];
  for (const [index, unit] of [one, two, three].entries()) {
    const productGroupId = await makeGroup(app, { businessUnitId: unit });
    ids.push(await place(app, `p${index}`, [5, 5, 5], { productGroupId }));
  }
  const headers = { 'x-api-key': await secretFor(app, [one, two]) };
  const ask = (line: string) => app.call(`GET ${line}`, { as: null, headers });
  t.equal((await ask(`${SET}/$count`)).body, '2');
  t.equal((await app.call(`GET ${SET}/$count`)).body, '3', 'and kept for one caller, it is not another’s');
  for (const [index, status] of [200, 200, 404].entries())
    t.equal((await ask(`${SET}(${ids[index]})`)).statusCode, status);
});

t.test('every answer says its version, whatever becomes of the request', async (t) => {
  const app = await startTestApp(t);
  const ids = await placeFive(app);
  const { etag } = (await app.call(`GET ${SET}`)).headers;
  const answers: [status: number, line: string, headers?: Record<string, string>, as?: null][] = [
    [200, `GET ${ROOT}`],
    [200, `GET ${ROOT}/`],
    [200, `GET ${ROOT}/$metadata`],
    [200, `GET ${SET}`],
    [200, `GET ${SET}/$count`],
    [200, `GET ${SET}(${ids.A})`],
    [200, `HEAD ${ROOT}`],
    [200, `HEAD ${SET}`],
    [200, `HEAD ${SET}(${ids.A})`],
    [204, `OPTIONS ${SET}`],
    [304, `GET ${SET}`, { 'if-none-match': etag as string }],
    [400, `GET ${SET}?$expand=productGroup`],
    [401, `GET ${SET}`, {}, null],
    [404, `GET ${ROOT}/Products`],
    [404, `GET ${SET}/$value`],
    [404, `GET ${SET}(${ids.A})/productName`],
    [404, `POST ${ROOT}/$batch`],
    [405, `POST ${SET}`],
    [405, `DELETE ${SET}(${ids.A})`],
    [406, `GET ${SET}`, { accept: 'application/atom+xml' }],
  ];
  for (const [status, line, headers = {}, as] of answers) {
    const response = await app.call(line, { headers, ...(as === null ? { as } : {}) });
    t.equal(response.statusCode, status, `${line} ${response.body}`);
    t.equal(response.headers['odata-version'], '4.0', line);
    if (status < 400) continue;
    const { code, detail, error } = response.json();
    t.same(error, { code, message: detail }, line);
  }
  t.equal((await app.call('GET /v1/products')).headers['odata-version'], undefined, 'and no other does');
});

t.test('who reads no version as new as 4.0 is told so, and others are served', async (t) => {
  const app = await startTestApp(t);
  const ask = (version: string) => app.call(`GET ${SET}`, { headers: { 'odata-maxversion': version } });
  for (const version of ['4.0', '4.01', '4', '5.0', '10.0', '4.0;NetFx'])
    t.equal((await ask(version)).statusCode, 200, version);
  for (const version of ['3.0', '2', '1.0', 'four', ''])
    refused(t, await ask(version), 400, 'invalid_request', ['#/headers/odata-maxversion']);
  const service = await app.call(`GET ${ROOT}`, { headers: { 'odata-maxversion': '3.0' } });
  refused(t, service, 400, 'invalid_request');
});

t.test('a tool is told as much of types and places as it asks for', async (t) => {
  const app = await startTestApp(t);
  const ids = await placeFive(app);
  const select = '$select=productId,productName,rank,score,annualCost,asOf';
  const ask = async (accept: string, path = `${SET}?$top=1&${select}`) => {
    const response = await app.call(`GET ${path}`, { headers: { accept } });
    t.equal(response.statusCode, 200, accept);
    return { type: response.headers['content-type'], body: response.json() };
  };
  const json = 'application/json';
  const minimal = await ask(`${json};odata.metadata=minimal`);
  const full = await ask(`${json};odata.metadata=full`);
  t.equal(minimal.type, `${json};odata.metadata=minimal;charset=utf-8`);
  t.equal(full.type, `${json};odata.metadata=full;charset=utf-8`);
  const [row] = minimal.body.value;
  const address = `${HOST}${SET}(${ids.A})`;
  t.same(full.body.value, [
    {
      '@odata.type': '#Portfolio.RankedProduct',
      '@odata.id': address,
      '@odata.readLink': address,
      'productId@odata.type': '#Guid',
      'rank@odata.type': '#Int32',
      'asOf@odata.type': '#DateTimeOffset',
      ...row,
    },
  ]);
  t.equal(full.body['@odata.context'], minimal.body['@odata.context']);
  const found = await ask(`${json};odata.metadata=full`, address.replace(HOST, ''));
  t.equal(found.body['@odata.id'], address);
  t.match(await ask(`${json};odata.metadata=none`), minimal, 'none is answered with the little all have');
  t.match(await ask(`${json};odata.metadata=full;q=0.1, */*;q=0.5`), minimal);
  t.match(await ask(`*/*;q=0.1, ${json};odata.metadata=full;odata.streaming=true;q=0.9`), full);
  t.match(await ask(POWER_QUERY.accept), minimal);
  t.match(await ask('*/*', `${SET}?$top=1&${select}&$format=${json};odata.metadata=full`), full);
  t.match(
    await ask(`${json};odata.metadata=full`, `${SET}?$top=1&${select}&$format=json`),
    minimal,
    '$format is stronger',
  );
  for (const accept of [`${json};q=0`, `${json};odata.metadata=verbose`, 'text/html'])
    refused(t, await app.call(`GET ${SET}`, { headers: { accept } }), 406, 'not_acceptable');
});

t.test('the model names the functions that a filter takes, and what is never offered', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  const { body } = await app.call(`GET ${ROOT}/$metadata`);
  const [, list = ''] = /Capabilities\.FilterFunctions"><Collection>(.*)<\/Collection>/.exec(body) ?? [];
  const functions = [...list.matchAll(/<String>(\w+)<\/String>/g)].map(([, name]) => name);
  t.same(functions, ['contains', 'startswith', 'endswith']);
  const filter = (text: string) => app.call(`GET ${SET}?${new URLSearchParams({ $filter: text })}`);
  for (const name of functions) t.equal((await filter(`${name}(productName,'A')`)).json().value.length, 1);
  const other = await filter("tolower(productName) eq 'a'");
  refused(t, other, 400, 'invalid_filter', ['#/query/$filter']);
  t.equal(other.json().error.message, 'At 0, the function tolower is not offered.');
  for (const never of ['Searchable', 'Expandable', 'Insertable', 'Updatable', 'Deletable'])
    t.match(body, `<PropertyValue Property="${never}" Bool="false"/>`);
});

t.test('formats may be asked for in the address of the service and of its model', async (t) => {
  const app = await startTestApp(t);
  const statusOf = async (path: string) => (await app.call(`GET ${ROOT}${path}`)).statusCode;
  t.equal(await statusOf('?$format=json'), 200);
  t.equal(await statusOf('?$format=application/json;odata.metadata=minimal'), 200);
  t.equal(await statusOf('/$metadata?$format=xml'), 200);
  t.equal(await statusOf('/$metadata?$format=application/xml'), 200);
  t.equal(await statusOf('/$metadata?$format=json'), 400);
  t.equal(await statusOf('?$format=atom'), 400);
});

t.test('HEAD tells what GET would, and sends nothing', async (t) => {
  const app = await startTestApp(t);
  const ids = await placeFive(app);
  for (const path of [ROOT, `${ROOT}/$metadata`, SET, `${SET}/$count`, `${SET}(${ids.C})`]) {
    const [get, head] = [await app.call(`GET ${path}`), await app.call(`HEAD ${path}`)];
    t.equal(head.statusCode, 200, path);
    t.equal(head.body, '');
    for (const name of ['etag', 'content-type', 'content-length', 'vary'])
      t.equal(head.headers[name], get.headers[name], `${path} ${name}`);
  }
});

t.test('a $ in a path may be written as %24, and what follows the path is left as it is', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  await place(app, '%24', [5, 5, 5]);
  const metadata = await app.call(`GET ${ROOT}/%24metadata?$format=xml`);
  t.equal(metadata.statusCode, 200);
  t.equal(metadata.body, (await app.call(`GET ${ROOT}/$metadata`)).body);
  const count = await app.call(`GET ${SET}/%24count?%24filter=contains(productName,'%2524')`);
  t.same([count.statusCode, count.body], [200, '1']);
  refused(t, await app.call(`GET ${ROOT}/%2524metadata`), 404, 'not_found');
  refused(t, await app.call('GET /v1/products/%24count'), 400, 'invalid_request');
});
