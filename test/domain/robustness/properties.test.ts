// What robustness promises, whatever the portfolio: every place is given away once, chances of winning add up, the quick
// way agrees with the long way and with plainly trying many weights, and without doubt there is only the ranking itself.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { expectedRanks, winsAgainst } from '../../../src/domain/robustness/expected-ranks.js';
import { topShares } from '../../../src/domain/robustness/top-shares.js';
import { regionPolygon } from '../../../src/domain/robustness/weight-region.js';
import { anyWeights, DEFAULT_WEIGHTS } from '../../support/portfolio.js';
import { holds } from '../../support/property.js';
import { rankShares } from '../../support/rank-shares.js';
import { ALL, AS_STATED, anyRegion, anySubjects, planesOf, robustRows } from '../../support/robustness.js';

const near = (found: number, expected: number, within = 1e-9) =>
  assert.ok(Math.abs(found - expected) <= within, `${found}, expected ${expected}`);
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
const scoreUnder = (weights: readonly number[], points: readonly number[]) =>
  sum(weights.map((weight, criterion) => weight * (points[criterion] as number)));

t.test('every place is shared out exactly once, and every subject takes exactly one', async (t) => {
  holds(
    t,
    fc.property(anySubjects(8), anyWeights, anyRegion, (subjects, weights, region) => {
      const planes = planesOf(subjects);
      const polygon = regionPolygon(region, weights) ?? [];
      let before = subjects.map(() => 0);
      for (let top = 1; top <= subjects.length; top += 1) {
        const { shares, error } = topShares(planes, polygon, top, Infinity);
        const now = [...planes.planeOf].map((plane) => shares[plane] as number);
        assert.equal(error, 0);
        near(sum(now), top);
        now.forEach((share, at) => {
          assert.ok(share >= (before[at] as number) - 1e-9, 'more places, more chances');
        });
        before = now;
      }
      for (const share of before) near(share, 1);
    }),
  );
});

t.test('cutting only where the top is unsettled agrees with cutting along every line', async (t) => {
  holds(
    t,
    fc.property(anySubjects(7), anyWeights, anyRegion, (subjects, weights, region) => {
      const planes = planesOf(subjects);
      const polygon = regionPolygon(region, weights) ?? [];
      const longWay = rankShares(subjects, polygon);
      const ranks = expectedRanks(planes, polygon);
      for (const top of [1, 2, 3]) {
        const { shares } = topShares(planes, polygon, top, Infinity);
        longWay.forEach((places, at) => {
          near(shares[planes.planeOf[at] as number] as number, sum(places.slice(0, top)));
        });
      }
      longWay.forEach((places, at) => {
        near(
          ranks[planes.planeOf[at] as number] as number,
          sum(places.map((share, place) => share * (place + 1))),
        );
      });
    }),
  );
});

t.test(
  'trying weights one by one over the whole triangle gives the same shares, as far as it can',
  async (t) => {
    const steps = 100;
    const tried = Array.from({ length: steps * steps }, (_, at) => {
      const [x, y] = [(Math.floor(at / steps) + 1 / 3) / steps, ((at % steps) + 1 / 3) / steps];
      return [x, y, 1 - x - y];
    }).filter(([, , rest = 0]) => rest > 0);
    holds(
      t,
      fc.property(anySubjects(6), fc.integer({ min: 1, max: 4 }), (subjects, top) => {
        const found = robustRows(subjects, { top });
        subjects.forEach((points, at) => {
          let [first, among, ranks] = [0, 0, 0];
          for (const weights of tried) {
            const ahead = subjects.map((other) => scoreUnder(weights, other) - scoreUnder(weights, points));
            const above = ahead.filter((lead) => lead > 1e-9).length;
            const equals = ahead.filter((lead) => Math.abs(lead) <= 1e-9).length;
            first += above === 0 ? 1 / equals : 0;
            among += Math.min(equals, Math.max(0, top - above)) / equals;
            ranks += 1 + above + (equals - 1) / 2;
          }
          near(found[at]?.probabilityFirst as number, first / tried.length, 0.03);
          near(found[at]?.probabilityTop as number, among / tried.length, 0.03);
          near(found[at]?.expectedRank as number, ranks / tried.length, 0.08);
        });
      }),
      40,
    );
  },
);

