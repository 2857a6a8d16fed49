// What the points of an assessment come to: beside the rating that its lead assessor gives, never instead of it.

import type { AssessedPoint, LegacyResult, Rating, ServiceStandard } from './assessment.js';

/**
 * Any red makes red, else any amber makes amber, else green: the default that DfE's guidance suggests, for a panel that decides
 * together. Null until every point of the standard is rated.
 */
export function deriveRating(
  points: readonly AssessedPoint[],
  standard: ServiceStandard | null,
): Rating | null {
  if (standard === null) return null;
  const results = standard.points.map(
    ({ number }) => points.find((point) => point.number === number)?.result ?? 'not_assessed',
  );
  const isRating = (result: string) => result === 'green' || result === 'amber' || result === 'red';
  if (results.length === 0 || !results.every(isRating)) return null;
  if (results.includes('red')) return 'red';
  return results.includes('amber') ? 'amber' : 'green';
}

/** The points of an earlier assessment with those that a reassessment looked at in their places. */
export function overlayPoints(
  earlier: readonly AssessedPoint[],
  again: readonly AssessedPoint[],
): AssessedPoint[] {
  const numbers = new Set(again.map(({ number }) => number));
  const kept = earlier.filter(({ number }) => !numbers.has(number));
  return [...kept, ...again].sort((a, b) => a.number - b.number);
}

/** The points that a reassessment looks at: those that were red, or not met where a report says it so. */
export function pointsToReassess(earlier: readonly AssessedPoint[]): number[] {
  return earlier.filter(({ result }) => result === 'red' || result === 'not_met').map(({ number }) => number);
}

/** Whether a service may go on: `proceed` with its actions where it is amber; null while nothing is decided. */
export function outcomeOf(assessment: {
  overallRating: Rating | null;
  legacyResult: LegacyResult | null;
}): 'proceed' | 'stop' | null {
  const { overallRating, legacyResult } = assessment;
  if (overallRating !== null) return overallRating === 'red' ? 'stop' : 'proceed';
  if (legacyResult === null) return null;
  return legacyResult === 'not_met' ? 'stop' : 'proceed';
}
