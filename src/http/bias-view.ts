// Signs of bias as the wire shows them: points instead of thousandths, subjects with their names.

import type { AssessorScore } from '../domain/assessor-score.js';
import { type BiasFindings, changedAfterReveal } from '../domain/bias.js';
import type { Leniency } from '../domain/leniency.js';
import type { Db } from '../store/database.js';
import { findAfterwards, listRoundPoints, nameSubjects } from '../store/round-points.js';

/** The scores of a closed round as they were sealed. */
export async function sealedPoints(db: Db, roundId: string): Promise<AssessorScore[]> {
  return (await listRoundPoints(db, roundId, [])).flatMap(({ millipoints, ...rest }) =>
    millipoints === null ? [] : [{ ...rest, millipoints, recordedAt: 0 }],
  );
}

/** What the assessors of a closed round changed once they had seen everybody's scores. */
export async function changesAfter(db: Db, id: string, sealed: readonly AssessorScore[]) {
  const { revealedAt, since } = await findAfterwards(db, id);
  const subjects = [...new Set(sealed.map(({ subject }) => subject))];
  const participants = [...new Set(sealed.map(({ assessor }) => assessor))];
  return changedAfterReveal([...sealed, ...since], { id, subjects, participants, revealedAt });
}

export async function viewBias(db: Db, findings: BiasFindings) {
  const { changedAfterReveal: changed, ownSubjects: own } = findings;
  const names = await nameSubjects(
    db,
    [...changed, ...own].map(({ subject }) => subject),
  );
  return {
    leniency: findings.leniency.map(viewLeniency),
    sameForEverything: findings.sameForEverything.map(
      ({ millipoints, othersLowest, othersHighest, ...rest }) => ({
        ...rest,
        points: millipoints / 1000,
        othersLowest: othersLowest / 1000,
        othersHighest: othersHighest / 1000,
      }),
    ),
    changedAfterReveal: changed.map(({ round: roundId, subject, before, after, ...rest }) => ({
      roundId,
      ...rest,
      subject: names.get(subject),
      before: before / 1000,
      after: after / 1000,
    })),
    ownSubjects: own.map(({ subject, millipoints, othersMedian, difference, ...rest }) => ({
      ...rest,
      subject: names.get(subject),
      points: millipoints / 1000,
      othersMedian: othersMedian === null ? null : othersMedian / 1000,
      difference: difference === null ? null : difference / 1000,
    })),
  };
}

function viewLeniency(leniency: Leniency) {
  const { assessor, comparable, shared } = leniency;
  if (!leniency.comparable)
    return { assessor, comparable, shared, effect: null, flagged: false, reason: leniency.reason };
  return {
    assessor,
    comparable,
    shared,
    effect: leniency.effect / 1000,
    flagged: leniency.flagged,
    reason: null,
  };
}
