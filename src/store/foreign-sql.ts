// Statements of a library that brings SQL of its own, on our connections.

import { CompiledQuery } from 'kysely';
import type { Db, Trx } from './database.js';

export type SqlExecutor = {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
};

/** On what is given: within a transaction that is ours, say. */
export function executorOn(db: Db | Trx): SqlExecutor {
  return { executeSql: (text, values = []) => db.executeQuery(CompiledQuery.raw(text, values)) };
}

/** Each on its own. Some texts are whole transactions: one that fails midway is ended before others get the connection. */
export function executorApart(db: Db): SqlExecutor {
  return {
    executeSql: (text, values) =>
      db.connection().execute(async (connection) => {
        try {
          return await executorOn(connection).executeSql(text, values);
        } catch (error) {
          await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {});
          throw error;
        }
      }),
  };
}
