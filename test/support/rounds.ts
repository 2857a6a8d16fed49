// Makers for scoring rounds: opened by a lead, scored by assessors, closed by a lead.

import type { LightMyRequestResponse } from 'fastify';
import type { Call, TestApp } from './app.js';

export const LEAD = { as: 'lead_product_manager', token: { subject: 'lead' } } as const satisfies Call;

/** An assessor as a caller. */
export function assessor(subject: string): Pick<Call, 'as' | 'token'> {
  return { as: 'assessor', token: { subject } };
}

export const productsOf = (ids: readonly string[]) => ids.map((id) => ({ kind: 'product', id }));

/** A body that opens a round for tomorrow: these assessors, everything of these products. */
export function roundBody(products: readonly string[], assessors: readonly string[]) {
  return {
    name: 'Spring round',
    subjects: productsOf(products),
    assessors: assessors.map((each) => ({ assessor: each })),
    closesAt: new Date(Date.now() + 86_400_000).toISOString(),
  };
}

/** Opens a round and returns its address. */
export async function openRound(app: TestApp, json: Record<string, unknown>): Promise<string> {
  const response = await app.call('POST /v1/scoring-rounds', { ...LEAD, json });
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.headers.location as string;
}

/** Where a product's score of a measure is sealed in a round. */
export function sealUrl(round: string, product: string, measure = 'value'): string {
  return `${round}/scores/products/${product}/${measure}`;
}

export function seal(
  app: TestApp,
  url: string,
  subject: string,
  json: Record<string, unknown> | number,
): Promise<LightMyRequestResponse> {
  const body = typeof json === 'number' ? { points: json } : json;
  return app.call(`PUT ${url}`, { ...assessor(subject), json: body });
}

export function close(app: TestApp, round: string, reason = 'All have scored.') {
  return app.call(`POST ${round}/closure`, { ...LEAD, json: { reason } });
}
