// Sentences for a board paper, written down as a person would before they were made to come out.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { compareSubjects } from '../../src/domain/comparison.js';
import { explainScore, floorReference, splitBySign } from '../../src/domain/explanation.js';
import { scoreSteps, smallestStep } from '../../src/domain/score-step.js';
import { type PlaceFacts, pairSentence, passSentence, placeSentence } from '../../src/domain/sentence.js';
import { holds } from '../support/property.js';
import { anyPortfolio, EXAMPLE } from './any-points.js';

const { weights, A, B, C, D, E } = EXAMPLE;
const scale = { min: 1000, max: 10_000, step: 500 };
const CRITERIA = ['value', 'urgency', 'feasibility'];
const MEAN = { sums: [31_000, 32_000, 31_000], count: 5 };
const NOBODY = { count: 0, names: [] };

function place(points: readonly number[], facts: Partial<PlaceFacts>): string {
  return placeSentence({
    rank: 1,
    of: 5,
    tiedWith: NOBODY,
    explanation: explainScore(weights, points, MEAN),
    criteria: CRITERIA,
    reference: 'the average product',
    next: null,
    ...facts,
  });
}

function nextOf(name: string, a: readonly number[], b: readonly number[]): PlaceFacts['next'] {
  return { name, step: smallestStep(scoreSteps({ weights, a, b, scale }), 'pass') };
}

/** An explanation of these parts, in points. */
function partsOf(...points: number[]): PlaceFacts['explanation'] {
  const contributions = points.map((one) => Math.round(one * 10_000_000));
  const net = contributions.reduce((sum, one) => sum + one, 0);
  return { score: net, reference: 0, net, contributions, ...splitBySign(contributions) };
}

t.test('a place is told with what lifts it, what holds it back, and what would change it', async (t) => {
  const half = { criterion: 0, points: 6500, rise: 500, score: 0, result: 'passes' } as const;
  t.equal(
    place(B, {
      rank: 2,
      of: 120,
      tiedWith: { count: 1, names: ['Pay harbour dues'] },
      explanation: partsOf(-0.4, 0.6, 0.3),
      next: { name: 'Apply for a mooring licence', step: half },
    }),
    'Ranked 2 of 120 (shared with Pay harbour dues): urgency and feasibility lift it 0.9 above the average product, ' +
      'value holds it back by 0.4. One more half point of value would overtake Apply for a mooring licence.',
  );
});

t.test('the worked example as it would be read out', async (t) => {
  const told: [sentence: string, expected: string][] = [
    [
      place(A, { rank: 1 }),
      'Ranked 1 of 5: value lifts it 1.4 above the average product, feasibility and urgency hold it back by 0.56.',
    ],
    [
      place(B, { rank: 2, tiedWith: { count: 1, names: ['D'] }, next: nextOf('A', A, B) }),
      'Ranked 2 of 5 (shared with D): urgency and feasibility lift it 0.64 above the average product, ' +
        'value holds it back by 0.1. One more point of value would overtake A.',
    ],
    // 0.5 x (5 - 6.2), 0.3 x (5 - 6.4) and 0.2 x (9 - 6.2).
    [
      place(C, { rank: 4 }),
      'Ranked 4 of 5: value and urgency hold it 1.02 below the average product, feasibility lifts it by 0.56.',
    ],
    [
      place(E, { rank: 5, next: nextOf('C', C, E) }),
      'Ranked 5 of 5: value, feasibility and urgency hold it 1.46 below the average product. ' +
        '2.5 more points of value would overtake C.',
    ],
  ];
  for (const [sentence, expected] of told) t.equal(sentence, expected);
});

