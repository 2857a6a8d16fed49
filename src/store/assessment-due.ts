// Active products with all that the rules on assessments ask about them, by the page.

import { sql } from 'kysely';
import type { AssessmentFacts } from '../domain/assessment-need.js';
import type { GateAssessment } from '../domain/phase-gate.js';
import type { Phase } from '../domain/product.js';
import { type AssessmentProfile, BLANK_PROFILE, findGateGrounds } from './assessment-facts.js';
import type { Db } from './database.js';
import { type IdStart, listRecords } from './records.js';

export type DueProduct = {
  id: string;
  reference: string | null;
  name: string;
  phase: Phase | null;
  businessUnitId: string;
} & Pick<
  AssessmentFacts,
  'isTransactional' | 'usedByMultipleOrganisations' | 'transactionsPerYear' | 'deadline'
>;

export type DueGround = {
  product: DueProduct;
  profile: AssessmentProfile;
  assessments: GateAssessment[];
};

/** A page of active products, those created first first. */
export async function listDueProducts(
  db: Db,
  filter: { productId?: string[]; businessUnitId?: string[] },
  page: { start: IdStart; limit: number },
): Promise<{ items: DueGround[]; hasPrevious: boolean; hasNext: boolean }> {
  const { productId, businessUnitId } = filter;
  const listed = await listRecords<DueProduct>(db, {
    ...page,
    oldestFirst: true,
    shape: sql`
      select r.id, r.reference, r.name, r.phase, g.business_unit_id as "businessUnitId",
        r.is_transactional as "isTransactional", r.used_by_multiple_organisations as "usedByMultipleOrganisations",
        r.transactions_per_year as "transactionsPerYear", r.deadline
      from product r join product_group g on g.id = r.product_group_id`,
    where: [
      sql`r.archived_at is null`,
      ...(productId === undefined ? [] : [sql`r.id = any(${productId}::uuid[])`]),
      ...(businessUnitId === undefined ? [] : [sql`g.business_unit_id = any(${businessUnitId}::uuid[])`]),
    ],
  });
  const grounds = await findGateGrounds(
    db,
    listed.items.map(({ id }) => id),
  );
  const items = listed.items.map((product): DueGround => {
    const { profile = BLANK_PROFILE, assessments = [] } = grounds.get(product.id) ?? {};
    return { product, profile, assessments };
  });
  return { ...listed, items };
}
