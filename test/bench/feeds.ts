// Feeds as dashboards pull them: the first page of 5,000 rows, and every product page after page, against a Fastify that
// sends the same bytes from memory; and the first page once something has changed, when it has to be written anew.

import { request } from 'node:http';
import { memory, startPeer } from './children.js';
import type { KeptPage } from './feed-peer.js';
import { preparePortfolio, productId } from './portfolio.js';
import { PRODUCTS, ROUNDS } from './settings.js';
import { type Stage, startBuilds } from './stage.js';
import { figure, median, printTable } from './table.js';

const FEED = '/v1/feeds/ranked-backlog';
const LIMIT = 5_000;
const TIMES = 5 * ROUNDS;
const OWN_TO_CONNECTION = ['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding'];

type Question = { name: string; urls: string[]; encoding: 'identity' | 'gzip' };
type Got = { status: number; headers: Record<string, string>; body: Buffer };

/** Measures and prints the row. */
export async function measureFeeds(stage: Stage): Promise<void> {
  const databaseUrl = await preparePortfolio(stage.databaseUrl, PRODUCTS);
  const [build, ...others] = await startBuilds(stage, databaseUrl);
  for (const { server } of others) await server.stop();
  const url = build?.server.url as string;
  const first = (format: string) => [`${FEED}?format=${format}&limit=${LIMIT}`];
  const offsets = Array.from({ length: Math.ceil(PRODUCTS / LIMIT) }, (_, page) => page * LIMIT);
  const all = offsets.map((offset) => `${FEED}?format=csv&limit=${LIMIT}&offset=${offset}`);
  const questions: Question[] = [
    { name: 'first page, JSON', urls: first('json'), encoding: 'identity' },
    { name: 'first page, JSON, gzip', urls: first('json'), encoding: 'gzip' },
    { name: 'first page, CSV', urls: first('csv'), encoding: 'identity' },
    { name: `all ${PRODUCTS}, CSV`, urls: all, encoding: 'identity' },
    { name: `all ${PRODUCTS}, CSV, gzip`, urls: all, encoding: 'gzip' },
  ];
  try {
    const rows: (string | number)[][] = [];
    for (const question of questions) rows.push(await measure(stage, url, question));
    rows.push(await measureChanged(stage, url, first('json')[0] as string));
    const { resident, peak } = await memory(build?.server.pid as number);
    printTable(
      `feeds: ${PRODUCTS} products, one connection; the server holds ${figure(resident)} MiB, ${figure(peak)} at its highest`,
      ['', 'bytes', 'first ms', 'again ms', 'memory ms', 'memory to again'],
      rows,
    );
  } finally {
    await build?.server.stop();
  }
}

/** The first time, the median of the times after it, and that of the peer, asked in turn. */
async function measure({ token }: Stage, url: string, { name, urls, encoding }: Question) {
  const pages: KeptPage[] = [];
  const keep = (path: string, { headers, body }: Got) =>
    pages.push({ url: path, headers, body: body.toString('base64') });
  const cold = await timed(url, token, { urls, encoding }, keep);
  const peer = await startPeer('feed-peer.js', pages as unknown as Record<string, unknown>);
  const [own, memory]: [number[], number[]] = [[], []];
  for (let time = 0; time < TIMES; time += 1) {
    own.push(await timed(url, token, { urls, encoding }));
    memory.push(await timed(peer.url, token, { urls, encoding }));
  }
  await peer.stop();
  const bytes = pages.reduce((sum, { body }) => sum + Buffer.byteLength(body, 'base64'), 0);
  const ratio = median(memory) / median(own);
  return [
    name,
    bytes.toLocaleString('en-GB'),
    figure(cold),
    figure(median(own)),
    figure(median(memory)),
    figure(ratio),
  ];
}

/** The first page after a score was recorded, time and again. */
async function measureChanged({ token }: Stage, url: string, path: string) {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const answer = await fetch(`${url}/v1/products/${productId(3)}/scores/value`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: `{"points":${1 + (time % 19) / 2}}`,
    });
    if (!answer.ok) throw new Error(`A score was answered ${answer.status}.`);
    times.push(await timed(url, token, { urls: [path], encoding: 'identity' }));
  }
  return ['first page, JSON, after a change', '', '', figure(median(times)), '', ''];
}

async function timed(
  url: string,
  token: string,
  { urls, encoding }: Pick<Question, 'urls' | 'encoding'>,
  keep: (path: string, got: Got) => void = () => {},
): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, 'accept-encoding': encoding };
  const start = performance.now();
  const answers: [string, Got][] = [];
  for (const path of urls) {
    const got = await get(url + path, headers);
    if (got.status !== 200) throw new Error(`${path} was answered ${got.status}.`);
    answers.push([path, got]);
  }
  const took = performance.now() - start;
  for (const [path, got] of answers) keep(path, got);
  return took;
}

/** Plain HTTP, so that what was compressed stays as it came. */
function get(url: string, headers: Record<string, string>): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const own = Object.entries(answer.headers).filter(([name]) => !OWN_TO_CONNECTION.includes(name));
        const shown = Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
        resolve({ status: answer.statusCode ?? 0, headers: shown, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}
