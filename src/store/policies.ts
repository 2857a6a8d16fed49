// Policies by kind and version: appended, never changed. In force on a day is the newest version whose day has come.

import { type RawBuilder, sql } from 'kysely';
import type { Policy, PolicyDefinitions, PolicyKind } from '../domain/policy.js';
import { type Author, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { listRecords, writeRecord } from './records.js';

const shape = (source: RawBuilder<unknown>) => sql`
  select r.id, r.kind, r.version, to_char(r.effective_from, 'YYYY-MM-DD') as "effectiveFrom", r.definition, r.reason,
    r.source, r.decided_by as "decidedBy", ${stamp(sql`r.decided_at`)} as "decidedAt"
  from ${source} r`;

/**
 * The policy in force on a day (YYYY-MM-DD), of those known at a moment (RFC 3339) where one is given; before the first
 * day of all, the version that comes first. There is always one: the first version of every kind comes with the
 * installation.
 */
export async function findPolicy<K extends PolicyKind>(
  db: Db | Trx,
  kind: K,
  day: string,
  asOf?: string,
): Promise<Policy<K>> {
  const { rows } = await sql<Policy<K>>`
    ${shape(sql`policy`)} cross join lateral (
      select r.effective_from <= ${day}::date and (${asOf ?? null}::timestamptz is null
        or date_trunc('milliseconds', r.decided_at) <= ${asOf ?? null}::timestamptz) as begun) known
    where r.kind = ${kind}
    order by begun desc, case when begun then r.effective_from end desc, case when begun then r.version end desc,
      r.effective_from, r.version
    limit 1`.execute(db);
  const policy = rows[0];
  if (policy === undefined) throw new Error(`There is no policy of the kind ${kind}.`);
  return policy;
}

/** One version, whether in force or not. */
export async function findPolicyVersion<K extends PolicyKind>(
  db: Db | Trx,
  kind: K,
  version: number,
): Promise<Policy<K> | undefined> {
  const { rows } = await sql<Policy<K>>`
    ${shape(sql`policy`)} where r.kind = ${kind} and r.version = ${version}`.execute(db);
  return rows[0];
}

/** Every version of a kind, the newest first; those known at a moment where `asOf` is given. */
export async function listPolicies(
  db: Db,
  kind: PolicyKind,
  page: { start: { after: string } | { before: string } | null; limit: number; asOf?: string | undefined },
) {
  const { start, limit, asOf } = page;
  const known =
    asOf === undefined ? [] : [sql`date_trunc('milliseconds', r.decided_at) <= ${asOf}::timestamptz`];
  return listRecords<Policy>(db, {
    shape: shape(sql`policy`),
    where: [sql`r.kind = ${kind}`, ...known],
    start,
    limit,
  });
}

/** Appends the next version of a kind. Two at once: one is tried again by its transaction. */
export async function insertPolicy<K extends PolicyKind>(
  trx: Trx,
  policy: { id: string; kind: K; effectiveFrom: string; definition: PolicyDefinitions[K] },
  { reason, source }: { reason: string; source: string | null },
  by: Author,
): Promise<Policy<K>> {
  const { id, kind, effectiveFrom, definition } = policy;
  await sql`select pg_advisory_xact_lock(hashtext(${`policy ${kind}`}))`.execute(trx);
  const write = sql`
    insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by)
    select ${id}, ${kind}::text, coalesce(max(version), 0) + 1, ${effectiveFrom}::date, ${JSON.stringify(definition)}::jsonb,
      ${reason}, ${source}::text, ${by.actor} from policy where kind = ${kind}
    returning *`;
  return writeRecord<Policy<K>>(trx, {
    kind: 'policy',
    type: 'created',
    by,
    reason,
    before: null,
    shape,
    write,
  });
}
