// Statements of a library that brings SQL of its own, on our connections.

import { CompiledQuery, sql } from 'kysely';
import type { Db, Trx } from './database.js';

// Any fixed number; it only has to differ from the other advisory locks on this database.
const TURN = 7_403_182_003;

export type SqlExecutor = {
  // biome-ignore lint/suspicious/noExplicitAny: whatever the library's statement returns
  executeSql(text: string, values?: unknown[]): Promise<{ rows: any[] }>;
};

/** Within a transaction that is ours. */
export function withinTransaction(trx: Trx | Db): SqlExecutor {
  return { executeSql: (text, values = []) => trx.executeQuery(CompiledQuery.raw(text, values)) };
}

/** By themselves. Some texts are whole transactions: one that fails midway is ended before others get the connection. */
export function byItself(db: Db): SqlExecutor {
  return {
    executeSql: (text, values) =>
      db.connection().execute(async (connection) => {
        try {
          return await withinTransaction(connection).executeSql(text, values);
        } catch (error) {
          await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {});
          throw error;
        }
      }),
  };
}

/** Does what commits by itself while nobody else does; who comes meanwhile waits. */
export async function oneAtATime(db: Db, work: () => Promise<void>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`select pg_advisory_xact_lock(${TURN})`.execute(trx);
    await work();
  });
}
