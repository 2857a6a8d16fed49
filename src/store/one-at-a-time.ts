// Work on the schema, which instances that start at once do one after another.

import { type Kysely, sql, type Transaction } from 'kysely';

// Any numbers; they only have to differ from the other advisory locks on this database.
const LOCKS = { migrations: 7_403_182_002, jobs: 7_403_182_003, grants: 7_022_023_002 } as const;

/**
 * Works in a transaction that has what it is about to itself; who comes meanwhile waits. The lock is the transaction's: one
 * of the session would stay behind on a connection that a pooler lends to others.
 */
export async function oneAtATime<D, T>(
  db: Kysely<D>,
  what: keyof typeof LOCKS,
  work: (trx: Transaction<D>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`select pg_advisory_xact_lock(${LOCKS[what]})`.execute(trx);
    return work(trx);
  });
}
