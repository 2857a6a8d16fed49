// Blindness: until a round closes nobody but the assessor learns sealed points, by any route. Every GET of the published
// document is asked, as another assessor of the round, as one outside it and as the lead, before and after sealing.

import type { LightMyRequestResponse } from 'fastify';
import t, { type Test } from 'tap';
import { type Call, startTestApp, type TestApp } from '../support/app.js';
import {
  makeCase,
  makeGroup,
  makeProduct,
  makeSpendCase,
  makeUnit,
  makeWebhook,
  score,
} from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { assessor, close, LEAD, openRound, roundBody, seal, sealUrl } from '../support/rounds.js';

const RATIONALE = 'Whispered to the sealed box only';
const EVIDENCE = 'https://sealed.example.test/only';
const SECRET = { points: 9.5, rationale: RATIONALE, evidenceUrl: EVIDENCE, confidence: 'high' };
// 9.5 as points or in thousandths, as a number of its own: not within a time or an id.
const TOLD = new RegExp(`(?<![\\w.-])(9\\.5|9500)(?![\\w.-])|${RATIONALE}|sealed\\.example`);

const BEGUN = new Date().toISOString();
const app = await startTestApp(t);
const businessUnitId = await makeUnit(app, { reference: 'BLIND' });
const productGroupId = await makeGroup(app, { businessUnitId });
const otherUnitId = await makeUnit(app);
const otherGroupId = await makeGroup(app, { businessUnitId: otherUnitId });
const products = await Promise.all(
  [1, 2, 3].map((number) => makeProduct(app, { productGroupId, reference: `BLIND-${number}` })),
);
const [product, second] = products as [string, string, string];
for (const _ of [1, 2]) await makeProduct(app, { name: 'Lighthouse keeping permits' });
for (const [index, id] of products.entries()) {
  await score(app, id, { value: 4 + index, urgency: 5, feasibility: 6 }, 'ada');
  await score(app, id, { value: 3, urgency: 5, feasibility: 6 }, 'ben');
}
const imported = await app.call('POST /v1/imports/scores', {
  ...assessor('ben'),
  payload: 'subjectReference,measure,points\nBLIND-3,value,3.5\n',
  headers: { 'content-type': 'text/csv' },
});
const assessed = await app.call('POST /v1/service-assessments', {
  json: { productId: product, stage: 'alpha', kind: 'peer_review' },
});
const assessmentId = assessed.json().id;
const pairId = (await app.call('GET /v1/shared-opportunities')).json().items[0].id;
for (const subject of [
  `business-units/${businessUnitId}`,
  `product-groups/${productGroupId}`,
  `products/${product}`,
])
  await app.call(`PUT /v1/${subject}/strategy`, { json: { vision: 'A quiet harbour.' } });
const spendId = await makeSpendCase(app, { businessUnitId, productId: product });
const caseId = await makeCase(app, { businessUnitId });
const decision = await app.call(`POST /v1/triage/cases/${caseId}/decisions`, {
  json: { outcome: 'stop', reason: 'No need.', authority: 'Board', overrideReason: 'Nobody has it.' },
});
const { webhook, ping } = await makeWebhook(app);
const SCORED = await momentNow();
const round = await openRound(app, roundBody([product, second], ['ada', 'ben']));
const roundId = round.split('/').at(-1) as string;
const url = sealUrl(round, product);
const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
const feedToken = await app.call('POST /v1/feed-tokens', { json: { name: 'A dashboard', expiresAt } });
await seal(app, url, 'ada', 5);

/** Public, and the same for everybody but for what is counted of the process itself. */
const OF_THE_PROCESS = ['/metrics', '/health/ready', '/health/live', '/openapi.json'];
const QUERIES: [path: RegExp, queries: string[]][] = [
  [/\/movements$/, [`?from=${BEGUN}&to=${SCORED}`]],
  [/\/(scores|rankings\/products|comparison)$/, [`?asOf=${SCORED}`]],
  [/\/scores$/, ['?history=true', '?limit=1']],
  [/\/rankings\/[a-z-]+$/, ['?unranked=true', '?weights=value:90,urgency:5,feasibility:5', '?limit=1']],
  [/products\/comparison$/, [`?a=${product}&b=${second}`]],
  [/product-groups\/comparison$/, [`?a=${productGroupId}&b=${otherGroupId}`]],
  [/business-units\/comparison$/, [`?a=${businessUnitId}&b=${otherUnitId}`]],
  [/\/spend-cases\/pipeline$/, [`?asOf=${SCORED}`, '?limit=1']],
  [/\/history$/, ['?limit=1']],
  [/\/bias-checks$/, [`?businessUnitId=${businessUnitId}`]],
  [/\/changes$/, ['?limit=200', '?subjectKind=scoring_round&limit=200']],
  [/\/ranked-backlog$/, [`?asOf=${SCORED}`, '?format=csv']],
  [/\/RankedBacklog$/, ['?$orderby=value,score', '?$filter=value%20gt%205&$count=true']],
  [/\/scoring-rounds$/, ['?status=open', '?status=closed']],
];