t.test('a place seen from the floor, among equals, alone, and where no single rise would do', async (t) => {
  const told: [sentence: string, expected: string][] = [
    [
      place(A, {
        explanation: explainScore(weights, A, floorReference(1000, 3)),
        reference: 'the lowest possible score',
      }),
      'Ranked 1 of 5: value, urgency and feasibility lift it 6.1 above the lowest possible score.',
    ],
    [
      place(A, { of: 1, explanation: partsOf(0, 0, 0) }),
      'Ranked 1 of 1: it scores the same as the average product.',
    ],
    [
      place(A, {
        rank: 1204,
        of: 12_345,
        tiedWith: { count: 1200, names: ['Moorings', 'Check and pay', 'Tides'] },
        explanation: partsOf(0, 0, -0.25),
        next: { name: 'Beacon 2.0', step: null },
      }),
      'Ranked 1,204 of 12,345 (shared with Moorings, “Check and pay” and 1,198 others): ' +
        'feasibility holds it 0.25 below the average product. ' +
        'No rise on a single criterion would overtake “Beacon 2.0”.',
    ],
    [
      place(A, {
        tiedWith: { count: 3, names: ['K', 'L', 'M'] },
        explanation: partsOf(0.00004, 0, 0),
        next: { name: 'N', step: { criterion: 2, points: 0, rise: 250, score: 0, result: 'ties' } },
      }),
      'Ranked 1 of 5 (shared with K, L and M): value lifts it less than 0.001 above the average product. ' +
        '0.25 more points of feasibility would draw level with N.',
    ],
    [
      place(A, { tiedWith: { count: 2, names: ['K'] }, explanation: partsOf(1, 0, 0) }),
      'Ranked 1 of 5 (shared with K and 1 other): value lifts it 1 above the average product.',
    ],
  ];
  for (const [sentence, expected] of told) t.equal(sentence, expected);
});

const NAMES = { a: 'A', b: 'B' };
const compare = (a: readonly number[], b: readonly number[]) => compareSubjects({ weights, a, b, scale });

t.test('why one is above another', async (t) => {
  const lead = 'because of value (+1.5), which outweighs urgency (-0.6) and feasibility (-0.6).';
  const told: [sentence: string, expected: string][] = [
    [pairSentence(compare(A, B), NAMES, CRITERIA), `A leads B by 0.3 ${lead}`],
    [pairSentence(compare(B, A), { a: 'B', b: 'A' }, CRITERIA), `A leads B by 0.3 ${lead}`],
    // 7.1 and 4.8: 2.5 for value, nothing for urgency, -0.2 for feasibility.
    [
      pairSentence(compare(A, E), { a: 'A', b: 'E' }, CRITERIA),
      'A leads E by 2.3 because of value (+2.5), which outweighs feasibility (-0.2).',
    ],
    // Urgency 0.6 and feasibility 0.4 against value 0.8.
    [
      pairSentence(compare([5000, 7000, 7000], [6600, 5000, 5000]), NAMES, CRITERIA),
      'A leads B by 0.2 because of urgency (+0.6) and feasibility (+0.4), which outweigh value (-0.8).',
    ],
    [
      pairSentence(compare(D, E), { a: 'D', b: 'Check and pay' }, CRITERIA),
      'D leads “Check and pay” by 2: D is at least as good as “Check and pay” on every criterion.',
    ],
    [pairSentence(compare(B, D), { a: 'B', b: 'D' }, CRITERIA), 'B and D tie at 6.8.'],
    [
      pairSentence(compare(B, B), NAMES, CRITERIA),
      'A and B tie at 6.8, with the same points on every criterion.',
    ],
  ];
  for (const [sentence, expected] of told) t.equal(sentence, expected);
});

t.test('a lead too small to show is not called nothing', async (t) => {
  // Half a point more of the first and less of the second: 0.5 x (0.3334 - 0.3333) = 0.00005.
  const third = compareSubjects({
    weights: [3334, 3333, 3333],
    a: [5500, 5000, 5000],
    b: [5000, 5500, 5000],
    scale,
  });
  t.equal(
    pairSentence(third, NAMES, CRITERIA),
    'A leads B by less than 0.001 because of value (+0.167), which outweighs urgency (-0.167).',
  );
  const weightless = compareSubjects({ weights: [9999, 1], a: [5000, 5500], b: [5000, 5000], scale });
  t.equal(
    pairSentence(weightless, NAMES, CRITERIA),
    'A leads B by less than 0.001: A is at least as good as B on every criterion.',
  );
});

