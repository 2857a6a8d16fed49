// Holding a subject to score it: it exists, is active, is in the caller's units, and some model has the measure.

import type { FastifyRequest } from 'fastify';
import { findScale, hasMeasure, type Scale, type ScoringModel } from '../domain/scoring-model.js';
import type { Subject } from '../domain/subject.js';
import type { Trx } from '../store/database.js';
import type { SubjectId } from '../store/scores.js';
import { findActiveModel, listScorableModels } from '../store/scoring-models.js';
import { SUBJECT_TABLES, type SubjectTable } from '../store/subject-table.js';
import { lockSubject } from '../store/subjects.js';
import { requireActive } from './active-subject.js';
import { requireUnit } from './authenticate.js';
import { found } from './problems.js';
import type { SubjectPath } from './routes/subject-kinds.js';

/** The table of a kind, where only what the three have in common matters. */
export function anySubjectTable(kind: SubjectPath['kind']): SubjectTable<Subject, unknown> {
  return SUBJECT_TABLES[kind] as unknown as SubjectTable<Subject, unknown>;
}

/**
 * Holds the subject of a scoring request until the transaction ends: against its being archived meanwhile, and so that
 * each score logs the one before it, even when two are sent at once.
 */
export async function holdForScoring(
  trx: Trx,
  request: FastifyRequest,
  path: SubjectPath,
): Promise<{ subject: SubjectId; measure: string; scale: Scale; model: ScoringModel }> {
  const { id, measure } = request.params as { id: string; measure: string };
  const located = found(await lockSubject(trx, anySubjectTable(path.kind), id, 'update'), path.noun);
  requireActive(located.subject, path);
  requireUnit(request.principal, located.unitReference);
  const model = await findActiveModel(trx);
  const others = hasMeasure(model, measure) ? [] : await listScorableModels(trx);
  const scale = findScale([model, ...others], measure);
  return { subject: { kind: path.kind, id }, measure, scale, model };
}
