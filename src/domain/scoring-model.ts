// A scoring model: how criteria are put together, the scale, the criteria with their weights, and the measures that
// assessors score.

import { Refusal } from './refusal.js';
import { toBasisPoints } from './weights.js';

type Anchor = { points: number; meaning: string };

export type Scale = { min: number; max: number; step: number };

/** What an assessor scores. `weight` is its percentage of the criterion. */
export type Measure = {
  key: string;
  name: string;
  question: string;
  weight: number;
  staleAfterDays: number;
  anchors: Anchor[];
  /** Its own scale, where that is not the model's. */
  scale?: Scale;
  /** Scored no longer and counted no longer; the scores that it has are kept. */
  archived?: boolean;
};

/** `weight` is its percentage of the whole. */
export type Criterion = { key: string; name: string; weight: number; measures: Measure[] };

/** A line that a criterion must not fall below. It is reported beside the score and never changes it. */
export type Gate = {
  criterion: string;
  threshold: number;
  effect: 'exclude' | 'hold' | 'flag';
  reason: string;
  authority: string;
};

/**
 * What moving a criterion from one end of its scale to the other is worth, relative to the most valuable such move
 * (100). Weights mean nothing without the ends that they refer to, so these are kept in words.
 */
export type Swing = { criterion: string; swing: number; from: string; to: string };

/**
 * How criteria are put together: the weighted sum ranks; the weighted product is the weighted geometric mean of the
 * points. RICE, WSJF and CD3 lay their own measures beside the ranking, for comparison.
 */
export const METHODS = ['weighted_sum', 'weighted_product', 'rice', 'wsjf', 'cd3'] as const;
export type Method = (typeof METHODS)[number];

export type ScoringModelDefinition = {
  method: Method;
  scale: Scale;
  criteria: Criterion[];
  gates: Gate[];
  swings: Swing[];
};

export type ScoringModel = ScoringModelDefinition & {
  id: string;
  version: number;
  name: string;
  /** Counts its edits from 1, while it is a draft. */
  edition: number;
  activeFrom: string | null;
};

/** Points as whole thousandths, in which all arithmetic is exact. */
export function toMillipoints(points: number): number {
  return Math.round(points * 1000);
}

/** The criteria's weights in basis points, in the model's order; they sum to 10,000. */
export function modelWeights(model: Pick<ScoringModelDefinition, 'criteria'>): number[] {
  return toBasisPoints(model.criteria.map((criterion) => criterion.weight));
}

/** The measures that are scored: all but the archived. */
export function measuresOf(model: Pick<ScoringModelDefinition, 'criteria'>): Measure[] {
  return model.criteria.flatMap(({ measures }) => measures).filter(({ archived }) => archived !== true);
}

/** The scale that a measure is scored on. */
export function scaleOf(model: Pick<ScoringModelDefinition, 'scale'>, measure: Measure): Scale {
  return measure.scale ?? model.scale;
}

/** The measure of that key. Refuses an unknown one, naming those there are. */
export function findMeasure(model: ScoringModelDefinition, key: string): Measure {
  const measures = measuresOf(model);
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

/** The scale of a measure in the first of the models that has it. Refuses an unknown one, naming those of the first. */
export function findScale(models: readonly ScoringModelDefinition[], key: string): Scale {
  const model =
    models.find((candidate) => hasMeasure(candidate, key)) ?? (models[0] as ScoringModelDefinition);
  return scaleOf(model, findMeasure(model, key));
}

export function hasMeasure(model: ScoringModelDefinition, key: string): boolean {
  return measuresOf(model).some((measure) => measure.key === key);
}

/** Points on a scale as thousandths. Refuses those off the scale or between its steps. */
export function checkPoints({ min, max, step }: Scale, points: number): number {
  const steps = (points - min) / step;
  const onStep = Math.abs(steps - Math.round(steps)) < 1e-9;
  if (!(points >= min && points <= max) || !onStep) {
    throw new Refusal('invalid_points', `Points go from ${min} to ${max} in steps of ${step}.`, '/points');
  }
  return toMillipoints(points);
}
