// Ranks within units and groups: by hand, and any portfolio against counting those above in the same part.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { ranksWithin } from '../../src/domain/ranks-within.js';
import { holds } from '../support/property.js';

t.test('each counts among those of its own owner, and equals share the better rank', async (t) => {
  // By row: scores 7, 9, 7, 7, 5 with owners a, b, a, b, a; row 5 is not ranked.
  const scores = Float64Array.of(7, 9, 7, 7, 5, 10);
  const owners = [1, 2, 1, 2, 1, 1];
  const order = Int32Array.of(1, 0, 2, 3, 4);
  const ranks = ranksWithin(order, scores, (row) => owners[row] as number, 6);
  t.same([...ranks], [1, 1, 1, 2, 3, 0]);
});

t.test('of any portfolio, a rank is one more than those above with the same owner', async (t) => {
  const row = fc.record({ score: fc.nat(5), owner: fc.nat(2), ranked: fc.boolean() });
  const property = fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
    const scores = Float64Array.from(rows, ({ score }) => score);
    const listed = [...rows.keys()].filter((at) => rows[at]?.ranked);
    const order = Int32Array.from(listed.sort((a, b) => (scores[b] as number) - (scores[a] as number)));
    const ranks = ranksWithin(order, scores, (at) => rows[at]?.owner as number, rows.length);
    for (const [at, own] of rows.entries()) {
      const above = rows.filter(
        ({ ranked, owner, score }) => ranked && owner === own.owner && score > own.score,
      );
      assert.equal(ranks[at], own.ranked ? 1 + above.length : 0);
    }
  });
  holds(t, property);
});
