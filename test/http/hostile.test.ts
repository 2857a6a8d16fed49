// Whatever is sent, the answer is a problem in the 400s that gives nothing away, and nothing is left behind. The
// operations come from the published document, so a new one is attacked without being named here.

import type { LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import t, { type Test } from 'tap';
import { asDecider, type Call, startTestApp, type TestApp } from '../support/app.js';
import { sentAssessment } from '../support/assessments.js';
import { HOSTILE_BODIES, HOSTILE_QUERY_VALUES, STRANGE_TEXTS } from '../support/corpus.js';
import { makeCase, makeGroup, makeProduct, makeSpendCase, makeUnit, makeWebhook } from '../support/make.js';
import { decide, setLimit, triaged } from '../support/spend.js';
import { NO_LIMITS, RISK_QUESTIONS, SPEND_DECISIONS, SPEND_RULES } from '../support/spend-policies.js';
import { DEFAULT_RULES } from '../support/triage-rules.js';

type Schema = { type?: string | string[]; properties?: Record<string, Schema>; required?: string[] };
type Operation = {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
type Operations = { method: string; path: string; operation: Operation }[];

const LEAKS =
  /node_modules|\.[jt]s:\d|\bat [\w.<>]+ \(|relation "|violates|SQLSTATE|syntax error|select\s.+\sfrom\s|insert into|postgres(ql)?:\/\//i;

const app = asDecider(await startTestApp(t));
const unitId = await makeUnit(app);
const groupId = await makeGroup(app, { businessUnitId: unitId });
const productId = await makeProduct(app, { productGroupId: groupId });
const twins = await Promise.all(
  ['one', 'another'].map(() => makeProduct(app, { name: 'Lighthouse keeping permits' })),
);
const pairId = (await app.call(`GET /v1/shared-opportunities?productId=${twins[0]}`)).json().items[0].id;
const draftId = (await app.call('POST /v1/scoring-models', { json: { template: 'wsjf' } })).json().id;

// Everything may be amended under If-Match, which a first strategy takes none of.
for (const subject of [`business-units/${unitId}`, `product-groups/${groupId}`, `products/${productId}`])
  await app.call(`PUT /v1/${subject}/strategy`, { json: { vision: 'A quiet harbour.' } });
const spendId = await makeSpendCase(app, { businessUnitId: unitId });
await setLimit(app, '900000.00', new Date().toISOString().slice(0, 10));
const toDecideId = (await triaged(app, unitId)).id;
const conditioned = await decide(app, await triaged(app, unitId), {
  outcome: 'approved_with_conditions',
  conditions: [{ text: 'Publish the code.' }],
});
const { id: conditionedId, decision: conditional } = conditioned.json();
const caseId = await makeCase(app, { businessUnitId: unitId });
const mergedId = await makeCase(app, { businessUnitId: unitId });
const merge = {
  outcome: 'merge_with_existing',
  reason: 'The same.',
  authority: 'Board',
  mergeInto: { kind: 'triage_case', id: caseId },
};
await app.call(`POST /v1/triage/cases/${mergedId}/decisions`, { json: merge });
const { webhook, ping } = await makeWebhook(app);

/** A round that asks the caller for a score of a product of its own. */
async function openRound(): Promise<{ product: string; round: string }> {
  const product = await makeProduct(app, { productGroupId: groupId });
  const json = {
    name: 'A round',
    subjects: [{ kind: 'product', id: product }],
    assessors: [{ assessor: 'test-viewer' }],
    closesAt: '2999-01-01T00:00:00Z',
  };
  return { product, round: (await app.call('POST /v1/scoring-rounds', { json })).json().id };
}
const [inRound, toClose] = [await openRound(), await openRound()];
const token = { name: 'A dashboard', expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
const tokenId = (await app.call('POST /v1/feed-tokens', { json: token })).json().id;

/** An assessment whose report is sent and leaves an action. */
const assessmentUrl = await sentAssessment(app, productId, { rating: 'amber' });
const actionId = (await app.call(`GET ${assessmentUrl}`)).json().actions[0].id;
const [rules, standards, holidays] = await Promise.all(
  ['assessment-rules', 'service-standards', 'bank-holidays'].map(async (kind) => {
    const { definition } = (await app.call(`GET /v1/policies/${kind}/1`)).json();
    return { effectiveFrom: '2999-01-01', definition, reason: 'Agreed at the board.' };
  }),
);
const queueDefinition = (await app.call('GET /v1/policies/triage-queue/1')).json().definition;

/** A body that each operation takes, so that what is spoilt in it is the only reason to refuse it. */
const GOOD_BODIES: Record<string, Record<string, unknown>> = {
  'POST /v1/business-units': { name: 'A unit' },
  'POST /v1/product-groups': { name: 'A group', businessUnitId: unitId },
  'POST /v1/products': { name: 'A product', productGroupId: groupId },
  'POST /v1/scoring-models': { template: 'rice' },
  'POST /v1/scoring-models/{id}/activation': { reason: 'Agreed at the board.' },
  'POST /v1/scoring-rounds': {
    name: 'Another round',
    // A group of its own: while the round is open nobody may record a consensus on it.
    subjects: [{ kind: 'product_group', id: await makeGroup(app, { businessUnitId: unitId }) }],
    assessors: [{ assessor: 'ada' }],
    closesAt: '2999-01-01T00:00:00Z',
  },
  'POST /v1/scoring-rounds/{id}/closure': { reason: 'All have scored.' },
  'POST /v1/policies/opportunity-rules': {
    effectiveFrom: '2999-01-01',
    definition: (await app.call('GET /v1/policies/opportunity-rules/1')).json().definition,
    reason: 'Agreed at the board.',
  },
  'POST /v1/policies/triage-questions': {
    effectiveFrom: '2999-01-01',
    definition: {
      criteria: {
        value: ['pervasive', 'complex', 'valuable_to_users', 'valuable_to_organisation'],
        urgency: ['urgent'],
        feasibility: ['feasible'],
      },
    },
    reason: 'Agreed at the board.',
  },
  'POST /v1/feed-tokens': token,
  'POST /v1/policies/assessment-rules': rules as object as Record<string, unknown>,
  'POST /v1/policies/service-standards': standards as object as Record<string, unknown>,
  'POST /v1/policies/bank-holidays': holidays as object as Record<string, unknown>,
  'POST /v1/service-assessments': { productId, stage: 'beta', kind: 'service_assessment' },
  'POST /v1/service-assessments/{id}/report': { state: 'accepted' },
  'POST /v1/products/{id}/phase-exceptions': {
    stage: 'alpha',
    authority: 'Board',
    reason: 'Winter.',
    expiresOn: '2999-01-01',
  },
  'PUT points': { result: 'amber' },
  'POST /v1/policies/triage-rules': {
    effectiveFrom: '2999-01-01',
    definition: DEFAULT_RULES,
    reason: 'Agreed at the board.',
  },
  'POST /v1/policies/triage-rules/preview': { definition: DEFAULT_RULES },
  'POST /v1/policies/triage-queue': {
    effectiveFrom: '2999-01-01',
    definition: queueDefinition,
    reason: 'Agreed at the board.',
  },
  'POST /v1/policies/portfolio-balance': {
    effectiveFrom: '2999-01-01',
    definition: {
      ...{ measuredBy: 'people', tolerance: 5, workClasses: null },
      horizonByPhase: {
        ...{ pre_discovery: 'h3_explore', discovery: 'h3_explore', alpha: 'h3_explore' },
        ...{ private_beta: 'h2_emerging', public_beta: 'h1_exploit', live: 'h1_exploit' },
      },
      horizons: { h1_exploit: 60, h2_emerging: 30, h3_explore: 10 },
    },
    reason: 'Agreed at the board.',
  },
  'POST /v1/policies/review-rhythm': {
    effectiveFrom: '2999-01-01',
    definition: {
      ...{ productMonths: 2, productMonthsByPhase: {}, productGroupMonths: 6, businessUnitMonths: null },
      graceDays: 14,
    },
    reason: 'Agreed at the board.',
  },
  'PUT strategy': { vision: 'No queue at the lock.' },
  'POST /v1/spend-cases': { name: 'A purchase', businessUnitId: unitId },
  'PUT risk-answers': { answers: {} },
  'POST /v1/spend-cases/{id}/decisions': {
    outcome: 'returned_for_information',
    authority: 'self_assured',
    reason: 'Say more.',
  },
  'POST /v1/spend-cases/{id}/reviews': { quarter: '2026-Q2', rating: 'assure' },
  'POST /v1/policies/spend-rules': inFuture(SPEND_RULES),
  'POST /v1/policies/delegated-limits': inFuture(NO_LIMITS),
  'POST /v1/policies/risk-questions': inFuture(RISK_QUESTIONS),
  'POST /v1/policies/spend-decisions': inFuture(SPEND_DECISIONS),
  'POST /v1/triage/cases': { title: 'A case', problem: 'People wait.', businessUnitId: unitId },
  'POST /v1/triage/cases/{id}/decisions': {
    outcome: 'park',
    reason: 'Not now.',
    authority: 'Board',
    reviewOn: '2999-01-01',
  },
  'POST /v1/triage/cases/{id}/separation': { reason: 'They are two.' },
  'POST /v1/webhooks': { name: 'A webhook', url: 'https://hooks.example.org/' },
  'POST /v1/webhooks/{id}/replay': { from: null },
  'PUT {subjectId}': { points: 5 },
  'PUT responsibilities': { person: 'ada' },
  'PUT scores': { points: 5 },
  'PUT agreed-scores': { points: 5, reason: 'Agreed at the board.' },
};

/** To decide a case and to settle its conditions take one that is ready for it, and that the caller never edited. */
function spendAddress(path: string): string {
  if (path.includes('conditions'))
    return path.replace('{id}', conditionedId).replace('{conditionId}', conditional.conditions[0].id);
  return path.replace('{id}', /decisions|reviews/.test(path) ? toDecideId : spendId);
}

function inFuture(definition: object) {
  return { effectiveFrom: '2999-01-01', definition, reason: 'Agreed at the board.' };
}

function goodBody(method: string, path: string): Record<string, unknown> {
  if (method === 'PATCH') return {};
  const [above = '', last = ''] = path.split('/').slice(-2);
  return (
    GOOD_BODIES[`${method} ${path}`] ??
    GOOD_BODIES[`${method} ${above}`] ??
    GOOD_BODIES[`${method} ${last}`] ??
    {}
  );
}

function operations(): Operations {
  const { paths } = app.app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** The operations that take JSON, with the type that they take it as. */
function writes(): { method: string; path: string; type: string; schema: Schema | undefined }[] {
  return operations().flatMap(({ method, path, operation }) => {
    if (method === 'DELETE') return [{ method, path, type: 'application/json', schema: undefined }];
    const [type, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
    if (type?.endsWith('json') !== true || type.includes('ndjson')) return [];
    return [{ method, path, type, schema: body?.schema }];
  });
}

/** The address with the ids of records that exist, so that only the attack can be refused. */
function existing(path: string): string {
  if (path.includes('feed-tokens')) return path.replace('{id}', tokenId);
  if (path.includes('shared-opportunities')) return path.replace('{id}', pairId);
  if (path.includes('triage')) {
    const id = path.endsWith('separation') ? mergedId : caseId;
    return path.replace('{id}', id).replace('{person}', 'ada').replace('{decisionId}', caseId);
  }
  if (path.includes('webhooks')) return path.replace('{id}', webhook).replace('{deliveryId}', ping);
  if (path.includes('/spend-cases')) return spendAddress(path);
  if (path.includes('scoring-models')) return path.replace('{id}', draftId);
  if (path.includes('service-assessments'))
    return path
      .replace('{id}', assessmentUrl.split('/').at(-1) as string)
      .replace('{number}', '2')
      .replace('{actionId}', actionId);
  if (path.includes('scoring-rounds')) {
    return path
      .replace('{id}', path.endsWith('closure') ? toClose.round : inRound.round)
      .replace('{kind}/{subjectId}/{measure}', `products/${inRound.product}/value`);
  }
  const id = path.includes('business-units') ? unitId : path.includes('groups') ? groupId : productId;
  return path
    .replace('{id}', id)
    .replace('{measure}', 'value')
    .replace('{role}', 'service_owner')
    .replace('{version}', '1')
    .replace('{code}', 'not_found');
}

function send(line: string, type: string, payload: string | Buffer, options: Call = {}) {
  const headers = { 'content-type': type, 'if-match': '*', ...options.headers };
  return app.call(line, { ...options, payload, headers });
}

function checkProblem(t: Test, response: LightMyRequestResponse, what: string): void {
  const { statusCode, headers, body } = response;
  if (statusCode < 400 || statusCode > 499) {
    t.fail(`${what}: ${statusCode} ${body}`);
    return;
  }
  const problem = response.json();
  const fits =
    headers['content-type'] === 'application/problem+json' &&
    problem.type === `/problems/${problem.code}` &&
    problem.status === statusCode &&
    [problem.title, problem.detail, problem.requestId].every(
      (text) => typeof text === 'string' && text !== '',
    );
  if (!fits || LEAKS.test(body)) t.fail(`${what}: ${body}`);
}

async function rowCounts({ db }: TestApp): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db);
  const counts: Record<string, number> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(
      db,
    );
    counts[name] = Number(rows[0]?.count);
  }
  return counts;
}

/** Runs the attack and sees that no table has a row more or less, and that nothing was edited. */
async function leavingNothing(t: Test, attack: () => Promise<void>): Promise<void> {
  const before = { counts: await rowCounts(app), product: await stateOf(productId) };
  await attack();
  t.same(
    { counts: await rowCounts(app), product: await stateOf(productId) },
    before,
    'nothing is left behind',
  );
}

async function stateOf(id: string): Promise<unknown> {
  return (await app.call(`GET /v1/products/${id}`)).json();
}

t.test('every operation that writes is attacked', async (t) => {
  const attacked = writes();
  t.ok(attacked.length >= 21, `${attacked.length} operations`);
  for (const { method, path, type } of attacked.filter(({ method }) => method !== 'DELETE')) {
    const { statusCode, body } = await send(
      `${method} ${existing(path)}`,
      type,
      JSON.stringify(goodBody(method, path)),
    );
    t.ok([200, 201].includes(statusCode), `${method} ${path} takes the good body: ${body}`);
  }
});

t.test('a body that is no well-formed JSON object of known fields is refused', async (t) => {
  await leavingNothing(t, async () => {
    for (const { method, path, type } of writes()) {
      for (const { name, payload, status, sound } of HOSTILE_BODIES) {
        // Nothing reads the body of a DELETE beyond seeing that it is JSON.
        if (method === 'DELETE' && (sound || payload === '')) continue;
        const response = await send(`${method} ${existing(path)}`, type, payload);
        checkProblem(t, response, `${method} ${path} with ${name}`);
        t.equal(response.statusCode, status, `${method} ${path} with ${name}`);
      }
    }
  });
});

t.test('a field of the wrong type is refused and named, and never converted', async (t) => {
  await leavingNothing(t, async () => {
    for (const { method, path, type, schema } of writes()) {
      for (const [field, fieldSchema] of Object.entries(schema?.properties ?? {})) {
        for (const wrong of wrongValues(fieldSchema)) {
          const good = JSON.stringify({ ...goodBody(method, path), [field]: '?' });
          const response = await send(`${method} ${existing(path)}`, type, good.replace('"?"', wrong));
          const what = `${method} ${path} with ${field} ${wrong.slice(0, 30)}`;
          checkProblem(t, response, what);
          // Infinite points are a number, and off the scale.
          const isPoints = field === 'points' && fieldSchema.type === 'number';
          const status = isPoints && wrong.endsWith('1e400') ? 422 : 400;
          t.equal(response.statusCode, status, what);
          const pointers = (response.json().errors ?? []) as { pointer: string }[];
          t.ok(
            pointers.some(({ pointer }) => pointer.startsWith(`#/${field}`)),
            `${what} names it`,
          );
        }
      }
      for (const field of schema?.required ?? []) {
        const { [field]: _, ...rest } = goodBody(method, path);
        const response = await send(`${method} ${existing(path)}`, type, JSON.stringify(rest));
        t.match(
          response.json().errors,
          [{ pointer: `#/${field}`, code: 'required' }],
          `${path} without ${field}`,
        );
      }
    }
  });
});

/** JSON texts of values that a schema does not take. */
function wrongValues({ type }: Schema): string[] {
  const types = [type].flat();
  const values: [string, string[]][] = [
    ['string', ['""', '"x"', '"5"', '"true"', '"null"', `"${'x'.repeat(6_000)}"`]],
    ['number', ['0', '-1', '1e400', '9007199254740993', '123456789012345678901234567890']],
    ['boolean', ['true', 'false']],
    ['array', ['[]', '[1]', '["x",2]', '[null]', '[[]]', '[{"a":1}]']],
    ['object', ['{}', '{"length":1}', '{"toString":"x"}']],
    ['null', ['null']],
  ];
  const wrong = values.filter(
    ([name]) => !types.includes(name === 'number' && types.includes('integer') ? 'integer' : name),
  );
  const spoilt: Record<string, string[]> = {
    string: ['""', '"   "', `"${'x'.repeat(6_000)}"`],
    integer: ['1.5', '-1', '1e400', '9007199254740993'],
    number: ['1e400', '-1e400'],
    array: ['[1]', '["x",2]', '[null]', '["x","x"]', `[${'"x",'.repeat(60)}"y"]`],
    object: ['{"amount":120000,"currency":"GBP"}', '{"authority":1}', '{"surprise":true}'],
  };
  return [...wrong.flatMap(([, texts]) => texts), ...types.flatMap((name) => spoilt[name ?? ''] ?? [])];
}

t.test('a query value that does not fit is refused, whatever the parameter', async (t) => {
  const texts = ['q', 'reference', 'actor'];
  // Points of a percentage may be halves.
  const isDecimal = (name: string, value: string) => name === 'plusMinus' && /^\d\d?\.\d$/.test(value);
  let asked = 0;
  for (const { method, path, operation } of operations()) {
    if (method !== 'GET') continue;
    const names = (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query')
      .map(({ name }) => name);
    for (const name of [...names, 'surprise']) {
      if (!path.startsWith('/v1/')) continue;
      for (const value of HOSTILE_QUERY_VALUES) {
        const response = await app.call(`GET ${existing(path)}?${name}=${value}`);
        const what = `${path}?${name}=${value.slice(0, 40)}`;
        asked += 1;
        if (isDecimal(name, value) && response.statusCode === 200) continue;
        if (
          texts.includes(name) &&
          response.statusCode === 200 &&
          !/%00|%FF|%C3%28|%ED|%zz|^%$|^$/.test(value)
        )
          continue;
        checkProblem(t, response, what);
        t.equal(response.statusCode, 400, what);
      }
      if (!texts.includes(name)) continue;
      t.equal((await app.call(`GET ${existing(path)}?${name}=`)).statusCode, 400);
    }
    for (const name of ['limit', 'cursor', 'weights', 'sort'].filter((name) => names.includes(name))) {
      const { statusCode } = await app.call(`GET ${existing(path)}?${name}=1&${name}=2`);
      t.equal(statusCode, 400, `${path} with ${name} twice`);
    }
  }
  t.ok(asked > 1_000, `${asked} questions`);
});

t.test('an id that is none is refused, in the path and in a filter', async (t) => {
  const ids = [
    `urn:uuid:${productId}`,
    productId.toUpperCase(),
    `{${productId}}`,
    productId.replace(/-/g, ''),
    `${productId}%00`,
    `${productId}%20`,
    '0',
    "1'%20or%20'1'='1",
    '%F0%9F%92%A9',
    '..%2f..%2fetc%2fpasswd',
    'a'.repeat(101),
    'a'.repeat(10_000),
  ];
  for (const id of ids) {
    for (const { method, path, type } of [
      ...writes(),
      ...operations()
        .filter(({ method }) => method === 'GET')
        .map((operation) => ({ ...operation, type: 'application/json' })),
    ]) {
      if (!path.includes('{id}')) continue;
      const line = `${method} ${path.replace('{id}', id).replace('{measure}', 'value')}`;
      const body = method === 'GET' ? {} : { payload: JSON.stringify(goodBody(method, path)) };
      const headers = method === 'GET' ? {} : { 'content-type': type, 'if-match': '*' };
      const response = await app.call(line, { ...body, headers });
      checkProblem(t, response, line.slice(0, 80));
      t.equal(response.statusCode, 400, line.slice(0, 80));
    }
    if (id.endsWith('%20')) continue; // blanks around the values of a list are nothing
    const filtered = await app.call(`GET /v1/products?productGroupId=${id}`);
    t.equal(filtered.statusCode, 400, `filter ${id.slice(0, 40)}`);
  }
});

t.test('names that every object carries are no measures', async (t) => {
  for (const measure of [
    'constructor',
    'toString',
    'hasOwnProperty',
    '__proto__',
    'value%00',
    'va%20lue',
    '%FF',
  ]) {
    const response = await send(
      `PUT /v1/products/${productId}/scores/${measure}`,
      'application/json',
      '{"points":5}',
    );
    checkProblem(t, response, measure);
    t.ok([400, 404].includes(response.statusCode), measure);
  }
});

t.test(
  'days that the calendar lacks are refused, and the first and last days it has are taken',
  async (t) => {
    const patch = (deadline: string) =>
      app.call(`PATCH /v1/products/${productId}`, { json: { deadline }, headers: { 'if-match': '*' } });
    for (const day of [
      '0000-01-01',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '20260101',
      '+2026-01-01',
    ]) {
      t.equal((await patch(day)).statusCode, 400, day);
    }
    for (const day of ['0001-01-01', '2028-02-29', '9999-12-31']) {
      const response = await patch(day);
      t.equal(response.json().deadline, day);
    }
    const scored = await send(
      `PUT /v1/products/${productId}/scores/value`,
      'application/json',
      '{"points":5,"assessedOn":"0000-12-31"}',
    );
    t.equal(scored.statusCode, 400);
  },
);

t.test('numbers with two decimals are taken as they are written', async (t) => {
  for (const teamSize of [0.29, 1.1, 4.35, 8.2, 99_999, 0]) {
    const response = await app.call(`PATCH /v1/products/${productId}`, {
      json: { teamSize },
      headers: { 'if-match': '*' },
    });
    t.equal(response.json().teamSize, teamSize);
  }
});

t.test('a body in another form than the method takes is refused', async (t) => {
  const patch = `PATCH /v1/products/${productId}`;
  const plain = await send(patch, 'application/json', '{"name":"x"}');
  t.equal(plain.statusCode, 415);
  t.equal(plain.headers['accept-patch'], 'application/merge-patch+json');
  const unit = 'POST /v1/business-units';
  for (const type of [
    'application/merge-patch+json',
    'text/plain',
    'application/xml',
    'application/jsonx',
    'x',
  ]) {
    const response = await send(unit, type, '{"name":"In another form"}');
    checkProblem(t, response, type);
    t.equal(response.statusCode, 415, type);
  }
  const zipped = await send(unit, 'application/json', '{"name":"Zipped"}', {
    headers: { 'content-encoding': 'gzip' },
  });
  t.equal(zipped.statusCode, 415);
  const spelt = await send(patch, 'Application/Merge-Patch+JSON; charset=utf-8', '{"summary":"Taken."}');
  t.equal(spelt.statusCode, 200);
});

t.test('strange texts are kept as the texts they are, and found again', async (t) => {
  for (const [index, text] of STRANGE_TEXTS.entries()) {
    const fields = { name: text, summary: text, needs: [text], mandatory: { authority: text, reason: text } };
    const id = await makeProduct(app, { ...fields, productGroupId: groupId, reference: `${index} ${text}` });
    t.match(await stateOf(id), fields, text);
    const found = await app.call(`GET /v1/products?q=${encodeURIComponent(text)}&limit=200`);
    t.ok(
      found.json().items.some((item: { id: string }) => item.id === id),
      `${text} is found`,
    );
    const scored = await app.call(`PUT /v1/products/${id}/scores/value`, {
      json: { points: 5, rationale: text },
    });
    t.equal(scored.json().rationale, text);
  }
  const { items } = (await app.call('GET /v1/rankings/products?unranked=true&limit=200')).json();
  for (const text of STRANGE_TEXTS)
    t.ok(
      items.some((item: { name: string }) => item.name === text),
      text,
    );
});
