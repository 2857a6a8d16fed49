// What holds for the records of all three kinds alike, whichever they are: created, read, edited, archived.

import type { Test } from 'tap';
import type { TestApp } from './app.js';
import { namesOf } from './pages.js';
import { refused } from './problems.js';
import type { SubjectKindUnderTest } from './subject-kinds.js';

const NOBODY = '01900000-0000-7000-8000-00000000ffff';

/** Tests the life of a record of this kind. */
export async function testRecords(t: Test, app: TestApp, kind: SubjectKindUnderTest): Promise<void> {
  const { path, noun } = kind;
  const at = (id: string) => `/v1/${path}/${id}`;
  const create = (json: unknown) => app.call(`POST /v1/${path}`, { json });
  const edit = (id: string, json: unknown, match = '*') =>
    app.call(`PATCH ${at(id)}`, { json, headers: { 'if-match': match } });
  const archive = (id: string) => app.call(`DELETE ${at(id)}`, { headers: { 'if-match': '*' } });

  await t.test(`a ${noun} of which little is known yet is welcome: the rest reads as unknown`, async (t) => {
    const least = await kind.least(app);
    const response = await create(least);
    t.equal(response.statusCode, 201);
    const record = response.json();
    t.match(record, { ...kind.unknown, ...least, version: 1, archivedAt: null });
    t.equal(record.createdAt, record.updatedAt);
    t.equal(response.headers.location, at(record.id));
    t.match(response.headers.etag, /^"1[."]/);
    t.same((await app.call(`GET ${response.headers.location}`)).json(), record);
  });

  await t.test(`every field of a ${noun} comes back exactly as it was sent`, async (t) => {
    const full = await kind.full(app);
    const { id, ...created } = (await create(full)).json();
    t.match(created, full);
    const read = await app.call(`GET ${at(id)}`);
    t.match(read.json(), full);
    t.match(read.headers.etag, /^"1[."]/);
    const listed = await app.call(
      `GET /v1/${path}?reference=${encodeURIComponent(full.reference as string)}`,
    );
    t.same(listed.json().items, [read.json()]);
  });

  await t.test(`an edit of a ${noun} changes what it names, and nothing else`, async (t) => {
    const full = await kind.full(app);
    const id = (await create({ ...full, name: `Before ${noun}`, reference: `edit-${noun}` })).json().id;
    const before = (await app.call(`GET ${at(id)}`)).json();
    const response = await edit(id, { name: `After ${noun}` }, '"1"');
    t.equal(response.statusCode, 200);
    t.match(response.headers.etag, /^"2[."]/);
    const { updatedAt, ...after } = response.json();
    const { updatedAt: _, ...expected } = { ...before, name: `After ${noun}`, version: 2 };
    t.same(after, expected);
    t.ok(updatedAt >= before.updatedAt);
    t.same((await app.call(`GET ${at(id)}`)).json(), response.json());
  });

  await t.test(
    `an edit that changes nothing about a ${noun} leaves no trace, though it must be a fresh one`,
    async (t) => {
      const full = await kind.full(app);
      const reference = `same-${noun}`;
      const created = await create({ ...full, name: `Same ${noun}`, reference });
      const { id } = created.json();
      for (const nothing of [{}, { name: `Same ${noun}` }, { ...full, name: `Same ${noun}`, reference }]) {
        const response = await edit(id, nothing, '"1"');
        t.equal(response.statusCode, 200);
        t.same(response.json(), created.json());
        t.equal(response.headers.etag, created.headers.etag);
      }
      t.equal((await app.call(`GET ${at(id)}/history`)).json().items.length, 1, 'created, and nothing since');
      refused(t, await edit(id, {}, '"2"'), 412, 'stale_version');
      refused(t, await app.call(`PATCH ${at(id)}`, { json: {} }), 428, 'precondition_required');
    },
  );

  await t.test(`null clears a field of a ${noun}: it is unknown again`, async (t) => {
    const full = await kind.full(app);
    const id = (await create({ ...full, name: `To clear ${noun}`, reference: `clear-${noun}` })).json().id;
    const nothing = Object.fromEntries(Object.keys(kind.unknown).map((field) => [field, null]));
    const response = await edit(id, nothing);
    t.equal(response.statusCode, 200);
    t.match(response.json(), kind.unknown);
  });

  await t.test(`the name of a ${noun} is needed: not missing, null, empty, blank or too long`, async (t) => {
    const least = await kind.least(app);
    const { name: _, ...nameless } = least;
    refused(t, await create(nameless), 400, 'invalid_request', ['#/name']);
    const id = await kind.make(app);
    for (const name of [null, '', ' \t\n', 7, ['a'], 'x'.repeat(201)]) {
      refused(t, await create({ ...least, name }), 400, 'invalid_request', ['#/name']);
      refused(t, await edit(id, { name }), 400, 'invalid_request', ['#/name']);
    }
    t.equal(
      (await create({ ...least, name: '🚢'.repeat(200) })).statusCode,
      201,
      '200 characters, not bytes',
    );
  });

  await t.test(`all faults of a ${noun} are told at once, each with its field`, async (t) => {
    const response = await create({ name: '', reference: ' padded ', id: NOBODY, 'a/b~c': 1 });
    const parent = {
      'business-units': [],
      'product-groups': ['#/businessUnitId'],
      products: ['#/productGroupId'],
    };
    refused(t, response, 400, 'invalid_request', [
      ...['#/name', '#/reference', '#/id', '#/a~1b~0c'],
      ...parent[path],
    ]);
    for (const body of [null, [], 'text', 1, true]) refused(t, await create(body), 400, 'invalid_request');
  });

  await t.test(`what the service keeps about a ${noun} cannot be sent`, async (t) => {
    const id = await kind.make(app);
    for (const field of ['id', 'version', 'createdAt', 'updatedAt', 'archivedAt']) {
      refused(t, await edit(id, { [field]: null }), 400, 'invalid_request', [`#/${field}`]);
    }
    t.equal((await app.call(`GET ${at(id)}`)).json().version, 1);
  });

  await t.test(
    `a reference belongs to one active ${noun}, and is free again once that is archived`,
    async (t) => {
      const reference = `only-${noun}`;
      const first = await kind.make(app, { reference, name: `First ${noun}` });
      const second = await kind.make(app, { reference: null, name: `Second ${noun}` });
      const least = { ...(await kind.least(app)), name: `Third ${noun}` };
      refused(t, await create({ ...least, reference }), 409, 'not_unique', ['#/reference']);
      refused(t, await edit(second, { reference }), 409, 'not_unique', ['#/reference']);
      t.equal((await app.call(`GET ${at(second)}`)).json().version, 1, 'a refused edit leaves no trace');
      t.equal((await edit(first, { reference })).statusCode, 200, 'keeping its own is no conflict');
      t.equal((await archive(first)).statusCode, 204);
      t.equal((await edit(second, { reference })).statusCode, 200);
      t.equal(
        (await create({ ...least, reference: reference.toUpperCase() })).statusCode,
        201,
        'case counts',
      );
    },
  );

  await t.test(`of 20 who create a ${noun} of one reference at once, exactly one succeeds`, async (t) => {
    const least = await kind.least(app);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        create({ ...least, name: `Racing ${noun} ${index}`, reference: `race-${noun}` }),
      ),
    );
    t.same(answers.map(({ statusCode }) => statusCode).sort(), [
      201,
      ...Array.from({ length: 19 }, () => 409),
    ]);
  });

  await t.test(`an archived ${noun} is gone from everywhere but its history and the archive`, async (t) => {
    const name = `Archived ${noun} for good`;
    const id = await kind.make(app, { name });
    const q = encodeURIComponent(name);
    t.same(await namesOf(app, `/v1/${path}?q=${q}`), [name]);
    t.same(await namesOf(app, `/v1/${path}?q=${q}&archived=true`), []);
    const answer = await archive(id);
    t.equal(answer.statusCode, 204);
    t.equal(answer.body, '');
    t.same(await namesOf(app, `/v1/${path}?q=${q}`), []);
    const listed = (await app.call(`GET /v1/${path}?q=${q}&archived=true`)).json().items;
    t.match(listed, [{ id, name, version: 2, archivedAt: String }]);
    for (const response of [
      await app.call(`GET ${at(id)}`),
      await edit(id, { name: 'Revived' }),
      await archive(id),
      await app.call(`GET ${at(id)}/scores`),
      await app.call(`PUT ${at(id)}/scores/value`, { json: { points: 5 } }),
      await app.call(`DELETE ${at(id)}/scores/value`),
      await app.call(`PUT ${at(id)}/agreed-scores/value`, { json: { points: 5, reason: 'Late' } }),
    ]) {
      refused(t, response, 410, 'gone');
      t.match(response.json().detail, `${at(id)}/history`, 'it says where the history is');
    }
    const history = await app.call(`GET ${at(id)}/history`);
    t.match(history.json().items, [{ type: `${kind.kind}.archived` }, { type: `${kind.kind}.created` }]);
  });

  await t.test(
    `of ten who archive a ${noun} at once, one does, and the rest are told that it is gone`,
    async (t) => {
      const id = await kind.make(app);
      const answers = await Promise.all(Array.from({ length: 10 }, () => archive(id)));
      const statuses = answers.map(({ statusCode }) => statusCode).sort();
      t.same(statuses, [204, ...Array.from({ length: 9 }, () => 410)]);
    },
  );

  await t.test(`a ${noun} that never was is not found, and what is no id is told so`, async (t) => {
    for (const [method, json] of [['GET'], ['PATCH', { name: 'X' }], ['DELETE']] as const) {
      const options = { ...(json && { json }), headers: { 'if-match': '*' } };
      refused(t, await app.call(`${method} ${at(NOBODY)}`, options), 404, 'not_found');
      for (const id of ['7', 'x'.repeat(36), `urn:uuid:${NOBODY}`, `{${NOBODY}}`]) {
        refused(t, await app.call(`${method} ${at(id)}`, options), 400, 'invalid_request', ['#/path/id']);
      }
    }
    refused(t, await app.call(`GET ${at(NOBODY)}/history`), 404, 'not_found');
    refused(t, await app.call(`GET ${at(NOBODY)}/scores`), 404, 'not_found');
    const id = await kind.make(app);
    const capitals = await app.call(`GET ${at(id.toUpperCase())}`);
    refused(t, capitals, 400, 'invalid_request', ['#/path/id']);
  });

  await t.test(`who may only read a ${noun} cannot create, edit or archive one`, async (t) => {
    const id = await kind.make(app);
    const least = await kind.least(app);
    for (const as of ['viewer', 'assessor', 'spend_controller', 'service_assessor', 'integration'] as const) {
      refused(t, await app.call(`POST /v1/${path}`, { as, json: least }), 403, 'forbidden');
      const options = { as, headers: { 'if-match': '*' } };
      refused(t, await app.call(`PATCH ${at(id)}`, { ...options, json: { name: 'X' } }), 403, 'forbidden');
      refused(t, await app.call(`DELETE ${at(id)}`, options), 403, 'forbidden');
      t.equal((await app.call(`GET ${at(id)}`, { as })).statusCode, 200);
    }
    refused(t, await app.call(`GET ${at(id)}`, { as: null }), 401, 'unauthenticated');
    refused(t, await app.call(`POST /v1/${path}`, { as: null, json: least }), 401, 'unauthenticated');
  });
}
