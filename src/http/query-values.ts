// How values are written in a query, beyond what a schema can say of text: numbers in decimal digits alone.

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

/** A fault of one parameter, as the validator would report it. */
export function queryFault(name: string, keyword: string, message: string): FastifySchemaValidationError {
  const instancePath = `/${escapePointer(name)}`;
  return { keyword, message, instancePath, schemaPath: '', params: {} };
}

/** A name as a part of a JSON Pointer (RFC 6901). */
export function escapePointer(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}
