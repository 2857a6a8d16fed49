// Why one is above the other: by hand, and in general that the reasons given are enough and no fewer would be.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { compareSubjects, type Dominance } from '../../src/domain/comparison.js';
import { holds } from '../support/property.js';
import { anyPortfolio, EXAMPLE } from './any-points.js';

const { weights, A, B, C, D, E } = EXAMPLE;
const scale = { min: 1000, max: 10_000, step: 500 };

t.test('A leads B by 0.3 for its value, which outweighs urgency and feasibility', async (t) => {
  const told = compareSubjects({ weights, a: A, b: B, scale });
  t.same(told.leads, 'a');
  t.same(told.scores, { a: 71_000_000, b: 68_000_000 });
  t.same([told.deltas, told.net], [[15_000_000, -6_000_000, -6_000_000], 3_000_000]);
  t.same(told.because, [{ criterion: 0, units: 15_000_000 }]);
  t.same(told.against, [
    { criterion: 1, units: -6_000_000 },
    { criterion: 2, units: -6_000_000 },
  ]);
  t.same(told.dominance, 'none');
  t.same([told.toPass.weights.tie?.basisPoints, told.toPass.weights.pass?.basisPoints], [500, 501]);
  t.same([told.toPass.smallestStep?.criterion, told.toPass.smallestStep?.rise], [0, 1000]);
});

t.test('asked the other way round the leader and the reasons are the same', async (t) => {
  const told = compareSubjects({ weights, a: A, b: B, scale });
  const turned = compareSubjects({ weights, a: B, b: A, scale });
  t.same([turned.leads, turned.net, turned.deltas], ['b', -3_000_000, [-15_000_000, 6_000_000, 6_000_000]]);
  t.same(
    [turned.because, turned.against, turned.toPass, turned.dominance],
    [told.because, told.against, told.toPass, told.dominance],
  );
});

t.test('only as many reasons are given as outweigh what speaks against', async (t) => {
  // A quarter of 2, 1.6, 0.4 and -2.4: 0.5 is not more than 0.6, 0.5 and 0.4 are.
  const told = compareSubjects({
    weights: [2500, 2500, 2500, 2500],
    a: [7000, 6600, 5400, 2600],
    b: [5000, 5000, 5000, 5000],
    scale,
  });
  t.same(
    told.because.map(({ criterion }) => criterion),
    [0, 1],
  );
  const exactly = compareSubjects({
    weights: [2500, 2500, 2500, 2500],
    a: [7000, 5600, 5000, 3000],
    b: [5000, 5000, 5000, 5000],
    scale,
  });
  t.same(
    exactly.because.map(({ criterion }) => criterion),
    [0, 1],
    'as much as what speaks against is not yet more',
  );
});

t.test('where nothing speaks against, all that is better is the reason', async (t) => {
  const told = compareSubjects({ weights, a: A, b: [8000, 6000, 3000], scale });
  t.same(told.because, [
    { criterion: 0, units: 5_000_000 },
    { criterion: 2, units: 2_000_000 },
  ]);
  t.same(told.against, []);
});

t.test('a tie is said to be one, and what would decide it is said too', async (t) => {
  const told = compareSubjects({ weights, a: B, b: D, scale });
  t.same([told.leads, told.net], [null, 0]);
  t.same(told.because, [
    { criterion: 1, units: 3_000_000 },
    { criterion: 2, units: 2_000_000 },
  ]);
  t.same(told.against, [{ criterion: 0, units: -5_000_000 }]);
  t.same(told.toPass.weights.pass?.weights, [5001, 2999, 2000]);
  t.same([told.toPass.smallestStep?.criterion, told.toPass.smallestStep?.rise], [0, 500]);
});

t.test(
  'at least as good on everything and better on something is dominance, whatever the weights',
  async (t) => {
    const cases: [a: number[], b: number[], expected: Dominance][] = [
      [A, B, 'none'],
      [A, [9000, 6000, 3000], 'a_dominates'],
      [[9000, 6000, 3000], A, 'b_dominates'],
      [C, C, 'equal'],
      [E, D, 'b_dominates'],
    ];
    for (const [a, b, expected] of cases)
      t.equal(compareSubjects({ weights, a, b, scale }).dominance, expected, `${a} and ${b}`);
    const tied = compareSubjects({ weights: [10_000, 0], a: [5000, 5000], b: [5000, 6000], scale });
    t.same([tied.leads, tied.dominance], [null, 'b_dominates'], 'what has no weight cannot lead');
  },
);

t.test(
  'deltas sum to the net; the reasons outweigh all that speaks against, and no fewer would',
  async (t) => {
    holds(
      t,
      fc.property(anyPortfolio({ least: 2, most: 2 }, { min: 1, max: 6 }), ({ weights, subjects }) => {
        const [a, b] = subjects as [number[], number[]];
        const told = compareSubjects({ weights, a, b, scale });
        const total = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0);
        assert.equal(total(told.deltas), told.net);
        assert.equal(told.scores.a - told.scores.b, told.net);
        const forLeader = told.deltas.map((delta) => (told.leads === 'b' ? -delta : delta));
        const better = forLeader.filter((delta) => delta > 0);
        const worse = -total(forLeader.filter((delta) => delta < 0));
        assert.equal(-total(told.against.map(({ units }) => units)), worse);
        for (const { criterion, units } of told.because) assert.equal(units, forLeader[criterion]);
        const given = told.because.map(({ units }) => units);
        if (told.leads === null || worse === 0) assert.equal(given.length, better.length);
        else {
          const enough = subsets(better).filter((some) => total(some) > worse);
          assert.equal(given.length, Math.min(...enough.map((some) => some.length)));
          assert.ok(total(given) > worse);
        }
      }),
      300,
    );
  },
);

function subsets(all: readonly number[]): number[][] {
  const [first, ...rest] = all;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return without.concat(without.map((few) => [first, ...few]));
}
