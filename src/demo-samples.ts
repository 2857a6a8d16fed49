// The sample department, loaded through the API as anybody would: files by its imports, and what people then do with the
// products in requests of their own.

import { readdir, readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { type LocalKey, signLocalToken } from './auth/local-key.js';
import type { Role } from './auth/permissions.js';
import { MERGE_PATCH } from './http/content-types.js';
import { dayOf } from './http/dependencies.js';

const SAMPLES = new URL('../../db/samples/', import.meta.url);
const DAY_MS = 86_400_000;

export type Answer = Record<string, unknown>;
export type Ask = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  url: string,
  payload?: string | object,
  match?: string,
) => Promise<Answer>;

/** A request of a story. What stands in braces is filled in: see `placed`. */
type Step = { role: Role; subject: string; request: string; match?: string; body: object; save?: string };

/** Asks the API as somebody. Rejects where the answer is a refusal. */
export async function asSomebody(
  app: FastifyInstance,
  key: LocalKey,
  { role, subject }: { role: Role; subject?: string },
): Promise<Ask> {
  const token = await signLocalToken(key, { roles: [role], ...(subject === undefined ? {} : { subject }) });
  return async (method, url, payload, match) => {
    const type =
      typeof payload === 'string' ? 'text/csv' : method === 'PATCH' ? MERGE_PATCH : 'application/json';
    const response = await app.inject({
      ...{ method, url },
      headers: {
        authorization: `Bearer ${token}`,
        ...(payload === undefined ? {} : { 'content-type': type }),
        ...(match === undefined ? {} : { 'if-match': match }),
      },
      ...(payload === undefined ? {} : { payload }),
    });
    if (response.statusCode >= 300)
      throw new Error(`${method} ${url} answered ${response.statusCode}: ${response.body}`);
    return response.json();
  };
}

/** Loads the products, their scores and the stories. */
export async function loadSamples(
  app: FastifyInstance,
  key: LocalKey,
  say: (line: string) => void,
): Promise<void> {
  const load = async (kind: string, file: string, who: { role: Role; subject?: string }) => {
    const ask = await asSomebody(app, key, who);
    const { created } = await ask(
      'POST',
      `/v1/imports/${kind}`,
      await readFile(new URL(file, SAMPLES), 'utf8'),
    );
    say(`  ${file}: ${created} ${kind}`);
  };
  await load('products', 'products.csv', { role: 'head_of_product' });
  const scores = (await readdir(SAMPLES)).filter((file) => file.startsWith('scores-')).sort();
  for (const file of scores)
    await load('scores', file, { role: 'assessor', subject: file.replace(/^scores-|\.csv$/g, '') });
  const steps: Step[] = JSON.parse(await readFile(new URL('stories.json', SAMPLES), 'utf8'));
  await tellStories(app, key, steps);
  say(`  stories.json: ${steps.length} requests`);
}

/** Sends the requests one after another. */
async function tellStories(app: FastifyInstance, key: LocalKey, steps: readonly Step[]): Promise<void> {
  const known: Record<string, Answer> = await findReferences(app, key);
  for (const { request, match, body, save, ...who } of steps) {
    const ask = await asSomebody(app, key, who);
    const [method, url] = placed(request, known).split(' ') as ['POST' | 'PUT' | 'PATCH', string];
    const answer = await ask(method, url, JSON.parse(placed(JSON.stringify(body), known)), match);
    if (save !== undefined) known[save] = answer;
  }
}

/** The ids of products and units by their references. */
async function findReferences(app: FastifyInstance, key: LocalKey): Promise<Record<string, Answer>> {
  const ask = await asSomebody(app, key, { role: 'viewer' });
  const read = async (path: string) => {
    const { items } = await ask('GET', `/v1/${path}?limit=200`);
    return Object.fromEntries(
      (items as { id: string; reference: string }[]).map(({ id, reference }) => [reference, id]),
    );
  };
  return { product: await read('products'), unit: await read('business-units') };
}

/** The day that many days from today. */
export function dayIn(days: number): string {
  return dayOf(new Date(Date.now() + days * DAY_MS));
}

/** Fills in `{day:+30}`, a day so far from today; `{product:LIC-001}`, an id; `{name.path}`, from an earlier answer. */
function placed(text: string, known: Record<string, Answer>): string {
  return text.replace(/\{day:([+-]\d+)\}|\{(\w+)[.:]([\w.-]+)\}/g, (_all, days, name, path) => {
    if (days !== undefined) return dayIn(Number(days));
    const value = path.split('.').reduce((held: Answer, part: string) => held?.[part], known[name]);
    if (typeof value !== 'string') throw new Error(`Nothing is known of ${name} ${path}.`);
    return value;
  });
}
