// Several values in one parameter: separated by commas, those with commas of their own in quotes.

import t from 'tap';
import { splitLists } from '../../src/http/query-values.js';

function split(text: string): string[] | 'astray' {
  const query: Record<string, unknown> = { phase: text };
  return splitLists(['phase'], query).length === 0 ? (query.phase as string[]) : 'astray';
}

t.test('values are separated by commas, and quotes work as in CSV', async (t) => {
  const cases: [text: string, values: string[] | 'astray'][] = [
    ['alpha', ['alpha']],
    ['alpha,live', ['alpha', 'live']],
    [' alpha , live ', ['alpha', 'live']],
    ['"A, of old",B', ['A, of old', 'B']],
    [' "say ""when""" , x', ['say "when"', 'x']],
    ['5" pipe', ['5" pipe']],
    ['', ['']],
    [',', ['', '']],
    ['""', ['']],
    ['"open', 'astray'],
    ['"shut" again', 'astray'],
    ['a,"b"c', 'astray'],
  ];
  for (const [text, values] of cases) t.same(split(text), values, text);
});

t.test('a text of a million blanks, quotes or commas is read in one go', async (t) => {
  const many = 1_000_000;
  t.equal(split(`${' '.repeat(many)}"`), 'astray');
  t.equal(split(`"x"${' '.repeat(many)}y`), 'astray');
  t.equal(split(`${'"'.repeat(many)}x`), 'astray');
  t.equal(split(','.repeat(many)).length, many + 1);
  t.same(split(`${' '.repeat(many)}x${' '.repeat(many)}`), ['x']);
});
