// Recording scores: a batch of requests holds its subjects, decides on each, and writes what is accepted in one
// transaction. A request that cannot be served in it is served alone in the same way, with a batch of its own.

import type { Principal } from '../auth/permissions.js';
import { checkPoints, findScale, hasMeasure, type ScoringModel } from '../domain/scoring-model.js';
import { SUBJECT_KINDS, type SubjectKind } from '../domain/subject.js';
import type { Author } from '../store/changes.js';
import type { Db, Trx } from '../store/database.js';
import {
  lockScoredSubjects,
  type OwedScore,
  type RecordedScore,
  recordScores,
  type ScoredSubject,
  type ScoreEntry,
} from '../store/score-batch.js';
import type { NewScore } from '../store/scores.js';
import { listScorableModels } from '../store/scoring-models.js';
import { isRolledBack } from '../store/violations.js';
import { requireActive } from './active-subject.js';
import { requireUnit } from './authenticate.js';
import { createGroupCommit, type GroupCommit, type Outcome } from './group-commit.js';
import { inOpenRound } from './open-rounds.js';
import { found } from './problems.js';
import type { SubjectPath } from './routes/subject-kinds.js';
import { inTransaction } from './write.js';

/** A score that somebody wants recorded, as the request has it. */
export type ScoreWrite = {
  path: SubjectPath;
  id: string;
  principal: Principal;
  by: Author;
  points: number;
  score: Omit<NewScore, 'millipoints'>;
};

/** Where scores are recorded: many requests share one transaction. */
export function createScoreWrites(db: Db): GroupCommit<ScoreWrite, RecordedScore> {
  return createGroupCommit({
    keyOf: ({ id, score }: ScoreWrite) => `${id} ${score.measure} ${score.assessor}`,
    async writeTogether(writes) {
      try {
        return await inTransaction(db, (trx) => recordAll(trx, writes, 'skip'));
      } catch (error) {
        // Where it may have been committed, nothing may be written again.
        return writes.map(() => (isRolledBack(error) ? 'alone' : { refused: error }));
      }
    },
    async writeAlone(write) {
      const [outcome] = await inTransaction(db, (trx) => recordAll(trx, [write], 'wait'));
      if (outcome === undefined || outcome === 'alone') throw new Error('A write alone has no outcome.');
      if ('refused' in outcome) throw outcome.refused;
      return outcome.done;
    },
  });
}

async function recordAll(
  trx: Trx,
  writes: readonly ScoreWrite[],
  locked: 'wait' | 'skip',
): Promise<Outcome<RecordedScore>[]> {
  const subjects = new Map<string, ScoredSubject>();
  const models = new Map<SubjectKind, ScoringModel>();
  for (const kind of SUBJECT_KINDS) {
    const ids = new Set(writes.filter(({ path }) => path.kind === kind).map(({ id }) => id));
    if (ids.size === 0) continue;
    const held = await lockScoredSubjects(trx, kind, [...ids], locked);
    models.set(kind, held.model);
    for (const subject of held.subjects) subjects.set(subject.id, subject);
  }
  const knownBy = (kind: SubjectKind) => models.get(kind) as ScoringModel;
  const isForeign = ({ path, score }: ScoreWrite) =>
    models.has(path.kind) && !hasMeasure(knownBy(path.kind), score.measure);
  // Measures of drafts and of earlier models can be scored too, for rankings under those.
  const others = writes.some(isForeign) ? await listScorableModels(trx) : [];
  const decided = writes.map((write) => {
    const subject = subjects.get(write.id);
    // Not there, or held by somebody else: only waiting for it tells.
    if (subject === undefined && locked === 'skip') return 'alone';
    return decide(write, subject, [knownBy(write.path.kind), ...others]);
  });
  const entries = decided.flatMap((each) => (each !== 'alone' && 'entry' in each ? [each.entry] : []));
  const recorded = (entries.length === 0 ? [] : await recordScores(trx, entries)).values();
  return decided.map((each) =>
    each !== 'alone' && 'entry' in each
      ? outcomeOf(recorded.next().value as RecordedScore | OwedScore)
      : each,
  );
}

function outcomeOf(recorded: RecordedScore | OwedScore): Outcome<RecordedScore> {
  return 'openRound' in recorded ? { refused: inOpenRound(recorded.openRound) } : { done: recorded };
}

function decide(
  { path, id, principal, by, points, score }: ScoreWrite,
  subject: ScoredSubject | undefined,
  models: readonly ScoringModel[],
): { entry: ScoreEntry } | { refused: unknown } {
  try {
    const { unitReference } = requireActive(found(subject, path.noun), path);
    requireUnit(principal, unitReference);
    const millipoints = checkPoints(findScale(models, score.measure), points);
    return { entry: { subject: { kind: path.kind, id }, score: { ...score, millipoints }, by } };
  } catch (refused) {
    return { refused };
  }
}
