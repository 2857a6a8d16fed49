// Kendall's W: worked answers, ties, and what it must not depend on.

import fc from 'fast-check';
import t from 'tap';
import { kendallsW } from '../../src/domain/kendalls-w.js';
import { holds } from '../support/property.js';

t.test('W is as worked by hand', async (t) => {
  const cases: [why: string, assessors: number[][], expected: number | null][] = [
    [
      'the same order in different numbers',
      [
        [1, 2, 3],
        [10, 20, 90],
      ],
      1,
    ],
    [
      'the same order with the same ties',
      [
        [1, 1, 3],
        [4, 4, 9],
        [2, 2, 3],
      ],
      1,
    ],
    [
      'two opposite orders',
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
      0,
    ],
    // Ranks 1 2 3, 1 2 3, 3 2 1: sums 5, 6, 7 about 6; S = 2; W = 12 x 2 / (9 x 24).
    [
      'two against one',
      [
        [1, 2, 3],
        [1, 2, 3],
        [3, 2, 1],
      ],
      1 / 9,
    ],
    // Ranks 1 2 3 and 1.5 1.5 3: sums 2.5, 3.5, 6 about 4; S = 6.5; W = 12 x 6.5 / (4 x 24 - 2 x 6).
    [
      'one of two sees a tie',
      [
        [1, 2, 3],
        [5, 5, 7],
      ],
      78 / 84,
    ],
    // The one who ties all takes 24 from the most possible: S = 2; W = 12 x 2 / (4 x 24 - 2 x 24).
    [
      'one of two ties everything',
      [
        [1, 2, 3],
        [4, 4, 4],
      ],
      24 / 48,
    ],
    [
      'everybody ties everything',
      [
        [2, 2, 2],
        [4, 4, 4],
      ],
      null,
    ],
    ['one assessor', [[1, 2, 3]], null],
    ['one subject', [[1], [2]], null],
    ['no subject', [[], []], null],
    ['nobody', [], null],
  ];
  for (const [why, assessors, expected] of cases) t.equal(kendallsW(assessors), expected, why);
});

const anyTable = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([m, n]) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: n, maxLength: n }), {
    minLength: m,
    maxLength: m,
  }),
);

t.test('W lies from 0 to 1, and neither the order of assessors nor of subjects matters', async (t) => {
  holds(
    t,
    fc.property(anyTable, (table) => {
      const w = kendallsW(table);
      const turned = table.map((row) => [...row].reverse()).reverse();
      return (w === null || (w >= 0 && w <= 1)) && kendallsW(turned) === w;
    }),
  );
});

t.test('W is 1 exactly where all put the subjects in the same order', async (t) => {
  const sameOrder = (a: number[], b: number[]) =>
    a.every((x, i) => a.every((y, j) => Math.sign(x - y) === Math.sign((b[i] as number) - (b[j] as number))));
  holds(
    t,
    fc.property(anyTable, (table) => {
      const w = kendallsW(table);
      return w === null || (w === 1) === table.every((row) => sameOrder(row, table[0] as number[]));
    }),
    500,
  );
  holds(
    t,
    fc.property(
      fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 60 }),
      fc.integer({ min: 2, max: 9 }),
      (row, m) => kendallsW(Array(m).fill(row)) === 1,
    ),
    50,
  );
});

t.test('only the order counts: any growing change of one assessor’s numbers keeps W', async (t) => {
  holds(
    t,
    fc.property(anyTable, (table) => {
      const changed = table.with(
        0,
        (table[0] as number[]).map((points) => points ** 3 + 7),
      );
      return kendallsW(changed) === kendallsW(table);
    }),
    50,
  );
});
