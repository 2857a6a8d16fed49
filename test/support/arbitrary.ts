// Values made from the schemas of the published document: such as fit, and such as just do not.

import fc from 'fast-check';

export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  patternProperties?: Record<string, Schema>;
  anyOf?: Schema[];
  oneOf?: Schema[];
  examples?: unknown[];
};

export type Shapes = Record<string, Schema>;

/** What the values are made of: the document's shapes, and the ids of records that a field of this name may mean. */
export type Ground = { shapes: Shapes; idsOf: (name: string) => readonly string[] };

const MOST_TEXT = 40;
const FORMATS: Record<string, (ids: readonly string[]) => fc.Arbitrary<unknown>> = {
  uuid: (ids) => fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, fc.uuid({ version: 7 })),
  date: () => fc.date(within()).map((date) => date.toISOString().slice(0, 10)),
  'date-time': () =>
    fc.oneof(
      fc.date(within()).map((date) => date.toISOString()),
      fc.constant('2999-01-01T00:00:00Z'),
    ),
  uri: () => fc.webUrl({ validSchemes: ['https'] }),
};

function within() {
  return { min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true };
}

/** Values that fit the schema; ids are mostly of what exists. */
export function fitting(schema: Schema, ground: Ground, name: string): fc.Arbitrary<unknown> {
  const inner = (part: Schema, own = name) => fitting(part, ground, own);
  if (schema.$ref !== undefined) return inner(ground.shapes[schema.$ref.split('/').at(-1) as string] ?? {});
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => inner(choice)));
  const types = [schema.type ?? 'object'].flat();
  const values = fc.oneof(...types.map((type) => ofType(type, schema, inner, ground.idsOf(name))));
  // Words that policy decides on fit no schema: where there are examples, they are tried.
  const { examples = [] } = schema;
  if (schema.pattern === undefined || schema.format !== undefined || examples.length === 0) return values;
  return fc.oneof(fc.constantFrom(...examples), values);
}

function ofType(
  type: string,
  schema: Schema,
  inner: (part: Schema, name?: string) => fc.Arbitrary<unknown>,
  ids: readonly string[],
): fc.Arbitrary<unknown> {
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return numbers(schema, fc.integer(range(schema, 0)));
  if (type === 'number')
    return numbers(
      schema,
      fc.integer(range(schema, 1)).map((value) => value / 10),
    );
  if (type === 'string') return texts(schema, ids);
  if (type === 'array') {
    const size = {
      minLength: schema.minItems ?? 0,
      maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
    };
    const items = inner(schema.items ?? {});
    return schema.uniqueItems ? fc.uniqueArray(items, size) : fc.array(items, size);
  }
  const { properties = {}, required = [], patternProperties = {} } = schema;
  const fields = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, inner(part, name)])),
    { requiredKeys: required.filter((name) => name in properties) as never[] },
  );
  const [free] = Object.entries(patternProperties);
  if (free === undefined) return fields;
  return fc.dictionary(fc.stringMatching(new RegExp(free[0])), inner(free[1]), { maxKeys: 3 });
}

/** Whole numbers of the range, of tenths where `places` is 1. */
function range({ minimum = -1000, maximum = 1000 }: Schema, places: number) {
  const unit = 10 ** places;
  const cut = (value: number) => Math.max(-1e9, Math.min(1e9, value));
  return { min: Math.ceil(cut(minimum * unit)), max: Math.floor(cut(maximum * unit)) };
}

// Where a database's whole numbers end, and JavaScript's.
const EXTREMES = [2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, -(2 ** 31) - 1, -(2 ** 53) + 1];

function numbers(schema: Schema, usual: fc.Arbitrary<number>): fc.Arbitrary<number> {
  const { multipleOf, minimum = -Infinity, maximum = Infinity } = schema;
  const extremes = EXTREMES.filter((value) => value >= minimum && value <= maximum);
  const values =
    extremes.length === 0
      ? usual
      : fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...extremes) });
  if (multipleOf === undefined || multipleOf < 1) return values;
  return values.map((value) => Math.round(value / multipleOf) * multipleOf);
}

function texts(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const format = schema.format === undefined ? undefined : FORMATS[schema.format];
  if (format !== undefined) return format(ids);
  const { pattern, minLength = 0, maxLength = MOST_TEXT } = schema;
  const size = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, MOST_TEXT)) };
  if (pattern === undefined || pattern === '\\S' || pattern.startsWith('^\\S('))
    return fc
      .string({ ...size, unit: 'grapheme' })
      .map((value) => (value.trim() === '' ? 'text' : value.trim()));
  return fc
    .stringMatching(new RegExp(pattern))
    .filter((value) => value.length >= minLength && value.length <= maxLength);
}

const WRONG = [
  ...[null, true, 0, -1, -0, 1e308, 5e-324, 2 ** 53, [], {}, [[]]],
  ...['', ' ', 'x'.repeat(10_000), '\u202e', 'a\u0000b', '\ud800', '9999-12-31', '0001-01-01', '-1', '1e3'],
];

/** A value with one thing about it changed: a field gone, added, emptied or of another type. */
export function spoilt(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fc.constantFrom(...WRONG);
  const fields = value as Record<string, unknown>;
  const names = Object.keys(fields);
  const more = fc.constant({ ...fields, unheardOf: 1 });
  if (names.length === 0) return more;
  const name = fc.constantFrom(...names);
  return fc.oneof(
    more,
    name.map((gone) => Object.fromEntries(Object.entries(fields).filter(([key]) => key !== gone))),
    fc.tuple(name, fc.constantFrom(...WRONG)).map(([key, wrong]) => ({ ...fields, [key]: wrong })),
    name.chain((key) => spoilt(fields[key]).map((inside) => ({ ...fields, [key]: inside }))),
  );
}
