// A head of product's Monday, end to end over HTTP with the client that is generated from the contract: what does not
// compile here breaks those who build on it.

import createClient from 'openapi-fetch';
import t from 'tap';
import type { paths } from '../../openapi/client.js';
import { startTestApp } from '../support/app.js';

const app = await startTestApp(t);
const baseUrl = await app.app.listen({ host: '127.0.0.1', port: 0 });
const token = await app.issuer.token('head_of_product', { subject: 'head' });
const client = createClient<paths, 'application/json'>({
  baseUrl,
  headers: { authorization: `Bearer ${token}` },
});

/** The data of an answer that must not be a problem. */
function taken<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}

t.test('a portfolio is built, scored and ranked', async (t) => {
  const unit = taken(
    await client.POST('/v1/business-units', { body: { name: 'Harbours', reference: 'HRB' } }),
  );
  const group = taken(
    await client.POST('/v1/product-groups', { body: { name: 'Licences', businessUnitId: unit.id } }),
  );
  const points = { Moorings: [9, 6, 4], Dues: [6, 8, 7] } as const;
  for (const [name, [value, urgency, feasibility]] of Object.entries(points)) {
    const { id } = taken(
      await client.POST('/v1/products', { body: { name, productGroupId: group.id, phase: 'alpha' } }),
    );
    for (const [measure, given] of Object.entries({ value, urgency, feasibility }))
      taken(
        await client.PUT('/v1/products/{id}/scores/{measure}', {
          params: { path: { id, measure } },
          body: { points: given },
        }),
      );
  }
  const ranking = taken(
    await client.GET('/v1/rankings/products', { params: { query: { phase: ['alpha'] } } }),
  );
  t.same(
    ranking.items.map(({ rank, name, score }) => [rank, name, score]),
    [
      [1, 'Moorings', 7.1],
      [2, 'Dues', 6.8],
    ],
  );
});

t.test('an idea is opened, edited by its version, and decided', async (t) => {
  const { items } = taken(await client.GET('/v1/business-units'));
  const opened = await client.POST('/v1/triage/cases', {
    body: { title: 'Renewals', problem: 'They wait six weeks.', businessUnitId: items[0]?.id as string },
  });
  const { id } = taken(opened);
  const edited = await client.PATCH('/v1/triage/cases/{id}', {
    params: { path: { id }, header: { 'if-match': opened.response.headers.get('etag') as string } },
    body: { affectedCount: 40_000 },
    bodySerializer: (body) => JSON.stringify(body),
    headers: { 'content-type': 'application/merge-patch+json' },
  });
  t.equal(taken(edited).affectedCount, 40_000);
  const decision = await client.POST('/v1/triage/cases/{id}/decisions', {
    params: { path: { id }, header: { 'idempotency-key': 'monday-1' } },
    body: { outcome: 'park', reason: 'Next year.', authority: 'Board', reviewOn: '2999-01-01' },
  });
  t.equal(taken(decision).outcome, 'park');
});

t.test('a refusal is a problem that the client knows by its code', async (t) => {
  const { error, response } = await client.GET('/v1/products/{id}', {
    params: { path: { id: '01900000-0000-7000-8000-00000000dead' } },
  });
  t.equal(response.status, 404);
  t.match(error, { code: 'not_found', status: 404 });
});
