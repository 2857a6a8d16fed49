// A scoring model: the scale, the criteria with their weights, and the measures that assessors score.

import { Refusal } from './refusal.js';
import { toBasisPoints } from './weights.js';

type Anchor = { points: number; meaning: string };

/** What an assessor scores. `weight` is its percentage of the criterion. */
export type Measure = {
  key: string;
  name: string;
  question: string;
  weight: number;
  staleAfterDays: number;
  anchors: Anchor[];
};

/** `weight` is its percentage of the whole. */
type Criterion = { key: string; name: string; weight: number; measures: Measure[] };

/** A line that a criterion must not fall below. It is reported beside the score and never changes it. */
export type Gate = {
  criterion: string;
  threshold: number;
  effect: 'exclude' | 'hold' | 'flag';
  reason: string;
  authority: string;
};

export type ScoringModelDefinition = {
  scale: { min: number; max: number; step: number };
  criteria: Criterion[];
  gates: Gate[];
};

export type ScoringModel = ScoringModelDefinition & {
  id: string;
  version: number;
  name: string;
  activeFrom: string | null;
};

/** Points as whole thousandths, in which all arithmetic is exact. */
export function toMillipoints(points: number): number {
  return Math.round(points * 1000);
}

/** The criteria's weights in basis points, in the model's order; they sum to 10,000. */
export function modelWeights(model: ScoringModelDefinition): number[] {
  return toBasisPoints(model.criteria.map((criterion) => criterion.weight));
}

/** The measure of that key. Refuses an unknown one, naming those there are. */
export function findMeasure(model: ScoringModelDefinition, key: string): Measure {
  const measures = model.criteria.flatMap((criterion) => criterion.measures);
  const measure = measures.find((candidate) => candidate.key === key);
  if (measure === undefined) {
    const known = measures.map((candidate) => candidate.key).join(', ');
    throw new Refusal(
      'unknown_measure',
      `There is no measure "${key}" in this model; there are: ${known}.`,
      '/measure',
    );
  }
  return measure;
}

/** Points on the model's scale as thousandths. Refuses those off the scale or between its steps. */
export function checkPoints(model: ScoringModelDefinition, points: number): number {
  const { min, max, step } = model.scale;
  const steps = (points - min) / step;
  const onStep = Math.abs(steps - Math.round(steps)) < 1e-9;
  if (!(points >= min && points <= max) || !onStep) {
    throw new Refusal('invalid_points', `Points go from ${min} to ${max} in steps of ${step}.`, '/points');
  }
  return toMillipoints(points);
}
