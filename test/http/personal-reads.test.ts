// Who looked at people's data is written to the log: who, what, in which request.

import t from 'tap';
import type { ReadLog } from '../../src/http/personal-reads.js';
import { startTestApp } from '../support/app.js';
import { makeProduct, score } from '../support/make.js';

type Read = { actor: string; client: string; operation: string; url: string; requestId: string };

const reads: Read[] = [];
const readLog: ReadLog = { info: (fields) => void reads.push((fields as { read: Read }).read) };
// A stream as long as a reader's patience.
const following = { lifeMs: 60_000, heartbeatMs: 15_000 };
const app = await startTestApp(t, { readLog, following });
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

t.test('a stream of changes that its reader breaks off was read: it is logged as it begins', async (t) => {
  const origin = await app.app.listen({ host: '127.0.0.1', port: 0 });
  t.teardown(() => app.app.server.closeAllConnections());
  const url = '/v1/changes/stream';
  const ask = async (role: 'integration' | 'nobody', query = '') => {
    const token = role === 'nobody' ? 'none' : await app.issuer.token(role);
    const leaving = new AbortController();
    const response = await fetch(`${origin}${url}${query}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      signal: leaving.signal,
    });
    const first = await response.body?.getReader().read();
    leaving.abort();
    return { status: response.status, text: new TextDecoder().decode(first?.value) };
  };
  reads.length = 0;
  const answer = await ask('integration');
  t.match(answer, { status: 200, text: /"actor":/ });
  t.match(reads, [{ operation: 'getChangeStream', url }]);
  reads.length = 0;
  t.equal((await ask('nobody')).status, 401);
  t.equal((await ask('integration', '?after=nowhere')).status, 400);
  t.same(reads, [], 'a refusal showed nobody');
});
