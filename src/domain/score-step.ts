// How many more points on one criterion would bring a subject level with another that is above it, or past it.

import { additiveScore } from './additive-score.js';
import { type Fraction, makeFraction } from './fraction.js';

/** All in thousandths of a point. */
export type PointScale = { min: number; max: number; step: number };

/** Two subjects' points by criterion in thousandths; a is above b or level with it. */
export type Pair = {
  weights: readonly number[];
  a: readonly number[];
  b: readonly number[];
  scale: PointScale;
};

/** b's points on a criterion raised to `points`, by `rise` (thousandths), which brings its score to `score`. */
export type ScoreStep = {
  criterion: number;
  points: number;
  rise: number;
  score: number;
  result: 'ties' | 'passes';
};

export type CriterionSteps = {
  criterion: number;
  /** The exact rise in thousandths at which the two tie, on the scale or not; null where the criterion has no weight. */
  needed: Fraction | null;
  /** The smallest rise to points on the scale by which b at least ties, and by which it passes; null beyond the scale. */
  reach: ScoreStep | null;
  pass: ScoreStep | null;
};

/** For each criterion, how far b's points would have to rise, everything else left as it is. */
export function scoreSteps(pair: Pair): CriterionSteps[] {
  const gap = additiveScore(pair.weights, pair.a) - additiveScore(pair.weights, pair.b);
  return pair.weights.map((weight, criterion) => {
    if (weight === 0) return { criterion, needed: null, reach: null, pass: null };
    return {
      criterion,
      needed: makeFraction(gap, weight),
      reach: stepUp(pair, criterion, Math.ceil(gap / weight)),
      pass: stepUp(pair, criterion, Math.floor(gap / weight) + 1),
    };
  });
}

/** The smallest rise over all criteria; of equal rises the one that gains most, then the first. Null where there is none. */
export function smallestStep(steps: readonly CriterionSteps[], kind: 'reach' | 'pass'): ScoreStep | null {
  const possible = steps.flatMap((one) => one[kind] ?? []);
  possible.sort((one, other) => one.rise - other.rise || other.score - one.score);
  return possible[0] ?? null;
}

/** To the first points on the scale that are at least so much higher. Points that need no rise stay as they are. */
function stepUp({ weights, a, b, scale }: Pair, criterion: number, atLeast: number): ScoreStep | null {
  const present = b[criterion] ?? 0;
  const steps = Math.ceil((present + atLeast - scale.min) / scale.step);
  const points = atLeast <= 0 ? present : scale.min + steps * scale.step;
  if (points > scale.max) return null;
  const score = additiveScore(weights, b.with(criterion, points));
  const result = score > additiveScore(weights, a) ? 'passes' : 'ties';
  return { criterion, points, rise: points - present, score, result };
}
