// Makers: valid records by default, override what matters.

import type { TestApp } from './app.js';

type Record_ = Record<string, unknown>;

async function create(app: TestApp, path: string, json: Record_): Promise<string> {
  const response = await app.call(`POST /v1/${path}`, { json });
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.json().id;
}

let made = 0;

export function makeUnit(app: TestApp, fields: Record_ = {}): Promise<string> {
  made += 1;
  return create(app, 'business-units', { name: `Unit ${made}`, reference: `U${made}`, ...fields });
}

/** A group in a unit of its own, unless one is given. */
export async function makeGroup(app: TestApp, fields: Record_ = {}): Promise<string> {
  made += 1;
  const businessUnitId = fields.businessUnitId ?? (await makeUnit(app));
  return create(app, 'product-groups', { name: `Group ${made}`, businessUnitId, ...fields });
}

/** A product in a group of its own, unless one is given. */
export async function makeProduct(app: TestApp, fields: Record_ = {}): Promise<string> {
  made += 1;
  const productGroupId = fields.productGroupId ?? (await makeGroup(app));
  return create(app, 'products', { name: `Product ${made}`, productGroupId, ...fields });
}

/** Scores a product as the head of product, or as the subject given. */
export async function score(
  app: TestApp,
  id: string,
  points: Record<string, number>,
  subject?: string,
): Promise<void> {
  for (const [measure, value] of Object.entries(points)) {
    const response = await app.call(`PUT /v1/products/${id}/scores/${measure}`, {
      json: { points: value },
      ...(subject === undefined ? {} : { token: { subject } }),
    });
    if (response.statusCode >= 300) throw new Error(response.body);
  }
}

/** A triage case in a unit of its own, unless one is given. */
export async function makeCase(app: TestApp, fields: Record_ = {}): Promise<string> {
  made += 1;
  const businessUnitId = fields.businessUnitId ?? (fields.productId ? undefined : await makeUnit(app));
  return create(app, 'triage/cases', {
    title: `Case ${made}`,
    problem: 'People wait too long.',
    ...(businessUnitId === undefined ? {} : { businessUnitId }),
    ...fields,
  });
}
