// A file of 20,000 products with three scores each, imported through the API, against the same values written set-wise by
// node-pg into tables without any rules. Then the same file again, which changes nothing.

import pg from 'pg';
import { preparePortfolio } from './portfolio.js';
import { ROUNDS } from './settings.js';
import { type Build, type Stage, startBuilds } from './stage.js';
import { figure, median, printTable } from './table.js';

const ROWS = 20_000;
const COLUMNS =
  'reference,name,businessUnit,productGroup,phase,transactionsPerYear,value,urgency,feasibility';

/** Measures and prints the row. */
export async function measureImports(stage: Stage): Promise<void> {
  const databaseUrl = await preparePortfolio(stage.databaseUrl, 0);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('create temporary table peer_product (values text[])');
  await client.query('create temporary table peer_score (reference text, measure integer, points float8)');
  const builds = await startBuilds(stage, databaseUrl);
  const seconds = new Map<string, number[]>();
  const time = async (name: string, work: () => Promise<void>) => {
    const start = performance.now();
    await work();
    seconds.set(name, [...(seconds.get(name) ?? []), (performance.now() - start) / 1000]);
  };
  try {
    for (let round = 0; round < Math.min(ROUNDS, 5); round += 1) {
      for (const [index, build] of builds.entries()) {
        const file = makeFile(`${Date.now()}-${index}`);
        // What earlier imports left to be compared, all of it named alike, would be worked off beside this one.
        await client.query('delete from look_alike_due');
        await time(`${build.name}, new products`, () => importFile(stage, build, file, 'created'));
        await time(`${build.name}, the same file again`, () => importFile(stage, build, file, 'unchanged'));
      }
      await time('node-pg, set-wise', () => writeSetWise(client, makeFile(`peer-${round}`)));
    }
  } finally {
    for (const { server } of builds) await server.stop();
    await client.end();
  }
  const rows = [...seconds].map(([name, times]) => [
    name,
    figure(median(times)),
    figure(ROWS / median(times)),
  ]);
  printTable(`imports: ${ROWS} products with three scores each`, ['', 'seconds', 'rows per s'], rows);
}

function makeFile(prefix: string): string {
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const points = [1 + (row % 19) / 2, 1 + (row % 17) / 2, 1 + (row % 13) / 2];
    return `${prefix}-${row},Imported ${prefix} ${row},Unit ${row % 20},Group ${row % 500},live,${row},${points}`;
  });
  return [COLUMNS, ...lines, ''].join('\n');
}

async function importFile(
  { token }: Stage,
  { server }: Build,
  file: string,
  outcome: 'created' | 'unchanged',
): Promise<void> {
  const answer = await fetch(`${server.url}/v1/imports/products`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: file,
  });
  const report = (await answer.json()) as Record<string, unknown>;
  if (report[outcome] !== ROWS)
    throw new Error(`Not all rows were ${outcome}: ${JSON.stringify(report).slice(0, 500)}`);
}

async function writeSetWise(client: pg.Client, file: string): Promise<void> {
  const rows = file
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  await client.query('begin');
  await client.query('insert into peer_product select array[line] from unnest($1::text[]) line', [
    rows.map((row) => row.slice(0, 6).join(',')),
  ]);
  for (const measure of [6, 7, 8]) {
    await client.query(
      'insert into peer_score select r, $3, p from unnest($1::text[], $2::float8[]) x(r, p)',
      [rows.map((row) => row[0]), rows.map((row) => Number(row[measure])), measure],
    );
  }
  await client.query('commit');
}