/** Every GET of the document with ids of what exists, with and without the queries that change what is shown. */
function addresses(): string[] {
  const { paths } = app.app.swagger() as unknown as { paths: Record<string, Record<string, object>> };
  const reads = Object.keys(paths).filter((path) => paths[path]?.get !== undefined);
  return reads.filter((path) => !OF_THE_PROCESS.includes(path)).flatMap(withIds);
}

function withIds(path: string): string[] {
  const id = path.includes('business-units')
    ? businessUnitId
    : path.includes('product-groups')
      ? productGroupId
      : path.includes('imports')
        ? imported.json().id
        : path.includes('feed-tokens')
          ? feedToken.json().id
          : path.includes('service-assessments')
            ? assessmentId
            : path.includes('/spend-cases')
              ? spendId
              : path.includes('webhooks')
                ? webhook
                : path.includes('shared-opportunities')
                  ? pairId
                  : path.includes('scoring-rounds')
                    ? roundId
                    : path.includes('triage')
                      ? caseId
                      : path.includes('scoring-models')
                        ? '01900000-0000-7000-8000-000000000001'
                        : product;
  const filled = path
    .replace('{id}', id)
    .replace('{kind}', 'products')
    .replace('{code}', 'not_found')
    .replace('{version}', '1')
    .replace('{deliveryId}', ping)
    .replace('{decisionId}', decision.json().id)
    .replace('{measure}', 'value')
    .replace('{role}', 'service_owner');
  const queries = QUERIES.flatMap(([pattern, own]) => (pattern.test(path) ? own : []));
  return ['', ...queries].map((query) => `${filled}${query}`);
}

const WATCHERS: [who: string, as: Call][] = [
  ['another assessor of the round', assessor('ben')],
  ['somebody outside the round', assessor('cas')],
  ['the lead', LEAD],
  ['the head of product', { as: 'head_of_product', token: { subject: 'head' } }],
];

/** Tells, as the round's progress does, that scores were sealed: of what and by whom, and never which points. */
const FEED = '/v1/changes';

/** What the feed tells beside that, without its positions. */
function besideSeals(bytes: string): string {
  const [status, body = ''] = [bytes.slice(0, 3), bytes.slice(4)];
  if (status !== '200') return status;
  const events: { id: string; type: string }[] = body.startsWith('{')
    ? JSON.parse(body).items
    : [...body.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data as string));
  return JSON.stringify(events.filter(({ type }) => !/seal/.test(type)));
}

/** An answer as bytes that may be compared: without the number of the request, and the round's own progress. */
function bytesOf(address: string, { statusCode, headers, body }: LightMyRequestResponse): string {
  const ofTheRound = address.startsWith(round) || address.startsWith('/v1/scoring-rounds');
  const shows = ofTheRound && !/scores|results|bias/.test(address);
  if (address.startsWith(FEED)) return `${statusCode}\n${body}`;
  const told = body.replace(/"requestId":"[^"]*"/, '').replace(shows ? /"given":\d+|,\d+\r\n/g : /$^/, '');
  return [statusCode, shows ? '' : headers.etag, headers.link, told].join('\n');
}

async function everything(by: TestApp = app): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const address of addresses()) {
    for (const [who, as] of WATCHERS) {
      const response = await by.call(`GET ${address}`, as);
      seen.set(`${who}: ${address}`, bytesOf(address, response));
    }
    if (!/rankings|scores|rounds|products$/.test(address)) continue;
    const csv = await by.call(`GET ${address}`, {
      ...LEAD,
      headers: { accept: 'text/csv, application/json;q=0.1' },
    });
    seen.set(`the lead, as a table: ${address}`, bytesOf(address, csv));
  }
  return seen;
}

