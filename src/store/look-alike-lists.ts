// Which products each signal puts forward as look-alikes of one: by index, best first, of other units alone.

import { sql } from 'kysely';
import type { Profile, Signal } from '../domain/look-alike.js';
import type { Trx } from './database.js';

export type Weighed = { term: string; weight: number };

/** The products nearest by name (in an open search), by these words and by these facets; at most `limit` by each. */
export async function listLookAlikes(
  trx: Trx,
  { id, name, businessUnitId }: Profile,
  { words, facets }: { words: readonly Weighed[]; facets: readonly Weighed[] },
  limit: number,
): Promise<Record<Signal, string[]>> {
  const other = sql`p.business_unit_id <> ${businessUnitId} and p.product_id <> ${id}`;
  const having = (terms: readonly Weighed[]) => sql`
    array(
      select p.product_id
      from unnest(${terms.map(({ term }) => term)}::text[], ${terms.map(({ weight }) => weight)}::float8[]) t (term, weight)
        join look_alike_profile p on p.terms @> array[t.term]
      where ${other} group by p.product_id order by sum(t.weight) desc, p.product_id limit ${limit})`;
  const { rows } = await sql<Record<Signal, string[]>>`
    select array(
        select p.product_id from look_alike_profile p where p.name % ${name} and ${other}
        order by similarity(p.name, ${name}) desc, p.product_id limit ${limit}) as name,
      ${having(words)} as text, ${having(facets)} as facets`.execute(trx);
  return rows[0] as Record<Signal, string[]>;
}
