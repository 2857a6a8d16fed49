// When the products' strategies are to be reviewed, and which of them are overdue.

import { type RawBuilder, sql } from 'kysely';
import type { Phase } from '../domain/product.js';
import {
  overdueReviews,
  type ReviewDue,
  type ReviewRhythm,
  reviewDueOn,
  shortestRhythmDays,
} from '../domain/review-rhythm.js';
import type { Db, Trx } from './database.js';

type ReviewedProduct = { id: string; phase: Phase | null; createdOn: string; lastReviewedOn: string | null };

const CREATED_ON = sql`(p.created_at at time zone 'UTC')::date`;

async function listReviewed(db: Db | Trx, condition: RawBuilder<unknown>): Promise<ReviewedProduct[]> {
  const { rows } = await sql<ReviewedProduct>`
    select p.id, p.phase, ${CREATED_ON} as "createdOn", s.reviewed_on as "lastReviewedOn"
    from product p left join strategy s on s.id = p.id
    where p.archived_at is null and p.phase is distinct from 'retired' and ${condition}
    order by p.id`.execute(db);
  return rows;
}

/**
 * The products whose review is overdue on a day (YYYY-MM-DD), by id. Those never reviewed are due a rhythm after their
 * creation; archived and retired ones never are.
 */
export async function listOverdueReviews(
  db: Db | Trx,
  day: string,
  rhythm: ReviewRhythm,
): Promise<ReviewDue[]> {
  // Spares reading those that cannot be overdue; the domain decides on the others.
  const longEnough = sql`coalesce(s.reviewed_on, ${CREATED_ON}) < ${day}::date - ${shortestRhythmDays(rhythm)}::integer`;
  return overdueReviews(await listReviewed(db, longEnough), day, rhythm);
}

/** When one product is to be reviewed next; undefined for one that never is. */
export async function findReviewDue(
  db: Db | Trx,
  productId: string,
  rhythm: ReviewRhythm,
): Promise<ReviewDue | undefined> {
  const [product] = await listReviewed(db, sql`p.id = ${productId}`);
  const dueOn = product && reviewDueOn({ kind: 'product', ...product }, rhythm);
  if (product === undefined || dueOn === null || dueOn === undefined) return undefined;
  return { productId, dueOn, lastReviewedOn: product.lastReviewedOn };
}
