// The agreed score: the median of the assessors' points, unless a consensus was recorded.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { agreedMillipoints, medianMillipoints } from '../../src/domain/agreed-score.js';
import { holds } from '../support/property.js';

t.test('the median is the middle one, or the mean of the middle two', async (t) => {
  const cases: [given: number[], expected: number | null][] = [
    [[], null],
    [[7000], 7000],
    [[4000, 9000], 6500],
    [[9000, 4000], 6500],
    [[1000, 10_000, 2000], 2000],
    [[1000, 2000, 3000, 10_000], 2500],
    [[8000, 8000, 1000, 8000, 8000], 8000],
    // Halves of a thousandth are rounded up.
    [[1000, 1001], 1001],
    [[0, 0], 0],
    // As numbers, not as text: 10,000 is above 9,000.
    [[10_000, 9000, 9500], 9500],
  ];
  for (const [given, expected] of cases) t.equal(medianMillipoints(given), expected, `[${given}]`);
});

t.test('a recorded consensus counts instead of the median, even a lowest one', async (t) => {
  t.equal(agreedMillipoints([2000, 4000], 9000), 9000);
  t.equal(agreedMillipoints([2000, 4000], 0), 0);
  t.equal(agreedMillipoints([], 5000), 5000);
  t.equal(agreedMillipoints([2000, 4000], null), 3000);
  t.equal(agreedMillipoints([], null), null);
});

const anyVotes = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 });

t.test('the median lies between the lowest and the highest vote', async (t) => {
  holds(
    t,
    fc.property(anyVotes, (votes) => {
      const median = medianMillipoints(votes) as number;
      return median >= Math.min(...votes) && median <= Math.max(...votes);
    }),
  );
});

t.test('the median has as many votes above it as below it', async (t) => {
  holds(
    t,
    fc.property(anyVotes, (votes) => {
      const median = medianMillipoints(votes) as number;
      const half = votes.length / 2;
      // A half rounded up may pass over a vote half a thousandth away, hence the one on the upper side.
      const above = votes.filter((vote) => vote > median).length;
      const below = votes.filter((vote) => vote < median - 1).length;
      return above <= half && below <= half;
    }),
  );
});

t.test('more votes for the median never change it', async (t) => {
  holds(
    t,
    fc.property(anyVotes, fc.integer({ min: 1, max: 5 }), (votes, more) => {
      const median = medianMillipoints(votes) as number;
      return medianMillipoints([...votes, ...Array(more).fill(median)]) === median;
    }),
  );
});

t.test('everybody voting again as before never changes the median', async (t) => {
  holds(
    t,
    fc.property(anyVotes, (votes) => medianMillipoints([...votes, ...votes]) === medianMillipoints(votes)),
  );
});

t.test('the order of the votes does not matter, and they are left as they were', async (t) => {
  holds(
    t,
    fc.property(anyVotes, (votes) => {
      const given = [...votes];
      const median = medianMillipoints(given);
      assert.deepEqual(given, votes);
      return median === medianMillipoints([...votes].reverse());
    }),
    50,
  );
});

t.test('a raised vote never lowers the median', async (t) => {
  holds(
    t,
    fc.property(anyVotes, fc.nat(), fc.nat({ max: 50_000 }), (votes, at, by) => {
      const raised = [...votes];
      raised[at % votes.length] = (raised[at % votes.length] as number) + by;
      return (medianMillipoints(raised) as number) >= (medianMillipoints(votes) as number);
    }),
  );
});
