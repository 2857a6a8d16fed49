// From agreed scores by measure to an interval of points by criterion. A missing measure may be anything on the scale:
// it widens the interval from the scale's minimum to its maximum and is never read as zero.

import { modelWeights, type ScoringModelDefinition, toMillipoints } from './scoring-model.js';
import { toBasisPoints, WHOLE } from './weights.js';

/** A measure's agreed score in thousandths, and the day (days since 1970) its oldest part was assessed on. */
export type AgreedScore = { millipoints: number; assessedOnDay: number };

/** Thousandths of a point, from lowest to highest possible; the two are equal when nothing is missing. */
export type CriterionInterval = { low: number; high: number };

export type SubjectScores = {
  criteria: CriterionInterval[];
  /** Measures without an agreed score. */
  missing: number;
  /** The first day on which some score counts as stale; null while nothing is scored. */
  staleFromDay: number | null;
};

/** A model made ready for arithmetic: weights in basis points, the scale in thousandths. */
export type Arithmetic = {
  keys: string[];
  weights: number[];
  min: number;
  max: number;
  criteria: { measures: { key: string; weight: number; staleAfterDays: number }[] }[];
  /** How many measures there are. */
  measures: number;
};

/** Prepares a model once, for use on many subjects. */
export function prepare(model: ScoringModelDefinition): Arithmetic {
  return {
    keys: model.criteria.map((criterion) => criterion.key),
    weights: modelWeights(model),
    min: toMillipoints(model.scale.min),
    max: toMillipoints(model.scale.max),
    measures: model.criteria.reduce((count, { measures }) => count + measures.length, 0),
    criteria: model.criteria.map(({ measures }) => {
      const weights = toBasisPoints(measures.map((measure) => measure.weight));
      return {
        measures: measures.map(({ key, staleAfterDays }, index) => ({
          key,
          staleAfterDays,
          weight: weights[index] ?? 0,
        })),
      };
    }),
  };
}

/** One subject's criteria. Where a criterion has several measures their weighted mean is rounded to the thousandth. */
export function scoreSubject(
  model: Arithmetic,
  agreed: (measure: string) => AgreedScore | undefined,
): SubjectScores {
  let missing = 0;
  let staleFromDay: number | null = null;
  const criteria = model.criteria.map((criterion) => {
    let low = 0;
    let high = 0;
    for (const { key, weight, staleAfterDays } of criterion.measures) {
      const score = agreed(key);
      if (score === undefined) missing += 1;
      else staleFromDay = Math.min(staleFromDay ?? Infinity, score.assessedOnDay + staleAfterDays + 1);
      low += weight * (score?.millipoints ?? model.min);
      high += weight * (score?.millipoints ?? model.max);
    }
    return { low: Math.round(low / WHOLE), high: Math.round(high / WHOLE) };
  });
  return { criteria, missing, staleFromDay };
}
