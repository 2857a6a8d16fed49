// Shapes that every noun shares. Unknown values are null on the wire, never left out of an answer.

import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox';
import { PROBLEMS, type ProblemCode } from '../problems.js';

/** The schema, or null. Written as a list of types, which OpenAPI 3.1 has and which serialises fast. */
export function nullable<T extends TSchema>(schema: T) {
  const { type, enum: values, ...rest } = schema as unknown as { type: string; enum?: unknown[] };
  return Type.Unsafe<Static<T> | null>({
    ...rest,
    type: [type, 'null'],
    ...(values === undefined ? {} : { enum: [...values, null] }),
  });
}

/** One of a list of texts. */
export function oneOf<const T extends readonly string[]>(values: T, options: Record<string, unknown> = {}) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...options });
}

/** A named shape of the document's components. */
export function ref<T>(name: string) {
  return Type.Unsafe<T>({ $ref: `${name}#` });
}

export function strictObject<T extends TProperties>(
  properties: T,
  options: Record<string, unknown> = {},
): TObject<T> {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

/** The same with every property optional. TypeBox's own Partial would forget that nothing else may be there. */
export function strictPartial<T extends TProperties>(object: TObject<T>) {
  return strictObject(Type.Partial(object).properties);
}

export const Id = Type.String({
  format: 'uuid',
  // The format alone lets "urn:uuid:" and upper case pass, which PostgreSQL and the projection read differently.
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  description: 'UUIDv7 in lower case.',
  examples: ['01900000-0000-7000-8000-000000000001'],
});
export const Timestamp = Type.String({ format: 'date-time', description: 'RFC 3339, UTC.' });
/** A moment to look back to. */
export const AsOf = Type.Optional(
  Type.String({
    format: 'date-time',
    description: 'The answer as it would have been at this moment (RFC 3339), from the change log.',
    examples: ['2026-03-31T00:00:00Z'],
  }),
);
/** A day of the calendar that PostgreSQL has too: it knows no year 0. */
export const Day = Type.String({ format: 'date', pattern: '^(?!0000)', description: 'YYYY-MM-DD.' });
/** Some text that is not blank. */
export const text = (maxLength: number, description?: string) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: '\\S',
    ...(description === undefined ? {} : { description }),
  });
/** Such a text, or null, or nothing. */
export const optionalText = (maxLength: number, description: string) =>
  Type.Optional(nullable(text(maxLength, description)));
export const WebAddress = Type.String({ format: 'uri', pattern: '^https?://', maxLength: 2_000 });
export const Name = text(200, 'What people call it.');
export const Reference = Type.String({
  minLength: 1,
  maxLength: 255,
  pattern: '^\\S(.*\\S)?$',
  description: "The department's own key, unique among the active records of its kind.",
});

export const IdParams = strictObject({ id: Id });

export const PageQuery = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'How many at most.' }),
  ),
  cursor: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 1024,
      description: 'From page.next or page.prev of a page of this same list.',
    }),
  ),
};

/** Several values separated by commas, any of which may match. */
export function anyOf<T extends TSchema>(items: T, description: string) {
  return Type.Optional(
    Type.Array(items, {
      minItems: 1,
      maxItems: 200,
      style: 'form',
      explode: false,
      description: `${description} Several, separated by commas; one with a comma in it, in double quotes.`,
    }),
  );
}

export const Page = strictObject(
  {
    limit: Type.Integer(),
    next: nullable(Type.String({ description: 'Pass as `cursor` for the next page; null on the last.' })),
    prev: nullable(Type.String({ description: 'Pass as `cursor` for the page before; null on the first.' })),
    total: Type.Optional(Type.Integer({ description: 'All that match, on all pages; with count=exact.' })),
  },
  { $id: 'Page' },
);
export type Page = Static<typeof Page>;

export const ProblemShape = Type.Object(
  {
    type: Type.String({ format: 'uri-reference', description: 'A page that explains this kind of problem.' }),
    title: Type.String(),
    status: Type.Integer(),
    // Not an enumeration: a new code breaks nobody who knows that there may be others.
    code: Type.String({
      pattern: '^[a-z_]+$',
      description: 'Stable; decide by this, and by the status where it is new to you.',
      examples: Object.keys(PROBLEMS),
    }),
    detail: Type.String({ description: 'What happened and what to do, for people.' }),
    requestId: Type.String({ description: 'Quote it when reporting the problem.' }),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          pointer: Type.Optional(Type.String({ description: 'JSON Pointer to the field at fault.' })),
          code: Type.String(),
          detail: Type.String(),
          line: Type.Optional(Type.Integer({ description: 'Of an imported file.' })),
          column: Type.Optional(nullable(Type.String({ description: 'Of an imported file.' }))),
        }),
        { description: 'Every fault found, for problems of validation.' },
      ),
    ),
  },
  { $id: 'Problem', description: 'RFC 9457 problem details.' },
);

/** What may be wrong with any write beyond what it says. */
export const BODY_PROBLEMS = ['still_running', 'unsupported_media_type', 'too_large'] as const;

/** The error responses of an operation that needs a scope: those that every such operation may give, and these. */
export function problemResponses(...codes: ProblemCode[]): Record<string, TSchema> {
  return publicProblemResponses(
    'invalid_request',
    'unauthenticated',
    'forbidden',
    'not_acceptable',
    'rate_limited',
    'unavailable',
    'timed_out',
    ...codes,
  );
}

/** The error responses of an operation that is open to all. */
export function publicProblemResponses(...codes: ProblemCode[]): Record<string, TSchema> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set<ProblemCode>(['invalid_url', 'internal_error', ...codes])) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, ofStatus]) => [status, problemResponse(ofStatus)]));
}

function problemResponse(codes: ProblemCode[]): TSchema {
  const examples = Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
  return {
    description: codes.map((code) => `${code}: ${PROBLEMS[code].title}.`).join(' '),
    content: { 'application/problem+json': { schema: { $ref: 'Problem#' }, examples } },
  } as TSchema;
}

/** The answer that holds one record. */
export function oneResponse(shape: string, noun: string) {
  return {
    description: `The ${noun}.`,
    headers: { ETag: { type: 'string' } },
    content: { 'application/json': { schema: { $ref: `${shape}#` } } },
  };
}

/** The answer to a POST that made a record. */
export function createdResponse(shape: string) {
  return {
    description: 'Created.',
    headers: { Location: { type: 'string' }, ETag: { type: 'string' } },
    content: { 'application/json': { schema: { $ref: `${shape}#` } } },
  };
}

/** A list answer in its three formats. */
export function listResponse(name: string, description: string): TSchema {
  return {
    description,
    headers: {
      ETag: { type: 'string' },
      Link: { type: 'string', description: 'rel="next" and rel="prev".' },
    },
    content: {
      'application/json': { schema: { $ref: `${name}#` } },
      'text/csv': { schema: { type: 'string' } },
      'application/x-ndjson': { schema: { type: 'string' } },
    },
  } as unknown as TSchema;
}

/** The header of a POST that may be sent again. */
export const keyHeader = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      description:
        'Sent again with the same body, the same answer comes back and nothing happens twice; kept for 7 days.',
    }),
  ),
});

/** The header of an edit. */
export const matchHeader = Type.Object({
  'if-match': Type.Optional(
    Type.String({
      description: 'The ETag of the record that you read. Needed: 428 without it, 412 when it is stale.',
    }),
  ),
});
