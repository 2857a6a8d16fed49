// What a token that is narrowed to no business unit may still send: every route that is registered and writes, with a
// request that is otherwise good.

import t from 'tap';
import { asDecider, startTestApp } from '../support/app.js';
import { makeAttacked } from '../support/attacked-records.js';
import { csv } from '../support/imports.js';
import { collectRoutes } from '../support/routes.js';

/** What is of no unit by nature, and why. */
const OPEN: Record<string, string> = {
  'POST /v1/scoring-models/{id}/preview': 'shows what would change and writes nothing',
  'POST /v1/policies/triage-rules/preview': 'shows what would change and writes nothing',
};

const { built, routes } = await collectRoutes(() => startTestApp(t));
const app = asDecider(built);
const { existing, goodBody, productId } = await makeAttacked(app);
const token = { businessUnits: [] };

// Deletions come last: what one of them should take away is needed by the others.
const writes = routes
  .filter(({ method, hidden }) => !hidden && !['GET', 'HEAD'].includes(method))
  .map(({ method, url }) => ({ method, path: url.replace(/:(\w+)/g, '{$1}') }))
  .sort((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));
const isImport = (path: string) => path.startsWith('/v1/imports/');

async function countChanges(): Promise<number> {
  const { rows } = await app.pool.query('select count(*)::integer as count from change');
  return rows[0].count;
}

t.test('a token of no unit writes nothing that is of a unit, nor what is for all of them', async (t) => {
  const before = await countChanges();
  for (const { method, path } of writes.filter(({ path }) => !isImport(path))) {
    const answer = await app.call(`${method} ${existing(path)}`, {
      token,
      ...(method === 'DELETE' ? {} : { json: goodBody(method, path) }),
      headers: { 'if-match': '*' },
    });
    const line = `${method} ${path}`;
    if (line in OPEN) t.equal(answer.statusCode, 200, `${line} ${OPEN[line]}`);
    else t.match([answer.statusCode, answer.body], [403, /"code":"not_in_your_units"/], line);
  }
  t.equal(await countChanges(), before, 'nothing was written');
  const known = writes.map(({ method, path }) => `${method} ${path}`);
  for (const line of Object.keys(OPEN)) t.ok(known.includes(line), `there is ${line}`);
});

t.test('nor does an import: each row that is of a unit is refused', async (t) => {
  const unit = { reference: 'ROWS', name: 'Rows' };
  await app.call('POST /v1/business-units', { json: unit });
  await app.call(`PATCH /v1/products/${productId}`, {
    json: { reference: 'ROW-1' },
    headers: { 'if-match': '*' },
  });
  const files: Record<string, string> = {
    '/v1/imports/products': csv(['name', 'businessUnit', 'productGroup'], ['New', 'Rows', 'Group']),
    '/v1/imports/scores': csv(['subjectReference', 'measure', 'points'], ['ROW-1', 'value', '5']),
    '/v1/imports/assessments': csv(
      ['reference', 'productReference', 'stage', 'kind', 'assessedOn', 'overallResult', 'standardVersion'],
      ['SA-1', 'ROW-1', 'beta', 'service assessment', '2026-01-05', 'green', '14'],
    ),
    '/v1/imports/spend-cases': csv(
      ['reference', 'name', 'businessUnitReference'],
      ['SC-1', 'A purchase', 'ROWS'],
    ),
  };
  const before = await countChanges();
  for (const { path } of writes.filter(({ path }) => isImport(path))) {
    const headers = { 'content-type': 'text/csv' };
    const answer = await app.call(`POST ${path}`, { token, payload: files[path] ?? '', headers });
    t.equal(answer.statusCode, 422, path);
    t.match(answer.json().errors, [{ line: 2, code: 'not_in_your_units' }], path);
  }
  t.equal(await countChanges(), before, 'nothing was written');
});
