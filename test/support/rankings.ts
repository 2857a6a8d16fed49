// What the tests of rankings share: reading one, and placing a product in it.

import type { TestApp } from './app.js';
import { makeGroup, makeProduct, score } from './make.js';
import { readPage } from './pages.js';

export type Row = Record<string, unknown> & { id: string; name: string };
export const RANKING = '/v1/rankings/products';

/** A ranking as JSON. */
export async function readRanking(app: TestApp, query = '') {
  return (await readPage(app, `${RANKING}?${query}`)).json();
}

/** Each row as its name and rank. */
export function ranksOf(rows: Row[]): string[] {
  return rows.map(({ name, rank }) => `${name} ${rank}`);
}

/** A product with these points for value, urgency and feasibility; null leaves a score out. */
export async function place(
  app: TestApp,
  name: string,
  points: (number | null)[],
  fields: Record<string, unknown> = {},
): Promise<string> {
  const id = await makeProduct(app, { name, ...fields });
  const given = ['value', 'urgency', 'feasibility'].map((measure, index) => [measure, points[index]]);
  await score(app, id, Object.fromEntries(given.filter(([, value]) => value !== null)));
  return id;
}

/** Points for value, urgency and feasibility of the five products that the design works out by hand. */
const FIVE: Record<string, number[]> = {
  A: [9, 6, 4],
  B: [6, 8, 7],
  C: [5, 5, 9],
  D: [7, 7, 6],
  E: [4, 6, 5],
};

/** Those five, each with its letter as its name and reference; their ids by letter. */
export async function placeFive(app: TestApp): Promise<Record<string, string>> {
  const productGroupId = await makeGroup(app);
  const ids: Record<string, string> = {};
  for (const [letter, points] of Object.entries(FIVE))
    ids[letter] = await place(app, letter, points, { productGroupId, reference: letter });
  return ids;
}