/** Asserts that nothing seen differs, and that nothing seen tells. */
function blind(t: Test, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void {
  t.ok(before.size > 150, `${before.size} answers`);
  for (const [what, bytes] of after) {
    const same = what.includes(FEED)
      ? besideSeals(bytes) === besideSeals(before.get(what) ?? '')
      : bytes === before.get(what);
    // Answers are long: which of them tells is enough to know.
    if (!same && !what.includes('/audit-events'))
      t.fail(`${what} differs: ${bytes.slice(0, 200)}, not ${before.get(what)?.slice(0, 200)}`);
    if (TOLD.test(bytes)) t.fail(`${what} tells: ${TOLD.exec(bytes)?.[0]}`);
  }
}

t.test('the walk asks what exists: nearly all answers are found', async (t) => {
  const answers = [...(await everything())];
  const missing = answers.filter(([, bytes]) => bytes.startsWith('404')).map(([what]) => what);
  t.same(missing, []);
  for (const part of [
    '/results',
    '/bias-checks',
    '/responsibilities',
    'history=true',
    '/history',
    `${round}/scores`,
  ])
    t.ok(
      answers.some(([what]) => what.includes(part)),
      part,
    );
});

t.test('sealing, sealing anew and withdrawing change no answer to anybody else, byte by byte', async (t) => {
  const before = await everything();
  t.equal((await seal(app, sealUrl(round, second), 'ada', SECRET)).statusCode, 201);
  t.equal((await seal(app, url, 'ada', SECRET)).statusCode, 200);
  blind(t, before, await everything());
  t.equal((await app.call(`DELETE ${url}`, assessor('ada'))).statusCode, 204);
  blind(t, before, await everything());
  t.equal((await seal(app, url, 'ada', SECRET)).statusCode, 201);
  blind(t, before, await everything());
});

t.test('an instance that starts while scores are sealed answers the same', async (t) => {
  const before = await everything();
  const fresh = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
  blind(t, before, await everything(fresh));
});

t.test('the assessor alone sees them, and the round tells how many there are', async (t) => {
  const { items } = (await app.call(`GET ${round}/scores`, assessor('ada'))).json();
  const sealed = items.filter(({ points }: { points: number | null }) => points !== null);
  t.match(sealed, [SECRET, SECRET]);
  t.match((await app.call(`GET ${round}`, LEAD)).json().assessors, [
    { assessor: 'ada', asked: 6, given: 2 },
    { assessor: 'ben', asked: 6, given: 0 },
  ]);
});

t.test('no refusal tells them either', async (t) => {
  const json = { points: 5, reason: 'Guessing.' };
  const header = { 'content-type': 'text/csv', prefer: 'handling=lenient' };
  const payload = 'subjectReference,measure,points\nBLIND-1,value,9.5\nBLIND-2,value,5\n';
  const refusals = [
    await app.call(`PUT /v1/products/${product}/agreed-scores/value`, { ...LEAD, json }),
    await app.call(`PUT /v1/products/${product}/scores/value`, { ...assessor('ben'), json: { points: 9 } }),
    await app.call(`PUT ${url}`, { ...assessor('cas'), json: { points: 9 } }),
    await app.call(`DELETE ${url}`, assessor('ben')),
    await app.call(`DELETE ${url}`, LEAD),
    await app.call('POST /v1/scoring-rounds', { ...LEAD, json: roundBody([product], ['ada']) }),
    await app.call('POST /v1/imports/scores', { ...assessor('ben'), payload, headers: header }),
    await app.call(`PATCH ${round}`, { ...LEAD, json: { name: 'X' }, headers: { 'if-match': '"9"' } }),
  ];
  for (const { body } of refusals) t.notMatch(body, TOLD);
  t.same(
    refusals.map(({ statusCode }) => statusCode),
    [409, 409, 403, 404, 403, 409, 201, 412],
  );
});

t.test('the change log tells that scores were sealed, of what, and not which points', async (t) => {
  const { rows } = await app.pool.query(
    "select * from change where type like 'scoring_round.%' order by sequence",
  );
  t.ok(rows.length >= 6);
  t.match(rows.at(-1), {
    actor: 'ada',
    type: 'scoring_round.score_sealed',
    subject_id: roundId,
    after: { assessor: 'ada', measure: 'value', subject: { kind: 'product', id: product } },
  });
  const all = await app.pool.query('select before, after, reason from change');
  for (const row of all.rows) t.notMatch(JSON.stringify(row), TOLD);
});

t.test('once it is closed everybody sees them: what the walk looked for is there to be found', async (t) => {
  t.equal((await close(app, round)).statusCode, 200);
  const telling = [...(await everything())].filter(([, bytes]) => TOLD.test(bytes)).map(([what]) => what);
  for (const part of [
    `${round}/scores`,
    `${round}/results`,
    `/v1/products/${product}/scores`,
    `/v1/products/${product}/scores?history=true`,
    `/v1/products/${product}/history`,
  ])
    t.ok(telling.includes(`somebody outside the round: ${part}`), part);
  for (const part of ['/v1/changes?limit=200', '/v1/changes/stream'])
    t.ok(telling.includes(`the head of product: ${part}`), part);
});
