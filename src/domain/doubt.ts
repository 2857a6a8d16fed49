// How doubtful one agreed score is: the interval in which the true points may lie, and why. It is shown beside the score
// and feeds what is said of ranks; it never moves the score.

/** Margins in thousandths of a point, 0 or more; `fewAssessors` is the number from which there are enough. */
export type DoubtPolicy = { staleMargin: number; fewAssessors: number; fewMargin: number };

/** One cell: its agreed score and what lies behind it. `lowest` and `highest` are the assessors' own; null of none. */
export type AgreedCell = {
  agreed: number | null;
  assessors: number;
  lowest: number | null;
  highest: number | null;
  /** Whether the agreed score is a recorded consensus. */
  consensus: boolean;
  stale: boolean;
};

export const DOUBT_REASONS = ['missing', 'disagreement', 'few_assessors', 'stale'] as const;
export type DoubtReason = (typeof DOUBT_REASONS)[number];

/** Thousandths of a point; `low` equals `high` where there is no doubt. */
export type Doubt = { low: number; high: number; reasons: DoubtReason[] };

type Ends = { min: number; max: number };

/** Fewer than two assessors widen by a tenth of the scale's width, being stale by another tenth. */
export function defaultDoubtPolicy(scale: Ends): DoubtPolicy {
  const tenth = Math.round((scale.max - scale.min) / 10);
  return { staleMargin: tenth, fewAssessors: 2, fewMargin: tenth };
}

/**
 * The interval around an agreed score, cut to the scale; it always holds the agreed points. A missing score may be
 * anything on the scale; a consensus in date is certain, and one out of date is doubted only for its age.
 */
export function doubtOf(cell: AgreedCell, scale: Ends, policy: DoubtPolicy): Doubt {
  const { agreed, consensus } = cell;
  if (agreed === null) return { low: scale.min, high: scale.max, reasons: ['missing'] };
  const lowest = consensus ? agreed : Math.min(agreed, cell.lowest ?? agreed);
  const highest = consensus ? agreed : Math.max(agreed, cell.highest ?? agreed);
  const few = !consensus && cell.assessors < policy.fewAssessors;
  const reasons: DoubtReason[] = [];
  if (highest > lowest) reasons.push('disagreement');
  if (few) reasons.push('few_assessors');
  if (cell.stale) reasons.push('stale');
  const margin = (few ? policy.fewMargin : 0) + (cell.stale ? policy.staleMargin : 0);
  return {
    low: Math.max(scale.min, lowest - margin),
    high: Math.min(scale.max, highest + margin),
    reasons,
  };
}
