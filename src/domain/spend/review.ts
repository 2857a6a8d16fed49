// Quarterly reviews of committed spend: control, monitor or assure; and what a quarter of them means for the unit's next.
// Source: Defra delivery group governance, spend control.

import type { ReviewOutcome, SpendRules } from './spend-rules.js';

export const REVIEW_RATINGS = ['control', 'monitor', 'assure'] as const;
export type ReviewRating = (typeof REVIEW_RATINGS)[number];
export type ReviewCounts = Record<ReviewRating, number>;

/** The quarter of a day, such as 2026-Q2 for April to June 2026. */
export function quarterOf(day: string): string {
  const [year, month] = day.split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** The first day of a quarter. */
export function quarterStart(quarter: string): string {
  const [year, number] = quarter.split('-Q');
  return `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}-01`;
}

/** The quarter so many after (or, below 0, before) another. */
export function quarterAfter(quarter: string, by: number): string {
  const [year, number] = quarter.split('-Q');
  const count = Number(year) * 4 + Number(number) - 1 + by;
  return `${String(Math.floor(count / 4)).padStart(4, '0')}-Q${(count % 4) + 1}`;
}

/** How many cases have each rating. */
export function countReviews(ratings: readonly ReviewRating[]): ReviewCounts {
  const count = (rating: ReviewRating) => ratings.filter((each) => each === rating).length;
  return { control: count('control'), monitor: count('monitor'), assure: count('assure') };
}

/** What the ratings of a quarter mean for the next; null where nothing was reviewed. */
export function reviewOutcome(
  { control, monitor, assure }: ReviewCounts,
  { mostControl, mostMonitor }: SpendRules['review'],
): ReviewOutcome | null {
  if (control + monitor + assure === 0) return null;
  if (control > mostControl || monitor > mostMonitor) return 'all_to_board';
  return control + monitor > 0 ? 'high_and_medium_to_board' : 'self_assure_low_and_medium';
}
