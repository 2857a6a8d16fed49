// What a board asks, over HTTP, one question after another: each as a ratio to a plain page of the ranking under weights
// that nobody asked before.

import { preparePortfolio } from './portfolio.js';
import { type Build, type Stage, startBuilds } from './stage.js';
import { figure, median, printTable } from './table.js';

const SIZES = [1_000, 10_000];
const TIMES = 15;
const WEIGHTS_APART = 7_919;

type Ask = (path: string) => Promise<number>;

/** Measures and prints the rows. */
export async function measureQuestions(stage: Stage): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const size of SIZES) {
    const databaseUrl = await preparePortfolio(stage.databaseUrl, 0, `questions_${size}`);
    const [build] = await startBuilds(stage, databaseUrl);
    try {
      const ids = await fill(stage, build as Build, size);
      rows.push(...(await measure(stage, build as Build, { size, ids })));
    } finally {
      await build?.server.stop();
    }
  }
  printTable(
    'questions: median milliseconds of an answer',
    ['', 'products', 'ms', 'to the plain page'],
    rows,
  );
}

/** Products through an import, so that the log holds their states; a few answers back as ids. */
async function fill({ token }: Stage, { server }: Build, size: number): Promise<string[]> {
  const headers = { authorization: `Bearer ${token}` };
  const lines = Array.from({ length: size }, (_, row) => {
    const points = [7, 11, 13].map((step) => 1 + ((row * step) % 19) / 2);
    return `Q-${row},Question ${row},Unit ${row % 20},Group ${row % 100},live,${row},${points}`;
  });
  const header =
    'reference,name,businessUnit,productGroup,phase,transactionsPerYear,value,urgency,feasibility';
  await fetch(`${server.url}/v1/imports/products`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/csv' },
    body: [header, ...lines, ''].join('\n'),
  });
  const page = await fetch(`${server.url}/v1/rankings/products?limit=200`, { headers });
  return ((await page.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
}

async function measure(
  { token }: Stage,
  { server }: Build,
  { size, ids }: { size: number; ids: string[] },
): Promise<(string | number)[][]> {
  const headers = { authorization: `Bearer ${token}` };
  const ask: Ask = async (path) => {
    const start = performance.now();
    const answer = await fetch(`${server.url}/v1/${path}`, { headers });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`);
    return performance.now() - start;
  };
  const now = new Date().toISOString();
  let asked = 0;
  const fresh = () => {
    asked += 1;
    return `value:${1 + ((asked * WEIGHTS_APART) % 997)},urgency:300,feasibility:200`;
  };
  const questions: Record<string, () => string> = {
    'plain page': () => `rankings/products?limit=50&weights=${fresh()}`,
    'a place explained': () => `rankings/products/${ids[asked % ids.length]}?weights=${fresh()}`,
    'two compared': () =>
      `rankings/products/comparison?a=${ids[asked % 100]}&b=${ids[100]}&weights=${fresh()}`,
    'robustness, top 10, stated weights': () =>
      `rankings/products/robustness?region=stated&weights=${fresh()}`,
    'robustness, top 10, all weights': () => `rankings/products/robustness?region=all&weights=${fresh()}`,
    'with doubt': () => `rankings/products?limit=50&include=doubt&weights=${fresh()}`,
    'as of a moment just gone by': () => `rankings/products?limit=50&asOf=${now}&weights=${fresh()}`,
    'the triage queue': () => 'triage/queue?limit=50',
    'the balance of the portfolio': () => 'triage/balance',
    'a product on one page': () => `products/${ids[asked % ids.length]}/assurance`,
    'who needs an assessment': () => 'service-assessments/due?limit=50',
    'the spend pipeline, empty': () => 'spend-cases/pipeline',
    'movements since then': () => `rankings/products/movements?from=${now}&weights=${fresh()}`,
  };
  const figures = new Map<string, number>();
  for (const [name, path] of Object.entries(questions)) {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) times.push(await ask(path()));
    figures.set(name, median(times.slice(3)));
  }
  const plain = figures.get('plain page') as number;
  return [...figures].map(([name, ms]) => [name, size, figure(ms), figure(ms / plain)]);
}
