// The first few of many in one pass: the same as sorting everything and cutting.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { selectFirst } from '../../src/domain/selection.js';
import { holds } from '../support/property.js';

t.test('the first rows are found in order among those admitted', async (t) => {
  const numbers = [5, 1, 4, 2, 3, 0];
  const compare = (a: number, b: number) => (numbers[a] as number) - (numbers[b] as number);
  const order = { leading: numbers, ascending: true, compare };
  t.same(
    selectFirst(6, 3, order, () => true),
    [5, 1, 3],
  );
  t.same(
    selectFirst(6, 3, order, (row) => row !== 5),
    [1, 3, 4],
  );
  t.same(
    selectFirst(6, 100, order, () => true),
    [5, 1, 3, 4, 2, 0],
  );
  t.same(
    selectFirst(2, 100, order, () => true),
    [1, 0],
    'rows at or past the length do not count',
  );
  t.same(
    selectFirst(6, 3, order, () => false),
    [],
  );
  t.same(
    selectFirst(0, 3, order, () => true),
    [],
  );
});

t.test('it finds what sorting everything would have found', async (t) => {
  const numbers = fc.array(fc.record({ key: fc.nat({ max: 30 }), admitted: fc.boolean() }), {
    maxLength: 80,
  });
  holds(
    t,
    fc.property(numbers, fc.integer({ min: 1, max: 90 }), fc.boolean(), (rows, count, ascending) => {
      const leading = rows.map(({ key }) => key);
      const compare = (a: number, b: number) =>
        (ascending ? 1 : -1) * ((leading[a] as number) - (leading[b] as number)) || a - b;
      const admits = (row: number) => rows[row]?.admitted as boolean;
      const sorted = rows
        .map((_, row) => row)
        .filter(admits)
        .sort(compare);
      assert.deepEqual(
        selectFirst(rows.length, count, { leading, ascending, compare }, admits),
        sorted.slice(0, count),
      );
    }),
    300,
  );
});
