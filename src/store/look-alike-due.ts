// The lines of products that have yet to be looked at. Whoever takes a line holds it until the transaction ends, and it
// is gone with the work done: no line is worked off twice, and none is lost.

import { sql } from 'kysely';
import type { Db, Trx } from './database.js';

export type DueStep = 'index' | 'search';

/** Takes the oldest lines of a step and answers their products. Lines that another holds are passed over, or waited for. */
export async function takeDue(
  trx: Trx,
  step: DueStep,
  { limit, wait }: { limit: number; wait: boolean },
): Promise<string[]> {
  const { rows } = await sql<{ productId: string }>`
    delete from look_alike_due where (indexed, id) in (
      select indexed, id from look_alike_due where indexed = ${step === 'search'} order by id limit ${limit}
      for update ${wait ? sql`` : sql`skip locked`})
    returning product_id as "productId"`.execute(trx);
  return [...new Set(rows.map(({ productId }) => productId))];
}

/** Notes that these products are to be searched with. */
export async function noteForSearch(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`insert into look_alike_due (product_id, indexed) select id, true from unnest(${ids}::uuid[]) id`.execute(
    trx,
  );
}

/** How many lines there are. */
export async function countDue(db: Db): Promise<number> {
  const { rows } = await sql<{ due: number }>`select count(*) as due from look_alike_due`.execute(db);
  return rows[0]?.due ?? 0;
}
