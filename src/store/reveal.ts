// Closing a round: its sealed scores become ordinary ones in the same transaction, as if each assessor had put them.

import { sql } from 'kysely';
import { SUBJECT_KINDS, type SubjectKind } from '../domain/subject.js';
import type { Author } from './changes.js';
import type { Db, Trx } from './database.js';
import { lockScoredSubjects, recordScores, type ScoreEntry } from './score-batch.js';
import type { NewScore } from './scores.js';
import { markClosed, type RoundRecord } from './scoring-rounds.js';

type Sealed = NewScore & { kind: SubjectKind; subjectId: string };

const BATCH = 2_000;

/** The beginning of the reason under which a round's scores are logged; its id follows. */
export const REVEALED = 'Sealed in scoring round ';

/**
 * Closes a round that the caller holds for update and that is open. Scores of subjects archived since stay in the round
 * alone: an archived record is kept as it was.
 */
export async function revealRound(trx: Trx, round: RoundRecord, reason: string, by: Author): Promise<void> {
  await sql`update asked_score set open = false where round_id = ${round.id}`.execute(trx);
  const { rows: sealed } = await sql<Sealed>`
    select a.subject_kind as kind, s.subject_id as "subjectId", s.measure, s.assessor, s.millipoints, s.confidence,
      s.rationale, s.evidence_url as "evidenceUrl", s.assessed_on as "assessedOn"
    from sealed_score s join asked_score a using (round_id, assessor, subject_id, measure)
    where s.round_id = ${round.id} order by a.assessor, a.subject_id, a.measure`.execute(trx);
  const active = await holdActive(trx, sealed);
  const entries = sealed.flatMap(({ kind, subjectId: id, ...score }): ScoreEntry[] =>
    active.has(id) ? [{ subject: { kind, id }, score, by, reason: `${REVEALED}${round.id}` }] : [],
  );
  for (let from = 0; from < entries.length; from += BATCH)
    await recordScores(trx, entries.slice(from, from + BATCH));
  await markClosed(trx, round, reason, by);
}

/** The ids of those of the scored subjects that are active, held until the transaction ends. */
async function holdActive(trx: Trx, sealed: readonly Sealed[]): Promise<Set<string>> {
  const active = new Set<string>();
  for (const kind of SUBJECT_KINDS) {
    const ids = new Set(sealed.filter((score) => score.kind === kind).map(({ subjectId }) => subjectId));
    if (ids.size === 0) continue;
    const { subjects } = await lockScoredSubjects(trx, kind, [...ids], 'wait');
    for (const { id, archivedAt } of subjects) if (archivedAt === null) active.add(id);
  }
  return active;
}

/** The ids of open rounds whose closing time has come, the earliest first. */
export async function listDueRounds(db: Db, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from scoring_round where closed_at is null and closes_at <= ${now} order by closes_at, id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
