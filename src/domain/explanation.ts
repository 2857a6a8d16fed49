// Why a subject scores what it scores: what each criterion adds or takes away, seen from the average or from the floor.

import { additiveScore } from './additive-score.js';
import { roundParts } from './shown-parts.js';

/** What points are compared with: sums by criterion over `count` subjects, in thousandths. It stands for their mean. */
export type Reference = { sums: readonly number[]; count: number };

/** What one criterion (its index in the model) makes of a score or of a lead, in ten-millionths of a point. */
export type Contribution = { criterion: number; units: number };

/** All amounts in ten-millionths of a point; `score` less `reference` is `net`, and the contributions sum to it. */
export type Explanation = {
  score: number;
  reference: number;
  net: number;
  /** By criterion, in the model's order. */
  contributions: number[];
  /** What pulls the score up and what pulls it down, the biggest first; criteria that do neither are in neither. */
  lifts: Contribution[];
  holdsBack: Contribution[];
};

/** The lowest points on the scale (in thousandths) as a reference. */
export function floorReference(min: number, criteria: number): Reference {
  return { sums: Array<number>(criteria).fill(min), count: 1 };
}

/**
 * Weight times (points less reference), by criterion: the waterfall from the reference's score to the subject's, and
 * its Shapley values. Where a mean does not divide, the parts are rounded by largest remainder and still sum exactly.
 * Exact for sums up to 10^11 thousandths, which is a million subjects on a scale up to 100.
 */
export function explainScore(
  weights: readonly number[],
  points: readonly number[],
  reference: Reference,
): Explanation {
  const timesCount = weights.map(
    (weight, criterion) =>
      weight * (points[criterion] ?? 0) * reference.count - weight * (reference.sums[criterion] ?? 0),
  );
  const contributions = roundParts(timesCount, reference.count);
  const net = contributions.reduce((sum, units) => sum + units, 0);
  const score = additiveScore(weights, points);
  return { score, reference: score - net, net, contributions, ...splitBySign(contributions) };
}

/** Those above 0 and those below, each with the biggest first (the model's order where they are equal). */
export function splitBySign(units: readonly number[]): Pick<Explanation, 'lifts' | 'holdsBack'> {
  const all = units.map((amount, criterion) => ({ criterion, units: amount }));
  all.sort((a, b) => Math.abs(b.units) - Math.abs(a.units) || a.criterion - b.criterion);
  return {
    lifts: all.filter((one) => one.units > 0),
    holdsBack: all.filter((one) => one.units < 0),
  };
}
