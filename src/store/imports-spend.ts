// Finds what rows of a file of spend cases name, and holds it until the transaction ends.

import { sql } from 'kysely';
import type { Trx } from './database.js';
import { allSpendCases, type SpendCase } from './spend-cases.js';

export type UnitFound = { id: string; reference: string };
export type ProductFound = { id: string; reference: string; businessUnitId: string };

/** The cases of these references, each with the reference of its unit. */
export async function findCasesByReference(
  trx: Trx,
  references: string[],
): Promise<(SpendCase & { unitReference: string | null })[]> {
  const { rows } = await sql<{ id: string; unitReference: string | null }>`
    select c.id, u.reference as "unitReference" from spend_case c join business_unit u on u.id = c.business_unit_id
    where c.reference = any(${references}) order by c.id for update of c`.execute(trx);
  const units = new Map(rows.map(({ id, unitReference }) => [id, unitReference]));
  const cases = await allSpendCases(trx, { reference: references });
  return cases.map((each) => ({ ...each, unitReference: units.get(each.id) ?? null }));
}

/** The active units of these references. */
export async function findUnitsByReference(trx: Trx, references: string[]): Promise<UnitFound[]> {
  const { rows } = await sql<UnitFound>`
    select id, reference from business_unit where archived_at is null and reference = any(${references})
    order by id for share`.execute(trx);
  return rows;
}

/** The active products of these references, with the unit that each belongs to. */
export async function findProductPlaces(trx: Trx, references: string[]): Promise<ProductFound[]> {
  const { rows } = await sql<ProductFound>`
    select p.id, p.reference, g.business_unit_id as "businessUnitId"
    from product p join product_group g on g.id = p.product_group_id
    where p.archived_at is null and p.reference = any(${references}) order by p.id for share of p`.execute(
    trx,
  );
  return rows;
}
