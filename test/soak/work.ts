// What the department does all day: a little of everything, side by side, at the pace of people and of their dashboards.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { productId, unitId } from '../bench/portfolio.js';
import { again, type Client } from './client.js';

export type Work = { client: Client; url: string; token: string; products: number; stop: AbortSignal };

type Page<T> = { items: T[]; page: { next: string | null } };

const R = '/v1/rankings/products';

/** Everything at once; settles when it is to stop. */
export async function doEverything(work: Work): Promise<void> {
  const { client, stop, products } = work;
  const every = (restMs: number, task: () => Promise<unknown>) =>
    again(client, { restMs, stop }, async () => void (await task()));
  const any = () => productId(1 + Math.floor(Math.random() * products));
  const ago = () => new Date(Date.now() - Math.random() * 600_000).toISOString();
  const weights = () => ['value', 'urgency', 'feasibility'].map((name) => `${name}:${1 + draw(98)}`);
  await Promise.all([
    ...[1, 2, 3, 4].map(() => every(40, () => client.ask(`${R}?limit=50`))),
    every(60, () => client.ask(`${R}?limit=50&weights=${weights()}`)),
    every(100, () => client.ask(`${R}/${any()}`)),
    every(200, () => client.ask(`${R}/comparison?a=${productId(1)}&b=${productId(2 + draw(products - 2))}`)),
    every(2_000, () => client.ask(`${R}?include=doubt&limit=20`)),
    every(5_000, () => client.ask(`${R}/robustness?region=stated&plusMinus=${1 + draw(20)}&top=10`)),
    every(10_000, () => client.ask(`${R}?asOf=${ago()}`)),
    every(20_000, () => client.ask(`${R}/movements?from=${ago()}`)),
    every(150, () => client.ask('/v1/products?limit=50')),
    every(300, () => client.ask(`/v1/products/${any()}/history`)),
    every(1_000, () => client.ask('/v1/triage/queue?limit=20')),
    every(2_000, () => client.ask('/v1/triage/balance')),
    every(2_000, () => client.ask('/v1/service-assessments/due?limit=20')),
    every(1_000, () => client.ask(`/v1/products/${any()}/assurance`)),
    every(5_000, () => client.ask('/v1/feeds/ranked-backlog', { headers: { accept: 'text/csv' } })),
    every(2_000, () => client.ask(`/v1/odata/RankedBacklog?$top=100&$skip=${draw(products)}`)),
    ...[1, 2].map(() => every(50, () => recordScore(client, any()))),
    every(200, () => edit(client, any())),
    every(5_000, () => openAndDecide(client)),
    every(60_000, () => importAgain(client)),
    every(500, () => ask400(client)),
    every(1_000, () => hangUp(work)),
    follow(work),
    ...[1, 2, 3].map(() => every(100, () => stream(work))),
  ]);
}

const draw = (below: number) => Math.floor(Math.random() * below);

async function recordScore(client: Client, id: string): Promise<void> {
  const measure = ['value', 'urgency', 'feasibility'][draw(3)];
  const points = 1 + draw(19) / 2;
  await client.ask(`/v1/products/${id}/scores/${measure}`, { method: 'PUT', json: { points } });
}

async function edit(client: Client, id: string): Promise<void> {
  const path = `/v1/products/${id}`;
  const { headers, status } = await client.ask(path);
  if (status !== 200) return;
  const asked = { method: 'PATCH', body: JSON.stringify({ transactionsPerYear: draw(5_000_000) }) };
  const conditional = {
    'content-type': 'application/merge-patch+json',
    'if-match': `${headers.get('etag')}`,
  };
  await client.ask(path, { ...asked, headers: conditional }, [200, 412]);
}

/** A case is opened twice under one key, which is once, and declined. */
async function openAndDecide(client: Client): Promise<void> {
  const json = { title: 'A slower form', problem: 'Nobody can say.', businessUnitId: unitId(1) };
  const keyed = { json, headers: { 'idempotency-key': crypto.randomUUID() } };
  const [one, two] = await Promise.all([1, 2].map(() => client.ask('/v1/triage/cases', keyed, [201, 409])));
  const opened = [one, two].find((answer) => answer?.status === 201)?.json() as { id: string } | undefined;
  if (opened === undefined) return;
  const decision = {
    outcome: 'stop',
    reason: 'Nobody asked for it.',
    overrideReason: 'It is a rehearsal.',
    authority: 'Portfolio board',
  };
  await client.ask(`/v1/triage/cases/${opened.id}/decisions`, { json: decision });
}

async function importAgain(client: Client): Promise<void> {
  const lines = Array.from(
    { length: 500 },
    (_, row) => `S-${row},Soaked ${row},Unit ${row % 5},Group ${row % 9},live,${draw(9)}`,
  );
  const body = ['reference,name,businessUnit,productGroup,phase,transactionsPerYear', ...lines, ''].join(
    '\n',
  );
  await client.ask('/v1/imports/products', { body, headers: { 'content-type': 'text/csv' } });
}

async function ask400(client: Client): Promise<void> {
  await client.ask(`${R}?limit=none`, {}, [400]);
  await client.ask(`/v1/products/${crypto.randomUUID()}`, {}, [404]);
  await client.ask('/v1/products', { json: { name: '' } }, [400, 422]);
}

/** Clients go away in the middle of what they asked for. */
async function hangUp({ url, token }: Work): Promise<void> {
  const signal = AbortSignal.timeout(5 + draw(50));
  const headers = { authorization: `Bearer ${token}` };
  await fetch(`${url}/v1/feeds/ranked-backlog?limit=5000`, { headers, signal })
    .then((answer) => answer.text())
    .catch(() => {});
}

/** Follows the changes by long polls: each once. */
async function follow({ client, stop }: Work): Promise<void> {
  const seen = new Set<string>();
  let after = '';
  await again(client, { restMs: 10, stop }, async () => {
    const answer = await client.ask(`/v1/changes?limit=200&wait=5${after}`, { patient: true });
    if (answer.status !== 200) return;
    const { items, page } = answer.json() as Page<{ id: string }>;
    for (const { id } of items) {
      if (seen.has(id)) client.fault(`The change ${id} came twice.`);
      seen.add(id);
    }
    if (seen.size > 50_000) seen.clear();
    after = `&after=${page.next}`;
  });
}

/** Listens to the stream for a while and hangs up. */
async function stream({ url, token, client, stop }: Work): Promise<void> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(5_000 + draw(60_000))]);
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
  const answer = await fetch(`${url}/v1/changes/stream`, { headers, signal }).catch(() => null);
  if (answer === null) return;
  if (!answer.ok && answer.status !== 503) client.fault(`The stream was answered ${answer.status}.`);
  try {
    for await (const _ of answer.body as unknown as AsyncIterable<Uint8Array>) if (signal.aborted) return;
  } catch (error) {
    // Its own hanging up is no fault.
    if (!signal.aborted) throw error;
  }
}

export type Received = { url: string; count: () => number; close: () => void };

/** A receiver of webhooks that counts what it is told, and now and then fails. */
export async function startCounting(): Promise<Received> {
  const told = new Set<string>();
  const server = createServer((request, reply) => {
    request.resume().on('end', () => {
      const fails = Math.random() < 0.02;
      if (!fails) told.add(`${request.headers['webhook-id']}`);
      reply.writeHead(fails ? 500 : 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, count: () => told.size, close: () => server.close() };
}
