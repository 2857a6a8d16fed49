// The agreed scores of a subject as the wire shows them.

import { agreedMillipoints } from '../domain/agreed-score.js';
import { measuresOf, type ScoringModel, toMillipoints } from '../domain/scoring-model.js';
import type { Db, Trx } from '../store/database.js';
import { type Consensus, listConsensus, type MeasureSummary, summariseMeasures } from '../store/scores.js';

/** The agreed score of each measure of the model, and of others that have scores, with what it rests on. */
export async function agreedScores(db: Db | Trx, subjectId: string, model: ScoringModel, asOf?: string) {
  const votes = new Map(
    (await summariseMeasures(db, subjectId, asOf)).map((summary) => [summary.measure, summary]),
  );
  const consensus = new Map(
    (await listConsensus(db, subjectId, asOf)).map((agreed) => [agreed.measure, agreed]),
  );
  const measures = new Set([
    ...measuresOf(model).map(({ key }) => key),
    ...votes.keys(),
    ...consensus.keys(),
  ]);
  return [...measures].map((key) => viewAgreed(key, votes.get(key), consensus.get(key)));
}

function viewAgreed(measure: string, votes: MeasureSummary | undefined, consensus: Consensus | undefined) {
  const points = votes?.points ?? [];
  const millipoints = agreedMillipoints(
    points.map(toMillipoints),
    consensus === undefined ? null : toMillipoints(consensus.points),
  );
  return {
    measure,
    points: millipoints === null ? null : millipoints / 1000,
    basis: consensus !== undefined ? 'consensus' : millipoints === null ? null : 'median',
    assessors: points.length,
    lowest: points.length > 0 ? Math.min(...points) : null,
    highest: points.length > 0 ? Math.max(...points) : null,
    reason: consensus?.reason ?? null,
    recordedBy: consensus?.recordedBy ?? null,
    recordedOn: consensus?.recordedOn ?? null,
  };
}
