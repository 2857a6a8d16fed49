// Connections as Kysely takes them from the pool. An answer is not waited for without end: on a link that has gone silent
// without closing nothing would ever come, so such a connection is given up, and the pool opens another.

import { type PostgresPool, type PostgresPoolClient, type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import { preparedName } from './prepared.js';

/** How long PostgreSQL may take over a statement that sets itself no other limit. */
export const STATEMENT_MS = 10_000;

// Beyond the limits that the statements themselves have, so that a late answer is PostgreSQL's own as long as it can speak.
const ANSWER_MS = 12_000;
const LONG_ANSWER_MS = 40_000;

const MARK = '/* patient */';

/** Marks a statement that gives those after it on its connection more time: they may take up to half a minute. */
export const PATIENT: RawBuilder<unknown> = sql.raw(MARK);

export type ConnectionOptions = {
  /** Whether marked statements are prepared. */
  prepare?: boolean;
  /** Milliseconds to wait for an answer; 0: without end. */
  answerMs?: number;
};

/** Whether this is the error of an answer that did not come in time. */
export function isSilence(error: unknown): error is Error {
  return (error as Error).message === 'Query read timeout';
}

export function connections(pool: pg.Pool, options: ConnectionOptions): PostgresPool {
  return { connect: async () => checkedOut(await pool.connect(), options), end: () => pool.end() };
}

/** A connection as Kysely uses it, given back when its work is done, or given up when it has gone silent. */
export function checkedOut(
  client: pg.PoolClient,
  { prepare = false, answerMs = ANSWER_MS }: ConnectionOptions,
): PostgresPoolClient {
  let limit = answerMs;
  let lost: Error | undefined;
  const query = async (text: string, values: readonly unknown[]) => {
    // Not even a rollback would get through.
    if (lost !== undefined) throw lost;
    if (limit > 0 && text.includes(MARK)) limit = Math.max(limit, LONG_ANSWER_MS);
    const name = prepare ? preparedName(text) : undefined;
    try {
      return await client.query({
        text,
        values: values as unknown[],
        ...(limit > 0 && { query_timeout: limit }),
        ...(name !== undefined && { name }),
      });
    } catch (error) {
      if (isSilence(error)) lost = error;
      throw error;
    }
  };
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(lost) };
}
