// What the balance of the portfolio is made of: its products added up where they are alike.

import { sql } from 'kysely';
import type { BalanceCell } from '../domain/balance.js';
import { PATIENT } from './connections.js';
import type { Db } from './database.js';
import { pastSubjects } from './past.js';

/** Units and groups to keep to; null for all. */
export type BalanceFilter = { businessUnitId: string[] | null; productGroupId: string[] | null };

type Row = Omit<BalanceCell, 'pence' | 'hundredths'> & { pence: string; hundredths: string };

/** The products that are neither archived nor retired, as they are or as they were at a moment gone by (RFC 3339). */
export async function listBalanceCells(
  db: Db,
  { businessUnitId, productGroupId }: BalanceFilter,
  asOf?: string,
): Promise<BalanceCell[]> {
  const table = (kind: 'product' | 'product_group' | 'business_unit') =>
    asOf === undefined ? sql.ref(kind) : pastSubjects(kind, asOf);
  // Sums are exact as text: as numbers they would lose pence. Products are added up by their group before anything is
  // joined, because PostgreSQL does not know how few rows there are in what comes out of the log.
  const { rows } = await sql<Row>`
    ${asOf === undefined ? sql`` : PATIENT} with alike as materialized (
      select s.product_group_id, s.phase, s.horizon, s.work_class, count(*) as count,
        sum(s.annual_cost) as cost, count(*) - count(s.annual_cost) as without_cost,
        sum(s.team_size) as people, count(*) - count(s.team_size) as without_team_size
      from ${table('product')} s
      where s.archived_at is null and s.phase is distinct from 'retired'
        and (${productGroupId}::uuid[] is null or s.product_group_id = any(${productGroupId}::uuid[]))
      group by 1, 2, 3, 4),
    place as materialized (
      select g.id, u.id as unit_id, u.name as unit_name
      from ${table('product_group')} g join ${table('business_unit')} u on u.id = g.business_unit_id
      where ${businessUnitId}::uuid[] is null or u.id = any(${businessUnitId}::uuid[]))
    select alike.phase, alike.horizon, alike.work_class as "workClass",
      json_build_object('id', place.unit_id, 'name', place.unit_name) as "businessUnit", alike.count,
      (coalesce(alike.cost, 0) * 100)::numeric(40, 0)::text as pence, alike.without_cost as "withoutCost",
      (coalesce(alike.people, 0) * 100)::numeric(40, 0)::text as hundredths,
      alike.without_team_size as "withoutTeamSize"
    from alike join place on place.id = alike.product_group_id`.execute(db);
  return rows.map(({ pence, hundredths, ...row }) => ({
    ...row,
    pence: BigInt(pence),
    hundredths: BigInt(hundredths),
  }));
}
