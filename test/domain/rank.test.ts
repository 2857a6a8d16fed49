// Ranks by the "1224" convention, and how far missing scores leave them open.

import t from 'tap';
import { DEFAULT_WEIGHTS, makeItem, type Path, rankItems, WORKED_EXAMPLE } from '../support/portfolio.js';

const PATHS: Path[] = ['standing order', 'profiles'];

for (const path of PATHS) {
  t.test(`equal scores share the better rank and the next leaves room for them (${path})`, async (t) => {
    const equal = (ids: string, points: number) =>
      [...ids].map((id) => makeItem(id, [points, points, points]));
    const ranks = (...groups: ReturnType<typeof equal>[]) =>
      rankItems(groups.flat(), DEFAULT_WEIGHTS, path).map(({ id, rank, tied }) => [id, rank, tied]);
    t.same(ranks(), []);
    t.same(ranks(equal('a', 5)), [['a', 1, false]]);
    t.same(ranks(equal('ab', 5)), [
      ['a', 1, true],
      ['b', 1, true],
    ]);
    t.same(ranks(equal('a', 5), equal('bc', 9), equal('def', 7), equal('g', 1)), [
      ['b', 1, true],
      ['c', 1, true],
      ['d', 3, true],
      ['e', 3, true],
      ['f', 3, true],
      ['a', 6, false],
      ['g', 7, false],
    ]);
  });

  t.test(`what is nearly equal is not: a thousandth of a point decides (${path})`, async (t) => {
    const ranks = rankItems([makeItem('a', [5, 5, 5]), makeItem('b', [5.001, 5, 5])], [1, 4999, 5000], path);
    t.same(
      ranks.map(({ id, rank }) => [id, rank]),
      [
        ['b', 1],
        ['a', 2],
      ],
    );
  });

  t.test(
    `a product that nobody scored could come first or last, and pushes the others (${path})`,
    async (t) => {
      const ranks = rankItems([...WORKED_EXAMPLE, makeItem('X', [null, null, null])], DEFAULT_WEIGHTS, path);
      t.same(
        ranks.map(({ id, rank, best, worst }) => [id, rank, best, worst]),
        [
          ['A', 1, 1, 2],
          ['D', 2, 2, 3],
          ['B', 2, 2, 3],
          ['C', 4, 4, 5],
          ['E', 5, 5, 6],
          ['X', null, 1, 6],
        ],
      );
    },
  );

  t.test(`a product with one score missing is held within what that score could do (${path})`, async (t) => {
    // Value 7 and feasibility 6 are known: 4.7 and urgency's 0.3 to 3.0, so 5.0 to 7.7.
    const X = makeItem('X', [7, null, 6]);
    // Value 1, urgency 1: 0.8 and 0.2 to 2.0, so 1.0 to 2.8, below everybody else.
    const Y = makeItem('Y', [1, 1, null]);
    const ranks = rankItems([...WORKED_EXAMPLE, X, Y], DEFAULT_WEIGHTS, path);
    t.same(
      ranks.map(({ id, best, worst }) => [id, best, worst]),
      [
        ['A', 1, 2],
        ['D', 2, 3],
        ['B', 2, 3],
        ['C', 4, 5],
        // X is above E's 4.8 whatever its urgency.
        ['E', 6, 6],
        ['X', 1, 5],
        ['Y', 7, 7],
      ],
    );
  });

  t.test(`a retired product is neither ranked nor counted (${path})`, async (t) => {
    const items = WORKED_EXAMPLE.map((item) => ({ ...item, inBacklog: item.id !== 'A' }));
    t.same(
      rankItems(items, DEFAULT_WEIGHTS, path).map(({ id, rank }) => [id, rank]),
      [
        ['D', 1],
        ['B', 1],
        ['C', 3],
        ['E', 4],
      ],
    );
  });
}
