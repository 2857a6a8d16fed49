// The smallest move of weight that turns two subjects round: by hand, and against every other weights on a grid.

import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import t from 'tap';
import { smallestMoves } from '../../src/domain/weight-move.js';
import { holds } from '../support/property.js';
import { type AnyPortfolio, anyPortfolio, EXAMPLE } from './any-points.js';

const { weights, A, B, C, D } = EXAMPLE;
const NONE = { tieAt: null, tie: null, pass: null };
const KNOWN_ANSWERS = new URL('../../../../shared/golden/running-example.json', import.meta.url);

t.test(
  'B reaches A when 5 points of weight move from value to feasibility, and passes by the next',
  async (t) => {
    const { tieAt, tie, pass } = smallestMoves(weights, A, B);
    t.same(tieAt, { numerator: 3_000_000, denominator: 6000 });
    t.same(tie, {
      to: 2,
      from: [{ criterion: 0, basisPoints: 500 }],
      basisPoints: 500,
      weights: [4500, 3000, 2500],
      lead: 0,
    });
    t.same(pass, {
      to: 2,
      from: [{ criterion: 0, basisPoints: 501 }],
      basisPoints: 501,
      weights: [4499, 3000, 2501],
      lead: 6000,
    });
  },
);

t.test('D needs 7.5 points to reach A', async (t) => {
  const { tie } = smallestMoves(weights, A, D);
  t.same([tie?.basisPoints, tie?.weights, tie?.lead], [750, [4250, 3000, 2750], 0]);
});

t.test('what one criterion cannot give the next one gives', async (t) => {
  // b is 5 and 1 worse, then 1 better: 1.2 behind. All 10 points of the first give 0.6, then 30 of the second.
  const { tie } = smallestMoves([1000, 8000, 1000], [9000, 6000, 4000], [4000, 5000, 5000]);
  t.same(tie, {
    to: 2,
    from: [
      { criterion: 0, basisPoints: 1000 },
      { criterion: 1, basisPoints: 3000 },
    ],
    basisPoints: 4000,
    weights: [0, 5000, 5000],
    lead: 0,
  });
});

t.test('where a tie lies between two basis points only passing is a move', async (t) => {
  // 0.5 behind, 3 gained for each: 16.66... points.
  const { tieAt, tie, pass } = smallestMoves([5000, 5000], [8000, 5000], [6000, 6000]);
  t.same([tieAt, tie], [{ numerator: 5_000_000, denominator: 3000 }, null]);
  t.same([pass?.basisPoints, pass?.weights, pass?.lead], [1667, [3333, 6667], 1000]);
});

t.test('no weights lift a subject above one that is at least as good on everything', async (t) => {
  t.same(smallestMoves(weights, A, [4000, 5000, 3000]), NONE);
  t.same(smallestMoves(weights, A, [8000, 5000, 3000]), NONE, 'worse by the same on everything');
  t.same(smallestMoves([10_000], [6000], [5000]), NONE);
  const { tie, pass } = smallestMoves([5000, 5000], [5000, 5000], [4000, 5000]);
  t.same([tie?.weights, pass], [[0, 10_000], null], 'where it is as good it may tie');
});

t.test('those who tie are level without a move, and one basis point decides', async (t) => {
  const { tie, pass } = smallestMoves(weights, B, D);
  t.same([tie?.basisPoints, tie?.from], [0, []]);
  t.same([pass?.weights, pass?.lead], [[5001, 2999, 2000], 2000]);
  t.same(smallestMoves(weights, A, A).pass, null);
});

t.test('nothing need move for one that is above already', async (t) => {
  t.same(smallestMoves(weights, A, C).tieAt !== null, true);
  t.same(smallestMoves(weights, C, A), NONE);
});

/** All weights on a grid. */
function gridOf(count: number, step: number, left = 10_000): number[][] {
  if (count === 1) return [[left]];
  const firsts = Array.from({ length: left / step + 1 }, (_, index) => index * step);
  return firsts.flatMap((first) => gridOf(count - 1, step, left - first).map((rest) => [first, ...rest]));
}

