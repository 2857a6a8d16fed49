// The words of an OData expression (OData 4.01, part 2, 5.1.1): names, values, brackets and commas.

import { Refusal } from '../../domain/refusal.js';
import type { Value } from '../feeds/column.js';

/** What can be compared with what: guids are texts, and all numbers are numbers. */
export type Family = 'text' | 'number' | 'truth' | 'day' | 'time' | 'null';

export type Token =
  | { kind: 'word'; text: string; at: number }
  | { kind: 'mark'; text: string; at: number }
  | { kind: 'value'; family: Family; value: Value; text: string; at: number };

/** In the order in which they are tried: a guid or a day would else be read as a number. */
const PATTERNS: [pattern: RegExp, read: (text: string) => { family: Family; value: Value } | null][] = [
  [/'(?:[^']|'')*'/y, (text) => ({ family: 'text', value: text.slice(1, -1).replaceAll("''", "'") })],
  [
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w.-])/iy,
    (text) => ({ family: 'text', value: text.toLowerCase() }),
  ],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)(?![\w.-])/iy, readTime],
  [/\d{4}-\d\d-\d\d(?![\w.-])/y, readDay],
  [
    /-?\d{1,30}(?:\.\d{1,30})?(?:e[+-]?\d{1,3})?(?![\w.-])/iy,
    (text) => ({ family: 'number', value: Number(text) }),
  ],
];
const LITERALS = new Map<string, { family: Family; value: Value }>([
  ['true', { family: 'truth', value: true }],
  ['false', { family: 'truth', value: false }],
  ['null', { family: 'null', value: null }],
]);

/** The words of the text. Refuses what is none, saying where. */
export function tokensOf(text: string, pointer: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = readToken(text, at);
    if (token === null)
      throw new Refusal(
        'invalid_filter',
        `At ${at}, this cannot be read: ${text.slice(at, at + 20)}`,
        pointer,
      );
    if (token.kind !== 'blank') tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function readToken(text: string, at: number): Token | { kind: 'blank'; text: string } | null {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const blank = match(/\s+/y);
  if (blank !== undefined) return { kind: 'blank', text: blank };
  const mark = match(/[(),]/y);
  if (mark !== undefined) return { kind: 'mark', text: mark, at };
  const word = match(/[a-z_][a-z0-9_]{0,127}(?![\w.'-])/iy);
  const literal = word === undefined ? undefined : LITERALS.get(word);
  if (word !== undefined && literal !== undefined) return { kind: 'value', ...literal, text: word, at };
  for (const [pattern, read] of PATTERNS) {
    const found = match(pattern);
    const value = found === undefined ? null : read(found);
    if (found !== undefined && value !== null) return { kind: 'value', ...value, text: found, at };
  }
  return word === undefined ? null : { kind: 'word', text: word, at };
}

/** As the API writes times, so that texts compare as times do. */
function readTime(text: string): { family: Family; value: Value } | null {
  const time = new Date(text.toUpperCase());
  return Number.isNaN(time.getTime()) ? null : { family: 'time', value: time.toISOString() };
}

function readDay(text: string): { family: Family; value: Value } | null {
  const day = new Date(`${text}T00:00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return isDay ? { family: 'day', value: text } : null;
}
