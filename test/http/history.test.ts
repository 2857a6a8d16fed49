// A record's history: who changed what, when, from what to what.

import { parse } from 'csv-parse/sync';
import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeProduct, score } from '../support/make.js';
import { readPage, walkList } from '../support/pages.js';
import { refused } from '../support/problems.js';
import { ALL_KINDS } from '../support/subject-kinds.js';

const app = await startTestApp(t);
const any = { 'if-match': '*' };

t.test(
  'the history of any record tells each change, newest first, with the state before and after',
  async (t) => {
    for (const kind of ALL_KINDS) {
      const json = { ...(await kind.full(app)), name: `Told ${kind.noun}` };
      const made = (await app.call(`POST /v1/${kind.path}`, { json, token: { subject: 'ada' } })).json();
      const url = `/v1/${kind.path}/${made.id}`;
      const edit = { json: { name: `Retold ${kind.noun}` }, token: { subject: 'ben' }, headers: any };
      const edited = (await app.call(`PATCH ${url}`, edit)).json();
      await app.call(`DELETE ${url}`, { token: { subject: 'cleo' }, headers: any });
      const { items } = (await readPage(app, `${url}/history`)).json();
      t.same(
        items.map(({ type, actor }: Record<string, string>) => `${type} by ${actor}`),
        [`${kind.kind}.archived by cleo`, `${kind.kind}.updated by ben`, `${kind.kind}.created by ada`],
      );
      t.same(items[2].before, null);
      t.same(items[2].after, made, 'as it was answered');
      t.same([items[1].before, items[1].after], [made, edited]);
      t.same(items[0].before, edited);
      t.match(items[0].after, { version: 3, archivedAt: String });
      t.same(
        items.map(({ sequence }: { sequence: number }) => sequence),
        items.map(({ sequence }: { sequence: number }) => sequence).sort((a: number, b: number) => b - a),
      );
    }
  },
);

t.test('scores and consensus are part of the history, with the reason of the consensus', async (t) => {
  const id = await makeProduct(app);
  await score(app, id, { value: 3 });
  await score(app, id, { value: 4 });
  await app.call(`DELETE /v1/products/${id}/scores/value`);
  const json = { points: 6, reason: 'Agreed at the board' };
  await app.call(`PUT /v1/products/${id}/agreed-scores/value`, { json });
  await app.call(`DELETE /v1/products/${id}/agreed-scores/value`);
  const { items } = (await readPage(app, `/v1/products/${id}/history`)).json();
  t.match(items, [
    { type: 'product.consensus_withdrawn', before: { points: 6 }, after: null },
    { type: 'product.consensus_recorded', reason: 'Agreed at the board', before: null, after: { points: 6 } },
    { type: 'product.score_withdrawn', before: { measure: 'value', points: 4 }, after: null },
    { type: 'product.score_recorded', before: { points: 3 }, after: { points: 4 } },
    { type: 'product.score_recorded', before: null, after: { points: 3, assessor: 'test-viewer' } },
    { type: 'product.created' },
  ]);
});

t.test('what is refused leaves no trace in the history', async (t) => {
  const id = await makeProduct(app);
  const url = `/v1/products/${id}`;
  await app.call(`PATCH ${url}`, { json: { name: 'Stale' }, headers: { 'if-match': '"7"' } });
  await app.call(`PATCH ${url}`, { json: { mandatory: { reason: 'Half' } }, headers: any });
  await app.call(`PUT ${url}/scores/value`, { json: { points: 99 } });
  await app.call(`DELETE ${url}/scores/value`);
  t.equal((await readPage(app, `${url}/history`)).json().items.length, 1);
});

t.test('a long history is walked page by page, there and back, while it grows', async (t) => {
  const id = await makeProduct(app);
  const edit = (teamSize: number) =>
    app.call(`PATCH /v1/products/${id}`, { json: { teamSize }, headers: any });
  for (let size = 0; size < 24; size += 1) await edit(size);
  const url = `/v1/products/${id}/history`;
  const whole = (await readPage(app, `${url}?limit=200`)).json().items;
  t.equal(whole.length, 25);
  for (const limit of [1, 7, 25]) {
    const forward = await walkList(app, `${url}?limit=${limit}`);
    t.same(forward.items, whole, `by ${limit}`);
    if (limit === 25) continue;
    const last = forward.pages.at(-1)?.json();
    const back = await walkList(app, `${url}?limit=${limit}`, { from: last.page.prev, direction: 'prev' });
    t.same(back.items, whole.slice(0, -last.items.length), `by ${limit}, back`);
  }
  const growing = await walkList(app, `${url}?limit=4`, { between: (page) => edit(100 + page) });
  t.same(growing.items, whole, 'what is new is before the first page');
});

t.test('history comes as CSV with the states as JSON', async (t) => {
  const id = await makeProduct(app, { name: 'Tabled, "quoted"' });
  await score(app, id, { value: 3 });
  const { items } = (await readPage(app, `/v1/products/${id}/history`)).json();
  const { body } = await app.call(`GET /v1/products/${id}/history`, { headers: { accept: 'text/csv' } });
  t.equal(body.split('\r\n')[0], 'sequence,occurredAt,actor,type,reason,before,after');
  const rows = parse(body, { columns: true }) as Record<string, string>[];
  const read = (text: string | undefined) => (text ? JSON.parse(text) : null);
  t.same(
    rows.map((row) => ({
      ...row,
      sequence: Number(row.sequence),
      reason: row.reason || null,
      before: read(row.before),
      after: read(row.after),
    })),
    items,
  );
});

t.test('history takes a page size and a cursor, and nothing else', async (t) => {
  const url = `/v1/products/${await makeProduct(app)}/history`;
  refused(t, await app.call(`GET ${url}?type=created`), 400, 'invalid_request', ['#/query/type']);
  refused(t, await app.call(`GET ${url}?limit=201`), 400, 'invalid_request', ['#/query/limit']);
});
