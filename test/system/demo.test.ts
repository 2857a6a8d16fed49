// The demo as somebody meets it: what it prints is clean, all that it offers to try answers, and nothing of the README's
// is empty.

import t, { type Test } from 'tap';
import { createTestDatabase } from '../support/database.js';
import { until } from '../support/until.js';
import { temporaryDirectory } from './embedded-processes.js';
import { DEMO, localToken, type ServiceProcess, send, startServiceProcess } from './service-process.js';

const CURL = /^curl -H "Authorization: Bearer \$T" "([^"]+)"(?: .* -d '([^']+)')?$/gm;
type Curl = { url: string; json: object | undefined };

function curlsOf({ output }: ServiceProcess): Curl[] {
  return Array.from(output.log.matchAll(CURL), ([, url = '', body]) => ({
    url,
    json: body === undefined ? undefined : JSON.parse(body),
  }));
}

async function startDemo(t: Test, settings: Record<string, string>): Promise<ServiceProcess> {
  const demo = startServiceProcess(t, settings, DEMO);
  await until(() => demo.output.log.includes('Stop with') || demo.process.exitCode !== null, 'it is ready');
  return demo;
}

function isClean(t: Test, { output }: ServiceProcess): void {
  t.equal(output.report, '');
  t.notMatch(output.log, /"stack"|^\{/m, 'nothing but what it says');
}

const settings = { DATABASE_URL: await createTestDatabase(), DATA_DIR: await temporaryDirectory(t) };
const demo = await startDemo(t, settings);
const token = await localToken(settings.DATA_DIR);
const [{ url: first }] = curlsOf(demo) as [Curl];
const origin = new URL(first).origin;
const ask = async (url: string) => JSON.parse((await send(new URL(url, origin).href, token)).body);

t.test('what it prints is what it says, without a line of its log', async (t) => isClean(t, demo));

t.test('the state that the samples leave answers what the README asks', async (t) => {
  const count = async (path: string) => (await ask(`/v1/${path}`)).items.length;
  t.ok((await count('triage/queue?kind=case')) >= 3);
  t.ok((await count('triage/queue?reason=assessment_red')) >= 1);
  t.ok((await count('triage/cases?state=decided')) >= 1);
  t.ok((await count('triage/cases?state=needs_information')) >= 1);
  for (const rating of ['red', 'amber', 'green'])
    t.equal(await count(`service-assessments?overallRating=${rating}`), 1, rating);
  t.ok((await count('service-assessments/due')) >= 1);
  t.equal(await count('spend-cases'), 2);
  t.ok((await count('spend-cases/pipeline')) >= 1);
  const found = async () => (await count('shared-opportunities?status=suspected')) >= 1;
  await until(found, 'look-alikes are found');
  const { items } = await ask('/v1/feeds/ranked-backlog?limit=200');
  const filled = (column: string) => items.filter((row: Record<string, unknown>) => row[column] !== null);
  for (const column of ['triageSuggestion', 'triageDecision', 'assessmentRating', 'spendRoute'])
    t.ok(filled(column).length >= 1, column);
});

t.test('all that it offers to try answers, and shows what moved since', async (t) => {
  const curls = curlsOf(demo);
  t.equal(curls.filter(({ json }) => json !== undefined).length, 1, 'one of them decides');
  for (const { url, json } of curls) {
    const { status, body } = await send(url, token, json === undefined ? {} : { json });
    t.equal(status, json === undefined ? 200 : 201, `${url} ${body.slice(0, 300)}`);
    if (url.includes('/movements')) t.ok(JSON.parse(body).items.length > 0, 'somebody moved');
  }
});

t.test('started again it leaves everything as it is, and offers another case', async (t) => {
  const held = async () => [
    (await ask('/v1/triage/cases?limit=200')).items,
    (await ask('/v1/spend-cases?limit=200')).items.length,
    (await ask('/v1/rankings/products?limit=200')).items,
  ];
  const before = await held();
  demo.process.kill('SIGTERM');
  t.equal(await demo.ended, 0);
  const again = await startDemo(t, { ...settings, PORT: new URL(origin).port });
  isClean(t, again);
  t.match(again.output.log, 'the samples are not loaded');
  t.same(await held(), before);
  const decision = ({ json }: Curl) => json !== undefined;
  t.ok(curlsOf(again).find(decision));
  t.not(curlsOf(again).find(decision)?.url, curlsOf(demo).find(decision)?.url);
});
