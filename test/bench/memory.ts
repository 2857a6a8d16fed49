// Memory of the server: once the portfolio is loaded, and after a minute of reading and writing.

import { memory } from './children.js';
import { preparePortfolio } from './portfolio.js';
import { PRODUCTS } from './settings.js';
import { type Stage, startBuilds } from './stage.js';
import { figure, printTable } from './table.js';

const LOADED_SECONDS = 60;

/** Measures and prints the row. */
export async function measureMemory(stage: Stage): Promise<void> {
  const databaseUrl = await preparePortfolio(stage.databaseUrl, PRODUCTS);
  const rows: (string | number)[][] = [];
  for (const { name, server } of await startBuilds(stage, databaseUrl)) {
    const loaded = await memory(server.pid);
    const { crew, token } = stage;
    const common = { url: server.url, token, products: PRODUCTS };
    for (const kind of ['page', 'weights', 'score'] as const) {
      const load = { ...common, kind, connections: 32, seconds: LOADED_SECONDS / 3 };
      await crew.load(load, server.pid, { ...common, perSecond: 100 });
    }
    const worked = await memory(server.pid);
    rows.push([name, ...[loaded.resident, loaded.peak, worked.resident, worked.peak].map(figure)]);
    await server.stop();
  }
  const header = ['MiB', 'loaded', 'highest so far', `after ${LOADED_SECONDS} s of load`, 'highest'];
  printTable(`memory: ${PRODUCTS} products`, header, rows);
}
