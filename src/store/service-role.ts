// The database role that the service signs in as: what it is granted, and whether it could rewrite the record of what it did.

import { sql } from 'kysely';
import type { Db } from './database.js';
import { oneAtATime } from './one-at-a-time.js';

/** Tables that are only ever added to. */
const APPEND_ONLY = ['change', 'audit_seal'];
/** What the service says of a change. Its number, its transaction and its time are the database's own. */
const CHANGE_CONTENT = [
  ...['actor', 'client', 'request_id', 'type', 'subject_kind', 'subject_id'],
  ...['reason', 'before', 'after'],
];
// Whose migrations have been applied is for the owner to write.
const READ_ONLY = ['kysely_migration'];
/** Where pg-boss keeps its tables. */
export const JOBS_SCHEMA = 'pgboss';

/** The role that a connection acts as. */
export async function currentRole(db: Db): Promise<string> {
  const { rows } = await sql<{ role: string }>`select current_user::text as role`.execute(db);
  return rows[0]?.role as string;
}

/** Grants a role what the service needs and no more. To be done by the tables' owner, after each migration. */
export async function grantService(db: Db, role: string): Promise<void> {
  const to = sql.id(role);
  const named = (names: string[]) => sql.join(names.map((name) => sql.id(name)));
  // Granting at the same time as another would fail.
  await oneAtATime(db, 'grants', async (trx) => {
    const { rows } = await sql<{ schema: string }>`select current_schema()::text as schema`.execute(trx);
    const schema = sql.id(rows[0]?.schema as string);
    await sql`grant usage on schema ${schema} to ${to}`.execute(trx);
    await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${to}`.execute(trx);
    const jobs = sql.id(JOBS_SCHEMA);
    await sql`grant usage on schema ${jobs} to ${to}`.execute(trx);
    await sql`grant select, insert, update, delete on all tables in schema ${jobs} to ${to}`.execute(trx);
    await sql`revoke update, delete, truncate on ${named(APPEND_ONLY)} from ${to}`.execute(trx);
    // For the table first: that takes back what was granted for columns, too.
    await sql`revoke insert on change from ${to}`.execute(trx);
    await sql`grant insert (${named(CHANGE_CONTENT)}) on change to ${to}`.execute(trx);
    await sql`revoke insert, update, delete on ${named(READ_ONLY)} from ${to}`.execute(trx);
  });
}

/** Why the connection's role is no role for a service that is held to its record; empty where nothing speaks against it. */
export async function roleFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    superuser: boolean;
    createrole: boolean;
    owns: string[];
    ownsSchema: boolean;
    rewrites: string[];
    dates: boolean;
  }>`
    select rolsuper as superuser, rolcreaterole as createrole,
      array(select relname::text from pg_class where oid = any(${APPEND_ONLY}::regclass[])
        and pg_has_role(current_user, relowner, 'MEMBER') order by 1) as owns,
      exists (select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where pg_class.oid = any(${APPEND_ONLY}::regclass[])
          and pg_has_role(current_user, nspowner, 'MEMBER')) as "ownsSchema",
      array(select name from unnest(${APPEND_ONLY}::text[]) name
        where has_table_privilege(name, 'UPDATE, DELETE, TRUNCATE')) as rewrites,
      exists (select from unnest(array['sequence', 'xid', 'occurred_at']) name
        where has_column_privilege('change', name, 'INSERT')) as dates
    from pg_roles where rolname = current_user`.execute(db);
  const { superuser, createrole, owns, ownsSchema, rewrites, dates } = rows[0] as (typeof rows)[number];
  if (superuser) return ['is a superuser'];
  return [
    ...(createrole ? ['may make roles, and so become another'] : []),
    ...owns.map((table) => `owns the table ${table}`),
    // From PostgreSQL 15 the owner of a database owns its schema public, too, and may drop what others made there.
    ...(ownsSchema && owns.length === 0 ? ['owns the schema of the change log, and so may replace it'] : []),
    ...(owns.length > 0 ? [] : rewrites.map((table) => `may rewrite the table ${table}`)),
    ...(dates && owns.length === 0
      ? ['may number and date changes (npm run migrate as their owner takes that from it)']
      : []),
  ];
}
