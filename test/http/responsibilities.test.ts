// Who answers for a unit, a group or a product: one person a role, logged like every other change.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { refused } from '../support/problems.js';
import { ALL_KINDS } from '../support/subject-kinds.js';

const app = await startTestApp(t);
const MANAGER = { as: 'product_manager', token: { subject: 'manager' } } as const;
const NOBODY = '01900000-0000-7000-8000-00000000dead';

for (const kind of ALL_KINDS) {
  const { noun, path } = kind;
  const at = (id: string) => `/v1/${path}/${id}/responsibilities`;
  const put = (id: string, role: string, json: unknown) =>
    app.call(`PUT ${at(id)}/${role}`, { ...MANAGER, json });
  const list = async (id: string) => (await app.call(`GET ${at(id)}`, { as: 'viewer' })).json();

  t.test(`a person is named to a role on a ${noun}, replaced, and withdrawn`, async (t) => {
    const id = await kind.make(app);
    t.same(await list(id), { items: [], page: { limit: 5, next: null, prev: null } });
    const first = await put(id, 'service_owner', { person: 'ada', since: '2026-01-01' });
    t.equal(first.statusCode, 201);
    t.match(first.json(), { role: 'service_owner', person: 'ada', since: '2026-01-01', recordedAt: String });
    const second = await put(id, 'service_owner', { person: 'ben' });
    t.equal(second.statusCode, 200);
    t.match(second.json(), { person: 'ben', since: null });
    t.equal((await put(id, 'product_manager', { person: 'ben', since: null })).statusCode, 201);
    t.match((await list(id)).items, [
      { role: 'product_manager', person: 'ben' },
      { role: 'service_owner', person: 'ben' },
    ]);
    const withdraw = () => app.call(`DELETE ${at(id)}/service_owner`, MANAGER);
    t.equal((await withdraw()).statusCode, 204);
    refused(t, await withdraw(), 404, 'not_found');
    t.match((await list(id)).items, [{ role: 'product_manager', person: 'ben' }]);
    const { items } = (await app.call(`GET /v1/${path}/${id}/history?limit=4`)).json();
    t.match(items, [
      { type: `${kind.kind}.responsibility_withdrawn`, before: { person: 'ben' }, after: null },
      { type: `${kind.kind}.responsibility_recorded`, before: null, after: { role: 'product_manager' } },
      { actor: 'manager', before: { person: 'ada' }, after: { person: 'ben', role: 'service_owner' } },
      { before: null, after: { person: 'ada', since: '2026-01-01' } },
    ]);
  });

  t.test(`all five roles on a ${noun} are held at once, by role, and come as a table`, async (t) => {
    const id = await kind.make(app);
    const roles = [
      'lead_product_manager',
      'product_manager',
      'senior_product_manager',
      'senior_responsible_owner',
      'service_owner',
    ];
    for (const role of roles.toReversed())
      await put(id, role, { person: `${role} person`, since: '2026-02-03' });
    t.same(
      (await list(id)).items.map(({ role }: { role: string }) => role),
      roles,
    );
    const csv = await app.call(`GET ${at(id)}`, { headers: { accept: 'text/csv' } });
    const lines = csv.body.split('\r\n');
    t.equal(lines[0], 'role,person,since,recordedAt');
    t.match(lines[1], /^lead_product_manager,lead_product_manager person,2026-02-03,/);
  });

  t.test(`what is no role, no person or no ${noun} is refused`, async (t) => {
    const id = await kind.make(app);
    refused(t, await put(id, 'owner', { person: 'ada' }), 400, 'invalid_request', ['#/path/role']);
    for (const person of [null, '', ' ', 7])
      refused(t, await put(id, 'service_owner', { person }), 400, 'invalid_request', ['#/person']);
    const odd = { person: 'ada', since: 'yesterday', until: null };
    refused(t, await put(id, 'service_owner', odd), 400, 'invalid_request', ['#/since', '#/until']);
    refused(t, await put(NOBODY, 'service_owner', { person: 'ada' }), 404, 'not_found');
    refused(t, await app.call(`GET ${at(NOBODY)}`), 404, 'not_found');
    await app.call(`DELETE /v1/${path}/${id}`, { headers: { 'if-match': '*' } });
    for (const response of [
      await app.call(`GET ${at(id)}`),
      await put(id, 'service_owner', { person: 'ada' }),
      await app.call(`DELETE ${at(id)}/service_owner`, MANAGER),
    ])
      refused(t, response, 410, 'gone');
  });

  t.test(`who may not write a ${noun}, or not in its unit, names nobody`, async (t) => {
    const id = await kind.make(app);
    const options = { json: { person: 'eve' } };
    for (const as of ['viewer', 'assessor', 'integration'] as const)
      refused(t, await app.call(`PUT ${at(id)}/service_owner`, { ...options, as }), 403, 'forbidden');
    const token = { businessUnits: ['ELSEWHERE'] };
    for (const method of ['PUT', 'DELETE']) {
      const json = method === 'PUT' ? options : {};
      const answer = await app.call(`${method} ${at(id)}/service_owner`, {
        ...json,
        as: 'product_manager',
        token,
      });
      refused(t, answer, 403, 'not_in_your_units');
    }
    t.same((await list(id)).items, []);
  });
}

t.test('of many who name a person to one role at once, each replaces the one before', async (t) => {
  const id = await (ALL_KINDS[0] as (typeof ALL_KINDS)[number]).make(app);
  const path = (ALL_KINDS[0] as (typeof ALL_KINDS)[number]).path;
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      app.call(`PUT /v1/${path}/${id}/responsibilities/service_owner`, {
        json: { person: `person ${index}` },
      }),
    ),
  );
  t.same(answers.map(({ statusCode }) => statusCode).sort(), [...Array(7).fill(200), 201]);
  const { rows } = await app.pool.query(
    `select before ->> 'person' as before, after ->> 'person' as after from change
      where subject_id = $1 and type like '%responsibility_recorded' order by sequence`,
    [id],
  );
  const chain = rows as { before: string | null; after: string }[];
  t.same(
    chain.map(({ before }) => before),
    [null, ...chain.slice(0, -1).map(({ after }) => after)],
  );
});
