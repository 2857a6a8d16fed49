// From agreed scores by measure to an interval of points by criterion. A missing measure may be anything on the scale:
// it widens the interval from the scale's minimum to its maximum and is never read as zero.

import { isLessBetter } from './method.js';
import {
  type Criterion,
  type Method,
  measuresOf,
  modelWeights,
  type ScoringModelDefinition,
  scaleOf,
  toMillipoints,
} from './scoring-model.js';
import { toBasisPoints, WHOLE } from './weights.js';

/** A measure's agreed score in thousandths, and the day (days since 1970) its oldest part was assessed on. */
export type AgreedScore = { millipoints: number; assessedOnDay: number };

/**
 * Thousandths of a point, from the least to the most favourable possible; the two are equal when nothing is missing.
 */
export type CriterionInterval = { low: number; high: number };

export type SubjectScores = {
  criteria: CriterionInterval[];
  /** Measures without an agreed score. */
  missing: number;
  /** The first day on which some score counts as stale; null while nothing is scored. */
  staleFromDay: number | null;
};

/** A model made ready for arithmetic: weights in basis points, scales in thousandths, archived measures left out. */
export type Arithmetic = {
  method: Method;
  keys: string[];
  weights: number[];
  criteria: PreparedCriterion[];
  /** How many measures there are. */
  measures: number;
};

type PreparedCriterion = {
  min: number;
  max: number;
  /** Fewer points make a higher score: what counts as lowest is then the most points. */
  lessIsBetter: boolean;
  measures: { key: string; weight: number; staleAfterDays: number }[];
};

/** Prepares a model once, for use on many subjects. */
export function prepare(model: ScoringModelDefinition): Arithmetic {
  const criteria = model.criteria.map((criterion) => prepareCriterion(model, criterion));
  return {
    method: model.method,
    keys: model.criteria.map((criterion) => criterion.key),
    weights: modelWeights(model),
    criteria,
    measures: criteria.reduce((count, { measures }) => count + measures.length, 0),
  };
}

function prepareCriterion(model: ScoringModelDefinition, criterion: Criterion): PreparedCriterion {
  const measures = measuresOf({ criteria: [criterion] });
  const weights = toBasisPoints(measures.map((measure) => measure.weight));
  const { min, max } = measures[0] === undefined ? model.scale : scaleOf(model, measures[0]);
  return {
    min: toMillipoints(min),
    max: toMillipoints(max),
    lessIsBetter: isLessBetter(model.method, criterion.key),
    measures: measures.map(({ key, staleAfterDays }, index) => {
      return { key, staleAfterDays, weight: weights[index] ?? 0 };
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
  const criteria = model.criteria.map(({ min, max, lessIsBetter, measures }) => {
    let low = 0;
    let high = 0;
    for (const { key, weight, staleAfterDays } of measures) {
      const score = agreed(key);
      if (score === undefined) missing += 1;
      else staleFromDay = Math.min(staleFromDay ?? Infinity, score.assessedOnDay + staleAfterDays + 1);
      low += weight * (score?.millipoints ?? min);
      high += weight * (score?.millipoints ?? max);
    }
    const [least, most] = [Math.round(low / WHOLE), Math.round(high / WHOLE)];
    return lessIsBetter ? { low: most, high: least } : { low: least, high: most };
  });
  return { criteria, missing, staleFromDay };
}
