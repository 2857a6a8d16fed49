// Every operation of the published document under values made from its own schemas: such as fit, such as nearly do, and
// such as nobody means well with. Whatever comes, the answer is a documented one and never a fault of ours.
// Longer by hand: FUZZ_RUNS=500 FUZZ_SEED=7 npm test -- build/test/http/fuzz.test.js

import fc from 'fast-check';
import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { fitting, type Schema, type Shapes, spoilt } from '../support/arbitrary.js';
import { files, goodBodies, policyBody, sentType } from '../support/fuzz-bodies.js';
import { type Address, FUZZER, MAKERS, makeStanding } from '../support/fuzz-records.js';

type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Content = Record<string, { schema: Schema; example?: object }>;
type Operation = { operationId: string; parameters?: Parameter[]; requestBody?: { content: Content } };
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Shapes };
};
type Route = { path: string; method: string; operation: Operation };
type Body = { type?: string; json?: unknown; payload?: string };

const RUNS = Number(process.env.FUZZ_RUNS ?? 12);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);
const A_RUN_MS = 60_000;
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

/** Operations that need not succeed, and why. */
const MAY_NEVER: Record<string, string> = {};

// The files of a whole run share a process, and its patience.
if (process.env.FUZZ_RUNS !== undefined) t.setTimeout(RUNS * A_RUN_MS);

const started = await startTestApp(t, {
  following: { waitMs: 0 },
  // Every name is somewhere on the public internet.
  webhooks: { resolve: async () => ['93.184.216.34'] },
});
const app: TestApp = {
  ...started,
  call: (line, options = {}) =>
    started.call(line, { ...options, token: { subject: FUZZER, scope: 'spend:decide', ...options.token } }),
};
const standing = await makeStanding(app);
const bodies = goodBodies(standing);
const addresses = new Map<string, Address>();
const { paths, components } = app.app.swagger() as unknown as Document;
const operations: Route[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);
// What is in force for everybody changes last, and then all is tried once more under it.
const isForAll = ({ path, method }: Route) =>
  method === 'POST' && (/^\/v1\/policies\/[^/]+$/.test(path) || path.endsWith('/activation'));
const answered = new Map<string, Set<number>>();

t.test('every operation answers as documented, whatever it is sent', async (t) => {
  for (const route of operations.filter((each) => !isForAll(each))) await fuzz(route, RUNS);
  for (const route of operations.filter(isForAll)) await fuzz(route, RUNS);
  for (const route of operations) await fuzz(route, Math.ceil(RUNS / 6));
  t.equal(answered.size, operations.length);
});

t.test('every operation succeeds sometimes: what is sent is not all refused at the door', async (t) => {
  const never = [...answered].filter(([, statuses]) => [...statuses].every((status) => status >= 300));
  const unexpected = never.filter(([id]) => MAY_NEVER[id] === undefined);
  t.strictSame(
    unexpected.map(([id, statuses]) => `${id} ${[...statuses].join(' ')}`),
    [],
  );
});

async function fuzz(route: Route, runs: number): Promise<void> {
  const { path, method, operation } = route;
  const parameters = operation.parameters ?? [];
  const address = addresses.get(operation.operationId) ?? (await addressFor(route));
  addresses.set(operation.operationId, address);
  const sent = fc.record({
    spoil: fc.constantFrom('nothing', 'nothing', 'nothing', 'body', 'query', 'path'),
    body: await bodiesOf(route),
    seldom: fc.nat(3),
    values: valuesOf(route, address),
    hostile: fc.constantFrom(...HOSTILE),
  });
  const send = fc.asyncProperty(sent, async ({ spoil, body, values: all, hostile, seldom }) => {
    // Rows asked for by everything at once are seldom there: mostly what must be given is given.
    const needed = parameters.filter((each) => each.required || each.in === 'path' || seldom === 0);
    const values = Object.fromEntries(needed.map(({ name }) => [name, all[name]]));
    const line = `${method} ${addressOf(path, parameters, values, spoil, hostile)}`;
    const { type, ...given } = spoil === 'body' ? body.spoilt(hostile) : body.good;
    const headers = { 'if-match': '*', ...(type === undefined ? {} : { 'content-type': type }) };
    const { statusCode, body: answer } = await app.call(line, { headers, ...given });
    if (statusCode >= 500)
      throw new Error(`${line} answered ${statusCode} ${answer} to ${JSON.stringify(given)}`);
    const seen = answered.get(operation.operationId) ?? new Set();
    answered.set(operation.operationId, seen.add(statusCode));
  });
  await fc.assert(send, { numRuns: runs, seed: SEED, endOnFailure: true });
}

