// A Monday of the head of product and of a dashboard, end to end over HTTP with the client that is generated from the
// contract: what does not compile here breaks those who build on it.

import createClient from 'openapi-fetch';
import t from 'tap';
import type { paths } from '../../openapi/client.js';
import { startTestApp } from '../support/app.js';

const app = await startTestApp(t);
const baseUrl = await app.app.listen({ host: '127.0.0.1', port: 0 });
const token = await app.issuer.token('head_of_product', { subject: 'head' });
const clientOf = (headers: Record<string, string>) =>
  createClient<paths, 'application/json'>({ baseUrl, headers });
const client = clientOf({ authorization: `Bearer ${token}` });

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

t.test(
  'a dashboard pages through the backlog with a token of its own, and is told what changed since',
  async (t) => {
    const { secret } = taken(
      await client.POST('/v1/feed-tokens', {
        body: { name: 'Wall', expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
      }),
    );
    const dashboard = clientOf({ 'x-api-key': secret as string });
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 1, ...(cursor === undefined ? {} : { cursor }) };
      const { items, page } = taken(await dashboard.GET('/v1/feeds/ranked-backlog', { params: { query } }));
      names.push(...items.map(({ productName }) => productName));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    t.same(names, ['Moorings', 'Dues']);
    t.equal(
      (await dashboard.GET('/v1/products')).response.status,
      401,
      'and with that token reads nothing else',
    );
    const after = taken(await client.GET('/v1/changes', { params: { query: { after: 'now' } } })).page.next;
    const { items } = taken(await client.GET('/v1/products'));
    const moorings = items.find(({ name }) => name === 'Moorings');
    const path = { id: moorings?.id as string, measure: 'value' };
    taken(await client.PUT('/v1/products/{id}/scores/{measure}', { params: { path }, body: { points: 2 } }));
    const changes = taken(await client.GET('/v1/changes', { params: { query: { after } } }));
    t.same(
      changes.items.map(({ type, subject }) => [type, subject]),
      [['product.score_recorded', `product/${path.id}`]],
    );
    const [first] = taken(await dashboard.GET('/v1/feeds/ranked-backlog')).items;
    t.match(first, { productName: 'Dues', rank: 1 });
  },
);

t.test('a service is assessed, and an amber point leaves an action behind', async (t) => {
  const { items } = taken(await client.GET('/v1/products', { params: { query: { phase: ['alpha'] } } }));
  const productId = items[0]?.id as string;
  const points = Array.from({ length: 14 }, (_, index) => ({
    number: index + 1,
    result: index === 3 ? ('amber' as const) : ('green' as const),
    ...(index === 3 ? { recommendations: 'Test with people who use a screen reader.' } : {}),
  }));
  const recorded = taken(
    await client.POST('/v1/service-assessments', {
      body: {
        ...{ productId, stage: 'alpha', kind: 'service_assessment', assessedBy: 'departmental', points },
        ...{ assessedOn: '2026-05-01', standardVersion: 2019, overallRating: 'amber' },
        panel: [{ person: 'lead', role: 'lead_assessor' }],
      },
    }),
  );
  const path = { id: recorded.id };
  taken(
    await client.POST('/v1/service-assessments/{id}/report', { params: { path }, body: { state: 'sent' } }),
  );
  const actions = taken(await client.GET('/v1/service-assessments/{id}/actions', { params: { path } }));
  t.match(actions.items, [{ point: 4, state: 'open' }]);
});

t.test('a refusal is a problem that the client knows by its code', async (t) => {
  const { error, response } = await client.GET('/v1/products/{id}', {
    params: { path: { id: '01900000-0000-7000-8000-00000000dead' } },
  });
  t.equal(response.status, 404);
  t.match(error, { code: 'not_found', status: 404 });
});
