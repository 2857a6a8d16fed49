// One product written through one process of the service and read through others, in all the ways that it is shown.

import { randomUUID } from 'node:crypto';
import { send } from '../system/service-process.js';

type Json = Record<string, unknown> & { id: string };

async function ask(
  address: string,
  token: string,
  options: Parameters<typeof send>[2] = {},
): Promise<Json & { items: Json[] }> {
  const { status, body } = await send(address, token, options);
  if (status < 200 || status > 299) throw new Error(`${address}: ${status} ${body}`);
  return JSON.parse(body);
}

/** A product in a group and a unit of its own. */
export async function makeProduct(url: string, token: string): Promise<string> {
  const name = `Shared ${randomUUID()}`;
  const unit = await ask(`${url}/v1/business-units`, token, { json: { name } });
  const group = await ask(`${url}/v1/product-groups`, token, { json: { name, businessUnitId: unit.id } });
  return (await ask(`${url}/v1/products`, token, { json: { name, productGroupId: group.id } })).id;
}

export async function writeSummary(
  url: string,
  token: string,
  { id, version, summary }: { id: string; version: number; summary: string },
): Promise<void> {
  await ask(`${url}/v1/products/${id}`, token, {
    method: 'PATCH',
    json: { summary },
    headers: { 'content-type': 'application/merge-patch+json', 'if-match': `"${version}"` },
  });
}

export async function writePoints(
  url: string,
  token: string,
  { id, points }: { id: string; points: number },
): Promise<void> {
  for (const measure of ['value', 'urgency', 'feasibility'])
    await ask(`${url}/v1/products/${id}/scores/${measure}`, token, { method: 'PUT', json: { points } });
}

/** The product's summary through each of these processes; what it is shown as where record, list and history differ. */
export async function readEverywhere(urls: readonly string[], token: string, id: string): Promise<unknown[]> {
  return Promise.all(
    urls.map(async (url) => {
      const [record, list, history] = await Promise.all([
        ask(`${url}/v1/products/${id}`, token),
        ask(`${url}/v1/products?limit=200`, token),
        ask(`${url}/v1/products/${id}/history?limit=10`, token),
      ]);
      const listed = list.items.find((product) => product.id === id)?.summary;
      const updated = history.items.find(({ type }) =>
        ['product.updated', 'product.created'].includes(type as string),
      );
      return agreed([record.summary, listed, (updated?.after as Json | undefined)?.summary]);
    }),
  );
}

/** The product's points of value through each of these processes, as its scores, its place and the ranking have them. */
export async function pointsShown(urls: readonly string[], token: string, id: string): Promise<unknown[]> {
  return Promise.all(
    urls.map(async (url) => {
      const [scores, place, ranking] = await Promise.all([
        ask(`${url}/v1/products/${id}/scores`, token),
        ask(`${url}/v1/rankings/products/${id}`, token),
        ask(`${url}/v1/rankings/products?limit=200`, token),
      ]);
      const given = scores.items.find(({ measure }) => measure === 'value')?.points;
      const ranked = ranking.items.find((product) => product.id === id)?.criteria;
      const placed = (place.subject as { criteria: Record<string, unknown> }).criteria.value;
      return agreed([given, placed, (ranked as Record<string, unknown> | undefined)?.value]);
    }),
  );
}

function agreed(values: unknown[]): unknown {
  return new Set(values).size === 1 ? values[0] : values;
}
