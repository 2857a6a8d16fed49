// Pairs of products that look alike: found, renewed, withdrawn and judged, each change logged as the pair is shown.

import { type RawBuilder, sql } from 'kysely';
import type {
  ComparedProduct,
  Judged,
  Match,
  OpportunityStatus,
  SharedOpportunity,
} from '../domain/shared-opportunity.js';
import { type Author, money, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { cutPage, pastRecords, writeRecord } from './records.js';

type Fragment = RawBuilder<unknown>;

export type OpportunityFilter = {
  status: readonly OpportunityStatus[];
  businessUnitId: readonly string[] | null;
  productId: readonly string[] | null;
  asOf: string | undefined;
};

/** A pair's place in the list: best match first, ids settling ties. */
export type OpportunityPlace = { similarity: number; id: string };

const shape = (source: Fragment) => sql`
  select r.id, r.status,
    jsonb_build_array(
      jsonb_build_object('id', r.product_a, 'name', r.name_a, 'businessUnitId', r.unit_a),
      jsonb_build_object('id', r.product_b, 'name', r.name_b, 'businessUnitId', r.unit_b)) as products,
    r.match, ${stamp(sql`r.found_at`)} as "foundAt", r.shared_with as "sharedWith",
    ${money(sql`r.saving_expected`)} as "savingExpected",
    r.reason, r.decided_by as "decidedBy", ${stamp(sql`r.decided_at`)} as "decidedAt", r.version,
    ${stamp(sql`r.updated_at`)} as "updatedAt"
  from ${source} r`;

/** The table as it was at a moment, from the change log. */
const past = (at: string) => {
  const product = (index: number, letter: string) => sql`
    (state #>> ${sql.lit(`{products,${index},id}`)})::uuid as ${sql.ref(`product_${letter}`)},
    state #>> ${sql.lit(`{products,${index},name}`)} as ${sql.ref(`name_${letter}`)},
    (state #>> ${sql.lit(`{products,${index},businessUnitId}`)})::uuid as ${sql.ref(`unit_${letter}`)}`;
  return sql`(
    select id, state ->> 'status' as status, ${product(0, 'a')}, ${product(1, 'b')},
      (state #>> '{match,similarity}')::numeric as similarity, state -> 'match' as match,
      (state ->> 'foundAt')::timestamptz as found_at,
      array(select jsonb_array_elements_text(state -> 'sharedWith'))::uuid[] as shared_with,
      (state #>> '{savingExpected,amount}')::numeric as saving_expected, state ->> 'reason' as reason,
      state ->> 'decidedBy' as decided_by, (state ->> 'decidedAt')::timestamptz as decided_at,
      (state ->> 'version')::integer as version, (state ->> 'updatedAt')::timestamptz as updated_at
    from ${pastRecords('shared_opportunity', at)} logged)`;
};

const sourceAt = (asOf: string | undefined) => (asOf === undefined ? sql`shared_opportunity` : past(asOf));

function conditionsOf({ businessUnitId, productId }: OpportunityFilter): Fragment[] {
  const conditions: Fragment[] = [sql`true`];
  if (businessUnitId !== null)
    conditions.push(
      sql`(r.unit_a = any(${businessUnitId}::uuid[]) or r.unit_b = any(${businessUnitId}::uuid[]))`,
    );
  if (productId !== null)
    conditions.push(
      sql`(r.product_a = any(${productId}::uuid[]) or r.product_b = any(${productId}::uuid[]))`,
    );
  return conditions;
}

/** A page of pairs, best match first. */
export async function listOpportunities(
  db: Db,
  filter: OpportunityFilter,
  {
    start,
    limit,
  }: { start: { after: OpportunityPlace } | { before: OpportunityPlace } | null; limit: number },
): Promise<{ items: SharedOpportunity[]; hasPrevious: boolean; hasNext: boolean }> {
  const back = start !== null && 'before' in start;
  const place = start === null ? null : 'before' in start ? start.before : start.after;
  const within =
    place === null
      ? sql`true`
      : sql`(-r.similarity, r.id) ${back ? sql`<` : sql`>`} (${-place.similarity}::numeric, ${place.id}::uuid)`;
  const conditions = [...conditionsOf(filter), sql`r.status = any(${filter.status})`, within];
  const { rows } = await sql<SharedOpportunity>`
    ${shape(sourceAt(filter.asOf))} where ${sql.join(conditions, sql` and `)}
    order by ${back ? sql`r.similarity, r.id desc` : sql`r.similarity desc, r.id`} limit ${limit + 1}`.execute(
    db,
  );
  return cutPage(rows, start, limit);
}

/** How many pairs that match the filter, whatever their status, were confirmed and rejected. */
export async function countJudged(
  db: Db,
  filter: OpportunityFilter,
): Promise<{ confirmed: number; rejected: number }> {
  const { rows } = await sql<{ confirmed: number; rejected: number }>`
    select count(*) filter (where r.status = 'confirmed') as confirmed,
      count(*) filter (where r.status = 'rejected') as rejected
    from ${sourceAt(filter.asOf)} r where ${sql.join(conditionsOf(filter), sql` and `)}`.execute(db);
  return rows[0] as { confirmed: number; rejected: number };
}

export async function findOpportunity(
  db: Db,
  id: string,
  asOf?: string,
): Promise<SharedOpportunity | undefined> {
  const { rows } = await sql<SharedOpportunity>`${shape(sourceAt(asOf))} where r.id = ${id}`.execute(db);
  return rows[0];
}

/** Reads a pair and holds it until the transaction ends. */
export async function lockOpportunity(trx: Trx, id: string): Promise<SharedOpportunity | undefined> {
  const { rows } = await sql<SharedOpportunity>`
    ${shape(sql`shared_opportunity`)} where r.id = ${id} for update of r`.execute(trx);
  return rows[0];
}

/** Holds all pairs of a product, in the order in which every transaction holds pairs. */
export async function lockOpportunitiesOf(trx: Trx, productId: string): Promise<SharedOpportunity[]> {
  const { rows } = await sql<SharedOpportunity>`
    ${shape(sql`shared_opportunity`)} where r.product_a = ${productId} or r.product_b = ${productId}
    order by r.product_a, r.product_b for update of r`.execute(trx);
  return rows;
}

/** The references of the units that a pair's products belong to now (null for a unit without one). */
export async function listPairUnits(trx: Trx, { products }: SharedOpportunity): Promise<(string | null)[]> {
  const { rows } = await sql<{ reference: string | null }>`
    select u.reference from product p join product_group g on g.id = p.product_group_id
      join business_unit u on u.id = g.business_unit_id
    where p.id = any(${products.map(({ id }) => id)}::uuid[]) order by p.id`.execute(trx);
  return rows.map(({ reference }) => reference);
}

/** Those of these units that are active; they stay so until the transaction ends. */
export async function lockActiveUnits(trx: Trx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from business_unit where id = any(${ids}::uuid[]) and archived_at is null order by id for share`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
}

type Found = { products: readonly ComparedProduct[]; match: Match };

/** Records a new suspicion under a fresh id; nothing where the pair is there by now. */
export async function insertSuspicion(trx: Trx, id: string, found: Found, by: Author): Promise<void> {
  const [a, b] = found.products as [ComparedProduct, ComparedProduct];
  const write = sql`
    insert into shared_opportunity (id, product_a, product_b, name_a, name_b, unit_a, unit_b, status, similarity, match)
    values (${id}, ${a.id}, ${b.id}, ${a.name}, ${b.name}, ${a.businessUnitId}, ${b.businessUnitId}, 'suspected',
      ${found.match.similarity}, ${JSON.stringify(found.match)}::jsonb)
    on conflict on constraint shared_opportunity_pair_unique do nothing returning *`;
  await writeRecord(trx, { kind: 'shared_opportunity', type: 'suspected', by, before: null, shape, write });
}

/** Renews the match of a suspicion, or takes one up again that was withdrawn. The caller holds the pair. */
export async function renewSuspicion(
  trx: Trx,
  before: SharedOpportunity,
  found: Found,
  { type, by }: { type: 'suspected' | 'updated'; by: Author },
): Promise<void> {
  const [a, b] = found.products as [ComparedProduct, ComparedProduct];
  const write = sql`
    update shared_opportunity set status = 'suspected', similarity = ${found.match.similarity},
      match = ${JSON.stringify(found.match)}::jsonb, name_a = ${a.name}, name_b = ${b.name},
      unit_a = ${a.businessUnitId}, unit_b = ${b.businessUnitId},
      found_at = case when status = 'withdrawn' then now() else found_at end,
      version = version + 1, updated_at = now()
    where id = ${before.id} returning *`;
  await writeRecord(trx, { kind: 'shared_opportunity', type, by, before, shape, write });
}

/** Withdraws a suspicion that no longer holds. The caller holds the pair. */
export async function withdrawSuspicion(trx: Trx, before: SharedOpportunity, by: Author): Promise<void> {
  const write = sql`
    update shared_opportunity set status = 'withdrawn', version = version + 1, updated_at = now()
    where id = ${before.id} returning *`;
  const reason = 'The products are no longer alike enough, or one of them is no longer in use.';
  await writeRecord(trx, { kind: 'shared_opportunity', type: 'withdrawn', by, reason, before, shape, write });
}

/** Records somebody's judgement. `reason` is why, also where the pair keeps none. The caller holds the pair. */
export async function recordJudgement(
  trx: Trx,
  before: SharedOpportunity,
  judged: Judged,
  { reason, by }: { reason: string | null; by: Author },
): Promise<SharedOpportunity> {
  const { status, sharedWith, savingExpected } = judged;
  const decided = judged.reason !== null;
  const write = sql`
    update shared_opportunity set status = ${status}, shared_with = ${sharedWith}::uuid[],
      saving_expected = ${savingExpected?.amount ?? null}::numeric, reason = ${judged.reason}::text,
      decided_by = ${decided ? by.actor : null}::text, decided_at = ${decided ? sql`now()` : sql`null`},
      version = version + 1, updated_at = now()
    where id = ${before.id} returning *`;
  const type = status === before.status ? 'updated' : status === 'suspected' ? 'reopened' : status;
  return writeRecord(trx, { kind: 'shared_opportunity', type, by, reason, before, shape, write });
}

/** The products that somebody has confirmed to share something with one of another unit, now or at a moment gone by. */
export async function listConfirmedSharers(db: Db | Trx, asOf?: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select unnest(array[r.product_a, r.product_b]) as id from ${sourceAt(asOf)} r where r.status = 'confirmed'`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}
