// The published document and the registered routes are the same set: nothing is undocumented, nothing is promised in vain.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { collectRoutes } from '../support/routes.js';

type Operation = {
  operationId?: string;
  security?: object[];
  description?: string;
  responses: Record<string, { content?: object }>;
  'x-required-scope'?: string;
};
type Document = { paths: Record<string, Record<string, Operation>> };

const { built: app, routes } = await collectRoutes(() => startTestApp(t));
const document = (await app.call('GET /openapi.json', { as: null })).json() as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    line: `${method.toUpperCase()} ${path}`,
    operation,
  })),
);
const registered = routes
  .filter(({ hidden, method }) => !hidden && method !== 'HEAD')
  .map((route) => ({
    ...route,
    line: `${route.method} ${route.url.replace(/:(\w+)(\(\^\.\+\))?/g, '{$1}')}`,
  }));

t.test('documented operations and registered routes are the same', async (t) => {
  t.same(operations.map(({ line }) => line).sort(), registered.map(({ line }) => line).sort());
});

t.test('each operation has a name of its own, and says which scope it needs', async (t) => {
  const ids = operations.map(({ operation }) => operation.operationId);
  t.equal(new Set(ids).size, operations.length);
  for (const { line, operation } of operations) {
    t.match(operation.operationId, /^[a-z]+[A-Z][A-Za-z]+$/, line);
    const route = registered.find((candidate) => candidate.line === line);
    if (route?.scope === 'public') {
      t.same(operation.security, [], `${line} is open`);
      continue;
    }
    t.same(operation.security?.[0], { bearer: [] }, line);
    t.equal(operation['x-required-scope'], route?.scope, line);
    t.match(operation.description, `\`${route?.scope}\``, line);
    for (const status of ['400', '401', '403', '429', '500', '503'])
      t.ok(operation.responses[status], `${line} documents ${status}`);
  }
});

t.test('every error that an operation documents is a problem', async (t) => {
  for (const { line, operation } of operations) {
    for (const [status, response] of Object.entries(operation.responses)) {
      if (Number(status) < 400 || line === 'GET /health/ready') continue;
      t.same(Object.keys(response.content ?? {}), ['application/problem+json'], `${line} ${status}`);
    }
  }
});
