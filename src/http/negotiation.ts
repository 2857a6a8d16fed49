// Lists and rankings come as JSON, CSV or NDJSON, by the Accept header. CSV follows RFC 4180, and cells that a
// spreadsheet would run as a formula are made harmless.

import accepts from 'accepts';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problems.js';

export type ListFormat = 'json' | 'csv' | 'ndjson';

export const CONTENT_TYPES: Record<ListFormat, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};
// Whole types are offered: a range may name any of their parameters (RFC 9110, 12.5.1).
const OFFERED = Object.values(CONTENT_TYPES);
const FORMATS = Object.keys(CONTENT_TYPES) as ListFormat[];

/** The format to answer in; 406 when none of the offered ones is accepted. */
export function negotiateList(request: FastifyRequest, reply: FastifyReply): ListFormat {
  reply.header('vary', 'Accept');
  const { accept } = request.headers;
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return 'json';
  const chosen = accepts(request.raw).type(OFFERED) as string | false;
  if (chosen === false) throw new Problem('not_acceptable');
  return FORMATS[OFFERED.indexOf(chosen)] as ListFormat;
}

/** Everything but lists is offered as JSON alone. */
export function requireJsonAccepted(request: FastifyRequest): void {
  const { accept } = request.headers;
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return;
  if (accepts(request.raw).type([CONTENT_TYPES.json]) === false) {
    throw new Problem('not_acceptable', 'This is offered as application/json.');
  }
}

/** Streams are offered as server-sent events alone, which are always in UTF-8. */
export function requireEventStreamAccepted(request: FastifyRequest): void {
  if (request.headers.accept === undefined) return;
  if (accepts(request.raw).type(['text/event-stream; charset=utf-8']) === false) {
    throw new Problem('not_acceptable', 'This is offered as text/event-stream.');
  }
}

/** A cell: text, number or truth as they are, lists joined by semicolons, what is unknown left blank. */
export type Cell = string | number | boolean | null | readonly string[];

/** What a list is answered with: its items, how they lie in a table, and the JSON body. */
export type ListAnswer<T> = {
  items: readonly T[];
  columns: readonly string[];
  toCells: (item: T) => Cell[];
  body: unknown;
};

/** Answers a list in the format that was negotiated. */
export function sendList<T>(
  reply: FastifyReply,
  format: ListFormat,
  { items, columns, toCells, body }: ListAnswer<T>,
): FastifyReply {
  reply.type(CONTENT_TYPES[format]);
  if (format === 'csv') return reply.send(toCsv(columns, items.map(toCells)));
  if (format === 'ndjson') return reply.send(toNdjson(items));
  return reply.send(body);
}

/** A table as CSV with a header line. */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (Array.isArray(cell) ? cell.join('; ') : cell)));
  return stringify([[...columns], ...cells], {
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
}

export function toNdjson(items: readonly unknown[]): string {
  return items.map((item) => `${JSON.stringify(item)}\n`).join('');
}
