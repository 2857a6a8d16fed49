// Scoring models as they are kept: a version each, in force from a moment on.

import { type RawBuilder, sql } from 'kysely';
import type { ScoringModel } from '../domain/scoring-model.js';
import type { Db, Trx } from './database.js';
import { PREPARED } from './prepared.js';

/** Selects the row of the model in force now, and what else is asked for beside it. */
export function activeModelRow(beside: RawBuilder<unknown> = sql``): RawBuilder<ModelRow> {
  return sql<ModelRow>`
    select m.*${beside} from scoring_model m where m.active_from <= ${new Date()}
    order by m.active_from desc, m.version desc limit 1`;
}

/** The model in force now. There always is one: the first migration brings it. */
export async function findActiveModel(db: Db | Trx): Promise<ScoringModel> {
  const { rows } = await sql<ModelRow>`${PREPARED} ${activeModelRow()}`.execute(db);
  return toModel(rows[0] as ModelRow);
}

/** Every model that has come into force or will, the latest first. */
export async function listDatedModels(db: Db | Trx): Promise<ScoringModel[]> {
  const rows = await db
    .selectFrom('scoringModel')
    .selectAll()
    .where('activeFrom', 'is not', null)
    .orderBy('activeFrom', 'desc')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toModel);
}

/** Models by version, newest first, from below (or, going up, above) a version. */
export async function listModels(
  db: Db,
  start: { after: number } | { before: number } | null,
  limit: number,
): Promise<{ models: ScoringModel[]; hasPrevious: boolean; hasNext: boolean }> {
  const upwards = start !== null && 'before' in start;
  let query = db
    .selectFrom('scoringModel')
    .selectAll()
    .orderBy('version', upwards ? 'asc' : 'desc')
    .limit(limit + 1);
  if (start !== null) {
    query =
      'before' in start
        ? query.where('version', '>', start.before)
        : query.where('version', '<', start.after);
  }
  const rows = await query.execute();
  const more = rows.length > limit;
  const models = rows.slice(0, limit).map(toModel);
  if (upwards) return { models: models.reverse(), hasPrevious: more, hasNext: true };
  return { models, hasPrevious: start !== null, hasNext: more };
}

export async function findModel(db: Db, id: string): Promise<ScoringModel | undefined> {
  const row = await db.selectFrom('scoringModel').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toModel(row);
}

export type ModelRow = {
  id: string;
  version: number;
  name: string;
  activeFrom: Date | null;
  definition: unknown;
};

/** The model of a row. */
export function toModel(row: ModelRow): ScoringModel {
  const { id, version, name } = row;
  return {
    id,
    version,
    name,
    activeFrom: row.activeFrom?.toISOString() ?? null,
    ...(row.definition as object),
  } as ScoringModel;
}
