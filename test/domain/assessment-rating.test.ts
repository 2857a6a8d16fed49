// What the points come to: red over amber over green, nothing before all are rated, and never better for a worse point.

import fc from 'fast-check';
import t from 'tap';
import type { AssessedPoint, PointResult, Rating } from '../../src/domain/assessment.js';
import {
  deriveRating,
  outcomeOf,
  overlayPoints,
  pointsToReassess,
} from '../../src/domain/assessment-rating.js';
import { standardOf } from '../support/assessment-policy.js';
import { holds } from '../support/property.js';

const point = (number: number, result: PointResult): AssessedPoint => ({
  number,
  result,
  findings: null,
  recommendations: null,
  sourceResult: null,
});
const points = (results: readonly PointResult[]) => results.map((result, index) => point(index + 1, result));
const derived = (...results: PointResult[]) => deriveRating(points(results), standardOf(3));
const WORSE: Rating[] = ['green', 'amber', 'red'];

t.test('any red is red, else any amber is amber, else green', async (t) => {
  t.equal(derived('green', 'green', 'green'), 'green');
  t.equal(derived('green', 'amber', 'green'), 'amber');
  t.equal(derived('green', 'amber', 'red'), 'red');
  t.equal(derived('red', 'red', 'red'), 'red');
});

t.test('nothing is derived before every point is rated, even where a red is there', async (t) => {
  t.equal(derived('red', 'green'), null);
  t.equal(derived('red', 'green', 'not_assessed'), null);
  t.equal(derived('met', 'met', 'met'), null, 'met and not met are not ratings');
  t.equal(deriveRating(points(['green']), null), null, 'nor without a standard');
});

const rating = fc.constantFrom(...WORSE);

t.test('making a point worse never improves what is derived', async (t) => {
  holds(
    t,
    fc.property(fc.array(rating, { minLength: 14, maxLength: 14 }), fc.nat(13), rating, (all, at, other) => {
      const before = WORSE.indexOf(deriveRating(points(all), standardOf(14)) as Rating);
      const changed = all.map((each, index) => (index === at ? other : each));
      const after = WORSE.indexOf(deriveRating(points(changed), standardOf(14)) as Rating);
      return WORSE.indexOf(other) >= WORSE.indexOf(all[at] as Rating) ? after >= before : after <= before;
    }),
  );
});

t.test('a reassessment looks at the red points and takes their places in the whole', async (t) => {
  const earlier = points(['green', 'red', 'amber', 'red']);
  t.same(pointsToReassess(earlier), [2, 4]);
  t.same(pointsToReassess(points(['met', 'not_met', 'not_applicable'])), [2]);
  const whole = overlayPoints(earlier, [point(4, 'green'), point(2, 'amber')]);
  t.same(
    whole.map(({ number, result }) => [number, result]),
    [
      [1, 'green'],
      [2, 'amber'],
      [3, 'amber'],
      [4, 'green'],
    ],
  );
  t.equal(deriveRating(whole, standardOf(4)), 'amber');
});

t.test('green and amber go on, red does not; old reports in their own words', async (t) => {
  const cases: [Parameters<typeof outcomeOf>[0], ReturnType<typeof outcomeOf>][] = [
    [{ overallRating: 'green', legacyResult: null }, 'proceed'],
    [{ overallRating: 'amber', legacyResult: null }, 'proceed'],
    [{ overallRating: 'red', legacyResult: null }, 'stop'],
    [{ overallRating: null, legacyResult: 'met' }, 'proceed'],
    [{ overallRating: null, legacyResult: 'met_with_conditions' }, 'proceed'],
    [{ overallRating: null, legacyResult: 'not_met' }, 'stop'],
    [{ overallRating: null, legacyResult: null }, null],
  ];
  for (const [assessment, outcome] of cases)
    t.equal(outcomeOf(assessment), outcome, JSON.stringify(assessment));
});
