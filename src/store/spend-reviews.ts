// Quarterly reviews of spend cases: appended; of each case and quarter the latest counts.

import { sql } from 'kysely';
import type { ReviewRating } from '../domain/spend/review.js';
import { stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { type IdStart, listRecords } from './records.js';

export type SpendReview = {
  id: string;
  caseId: string;
  quarter: string;
  /** Counts from 1 on each case and quarter: the highest counts. */
  number: number;
  rating: ReviewRating;
  note: string | null;
  reviewedBy: string;
  reviewedAt: string;
};

const SHAPE = sql`
  r.id, r.spend_case_id as "caseId", r.quarter, r.number, r.rating, r.note, r.reviewed_by as "reviewedBy",
  ${stamp(sql`r.reviewed_at`)} as "reviewedAt"`;

const upTo = (asOf?: string) =>
  asOf === undefined ? sql`true` : sql`date_trunc('milliseconds', r.reviewed_at) <= ${asOf}::timestamptz`;

/** Appends a review to a case that the caller holds. The case is written after it, and shows it. */
export async function insertReview(
  trx: Trx,
  review: Pick<SpendReview, 'id' | 'caseId' | 'quarter' | 'rating' | 'note' | 'reviewedBy'>,
): Promise<SpendReview> {
  const { id, caseId, quarter, rating, note, reviewedBy } = review;
  const { rows } = await sql<SpendReview>`
    with written as (
      insert into spend_review (id, spend_case_id, quarter, number, rating, note, reviewed_by)
      select ${id}, ${caseId}::uuid, ${quarter}::text, coalesce(max(number), 0) + 1, ${rating}, ${note}::text, ${reviewedBy}
      from spend_review where spend_case_id = ${caseId}::uuid and quarter = ${quarter} returning *)
    select ${SHAPE} from written r`.execute(trx);
  return rows[0] as SpendReview;
}

/** The reviews of a case, the newest first. */
export async function listReviews(
  db: Db,
  caseId: string,
  { start, limit, asOf }: { start: IdStart; limit: number; asOf?: string | undefined },
) {
  const where = [sql`r.spend_case_id = ${caseId}`, upTo(asOf)];
  return listRecords<SpendReview>(db, {
    shape: sql`select ${SHAPE} from spend_review r`,
    where,
    start,
    limit,
  });
}

/** The latest review of each case of these units in a quarter, with its unit; a unit's cases as they are now. */
export async function listUnitReviews(
  db: Db | Trx,
  quarter: string,
  unitIds: readonly string[],
  asOf?: string,
): Promise<(SpendReview & { businessUnitId: string })[]> {
  const { rows } = await sql<SpendReview & { businessUnitId: string }>`
    select distinct on (r.spend_case_id) ${SHAPE}, c.business_unit_id as "businessUnitId"
    from spend_review r join spend_case c on c.id = r.spend_case_id
    where r.quarter = ${quarter} and c.business_unit_id = any(${unitIds}::uuid[]) and ${upTo(asOf)}
    order by r.spend_case_id, r.number desc`.execute(db);
  return rows;
}
