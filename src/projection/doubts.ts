// How doubtful the scores of a kind's subjects are: missing, stale, from few assessors or from assessors who disagree.
// Doubt widens the interval of a score and of a rank; it never moves the score.

import { type Scoring, scoreRow } from '../domain/columns.js';
import type { Arithmetic } from '../domain/criteria.js';
import { type Doubt, type DoubtReason, defaultDoubtPolicy, doubtOf } from '../domain/doubt.js';
import { isAdditive } from '../domain/method.js';
import { type DoubtedSubject, type OpenQuestion, openQuestions } from '../domain/open-questions.js';
import type { RankInterval } from '../domain/rank.js';
import { rankIntervals } from '../domain/rank-intervals.js';
import type { Mask } from '../domain/ranking.js';
import { WHOLE } from '../domain/weights.js';
import type { Basis } from './basis.js';
import { CONSENSUS, NO_SCORE, type Subjects } from './subjects.js';

export type Doubts = {
  /** Scores at the lowest and highest points that doubt allows, by row. */
  low: Float64Array;
  high: Float64Array;
  rankInterval(row: number): RankInterval;
  reasons(row: number): DoubtReason[];
};

type Asked = {
  scoring: Scoring;
  counted: Mask;
  today: number;
  /** What is doubtful about a row that is not ranked by its own scores; null for those that are. */
  pooled?: (row: number) => Doubt | null;
};

/** The doubts about every counted row, and where they let it come. */
export function doubtsOf(subjects: Subjects, basis: Basis, asked: Asked): Doubts {
  const { scoring, counted, today, pooled = () => null } = asked;
  const { criteria } = basis.arithmetic;
  const room = counted.length;
  const least = criteria.map(() => new Int32Array(room));
  const most = criteria.map(() => new Int32Array(room));
  const low = new Float64Array(room);
  const high = new Float64Array(room);
  for (let row = 0; row < room; row += 1) {
    if (subjects.present[row] !== 1) continue;
    const instead = pooled(row);
    if (instead !== null) {
      low[row] = instead.low;
      high[row] = instead.high;
      continue;
    }
    criteria.forEach((criterion, index) => {
      const { low, high } = pointsInDoubt(subjects, criterion, row, today);
      const [worse, better] = criterion.lessIsBetter ? [high, low] : [low, high];
      (least[index] as Int32Array)[row] = worse;
      (most[index] as Int32Array)[row] = better;
    });
    low[row] = scoreRow(least, scoring, row);
    high[row] = scoreRow(most, scoring, row);
  }
  return {
    low,
    high,
    rankInterval: rankIntervals(low, high, counted),
    reasons: (row) => pooled(row)?.reasons ?? reasonsOf(subjects, basis, row, today),
  };
}

/** The interval of a criterion's points (thousandths) that doubt about its measures leaves open. */
export function pointsInDoubt(
  subjects: Subjects,
  criterion: Arithmetic['criteria'][number],
  row: number,
  today: number,
): { low: number; high: number } {
  let [from, to] = [0, 0];
  for (const { key, weight, staleAfterDays } of criterion.measures) {
    const doubt = doubtAbout(subjects, { key, staleAfterDays, ...criterion }, row, today);
    from += weight * doubt.low;
    to += weight * doubt.high;
  }
  return { low: Math.round(from / WHOLE), high: Math.round(to / WHOLE) };
}

/** Where a score would change most: the cells whose doubt alone leaves the most of the order open. */
export function questionsOf(
  subjects: Subjects,
  basis: Basis,
  { scoring, counted, today, pooled = () => null }: Asked,
  limit: number,
): OpenQuestion[] {
  if (!isAdditive(scoring.method)) return [];
  const doubted: DoubtedSubject[] = [];
  for (let row = 0; row < counted.length; row += 1) {
    if (counted[row] === 1 && pooled(row) === null)
      doubted.push(doubtedSubject(subjects, basis, { scoring, today }, row));
  }
  return openQuestions(doubted, limit);
}

function doubtedSubject(
  subjects: Subjects,
  { arithmetic }: Basis,
  { scoring, today }: Pick<Asked, 'scoring' | 'today'>,
  row: number,
): DoubtedSubject {
  let doubled = 0;
  const cells: { cell: string; halfWidth: number }[] = [];
  arithmetic.criteria.forEach((criterion, index) => {
    for (const { key, weight, staleAfterDays } of criterion.measures) {
      const { low, high } = doubtAbout(subjects, { key, staleAfterDays, ...criterion }, row, today);
      const share = ((scoring.weights[index] as number) * weight) / WHOLE;
      doubled += share * (low + high);
      if (high > low) cells.push({ cell: key, halfWidth: (share * (high - low)) / 2 });
    }
  });
  return { id: subjects.ids[row] as string, midpoint: doubled / 2, cells };
}

type Cell = { key: string; staleAfterDays: number; min: number; max: number };

function doubtAbout(
  subjects: Subjects,
  { key, staleAfterDays, min, max }: Cell,
  row: number,
  today: number,
): Doubt {
  const cells = subjects.cells.get(key);
  const points = cells?.points[row] ?? NO_SCORE;
  const scored = cells !== undefined && points !== NO_SCORE;
  const consensus = scored && cells.assessors[row] === CONSENSUS;
  const cell = {
    agreed: scored ? points : null,
    assessors: scored ? (cells.assessors[row] as number) : 0,
    lowest: scored ? (cells.lowest[row] as number) : null,
    highest: scored ? (cells.highest[row] as number) : null,
    consensus,
    stale: scored && (cells.day[row] as number) + staleAfterDays < today,
  };
  return doubtOf(cell, { min, max }, defaultDoubtPolicy({ min, max }));
}

function reasonsOf(subjects: Subjects, { arithmetic }: Basis, row: number, today: number): DoubtReason[] {
  const reasons = new Set<DoubtReason>();
  for (const criterion of arithmetic.criteria) {
    for (const { key, staleAfterDays } of criterion.measures) {
      const doubt = doubtAbout(subjects, { key, staleAfterDays, ...criterion }, row, today);
      for (const reason of doubt.reasons) reasons.add(reason);
    }
  }
  return [...reasons];
}
