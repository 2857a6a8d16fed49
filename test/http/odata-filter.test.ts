// $filter on rows of a small table: what it reads, what it refuses, and any filter against the same one in TypeScript.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { parseFilter } from '../../src/http/odata/filter.js';
import type { Family } from '../../src/http/odata/tokens.js';
import { holds } from '../support/property.js';

type Cell = string | number | boolean | null;
type Row = Record<string, Cell>;

const COLUMNS = new Map<string, Family>([
  ['name', 'text'],
  ['reference', 'text'],
  ['rank', 'number'],
  ['score', 'number'],
  ['stale', 'truth'],
  ['deadline', 'day'],
  ['asOf', 'time'],
]);

const passes = (filter: string, row: Row): boolean =>
  parseFilter(filter, COLUMNS)((column) => row[column] as Cell);

const ROW: Row = {
  ...{ name: "The King's Apply", reference: null, rank: 3, score: 7.1, stale: false },
  ...{ deadline: '2027-01-31', asOf: '2026-11-24T10:00:00.000Z' },
};

t.test('comparisons, functions, brackets and null are read as OData has them', async (t) => {
  const met = [
    'rank eq 3',
    'rank lt 3.5 and rank gt -1',
    'score ge 7.1 and score le 7.10 and score ne 7',
    "name eq 'The King''s Apply'",
    "contains(name,'King') and startswith(name,'The ') and endswith(name, 'Apply')",
    'reference eq null',
    'rank ne null',
    'stale eq false',
    'not stale',
    'not (rank eq 4) and not (stale or rank eq 4)',
    'rank eq 4 or rank eq 3 and stale eq false',
    '(rank eq 3 or rank eq 4) and not stale',
    'deadline lt 2027-02-01 and deadline ge 2027-01-31',
    'asOf eq 2026-11-24T11:00:00+01:00',
    'asOf lt 2026-11-24T10:00:00.001Z',
    '3 eq rank',
    'null eq reference',
    '  rank   eq   3  ',
    'true',
    "'a' lt 'b'",
    'rank eq 3e0',
  ];
  for (const filter of met) t.equal(passes(filter, ROW), true, filter);
  const missed = [
    'rank eq 4',
    "contains(name,'king')",
    'stale',
    'reference ne null',
    // What is not known is neither more nor less, and a text that is not known neither has a part nor lacks it.
    "reference gt 'a'",
    "reference le 'a'",
    "contains(reference,'a')",
    "not contains(reference,'a')",
    "not contains(reference,'a') and rank eq 3",
    'rank eq 4 and rank eq 3 or stale',
    'false',
  ];
  for (const filter of missed) t.equal(passes(filter, ROW), false, filter);
  t.equal(passes("contains(reference,'a') or rank eq 3", ROW), true, 'one known truth is enough');
});

t.test('what is no filter is refused, and told where', async (t) => {
  const wrong = [
    ...['', ' ', 'rank', 'rank eq', 'eq 3', 'rank eq 3 rank', 'rank eq 3 and', 'and rank eq 3', 'not'],
    ...['(rank eq 3', 'rank eq 3)', '()', 'rank = 3', 'rank == 3', 'rank eq three', 'nothing eq 3'],
    ...["rank eq '3'", 'name eq 3', 'deadline eq 3', "deadline eq '2027-01-31'", 'asOf gt 2027-01-31'],
    ...[
      'stale gt false',
      'contains(name)',
      "contains(name,'a','b')",
      "contains(rank,'3')",
      'contains(name,3)',
    ],
    ...[
      "contains name,'a'",
      "Contains(name,'a')",
      'length(name) eq 3',
      'name/any(x:x eq 1)',
      "'open",
      'rank EQ 3',
    ],
    ...[
      'deadline eq 2027-02-30',
      'asOf eq 2027-01-31T25:00:00Z',
      'rank eq 1.',
      'rank eq 0x10',
      '3',
      'null',
      "'a'",
    ],
    ...[
      'not rank eq 3',
      '__proto__ eq null',
      'constructor eq null',
      'rank eq 3; drop table product',
      'rank in (3)',
    ],
    `${'('.repeat(60)}rank eq 3${')'.repeat(60)}`,
    `${'not '.repeat(60)}stale`,
  ];
  for (const filter of wrong)
    t.throws(() => parseFilter(filter, COLUMNS), { code: 'invalid_filter' }, filter.slice(0, 40));
  t.throws(() => parseFilter('rank eq 3 and nothing eq 1', COLUMNS), /At 14, there is no column nothing/);
  t.equal(passes(`${'('.repeat(40)}rank eq 3${')'.repeat(40)}`, ROW), true, 'forty brackets are fine');
  t.equal(passes(Array(100).fill('rank eq 3').join(' and '), ROW), true, 'and so is a long chain');
});

/** A filter as text, and what it comes to on a row, worked out by itself: null where it hangs on the unknown. */
type Case = { text: string; of: (row: Row) => boolean | null };

