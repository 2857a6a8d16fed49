// Krippendorff's alpha: published answers, the definition computed the long way, and what it must not depend on.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { DIFFERENCES, krippendorffAlpha } from '../../src/domain/krippendorff-alpha.js';
import { holds } from '../support/property.js';
import { withGolden } from './golden.js';

type Coders = (number | null)[][];
type Metric = keyof typeof DIFFERENCES;

/** Coders' rows turned into what each unit got. */
function unitsOf(coders: Coders): number[][] {
  return (coders[0] ?? []).map((_, unit) => coders.flatMap((row) => row[unit] ?? []));
}

const _ = null;
const FOUR_CODERS: Coders = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
];

t.test('the four coders of Krippendorff (2011) come out as published', async (t) => {
  const published: [Metric, number][] = [
    ['nominal', 0.7434],
    ['ordinal', 0.8154],
    ['interval', 0.8491],
    ['ratio', 0.7974],
  ];
  for (const [metric, expected] of published) {
    const alpha = krippendorffAlpha(unitsOf(FOUR_CODERS), DIFFERENCES[metric]) as number;
    t.equal(Number(alpha.toFixed(4)), expected, metric);
  }
});

t.test('the published answers kept beside the project agree', async (t) => {
  await withGolden(t, 'krippendorff-alpha', (golden) => {
    const { coders, alpha } = golden as { coders: Coders; alpha: Record<Metric, number> };
    for (const [metric, expected] of Object.entries(alpha) as [Metric, number][]) {
      const found = krippendorffAlpha(unitsOf(coders), DIFFERENCES[metric]) as number;
      t.equal(Number(found.toFixed(3)), expected, metric);
    }
  });
});

t.test('the three coders of the encyclopaedia come out as published', async (t) => {
  const coders: Coders = [
    [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
    [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
    [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
  ];
  const alpha = (metric: Metric) =>
    (krippendorffAlpha(unitsOf(coders), DIFFERENCES[metric]) as number).toFixed(3);
  t.equal(alpha('nominal'), '0.691');
  t.equal(alpha('interval'), '0.811');
  t.equal(alpha('ordinal'), '0.807');
});

t.test('alpha is not defined where there is nothing to compare or nothing differs', async (t) => {
  const undefinedFor: [why: string, units: number[][]][] = [
    ['nothing was scored', []],
    ['nobody shares a unit', [[3], [4], [], [5]]],
    ['everything got the same score, which is no proof of agreement', [[3, 3], [3, 3, 3], [4]]],
  ];
  for (const [why, units] of undefinedFor) {
    for (const difference of Object.values(DIFFERENCES))
      t.equal(krippendorffAlpha(units, difference), null, why);
  }
});

t.test('full agreement on different scores is 1, and systematic disagreement is below 0', async (t) => {
  for (const difference of Object.values(DIFFERENCES)) {
    t.equal(
      krippendorffAlpha(
        [
          [1, 1],
          [5, 5],
          [9, 9],
        ],
        difference,
      ),
      1,
    );
    t.ok(
      (krippendorffAlpha(
        [
          [1, 9],
          [9, 1],
        ],
        difference,
      ) as number) < 0,
    );
  }
  // By hand: observed 1 in every pair; expected 8 of 12 pairs differ; 1 - 1 / (2/3).
  t.equal(
    krippendorffAlpha(
      [
        [1, 9],
        [9, 1],
      ],
      DIFFERENCES.nominal,
    ),
    -0.5,
  );
});

const anyUnits = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 5 }), { maxLength: 8 });
const anyMetric = fc.constantFrom<Metric>('nominal', 'ordinal', 'interval', 'ratio');
const close = (a: number | null, b: number | null) =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-9;

/** The definition, pair by pair: what every two scores of a unit differ by, against every two scores at all. */
function longWay(units: number[][], metric: Metric): number | null {
  const paired = units.filter((unit) => unit.length > 1);
  const all = paired.flat();
  const count = (value: number) => all.filter((other) => other === value).length;
  const squared = (a: number, b: number): number => {
    if (a === b) return 0;
    if (metric === 'nominal') return 1;
    if (metric === 'interval') return (a - b) ** 2;
    if (metric === 'ratio') return ((a - b) / (a + b)) ** 2;
    const between = all.filter((value) => value >= Math.min(a, b) && value <= Math.max(a, b)).length;
    return (between - (count(a) + count(b)) / 2) ** 2;
  };
  const pairs = (values: number[]) =>
    values.reduce((sum, a) => sum + values.reduce((inner, b) => inner + squared(a, b), 0), 0);
  const expected = pairs(all) / (all.length * (all.length - 1));
  if (!(expected > 0)) return null;
  const observed = paired.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0) / all.length;
  return 1 - observed / expected;
}

t.test('alpha is what its definition gives when every pair is compared', async (t) => {
  holds(
    t,
    fc.property(anyUnits, anyMetric, (units, metric) =>
      close(krippendorffAlpha(units, DIFFERENCES[metric]), longWay(units, metric)),
    ),
    500,
  );
});

t.test('neither the order of subjects nor that of assessors matters', async (t) => {
  holds(
    t,
    fc.property(anyUnits, anyMetric, (units, metric) => {
      const turned = units.map((unit) => [...unit].reverse()).reverse();
      return close(
        krippendorffAlpha(turned, DIFFERENCES[metric]),
        krippendorffAlpha(units, DIFFERENCES[metric]),
      );
    }),
  );
});

t.test(
  'stretching and shifting the scale keeps interval alpha, any growing change keeps ordinal',
  async (t) => {
    const stretch = fc.integer({ min: 1, max: 1000 });
    holds(
      t,
      fc.property(anyUnits, stretch, fc.nat({ max: 50 }), (units, a, b) => {
        const linear = units.map((unit) => unit.map((value) => a * value + b));
        const growing = units.map((unit) => unit.map((value) => value ** 3 + b));
        const { interval, ordinal } = DIFFERENCES;
        assert.ok(close(krippendorffAlpha(linear, interval), krippendorffAlpha(units, interval)));
        assert.ok(close(krippendorffAlpha(growing, ordinal), krippendorffAlpha(units, ordinal)));
      }),
    );
  },
);

t.test('a subject that one assessor alone scored changes nothing', async (t) => {
  holds(
    t,
    fc.property(anyUnits, anyMetric, fc.nat({ max: 9 }), (units, metric, lone) =>
      close(
        krippendorffAlpha([...units, [lone]], DIFFERENCES[metric]),
        krippendorffAlpha(units, DIFFERENCES[metric]),
      ),
    ),
    50,
  );
});
