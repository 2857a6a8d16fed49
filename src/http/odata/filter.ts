// $filter: from its text to a test of rows. The part of OData's expressions that tables of flat cells need: comparisons,
// and, or, not, brackets, contains, startswith, endswith and null (OData 4.01, part 2, 5.1.1).

import { Refusal } from '../../domain/refusal.js';
import type { Value } from '../feeds/column.js';
import { type Family, type Token, tokensOf } from './tokens.js';

/** The value of a row's column. */
export type CellOf = (column: string) => Value;

type Expression = { family: Family; of: (cell: CellOf) => Value };
/** The words still to be read, how deep in brackets the reader is, and how much each row is asked so far. */
type Reader = {
  tokens: readonly Token[];
  at: number;
  depth: number;
  asked: number;
  columns: ReadonlyMap<string, Family>;
};

const POINTER = '/query/$filter';
const DEEPEST = 50;
/**
 * Comparisons and calls of a filter: each is made for every row, before anything else is answered. As many as the ids that
 * a tool writes for one list of selected rows have room in a filter.
 */
const MOST_ASKED = 100;

type Compare = (left: Value, right: Value) => boolean;
const known =
  (compare: (left: string | number, right: string | number) => boolean): Compare =>
  // Nothing is more or less than what is not known.
  (left, right) =>
    left !== null && right !== null && compare(left as number, right as number);
const COMPARISONS = new Map<string, Compare>([
  ['eq', (left, right) => left === right],
  ['ne', (left, right) => left !== right],
  ['gt', known((left, right) => left > right)],
  ['ge', known((left, right) => left >= right)],
  ['lt', known((left, right) => left < right)],
  ['le', known((left, right) => left <= right)],
]);
const FUNCTIONS = new Map<string, (text: string, part: string) => boolean>([
  ['contains', (text, part) => text.includes(part)],
  ['startswith', (text, part) => text.startsWith(part)],
  ['endswith', (text, part) => text.endsWith(part)],
]);
export const FILTER_FUNCTIONS: readonly string[] = [...FUNCTIONS.keys()];

/**
 * The test that the text describes, over columns of these families. What comes out as null, because it hangs on what is
 * not known, is not passed. Refuses a text that it cannot read, saying where.
 */
export function parseFilter(text: string, columns: ReadonlyMap<string, Family>): (cell: CellOf) => boolean {
  const reader = { tokens: tokensOf(text, POINTER), at: 0, depth: 0, asked: 0, columns };
  const { of } = truth(readOr(reader), reader);
  if (reader.at < reader.tokens.length) throw unexpected(reader);
  return (cell) => of(cell) === true;
}

function readOr(reader: Reader): Expression {
  let left = readAnd(reader);
  while (takeWord(reader, 'or')) left = either(truth(left, reader), truth(readAnd(reader), reader), true);
  return left;
}

function readAnd(reader: Reader): Expression {
  let left = readComparison(reader);
  while (takeWord(reader, 'and'))
    left = either(truth(left, reader), truth(readComparison(reader), reader), false);
  return left;
}

/** `or` where `decides` is true, `and` where it is false: that value decides, else null does. */
function either(left: Expression, right: Expression, decides: boolean): Expression {
  return {
    family: 'truth',
    of: (cell) => {
      const first = left.of(cell);
      if (first === decides) return decides;
      const second = right.of(cell);
      if (second === decides) return decides;
      return first === null || second === null ? null : !decides;
    },
  };
}

function readComparison(reader: Reader): Expression {
  const left = readUnary(reader);
  const next = reader.tokens[reader.at];
  const compare = next?.kind === 'word' ? COMPARISONS.get(next.text) : undefined;
  if (next === undefined || compare === undefined) return left;
  countAsked(reader);
  reader.at += 1;
  const right = readUnary(reader);
  const families = [left.family, right.family].filter((family) => family !== 'null');
  const isOrder = !['eq', 'ne'].includes(next.text);
  if (new Set(families).size > 1 || (isOrder && families.includes('truth')))
    throw refusal(`At ${next.at}, ${next.text} cannot compare ${left.family} with ${right.family}.`);
  return { family: 'truth', of: (cell) => compare(left.of(cell), right.of(cell)) };
}

