// How many more points would do: by hand on whole and on half points, and against trying every point on the scale.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { type Pair, type ScoreStep, scoreSteps, smallestStep } from '../../src/domain/score-step.js';
import { holds } from '../support/property.js';
import { anyPortfolio, EXAMPLE } from './any-points.js';

const { weights, A, B, E, C } = EXAMPLE;
const WHOLE_POINTS = { min: 1000, max: 10_000, step: 1000 };
const HALF_POINTS = { min: 1000, max: 10_000, step: 500 };

const told = (step: ScoreStep | null) => step && [step.rise, step.score, step.result];

function steps(pair: Pair) {
  return scoreSteps(pair).map(({ needed, reach, pass }) => [
    needed && needed.numerator / needed.denominator,
    told(reach),
    told(pass),
  ]);
}

t.test(
  'on whole points B passes A with 1 more of value, ties with 1 of urgency, passes with 2 of feasibility',
  async (t) => {
    const pair = { weights, a: A, b: B, scale: WHOLE_POINTS };
    t.same(steps(pair), [
      [600, [1000, 73_000_000, 'passes'], [1000, 73_000_000, 'passes']],
      [1000, [1000, 71_000_000, 'ties'], [2000, 74_000_000, 'passes']],
      [1500, [2000, 72_000_000, 'passes'], [2000, 72_000_000, 'passes']],
    ]);
    t.same(scoreSteps(pair)[0]?.reach?.points, 7000);
  },
);

t.test('on half points 1.5 of feasibility ties too, and half a point more passes', async (t) => {
  t.same(steps({ weights, a: A, b: B, scale: HALF_POINTS }), [
    [600, [1000, 73_000_000, 'passes'], [1000, 73_000_000, 'passes']],
    [1000, [1000, 71_000_000, 'ties'], [1500, 72_500_000, 'passes']],
    [1500, [1500, 71_000_000, 'ties'], [2000, 72_000_000, 'passes']],
  ]);
});

t.test('of equal rises the one that gains most is the smallest step', async (t) => {
  const all = scoreSteps({ weights, a: A, b: B, scale: WHOLE_POINTS });
  t.same(smallestStep(all, 'reach')?.criterion, 0, 'value passes where urgency only ties');
  t.same(smallestStep(all, 'pass')?.criterion, 0);
  t.same(smallestStep(all.slice(1), 'reach')?.result, 'ties');
  const urgencyFirst = scoreSteps({
    weights: [3000, 5000, 2000],
    a: [6000, 9000, 4000],
    b: [8000, 6000, 7000],
    scale: WHOLE_POINTS,
  });
  t.same(smallestStep(urgencyFirst, 'reach')?.criterion, 1, 'whichever criterion comes first');
});

t.test('what would lead off the scale is no step', async (t) => {
  // E is 1 behind C: value 2 ties, urgency 3 1/3 passes, feasibility 5 ties at the very top and has nowhere to go.
  t.same(steps({ weights, a: C, b: E, scale: HALF_POINTS }).at(2), [5000, [5000, 58_000_000, 'ties'], null]);
  const beyond = scoreSteps({
    weights,
    a: [10_000, 10_000, 10_000],
    b: [9000, 9000, 9000],
    scale: HALF_POINTS,
  });
  t.same(
    beyond.map(({ reach, pass }) => [reach, pass]),
    [
      [null, null],
      [null, null],
      [null, null],
    ],
  );
  t.equal(smallestStep(beyond, 'reach'), null);
});

t.test('a criterion without weight cannot help', async (t) => {
  t.same(scoreSteps({ weights: [10_000, 0], a: [6000, 1000], b: [5000, 1000], scale: HALF_POINTS })[1], {
    criterion: 1,
    needed: null,
    reach: null,
    pass: null,
  });
});

t.test('points between two steps rise to a point on the scale', async (t) => {
  // 6.25 needs 0.6 more: 6.85, and the next on the scale is 7.
  const [value] = scoreSteps({ weights, a: [6850, 8000, 7000], b: [6250, 8000, 7000], scale: HALF_POINTS });
  t.same([value?.reach?.points, value?.reach?.rise, value?.reach?.result], [7000, 750, 'passes']);
});

t.test('those who tie need no step to be level, and the next step to pass', async (t) => {
  const [value] = scoreSteps({ weights, a: [6250, 8000, 7000], b: [6250, 8000, 7000], scale: HALF_POINTS });
  t.same(told(value?.reach ?? null), [0, 69_250_000, 'ties']);
  t.same(told(value?.pass ?? null), [250, 70_500_000, 'passes']);
});

t.test('no step is smaller than the one told: every point on the scale was tried', async (t) => {
  const scale = fc.constantFrom(WHOLE_POINTS, HALF_POINTS, { min: 1000, max: 10_000, step: 250 });
  holds(
    t,
    fc.property(anyPortfolio({ least: 2, most: 2 }), scale, ({ weights, subjects }, scale) => {
      const total = (points: readonly number[]) =>
        points.reduce((sum, one, k) => sum + one * (weights[k] as number), 0);
      const [a, b] = [...subjects].sort((one, other) => total(other) - total(one)) as [number[], number[]];
      const all = scoreSteps({ weights, a, b, scale });
      const rises: number[] = [];
      all.forEach(({ reach, pass }, k) => {
        const tried = [b[k] as number];
        for (let points = scale.min; points <= scale.max; points += scale.step) {
          if (points > (b[k] as number)) tried.push(points);
        }
        const gain = (points: number) => total(b.with(k, points)) - total(a);
        const weighs = weights[k] !== 0;
        assert.equal(reach?.points, weighs ? tried.find((points) => gain(points) >= 0) : undefined);
        assert.equal(pass?.points, weighs ? tried.find((points) => gain(points) > 0) : undefined);
        if (reach !== null) assert.equal(reach.result, gain(reach.points) > 0 ? 'passes' : 'ties');
        if (pass !== null) rises.push(pass.points - (b[k] as number));
      });
      assert.equal(smallestStep(all, 'pass')?.rise, rises.length === 0 ? undefined : Math.min(...rises));
    }),
    400,
  );
});
