// How the default page and a scan grow from a thousand products to a million: the exponent of size that fits best.

import { scanMilliseconds } from './in-process.js';
import { preparePortfolio } from './portfolio.js';
import { interleave, medianOf } from './rounds.js';
import { MOST_PRODUCTS } from './settings.js';
import { type Build, type Stage, startBuilds } from './stage.js';
import { syntheticColumns } from './synthetic-columns.js';
import { figure, printTable } from './table.js';

/** Measures and prints the row. */
export async function measureGrowth(stage: Stage): Promise<void> {
  const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= MOST_PRODUCTS);
  const servers: (Build & { size: number })[] = [];
  try {
    for (const size of sizes) {
      const databaseUrl = await preparePortfolio(stage.databaseUrl, size);
      const [build] = await startBuilds(stage, databaseUrl);
      servers.push({ ...(build as Build), size });
    }
    const figures = await interleave(
      servers.map(({ size, server: { url, pid } }) => ({
        name: String(size),
        measure: (seconds) => {
          const { crew, token } = stage;
          const common = { url, token, products: size };
          const load = { ...common, kind: 'page' as const, connections: 32, seconds };
          return crew.load(load, pid, { ...common, perSecond: 100 });
        },
      })),
    );
    const pages = [...figures.values()].map((own) => 1_000_000 / own.perSecond);
    const processor = [...figures.values()].map((own) => medianOf(own, (round) => round.processor));
    const scans = sizes.map((size) => 1000 * scanMilliseconds(syntheticColumns(size, 10)));
    const row = (name: string, values: number[]) => [
      name,
      ...values.map(figure),
      figure(exponent(sizes, values)),
    ];
    printTable(
      'growth: microseconds for an answer, with 100 writes a second beside the pages',
      ['', ...sizes, 'exponent'],
      [
        row('default page, time between answers', pages),
        row('default page, processor time', processor),
        row('scan in the process', scans),
      ],
    );
  } finally {
    for (const { server } of servers) await server.stop();
  }
}

/** The slope of the best straight line through the logarithms. */
function exponent(sizes: readonly number[], values: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = values.map(Math.log);
  const mean = (of: number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const rise = x.reduce((sum, value, index) => sum + (value - meanX) * ((y[index] as number) - meanY), 0);
  return rise / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}
