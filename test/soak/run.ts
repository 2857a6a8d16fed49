// The soak: the built server, a portfolio of 10,000 products and an hour of everything at once. Prints a line a minute and
// what grew. `npm run soak -- 60` takes minutes; nothing here fails on a figure, but a wrong answer ends it with 1.

import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startServer } from '../bench/children.js';
import { describeMachine } from '../bench/machine.js';
import { preparePortfolio } from '../bench/portfolio.js';
import { onStage, type Stage } from '../bench/stage.js';
import { figure, printTable } from '../bench/table.js';
import { makeClient } from './client.js';
import { cellsOf, growthAnHour, MEASURED, type Sample, takeSample } from './figures.js';
import { doEverything, startCounting } from './work.js';

const MINUTES = Number(process.argv[2] ?? 60);
const PRODUCTS = 10_000;
const MINUTE_MS = 60_000;
const TOLD_WITHIN_MS = 15 * MINUTE_MS;
const EDITS = 'product.updated';

async function soak({ databaseUrl: serverUrl, dataDir, token }: Stage): Promise<void> {
  const databaseUrl = await preparePortfolio(serverUrl, PRODUCTS);
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const settings = { WEBHOOK_ALLOWED_TARGETS: '127.0.0.0/8' };
  const server = await startServer({ databaseUrl, dataDir, settings });
  const receiver = await startCounting();
  const client = makeClient(server.url, token);
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  try {
    await client.ask('/v1/webhooks', { json: { name: 'Soaked', url: receiver.url, types: [EDITS] } });
    const work = { client, url: server.url, token, products: PRODUCTS, stop: stopping.signal };
    const done = doEverything(work);
    const samples: Sample[] = [];
    for (let minute = 1; minute <= MINUTES; minute += 1) {
      await sleep(MINUTE_MS);
      const counted = { minute, counts: client.take(), seconds: MINUTE_MS / 1000 };
      samples.push(await takeSample(server, database, counted));
      process.stdout.write(`${cellsOf(samples.at(-1) as Sample).join('  ')}\n`);
    }
    stopping.abort();
    await done;
    await compareTold(database, receiver.count, client.fault);
    report(samples);
  } finally {
    stopping.abort();
    receiver.close();
    await server.stop();
    await database.end();
  }
  for (const fault of client.faults) process.stdout.write(`FAULT ${fault}\n`);
  process.stdout.write(`${client.faults.length} faults\n`);
  process.exitCode = client.faults.length === 0 ? 0 : 1;
}

/** Every edit must have reached the receiver of webhooks, which a fifteenth minute of patience allows for. */
async function compareTold(
  database: pg.Client,
  told: () => number,
  fault: (text: string) => void,
): Promise<void> {
  const { rows } = await database.query('select count(*)::int as edits from change where type = $1', [EDITS]);
  const { edits } = rows[0] as { edits: number };
  const until = Date.now() + TOLD_WITHIN_MS;
  while (told() < edits && Date.now() < until) await sleep(1_000);
  process.stdout.write(`webhooks: ${told()} of ${edits} edits were told\n`);
  if (told() !== edits) fault(`Of ${edits} edits ${told()} were told.`);
}

function report(samples: readonly Sample[]): void {
  printTable('the soak, by minute', ['minute', ...MEASURED], samples.map(cellsOf));
  const grown = MEASURED.map((name) => figure(growthAnHour(samples, name)));
  printTable('gained an hour, over the second half', MEASURED, [grown]);
}

process.stdout.write(`${describeMachine()}\n`);
await onStage(soak);
process.stdout.write(`${describeMachine()}\n`);
