// Who looked at people's data is written to the log: who, what, in which request.

import t from 'tap';
import type { ReadLog } from '../../src/http/personal-reads.js';
import { startTestApp } from '../support/app.js';
import { makeProduct, score } from '../support/make.js';

type Read = { actor: string; client: string; operation: string; url: string; requestId: string };

const reads: Read[] = [];
const readLog: ReadLog = { info: (fields) => void reads.push((fields as { read: Read }).read) };
const app = await startTestApp(t, { readLog });
const product = await makeProduct(app);
await score(app, product, { value: 5 }, 'ada');

/** What is logged of these requests. */
async function loggedOf(...lines: string[]): Promise<Read[]> {
  reads.length = 0;
  for (const line of lines) await app.call(line);
  return [...reads];
}

t.test('a read of what people did is logged with who asked, what, and in which request', async (t) => {
  const url = `/v1/products/${product}/scores?history=true`;
  reads.length = 0;
  const answer = await app.call(`GET ${url}`, { token: { subject: 'reader', clientId: 'browser' } });
  t.match(answer.body, /"assessor":"ada"/);
  t.same(reads, [
    {
      ...{ actor: 'reader', client: 'browser', operation: 'listProductScores', url },
      requestId: answer.headers['x-request-id'],
    },
  ]);
});

t.test('every read that names people is: in a table, and by tag, too', async (t) => {
  const operations = await loggedOf(
    `GET /v1/products/${product}/scores`,
    `GET /v1/products/${product}/history`,
    `GET /v1/products/${product}/responsibilities`,
    'GET /v1/audit-events',
    'GET /v1/scoring-rounds',
  );
  t.same(
    operations.map(({ operation }) => operation),
    [
      'listProductScores',
      'listProductHistory',
      'listProductResponsibilities',
      'listAuditEvents',
      'listScoringRounds',
    ],
  );
  const first = await app.call(`GET /v1/products/${product}/scores`);
  reads.length = 0;
  await app.call(`GET /v1/products/${product}/scores`, { headers: { accept: 'text/csv' } });
  const same = { 'if-none-match': String(first.headers.etag) };
  t.equal((await app.call(`GET /v1/products/${product}/scores`, { headers: same })).statusCode, 304);
  t.equal(reads.length, 2);
});

t.test('what shows nobody is not logged: refusals, headers alone, and answers without people', async (t) => {
  t.same(
    await loggedOf(
      'GET /v1/products/01900000-0000-7000-8000-00000000dead/scores',
      `HEAD /v1/products/${product}/scores`,
      'GET /v1/products',
      'GET /v1/rankings/products',
      'GET /health/live',
    ),
    [],
  );
  await app.call('GET /v1/audit-events', { as: 'viewer' });
  t.same(reads, []);
});
