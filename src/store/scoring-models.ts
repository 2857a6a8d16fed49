// Scoring models as they are kept: a version each, drafted, edited, and in force from a moment on.

import { type RawBuilder, sql } from 'kysely';
import type { ScoringModel, ScoringModelDefinition } from '../domain/scoring-model.js';
import { type Author, type ChangeType, loggedFrom } from './changes.js';
import type { Db, Trx } from './database.js';
import { pastModels } from './past.js';
import { PREPARED } from './prepared.js';
import { cutPage } from './records.js';

/** Selects the row of the model in force now, and what else is asked for beside it. */
export function activeModelRow(beside: RawBuilder<unknown> = sql``): RawBuilder<ModelRow> {
  return sql<ModelRow>`
    select m.*${beside} from scoring_model m where m.active_from <= ${new Date()}
    order by m.active_from desc, m.version desc limit 1`;
}

/** The model in force, now or at a moment gone by (RFC 3339). There always is one: the first migration brings it. */
export async function findActiveModel(db: Db | Trx, asOf?: string): Promise<ScoringModel> {
  const { rows } = await (asOf === undefined
    ? sql<ModelRow>`${PREPARED} ${activeModelRow()}`
    : sql<ModelRow>`
        select * from ${pastModels(asOf)} m where active_from <= ${asOf}::timestamptz or version = 1
        order by active_from desc, version desc limit 1`
  ).execute(db);
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

/** Every model, drafts included, the newest version first. */
export async function listScorableModels(db: Db | Trx): Promise<ScoringModel[]> {
  const rows = await db.selectFrom('scoringModel').selectAll().orderBy('version', 'desc').execute();
  return rows.map(toModel);
}

/** Models by version, newest first, from below (or, going up, above) a version; as of a moment gone by where given. */
export async function listModels(
  db: Db,
  start: { after: number } | { before: number } | null,
  limit: number,
  asOf?: string,
): Promise<{ models: ScoringModel[]; hasPrevious: boolean; hasNext: boolean }> {
  const upwards = start !== null && 'before' in start;
  const beyond =
    start === null
      ? sql`true`
      : 'before' in start
        ? sql`version > ${start.before}`
        : sql`version < ${start.after}`;
  const { rows } = await sql<ModelRow>`
    select * from ${modelsAt(asOf)} m where ${beyond}
    order by version ${upwards ? sql`asc` : sql`desc`} limit ${limit + 1}`.execute(db);
  const { items, ...more } = cutPage(rows, start, limit);
  return { models: items.map(toModel), ...more };
}

/** The model of an id, or of a version number; as of a moment gone by where given. */
export async function findModel(
  db: Db | Trx,
  key: string | number,
  asOf?: string,
): Promise<ScoringModel | undefined> {
  const isIt = typeof key === 'number' ? sql`version = ${key}` : sql`id = ${key}`;
  const { rows } = await sql<ModelRow>`select * from ${modelsAt(asOf)} m where ${isIt}`.execute(db);
  return rows[0] && toModel(rows[0]);
}

function modelsAt(asOf: string | undefined): RawBuilder<unknown> {
  return asOf === undefined ? sql`scoring_model` : pastModels(asOf);
}

/**
 * Reads a model and holds it until the transaction ends. The numbers are held before the row, as whoever edits or
 * drafts holds them: in that one order no two transactions wait for each other.
 */
export async function lockModel(trx: Trx, id: string): Promise<ScoringModel | undefined> {
  await lockModelNumbers(trx);
  const row = await trx
    .selectFrom('scoringModel')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toModel(row);
}

/** Makes every other transaction that numbers a model or compares it with the others wait. */
export async function lockModelNumbers(trx: Trx): Promise<void> {
  await sql`lock table scoring_model in share row exclusive mode`.execute(trx);
}

/** Which of these measures anybody has scored, sealed or agreed on. */
export async function listScoredMeasures(trx: Trx, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const of = sql`where measure = any(${keys}::text[])`;
  const { rows } = await sql<{ measure: string }>`
    select measure from score ${of} union select measure from consensus ${of}
    union select measure from sealed_score ${of} order by measure`.execute(trx);
  return rows.map(({ measure }) => measure);
}

/** Inserts a draft under the next version number. The caller holds the numbers. */
export async function insertDraft(
  trx: Trx,
  { id, name, ...definition }: ScoringModelDefinition & { id: string; name: string },
  by: Author,
): Promise<ScoringModel> {
  const write = sql`
    insert into scoring_model (id, version, name, definition)
    select ${id}, max(version) + 1, ${name}, ${JSON.stringify(definition)}::jsonb from scoring_model returning *`;
  return writeAndLog(trx, write, { type: 'created', before: null, reason: null, by });
}

/** Writes a draft anew and raises its edition. The caller holds the row. */
export async function updateDraft(
  trx: Trx,
  before: ScoringModel,
  { name, ...definition }: ScoringModelDefinition & { name: string },
  by: Author,
): Promise<ScoringModel> {
  const write = sql`
    update scoring_model set name = ${name}, definition = ${JSON.stringify(definition)}::jsonb, edition = edition + 1
    where id = ${before.id} returning *`;
  return writeAndLog(trx, write, { type: 'updated', before, reason: null, by });
}

/** Brings a draft into force from a moment on. The caller holds the row. */
export async function activateModel(
  trx: Trx,
  before: ScoringModel,
  { activeFrom, reason }: { activeFrom: Date; reason: string },
  by: Author,
): Promise<ScoringModel> {
  const write = sql`
    update scoring_model set active_from = ${activeFrom}, edition = edition + 1 where id = ${before.id} returning *`;
  return writeAndLog(trx, write, { type: 'activated', before, reason, by });
}

/** Deletes a draft; what it was stays in the change log. The caller holds the row. */
export async function deleteDraft(trx: Trx, before: ScoringModel, by: Author): Promise<void> {
  const write = sql`delete from scoring_model where id = ${before.id} returning *`;
  await writeAndLog(trx, write, { type: 'archived', before, reason: null, by });
}

async function writeAndLog(
  trx: Trx,
  write: RawBuilder<unknown>,
  change: { type: ChangeType; before: ScoringModel | null; reason: string | null; by: Author },
): Promise<ScoringModel> {
  const { type, before, reason, by } = change;
  const after = type === 'archived' ? sql`null::jsonb` : shapeAsLogged(sql`written`);
  const logged = loggedFrom({ type, kind: 'scoring_model', by, reason }, sql`written`, {
    id: sql`written.id`,
    before: sql`${before === null ? null : JSON.stringify(before)}::jsonb`,
    after,
  });
  const { rows } = await sql<ModelRow>`
    with written as (${write}), logged as (${logged}) select * from written`.execute(trx);
  return toModel(rows[0] as ModelRow);
}

/** A model as the log and the wire have it, built by PostgreSQL from a row. */
function shapeAsLogged(row: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${row}.definition || jsonb_build_object('id', ${row}.id, 'version', ${row}.version, 'name', ${row}.name,
    'edition', ${row}.edition,
    'activeFrom', to_char(${row}.active_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;
}

export type ModelRow = {
  id: string;
  version: number;
  name: string;
  edition: number;
  activeFrom: Date | null;
  definition: unknown;
};

/** The model of a row. The first definitions name neither a method nor swings. */
export function toModel(row: ModelRow): ScoringModel {
  const { id, version, name, edition } = row;
  return {
    id,
    version,
    name,
    edition,
    activeFrom: row.activeFrom?.toISOString() ?? null,
    ...{ method: 'weighted_sum', swings: [] },
    ...(row.definition as Omit<ScoringModelDefinition, 'method' | 'swings'>),
  };
}
