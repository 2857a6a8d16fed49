// Every operation of the published document under values made from its own schemas: such as fit, such as nearly do, and
// such as nobody means well with. Whatever comes, the answer is a documented one and never a fault of ours.
// Longer by hand: FUZZ_RUNS=500 FUZZ_SEED=7 npm test -- build/test/http/fuzz.test.js

import fc from 'fast-check';
import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { fitting, type Schema, type Shapes, spoilt } from '../support/arbitrary.js';
import { sentAssessment } from '../support/assessments.js';
import { makeCase, makeGroup, makeProduct, makeUnit, score } from '../support/make.js';

type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Operation = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Shapes };
};

const RUNS = Number(process.env.FUZZ_RUNS ?? 12);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);
const HOSTILE = [
  "' or 1=1 --",
  '../../etc/passwd',
  '%00',
  '\u0000',
  '{{7*7}}',
  '<script>',
  '𝒳'.repeat(50),
  '-0',
  '1e9999',
];

const app = await startTestApp(t);
const records = await furnish(app);
const { paths, components } = app.app.swagger() as unknown as Document;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);
const answered = new Map<string, Set<number>>();

t.test('every operation answers as documented, whatever it is sent', async (t) => {
  for (const { path, method, operation } of operations) {
    const parameters = operation.parameters ?? [];
    const ground = { shapes: components.schemas, idsOf: (name: string) => idsOf(name, path) };
    const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
    const isJson = type?.endsWith('json') === true && !type.includes('ndjson');
    const bodies =
      isJson && content !== undefined ? fitting(content.schema, ground, 'body') : fc.constant(undefined);
    const sent = fc.record({
      spoil: fc.constantFrom('nothing', 'nothing', 'nothing', 'body', 'query', 'path'),
      body: bodies,
      spoiltBody: bodies.chain((body) => (body === undefined ? fc.constant(undefined) : spoilt(body))),
      seldom: fc.nat(3),
      values: fc.record(
        Object.fromEntries(parameters.map(({ name, schema }) => [name, fitting(schema, ground, name)])),
        {
          requiredKeys: parameters
            .filter((each) => each.required || each.in === 'path')
            .map(({ name }) => name),
        },
      ),
      hostile: fc.constantFrom(...HOSTILE),
    });
    await fc.assert(
      fc.asyncProperty(sent, async ({ spoil, body, spoiltBody, values: all, hostile, seldom }) => {
        // Rows asked for by everything at once are seldom there: mostly what must be given is given.
        const needed = parameters.filter((each) => each.required || each.in === 'path' || seldom === 0);
        const values = Object.fromEntries(
          needed.map(({ name }) => [name, (all as Record<string, unknown>)[name]]),
        );
        const line = `${method} ${addressOf(path, parameters, values, spoil, hostile)}`;
        const json = spoil === 'body' ? spoiltBody : body;
        const headers = {
          'if-match': '*',
          ...(type === undefined || isJson ? {} : { 'content-type': type }),
        };
        const payload =
          json === undefined ? (isJson || type === undefined ? {} : { payload: hostile }) : { json };
        const { statusCode } = await app.call(line, { headers, ...payload });
        if (statusCode >= 500) throw new Error(`${line} answered ${statusCode} to ${JSON.stringify(json)}`);
        const seen = answered.get(operation.operationId) ?? new Set();
        answered.set(operation.operationId, seen.add(statusCode));
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  }
  t.ok(answered.size === operations.length, `${answered.size} operations`);
});

t.test('what fits is often taken: the values are not refused at the door', async (t) => {
  const taken = [...answered.values()].filter((statuses) => [...statuses].some((status) => status < 300));
  t.ok(
    taken.length > 0.7 * operations.length,
    `${taken.length} of ${operations.length} operations succeeded once`,
  );
});

/** The address with the parameters filled in; one of them spoilt where that is asked for. */
function addressOf(
  path: string,
  parameters: readonly Parameter[],
  values: Record<string, unknown>,
  spoil: string,
  hostile: string,
): string {
  const ofPath = parameters.filter((each) => each.in === 'path');
  const filled = ofPath.reduce(
    (address, { name }, index) =>
      address.replace(
        `{${name}}`,
        encodeURIComponent(spoil === 'path' && index === 0 ? hostile : String(values[name])),
      ),
    path,
  );
  const query = new URLSearchParams();
  for (const { name, in: where } of parameters) {
    if (where !== 'query' || values[name] === undefined) continue;
    query.set(name, spoil === 'query' ? hostile : [values[name]].flat().join(','));
  }
  return query.size === 0 ? filled : `${filled}?${query}`;
}

/** The ids that a field of this name may mean: of the noun that it names or, called just "id", of the path's own. */
function idsOf(name: string, path: string): string[] {
  const own = Object.entries(records).find(
    ([noun]) => path.includes(`/${noun}s/{`) || path.includes(`/${noun}s/`),
  );
  const noun = name.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const named = records[noun] ?? (name === 'subjectId' || /^[ab]$/.test(name) ? records.product : undefined);
  return named ?? own?.[1] ?? Object.values(records).flat();
}

/** A few records of each kind, so that addresses made of ids lead somewhere. */
async function furnish(app: TestApp): Promise<Record<string, string[]>> {
  const unit = await makeUnit(app);
  const group = await makeGroup(app, { businessUnitId: unit });
  const products: string[] = [];
  for (let made = 0; made < 6; made += 1) products.push(await makeProduct(app, { productGroupId: group }));
  for (const product of products) await score(app, product, { value: 5, urgency: 6, feasibility: 7 });
  // Amended under If-Match, which a first strategy takes none of.
  for (const subject of [
    `business-units/${unit}`,
    `product-groups/${group}`,
    ...products.map((id) => `products/${id}`),
  ])
    await app.call(`PUT /v1/${subject}/strategy`, { json: { vision: 'A quiet harbour.' } });
  const create = async (path: string, json: object) =>
    (await app.call(`POST /v1/${path}`, { json })).json().id;
  const cases = [
    await makeCase(app, { businessUnitId: unit }),
    await makeCase(app, { businessUnitId: unit }),
  ];
  const sent = await sentAssessment(app, products[0] as string, { rating: 'amber' });
  const assessment = (await app.call(`GET ${sent}`)).json();
  const round = await create('scoring-rounds', {
    name: 'A round',
    subjects: [{ kind: 'product_group', id: group }],
    assessors: [{ assessor: 'ada' }],
    closesAt: '2999-01-01T00:00:00Z',
  });
  return {
    'business-unit': [unit, await makeUnit(app)],
    'product-group': [group, await makeGroup(app, { businessUnitId: unit })],
    product: products,
    'scoring-model': [
      await create('scoring-models', { template: 'rice' }),
      '01900000-0000-7000-8000-000000000001',
    ],
    'scoring-round': [round],
    case: cases,
    'service-assessment': [assessment.id],
    action: [assessment.actions[0].id],
  };
}
