// Rows kept in order: put in and taken out one by one they stand as if sorted afresh.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { compareRows, keyOf, type Ordering } from '../../src/domain/ordering.js';
import {
  countAbove,
  insertRow,
  positionAfter,
  positionOf,
  removeRow,
  type SortedRows,
  sortRows,
} from '../../src/domain/sorted-rows.js';
import { holds } from '../support/property.js';

const inOrder = ({ rows, length }: SortedRows) => [...rows.subarray(0, length)];

/** An order by one score, the highest first, then by id. */
function orderBy(scores: readonly number[]): Ordering {
  return { keys: [scores], ids: scores.map((_, row) => `id-${String(row).padStart(3, '0')}`) };
}

t.test('rows are put in their place and taken out again', async (t) => {
  const sorted = sortRows(orderBy([5, 9, 5, 1]), [0, 1]);
  t.same(inOrder(sorted), [1, 0]);
  insertRow(sorted, 3);
  insertRow(sorted, 2);
  t.same(inOrder(sorted), [1, 0, 2, 3]);
  t.equal(positionOf(sorted, 2), 2);
  removeRow(sorted, 0);
  t.same(inOrder(sorted), [1, 2, 3]);
  removeRow(sorted, 3);
  removeRow(sorted, 1);
  removeRow(sorted, 2);
  t.same(inOrder(sorted), []);
});

t.test('those above a score are counted without those at it', async (t) => {
  const sorted = sortRows(orderBy([5, 9, 5, 1]), [0, 1, 2, 3]);
  const cases: [score: number, above: number][] = [
    [10, 0],
    [9, 0],
    [8, 1],
    [5, 1],
    [4, 3],
    [1, 3],
    [0, 4],
    [-1, 4],
  ];
  for (const [score, above] of cases) t.equal(countAbove(sorted, score), above, `above ${score}`);
  t.equal(countAbove(sortRows(orderBy([]), []), 0), 0);
});

const anyScores = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 150 });

t.test('after any rows come and go the order is that of a fresh sort, past any size', async (t) => {
  const toggles = fc.array(fc.nat({ max: 149 }), { maxLength: 300 });
  holds(
    t,
    fc.property(anyScores, toggles, (scores, toggles) => {
      const ordering = orderBy(scores);
      const sorted = sortRows(ordering, []);
      const held = new Set<number>();
      for (const toggle of toggles) {
        const row = toggle % scores.length;
        if (held.delete(row)) removeRow(sorted, row);
        else {
          insertRow(sorted, row);
          held.add(row);
        }
      }
      assert.deepEqual(
        inOrder(sorted),
        [...held].sort((a, b) => compareRows(ordering, a, b)),
      );
      assert.deepEqual(inOrder(sorted), inOrder(sortRows(ordering, [...held])));
    }),
    100,
  );
});

t.test('a place is found at its own row or just after it', async (t) => {
  holds(
    t,
    fc.property(anyScores, (scores) => {
      const ordering = orderBy(scores);
      const sorted = sortRows(ordering, [...scores.keys()]);
      inOrder(sorted).forEach((row, position) => {
        const place = keyOf(ordering, row);
        assert.equal(positionOf(sorted, row), position);
        assert.equal(positionAfter(sorted, place, true), position);
        assert.equal(positionAfter(sorted, place), position + 1);
      });
    }),
    50,
  );
});
