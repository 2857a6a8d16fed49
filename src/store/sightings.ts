// Whether records of some kinds have changed since one last looked, whatever order their transactions commit in.

import { sql } from 'kysely';
import { notSeenBy } from './changes.js';
import type { Db } from './database.js';
import { MOMENT, type Moment } from './portfolio.js';
import type { LoggedKind } from './tables.js';

/** This moment, and whether it sees a change of these kinds that an earlier one did not; true for a first look. */
export async function lookAgain(
  db: Db,
  kinds: readonly LoggedKind[],
  earlier: Moment | null,
): Promise<{ moment: Moment; changed: boolean }> {
  const unseen =
    earlier === null
      ? sql`true`
      : sql`exists (select 1 from change
          where ${notSeenBy(earlier.snapshot)} and subject_kind = any(${[...kinds]}::text[]))`;
  const { rows } = await sql<Moment & { changed: boolean }>`select ${MOMENT}, ${unseen} as changed`.execute(
    db,
  );
  const { changed, ...moment } = rows[0] as Moment & { changed: boolean };
  return { moment, changed: changed || moment.life !== earlier?.life };
}
