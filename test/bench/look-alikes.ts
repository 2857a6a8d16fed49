// How long the look-alikes of one product take among 10,000 varied ones: the search in the process, the answer over
// HTTP, and what is worked off a second after an import.

import pg from 'pg';
import { drainLookAlikes } from '../../src/http/look-alike-drain.js';
import { loadSearchRules, searchLookAlikes } from '../../src/http/look-alike-search.js';
import { inTransaction } from '../../src/http/write.js';
import { type Db, openDatabase, openPool } from '../../src/store/database.js';
import { indexProducts, recountTerms } from '../../src/store/look-alike-profiles.js';
import { preparePortfolio, productId } from './portfolio.js';
import { type Stage, startBuilds } from './stage.js';
import { figure, median, percentile, printTable } from './table.js';
import { variedProducts } from './varied-products.js';

const PRODUCTS = 10_000;
const ASKED = 200;
const DRAINED = 200;
const DAY = '2026-11-24';
/** Asked one after another far apart in the list. */
const APART = 6_151;

/** Measures and prints the rows. */
export async function measureLookAlikes(stage: Stage): Promise<void> {
  const databaseUrl = await preparePortfolio(stage.databaseUrl, PRODUCTS, `look_alikes_${PRODUCTS}`);
  const db = openDatabase(openPool({ url: databaseUrl, maxConnections: 4, connectionWait: 5_000 }));
  try {
    const indexing = await describeProducts(databaseUrl, db);
    const rules = await loadSearchRules(db, DAY);
    const search = (id: string) => inTransaction(db, (trx) => searchLookAlikes(trx, id, rules));
    const rows = [await timed('search, in the process', (id) => search(id))];
    rows.push(await overHttp(stage, databaseUrl));
    await db
      .insertInto('lookAlikeDue')
      .values(askedIds(DRAINED).map((id) => ({ productId: id, indexed: true })))
      .execute();
    const start = performance.now();
    await drainLookAlikes(db, { day: DAY });
    const each = (performance.now() - start) / DRAINED;
    printTable(
      `look-alikes among ${PRODUCTS} products: milliseconds`,
      ['', 'median', '95th percentile'],
      rows,
    );
    printTable(
      'worked off by itself, without rests',
      ['', 'ms a product'],
      [
        ['profiles made', figure(indexing / PRODUCTS)],
        ['searched with, pairs recorded', figure(each)],
      ],
    );
  } finally {
    await db.destroy();
  }
}

async function timed(what: string, ask: (id: string) => Promise<unknown>): Promise<(string | number)[]> {
  const times: number[] = [];
  for (const id of askedIds(ASKED)) {
    const start = performance.now();
    await ask(id);
    times.push(performance.now() - start);
  }
  return [what, figure(median(times)), figure(percentile(times, 0.95))];
}

async function overHttp(stage: Stage, databaseUrl: string): Promise<(string | number)[]> {
  const builds = await startBuilds(stage, databaseUrl);
  try {
    const [{ server }] = builds as [(typeof builds)[number]];
    const headers = { authorization: `Bearer ${stage.token}` };
    return await timed('GET look-alikes', async (id) => {
      const answer = await fetch(`${server.url}/v1/products/${id}/look-alikes`, { headers });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`look-alikes were answered ${answer.status}`);
    });
  } finally {
    for (const { server } of builds) await server.stop();
  }
}

function askedIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => productId(1 + ((index * APART) % PRODUCTS)));
}

/** Gives the products their texts and profiles; answers how many milliseconds the profiles took. */
async function describeProducts(databaseUrl: string, db: Db): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const records = variedProducts(PRODUCTS).map((product, index) => ({
    id: productId(index + 1),
    ...product,
    user_groups: product.userGroups,
  }));
  await client.query(
    `update product p set name = v.name, summary = v.summary, problem = v.problem, user_groups = v.user_groups,
       needs = v.needs, capabilities = v.capabilities
     from json_populate_recordset(null::product, $1::json) v where v.id = p.id`,
    [JSON.stringify(records)],
  );
  await client.query('truncate look_alike_due');
  const start = performance.now();
  for (let at = 0; at < PRODUCTS; at += 500)
    await inTransaction(db, (trx) =>
      indexProducts(
        trx,
        records.slice(at, at + 500).map(({ id }) => id),
      ),
    );
  await inTransaction(db, recountTerms);
  const taken = performance.now() - start;
  await client.query('vacuum analyze');
  await client.end();
  return taken;
}
