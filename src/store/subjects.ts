// Reads and writes business units, product groups and products alike. Each write logs its change in the same statement.

import { type RawBuilder, sql } from 'kysely';
import { Refusal } from '../domain/refusal.js';
import type { Subject } from '../domain/subject.js';
import type { Author, ChangeType } from './changes.js';
import type { Db, Trx } from './database.js';
import { PREPARED } from './prepared.js';
import { writeRecord } from './records.js';
import { asItWas, type SubjectTable } from './subject-table.js';

/** A subject and the reference of the unit it belongs to (null where the unit has none). */
export type Located<S> = { subject: S; unitReference: string | null };

/** A subject, as it is or as it was at a moment gone by (RFC 3339). */
export async function findSubject<S extends Subject, F>(
  db: Db | Trx,
  table: SubjectTable<S, F>,
  id: string,
  asOf?: string,
): Promise<S | undefined> {
  const { table: source, shape } = asOf === undefined ? table : asItWas(table, asOf, id);
  const { rows } = await sql<S>`${shape(source)} where s.id = ${id}`.execute(db);
  return rows[0];
}

/** Reads a subject and holds its row until the transaction ends: `share` against edits, `update` to edit it. */
export async function lockSubject<S extends Subject, F>(
  trx: Trx,
  table: SubjectTable<S, F>,
  id: string,
  strength: 'share' | 'update',
): Promise<Located<S> | undefined> {
  const { rows } = await sql<S & { unitReference: string | null }>`
    ${PREPARED} ${table.shape(table.table, sql`, ${table.unitReference} as "unitReference"`)}
    where s.id = ${id} ${strength === 'update' ? sql`for update of s` : sql`for share of s`}`.execute(trx);
  if (rows[0] === undefined) return undefined;
  const { unitReference, ...subject } = rows[0];
  return { subject: subject as unknown as S, unitReference };
}

/** Inserts a subject of these fields under a fresh id, and returns it. */
export async function insertSubject<S extends Subject, F>(
  trx: Trx,
  table: SubjectTable<S, F>,
  id: string,
  fields: F,
  by: Author,
): Promise<S> {
  const columns = { id, ...table.toColumns(fields) };
  const names = Object.keys(columns).map((name) => sql.ref(name));
  const write = sql`insert into ${table.table} (${sql.join(names)}) values (${sql.join(Object.values(columns))}) returning *`;
  return writeAndLog(trx, table, write, 'created', null, by);
}

/** Writes all fields and raises the version by one. The caller holds the row. */
export async function updateSubject<S extends Subject, F>(
  trx: Trx,
  table: SubjectTable<S, F>,
  before: S,
  fields: F,
  by: Author,
): Promise<S> {
  const columns = Object.entries(table.toColumns(fields)).map(
    ([name, value]) => sql`${sql.ref(name)} = ${value}`,
  );
  const write = sql`
    update ${table.table} set ${sql.join(columns)}, version = version + 1, updated_at = now()
    where id = ${before.id} returning *`;
  return writeAndLog(trx, table, write, 'updated', before, by);
}

/** Archives a subject. Refuses while something active hangs below it. The caller holds the row. */
export async function archiveSubject<S extends Subject, F>(
  trx: Trx,
  table: SubjectTable<S, F>,
  before: S,
  by: Author,
): Promise<void> {
  if (table.children !== null) {
    const { table: below, column, name } = table.children;
    const { rows } = await sql`
      select 1 from ${below} where ${column} = ${before.id} and archived_at is null limit 1`.execute(trx);
    if (rows.length > 0) throw new Refusal('has_active_children', `Move or archive its ${name} first.`);
  }
  const write = sql`
    update ${table.table} set archived_at = now(), version = version + 1, updated_at = now()
    where id = ${before.id} returning *`;
  await writeAndLog(trx, table, write, 'archived', before, by);
}

function writeAndLog<S extends Subject, F>(
  trx: Trx,
  { kind, shape }: SubjectTable<S, F>,
  write: RawBuilder<unknown>,
  type: ChangeType,
  before: S | null,
  by: Author,
): Promise<S> {
  return writeRecord<S>(trx, { kind, type, by, before, shape, write });
}
