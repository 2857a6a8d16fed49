// The change log: appended to by every write, in the same statement or transaction as its effect.

import { type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from './database.js';
import { upTo } from './past.js';
import type { LoggedKind } from './tables.js';

/** Who makes a change, through what, and in which request. */
export type Author = { actor: string; client: string; requestId: string };

export type ChangeType =
  | 'created'
  | 'updated'
  | 'deleted'
  | 'secret_rotated'
  | 'replayed'
  | 'archived'
  | 'activated'
  | 'score_recorded'
  | 'score_withdrawn'
  | 'consensus_recorded'
  | 'consensus_withdrawn'
  | 'responsibility_recorded'
  | 'responsibility_withdrawn'
  | 'score_sealed'
  | 'sealed_score_withdrawn'
  | 'closed'
  | 'revoked'
  | 'point_recorded'
  | 'report_moved'
  | 'action_updated'
  | 'assessment_profile_recorded'
  | 'phase_exception_recorded'
  | 'decided'
  | 'condition_settled'
  | 'reviewed'
  | 'separated'
  | 'recorded'
  | 'withdrawn'
  | 'suspected'
  | 'confirmed'
  | 'rejected'
  | 'reopened';

export type Change = {
  sequence: number;
  occurredAt: string;
  actor: string;
  type: string;
  reason: string | null;
  before: unknown;
  after: unknown;
};

export type NewChange = {
  type: ChangeType;
  kind: LoggedKind;
  by: Author;
  reason?: string | null;
};

/** A time as the API writes it. */
export function stamp(column: RawBuilder<unknown>): RawBuilder<string> {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Money as the API writes it; null where the column is. */
export function money(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${column} is not null then json_build_object('amount', ${column}::text, 'currency', 'GBP') end`;
}

/** True for changes that a snapshot did not see, whatever order their numbers are in; the index on xid narrows them down. */
export function notSeenBy(snapshot: string): RawBuilder<unknown> {
  return sql`
    xid >= pg_snapshot_xmin(${snapshot}::pg_snapshot) and not pg_visible_in_snapshot(xid, ${snapshot}::pg_snapshot)`;
}

/**
 * The part of a writing statement that logs it, to be used as a CTE: takes the subject's id and the states before and
 * after from a relation of the statement.
 */
export function loggedFrom(
  change: NewChange,
  source: RawBuilder<unknown>,
  columns: { id: RawBuilder<unknown>; before: RawBuilder<unknown>; after: RawBuilder<unknown> },
): RawBuilder<unknown> {
  const { type, kind, by, reason = null } = change;
  return loggedEach(source, {
    ...columns,
    actor: sql`${by.actor}`,
    client: sql`${by.client}`,
    requestId: sql`${by.requestId}`,
    type: sql`${`${kind}.${type}`}`,
    kind: sql`${kind}`,
    reason: sql`${reason}`,
  });
}

type LoggedColumn = 'actor' | 'client' | 'requestId' | 'type' | 'kind' | 'id' | 'reason' | 'before' | 'after';

/** The same for changes by several authors: all that is logged comes from the relation. */
export function loggedEach(
  source: RawBuilder<unknown>,
  columns: Record<LoggedColumn, RawBuilder<unknown>>,
): RawBuilder<unknown> {
  const { actor, client, requestId, type, kind, id, reason, before, after } = columns;
  return sql`
    insert into change (actor, client, request_id, type, subject_kind, subject_id, reason, before, after)
    select ${actor}, ${client}, ${requestId}, ${type}, ${kind}, ${id}, ${reason}, ${before}, ${after}
    from ${source}`;
}

/** A subject's changes, newest first, from below a sequence number. One more than `limit` tells that there are more. */
export async function listHistory(
  db: Db | Trx,
  subjectId: string,
  page: {
    limit: number;
    before: number | null;
    after: number | null;
    types?: string[];
    asOf?: string | undefined;
  },
): Promise<Change[]> {
  const upwards = page.after !== null;
  const { rows } = await sql<Change>`
    select sequence, ${stamp(sql`occurred_at`)} as "occurredAt", actor, type, reason, before, after
    from change
    where subject_id = ${subjectId}
      and (${page.before}::bigint is null or sequence < ${page.before}::bigint)
      and (${page.after}::bigint is null or sequence > ${page.after}::bigint)
      and (${page.asOf ?? null}::timestamptz is null or ${upTo(page.asOf ?? null)})
      and (${page.types ?? null}::text[] is null or type = any(${page.types ?? null}::text[]))
    order by sequence ${upwards ? sql`asc` : sql`desc`}
    limit ${page.limit}`.execute(db);
  return upwards ? rows.reverse() : rows;
}
