// How far a weight can move before a rank changes: the worked example by hand, and any portfolio against plain counting.

import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import t from 'tap';
import { type IntervalEnd, type WeightInterval, weightIntervals } from '../../src/domain/stability.js';
import { holds } from '../support/property.js';
import { anyPortfolio, EXAMPLE } from './any-points.js';

const { weights, A, B, C, D, E } = EXAMPLE;
const FIVE = [A, B, C, D, E];
const KNOWN_ANSWERS = new URL('../../../../shared/golden/running-example.json', import.meta.url);

function intervals(weights: readonly number[], subjects: readonly number[][], subject: number) {
  const points = weights.map((_, k) => subjects.map((one) => one[k] as number));
  return weightIntervals(weights, { points, rows: [...subjects.keys()] }, subject);
}

const share = ({ at }: IntervalEnd) => at.numerator / at.denominator;
const rounded = (end: IntervalEnd) => Math.round(share(end) * 10_000) / 10_000;
const both = ({ low, high }: WeightInterval) => [rounded(low), rounded(high)];

t.test(
  'A stays first from 44.44% of value up, to 39.13% of urgency and to 27.27% of feasibility',
  async (t) => {
    const [value, urgency, feasibility] = intervals(weights, FIVE, 0) as [
      WeightInterval,
      WeightInterval,
      WeightInterval,
    ];
    // Without value, A has 3x6 + 2x4 = 26 fifths and B 38: level where 15t + 12t = 12.
    t.same([value.low.at.numerator * 27, value.low.rival], [value.low.at.denominator * 12, 1]);
    t.same([value.high.at.numerator, value.high.rival], [value.high.at.denominator, null]);
    t.same(both(urgency), [0, 0.3913]);
    t.same(both(feasibility), [0, 0.2727]);
    t.ok(
      [value, urgency, feasibility].every(({ low, high }) => low.holds && high.holds),
      'at the ends it is level',
    );
  },
);

t.test(
  'B shares its place with D: one step of value up and D is above, some down and B catches A',
  async (t) => {
    const [value, urgency] = intervals(weights, FIVE, 1) as [WeightInterval, WeightInterval];
    t.same(both(value), [0.4444, 0.5]);
    t.same([value.low.rival, value.low.holds], [0, false], 'level with A it would be first already');
    t.same([value.high.rival, value.high.holds], [3, true], 'level with D it is second still');
    t.same(both(urgency), [0.3, 0.3913]);
  },
);

t.test('where all weight is on one criterion the others count as equal shares', async (t) => {
  // A has 9t + 5(1 - t) and B 6t + 7.5(1 - t): level at 5/11.
  const [value] = intervals([10_000, 0, 0], [A, B], 0) as [WeightInterval];
  t.equal(value.low.at.numerator * 11, value.low.at.denominator * 5);
  t.equal(share(value.high), 1);
});

t.test('an only criterion keeps all the weight', async (t) => {
  t.same(intervals([10_000], [[5000], [6000]], 0).map(both), [[1, 1]]);
});