t.test('a reason too small to show is not shown as nothing', async (t) => {
  // 0.9999 for value, 0.00005 against it.
  const told = compareSubjects({ weights: [9999, 1], a: [6000, 5000], b: [5000, 5500], scale });
  t.equal(
    pairSentence(told, NAMES, CRITERIA),
    'A leads B by 1 because of value (+1), which outweighs urgency (under 0.001).',
  );
});

t.test(
  'a criterion without weight is no reason, though it forbids to speak of every criterion',
  async (t) => {
    const told = compareSubjects({ weights: [10_000, 0], a: [6000, 5000], b: [5000, 9000], scale });
    t.equal(pairSentence(told, NAMES, CRITERIA), 'A leads B by 1 because of value (+1).');
  },
);

t.test('what would have to be true for the lower one to pass', async (t) => {
  const told: [sentence: string, expected: string][] = [
    [
      passSentence(compare(A, B), NAMES, CRITERIA),
      'B would overtake A with one more point of value, or with 5.01 points of weight moved from value to feasibility.',
    ],
    [
      passSentence(compare(B, D), { a: 'B', b: 'D' }, CRITERIA),
      'D would overtake B with one more half point of value, ' +
        'or with 0.01 points of weight moved from urgency to value.',
    ],
    [
      passSentence(compare([10_000, 10_000, 10_000], [8000, 8000, 8000]), NAMES, CRITERIA),
      'No other weights, and no rise on a single criterion, would put B above A.',
    ],
    // 0.0195 behind, 1.961 gained for all the weight: 0.99... points tie.
    [
      passSentence(
        compareSubjects({ weights: [5000, 5000], a: [6000, 5000], b: [5000, 5961], scale }),
        NAMES,
        CRITERIA,
      ),
      'B would overtake A with one more half point of value, or with 1 point of weight moved from value to urgency.',
    ],
    // 0.25 behind: half a point of value would only tie, and no weights make up for being nowhere better.
    [
      passSentence(compare([8000, 8000, 8000], [8000, 7500, 7500]), NAMES, CRITERIA),
      'B would overtake A with one more point of value.',
    ],
  ];
  for (const [sentence, expected] of told) t.equal(sentence, expected);
});

t.test('whatever the numbers, they are short, and the parts shown add up to the whole shown', async (t) => {
  holds(
    t,
    fc.property(anyPortfolio({ least: 2, most: 6 }, { min: 3, max: 3 }), ({ weights, subjects }) => {
      const [a, b] = subjects as [number[], number[]];
      const sums = weights.map((_, k) => subjects.reduce((sum, points) => sum + (points[k] as number), 0));
      const explanation = explainScore(weights, a, { sums, count: subjects.length });
      const told = place(a, { explanation });
      const comparison = compareSubjects({ weights, a, b, scale });
      const all = [
        told,
        pairSentence(comparison, NAMES, CRITERIA),
        passSentence(comparison, NAMES, CRITERIA),
      ];
      for (const sentence of all) {
        assert.doesNotMatch(sentence, /\d\.\d{4}|e-|NaN|undefined|Infinity|-0[^.]|“|\s\s/);
        assert.match(sentence, /^[A-Z].*[A-Za-z0-9)]\.$/);
      }
      const number = (pattern: RegExp) => Math.round(Number(pattern.exec(told)?.[1] ?? 0) * 1000);
      const up = number(/it ([\d.]*\d) above/) + number(/it by ([\d.]*\d)/);
      const down = number(/back by ([\d.]*\d)/) + number(/it ([\d.]*\d) below/);
      if (!told.includes('less than')) assert.equal(up - down - Math.round(explanation.net / 10_000), 0);
    }),
    300,
  );
});
