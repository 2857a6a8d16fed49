// From agreed scores to intervals by criterion: what is missing may be anything on the scale.

import fc from 'fast-check';
import t from 'tap';
import { type AgreedScore, prepare, scoreSubject } from '../../src/domain/criteria.js';
import { makeModel } from '../support/portfolio.js';
import { holds } from '../support/property.js';

const agreed = (
  scores: Record<string, [points: number, day: number]>,
): ((measure: string) => AgreedScore | undefined) => {
  const held = new Map(
    Object.entries(scores).map(([key, [points, assessedOnDay]]) => [
      key,
      { millipoints: points * 1000, assessedOnDay },
    ]),
  );
  return (measure) => held.get(measure);
};

/** Value is made of two measures, one counting three times as much as the other. */
const twoMeasures = makeModel({
  value: [
    ['users', 75],
    ['savings', 25],
  ],
});

t.test('a model is prepared in basis points and thousandths', async (t) => {
  const model = prepare(twoMeasures);
  t.same(model.keys, ['value', 'urgency', 'feasibility']);
  t.same(model.weights, [5000, 3000, 2000]);
  t.same(
    model.criteria.map(({ min, max }) => [min, max]),
    Array(3).fill([1000, 10_000]),
  );
  t.equal(model.measures, 4);
  t.same(
    model.criteria.map(({ measures }) => measures.map(({ key, weight }) => [key, weight])),
    [
      [
        ['users', 7500],
        ['savings', 2500],
      ],
      [['urgency', 10_000]],
      [['feasibility', 10_000]],
    ],
  );
});

t.test('a complete subject has its points and nothing missing', async (t) => {
  const scores = scoreSubject(
    prepare(makeModel()),
    agreed({ value: [9, 100], urgency: [6, 100], feasibility: [4, 100] }),
  );
  t.same(scores.criteria, [
    { low: 9000, high: 9000 },
    { low: 6000, high: 6000 },
    { low: 4000, high: 4000 },
  ]);
  t.equal(scores.missing, 0);
});

t.test('a missing measure may be anything on the scale, and is never read as zero', async (t) => {
  const none = scoreSubject(prepare(makeModel()), agreed({}));
  t.same(none.criteria, Array(3).fill({ low: 1000, high: 10_000 }));
  t.equal(none.missing, 3);
  t.equal(none.staleFromDay, null);
  // Three quarters of 8 points are known: 6 + a quarter of 1 to 10.
  const half = scoreSubject(prepare(twoMeasures), agreed({ users: [8, 100], urgency: [6, 100] }));
  t.same(half.criteria, [
    { low: 6250, high: 8500 },
    { low: 6000, high: 6000 },
    { low: 1000, high: 10_000 },
  ]);
  t.equal(half.missing, 2);
});

t.test('several measures make a weighted mean rounded to the thousandth', async (t) => {
  const thirds = makeModel({
    value: [
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ],
  });
  // (3334 x 1 + 3333 x 1 + 3333 x 2) / 10,000 = 1.3333
  const scores = scoreSubject(prepare(thirds), agreed({ a: [1, 0], b: [1, 0], c: [2, 0] }));
  t.same(scores.criteria[0], { low: 1333, high: 1333 });
});

t.test('scores of measures that the model does not have are passed over', async (t) => {
  const scores = scoreSubject(prepare(makeModel()), agreed({ charm: [9, 100] }));
  t.equal(scores.missing, 3);
});

t.test('a subject is stale from the day after the first of its scores runs out', async (t) => {
  // Value holds for 365 days, urgency for 180, feasibility for 365.
  const stale = (scores: Record<string, [number, number]>) =>
    scoreSubject(prepare(makeModel()), agreed(scores)).staleFromDay;
  t.equal(stale({ value: [5, 1000] }), 1366);
  t.equal(stale({ urgency: [5, 1000] }), 1181);
  t.equal(stale({ value: [5, 1000], urgency: [5, 1100], feasibility: [5, 1100] }), 1281);
  t.equal(stale({ value: [5, 0], urgency: [5, 1100], feasibility: [5, 1100] }), 366);
});

t.test('a criterion stays on the scale and narrows to one number once everything is known', async (t) => {
  const points = fc.option(fc.integer({ min: 1, max: 10 }));
  holds(
    t,
    fc.property(points, points, (users, savings) => {
      const given = {
        ...(users === null ? {} : { users: [users, 0] as [number, number] }),
        ...(savings === null ? {} : { savings: [savings, 0] as [number, number] }),
      };
      const [value] = scoreSubject(prepare(twoMeasures), agreed(given)).criteria;
      const { low, high } = value as { low: number; high: number };
      const complete = users !== null && savings !== null;
      return low >= 1000 && high <= 10_000 && (complete ? low === high : low < high);
    }),
  );
});
