// Tallies for a few scores in one pass: the same as counting for each, and the same as the standing order's.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { scoreAll } from '../../src/domain/columns.js';
import { buildProfiles } from '../../src/domain/profiles.js';
import { buildStanding, standingTallies } from '../../src/domain/standing.js';
import { tallyScores } from '../../src/domain/tally.js';
import { anyItems, anyWeights, makeColumns, weighted } from '../support/portfolio.js';
import { holds } from '../support/property.js';

t.test('each count is the plain count, for every score that a page asks about', async (t) => {
  const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 6 });
  holds(
    t,
    fc.property(anyItems({ minLength: 1 }), anyWeights, picks, (items, weights, picks) => {
      const columns = makeColumns(items);
      const scores = scoreAll(columns, weighted(weights));
      const rows = [...new Set(picks.map((pick) => pick % items.length))];
      const asked = rows.map((row) => ({ low: scores.low[row] as number, high: scores.high[row] as number }));
      const profiles = buildProfiles(columns);
      const tallies = tallyScores(profiles, scoreAll(profiles, weighted(weights)), profiles.backlog, asked);
      const standing = standingTallies(buildStanding(columns, weighted(weights)));
      const counted = [...items.keys()].filter((row) => items[row]?.inBacklog);
      const complete = counted.filter((row) => columns.missing[row] === 0);
      const incomplete = counted.filter((row) => columns.missing[row] !== 0);
      const above = (rows: number[], bound: Float64Array, score: number) =>
        rows.filter((row) => (bound[row] as number) > score).length;

      assert.equal(tallies.ranked, complete.length);
      assert.equal(tallies.unranked, incomplete.length);
      for (const row of rows) {
        const low = scores.low[row] as number;
        for (const score of [low - 1, low, scores.high[row] as number]) {
          assert.equal(tallies.rankedAbove(score), above(complete, scores.low, score));
          assert.equal(tallies.surelyAbove(score), above(incomplete, scores.low, score));
          assert.equal(tallies.possiblyAbove(score), above(incomplete, scores.high, score));
          assert.equal(tallies.rankedAbove(score), standing.rankedAbove(score));
          assert.equal(tallies.surelyAbove(score), standing.surelyAbove(score));
          assert.equal(tallies.possiblyAbove(score), standing.possiblyAbove(score));
        }
      }
    }),
    100,
  );
});

t.test('nothing asked about or nobody counted is no fault', async (t) => {
  const profiles = buildProfiles(makeColumns([]));
  const scores = scoreAll(profiles, weighted([5000, 3000, 2000]));
  t.match(tallyScores(profiles, scores, profiles.backlog, []), { ranked: 0, unranked: 0 });
});