t.test('one of two wins, and the expected rank is one more than the chances of being beaten', async (t) => {
  holds(
    t,
    fc.property(anySubjects(8), anyWeights, anyRegion, (subjects, weights, region) => {
      const planes = planesOf(subjects);
      const polygon = regionPolygon(region, weights) ?? [];
      const wins = subjects.map((_, at) => winsAgainst(planes, polygon, planes.planeOf[at] as number));
      const winsOf = (one: number, other: number) => wins[other]?.[planes.planeOf[one] as number] as number;
      const ranks = expectedRanks(planes, polygon);
      const all = [...subjects.keys()];
      for (const one of all) {
        for (const other of all) near(winsOf(one, other) + winsOf(other, one), 1);
        const losses = all.filter((other) => other !== one).map((other) => winsOf(other, one));
        near(ranks[planes.planeOf[one] as number] as number, 1 + sum(losses));
      }
      near(
        sum(all.map((at) => ranks[planes.planeOf[at] as number] as number)),
        (all.length * (all.length + 1)) / 2,
      );
    }),
  );
});

t.test(
  'who can come first is beaten outright by nobody, and does come first at its central weights',
  async (t) => {
    holds(
      t,
      fc.property(anySubjects(10), anyWeights, anyRegion, (subjects, weights, region) => {
        robustRows(subjects, { weights, region }).forEach(
          ({ probabilityFirst, centralWeights, neverFirst }, at) => {
            assert.equal(probabilityFirst === 0, neverFirst);
            assert.equal(centralWeights === null, neverFirst);
            if (centralWeights === null) return;
            const own = subjects[at] as number[];
            const beats = (other: number[]) =>
              other.every((points, criterion) => points > (own[criterion] as number));
            assert.ok(!subjects.some(beats));
            near(sum(centralWeights), 1);
            for (const other of subjects) {
              assert.ok(scoreUnder(centralWeights, own) >= scoreUnder(centralWeights, other) - 1e-9);
            }
          },
        );
      }),
    );
  },
);

t.test('without doubt about the weights there is only the ranking itself', async (t) => {
  holds(
    t,
    fc.property(anySubjects(8), anyWeights, fc.integer({ min: 1, max: 4 }), (subjects, weights, top) => {
      const scores = subjects.map((points) => scoreUnder(weights, points));
      const shares = robustRows(subjects, { weights, region: AS_STATED, top, leader: 0 });
      shares.forEach((row, at) => {
        const above = scores.filter((score) => score > (scores[at] as number)).length;
        const equals = scores.filter((score) => score === scores[at]).length;
        near(row.expectedRank, 1 + above + (equals - 1) / 2);
        near(row.probabilityFirst, above === 0 ? 1 / equals : 0);
        near(row.probabilityTop, Math.min(equals, Math.max(0, top - above)) / equals);
        const lead = Math.sign((scores[at] as number) - (scores[0] as number));
        assert.equal(row.winsAgainstLeader, at === 0 ? null : (1 + lead) / 2);
      });
    }),
  );
});

t.test('hardly any doubt about the weights leaves the ranking as it is where it is clear', async (t) => {
  holds(
    t,
    fc.property(anySubjects(8), (subjects) => {
      const region = { kind: 'stated', plusMinus: 1 } as const;
      const scores = subjects.map((points) => scoreUnder(DEFAULT_WEIGHTS, points));
      robustRows(subjects, { region }).forEach(({ expectedRank }, at) => {
        const leads = scores.map((score) => score - (scores[at] as number));
        // A weight moves by a ten-thousandth, and with it a score by less than 20 of its units.
        const above = leads.filter((lead) => lead > 20).length;
        const close = leads.filter((lead) => Math.abs(lead) <= 20).length;
        assert.ok(expectedRank >= 1 + above - 1e-9 && expectedRank <= above + close + 1e-9);
      });
    }),
  );
});

t.test('cutting a search short says how wrong it may be, and is no more wrong than that', async (t) => {
  holds(
    t,
    fc.property(anySubjects(12), fc.integer({ min: 1, max: 400 }), (subjects, effort) => {
      const polygon = regionPolygon(ALL, DEFAULT_WEIGHTS) ?? [];
      const whole = topShares(planesOf(subjects), polygon, 3, Infinity);
      const short = topShares(planesOf(subjects), polygon, 3, effort);
      short.shares.forEach((share, plane) => {
        near(share, whole.shares[plane] as number, short.error + 1e-9);
      });
    }),
  );
});
