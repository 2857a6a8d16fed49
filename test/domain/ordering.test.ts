// The order shown: total, so that pages neither repeat nor miss one, and the same however it is asked.

import fc from 'fast-check';
import t from 'tap';
import { scoreAll } from '../../src/domain/columns.js';
import {
  compareRows,
  compareToKey,
  keyOf,
  rankedOrdering,
  unrankedOrdering,
} from '../../src/domain/ordering.js';
import {
  anyItems,
  anyWeights,
  DEFAULT_WEIGHTS,
  type Item,
  makeColumns,
  makeItem,
  weighted,
} from '../support/portfolio.js';
import { holds } from '../support/property.js';

/** The ids of all items in the order shown. */
function shown(items: Item[], order: typeof rankedOrdering): string[] {
  const columns = makeColumns(items);
  const ordering = order(columns, scoreAll(columns, weighted(DEFAULT_WEIGHTS)));
  return items
    .map((_, row) => row)
    .sort((a, b) => compareRows(ordering, a, b))
    .map((row) => columns.ids[row] as string);
}

t.test(
  'ranked products go by score, value, urgency and transactions, the highest first, then by id',
  async (t) => {
    const order = [
      makeItem('f', [9, 6, 4]),
      // From here on everything scores 6.8.
      makeItem('e', [7, 7, 6]),
      makeItem('d', [6, 8, 7], { transactions: 5 }),
      makeItem('c', [6, 8, 7], { transactions: 4 }),
      makeItem('h', [6, 8, 7], { transactions: 0 }),
      makeItem('a', [6, 8, 7]),
      makeItem('b', [6, 8, 7]),
      makeItem('g', [6, 6, 10]),
    ];
    const expected = order.map((item) => item.id);
    t.same(shown([...order].reverse(), rankedOrdering), expected);
    t.same(shown(order, rankedOrdering), expected);
  },
);

t.test(
  'unranked products go by highest and lowest possible score and transactions, then by id',
  async (t) => {
    const order = [
      // 7.4 to 9.5, then three of 5.0 to 9.5.
      makeItem('d', [9, { low: 9, high: 10 }, null]),
      makeItem('c', [9, null, null], { transactions: 1 }),
      makeItem('a', [9, null, null]),
      makeItem('b', [9, null, null]),
      // 6.6 to 9.3: a better floor does not make up for a lower ceiling.
      makeItem('e', [9, null, 9]),
      makeItem('f', [1, null, null]),
    ];
    const expected = order.map((item) => item.id);
    t.same(shown([...order].reverse(), unrankedOrdering), expected);
    t.same(shown(order, unrankedOrdering), expected);
  },
);

t.test('the order is total: never equal for two rows, antisymmetric and transitive', async (t) => {
  holds(
    t,
    fc.property(
      anyItems({ minLength: 3, maxLength: 12 }),
      anyWeights,
      fc.boolean(),
      (items, weights, ranked) => {
        const columns = makeColumns(items);
        const ordering = (ranked ? rankedOrdering : unrankedOrdering)(
          columns,
          scoreAll(columns, weighted(weights)),
        );
        const rows = items.map((_, row) => row);
        const before = (a: number, b: number) => compareRows(ordering, a, b) < 0;
        return rows.every((a) =>
          rows.every(
            (b) =>
              (a === b ? compareRows(ordering, a, b) === 0 : before(a, b) !== before(b, a)) &&
              rows.every((c) => !(before(a, b) && before(b, c)) || before(a, c)),
          ),
        );
      },
    ),
    50,
  );
});

t.test('a place kept in a cursor compares just as the row that it was taken from', async (t) => {
  holds(
    t,
    fc.property(
      anyItems({ minLength: 2, maxLength: 12 }),
      anyWeights,
      fc.boolean(),
      (items, weights, ranked) => {
        const columns = makeColumns(items);
        const ordering = (ranked ? rankedOrdering : unrankedOrdering)(
          columns,
          scoreAll(columns, weighted(weights)),
        );
        const rows = items.map((_, row) => row);
        return rows.every((place) => {
          // What a cursor holds went through JSON.
          const key = JSON.parse(JSON.stringify(keyOf(ordering, place)));
          return rows.every(
            (row) =>
              Math.sign(compareToKey(ordering, row, key)) === Math.sign(compareRows(ordering, row, place)),
          );
        });
      },
    ),
    100,
  );
});
