// Leniency under a scoring model, whose measures may have scales of their own.

import type { AssessorScore } from './assessor-score.js';
import { type Leniency, leniencyOf } from './leniency.js';
import { measureScale, type ScaledModel } from './round-results.js';

/**
 * How lenient each assessor is on the measures of the model's own scale. Points of other scales add up to nothing with
 * these, so they are left out.
 */
export function modelLeniency(scores: readonly AssessorScore[], model: ScaledModel): Leniency[] {
  const common = measureScale({ ...model, criteria: [] }, '');
  const isOnIt = ({ measure }: AssessorScore) => {
    const { min, max, step } = measureScale(model, measure);
    return min === common.min && max === common.max && step === common.step;
  };
  return leniencyOf(scores.filter(isOnIt), common);
}
