// A POST with an Idempotency-Key happens once, however often it is sent.

import type { LightMyRequestResponse } from 'fastify';
import t from 'tap';
import { type Call, startTestApp } from '../support/app.js';
import { makeGroup } from '../support/make.js';
import { refused } from '../support/problems.js';
import { ALL_KINDS } from '../support/subject-kinds.js';

const app = await startTestApp(t);
const productGroupId = await makeGroup(app);

function post(key: string, json: unknown, options: Call = {}): Promise<LightMyRequestResponse> {
  return app.call('POST /v1/products', { json, ...options, headers: { 'idempotency-key': key } });
}

async function countOf(name: string): Promise<number> {
  const { page } = (await app.call(`GET /v1/products?q=${name}&count=exact`)).json();
  return page.total;
}

t.test('sent again, a creation of any kind is answered as the first time and made once', async (t) => {
  for (const kind of ALL_KINDS) {
    const json = { ...(await kind.full(app)), name: `Once ${kind.noun}`, reference: `once-${kind.noun}` };
    const send = () =>
      app.call(`POST /v1/${kind.path}`, { json, headers: { 'idempotency-key': `create-once${kind.path}` } });
    const first = await send();
    t.equal(first.statusCode, 201);
    t.equal(first.headers['idempotent-replayed'], undefined);
    const again = await send();
    t.equal(again.statusCode, 201);
    t.equal(again.headers['idempotent-replayed'], 'true');
    t.equal(again.body, first.body, 'byte for byte');
    for (const name of ['location', 'etag', 'content-type'])
      t.equal(again.headers[name], first.headers[name]);
    const listed = await app.call(`GET /v1/${kind.path}?reference=once-${encodeURIComponent(kind.noun)}`);
    t.equal(listed.json().items.length, 1);
  }
});

t.test('the answer is the one of then, even when the record was edited or archived since', async (t) => {
  const json = { name: 'Kept answer', productGroupId };
  const first = await post('kept-answer', json);
  const url = `/v1/products/${first.json().id}`;
  await app.call(`PATCH ${url}`, { json: { name: 'Since edited' }, headers: { 'if-match': '*' } });
  t.equal((await post('kept-answer', json)).body, first.body);
  await app.call(`DELETE ${url}`, { headers: { 'if-match': '*' } });
  t.equal((await post('kept-answer', json)).body, first.body);
});

t.test('the same JSON with its keys in another order is the same request', async (t) => {
  const mandatory = { authority: 'Act', reason: 'Law' };
  const first = await post('order', { name: 'Reordered', productGroupId, mandatory });
  const reordered = { mandatory: { reason: 'Law', authority: 'Act' }, productGroupId, name: 'Reordered' };
  const again = await post('order', reordered);
  t.equal(again.headers['idempotent-replayed'], 'true');
  t.equal(again.body, first.body);
});

t.test('a key with another body, or at another address, is refused and nothing is made', async (t) => {
  const json = { name: 'Taken key', productGroupId, userGroups: ['a', 'b'] };
  await post('taken', json);
  refused(t, await post('taken', { ...json, name: 'Taken key too' }), 422, 'key_reused');
  refused(t, await post('taken', { ...json, userGroups: ['b', 'a'] }), 422, 'key_reused');
  refused(t, await post('taken', { ...json, summary: null }), 422, 'key_reused');
  const headers = { 'idempotency-key': 'taken' };
  refused(t, await app.call('POST /v1/business-units', { json: { name: 'U' }, headers }), 422, 'key_reused');
  t.equal(await countOf('taken+key'), 1);
});

t.test("another client's or another person's key is another key", async (t) => {
  const json = { name: 'Shared key', productGroupId };
  await post('shared', json);
  for (const token of [{ clientId: 'other-client' }, { subject: 'somebody-else' }]) {
    const theirs = await post('shared', json, { token });
    t.equal(theirs.statusCode, 201);
    t.equal(theirs.headers['idempotent-replayed'], undefined);
    t.equal((await post('shared', json, { token })).headers['idempotent-replayed'], 'true');
  }
  t.equal(await countOf('shared+key'), 3);
});

t.test(
  'of ten twins sent at once, exactly one makes the record and the others repeat its answer',
  async (t) => {
    const json = { name: 'Twin', productGroupId };
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('twins', json)));
    const settled = answers.filter(({ statusCode }) => statusCode === 201);
    t.equal(settled.length, 10);
    t.equal(new Set(settled.map(({ body }) => body)).size, 1);
    t.equal(settled.filter(({ headers }) => headers['idempotent-replayed'] === undefined).length, 1);
    t.equal(await countOf('twin'), 1);
  },
);

t.test('a refusal is not kept: the mended request may use the same key', async (t) => {
  refused(t, await post('mended', { name: '', productGroupId }), 400, 'invalid_request');
  const nowhere = { name: 'Mended', productGroupId: '01900000-0000-7000-8000-00000000ffff' };
  refused(t, await post('mended', nowhere), 422, 'unknown_parent');
  refused(t, await post('mended', { name: 'Mended', productGroupId }, { as: 'viewer' }), 403, 'forbidden');
  const made = await post('mended', { name: 'Mended', productGroupId });
  t.equal(made.statusCode, 201);
  t.equal(made.headers['idempotent-replayed'], undefined);
});

t.test('a conflict is not kept either: once it is settled the same request succeeds', async (t) => {
  const json = { name: 'Conflicted', productGroupId, reference: 'CONFLICT' };
  const holder = (await app.call('POST /v1/products', { json })).json().id;
  refused(t, await post('conflict', json), 409, 'not_unique');
  await app.call(`DELETE /v1/products/${holder}`, { headers: { 'if-match': '*' } });
  t.equal((await post('conflict', json)).statusCode, 201);
});

t.test('a key may stand in quotes or bare: both are the same key', async (t) => {
  const json = { name: 'Quoted', productGroupId };
  await post('"8e03978e-40d5-43dd-bc93-6894a57f9324"', json);
  const bare = await post('8e03978e-40d5-43dd-bc93-6894a57f9324', json);
  t.equal(bare.headers['idempotent-replayed'], 'true');
  t.equal((await post(`${'k'.repeat(255)}`, { ...json, name: 'Long key' })).statusCode, 201);
});

t.test('what is no key is refused before anything is made', async (t) => {
  const json = { name: 'Unkeyed', productGroupId };
  for (const key of ['', ' ', '""', 'two words', '"open', 'a"b', '"a", "b"', 'k'.repeat(256), 'clé']) {
    refused(t, await post(key, json), 400, 'invalid_request');
  }
  t.equal(await countOf('unkeyed'), 0);
});

t.test('without a key, sending twice makes two', async (t) => {
  const json = { name: 'Doubled', productGroupId };
  for (let time = 0; time < 2; time += 1) await app.call('POST /v1/products', { json });
  t.equal(await countOf('doubled'), 2);
});
