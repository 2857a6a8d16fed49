// NDJSON as a stream of lines: an object each, or what is wrong with the line. Blank lines are passed over.

import type { Readable } from 'node:stream';
import { Problem } from '../problems.js';
import { parseStrictJson } from '../strict-json.js';

export type NdjsonLine = { line: number } & ({ object: Record<string, unknown> } | { detail: string });

const MOST_BYTES = 1_000_000;
const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

export async function* readNdjson(source: Readable): AsyncGenerator<NdjsonLine, void> {
  let line = 0;
  for await (const bytes of splitLines(source)) {
    line += 1;
    if (bytes !== null && isBlank(bytes)) continue;
    yield { line, ...(bytes === null ? { detail: 'The line is longer than 1 MB.' } : parseLine(bytes)) };
  }
}

/** The lines' bytes; null for one that is too long. */
async function* splitLines(source: Readable): AsyncGenerator<Buffer | null, void> {
  let parts: Buffer[] = [];
  let size = 0;
  let first = true;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    let rest = first && chunk.subarray(0, 3).equals(BYTE_ORDER_MARK) ? chunk.subarray(3) : chunk;
    first = false;
    for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
      keep(rest.subarray(0, end));
      yield taken();
      rest = rest.subarray(end + 1);
    }
    keep(rest);
  }
  if (size > 0) yield taken();

  function keep(part: Buffer): void {
    size += part.length;
    if (size > MOST_BYTES) parts = [];
    else parts.push(part);
  }

  function taken(): Buffer | null {
    const bytes = size > MOST_BYTES ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return bytes;
  }
}

function parseLine(bytes: Buffer): { object: Record<string, unknown> } | { detail: string } {
  try {
    const value = parseStrictJson(bytes);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { object: value as Record<string, unknown> };
    }
    return { detail: 'The line is not a JSON object.' };
  } catch (error) {
    if (error instanceof Problem) return { detail: error.message.replace('The body', 'The line') };
    throw error;
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
