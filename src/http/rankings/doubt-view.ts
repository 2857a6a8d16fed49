// What `include=doubt` adds: how far each score and rank is open, why, and where another score would change most.

import { SCORE_UNITS } from '../../domain/columns.js';
import type { DoubtReason } from '../../domain/doubt.js';
import type { OpenQuestion } from '../../domain/open-questions.js';
import type { RankInterval } from '../../domain/rank.js';
import type { Pool } from '../../domain/roll-up.js';
import { type Doubts, doubtsOf, questionsOf } from '../../projection/doubts.js';
import { type SubjectFilter, subjectsWithin } from '../../projection/filter.js';
import { doubtOfRollUp, ownScoresCount } from '../../projection/roll-ups.js';
import { type Ground, scoringOf } from './ground.js';

export type DoubtView = {
  scoreInterval: { lowest: number; highest: number };
  rankInterval: RankInterval;
  reasons: DoubtReason[];
};

export type QuestionView = {
  subjectId: string;
  name: string;
  measure: string;
  open: number;
  sentence: string;
};

export const MOST_QUESTIONS = 10;

/** The doubts about the subjects within a filter, ranked among each other. */
export function findDoubts(ground: Ground, filter: SubjectFilter): Doubts {
  const { portfolio, kind } = ground;
  return doubtsOf(portfolio.subjects[kind], ownBasis(ground), askedOf(ground, filter));
}

export function viewDoubt(doubts: Doubts, row: number): DoubtView {
  return {
    scoreInterval: {
      lowest: (doubts.low[row] as number) / SCORE_UNITS,
      highest: (doubts.high[row] as number) / SCORE_UNITS,
    },
    rankInterval: doubts.rankInterval(row),
    reasons: doubts.reasons(row),
  };
}

/** Where a score would change most, the most first. */
export function viewQuestions(ground: Ground, filter: SubjectFilter, limit: number): QuestionView[] {
  const { portfolio, kind } = ground;
  const subjects = portfolio.subjects[kind];
  const questions = questionsOf(subjects, ownBasis(ground), askedOf(ground, filter), limit);
  return questions.map((question) => {
    const name = subjects.names[subjects.rowOf.get(question.subject) as number] as string;
    return {
      subjectId: question.subject,
      name,
      measure: question.cell,
      open: question.open,
      sentence: sentenceOf(question, name),
    };
  });
}

function sentenceOf({ cell, open }: OpenQuestion, name: string): string {
  const others = open === 1 ? 'one other' : `${open} others`;
  return `A score of ${cell} for ${name} would settle its order against ${others}.`;
}

/** Groups and units are doubted by their own scores, where those rank them. */
function ownBasis({ basis, owners }: Ground) {
  return owners?.direct ?? basis;
}

function askedOf(ground: Ground, filter: SubjectFilter) {
  const { portfolio, kind, owners, today } = ground;
  const counted = subjectsWithin(portfolio, kind, filter);
  const pooled = (row: number) =>
    owners === null || ownScoresCount(owners.direct, row, owners.rankedBy, today)
      ? null
      : doubtOfRollUp(owners.rollUps.totals[row] as Pool);
  return { scoring: scoringOf(ground), counted, today, pooled };
}
