// A round's agreement: how reliable it is by measure, how that is read, and what to talk about first.

import fc from 'fast-check';
import t from 'tap';
import { type RoundCell, readAlpha, roundAgreement, talkAboutFirst } from '../../src/domain/agreement.js';
import { holds } from '../support/property.js';

const SCALE = { min: 1000, max: 10_000, step: 1000 };

/** A cell in which assessors p, q, r... gave these points; null where one did not score. */
function cell(subject: string, measure: string, ...given: (number | null)[]): RoundCell {
  const scores = given.flatMap((points, at) =>
    points === null ? [] : [{ assessor: 'pqrst'.charAt(at), millipoints: points * 1000 }],
  );
  return { subject, measure, scores };
}

t.test('alpha is read from .80 as reliable, from .667 as tentative', async (t) => {
  const cases: [number | null, ReturnType<typeof readAlpha>][] = [
    [1, 'reliable'],
    [0.8, 'reliable'],
    // What sums in another sequence may make of .8.
    [0.8 - 1e-15, 'reliable'],
    [0.7999, 'tentative'],
    [0.667, 'tentative'],
    [0.6669, 'unreliable'],
    [-0.5, 'unreliable'],
    [null, null],
  ];
  for (const [alpha, expected] of cases) t.equal(readAlpha(alpha), expected, `${alpha}`);
});

t.test('each measure is judged on its own cells', async (t) => {
  const round = roundAgreement(
    [
      cell('A', 'value', 2, 2),
      cell('B', 'value', 5, 5),
      cell('C', 'value', 9, 9),
      cell('A', 'urgency', 1, 9),
      cell('B', 'urgency', 9, 1),
    ],
    SCALE,
  );
  t.same(round.byMeasure, [
    { measure: 'value', alpha: 1, reading: 'reliable', kendallsW: 1, assessors: 2, compared: 3 },
    // Two levels, twice each, always apart: observed over expected is 1 / (2/3), and the orders are opposite.
    { measure: 'urgency', alpha: -0.5, reading: 'unreliable', kendallsW: 0, assessors: 2, compared: 2 },
  ]);
  t.equal(round.overall.compared, 5);
  t.equal(round.overall.assessors, 2);
});

t.test('orders are compared over the subjects that everybody scored', async (t) => {
  const { overall } = roundAgreement(
    [
      cell('A', 'value', 1, 2, 1),
      cell('B', 'value', 9, null, 2),
      cell('C', 'value', 5, 3, 4),
      cell('D', 'value', 7, 8, 9),
    ],
    SCALE,
  );
  t.equal(overall.compared, 3, 'B lacks a score');
  t.equal(overall.kendallsW, 1, 'A, C and D are put in the same order by all');
});

t.test('a round without scores has no agreement to tell', async (t) => {
  const nothing = { alpha: null, reading: null, kendallsW: null, assessors: 0, compared: 0 };
  t.same(roundAgreement([], SCALE), { overall: nothing, byMeasure: [], talkAboutFirst: [] });
  t.same(roundAgreement([cell('A', 'value')], SCALE).talkAboutFirst, []);
});

t.test('the widest spread is talked about first, and what is agreed not at all', async (t) => {
  const cells = [
    cell('agreed', 'value', 5, 6),
    cell('lone', 'value', 5),
    cell('four', 'value', 3, 7),
    cell('b', 'value', 1, 9),
    cell('a', 'value', 1, 9),
    cell('a', 'urgency', 2, 10),
    // As wide, but most agree.
    cell('c', 'value', 5, 5, 5, 5, 9),
    cell('widest', 'value', 1, 10),
  ];
  const order = ['widest value', 'a urgency', 'a value', 'b value', 'four value', 'c value'];
  const shown = (given: RoundCell[]) =>
    talkAboutFirst(given, SCALE).map(({ subject, measure }) => `${subject} ${measure}`);
  t.same(shown(cells), order);
  t.same(shown([...cells].reverse()), order, 'in whichever sequence the cells came');
});

const anyCell = fc
  .tuple(
    fc.constantFrom('A', 'B', 'C', 'D'),
    fc.constantFrom('value', 'urgency'),
    fc.array(fc.option(fc.integer({ min: 1, max: 10 })), { maxLength: 5 }),
  )
  .map(([subject, measure, given]) => cell(subject, measure, ...given));
const anyRound = fc.uniqueArray(anyCell, { selector: ({ subject, measure }) => subject + measure });

t.test('the order of cells and of assessors within them changes nothing', async (t) => {
  const rounded = (round: ReturnType<typeof roundAgreement>) =>
    JSON.stringify({
      ...round,
      overall: { ...round.overall, alpha: round.overall.alpha?.toFixed(9) },
      byMeasure: [...round.byMeasure]
        .sort((a, b) => (a.measure < b.measure ? -1 : 1))
        .map((one) => ({ ...one, alpha: one.alpha?.toFixed(9) })),
    });
  holds(
    t,
    fc.property(anyRound, (cells) => {
      const turned = [...cells].reverse().map((one) => ({ ...one, scores: [...one.scores].reverse() }));
      return rounded(roundAgreement(cells, SCALE)) === rounded(roundAgreement(turned, SCALE));
    }),
  );
});
