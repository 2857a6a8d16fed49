// Finds and writes units, groups and products by the batch: one statement for many rows, each logged as a single write
// logs it, and what was found is held until the transaction ends.

import { type RawBuilder, sql } from 'kysely';
import type { GroupPlace, UnitPlace } from '../domain/import-place.js';
import type { HeldProduct } from '../domain/import-plan.js';
import type { Product } from '../domain/product.js';
import type { Subject } from '../domain/subject.js';
import { type Author, loggedFrom } from './changes.js';
import type { Trx } from './database.js';
import { productTable, type SubjectTable } from './subject-table.js';

/** How the database compares each of these names, whatever its locale. */
export async function foldNames(trx: Trx, names: readonly string[]): Promise<(name: string) => string> {
  const { rows } = await sql<{ name: string; key: string }>`
    select name, lower(name) as key from unnest(${names}::text[]) as given (name)`.execute(trx);
  const keys = new Map(rows.map(({ name, key }) => [name, key]));
  return (name) => keys.get(name) ?? name.toLowerCase();
}

/** The active units of these references or compared names. */
export async function findUnits(trx: Trx, references: string[], keys: string[]): Promise<UnitPlace[]> {
  const { rows } = await sql<UnitPlace>`
    select id, reference, name, lower(name) as key, false as "isNew" from business_unit
    where archived_at is null and (reference = any(${references}) or lower(name) = any(${keys}))
    order by id for share`.execute(trx);
  return rows;
}

/** The active groups of these references, or of these compared names in these units. */
export async function findGroups(
  trx: Trx,
  references: string[],
  named: { unitIds: string[]; keys: string[] },
): Promise<GroupPlace[]> {
  const { rows } = await sql<GroupPlace>`
    select g.id, g.reference, g.name, lower(g.name) as key, false as "isNew",
      json_build_object('id', u.id, 'reference', u.reference) as unit
    from product_group g join business_unit u on u.id = g.business_unit_id
    where g.archived_at is null and (g.reference = any(${references})
      or (g.business_unit_id = any(${named.unitIds}::uuid[]) and lower(g.name) = any(${named.keys})))
    order by g.id for share of g`.execute(trx);
  return rows;
}

/** The active products of these references. */
export async function findProductsByReference(trx: Trx, references: string[]): Promise<HeldProduct[]> {
  return holdProducts(trx, sql`s.reference = any(${references})`);
}

/** The active products of these compared names in these groups. */
export async function findProductsByName(
  trx: Trx,
  groupIds: string[],
  keys: string[],
): Promise<HeldProduct[]> {
  return holdProducts(
    trx,
    sql`s.product_group_id = any(${groupIds}::uuid[]) and lower(s.name) = any(${keys})`,
  );
}

async function holdProducts(trx: Trx, condition: RawBuilder<unknown>): Promise<HeldProduct[]> {
  const extra = sql`, lower(s.name) as key, ${productTable.unitReference} as "unitReference"`;
  const { rows } = await sql<Product & { key: string; unitReference: string | null }>`
    ${productTable.shape(productTable.table, extra)}
    where s.archived_at is null and ${condition} order by s.id for update of s`.execute(trx);
  return rows.map(({ key, unitReference, ...product }) => ({ product, unitReference, key }));
}

/** Inserts subjects of these fields under fresh ids. */
export async function insertSubjects<S extends Subject, F>(
  trx: Trx,
  table: SubjectTable<S, F>,
  subjects: readonly { id: string; fields: F }[],
  by: Author,
  reason: string,
): Promise<void> {
  if (subjects.length === 0) return;
  const { given, names } = rowsOf(table, subjects);
  const columns = sql.join([sql`id`, ...names]);
  const logged = loggedFrom({ type: 'created', kind: table.kind, by, reason }, sql`shaped`, {
    id: sql`shaped.id`,
    before: sql`null::jsonb`,
    after: sql`to_jsonb(shaped)`,
  });
  await sql`
    with written as (insert into ${table.table} (${columns}) select ${columns} from ${given} returning *),
      shaped as (${table.shape(sql`written`)})
    ${logged}`.execute(trx);
}

/** Writes all fields of subjects that the transaction holds, and raises their versions by one. */
export async function updateSubjects<S extends Subject, F>(
  trx: Trx,
  table: SubjectTable<S, F>,
  subjects: readonly { id: string; fields: F }[],
  by: Author,
  reason: string,
): Promise<void> {
  if (subjects.length === 0) return;
  const { given, names } = rowsOf(table, subjects);
  const ids = subjects.map(({ id }) => id);
  const columns = names.map((name) => sql`${name} = given.${name}`);
  const logged = loggedFrom(
    { type: 'updated', kind: table.kind, by, reason },
    sql`shaped join held on held.id = shaped.id`,
    {
      id: sql`shaped.id`,
      before: sql`to_jsonb(held)`,
      after: sql`to_jsonb(shaped)`,
    },
  );
  // `held` sees the state before `written`: all parts of one statement read the same snapshot.
  await sql`
    with held as materialized (${table.shape(table.table)} where s.id = any(${ids}::uuid[])),
      written as (
        update ${table.table} t set ${sql.join(columns)}, version = t.version + 1, updated_at = now()
        from ${given} where t.id = given.id returning t.*),
      shaped as (${table.shape(sql`written`)})
    ${logged}`.execute(trx);
}

function rowsOf<S extends Subject, F>(
  table: SubjectTable<S, F>,
  subjects: readonly { id: string; fields: F }[],
) {
  const rows = subjects.map(({ id, fields }) => ({ id, ...table.toColumns(fields) }));
  const [first] = rows;
  const names = Object.keys(first ?? {})
    .filter((name) => name !== 'id')
    .map((name) => sql.ref(name));
  return {
    given: sql`json_populate_recordset(null::${table.table}, ${toRecords(rows)}::json) given`,
    names,
  };
}

/** Rows as JSON for a set-wise write. What is null is left out, which says the same and is most of what rows hold. */
export function toRecords(rows: readonly object[]): string {
  return JSON.stringify(rows, (_key, value) => (value === null ? undefined : value));
}
