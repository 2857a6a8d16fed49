// What the triage queue reads of products beyond what rankings hold.

import { sql } from 'kysely';
import type { Db } from './database.js';

/** The day (YYYY-MM-DD, UTC) on which each of these subjects was scored last. */
export async function listLastScored(
  db: Db,
  subjectIds: readonly string[],
): Promise<{ id: string; day: string }[]> {
  const { rows } = await sql<{ id: string; day: string }>`
    select subject_id as id, to_char(max(recorded_at) at time zone 'UTC', 'YYYY-MM-DD') as day
    from (
      select subject_id, recorded_at from score where subject_id = any(${subjectIds})
      union all select subject_id, recorded_at from consensus where subject_id = any(${subjectIds})
    ) scored group by subject_id`.execute(db);
  return rows;
}
