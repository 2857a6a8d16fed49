// The rhythm in which strategies are reviewed, and which products are overdue: policy `review-rhythm`.

import { addMonths, daysBetween } from './calendar-day.js';
import type { ActivePhase } from './horizon.js';
import type { Phase } from './product.js';
import type { SubjectKind } from './subject.js';

const SHORTEST_MONTH = 28;

/** Whole months between two reviews. Null: no rhythm. */
export type ReviewRhythm = {
  productMonths: number;
  /** For phases that have a rhythm of their own. */
  productMonthsByPhase: Readonly<Partial<Record<ActivePhase, number>>>;
  productGroupMonths: number | null;
  businessUnitMonths: number | null;
  /** A review is overdue once it has been due for more days than these. */
  graceDays: number;
};

/** What a review falls due by: the last one, or where there was none the day on which the record was created. */
export type Reviewed = {
  kind: SubjectKind;
  /** Of a product; null for other kinds, and where it is unknown. */
  phase: Phase | null;
  createdOn: string;
  lastReviewedOn: string | null;
};

/** When a product's next review is due. */
export type ReviewDue = { productId: string; dueOn: string; lastReviewedOn: string | null };

/** The day (YYYY-MM-DD) on which the next review is due; null for a retired product and where there is no rhythm. */
export function reviewDueOn(reviewed: Reviewed, rhythm: ReviewRhythm): string | null {
  const months = monthsBetween(reviewed, rhythm);
  return months === null ? null : addMonths(reviewed.lastReviewedOn ?? reviewed.createdOn, months);
}

/** Whether a review due on one day is overdue on another. */
export function isOverdue(
  dueOn: string,
  day: string,
  { graceDays }: Pick<ReviewRhythm, 'graceDays'>,
): boolean {
  return daysBetween(dueOn, day) > graceDays;
}

/** The products among these whose review is overdue on a day, in the order given. */
export function overdueReviews(
  products: readonly (Omit<Reviewed, 'kind'> & { id: string })[],
  day: string,
  rhythm: ReviewRhythm,
): ReviewDue[] {
  return products.flatMap(({ id, ...reviewed }) => {
    const dueOn = reviewDueOn({ kind: 'product', ...reviewed }, rhythm);
    if (dueOn === null || !isOverdue(dueOn, day, rhythm)) return [];
    return [{ productId: id, dueOn, lastReviewedOn: reviewed.lastReviewedOn }];
  });
}

/** So many days after its last review, or after its creation, no product is overdue yet under the rhythm. */
export function shortestRhythmDays({ productMonths, productMonthsByPhase, graceDays }: ReviewRhythm): number {
  const months = Math.min(productMonths, ...Object.values(productMonthsByPhase));
  return months * SHORTEST_MONTH + graceDays;
}

function monthsBetween({ kind, phase }: Reviewed, rhythm: ReviewRhythm): number | null {
  if (kind === 'business_unit') return rhythm.businessUnitMonths;
  if (kind === 'product_group') return rhythm.productGroupMonths;
  if (phase === 'retired') return null;
  return (phase === null ? undefined : rhythm.productMonthsByPhase[phase]) ?? rhythm.productMonths;
}
