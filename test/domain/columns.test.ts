// Columns: scores are whole numbers, exact, and within what a 32-bit column holds.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { SCORE_UNITS, scoreAll, weightedSum } from '../../src/domain/columns.js';
import {
  anyItems,
  anyWeights,
  DEFAULT_WEIGHTS,
  makeColumns,
  makeItem,
  weighted,
} from '../support/portfolio.js';
import { holds } from '../support/property.js';

t.test('a score is the sum of weight times points, in ten-millionths', async (t) => {
  const columns = makeColumns([makeItem('A', [9, 6, 4]), makeItem('B', [6, null, { low: 2, high: 5 }])]);
  const { low, high } = scoreAll(columns, weighted(DEFAULT_WEIGHTS));
  t.same([...low], [7.1 * SCORE_UNITS, 3.7 * SCORE_UNITS]);
  t.same([...high], [7.1 * SCORE_UNITS, 7 * SCORE_UNITS]);
});

t.test('the highest scale there can be still fits', async (t) => {
  const columns = makeColumns([makeItem('A', [100, 100, 100])], { min: 0, max: 100 });
  t.equal(scoreAll(columns, weighted(DEFAULT_WEIGHTS)).low[0], 100 * SCORE_UNITS);
});

t.test('contributions add up to the score exactly, whatever the weights', async (t) => {
  holds(
    t,
    fc.property(anyItems({ minLength: 1 }), anyWeights, (items, weights) => {
      const columns = makeColumns(items);
      const scores = scoreAll(columns, weighted(weights));
      for (let row = 0; row < columns.length; row += 1) {
        for (const [bound, points] of [
          [scores.low, columns.low],
          [scores.high, columns.high],
        ] as const) {
          const exact = weights.reduce(
            (sum, weight, criterion) => sum + BigInt(weight) * BigInt(points[criterion]?.[row] as number),
            0n,
          );
          assert.equal(BigInt(bound[row] as number), exact);
          assert.equal(weightedSum(points, weights, row), bound[row]);
        }
      }
    }),
    50,
  );
});
