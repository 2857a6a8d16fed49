// The feed of the ranked backlog over time: last month's ranks, moments gone by, and answers that a client holds already.

import { gunzipSync } from 'node:zlib';
import t from 'tap';
import { monthBefore } from '../../src/http/feeds/backlog.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeCase, makeGroup, makeProduct, score } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { refused } from '../support/problems.js';
import { place, placeFive } from '../support/rankings.js';
import { change } from '../support/writes.js';

type Row = Record<string, unknown> & { productId: string; productName: string };
const FEED = '/v1/feeds/ranked-backlog';

async function readRows(app: TestApp, query = ''): Promise<Row[]> {
  const response = await app.call(`GET ${FEED}?${query}`);
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json().items;
}

t.test('the rank of a month ago, the places gained since and what moved it most', async (t) => {
  const app = await startTestApp(t);
  const ids = await placeFive(app);
  // What was written so far happened long ago.
  await app.pool.query('alter table change disable trigger change_append_only');
  await app.pool.query("update change set occurred_at = occurred_at - interval '40 days'");
  await app.pool.query('alter table change enable trigger change_append_only');
  await score(app, ids.E as string, { value: 10, urgency: 10, feasibility: 10 });
  await place(app, 'F', [9.5, 9.5, 9.5]);
  await change(app, 'DELETE', `products/${ids.D}`);
  const { comparedWith, items } = (await app.call(`GET ${FEED}`)).json();
  t.equal(comparedWith, monthBefore(Math.floor(Date.now() / 86_400_000)));
  const moves = items.map((row: Row) => [
    row.productName,
    row.rank,
    row.rankMonthAgo,
    row.placesGained,
    row.mainCause,
  ]);
  t.same(moves, [
    ['E', 1, 5, 4, 'own_scores'],
    ['F', 2, null, null, null],
    ['A', 3, 1, -2, 'others_scores'],
    ['B', 4, 2, -2, 'others_scores'],
    ['C', 5, 4, -1, 'others_scores'],
  ]);
  const told = (await app.call(`GET /v1/rankings/products/movements?from=${comparedWith}`)).json();
  for (const { id, before, after, places } of told.items.filter(({ status }: Row) => status !== 'left')) {
    const row = items.find(({ productId }: Row) => productId === id);
    t.match(row, { rankMonthAgo: before, rank: after, placesGained: places }, 'as movements tell it');
  }
});

t.test('a month before a day is the same date, or the last day of a shorter month', async (t) => {
  const before = (day: string) => monthBefore(Date.parse(day) / 86_400_000).slice(0, 10);
  t.equal(before('2026-11-24'), '2026-10-24');
  t.equal(before('2026-03-31'), '2026-02-28');
  t.equal(before('2028-03-30'), '2028-02-29');
  t.equal(before('2026-01-15'), '2025-12-15');
  t.equal(before('2026-05-31'), '2026-04-30');
});

t.test('the feed of a moment gone by is that of the moment, whatever came after', async (t) => {
  const app = await startTestApp(t);
  const ids = await placeFive(app);
  await change(app, 'PATCH', `products/${ids.C}`, {
    deadline: '2027-01-01',
    annualCost: { amount: '10.10', currency: 'GBP' },
  });
  const then = await readRows(app);
  const at = await momentNow();
  await change(app, 'DELETE', `products/${ids.B}`);
  await score(app, ids.C as string, { value: 10 });
  t.same(await readRows(app, `asOf=${at}`), then);
  t.notSame(await readRows(app), then);
  refused(t, await app.call(`GET ${FEED}?asOf=2999-01-01T00:00:00Z`), 400, 'as_of_in_future');
});

t.test('whoever holds the rows is told so, compressed or not, until something changes', async (t) => {
  const app = await startTestApp(t);
  const productGroupId = await makeGroup(app);
  for (const points of [9, 8, 7])
    await place(app, `p${points}`, [points, points, points], { productGroupId });
  for (let more = 0; more < 30; more += 1) await makeProduct(app, { productGroupId, summary: 'x' });
  const ask = (headers: Record<string, string>) => app.call(`GET ${FEED}`, { headers });
  const plain = await ask({});
  const zipped = await ask({ 'accept-encoding': 'gzip, deflate, br' });
  t.equal(plain.headers['content-encoding'], undefined);
  t.equal(zipped.headers['content-encoding'], 'gzip');
  t.equal(gunzipSync(zipped.rawPayload).toString(), plain.body, 'the same rows');
  t.not(zipped.headers.etag, plain.headers.etag, 'other bytes have another strong tag');
  for (const { headers } of [plain, zipped]) {
    t.match(headers.etag, /^"[^"]+"$/);
    t.match(headers.vary, /accept-encoding/i);
  }
  for (const [tag, encoding] of [
    [plain.headers.etag, 'identity'],
    [zipped.headers.etag, 'gzip'],
  ] as [string, string][]) {
    const again = await ask({ 'accept-encoding': encoding, 'if-none-match': tag });
    t.equal(again.statusCode, 304);
    t.equal(again.body, '');
    t.equal(again.headers['content-encoding'], undefined);
    const other = encoding === 'gzip' ? 'identity' : 'gzip';
    t.equal((await ask({ 'accept-encoding': other, 'if-none-match': tag })).statusCode, 200);
  }
  t.equal((await ask({ 'accept-encoding': 'gzip;q=0' })).headers['content-encoding'], undefined);
  t.equal((await ask({ 'accept-encoding': 'br' })).headers['content-encoding'], undefined);
  await place(app, 'new', [10, 10, 10], { productGroupId });
  const after = await ask({ 'accept-encoding': 'gzip', 'if-none-match': zipped.headers.etag as string });
  t.equal(after.statusCode, 200);
  t.match(gunzipSync(after.rawPayload).toString(), '"productName":"new"');
});

t.test('a small answer is sent as it is', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  const { headers } = await app.call(`GET ${FEED}?limit=2`, { headers: { 'accept-encoding': 'gzip' } });
  t.equal(headers['content-encoding'], undefined);
});

t.test('the latest triage decision shows at once, and a moment gone by has that of its time', async (t) => {
  const app = await startTestApp(t);
  const productId = await makeProduct(app, { phase: 'discovery' });
  const shown = async (query = '') => (await readRows(app, query))[0]?.triageDecision;
  const id = await makeCase(app, { productId });
  t.equal(await shown(), null, 'a case is not a decision');
  const decide = (outcome: string, more: object) =>
    app.call(`POST /v1/triage/cases/${id}/decisions`, {
      json: {
        outcome,
        reason: 'Agreed.',
        authority: 'Board',
        overrideReason: 'The board knows more.',
        ...more,
      },
    });
  const first = await decide('park', { reviewOn: '2999-01-01' });
  t.equal(first.statusCode, 201, first.body);
  t.equal(await shown(), 'park');
  const at = await momentNow();
  const second = await decide('proceed_to_next_phase', { supersedes: first.json().id });
  t.equal(second.statusCode, 201, second.body);
  t.equal(await shown(), 'proceed_to_next_phase');
  const { suggestion } = second.json();
  t.type(suggestion.suggestion, 'string');
  t.equal((await readRows(app))[0]?.triageSuggestionAtDecision, suggestion.suggestion);
  t.equal(await shown(`asOf=${at}`), 'park');
});
