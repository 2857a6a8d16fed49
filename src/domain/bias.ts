// Signs of bias in scores, reported for people to talk about and never corrected for.

import { medianMillipoints } from './agreed-score.js';
import {
  type AssessorScore,
  byAssessorAndCell,
  byCell,
  cellKey,
  latestScores,
  scoreKey,
} from './assessor-score.js';
import { byCodeUnit } from './code-unit-order.js';
import { groupedBy } from './grouped.js';
import { type Leniency, leniencyOf } from './leniency.js';

/** All points in thousandths. Owners are pairs of a subject and somebody who answers for it. */
export type BiasInput = {
  scores: readonly AssessorScore[];
  rounds: readonly ScoringRound[];
  owners: readonly { subject: string; assessor: string }[];
  scale: { min: number; max: number };
};

/** A round that showed its order at `revealedAt` (counted as scores' `recordedAt`); null while it has not. */
export type ScoringRound = {
  id: string;
  subjects: readonly string[];
  participants: readonly string[];
  revealedAt: number | null;
};

/** Gave `count` subjects the same points on a measure, where the others' medians go from lowest to highest. */
export type SameForEverything = {
  assessor: string;
  measure: string;
  millipoints: number;
  count: number;
  othersLowest: number;
  othersHighest: number;
};

export type ChangedAfterReveal = {
  round: string;
  assessor: string;
  subject: string;
  measure: string;
  before: number;
  after: number;
  direction: 'raised' | 'lowered';
};

/** An owner's score of their own subject; the others' median and how far above it, null where nobody else scored. */
export type OwnSubjectScore = {
  assessor: string;
  subject: string;
  measure: string;
  millipoints: number;
  othersMedian: number | null;
  difference: number | null;
};

export type BiasFindings = {
  leniency: Leniency[];
  sameForEverything: SameForEverything[];
  changedAfterReveal: ChangedAfterReveal[];
  ownSubjects: OwnSubjectScore[];
};

const LEAST_SAME = 5;

/** All four studies of the same scores. Each may hold several records of one cell by one assessor: the last counts. */
export function biasFindings({ scores, rounds, owners, scale }: BiasInput): BiasFindings {
  return {
    leniency: leniencyOf(scores, scale),
    sameForEverything: sameForEverything(scores),
    changedAfterReveal: rounds.flatMap((round) => changedAfterReveal(scores, round)),
    ownSubjects: ownSubjectScores(scores, owners),
  };
}

/** Assessors who gave at least 5 subjects the same points on a measure, while the others' medians of these differ. */
export function sameForEverything(scores: readonly AssessorScore[]): SameForEverything[] {
  const latest = latestScores(scores);
  const cells = byCell(latest);
  const groups = groupedBy(latest, ({ assessor, measure }) => JSON.stringify([assessor, measure]));
  const found = [...groups.values()].flatMap((own) => {
    const { assessor, measure, millipoints } = own[0] as AssessorScore;
    if (own.length < LEAST_SAME || own.some((score) => score.millipoints !== millipoints)) return [];
    const others = own.flatMap((score) => othersMedian(cells, score) ?? []).sort((a, b) => a - b);
    const [othersLowest, othersHighest] = [others[0], others.at(-1)];
    if (othersLowest === undefined || othersHighest === undefined || othersLowest === othersHighest)
      return [];
    return [{ assessor, measure, millipoints, count: own.length, othersLowest, othersHighest }];
  });
  return found.sort((a, b) => byCodeUnit(a.assessor, b.assessor) || byCodeUnit(a.measure, b.measure));
}

/**
 * Participants' cells of the round whose last score differs from the one that stood when the order was shown.
 * How long after the reveal a change still counts is the caller's to say, by the scores given.
 */
export function changedAfterReveal(
  scores: readonly AssessorScore[],
  { id, subjects, participants, revealedAt }: ScoringRound,
): ChangedAfterReveal[] {
  if (revealedAt === null) return [];
  const [within, taking] = [new Set(subjects), new Set(participants)];
  const concerned = scores.filter(({ subject, assessor }) => within.has(subject) && taking.has(assessor));
  const standing = latestScores(concerned.filter(({ recordedAt }) => recordedAt <= revealedAt));
  const before = new Map(standing.map((score) => [scoreKey(score), score.millipoints]));
  const found = latestScores(concerned).flatMap((score): ChangedAfterReveal[] => {
    const { assessor, subject, measure, millipoints: after } = score;
    const then = before.get(scoreKey(score));
    if (then === undefined || then === after) return [];
    const direction = after > then ? 'raised' : 'lowered';
    return [{ round: id, assessor, subject, measure, before: then, after, direction }];
  });
  return found.sort(byAssessorAndCell);
}

/** What owners gave their own subjects, against what the others gave them. */
export function ownSubjectScores(
  scores: readonly AssessorScore[],
  owners: BiasInput['owners'],
): OwnSubjectScore[] {
  const latest = latestScores(scores);
  const cells = byCell(latest);
  const owned = new Set(owners.map(({ subject, assessor }) => JSON.stringify([subject, assessor])));
  const own = latest.filter(({ subject, assessor }) => owned.has(JSON.stringify([subject, assessor])));
  const found = own.map((score) => {
    const { assessor, subject, measure, millipoints } = score;
    const median = othersMedian(cells, score);
    const difference = median === null ? null : millipoints - median;
    return { assessor, subject, measure, millipoints, othersMedian: median, difference };
  });
  return found.sort(byAssessorAndCell);
}

function othersMedian(cells: ReadonlyMap<string, AssessorScore[]>, score: AssessorScore): number | null {
  const others = (cells.get(cellKey(score)) ?? []).filter(({ assessor }) => assessor !== score.assessor);
  return medianMillipoints(others.map(({ millipoints }) => millipoints));
}
