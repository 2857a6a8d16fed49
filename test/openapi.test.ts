// The published contract: it is what the routes make, and it keeps the house rules.

import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import t from 'tap';
import { SCOPES } from '../src/auth/permissions.js';
import { DOCUMENT, publishedDocument } from './support/document.js';

type Media = { schema: { $ref?: string }; example?: unknown; examples?: Record<string, { value: unknown }> };
type Parameter = { name: string; in: string };
type Operation = {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  security: unknown[];
  'x-required-scope'?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { content?: Record<string, Media> }>;
};
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

const VERBS = ['list', 'get', 'create', 'update', 'archive', 'record', 'withdraw', 'rank', 'import'];

const text = await publishedDocument();
const document = JSON.parse(text) as Document;
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation, line: `${method} ${path}` })),
);

t.test('the committed contract is the one that the routes make', async (t) => {
  const committed = await readFile(DOCUMENT, 'utf8');
  t.ok(
    committed === text,
    'openapi/openapi.json is out of date: run `npm run openapi` and look at what changed',
  );
});

t.test('every operation says what it is, what it needs and how it can fail', async (t) => {
  const ids = new Set<string>();
  for (const { line, path, operation } of operations) {
    const { operationId, summary, tags, security, responses } = operation;
    t.ok(summary.length > 5, `${line} has a summary`);
    t.ok(
      VERBS.some((verb) => new RegExp(`^${verb}[A-Z]`).test(operationId)),
      `${line}: ${operationId} is a verb and a noun`,
    );
    t.notOk(ids.has(operationId), `${operationId} is used once`);
    ids.add(operationId);
    t.equal(tags.length, 1, `${line} has one tag`);
    if (!path.startsWith('/v1/')) {
      t.same(security, [], `${line} is public`);
      continue;
    }
    t.same(security, [{ bearer: [] }], `${line} needs a token`);
    t.ok(
      (SCOPES as readonly string[]).includes(operation['x-required-scope'] ?? ''),
      `${line} names its scope`,
    );
    for (const status of ['401', '403', '429', '500', '503']) {
      t.ok(
        responses[status]?.content?.['application/problem+json'],
        `${line} documents ${status} as a problem`,
      );
    }
  }
});

t.test('addresses and parameters keep to the house style', async (t) => {
  for (const { line, path, method, operation } of operations) {
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== 'v1');
    const names = segments.filter((segment) => !segment.startsWith('{'));
    t.ok(names.length <= 3, `${line} is at most three levels deep`);
    if (path.startsWith('/v1/')) {
      for (const name of names) t.match(name, /^[a-z]+(-[a-z]+)*$/, `${line} is in kebab case`);
    }
    const parameters = operation.parameters ?? [];
    if (method !== 'get') {
      t.notOk(
        parameters.some((parameter) => parameter.in === 'query'),
        `${line} takes no query`,
      );
    }
    const header = (name: string) =>
      parameters.some((parameter) => parameter.in === 'header' && parameter.name === name);
    if (method === 'patch') t.ok(header('if-match'), `${line} documents If-Match`);
    if (method === 'post') t.ok(header('idempotency-key'), `${line} documents Idempotency-Key`);
  }
});

t.test('examples are real: each fits the schema it stands beside', async (t) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document, 'document');
  let checked = 0;
  const check = (line: string, schema: object, example: unknown) => {
    const validate = ajv.compile(absolute(schema));
    t.ok(validate(example), `${line}: ${ajv.errorsText(validate.errors)}`);
    checked += 1;
  };
  walk(document, (value, at) => {
    const { example, examples, schema } = value as Media & { examples?: unknown };
    if (schema !== undefined && example !== undefined) check(at, schema, example);
    if (schema !== undefined && examples !== undefined) {
      for (const { value: one } of Object.values(examples)) check(at, schema, one);
    }
    if (schema === undefined && Array.isArray(examples)) for (const one of examples) check(at, value, one);
  });
  t.ok(checked > 10, `${checked} examples`);
});

function absolute(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components')) as object;
}

function walk(value: unknown, visit: (value: object, at: string) => void, at = ''): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value, at);
  for (const [key, part] of Object.entries(value)) walk(part, visit, `${at}/${key}`);
}