function readUnary(reader: Reader): Expression {
  if (!takeWord(reader, 'not')) return readPrimary(reader);
  const { of } = truth(
    deeper(reader, () => readUnary(reader)),
    reader,
  );
  return {
    family: 'truth',
    of: (cell) => {
      const value = of(cell);
      return value === null ? null : !value;
    },
  };
}

function readPrimary(reader: Reader): Expression {
  const token = reader.tokens[reader.at];
  if (token === undefined) throw unexpected(reader);
  reader.at += 1;
  if (token.kind === 'value') return { family: token.family, of: () => token.value };
  if (token.kind === 'word') {
    const call = FUNCTIONS.get(token.text);
    if (call !== undefined) return readCall(reader, call);
    if (isMark(reader, '(')) throw refusal(`At ${token.at}, the function ${token.text} is not offered.`);
    return readColumn(reader, token.text, token.at);
  }
  reader.at -= 1;
  takeMark(reader, '(');
  const inner = deeper(reader, () => readOr(reader));
  takeMark(reader, ')');
  return inner;
}

function readColumn({ columns }: Reader, name: string, at: number): Expression {
  const family = columns.get(name);
  if (family === undefined) throw refusal(`At ${at}, there is no column ${name}.`);
  return { family, of: (cell) => cell(name) };
}

function readCall(reader: Reader, call: (text: string, part: string) => boolean): Expression {
  countAsked(reader);
  takeMark(reader, '(');
  const text = readText(reader);
  takeMark(reader, ',');
  const part = readText(reader);
  takeMark(reader, ')');
  return {
    family: 'truth',
    of: (cell) => {
      const [whole, piece] = [text.of(cell), part.of(cell)];
      return typeof whole === 'string' && typeof piece === 'string' ? call(whole, piece) : null;
    },
  };
}

function readText(reader: Reader): Expression {
  const at = reader.tokens[reader.at]?.at;
  const expression = deeper(reader, () => readOr(reader));
  if (expression.family === 'text' || expression.family === 'null') return expression;
  throw refusal(`At ${at}, a text is needed, not ${expression.family}.`);
}

function truth(expression: Expression, { tokens, at }: Reader): Expression {
  if (expression.family === 'truth') return expression;
  throw refusal(`Before ${tokens[at]?.at ?? 'the end'}, a condition is needed, not ${expression.family}.`);
}

function deeper(reader: Reader, read: () => Expression): Expression {
  if (reader.depth === DEEPEST) throw refusal(`Brackets and not go ${DEEPEST} deep at the most.`);
  reader.depth += 1;
  const expression = read();
  reader.depth -= 1;
  return expression;
}

function countAsked(reader: Reader): void {
  if (reader.asked === MOST_ASKED)
    throw refusal(`Compare and call functions ${MOST_ASKED} times at the most.`);
  reader.asked += 1;
}

function takeWord(reader: Reader, word: string): boolean {
  const next = reader.tokens[reader.at];
  if (next?.kind !== 'word' || next.text !== word) return false;
  reader.at += 1;
  return true;
}

function takeMark(reader: Reader, mark: string): void {
  if (!isMark(reader, mark)) throw unexpected(reader, mark);
  reader.at += 1;
}

function isMark({ tokens, at }: Reader, mark: string): boolean {
  const next = tokens[at];
  return next?.kind === 'mark' && next.text === mark;
}

function unexpected({ tokens, at }: Reader, wanted?: string): Refusal {
  const next = tokens[at];
  const found = next === undefined ? 'It ends too early' : `At ${next.at}, ${next.text} is not expected`;
  return refusal(wanted === undefined ? `${found}.` : `${found}: ${wanted} is missing.`);
}

function refusal(detail: string): Refusal {
  return new Refusal('invalid_filter', detail, POINTER);
}
