// Statements that run with every write are prepared once on each connection: PostgreSQL then neither reads nor plans
// them again, which is most of what they cost it. Only statements marked for it are: where the best plan depends on the
// values, a plan that is made once can be far off.

import { type RawBuilder, sql } from 'kysely';

const MARK = '/* prepared */';

/** Marks a statement to be prepared, wherever in it this stands. Its text must not depend on the values. */
export const PREPARED: RawBuilder<unknown> = sql.raw(MARK);

const names = new Map<string, string>();

/** The name that a marked statement is prepared under; undefined for one without the mark. */
export function preparedName(text: string): string | undefined {
  if (!text.includes(MARK)) return undefined;
  const name = names.get(text) ?? `portfolio_${names.size + 1}`;
  names.set(text, name);
  return name;
}
