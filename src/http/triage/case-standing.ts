// Where a case's answers put it among the products: scored under the model in force, ranked with the backlog.

import { SCORE_UNITS, scoreRow } from '../../domain/columns.js';
import type { CriterionInterval } from '../../domain/criteria.js';
import { scoreSubject } from '../../domain/criteria.js';
import { rankRow } from '../../domain/rank.js';
import { standingTallies } from '../../domain/standing.js';
import {
  answeredPoints,
  type TriageAnswers,
  type TriageQuestionsPolicy,
} from '../../domain/triage-questions.js';
import { findPolicy } from '../../store/policies.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { byCriterion, findGround, type Ground, scoringOf } from '../rankings/ground.js';

export type CaseStanding = {
  model: { id: string; version: number };
  questionsVersion: number;
  criteria: Record<string, { lowest: number; highest: number }>;
  score: number | null;
  scoreInterval: { lowest: number; highest: number };
  rank: number | null;
  rankInterval: { best: number; worst: number };
};

/** What cases are ranked on: the products' ground, and which questions make up which criterion. */
export type CaseGround = {
  ground: Ground;
  questions: { version: number; definition: TriageQuestionsPolicy };
};

/** The ground of now, or of a moment gone by. */
export async function findCaseGround(
  dependencies: Pick<Dependencies, 'db' | 'projection' | 'now'>,
  { asOf, gone }: { asOf?: string | undefined; gone?: AbortSignal } = {},
): Promise<CaseGround> {
  const { db, now } = dependencies;
  const day = asOf === undefined ? dayOf(now()) : asOf.slice(0, 10);
  const [ground, questions] = await Promise.all([
    findGround(dependencies, 'product', asOf === undefined ? {} : { asOf }, gone),
    findPolicy(db, 'triage-questions', day),
  ]);
  return { ground, questions };
}

/** The standing of these answers; null where the model has a criterion to which no question is mapped. */
export function caseStanding({ ground, questions }: CaseGround, answers: TriageAnswers): CaseStanding | null {
  const points = casePoints({ ground, questions }, answers);
  if (points === null) return null;
  const { basis } = ground;
  const [low, high] = [scoreOf(ground, points, 'low'), scoreOf(ground, points, 'high')];
  const complete = points.every((each) => each.low === each.high);
  const { rank, interval } = rankRow(standingTallies(basis.standing), {
    row: -1,
    low,
    high,
    complete,
    counted: false,
  });
  return {
    model: { id: basis.model.id, version: basis.model.version },
    questionsVersion: questions.version,
    criteria: byCriterion(basis, (index) => {
      const { low: least, high: most } = points[index] as CriterionInterval;
      return { lowest: Math.min(least, most) / 1000, highest: Math.max(least, most) / 1000 };
    }),
    score: complete ? low / SCORE_UNITS : null,
    scoreInterval: { lowest: low / SCORE_UNITS, highest: high / SCORE_UNITS },
    rank,
    rankInterval: interval,
  };
}

/** By criterion in the model's order, in thousandths, from the least to the most favourable. */
export function casePoints(
  { ground, questions }: CaseGround,
  answers: TriageAnswers,
): CriterionInterval[] | null {
  const { arithmetic } = ground.basis;
  const scales = scoreSubject(arithmetic, () => undefined).criteria;
  const points = arithmetic.keys.map((key, index) => {
    // From the least to the most favourable, which is downwards where fewer points are better.
    const scale = scales[index] as CriterionInterval;
    return answeredPoints(answers, questions.definition, key, scale);
  });
  return points.every((each) => each !== null) ? points : null;
}

function scoreOf(ground: Ground, points: CriterionInterval[], end: 'low' | 'high'): number {
  return scoreRow(
    points.map((each) => Int32Array.of(each[end])),
    scoringOf(ground),
    0,
  );
}
