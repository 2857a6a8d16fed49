// The change log as an auditor reads it: all changes, whatever they are about, each with the seal that covers it.

import { type RawBuilder, sql } from 'kysely';
import { type Change, stamp } from './changes.js';
import type { Db } from './database.js';

export type AuditEvent = Change & {
  client: string;
  requestId: string;
  subjectKind: string;
  subjectId: string;
  /** The number of the seal over it; null until it is sealed. */
  seal: number | null;
};

export type AuditFilter = {
  actor?: string;
  type?: string[];
  subjectId?: string;
  requestId?: string;
  /** Moments in RFC 3339: from the one on, up to and without the other. */
  from?: string;
  to?: string;
};

/** Events that match, newest first, from below (or, going up, above) a sequence number. */
export async function listAuditEvents(
  db: Db,
  filter: AuditFilter,
  start: { after: number } | { before: number } | null,
  limit: number,
): Promise<{ items: AuditEvent[]; hasPrevious: boolean; hasNext: boolean }> {
  const upwards = start !== null && 'before' in start;
  const conditions = conditionsOf(filter);
  if (start !== null)
    conditions.push('before' in start ? sql`sequence > ${start.before}` : sql`sequence < ${start.after}`);
  const { rows } = await sql<AuditEvent>`
    select sequence, ${stamp(sql`occurred_at`)} as "occurredAt", actor, client, request_id as "requestId", type,
      subject_kind as "subjectKind", subject_id as "subjectId", reason, before, after,
      (select number from audit_seal where to_xid >= found.xid and after_xid < found.xid order by to_xid limit 1) as seal
    from (select * from change where ${sql.join(conditions, sql` and `)}
      order by sequence ${upwards ? sql`asc` : sql`desc`} limit ${limit + 1}) found
    order by sequence desc`.execute(db);
  const hasMore = rows.length > limit;
  if (upwards) return { items: rows.slice(-limit), hasPrevious: hasMore, hasNext: true };
  return { items: rows.slice(0, limit), hasPrevious: start !== null, hasNext: hasMore };
}

function conditionsOf({ actor, type, subjectId, requestId, from, to }: AuditFilter): RawBuilder<unknown>[] {
  const conditions = [sql`true`] as RawBuilder<unknown>[];
  if (actor !== undefined) conditions.push(sql`actor = ${actor}`);
  if (type !== undefined) conditions.push(sql`type = any(${type})`);
  if (subjectId !== undefined) conditions.push(sql`subject_id = ${subjectId}`);
  if (requestId !== undefined) conditions.push(sql`request_id = ${requestId}`);
  if (from !== undefined) conditions.push(sql`occurred_at >= ${from}`);
  if (to !== undefined) conditions.push(sql`occurred_at < ${to}`);
  return conditions;
}
