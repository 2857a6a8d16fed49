// Rank intervals hold the true rank, however the open scores turn out.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { rankIntervals } from '../../src/domain/rank-intervals.js';
import { holds } from '../support/property.js';

t.test('a certain score stands between those surely above and those possibly above', async (t) => {
  const interval = rankIntervals([5, 7, 3], [5, 9, 6], [1, 1, 1]);
  t.same(interval(0), { best: 2, worst: 3 });
  t.same(interval(1), { best: 1, worst: 1 });
  t.same(interval(2), { best: 2, worst: 3 });
});

t.test('the rank lies within, for any scores inside the intervals', async (t) => {
  const subject = fc.record({
    low: fc.nat({ max: 9 }),
    width: fc.nat({ max: 4 }),
    at: fc.double({ min: 0, max: 1 }),
  });
  holds(
    t,
    fc.property(fc.array(subject, { minLength: 1, maxLength: 12 }), (subjects) => {
      const low = subjects.map((each) => each.low);
      const high = subjects.map((each) => each.low + each.width);
      const scores = subjects.map((each) => each.low + Math.round((each.at || 0) * each.width));
      const interval = rankIntervals(
        low,
        high,
        subjects.map(() => 1),
      );
      scores.forEach((score, row) => {
        const rank = 1 + scores.filter((other) => other > score).length;
        const { best, worst } = interval(row);
        assert.ok(best <= rank && rank <= worst, `${best} ${rank} ${worst}`);
      });
    }),
    200,
  );
});
