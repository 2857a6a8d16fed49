// How values are written in a query, beyond what a schema can say of text: numbers in decimal digits alone, and
// several values separated by commas, those with commas of their own in quotes.

import type { FastifySchemaValidationError } from 'fastify';

type Properties = Record<string, { type?: unknown }>;

const DECIMAL = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/ };

/** The parameters of a query's schema. */
export function parametersOf(schema: unknown): Properties {
  return (schema as { properties?: Properties }).properties ?? {};
}

/** The faults of numbers that are written otherwise than in decimal digits: "0x10", "1e1", " 10". */
export function numberFaults(
  parameters: Properties,
  query: Readonly<Record<string, unknown>>,
): FastifySchemaValidationError[] {
  return Object.entries(query).flatMap(([name, value]) => {
    const type = Object.hasOwn(parameters, name) ? parameters[name]?.type : undefined;
    if (typeof value !== 'string' || (type !== 'integer' && type !== 'number')) return [];
    return DECIMAL[type].test(value) ? [] : [queryFault(name, 'type', `must be ${type}`)];
  });
}

/** The values of a text such as `A-1, "B, of old"`, where quotes work as in CSV (RFC 4180); null if one is astray. */
function splitValues(text: string): string[] | null {
  const values: string[] = [];
  // No two parts can take the same blanks: else so many of them would be tried in as many ways.
  const item = /(?:\s*"((?:[^"]|"")*)"\s*|(?!\s*")([^,]*))(,|$)/y;
  for (;;) {
    const match = item.exec(text);
    if (match === null) return null;
    const [, quoted, plain = '', end] = match;
    values.push(quoted?.replaceAll('""', '"') ?? plain.trim());
    if (end === '') return values;
  }
}

/** Turns the text of each of these parameters into its values, in place; returns the faults of those that it cannot. */
export function splitLists(
  names: readonly string[],
  query: Record<string, unknown>,
): FastifySchemaValidationError[] {
  return names.flatMap((name) => {
    const text = query[name];
    if (typeof text !== 'string') return [];
    const values = splitValues(text);
    query[name] = values ?? [text];
    return values === null
      ? [queryFault(name, 'quotes', 'has a quote that is not closed or stands astray')]
      : [];
  });
}

/** A fault of one parameter, as the validator would report it. */
export function queryFault(name: string, keyword: string, message: string): FastifySchemaValidationError {
  const instancePath = `/${escapePointer(name)}`;
  return { keyword, message, instancePath, schemaPath: '', params: {} };
}

/** A name as a part of a JSON Pointer (RFC 6901). */
export function escapePointer(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}
