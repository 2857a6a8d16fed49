// What products are compared by: the words of their texts and their facets, made anew for products that changed, and how
// many products have each.

import { sql } from 'kysely';
import type { FacetKind, Profile, Term } from '../domain/look-alike.js';
import type { Db, Trx } from './database.js';

// Of PostgreSQL's parser: words, with or without figures in them, and the parts of words with hyphens. No addresses, no
// numbers, which would be rare and tell nothing.
const WORDS = sql`(1, 2, 3, 9, 10, 11)`;

type ProfileRow = Omit<Profile, 'terms'> & { terms: [string, string, number][] };
const PROFILE = sql`p.product_id as id, p.business_unit_id as "businessUnitId", p.name,
  (select coalesce(json_agg(json_build_array(t.term, t.spelt, coalesce(c.products, 1))), '[]')
    from unnest(p.terms, p.spelt) t (term, spelt) left join look_alike_term c using (term)) as terms`;

/** Makes the profiles of these products; those that are archived or retired have none. */
export async function indexProducts(trx: Trx, ids: readonly string[]): Promise<void> {
  const facets = (kind: FacetKind, column: string) => sql`
    select ${sql.lit(`${kind}:`)} || lower(value), value from unnest(${sql.ref(column)}) value`;
  await sql`
    delete from look_alike_profile where product_id = any(${ids}::uuid[]) and product_id not in (
      select id from product where id = any(${ids}::uuid[]) and archived_at is null
        and phase is distinct from 'retired')`.execute(trx);
  await sql`
    insert into look_alike_profile (product_id, business_unit_id, name, terms, spelt)
    select p.id, g.business_unit_id, p.name, found.terms, found.spelt
    from product p join product_group g on g.id = p.product_group_id cross join lateral (
      select coalesce(array_agg(term order by term), '{}') as terms, coalesce(array_agg(spelt order by term), '{}') as spelt
      from (
        select term, min(spelt) as spelt from (
          select lexeme, lower(t.token)
          from ts_parse('default', translate(concat_ws(' . ', p.name, p.summary, p.problem, p.value_proposition), '/', ' ')) t
            cross join lateral unnest(ts_lexize('english_stem', t.token)) lexeme
          where t.tokid in ${WORDS} and length(lexeme) > 1
          union all ${facets('user_group', 'p.user_groups')}
          union all ${facets('need', 'p.needs')}
          union all ${facets('capability', 'p.capabilities')}) every (term, spelt)
        group by term) each) found
    where p.id = any(${ids}::uuid[]) and p.archived_at is null and p.phase is distinct from 'retired'
    order by p.id
    on conflict (product_id) do update set business_unit_id = excluded.business_unit_id, name = excluded.name,
      terms = excluded.terms, spelt = excluded.spelt`.execute(trx);
  await sql`update look_alike_count set since = since + ${ids.length}`.execute(trx);
}

/** Counts the products of each term anew once a tenth of the profiles have changed, unless somebody does so already. */
export async function recountTerms(trx: Trx): Promise<void> {
  const { rows } = await sql`
    select 1 from look_alike_count where since * 10 > products for update skip locked`.execute(trx);
  if (rows.length === 0) return;
  await sql`delete from look_alike_term`.execute(trx);
  await sql`
    insert into look_alike_term (term, products)
    select term, count(*) from look_alike_profile, unnest(terms) term group by term having count(*) > 1`.execute(
    trx,
  );
  await sql`
    update look_alike_count set since = 0, products = (select count(*) from look_alike_profile)`.execute(trx);
}

/** The profiles of products in use, and how alike each name is to the one given (0 to 1). */
export async function readProfiles(
  db: Db | Trx,
  ids: readonly string[],
  name: string,
): Promise<{ profile: Profile; nameSimilarity: number }[]> {
  const { rows } = await sql<ProfileRow & { near: number }>`
    select ${PROFILE}, similarity(p.name, ${name}) as near
    from look_alike_profile p where p.product_id = any(${ids}::uuid[])`.execute(db);
  return rows.map((row) => ({ profile: toProfile(row), nameSimilarity: row.near }));
}

/**
 * The profile of the product that is searched with, and how many products there were when their terms were counted;
 * nothing where it is not in use. Until the transaction ends, names less alike than the threshold are no candidates.
 */
export async function openSearch(
  trx: Trx,
  id: string,
  minimumNameSimilarity: number,
): Promise<{ profile: Profile; products: number } | undefined> {
  const { rows } = await sql<ProfileRow & { products: number }>`
    select ${PROFILE}, c.products, set_config('pg_trgm.similarity_threshold', ${String(minimumNameSimilarity)}, true)
    from look_alike_profile p, look_alike_count c where p.product_id = ${id}`.execute(trx);
  return rows[0] && { profile: toProfile(rows[0]), products: rows[0].products };
}

/** These words as words are compared. */
export async function reduceWords(db: Db | Trx, words: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ lexeme: string }>`
    select distinct lexeme from unnest(${words}::text[]) word cross join lateral
      unnest(ts_lexize('english_stem', word)) lexeme`.execute(db);
  return rows.map(({ lexeme }) => lexeme);
}

function toProfile({ id, businessUnitId, name, terms }: ProfileRow): Profile {
  return { id, businessUnitId, name, terms: terms.map(toTerm) };
}

function toTerm([term, spelt, products]: [string, string, number]): Term {
  const colon = term.indexOf(':');
  return { term, facet: colon < 0 ? null : (term.slice(0, colon) as FacetKind), spelt, products };
}
