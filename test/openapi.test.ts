// The contract: what is committed is what the routes publish, it keeps our rules, and its examples are true.

import { readFile } from 'node:fs/promises';
import t from 'tap';
import { COMMITTED, makeDocument, toText } from './support/openapi.js';
import { checkExamples } from './support/openapi-examples.js';
import { openApiBreaches } from './support/openapi-rules.js';

const document = await makeDocument();

t.test('the committed document is what the routes publish', async (t) => {
  const committed = await readFile(COMMITTED, 'utf8');
  t.ok(
    committed === toText(document),
    'if the change is meant, write it with `npm run openapi` and commit it',
  );
});

t.test('writing the document twice gives the same text', async (t) => {
  t.ok(toText(await makeDocument()) === toText(document));
});

t.test('the document keeps every rule of the API', async (t) => {
  t.same(openApiBreaches(document), []);
});

t.test('a breach of any rule is seen', async (t) => {
  const errors = { 400: { content: { 'application/problem+json': {} } } };
  const open = { summary: 'S', tags: ['T'], security: [], operationId: 'getThing', responses: errors };
  const header = (name: string) => ({ parameters: [{ name, in: 'header' }] });
  const match = { ...errors, 412: errors[400], 428: errors[400] };
  const patchBody = { requestBody: { content: { 'application/merge-patch+json': {} } } };
  const patch = { ...open, ...header('If-Match'), ...patchBody, responses: match };
  const post = { ...open, ...header('Idempotency-Key') };
  const said = (method: string, path: string, operation: object, others: object = {}) =>
    openApiBreaches({ paths: { [path]: { [method]: operation }, ...others } }).map(
      (line) => line.split(': ')[1],
    );

  t.same(said('get', '/v1/things/{id}/other-parts/{n}/bits', open), []);
  t.same(said('get', '/v1/things', { ...open, 'x-required-scope': 'a:b', security: [{ bearer: [] }] }), []);
  t.same(said('patch', '/v1/things/{id}', patch), []);
  t.same(said('post', '/v1/things', post), []);
  t.same(said('get', '/v1/things', { ...open, summary: '' }), ['has no summary']);
  t.same(said('get', '/v1/things', { ...open, tags: ['T', 'U'] }), ['has not exactly one tag']);
  for (const operationId of [undefined, 'get', 'thing', 'getthing', 'fetchThing', 'get_thing'])
    t.same(said('get', '/v1/things', { ...open, operationId }), ['is not named by a verb and a noun']);
  for (const access of [
    { security: undefined },
    { security: [{ bearer: [] }] },
    { 'x-required-scope': 'a:b' },
  ])
    t.same(said('get', '/v1/things', { ...open, ...access }), [
      'names neither a scope nor that it is public',
    ]);
  for (const path of ['/v1/thing', '/v1/bigThings', '/v1/big_things', '/v1/things/', '/v1/things/{the-id}'])
    t.same(said('get', path, open), ['is not in plural kebab-case'], path);
  t.same(said('get', '/v1/as/{id}/bs/{b}/cs/{c}/ds', open), ['has more than 3 levels']);
  const query = { parameters: [{ name: 'q', in: 'query' }] };
  for (const method of ['put', 'delete'])
    t.same(said(method, '/v1/things', { ...open, ...query }), ['takes query parameters']);
  t.same(said('post', '/v1/things', open), ['takes no Idempotency-Key']);
  t.same(said('post', '/v1/things', { ...post, responses: { 201: {} } }), [
    'does not say where what it made is',
  ]);
  t.same(said('patch', '/v1/things/{id}', { ...patch, parameters: [] }), ['takes no If-Match']);
  t.same(said('patch', '/v1/things/{id}', { ...patch, responses: errors }), ['does not answer 412 and 428']);
  t.same(
    said('patch', '/v1/things/{id}', { ...patch, requestBody: { content: { 'application/json': {} } } }),
    ['takes other than a merge patch'],
  );
  t.same(
    said('get', '/v1/things', { ...open, responses: { 404: { content: { 'application/json': {} } } } }),
    ['has errors that are no problems'],
  );
  t.same(said('get', '/v1/things', open, { '/v1/others': { get: open } }), ['names two operations']);
  t.same(
    openApiBreaches({
      paths: { '/v1/things/{id}': { get: open, delete: { ...open, operationId: 'archiveThing' } } },
    }),
    ['DELETE /v1/things/{id}: takes no If-Match', 'DELETE /v1/things/{id}: does not answer 412 and 428'],
  );
});

t.test('every example fits its schema', async (t) => {
  const examples = checkExamples(document);
  t.same(
    examples.filter(({ faults }) => faults !== ''),
    [],
  );
  for (const shape of [
    'Ranking',
    'RankedPlace',
    'Product',
    'ProductGroup',
    'BusinessUnit',
    'Score',
    'AgreedScore',
  ])
    t.ok(
      examples.some(({ at }) => at === `#/components/schemas/${shape}`),
      `${shape} has one`,
    );
  t.ok(
    examples.some(({ at }) => at.includes('requestBody')),
    'requests have some',
  );
  t.ok(
    examples.some(({ at }) => at.endsWith('stale_version')),
    'problems have some',
  );
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
