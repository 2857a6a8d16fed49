// The contract: what is committed is what the routes publish, it keeps our rules, and its examples are true.

import { readFile } from 'node:fs/promises';
import t from 'tap';
import { CLIENT_TYPES, clientTypes, DOCUMENT, publishedDocument } from './support/document.js';
import { checkExamples } from './support/openapi-examples.js';
import { openApiBreaches } from './support/openapi-rules.js';

const text = await publishedDocument();
const document = JSON.parse(text) as object;

t.test('the committed document is what the routes publish', async (t) => {
  const committed = await readFile(DOCUMENT, 'utf8');
  t.ok(committed === text, 'if the change is meant, write it with `npm run openapi` and commit it');
});

t.test("the committed types of the client are the document's", async (t) => {
  const committed = await readFile(CLIENT_TYPES, 'utf8');
  t.ok(committed === (await clientTypes(text)), 'write them with `npm run openapi`');
});

t.test('writing the document twice gives the same text', async (t) => {
  t.ok((await publishedDocument()) === text);
});

t.test('the document keeps every rule of the API', async (t) => {
  t.same(openApiBreaches(document), []);
});

const problem = { content: { 'application/problem+json': {} } };
const errors = { 400: problem, 412: problem, 428: problem };
const header = (name: string) => [{ name, in: 'header' }];
const read = {
  operationId: 'getThing',
  summary: 'A thing',
  tags: ['Things'],
  security: [],
  responses: errors,
};
const create = { ...read, operationId: 'createThing', parameters: header('idempotency-key') };
const patch = {
  ...read,
  operationId: 'updateThing',
  parameters: header('If-Match'),
  requestBody: { content: { 'application/merge-patch+json': {} } },
};

/** What is said about one operation. */
const said = (method: string, path: string, operation: object) =>
  openApiBreaches({ paths: { [path]: { [method]: operation } } }).map((line) => line.split(': ')[1]);

t.test('operations that keep the rules pass', async (t) => {
  const scoped = { ...read, security: [{ bearer: [] }], 'x-required-scope': 'portfolio:read' };
  t.same(said('get', '/v1/things/{id}/other-parts/{n}/bits', read), []);
  t.same(said('get', '/v1/things', scoped), []);
  t.same(said('post', '/v1/things', create), []);
  t.same(said('patch', '/v1/things/{id}', patch), []);
  t.same(said('get', '/.well-known/some.txt', read), []);
});

t.test('a breach of any rule is seen', async (t) => {
  const json = { content: { 'application/json': {} } };
  const query = [{ name: 'q', in: 'query' }];
  const breaches: [breach: string, method: string, path: string, operation: object][] = [
    ['has no summary', 'get', '/v1/things', { ...read, summary: '' }],
    ['has not exactly one tag', 'get', '/v1/things', { ...read, tags: ['Things', 'Parts'] }],
    ['is not named by a verb and a noun', 'get', '/v1/things', { ...read, operationId: undefined }],
    ['is not named by a verb and a noun', 'get', '/v1/things', { ...read, operationId: 'get' }],
    ['is not named by a verb and a noun', 'get', '/v1/things', { ...read, operationId: 'thingGet' }],
    ['is not named by a verb and a noun', 'get', '/v1/things', { ...read, operationId: 'get_thing' }],
    ['names neither a scope nor that it is public', 'get', '/v1/things', { ...read, security: undefined }],
    [
      'names neither a scope nor that it is public',
      'get',
      '/v1/things',
      { ...read, security: [{ bearer: [] }] },
    ],
    [
      'names neither a scope nor that it is public',
      'get',
      '/v1/things',
      { ...read, 'x-required-scope': 'a:b' },
    ],
    [
      'names neither a scope nor that it is public',
      'get',
      '/v1/things',
      { ...read, security: [{ bearer: [] }], 'x-required-scope': 'a:b' },
    ],
    ['is not in plural kebab-case', 'get', '/v1/thing', read],
    ['is not in plural kebab-case', 'get', '/v1/bigThings', read],
    ['is not in plural kebab-case', 'get', '/v1/big_things', read],
    ['is not in plural kebab-case', 'get', '/v1/things/', read],
    ['is not in plural kebab-case', 'get', '/v1/things/{the-id}', read],
    ['has more than 3 levels', 'get', '/v1/as/{a}/bs/{b}/cs/{c}/ds', read],
    ['takes query parameters', 'put', '/v1/things', { ...read, parameters: query }],
    ['takes query parameters', 'delete', '/v1/things', { ...read, parameters: query }],
    ['takes no Idempotency-Key', 'post', '/v1/things', { ...create, parameters: [] }],
    ['does not say where what it made is', 'post', '/v1/things', { ...create, responses: { 201: json } }],
    ['takes no If-Match', 'patch', '/v1/things/{id}', { ...patch, parameters: [] }],
    ['does not answer 412 and 428', 'patch', '/v1/things/{id}', { ...patch, responses: { 412: problem } }],
    ['takes other than a merge patch', 'patch', '/v1/things/{id}', { ...patch, requestBody: json }],
    ['has errors that are no problems', 'get', '/v1/things', { ...read, responses: { 404: json } }],
  ];
  for (const [breach, method, path, operation] of breaches) t.same(said(method, path, operation), [breach]);
});

t.test('a record that can be read is not deleted without If-Match', async (t) => {
  const archive = { ...read, operationId: 'archiveThing' };
  const paths = { '/v1/things/{id}': { get: read, delete: archive } };
  t.same(openApiBreaches({ paths }), ['DELETE /v1/things/{id}: takes no If-Match']);
});

t.test('a name used by two operations is seen', async (t) => {
  const paths = { '/v1/things': { get: read }, '/v1/others': { get: read } };
  t.same(openApiBreaches({ paths }), ['getThing: names two operations']);
});

const WITH_EXAMPLE = [
  ...[
    'ProductRanking',
    'ProductPlace',
    'ProductComparison',
    'Robustness',
    'Product',
    'ProductGroup',
    'BusinessUnit',
    'Score',
    'AgreedScore',
  ].map((shape) => `#/components/schemas/${shape}`),
  '#/paths/~1v1~1products/post/requestBody/content/application~1json',
  '#/paths/~1v1~1products/post/responses/409/content/application~1problem%2Bjson not_unique',
];

t.test('every example fits its schema', async (t) => {
  const examples = checkExamples(document);
  t.same(
    examples.filter(({ faults }) => faults !== ''),
    [],
  );
  const places = new Set(examples.map(({ at }) => at));
  for (const place of WITH_EXAMPLE) t.ok(places.has(place), place);
});

t.test('an example that does not fit is seen, wherever it stands', async (t) => {
  const schema = { type: 'integer' };
  const media = (value: object) => ({
    paths: { '/': { get: { content: { 'a/b': { schema, ...value } } } } },
  });
  const wrong = [
    { components: { schemas: { A: { ...schema, examples: [1, 'x'] } } } },
    { components: { schemas: { A: { type: 'object', properties: { b: { ...schema, examples: ['x'] } } } } } },
    media({ example: 'x' }),
    media({ examples: { good: { value: 1 }, bad: { value: 'x' } } }),
    {
      ...media({ examples: { bad: { $ref: '#/components/examples/bad' } } }),
      components: { examples: { bad: { value: 'x' } } },
    },
  ];
  for (const faulty of wrong) {
    const faults = checkExamples(faulty).filter(({ faults }) => faults !== '');
    t.equal(faults.length, 1, JSON.stringify(faulty));
  }
});
