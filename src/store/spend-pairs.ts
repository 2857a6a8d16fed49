// Pairs of spend cases that may be one spend: of one product, or of names that are alike. The domain judges each.

import { sql } from 'kysely';
import type { Db } from './database.js';
import { pastRecords } from './records.js';

export type AlikePair = { a: string; b: string; likeness: number };

/** The pairs of each of these cases with every other that is neither withdrawn nor closed. */
export async function listAlikePairs(db: Db, ids: readonly string[], asOf?: string): Promise<AlikePair[]> {
  const source =
    asOf === undefined
      ? sql`spend_case`
      : sql`(select id, state ->> 'name' as name, (state ->> 'productId')::uuid as product_id, state ->> 'status' as status
          from ${pastRecords('spend_case', asOf)} known)`;
  const open = sql`b.id <> a.id and b.status not in ('withdrawn', 'closed')`;
  // Two ways to be alike, each by an index of its own.
  const { rows } = await sql<AlikePair>`
    select a.id as a, b.id as b, similarity(a.name, b.name) as likeness
      from ${source} a join ${source} b on b.product_id = a.product_id and ${open} where a.id = any(${ids}::uuid[])
    union
    select a.id, b.id, similarity(a.name, b.name)
      from ${source} a join ${source} b on b.name % a.name and ${open} where a.id = any(${ids}::uuid[])
    order by 1, 3 desc, 2`.execute(db);
  return rows;
}
