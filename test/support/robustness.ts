// Makers for questions about robustness: portfolios in points, and the regions of weights to ask about.

import fc from 'fast-check';
import {
  type RobustnessQuery,
  type RobustnessRow,
  robustness,
} from '../../src/domain/robustness/robustness.js';
import { scorePlanes } from '../../src/domain/robustness/score-planes.js';
import type { WeightRegion } from '../../src/domain/robustness/weight-region.js';
import { DEFAULT_WEIGHTS, makeColumns, makeItem, type Points } from './portfolio.js';

export const ALL: WeightRegion = { kind: 'all' };
export const ORDERED: WeightRegion = { kind: 'ordered' };
export const STATED_10: WeightRegion = { kind: 'stated', plusMinus: 1000 };
export const AS_STATED: WeightRegion = { kind: 'stated', plusMinus: 0 };

/** A question about these subjects, under all weights and for the first place unless told otherwise. */
export function makeQuery(
  subjects: readonly Points[][],
  rest: Partial<RobustnessQuery> = {},
): RobustnessQuery {
  const { low, high } = makeColumns(subjects.map((points, at) => makeItem(`subject-${at}`, points)));
  const rows = [...subjects.keys()];
  return { low, high, rows, weights: DEFAULT_WEIGHTS, region: ALL, top: 1, leader: null, ...rest };
}

/** The rows of the answer alone. */
export function robustRows(
  subjects: readonly Points[][],
  rest: Partial<RobustnessQuery> = {},
): RobustnessRow[] {
  return robustness(makeQuery(subjects, rest)).rows;
}

/** The score planes of subjects with known points. */
export function planesOf(subjects: readonly number[][]) {
  const { low, rows } = makeQuery(subjects);
  return scorePlanes({ points: low, rows });
}

const halves = fc.integer({ min: 2, max: 20 }).map((half) => half / 2);
const anyPoints = fc.tuple(halves, halves, halves).map((three) => [...three]);

/** Up to `maxLength` subjects with known points, and up to two more that equal some of them. */
export function anySubjects(maxLength: number): fc.Arbitrary<number[][]> {
  return fc
    .array(anyPoints, { minLength: 1, maxLength })
    .chain((subjects) => fc.shuffledSubarray(subjects).map((again) => [...subjects, ...again.slice(0, 2)]));
}

/** Subjects of which some have points in doubt. */
export const anyDoubtfulSubjects: fc.Arbitrary<Points[][]> = fc.array(
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: halves },
      { weight: 1, arbitrary: fc.constant(null) },
      {
        weight: 1,
        arbitrary: fc.tuple(halves, halves).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
      },
    ),
    { minLength: 3, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 8 },
);

export const anyRegion: fc.Arbitrary<WeightRegion> = fc.oneof(
  fc.constantFrom(ALL, ORDERED),
  fc.integer({ min: 50, max: 4000 }).map((plusMinus): WeightRegion => ({ kind: 'stated', plusMinus })),
);
