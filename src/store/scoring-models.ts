// Scoring models as they are kept: a version each, in force from a moment on.

import type { ScoringModel } from '../domain/scoring-model.js';
import type { Db, Trx } from './database.js';

/** The model in force now. There always is one: the first migration brings it. */
export async function findActiveModel(db: Db | Trx): Promise<ScoringModel> {
  const row = await db
    .selectFrom('scoringModel')
    .selectAll()
    .where('activeFrom', '<=', new Date())
    .orderBy('activeFrom', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return toModel(row);
}

export async function listModels(db: Db): Promise<ScoringModel[]> {
  const rows = await db.selectFrom('scoringModel').selectAll().orderBy('version', 'desc').execute();
  return rows.map(toModel);
}

export async function findModel(db: Db, id: string): Promise<ScoringModel | undefined> {
  const row = await db.selectFrom('scoringModel').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toModel(row);
}

type Row = { id: string; version: number; name: string; activeFrom: Date | null; definition: unknown };

function toModel(row: Row): ScoringModel {
  const { id, version, name } = row;
  return {
    id,
    version,
    name,
    activeFrom: row.activeFrom?.toISOString() ?? null,
    ...(row.definition as object),
  } as ScoringModel;
}
