// Scores by the other methods that people know, to lay beside the ranking: they compare, they do not rank our backlog.
// Inputs are counted to the thousandth; quotients are exact, so that 26/5 ties with 52/10 and with nothing else.

import type { Quotient } from './quotient.js';
import { toMillipoints } from './scoring-model.js';
import { WHOLE } from './weights.js';

/**
 * The weighted geometric mean of the points themselves, in points: product of p^w. Points are whole thousandths of 0 or
 * more, weights basis points. One zero that has any weight makes the whole zero. Rounded to seven decimals, so that
 * equal scores tie.
 */
export function weightedProduct(millipoints: readonly number[], weights: readonly number[]): number {
  let logarithm = 0;
  for (const [index, weight] of weights.entries()) {
    if (weight > 0) logarithm += weight * Math.log((millipoints[index] as number) / 1000);
  }
  return Math.round(Math.exp(logarithm / WHOLE) * 1e7) / 1e7;
}

/** Reach people or events a period, impact a multiplier, confidence a share from 0 to 1, effort person-months. */
export type RiceInput = { reach: number; impact: number; confidence: number; effort: number };

/** Reach x impact x confidence / effort (Intercom's RICE). Null where effort is not above 0. */
export function rice({ reach, impact, confidence, effort }: RiceInput): Quotient | null {
  const product = thousandths(reach) * thousandths(impact) * thousandths(confidence);
  // Three thousandths above, one below.
  return divide(product, thousandths(effort) * 1_000_000n);
}

/** Relative numbers, commonly 1, 2, 3, 5, 8, 13, 20. */
export type WsjfInput = { value: number; timeCriticality: number; riskReduction: number; jobSize: number };

/** (Value + time criticality + risk reduction) / job size (SAFe's WSJF). Null where the job size is not above 0. */
export function wsjf({ value, timeCriticality, riskReduction, jobSize }: WsjfInput): Quotient | null {
  const costOfDelay = thousandths(value) + thousandths(timeCriticality) + thousandths(riskReduction);
  return divide(costOfDelay, thousandths(jobSize));
}

/** Cost of delay a period, and the duration in the same periods. */
export type Cd3Input = { costOfDelay: number; duration: number };

/** Cost of delay / duration (Reinertsen; Arnold's CD3): for sequence, not for choice. Null where duration is not above 0. */
export function cd3({ costOfDelay, duration }: Cd3Input): Quotient | null {
  return divide(thousandths(costOfDelay), thousandths(duration));
}

function thousandths(value: number): bigint {
  return BigInt(toMillipoints(value));
}

function divide(numerator: bigint, denominator: bigint): Quotient | null {
  return denominator > 0n ? { numerator, denominator } : null;
}
