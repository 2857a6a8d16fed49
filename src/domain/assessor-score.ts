// Scores as the study of bias takes them: who gave which cell what, and in which sequence.

import { byCodeUnit } from './code-unit-order.js';
import { groupedBy } from './grouped.js';

/** `recordedAt` is any number that grows with time, of the same kind as a round's reveal. Points are thousandths. */
export type AssessorScore = {
  assessor: string;
  subject: string;
  measure: string;
  millipoints: number;
  recordedAt: number;
};

/** Each assessor's last score of each cell. */
export function latestScores(scores: readonly AssessorScore[]): AssessorScore[] {
  return [...groupedBy(scores, scoreKey).values()].map((own) =>
    own.reduce((latest, score) => (score.recordedAt >= latest.recordedAt ? score : latest)),
  );
}

/** The scores of one cell (a subject and a measure) together. */
export function byCell(scores: readonly AssessorScore[]): Map<string, AssessorScore[]> {
  return groupedBy(scores, cellKey);
}

/** The key of a score's cell; the same for every assessor. */
export function cellKey({ subject, measure }: Pick<AssessorScore, 'subject' | 'measure'>): string {
  // The length keeps apart keys that would run together.
  return `${subject.length}:${subject}${measure}`;
}

/** The key of one assessor's scores of one cell. */
export function scoreKey(score: AssessorScore): string {
  return `${score.assessor.length}:${score.assessor}${cellKey(score)}`;
}

/** By assessor, then subject, then measure. */
export function byAssessorAndCell(
  a: Pick<AssessorScore, 'assessor' | 'subject' | 'measure'>,
  b: Pick<AssessorScore, 'assessor' | 'subject' | 'measure'>,
): number {
  return (
    byCodeUnit(a.assessor, b.assessor) || byCodeUnit(a.subject, b.subject) || byCodeUnit(a.measure, b.measure)
  );
}
