// Writes through the API as people make them, in any order: for tests that must hold after all of them.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { TestApp } from './app.js';
import { makeGroup, makeProduct, makeUnit, score } from './make.js';

/** What the writes work on: ids of all that is active. */
export type World = { app: TestApp; units: string[]; groups: string[]; products: string[] };
export type Write = (world: World) => Promise<unknown>;

const pick = (from: readonly string[], at: number) => from[at % from.length] as string;

/** A unit with two groups and four products, two of them scored, to begin with. */
export async function makeWorld(app: TestApp): Promise<World> {
  const businessUnitId = await makeUnit(app);
  const groups = [await makeGroup(app, { businessUnitId }), await makeGroup(app, { businessUnitId })];
  const products: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    products.push(await makeProduct(app, { productGroupId: pick(groups, count) }));
  }
  for (const id of products.slice(0, 2)) await score(app, id, { value: 5, urgency: 6, feasibility: 7 });
  return { app, units: [businessUnitId], groups, products };
}

/** Changes or archives a subject as it now stands; true unless the policy refuses, which changes nothing. */
export async function change(
  app: TestApp,
  method: 'PATCH' | 'DELETE',
  path: string,
  json?: Record<string, unknown>,
): Promise<boolean> {
  const current = await app.call(`GET /v1/${path}`);
  const headers = { 'if-match': String(current.headers.etag) };
  const { statusCode, body } = await app.call(`${method} /v1/${path}`, { headers, json });
  assert.ok(statusCode < 300 || [409, 422].includes(statusCode), body);
  return statusCode < 300;
}

async function archive(app: TestApp, kind: string, ids: string[], at: number): Promise<void> {
  const id = pick(ids, at);
  if (ids.length > 2 && (await change(app, 'DELETE', `${kind}/${id}`))) ids.splice(ids.indexOf(id), 1);
}

async function send(app: TestApp, line: string, options: Parameters<TestApp['call']>[1]): Promise<void> {
  const { statusCode, body } = await app.call(line, options);
  assert.ok(statusCode < 300 || statusCode === 404, body);
}

const at = fc.nat({ max: 999 });
const measure = fc.constantFrom('value', 'urgency', 'feasibility');
const points = fc.integer({ min: 2, max: 20 }).map((halves) => halves / 2);
const assessor = fc.constantFrom('amber', 'birch', 'cedar');
const day = fc.constantFrom('2024-02-29', '2025-06-01', '2026-01-01');
const name = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom(...'abcdef') });
const edit = fc.record(
  {
    name,
    phase: fc.constantFrom(null, 'alpha', 'live', 'retired', 'retired'),
    transactionsPerYear: fc.constantFrom(null, 0, 12, 2_000_000),
    horizon: fc.constantFrom(null, 'h1_exploit', 'h3_explore'),
    workClass: fc.constantFrom(null, 'technical_debt'),
    annualCost: fc.constantFrom(null, { amount: '1200.50', currency: 'GBP' }),
    teamSize: fc.constantFrom(null, 0, 2.25),
    mandatory: fc.constantFrom(null, { authority: 'An Act', reason: 'A date in law' }),
    reference: fc.constantFrom(null, 'R1', 'R2'),
  },
  { requiredKeys: [] },
);

const WRITES: { name: string; weight: number; make: fc.Arbitrary<Write> }[] = [
  {
    name: 'new unit',
    weight: 1,
    make: fc.constant(async ({ app, units }) => units.push(await makeUnit(app))),
  },
  {
    name: 'new group',
    weight: 1,
    make: at.map((n) => async ({ app, units, groups }) => {
      groups.push(await makeGroup(app, { businessUnitId: pick(units, n) }));
    }),
  },
  {
    name: 'new product',
    weight: 4,
    make: at.map((n) => async ({ app, groups, products }) => {
      products.push(await makeProduct(app, { productGroupId: pick(groups, n) }));
    }),
  },
  {
    name: 'edit product',
    weight: 5,
    make: fc.tuple(at, edit).map(
      ([n, json]) =>
        ({ app, products }) =>
          change(app, 'PATCH', `products/${pick(products, n)}`, json),
    ),
  },
  {
    name: 'move product',
    weight: 2,
    make: fc.tuple(at, at).map(([n, g]) => ({ app, products, groups }) => {
      return change(app, 'PATCH', `products/${pick(products, n)}`, { productGroupId: pick(groups, g) });
    }),
  },
  {
    name: 'archive product',
    weight: 2,
    make: at.map(
      (n) =>
        ({ app, products }) =>
          archive(app, 'products', products, n),
    ),
  },
  {
    name: 'rename or move group',
    weight: 2,
    make: fc.tuple(at, fc.option(at), name).map(([n, unit, name]) => ({ app, groups, units }) => {
      const json = unit === null ? { name } : { businessUnitId: pick(units, unit) };
      return change(app, 'PATCH', `product-groups/${pick(groups, n)}`, json);
    }),
  },
  {
    name: 'archive group',
    weight: 1,
    make: at.map(
      (n) =>
        ({ app, groups }) =>
          archive(app, 'product-groups', groups, n),
    ),
  },
  {
    name: 'rename unit',
    weight: 1,
    make: fc.tuple(at, name).map(([n, name]) => ({ app, units }) => {
      return change(app, 'PATCH', `business-units/${pick(units, n)}`, { name });
    }),
  },
  {
    name: 'score',
    weight: 9,
    make: fc
      .tuple(at, measure, points, assessor, day)
      .map(([n, key, points, subject, assessedOn]) => ({ app, products }) => {
        const options = { json: { points, assessedOn }, token: { subject } };
        return send(app, `PUT /v1/products/${pick(products, n)}/scores/${key}`, options);
      }),
  },
  {
    name: 'amend or review strategy',
    weight: 2,
    make: fc.tuple(at, name, fc.boolean()).map(([n, vision, reviewed]) => async ({ app, products }) => {
      const address = `/v1/products/${pick(products, n)}/strategy`;
      const isFirst = (await app.call(`GET ${address}`)).statusCode === 404;
      const json = reviewed ? { vision, review: { outcome: 'changed' } } : { vision };
      await send(app, `PUT ${address}`, { json, headers: isFirst ? {} : { 'if-match': '*' } });
    }),
  },
  {
    name: 'withdraw score',
    weight: 2,
    make: fc.tuple(at, measure, assessor).map(([n, key, subject]) => ({ app, products }) => {
      return send(app, `DELETE /v1/products/${pick(products, n)}/scores/${key}`, { token: { subject } });
    }),
  },
  {
    name: 'record or withdraw consensus',
    weight: 3,
    make: fc.tuple(at, measure, fc.option(points)).map(([n, key, points]) => ({ app, products }) => {
      const path = `/v1/products/${pick(products, n)}/agreed-scores/${key}`;
      if (points === null) return send(app, `DELETE ${path}`, {});
      return send(app, `PUT ${path}`, { json: { points, reason: 'Talked over' } });
    }),
  },
];

/** Any write, named for the report of a failure. */
export const anyWrite: fc.Arbitrary<{ write: Write }> = fc.oneof(
  ...WRITES.map(({ name, weight, make }) => ({
    weight,
    arbitrary: make.map((write) => ({ write, [fc.toStringMethod]: () => name })),
  })),
);