t.test('alone, or beside its equal, a subject keeps its rank at any weights', async (t) => {
  const all = [
    [0, 1],
    [0, 1],
    [0, 1],
  ];
  t.same(intervals(weights, [A], 0).map(both), all);
  t.same(intervals(weights, [A, A], 0).map(both), all);
  t.same(intervals(weights, [A, [8000, 6000, 3000]], 1).map(both), [
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
});

t.test(
  'where one from above is caught and one from below draws level at once, the rank ends before',
  async (t) => {
    // All are at 5 where the first criterion has 60%: 0.6 x 4 + 0.4 x 6.5 and 0.6 x 6 + 0.4 x 3.5.
    const [above, below] = [
      [4000, 6500],
      [6000, 3500],
    ] as const;
    for (const rivals of [
      [above, below],
      [below, above],
    ]) {
      const [first] = intervals([5000, 5000], [[5000, 5000], ...rivals.map((one) => [...one])], 0) as [
        WeightInterval,
      ];
      t.same([rounded(first.high), first.high.holds], [0.6, false]);
      t.equal(first.high.rival, 1 + rivals.indexOf(above));
    }
  },
);

t.test('one that is caught only where a criterion has all the weight is not caught before', async (t) => {
  const [value] = intervals(
    [5000, 5000],
    [
      [6000, 4000],
      [6000, 5000],
    ],
    0,
  ) as [WeightInterval];
  t.same([both(value), value.high.holds, value.high.rival], [[0, 1], false, 1]);
});

/** 1 + those strictly above at a weight of numerator / denominator, straight from the definition. */
function rankAt(
  { weights, subjects }: { weights: readonly number[]; subjects: readonly number[][] },
  criterion: number,
  [numerator, denominator]: [bigint, bigint],
): number {
  const others = weights.map((weight, k) =>
    k === criterion ? 0n : weights[criterion] === 10_000 ? 1n : BigInt(weight),
  );
  const rest = others.reduce((sum, share) => sum + share, 0n);
  const totals = subjects.map((points) => {
    const elsewhere = points.reduce((sum, one, k) => sum + BigInt(one) * (others[k] as bigint), 0n);
    const own = BigInt(points[criterion] as number);
    return rest === 0n ? own : numerator * own * rest + (denominator - numerator) * elsewhere;
  });
  return 1 + totals.filter((total) => total > (totals[0] as bigint)).length;
}

const TINY = 10n ** 30n;
const exactly = ({ at }: IntervalEnd): [bigint, bigint] => [BigInt(at.numerator), BigInt(at.denominator)];

t.test(
  'inside the interval the rank holds; at an end inside the scale a tie happens, and beyond it the rank is another',
  async (t) => {
    holds(
      t,
      fc.property(anyPortfolio({ least: 1, most: 10 }), (portfolio) => {
        const { weights, subjects } = portfolio;
        intervals(weights, subjects, 0).forEach(({ low, high }, criterion) => {
          const at = (share: [bigint, bigint]) => rankAt(portfolio, criterion, share);
          const present: [bigint, bigint] = [BigInt(weights[criterion] as number), 10_000n];
          const rank = at(present);
          for (const [end, outwards] of [
            [low, -1n],
            [high, 1n],
          ] as const) {
            const [numerator, denominator] = exactly(end);
            const inwards = (parts: bigint, of: bigint): [bigint, bigint] => [
              numerator * present[1] * (of - parts) + present[0] * denominator * parts,
              denominator * present[1] * of,
            ];
            for (const part of [1n, TINY / 2n, TINY - 1n]) assert.equal(at(inwards(part, TINY)), rank);
            assert.equal(at([numerator, denominator]) === rank, end.holds);
            if (end.rival === null) continue;
            const pair = { weights, subjects: [subjects[0], subjects[end.rival]] as number[][] };
            const reversed = { weights, subjects: pair.subjects.toReversed() };
            const share: [bigint, bigint] = [numerator, denominator];
            assert.deepEqual([rankAt(pair, criterion, share), rankAt(reversed, criterion, share)], [1, 1]);
            const beyond: [bigint, bigint] = [numerator * TINY + outwards, denominator * TINY];
            if (end.holds) assert.notEqual(at(beyond), rank);
          }
          if (low.rival === null && weights.length > 1) assert.equal(share(low), 0);
          if (high.rival === null) assert.equal(share(high), 1);
        });
      }),
      500,
    );
  },
);

t.test('the intervals of the leader agree with the known answers kept beside the project', async (t) => {
  const text = await readFile(KNOWN_ANSWERS, 'utf8').catch(() => null);
  if (text === null) {
    t.comment('No ../shared/golden/running-example.json here: only the numbers in this file were checked.');
    t.pass('nothing to compare with');
    return;
  }
  const { stabilityOfLeader, subjects } = JSON.parse(text) as {
    stabilityOfLeader: { leader: string } & Record<string, number[]>;
    subjects: Record<string, number[]>;
  };
  const leader = Object.keys(subjects).indexOf(stabilityOfLeader.leader);
  const points = Object.values(subjects).map((all) => all.map((one) => one * 1000));
  t.same(
    intervals(weights, points, leader).map(both),
    ['value', 'urgency', 'feasibility'].map((key) => stabilityOfLeader[key]),
  );
});
