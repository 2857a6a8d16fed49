// What a business unit, a product group or a product is for: its vision and value proposition, and when they were last
// gone over.

import { Refusal } from './refusal.js';

export const REVIEW_OUTCOMES = ['unchanged', 'changed'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export type StrategyReview = {
  reviewedOn: string;
  reviewedBy: string;
  outcome: ReviewOutcome;
  note: string | null;
};

export type Strategy = {
  vision: string | null;
  valueProposition: string | null;
  /** The last one; null before the first. */
  review: StrategyReview | null;
};

/** What is given of a strategy: what is left out stays as it is. */
export type StrategyAmendment = Partial<Pick<Strategy, 'vision' | 'valueProposition'>> & {
  review?: StrategyReview;
};

const NONE: Strategy = { vision: null, valueProposition: null, review: null };

/**
 * The strategy as amended; `held` is null before the first. Refuses a review after `today`, one before the last that is
 * recorded, and one that says `unchanged` of texts that it changes.
 */
export function amendStrategy(
  held: Strategy | null,
  { vision, valueProposition, review }: StrategyAmendment,
  today: string,
): Strategy {
  const before = held ?? NONE;
  const after = {
    vision: vision === undefined ? before.vision : vision,
    valueProposition: valueProposition === undefined ? before.valueProposition : valueProposition,
    review: review ?? before.review,
  };
  if (review !== undefined) checkReview(review, before.review, today);
  const changes = after.vision !== before.vision || after.valueProposition !== before.valueProposition;
  if (review?.outcome === 'unchanged' && held !== null && changes)
    refuse('The review says that nothing changed, and changes the texts.', '/review/outcome');
  return after;
}

function checkReview({ reviewedOn }: StrategyReview, last: StrategyReview | null, today: string): void {
  if (reviewedOn > today) refuse(`A review took place today (${today}) or earlier.`, '/review/reviewedOn');
  if (last !== null && reviewedOn < last.reviewedOn)
    refuse(`The last review was on ${last.reviewedOn}: record later ones alone.`, '/review/reviewedOn');
}

function refuse(detail: string, pointer: string): never {
  throw new Refusal('invalid_review', detail, pointer);
}
