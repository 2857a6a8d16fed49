// The ranked page, under the model's weights and under weights never asked before, with and without a writer beside it,
// against a Fastify that sends the same bytes from memory and one that asks PostgreSQL. The peers have no writer beside
// them, which makes the comparison the harder one.

import { type Child, startPeer } from './children.js';
import type { Load } from './load-process.js';
import { FIRST_PAGE, PAGE } from './paths.js';
import { preparePortfolio } from './portfolio.js';
import { type Contender, type Figures, interleave, medianOf, ratio } from './rounds.js';
import { PRODUCTS } from './settings.js';
import { type Stage, startBuilds } from './stage.js';
import { figure, printTable } from './table.js';

const FROM_MEMORY = 'Fastify, bytes from memory';
const FROM_SQL = 'Fastify + pg, indexed';
const OWN_TO_CONNECTION = ['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding'];

/** Measures and prints both rows. */
export async function measurePages(stage: Stage): Promise<void> {
  const databaseUrl = await preparePortfolio(stage.databaseUrl, PRODUCTS);
  const builds = await startBuilds(stage, databaseUrl);
  const memory = await startPeer('memory-peer.js', await recordPage(builds[0]?.server.url as string, stage));
  const sql = await startPeer('sql-peer.js', { path: PAGE, databaseUrl });
  const against = (
    kind: Load['kind'],
    name: string,
    { url, pid }: Child,
    writes?: number | null,
  ): Contender => ({
    name,
    measure: (seconds) => {
      const { crew, token } = stage;
      const common = { url, token, products: PRODUCTS };
      const writing = writes === undefined ? null : { ...common, perSecond: writes };
      return crew.load({ ...common, kind, connections: 32, seconds }, pid, writing);
    },
  });
  try {
    for (const [kind, title] of [
      ['page', 'default page'],
      ['weights', 'ad-hoc weights'],
    ] as const) {
      const contenders = builds.flatMap(({ name, server }) => [
        against(kind, name, server),
        against(kind, `${name}, 100 writes/s`, server, 100),
        against(kind, `${name}, one writer unthrottled`, server, null),
      ]);
      const peers = [against('page', FROM_MEMORY, memory), against(kind, FROM_SQL, sql)];
      print(title, await interleave([...contenders, ...peers]));
    }
  } finally {
    for (const child of [...builds.map(({ server }) => server), memory, sql]) await child.stop();
  }
}

/** The page as the service sends it now, and the headers it sends it under. */
async function recordPage(url: string, { token }: Stage) {
  const answer = await fetch(url + FIRST_PAGE, { headers: { authorization: `Bearer ${token}` } });
  const headers = [...answer.headers].filter(([name]) => !OWN_TO_CONNECTION.includes(name));
  return { path: PAGE, headers: Object.fromEntries(headers), body: await answer.text() };
}

function print(title: string, figures: Map<string, Figures>): void {
  const rows = [...figures.values()].map((own) => {
    const written = own.rounds.flatMap(({ written }) => written ?? []);
    const sum = (of: 'checked' | 'stale') => written.reduce((total, round) => total + round[of], 0);
    return [
      own.name,
      figure(own.perSecond),
      ratio(figures, own.name, FROM_MEMORY),
      ratio(figures, own.name, FROM_SQL),
      figure(medianOf(own, ({ processor }) => processor)),
      figure(medianOf(own, ({ p50 }) => p50)),
      figure(medianOf(own, ({ p99 }) => p99)),
      figure(medianOf(own, ({ loadShare }) => loadShare)),
      own.rounds.reduce((total, { failed = 0 }) => total + failed, 0),
      written.length === 0 ? '' : figure(medianOf(own, (round) => round.written?.perSecond)),
      written.length === 0 ? '' : `${sum('stale')} of ${sum('checked')}`,
    ];
  });
  const header = 'per s|to memory|to SQL|cpu us|p50 ms|p99 ms|load cpu|failed|writes/s|stale reads';
  printTable(`${title}: ${PRODUCTS} products, 32 connections`, ['', ...header.split('|')], rows);
}
