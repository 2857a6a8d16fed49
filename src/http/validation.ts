// Requests are checked against their schemas: bodies as they are, never coerced or trimmed of unknown fields; queries,
// paths and headers as text that may stand for numbers and booleans. All faults are reported at once, up to a limit.

import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { FastifyInstance, FastifySchemaValidationError } from 'fastify';
import { type Fault, Problem } from './problems.js';
import { escapePointer, numberFaults, parametersOf, queryFault, splitLists } from './query-values.js';

const MOST_FAULTS = 50;
const NO_PARAMETERS = { type: 'object', properties: {}, additionalProperties: false };

type Compile = (schema: object) => ValidateFunction;

/** Compiles each schema once, however many routes and applications have one like it. */
function compiler(coerceTypes: boolean): Compile {
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
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    const text = JSON.stringify(schema);
    const validate = compiled.get(text) ?? ajv.compile(schema);
    compiled.set(text, validate);
    return validate;
  };
}

const strict = compiler(false);
const lenient = compiler(true);

/** Compiles a schema once something is to be held to it: all of them at once are most of a start. */
function compileLate(compile: Compile, schema: object) {
  let compiled: ValidateFunction | undefined;
  return Object.assign(
    function validate(data: unknown): boolean {
      compiled ??= compile(schema);
      const fits = compiled(data) as boolean;
      Object.assign(validate, { errors: compiled.errors ?? null });
      return fits;
    },
    { errors: null as ErrorObject[] | null },
  );
}

export function registerValidation(app: FastifyInstance): void {
  app.setValidatorCompiler(({ schema, httpPart }) => {
    if (httpPart === 'body') return compileLate(strict, schema as object);
    const validate = compileLate(lenient, schema as object);
    if (httpPart !== 'querystring') return validate;
    const parameters = parametersOf(schema);
    // Several values separated by commas.
    const lists = Object.keys(parameters).filter((name) => parameters[name]?.type === 'array');
    return Object.assign(
      (query: Record<string, unknown>) => {
        const faults = Object.keys(query).flatMap((name) => repetitionFaults(name, query[name]));
        faults.push(...numberFaults(parameters, query));
        faults.push(...splitLists(lists, query));
        if (!validate(query)) faults.push(...(validate.errors ?? []));
        if (faults.length === 0) return true;
        return { error: Object.assign(new Error('invalid'), { validation: faults }) };
      },
      { errors: null },
    );
  });
}

/**
 * Refuses what the query parser lets pass in silence: bytes that are no UTF-8, which it keeps undecoded, and NUL, which
 * PostgreSQL does not store; and, on a route for which a token is needed, any query that it does not describe.
 */
export function registerQueryChecks(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.scope !== 'public' && route.schema?.querystring === undefined)
      route.schema = { ...route.schema, querystring: NO_PARAMETERS };
  });
  app.addHook('preValidation', (request, _reply, done) => done(queryProblem(request.url)));
}

function queryProblem(url: string): Problem | undefined {
  const start = url.indexOf('?');
  if (start === -1) return undefined;
  const search = url.slice(start + 1);
  if (/[^\x21-\x7e]/.test(search)) return new Problem('invalid_url');
  if (!search.includes('%')) return undefined;
  try {
    if (!decodeURIComponent(search).includes('\0')) return undefined;
  } catch {
    return new Problem('invalid_url');
  }
  return new Problem('invalid_url', 'The query holds a NUL character.');
}

/** What is wrong with a parameter whatever its schema says. */
function repetitionFaults(name: string, value: unknown): FastifySchemaValidationError[] {
  return Array.isArray(value) ? [queryFault(name, 'repeated', 'must be given once')] : [];
}

/** A check of values that do not come through a route, such as rows of a file. */
export function compileStrict(schema: object): (value: unknown) => Fault[] {
  const validate = compileLate(compiler(false), schema);
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
