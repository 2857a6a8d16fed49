// What a request brings to import: a file, its format, and perhaps a column map. The file comes as the body or as the
// part "file" of a form, beside which the part "columns" holds the map.

import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { ColumnMap } from '../../domain/import-columns.js';
import { Problem } from '../problems.js';
import { parseStrictJson } from '../strict-json.js';
import { MOST_BYTES, type Spool, spool, tooLarge } from './spool.js';

export type Format = 'csv' | 'ndjson';
export type Upload = { format: Format; map: ColumnMap | null; file: Spool };

// Room for a form's boundaries and its map.
const FORM_OVERHEAD = 200_000;
export const FORM_LIMITS = { files: 1, fields: 1, parts: 2, fieldSize: 100_000, fileSize: MOST_BYTES + 1 };

const EXTENSIONS: [suffix: string, format: Format][] = [
  ['.csv', 'csv'],
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
];

/** Receives all that a request brings. The caller discards the file. */
export async function receiveUpload(request: FastifyRequest): Promise<Upload> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES + FORM_OVERHEAD) throw tooLarge();
  if (request.isMultipart()) return receiveForm(request);
  const format = formatOf(request.headers['content-type'] ?? '', '');
  if (format === null || !(request.body instanceof Readable)) throw new Problem('unsupported_media_type');
  return { format, map: null, file: await spool(request.body) };
}

async function receiveForm(request: FastifyRequest): Promise<Upload> {
  let map: ColumnMap | null = null;
  let received: Pick<Upload, 'format' | 'file'> | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') received = await receivePart(part);
      else if (part.fieldname === 'columns') map = parseMap(part.value, part.valueTruncated);
      else throw unreadable(`The part "${part.fieldname}" is not known.`);
    }
    if (received === null) throw unreadable('It has no part "file".');
    return { ...received, map };
  } catch (error) {
    await received?.file.discard();
    throw formProblem(error);
  }
}

async function receivePart(part: MultipartFile): Promise<Pick<Upload, 'format' | 'file'>> {
  if (part.fieldname !== 'file') throw unreadable(`The part "${part.fieldname}" is not known.`);
  const format = formatOf(part.mimetype, part.filename);
  if (format !== null) return { format, file: await spool(part.file) };
  throw new Problem('unsupported_media_type', 'The part "file" is neither CSV nor NDJSON in UTF-8.', {
    headers: { connection: 'close' },
  });
}

/** CSV or NDJSON, by the media type or else by the name; null for anything else. */
function formatOf(type: string, filename: string): Format | null {
  const [essence = '', ...parameters] = type
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice(8);
  if (charset !== undefined && !/^"?(utf-?8|us-ascii)"?$/.test(charset)) return null;
  if (essence === 'text/csv') return 'csv';
  if (essence === 'application/x-ndjson') return 'ndjson';
  const name = filename.toLowerCase();
  return EXTENSIONS.find(([suffix]) => name.endsWith(suffix))?.[1] ?? null;
}

function parseMap(value: unknown, truncated: boolean): ColumnMap {
  const map = typeof value === 'string' && !truncated ? parseStrictJson(Buffer.from(value)) : value;
  const isMap = typeof map === 'object' && map !== null && !Array.isArray(map);
  if (!isMap || Object.values(map).some((column) => typeof column !== 'string' || column.trim() === '')) {
    throw unreadable('Its part "columns" is not a JSON object of our field names and your column names.');
  }
  return Object.fromEntries(
    Object.entries(map as Record<string, string>).map(([field, column]) => [field, column.trim()]),
  );
}

// What is left of a form that is refused is not waited for.
function unreadable(why: string): Problem {
  const detail = `The form cannot be read. ${why} It takes one part "file", and may have one part "columns".`;
  return new Problem('invalid_import', detail, { headers: { connection: 'close' } });
}

function formProblem(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (error instanceof Problem || code === 'FST_REQ_FILE_TOO_LARGE') return error;
  if (code?.startsWith('FST_') === true) return unreadable('It has too many parts, or breaks off.');
  return /multipart|terminated|boundary|malformed/i.test(message ?? '')
    ? unreadable('It is malformed.')
    : error;
}
