// What the fuzzer sends: values that fit a schema, or a body that is taken; changed, spoilt, or hostile.

import fc from 'fast-check';
import type { TestApp } from './app.js';
import { fitting, type Schema, type Shapes, spoilt } from './arbitrary.js';
import { files, goodBodies, policyBody, sentType } from './fuzz-bodies.js';
import type { Address, Standing } from './fuzz-records.js';

type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Content = Record<string, { schema: Schema; example?: object }>;

export type Operation = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
};
export type Route = { path: string; method: string; operation: Operation };
/** What the values are made for: the document's shapes, and records to name. */
export type FuzzGround = { app: TestApp; shapes: Shapes; standing: Standing };
export type Request = Body & { line: string; headers: Record<string, string> };

type Body = { type?: string; json?: unknown; payload?: string };
type Bodies = { good: Body; spoilt: (hostile: string) => Body };
type Values = Record<string, unknown>;

// What stands for all operations is changed by none.
const NOBODYS = '01900000-0000-7000-8000-0000000fffff';
const ACCEPTED = ['*/*', 'application/json', 'text/csv', 'application/x-ndjson'];
const PREFERENCES = ['handling=lenient', 'handling=strict', 'return=minimal', ';='];
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

/** Requests of this operation, most of them to the address given. */
export async function requestsOf(
  route: Route,
  address: Address,
  ground: FuzzGround,
): Promise<fc.Arbitrary<Request>> {
  const parameters = route.operation.parameters ?? [];
  const parts = fc.record({
    spoil: fc.constantFrom('nothing', 'nothing', 'nothing', 'body', 'query', 'path'),
    body: await bodiesOf(route, ground),
    seldom: fc.nat(3),
    values: valuesOf(route, address, ground),
    hostile: fc.constantFrom(...HOSTILE),
    headers: headersOf(parameters),
  });
  return parts.map(({ spoil, body, seldom, values: all, hostile, headers }) => {
    // Rows asked for by everything at once are seldom there: mostly what must be given is given.
    const needed = parameters.filter((each) => isNeeded(each) || seldom === 0);
    const values = Object.fromEntries(needed.map(({ name }) => [name, all[name]]));
    const line = `${route.method} ${addressOf(route.path, parameters, values, spoil, hostile)}`;
    return { line, headers, ...(spoil === 'body' ? body.spoilt(hostile) : body.good) };
  });
}

/** Any version will do; a key that is sent twice comes with another body as often as not. */
function headersOf(parameters: readonly Parameter[]): fc.Arbitrary<Record<string, string>> {
  const names = parameters.filter((each) => each.in === 'header').map(({ name }) => name.toLowerCase());
  const may = {
    accept: fc.constantFrom(...ACCEPTED),
    prefer: fc.constantFrom(...PREFERENCES),
    'idempotency-key': fc.oneof(fc.constantFrom('one', 'two'), fc.stringMatching(/^[!-~]{1,300}$/)),
  };
  const known = Object.entries(may).filter(([name]) => name === 'accept' || names.includes(name));
  const given = fc.record(Object.fromEntries(known), { requiredKeys: [] });
  return fc
    .tuple(fc.nat(3), given)
    .map(([seldom, headers]) => ({ 'if-match': '*', ...(seldom === 0 ? headers : {}) }));
}

function isNeeded(parameter: Parameter): boolean {
  return parameter.required === true || parameter.in === 'path';
}

function valuesOf(route: Route, address: Address, ground: FuzzGround): fc.Arbitrary<Values> {
  const parameters = route.operation.parameters ?? [];
  const standing = shapesFor(route.path, ground);
  const one = ({ name, in: where, schema }: Parameter) => {
    const isWritten = where === 'path' && route.method !== 'GET';
    const any = fitting(schema, isWritten ? { ...standing, idsOf: () => [NOBODYS] } : standing, name);
    const own = where === 'path' ? address[name] : undefined;
    if (own === undefined) return any;
    return fc.oneof({ weight: 7, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: any });
  };
  return fc.record(Object.fromEntries(parameters.map((each) => [each.name, one(each)])), {
    requiredKeys: parameters.filter(isNeeded).map(({ name }) => name),
  });
}

/** Made from the schema, or a body that is taken with some of that in it; and the same spoilt. */
async function bodiesOf({ path, operation }: Route, ground: FuzzGround): Promise<fc.Arbitrary<Bodies>> {
  const all = Object.entries(operation.requestBody?.content ?? {});
  if (all.length === 0) return fc.constant({ good: {}, spoilt: () => ({}) });
  if (path.startsWith('/v1/imports/')) return fc.oneof(...all.map(([type]) => filesOf(path, type)));
  const [, { schema, example }] = all[0] as [string, Content[string]];
  const any = fitting(schema, shapesFor(path, ground), 'body');
  const taken = path.startsWith('/v1/policies/')
    ? await policyBody(ground.app, path)
    : (goodBodies(ground.standing)[operation.operationId] ?? example);
  const changed = fc.tuple(any, fc.nat()).map(([other, which]) => ({ ...taken, ...pick(other, which) }));
  const json = taken === undefined ? any : fc.oneof(fc.constant(taken), any, changed);
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

/** One field of the value, where it has any. */
function pick(value: unknown, which: number): object {
  const fields = Object.entries(value as object);
  const field = fields[which % Math.max(1, fields.length)];
  return field === undefined ? {} : Object.fromEntries([field]);
}

/** The address with the parameters filled in; one of them spoilt where that is asked for. */
function addressOf(
  path: string,
  parameters: readonly Parameter[],
  values: Values,
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

/** A field called just "a", "b" or "id" means what the path is about; any other the noun that it names. */
function shapesFor(path: string, { shapes, standing }: FuzzGround) {
  const { unit, units, group, groups, product, other } = standing;
  const idsOf = (name: string) => {
    const noun = /^(a|b|id)$/.test(name) ? path : name;
    if (/business-?unit/i.test(noun)) return [unit, ...units];
    if (/product-?group/i.test(noun)) return [group, ...groups];
    return [product, other];
  };
  return { shapes, idsOf };
}