const GRIDS = new Map([1, 2, 3, 4].map((count) => [count, gridOf(count, count === 2 ? 10 : 500)]));

function leadOf(
  weights: readonly number[],
  { a, b }: { a: readonly number[]; b: readonly number[] },
): number {
  return weights.reduce((sum, weight, k) => sum + weight * ((b[k] as number) - (a[k] as number)), 0);
}

function ordered({ weights, subjects }: AnyPortfolio) {
  const [one, other] = subjects as [number[], number[]];
  return leadOf(weights, { a: one, b: other }) > 0 ? { a: other, b: one } : { a: one, b: other };
}

t.test(
  'the moves do what they say, one basis point less does not, and no other weights nearer by do',
  async (t) => {
    holds(
      t,
      fc.property(anyPortfolio({ least: 2, most: 2 }), (portfolio) => {
        const { weights } = portfolio;
        const pair = ordered(portfolio);
        const { tieAt, tie, pass } = smallestMoves(weights, pair.a, pair.b);
        if (tie !== null) assert.equal(leadOf(tie.weights, pair), 0);
        if (pass !== null) assert.ok(pass.lead > 0 && leadOf(pass.weights, pair) === pass.lead);
        for (const move of [tie, pass]) {
          if (move === null) continue;
          assert.ok(move.weights.every((weight) => weight >= 0));
          const changes = move.weights.map((weight, k) => Math.abs(weight - (weights[k] as number)));
          assert.equal(
            changes.reduce((sum, change) => sum + change, 0),
            2 * move.basisPoints,
          );
          assert.equal(
            move.from.reduce((sum, { basisPoints }) => sum + basisPoints, 0),
            move.basisPoints,
          );
        }
        for (const other of GRIDS.get(weights.length) as number[][]) {
          const lead = leadOf(other, pair);
          if (lead < 0) continue;
          const moved =
            other.reduce((sum, weight, k) => sum + Math.abs(weight - (weights[k] as number)), 0) / 2;
          assert.ok(tieAt !== null && moved * tieAt.denominator >= tieAt.numerator);
          if (lead > 0) assert.ok(pass !== null && moved >= pass.basisPoints);
        }
      }),
      300,
    );
  },
);

t.test('of every pair of whole weights the one told is the nearest that passes', async (t) => {
  holds(
    t,
    fc.property(anyPortfolio({ least: 2, most: 2 }, { min: 2, max: 2 }), (portfolio) => {
      const pair = ordered(portfolio);
      const own = portfolio.weights[0] as number;
      let nearest: number | null = null;
      for (let first = 0; first <= 10_000; first += 1) {
        if (leadOf([first, 10_000 - first], pair) <= 0) continue;
        nearest = Math.min(nearest ?? Infinity, Math.abs(first - own));
      }
      assert.equal(smallestMoves(portfolio.weights, pair.a, pair.b).pass?.basisPoints ?? null, nearest);
    }),
    100,
  );
});

t.test('the moves agree with the known answers kept beside the project', async (t) => {
  const text = await readFile(KNOWN_ANSWERS, 'utf8').catch(() => null);
  if (text === null) {
    t.comment('No ../shared/golden/running-example.json here: only the numbers in this file were checked.');
    t.pass('nothing to compare with');
    return;
  }
  const golden = JSON.parse(text) as {
    subjects: Record<string, number[]>;
    smallestWeightMove: Record<string, { points: number; from?: string; to?: string }>;
  };
  const points = (id: string) => (golden.subjects[id] as number[]).map((one) => one * 1000);
  const keys = ['value', 'urgency', 'feasibility'];
  for (const [pair, expected] of Object.entries(golden.smallestWeightMove)) {
    const [below, above] = pair.split(' over ') as [string, string];
    const { tie } = smallestMoves(weights, points(above), points(below));
    t.equal((tie?.basisPoints ?? 0) / 100, expected.points, pair);
    if (expected.from === undefined) continue;
    t.same([keys[tie?.from[0]?.criterion ?? -1], keys[tie?.to ?? -1]], [expected.from, expected.to], pair);
  }
});
