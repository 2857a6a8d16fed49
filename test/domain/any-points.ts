// Generated subjects for those who explain scores: points in thousandths on any number of criteria, and weights.

import fc from 'fast-check';
import { toBasisPoints } from '../../src/domain/weights.js';

/** Points on the default scale by halves, now and then between them as a median or a weighted mean may be. */
const anyPoint = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 2, max: 20 }).map((halves) => halves * 500) },
  { weight: 1, arbitrary: fc.integer({ min: 1000, max: 10_000 }) },
);

export type AnyPortfolio = { weights: number[]; subjects: number[][] };

/** Weights and some subjects on as many criteria; small weights, and none at all, come up often. */
export function anyPortfolio(size: { least: number; most: number }, criteria = { min: 1, max: 4 }) {
  return fc.integer(criteria).chain((count) =>
    fc.record<AnyPortfolio>({
      weights: anyWeightsOn(count),
      subjects: fc.array(fc.array(anyPoint, { minLength: count, maxLength: count }), {
        minLength: size.least,
        maxLength: size.most,
      }),
    }),
  );
}

/** Weights in basis points on so many criteria. */
export function anyWeightsOn(count: number): fc.Arbitrary<number[]> {
  return fc
    .array(fc.nat({ max: 7 }), { minLength: count, maxLength: count })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map(toBasisPoints);
}

/** The example of the design in thousandths: value, urgency, feasibility under 50/30/20. */
export const EXAMPLE = {
  weights: [5000, 3000, 2000],
  A: [9000, 6000, 4000],
  B: [6000, 8000, 7000],
  C: [5000, 5000, 9000],
  D: [7000, 7000, 6000],
  E: [4000, 6000, 5000],
};
