// Statements that run with every write are prepared once on each connection: PostgreSQL then neither reads nor plans
// them again, which is most of what they cost it. Only statements marked for it are: where the best plan depends on the
// values, a plan that is made once can be far off.

import { type PostgresPool, type PostgresPoolClient, type RawBuilder, sql } from 'kysely';
import type pg from 'pg';

const MARK = '/* prepared */';

/** Marks a statement to be prepared, wherever in it this stands. Its text must not depend on the values. */
export const PREPARED: RawBuilder<unknown> = sql.raw(MARK);

const names = new Map<string, string>();

/** The pool as Kysely takes it, with marked statements sent under a name of their own. */
export function preparing(pool: pg.Pool): PostgresPool {
  return { connect: async () => namingClient(await pool.connect()), end: () => pool.end() };
}

function namingClient(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) => {
    const query = { text, values: values as unknown[] };
    return text.includes(MARK) ? client.query({ ...query, name: nameOf(text) }) : client.query(query);
  };
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
}

function nameOf(text: string): string {
  const name = names.get(text) ?? `portfolio_${names.size + 1}`;
  names.set(text, name);
  return name;
}
