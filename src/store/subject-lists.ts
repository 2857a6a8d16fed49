// Lists of subjects: filtered, sorted, and cut into pages by the last row's place, so that rows added or removed
// between two pages neither hide nor repeat another.

import { type RawBuilder, sql } from 'kysely';
import type { Subject } from '../domain/subject.js';
import type { Db } from './database.js';
import type { SortColumn, SubjectTable } from './subject-table.js';

/** A row's place in a list: its sort values as text (null last), then its id. */
export type ListKey = { values: (string | null)[]; id: string };

export type ListQuery = {
  filters: Record<string, string[]>;
  /** Part of a name, any case. */
  q: string | null;
  archived: boolean;
  sort: { key: string; descending: boolean }[];
  start: { after: ListKey } | { before: ListKey } | null;
  limit: number;
};

export type ListPage<S> = {
  items: S[];
  first: ListKey | null;
  last: ListKey | null;
  hasPrevious: boolean;
  hasNext: boolean;
};

type Sort = SortColumn & { descending: boolean };

export async function listSubjects<S extends Subject, F>(
  db: Db,
  table: SubjectTable<S, F>,
  query: ListQuery,
): Promise<ListPage<S>> {
  const sorts = query.sort.map(({ key, descending }) => ({
    ...(table.sorts[key] as SortColumn),
    descending,
  }));
  const upwards = query.start !== null && 'before' in query.start;
  const place =
    query.start === null ? null : 'before' in query.start ? query.start.before : query.start.after;
  const conditions = conditionsOf(table, query);
  if (place !== null) conditions.push(beyond(sorts, place, upwards));
  const keys = sorts.map(({ column }, index) => sql`, ${column}::text as ${sql.ref(`key${index}`)}`);
  const { rows } = await sql<S & Record<string, string | null>>`
    ${table.shape(table.table, sql.join(keys, sql``))}
    where ${sql.join(conditions, sql` and `)}
    order by ${orderBy(sorts, upwards)} limit ${query.limit + 1}`.execute(db);
  const more = rows.length > query.limit;
  const page = rows.slice(0, query.limit);
  if (upwards) page.reverse();
  const placed = page.map((row) => splitKey<S>(row, sorts.length));
  return {
    items: placed.map(({ item }) => item),
    first: placed[0]?.key ?? null,
    last: placed.at(-1)?.key ?? null,
    hasPrevious: upwards ? more : place !== null,
    hasNext: upwards ? true : more,
  };
}

/** How many subjects the query matches on all its pages. */
export async function countSubjects<S extends Subject, F>(
  db: Db,
  table: SubjectTable<S, F>,
  query: ListQuery,
): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (
      ${table.shape(table.table)} where ${sql.join(conditionsOf(table, query), sql` and `)}) matching`.execute(
    db,
  );
  return rows[0]?.total ?? 0;
}

function conditionsOf<S extends Subject, F>(
  table: SubjectTable<S, F>,
  query: ListQuery,
): RawBuilder<unknown>[] {
  const conditions = [query.archived ? sql`s.archived_at is not null` : sql`s.archived_at is null`];
  for (const [name, values] of Object.entries(query.filters)) {
    const filter = table.filters[name];
    if (filter !== undefined) conditions.push(filter(values) as (typeof conditions)[number]);
  }
  if (query.q !== null) {
    const pattern = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(sql`s.name ilike ${pattern}`);
  }
  return conditions;
}

/** True for rows past the place: beyond it in the first sort value that differs, nulls last, ids settling ties. */
function beyond(sorts: Sort[], place: ListKey, upwards: boolean): RawBuilder<unknown> {
  const idBeyond = upwards ? sql`s.id < ${place.id}` : sql`s.id > ${place.id}`;
  let condition: RawBuilder<unknown> = idBeyond;
  for (let index = sorts.length - 1; index >= 0; index -= 1) {
    const { column, type, descending } = sorts[index] as Sort;
    const text = place.values[index] ?? null;
    const value = sql`${text}::${sql.raw(type)}`;
    const greater = descending === upwards ? sql`${column} > ${value}` : sql`${column} < ${value}`;
    const strictly =
      text === null
        ? upwards
          ? sql`${column} is not null`
          : sql`false`
        : upwards
          ? greater
          : sql`(${greater} or ${column} is null)`;
    condition = sql`(${strictly} or (${column} is not distinct from ${value} and ${condition}))`;
  }
  return condition;
}

function orderBy(sorts: Sort[], upwards: boolean): RawBuilder<unknown> {
  const columns = sorts.map(({ column, descending }) =>
    upwards
      ? sql`${column} ${descending ? sql`asc` : sql`desc`} nulls first`
      : sql`${column} ${descending ? sql`desc` : sql`asc`} nulls last`,
  );
  return sql.join([...columns, upwards ? sql`s.id desc` : sql`s.id`]);
}

function splitKey<S>(row: Record<string, unknown>, count: number): { item: S; key: ListKey } {
  const item = { ...row };
  const values: (string | null)[] = [];
  for (let index = 0; index < count; index += 1) {
    values.push(item[`key${index}`] as string | null);
    delete item[`key${index}`];
  }
  return { item: item as S, key: { values, id: item.id as string } };
}
