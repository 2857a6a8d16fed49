// Whether an assessor scores higher or lower than the others on the same cells.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import type { AssessorScore } from '../../src/domain/assessor-score.js';
import { leniencyOf } from '../../src/domain/leniency.js';
import { holds } from '../support/property.js';

const SCALE = { min: 1000, max: 10_000 };

/** An assessor's points by subject, `A5 B7`, all on one measure. */
function scoresOf(assessor: string, given: string): AssessorScore[] {
  return given.split(' ').map((one) => ({
    assessor,
    subject: one.charAt(0),
    measure: 'value',
    millipoints: Number(one.slice(1)) * 1000,
    recordedAt: 1,
  }));
}

t.test(
  'an assessor’s effect is how far above the others’ mean they are on the cells they share',
  async (t) => {
    const scores = [
      ...scoresOf('p', 'A8 B7 C9 X1'),
      ...scoresOf('q', 'A6 B6 C6'),
      ...scoresOf('r', 'A6 B4 C7 Y1'),
    ];
    t.same(leniencyOf(scores, SCALE), [
      // 8 - 6, 7 - 5, 9 - 6.5: 6.5 over three cells. X is shared with nobody.
      { assessor: 'p', comparable: true, effect: 2167, shared: 3, flagged: true },
      // 6 - 7, 6 - 5.5, 6 - 8: -2.5 over three.
      { assessor: 'q', comparable: true, effect: -833, shared: 3, flagged: false },
      // 6 - 7, 4 - 6.5, 7 - 7.5: -4 over three.
      { assessor: 'r', comparable: true, effect: -1333, shared: 3, flagged: true },
    ]);
  },
);

t.test('a tenth of the scale is flagged, either way, and less is not', async (t) => {
  const flagged = (apart: number) => {
    const raised = (points: number) => points + apart;
    const scores = [
      ...scoresOf('p', `A${raised(3)} B${raised(4)} C${raised(5)}`),
      ...scoresOf('q', 'A3 B4 C5'),
    ];
    return leniencyOf(scores, SCALE).map((one) => one.comparable && one.flagged);
  };
  t.same(flagged(0.9), [true, true]);
  t.same(flagged(0.899), [false, false]);
});

t.test('with fewer than three shared cells an assessor is not compared', async (t) => {
  const scores = [
    ...scoresOf('p', 'A8 B7 C9'),
    ...scoresOf('q', 'A6 B6 C6'),
    ...scoresOf('r', 'A6 B4 D1 E1'),
    ...scoresOf('lone', 'X5 Y5 Z5'),
  ];
  t.same(
    leniencyOf(scores, SCALE).map((one) => [one.assessor, one.comparable || one.reason, one.shared]),
    [
      ['lone', 'too_few_shared', 0],
      ['p', true, 3],
      ['q', true, 3],
      ['r', 'too_few_shared', 2],
    ],
  );
  t.same(leniencyOf([], SCALE), []);
});

t.test('two circles that share no cell are not compared, until somebody links them', async (t) => {
  const circles = [
    ...scoresOf('p', 'A8 B7 C9'),
    ...scoresOf('q', 'A6 B6 C6'),
    ...scoresOf('r', 'X3 Y3 Z3'),
    ...scoresOf('s', 'X4 Y4 Z4'),
  ];
  for (const one of leniencyOf(circles, SCALE)) t.equal(!one.comparable && one.reason, 'not_connected');
  const linked = leniencyOf([...circles, ...scoresOf('link', 'A5 X5')], SCALE);
  t.same(
    linked.map((one) => [one.assessor, one.comparable]),
    [
      ['link', false],
      ['p', true],
      ['q', true],
      ['r', true],
      ['s', true],
    ],
  );
});

const anyScores = fc.uniqueArray(
  fc.record({
    assessor: fc.constantFrom('p', 'q', 'r', 's', 'u', 'v'),
    subject: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
    measure: fc.constant('value'),
    millipoints: fc.integer({ min: 1000, max: 9000 }),
    recordedAt: fc.constant(1),
  }),
  { selector: ({ assessor, subject }) => assessor + subject, maxLength: 30 },
);

/** Everybody whom one reaches by cells shared, found by widening the circle until it stays. */
function reachable(scores: readonly AssessorScore[], from: string): Set<string> {
  const circle = new Set([from]);
  for (let size = 0; size < circle.size; ) {
    size = circle.size;
    const subjects = new Set(scores.filter((one) => circle.has(one.assessor)).map(({ subject }) => subject));
    for (const one of scores) if (subjects.has(one.subject)) circle.add(one.assessor);
  }
  return circle;
}

t.test(
  'assessors are compared exactly where enough is shared and everybody who shares is linked',
  async (t) => {
    holds(
      t,
      fc.property(anyScores, (scores) => {
        const sharers = [...new Set(scores.map(({ assessor }) => assessor))].filter(
          (assessor) => reachable(scores, assessor).size > 1,
        );
        const linked = sharers.every((one) => reachable(scores, sharers[0] as string).has(one));
        for (const one of leniencyOf(scores, SCALE)) {
          const shared = scores.filter(
            (own) =>
              own.assessor === one.assessor &&
              scores.some((other) => other.assessor !== own.assessor && other.subject === own.subject),
          );
          assert.equal(one.shared, shared.length);
          assert.equal(one.comparable, linked && shared.length >= 3);
        }
      }),
      500,
    );
  },
);

t.test('a point more for everything makes an assessor a point more lenient', async (t) => {
  holds(
    t,
    fc.property(anyScores, (scores) => {
      const raised = scores.map((one) =>
        one.assessor === 'p' ? { ...one, millipoints: one.millipoints + 1000 } : one,
      );
      const effect = (given: AssessorScore[]) => {
        const found = leniencyOf(given, SCALE).find(({ assessor }) => assessor === 'p');
        return found?.comparable ? found.effect : null;
      };
      const [before, after] = [effect(scores), effect(raised)];
      // A half of a thousandth may round either way.
      return before === null ? after === null : Math.abs((after as number) - before - 1000) <= 1;
    }),
  );
});
