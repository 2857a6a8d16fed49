// How likely each suggestion is where points are doubtful.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { likelihoods } from '../../src/domain/triage-likelihood.js';
import { prepareRules } from '../../src/domain/triage-rules.js';
import { holds } from '../support/property.js';
import { DEFAULT_RULES, readRules, USUAL } from '../support/triage-rules.js';

const PREPARED = prepareRules(DEFAULT_RULES);
const KEYS = PREPARED.criteria.map(({ key }) => key);
type Interval = { low: number; high: number };
const of = (intervals: Record<string, Interval>, facts = {}) =>
  likelihoods(
    PREPARED,
    KEYS.map((key) => intervals[key] as Interval),
    { ...USUAL, ...facts },
  );
const exactly = (points: number) => ({ low: points, high: points });

t.test('points without doubt make one suggestion certain', async (t) => {
  const points = { value: exactly(8000), urgency: exactly(8000), feasibility: exactly(8000) };
  t.same(of(points), [{ suggestion: 'do_now', probability: 1 }]);
});

t.test('the share of an interval on each side of a threshold is the likelihood', async (t) => {
  // Urgency from 6 to 7.999: 1,000 thousandths below 7 and 1,000 from 7 on.
  const even = { value: exactly(8000), urgency: { low: 6000, high: 7999 }, feasibility: exactly(8000) };
  t.same(of(even), [
    { suggestion: 'do_now', probability: 0.5 },
    { suggestion: 'schedule', probability: 0.5 },
  ]);
  // Feasibility from 4 to 7.999 besides: a quarter lies below 5, where all of it is unblocked or improved.
  t.same(of({ ...even, feasibility: { low: 4000, high: 7999 } }), [
    { suggestion: 'do_now', probability: 0.375 },
    { suggestion: 'schedule', probability: 0.375 },
    { suggestion: 'unblock', probability: 0.125 },
    { suggestion: 'improve_case', probability: 0.125 },
  ]);
});

t.test('where every way leads to the same, it is certain', async (t) => {
  const anything = { low: 1000, high: 10_000 };
  const all = { value: anything, urgency: anything, feasibility: anything };
  t.same(of(all, { mandatory: true }), [{ suggestion: 'mandatory', probability: 1 }]);
  t.equal(
    of(all)
      .reduce((sum, { probability }) => sum + probability, 0)
      .toFixed(12),
    '1.000000000000',
  );
});

t.test('it is the share of all combinations, counted one by one', async (t) => {
  // Narrow intervals around the thresholds, so that all that is in them can be tried.
  const anyInterval = fc
    .tuple(fc.constantFrom(4000, 5000, 7000, 9000), fc.integer({ min: -6, max: 6 }), fc.nat({ max: 9 }))
    .map(([around, offset, width]) => ({ low: around + offset, high: around + offset + width }));
  const anyFacts = fc.record({ deadline_due: fc.boolean(), complete: fc.boolean() });
  const property = fc.property(
    fc.tuple(anyInterval, anyInterval, anyInterval),
    anyFacts,
    (intervals, facts) => {
      const counts = new Map<string, number>();
      let all = 0;
      const [a, b, c] = intervals;
      for (let first = a.low; first <= a.high; first += 1)
        for (let second = b.low; second <= b.high; second += 1)
          for (let third = c.low; third <= c.high; third += 1) {
            const points = Object.fromEntries(
              [first, second, third].map((each, index) => [KEYS[index], each / 1000]),
            );
            const { suggestion } = readRules(DEFAULT_RULES, points, { ...USUAL, ...facts });
            counts.set(suggestion, (counts.get(suggestion) ?? 0) + 1);
            all += 1;
          }
      const told = likelihoods(PREPARED, intervals, { ...USUAL, ...facts });
      assert.deepEqual(
        new Map(told.map(({ suggestion, probability }) => [suggestion, probability])),
        new Map(Array.from(counts, ([suggestion, count]) => [suggestion, count / all])),
      );
    },
  );
  holds(t, property, 300);
});
