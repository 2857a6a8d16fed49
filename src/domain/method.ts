// The score of a subject by each method, from its criteria's points in thousandths. Scores are in ten-millionths of a
// point and whole, so that equal ones tie exactly.

import { cd3, rice, weightedProduct, wsjf } from './comparison-scores.js';
import { type Quotient, quotientToNumber } from './quotient.js';
import type { Method } from './scoring-model.js';

const SCORE_UNITS = 10_000_000;

/** The criteria that a method is made of, in their order; null where any criteria with weights will do. */
export const METHOD_CRITERIA: Record<Method, readonly string[] | null> = {
  weighted_sum: null,
  weighted_product: null,
  rice: ['reach', 'impact', 'confidence', 'effort'],
  wsjf: ['value', 'timeCriticality', 'riskReduction', 'jobSize'],
  cd3: ['costOfDelay', 'duration'],
};

/** Whether fewer points of a criterion make a higher score: what a method divides by. */
export function isLessBetter(method: Method, criterion: string): boolean {
  const parts = METHOD_CRITERIA[method];
  return parts !== null && parts.at(-1) === criterion;
}

/** Whether a method has weights that can be changed, and parts that add up. */
export function isAdditive(method: Method): boolean {
  return method === 'weighted_sum';
}

/** The score by any method but the weighted sum. A quotient whose divisor is 0 scores 0. */
export function scoreBy(method: Method, millipoints: readonly number[], weights: readonly number[]): number {
  const [a = 0, b = 0, c = 0, d = 0] = millipoints.map((points) => points / 1000);
  switch (method) {
    case 'rice':
      return unitsOf(rice({ reach: a, impact: b, confidence: c, effort: d }));
    case 'wsjf':
      return unitsOf(wsjf({ value: a, timeCriticality: b, riskReduction: c, jobSize: d }));
    case 'cd3':
      return unitsOf(cd3({ costOfDelay: a, duration: b }));
    default:
      return Math.round(weightedProduct(millipoints, weights) * SCORE_UNITS);
  }
}

function unitsOf(quotient: Quotient | null): number {
  return quotient === null ? 0 : Math.round(quotientToNumber(quotient) * SCORE_UNITS);
}
