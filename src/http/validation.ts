// Requests are checked against their schemas: bodies as they are, never coerced or trimmed of unknown fields; queries,
// paths and headers as text that may stand for numbers and booleans. All faults are reported at once, up to a limit.

import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import type { FastifyInstance, FastifySchemaValidationError } from 'fastify';
import type { Fault } from './problems.js';

const MOST_FAULTS = 50;

function compiler(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    coerceTypes,
    removeAdditional: false,
    useDefaults: true,
    strict: false,
    // 4.35 is a multiple of 0.01 to people, if not to floating point.
    multipleOfPrecision: 6,
  });
  formats.default(ajv);
  // The library's own formats also take "urn:uuid:" and the year 0, which PostgreSQL does not.
  const date = formats.default.get('date') as { validate: (text: string) => boolean };
  ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
  ajv.addFormat('date', (text) => date.validate(text) && !text.startsWith('0000'));
  return ajv;
}

export function registerValidation(app: FastifyInstance): void {
  const strict = compiler(false);
  const lenient = compiler(true);
  app.setValidatorCompiler(({ schema, httpPart }) => {
    if (httpPart === 'body') return strict.compile(schema as object);
    const validate = lenient.compile(schema as object);
    if (httpPart !== 'querystring') return validate;
    const lists = listParameters(schema);
    return Object.assign(
      (query: Record<string, unknown>) => {
        const faults = Object.keys(query).flatMap((name) => parameterFaults(name, query[name]));
        for (const name of lists) {
          const text = query[name];
          if (typeof text === 'string') query[name] = text.split(',').map((part) => part.trim());
        }
        if (!validate(query)) faults.push(...(validate.errors ?? []));
        if (faults.length === 0) return true;
        return { error: Object.assign(new Error('invalid'), { validation: faults }) };
      },
      { errors: null },
    );
  });
}

/** What is wrong with a parameter whatever its schema says. */
function parameterFaults(name: string, value: unknown): FastifySchemaValidationError[] {
  const fault = (keyword: string, message: string) => [
    { keyword, message, instancePath: `/${escapePointer(name)}`, schemaPath: '', params: {} },
  ];
  if (Array.isArray(value)) return fault('repeated', 'must be given once');
  if (String(value).includes('\0')) return fault('characters', 'must not hold a NUL character');
  return [];
}

/** The parameters that take several values separated by commas. */
function listParameters(schema: unknown): string[] {
  const { properties = {} } = schema as { properties?: Record<string, { type?: unknown }> };
  return Object.keys(properties).filter((name) => properties[name]?.type === 'array');
}

/** Compiles a schema for values that do not come through a route, such as rows of a file. */
export function compileStrict(schema: object): (value: unknown) => Fault[] {
  const validate = compiler(false).compile(schema);
  return (value) => (validate(value) ? [] : faultsOf(validate.errors ?? [], 'body'));
}

/** Validation errors as faults with a pointer to the field, for the caller. */
export function faultsOf(errors: (FastifySchemaValidationError | ErrorObject)[], context: string): Fault[] {
  const root =
    context === 'body'
      ? '#'
      : `#/${context === 'querystring' ? 'query' : context === 'params' ? 'path' : context}`;
  const faults = errors.filter(({ keyword }) => keyword !== 'if').map((error) => toFault(error, root));
  const seen = new Set<string>();
  return faults
    .filter(({ pointer, detail }) => !seen.has(pointer + detail) && seen.add(pointer + detail))
    .slice(0, MOST_FAULTS);
}

function toFault(
  { keyword, instancePath, message, params }: FastifySchemaValidationError | ErrorObject,
  root: string,
): Fault {
  const pointer = root + instancePath;
  const { missingProperty, additionalProperty, allowedValues, format } = params as Record<
    string,
    string & string[]
  >;
  switch (keyword) {
    case 'required':
      return {
        pointer: `${pointer}/${escapePointer(missingProperty ?? '')}`,
        code: 'required',
        detail: 'This is needed.',
      };
    case 'additionalProperties':
      return {
        pointer: `${pointer}/${escapePointer(additionalProperty ?? '')}`,
        code: 'unknown',
        detail: 'This is not known here; check its spelling or leave it out.',
      };
    case 'enum':
      return { pointer, code: 'enum', detail: `Use one of: ${(allowedValues ?? []).join(', ')}.` };
    case 'format':
      return { pointer, code: 'format', detail: `This must be a valid ${format}.` };
    default:
      return { pointer, code: keyword, detail: `This ${message ?? 'is not valid'}.` };
  }
}

function escapePointer(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}