/** Where the address's parameters lead somewhere: to records of the operation's own. */
async function addressFor({ path, operation }: Route): Promise<Address> {
  const [, make] =
    Object.entries(MAKERS).find(([start]) => path.startsWith(start) && path.includes('{')) ?? [];
  return make === undefined ? {} : await make(app, standing, operation.operationId);
}

function valuesOf({ path, operation }: Route, address: Address): fc.Arbitrary<Record<string, unknown>> {
  const parameters = operation.parameters ?? [];
  const one = ({ name, in: where, schema }: Parameter) => {
    const any = fitting(schema, groundOf(path), name);
    const own = where === 'path' ? address[name] : undefined;
    return own === undefined
      ? any
      : fc.oneof({ weight: 7, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: any });
  };
  const required = parameters.filter((each) => each.required || each.in === 'path');
  return fc.record(Object.fromEntries(parameters.map((each) => [each.name, one(each)])), {
    requiredKeys: required.map(({ name }) => name),
  });
}

type Bodies = { good: Body; spoilt: (hostile: string) => Body };

/** What is sent: made from the schema, or a body that is taken with some of that in it; and the same spoilt. */
async function bodiesOf({ path, operation }: Route): Promise<fc.Arbitrary<Bodies>> {
  const all = Object.entries(operation.requestBody?.content ?? {});
  if (all.length === 0) return fc.constant({ good: {}, spoilt: () => ({}) });
  if (path.startsWith('/v1/imports/')) return fc.oneof(...all.map(([type]) => filesOf(path, type)));
  const [, { schema, example }] = all[0] as [string, Content[string]];
  const any = fitting(schema, groundOf(path), 'body');
  const good = path.startsWith('/v1/policies/')
    ? await policyBody(app, path)
    : (bodies[operation.operationId] ?? example);
  const json =
    good === undefined
      ? any
      : fc.oneof(
          fc.constant(good),
          any,
          fc.tuple(any, fc.nat()).map(([other, which]) => ({ ...good, ...oneOf(other as object, which) })),
        );
  return json.chain((good) =>
    spoilt(good).map((bad) => ({ good: { json: good }, spoilt: () => ({ json: bad }) })),
  );
}

function filesOf(path: string, media: string): fc.Arbitrary<Bodies> {
  const type = sentType(media);
  return files(path.split('/').at(-1) as string, media, HOSTILE).map((payload) => ({
    good: { type, payload },
    spoilt: (hostile) => ({ type, payload: hostile }),
  }));
}

function oneOf(fields: object, which: number): object {
  const all = Object.entries(fields);
  const one = all[which % Math.max(1, all.length)];
  return one === undefined ? {} : Object.fromEntries([one]);
}

function groundOf(path: string) {
  return { shapes: components.schemas, idsOf: (name: string) => idsOf(name, path) };
}

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

/** The ids that a field of this name may mean: of the noun that it names or, called just "a", "b" or "id", of the path's own. */
function idsOf(name: string, path: string): string[] {
  const { unit, units, group, groups, product, other } = standing;
  const noun = /^(a|b|id)$/.test(name) ? path : name;
  if (/business-?unit/i.test(noun)) return [unit, ...units];
  if (/product-?group/i.test(noun)) return [group, ...groups];
  return [product, other];
}