const someText = fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', "'", ' ', 'é', '(') });
const someRow: fc.Arbitrary<Row> = fc.record({
  name: someText,
  reference: fc.option(someText),
  rank: fc.option(fc.integer({ min: -2, max: 3 })),
  score: fc.constantFrom(null, 0.5, 1, 2.25),
  stale: fc.boolean(),
  deadline: fc.constantFrom(null, '2026-12-31', '2027-01-31'),
  asOf: fc.constant('2026-11-24T10:00:00.000Z'),
});

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const operands: Record<string, fc.Arbitrary<{ text: string; value: Cell }>> = {
  name: someText.map((value) => ({ text: quoted(value), value })),
  reference: fc.option(someText).map((value) => ({ text: value === null ? 'null' : quoted(value), value })),
  rank: fc.option(fc.integer({ min: -2, max: 3 })).map((value) => ({ text: String(value), value })),
  score: fc.constantFrom(0.5, 1, 2.25).map((value) => ({ text: String(value), value })),
  deadline: fc.constantFrom('2026-12-31', '2027-01-31').map((value) => ({ text: value, value })),
};
const ordered = (sign: (order: number) => boolean) => (one: Cell, other: Cell) =>
  one !== null && other !== null && sign(one < other ? -1 : one > other ? 1 : 0);
const OPERATORS: Record<string, (one: Cell, other: Cell) => boolean> = {
  eq: (one, other) => one === other,
  ne: (one, other) => one !== other,
  gt: ordered((order) => order > 0),
  ge: ordered((order) => order >= 0),
  lt: ordered((order) => order < 0),
  le: ordered((order) => order <= 0),
};

const comparison: fc.Arbitrary<Case> = fc
  .constantFrom(...Object.keys(operands))
  .chain((column) =>
    fc.record({
      column: fc.constant(column),
      operator: fc.constantFrom(...Object.keys(OPERATORS)),
      operand: operands[column] as fc.Arbitrary<{ text: string; value: Cell }>,
    }),
  )
  .map(({ column, operator, operand }) => ({
    text: `${column} ${operator} ${operand.text}`,
    of: (row) => OPERATORS[operator]?.(row[column] as Cell, operand.value) as boolean,
  }));
const PARTS: Record<string, (text: string, part: string) => boolean> = {
  contains: (text, part) => text.indexOf(part) !== -1,
  startswith: (text, part) => text.slice(0, part.length) === part,
  endswith: (text, part) => part === '' || text.slice(-part.length) === part,
};
const call: fc.Arbitrary<Case> = fc
  .record({
    name: fc.constantFrom(...Object.keys(PARTS)),
    column: fc.constantFrom('name', 'reference'),
    part: someText,
  })
  .map(({ name, column, part }) => ({
    text: `${name}(${column},${quoted(part)})`,
    of: (row) => (row[column] === null ? null : (PARTS[name]?.(row[column] as string, part) as boolean)),
  }));
const truth: fc.Arbitrary<Case> = fc.constant({ text: 'stale', of: (row: Row) => row.stale as boolean });

const { condition } = fc.letrec<{ condition: Case }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    comparison,
    call,
    truth,
    tie('condition').map(({ text, of }) => ({
      text: `not (${text})`,
      of: (row: Row) => {
        const value = of(row);
        return value === null ? null : !value;
      },
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([one, other]) => ({
      text: `(${one.text}) and (${other.text})`,
      of: (row: Row) => kleene(one.of(row), other.of(row), false),
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([one, other]) => ({
      text: `(${one.text}) or (${other.text})`,
      of: (row: Row) => kleene(one.of(row), other.of(row), true),
    })),
  ),
}));

/** One `strong` value settles it; failing that, one unknown leaves it open. */
function kleene(one: boolean | null, other: boolean | null, strong: boolean): boolean | null {
  const both = [one, other];
  if (both.includes(strong)) return strong;
  return both.includes(null) ? null : !strong;
}

t.test('any filter passes the rows that the same filter in TypeScript passes', async (t) => {
  const property = fc.property(
    condition,
    fc.array(someRow, { minLength: 1, maxLength: 5 }),
    ({ text, of }, rows) => {
      const test = parseFilter(text, COLUMNS);
      for (const row of rows)
        assert.equal(
          test((column) => row[column] as Cell),
          of(row) === true,
          `${text} on ${JSON.stringify(row)}`,
        );
    },
  );
  holds(t, property, 2_000);
});

t.test('and binds tighter than or, and both go from the left', async (t) => {
  const row = fc.tuple(
    someRow,
    fc.array(fc.tuple(fc.constantFrom('and', 'or'), comparison), { maxLength: 6 }),
    comparison,
  );
  const property = fc.property(row, ([row, more, first]) => {
    const text = [first.text, ...more.map(([word, { text }]) => `${word} ${text}`)].join(' ');
    const groups = [[first.of(row)]];
    for (const [word, { of }] of more) {
      if (word === 'or') groups.push([of(row)]);
      else groups.at(-1)?.push(of(row));
    }
    assert.equal(
      passes(text, row),
      groups.some((group) => group.every((value) => value === true)),
    );
  });
  holds(t, property, 500);
});

t.test('no text at all makes anything but a filter or a refusal', async (t) => {
  const piece = fc.constantFrom(
    'rank',
    ' eq ',
    '3',
    "'a'",
    '(',
    ')',
    ' and ',
    'not ',
    'name',
    ',',
    'contains',
    'null',
    '-',
    '.',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  );
  const property = fc.property(text, (filter) => {
    try {
      assert.equal(typeof passes(filter, ROW), 'boolean');
    } catch (error) {
      assert.equal((error as { code: string }).code, 'invalid_filter');
    }
  });
  holds(t, property, 2_000);
});
