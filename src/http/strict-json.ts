// JSON as I-JSON (RFC 7493) has it: valid UTF-8, no repeated keys, no NUL, no lone surrogates, and not deeper than any
// body here needs to be. What JSON.parse lets pass silently is refused.

import type { FastifyInstance } from 'fastify';
import { MERGE_PATCH } from './content-types.js';
import { Problem } from './problems.js';

const DEEPEST = 32;

/** Parses a body or throws a problem that says what is wrong with it. */
export function parseStrictJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  if (text.trim() === '') throw new Problem('invalid_json', 'The body is empty.');
  let value: unknown;
  try {
    checkStructure(text);
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('invalid_json', 'The body is not well-formed JSON.');
  }
  return value;
}

export function registerStrictJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/json', MERGE_PATCH],
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => parseStrictJson(body),
  );
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('invalid_json', 'The body is not valid UTF-8.');
  }
}

/** Walks the tokens of a JSON text once, looking at strings, keys and depth; the grammar is left to JSON.parse. */
function checkStructure(text: string): void {
  // One entry for each open bracket: the keys so far of an object, null for an array.
  const open: (Set<string> | null)[] = [];
  let keyExpected = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      const string = JSON.parse(text.slice(at, end)) as string;
      checkString(string);
      if (keyExpected) checkKey(open.at(-1) ?? null, string);
      keyExpected = false;
      at = end - 1;
    } else if (char === '{' || char === '[') {
      if (open.length === DEEPEST)
        throw new Problem('invalid_json', `The body is nested deeper than ${DEEPEST} levels.`);
      open.push(char === '{' ? new Set() : null);
      keyExpected = char === '{';
    } else if (char === '}' || char === ']') {
      open.pop();
      keyExpected = false;
    } else if (char === ',') keyExpected = (open.at(-1) ?? null) !== null;
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function checkString(string: string): void {
  if (string.includes('\0')) throw new Problem('invalid_json', 'A text holds a NUL character.');
  if (/\p{Surrogate}/u.test(string))
    throw new Problem('invalid_json', 'A text holds half of a surrogate pair.');
}

function checkKey(keys: Set<string> | null, key: string): void {
  if (key === '__proto__') throw new Problem('invalid_json', 'The key "__proto__" is not taken.');
  if (keys?.has(key))
    throw new Problem('invalid_json', `The key ${JSON.stringify(key)} appears twice in one object.`);
  keys?.add(key);
}
