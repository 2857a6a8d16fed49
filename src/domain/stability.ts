// How far each weight can move before a subject's rank changes, all else in proportion.

import { compareFractions, type Fraction, makeFraction } from './fraction.js';
import { WHOLE } from './weights.js';

/**
 * Points in thousandths by criterion, then by row, and the rows that are ranked. Of rivals met at once the one named is
 * the first in `rows`, or, where that order means nothing, the one that stands before the others.
 */
export type RankedPoints = {
  points: readonly ArrayLike<number>[];
  rows: ArrayLike<number>;
  standsBefore?: (row: number, other: number) => boolean;
};

/**
 * Where an interval ends, as a share of the whole weight. `rival` is a row that ties with the subject there; null where
 * only the end of the scale (no weight at all, or all of it) stops the interval. `holds` says whether the rank still
 * holds at the end itself: it does where a rival draws level from below, and does not where one from above is caught.
 */
export type IntervalEnd = { at: Fraction; rival: number | null; holds: boolean };

export type WeightInterval = { low: IntervalEnd; high: IntervalEnd };

/**
 * For each criterion's weight, the interval around its present value within which equally many subjects score above
 * this one, so that its shared "1224" rank holds. The other weights keep their proportions; where all the weight is on
 * the criterion they are taken as equal shares. Exact; one pass over the rows a criterion.
 */
export function weightIntervals(
  weights: readonly number[],
  ranked: RankedPoints,
  subject: number,
): WeightInterval[] {
  return weights.map((_, criterion) => weightInterval(weights, ranked, subject, criterion));
}

function weightInterval(
  weights: readonly number[],
  { points, rows, standsBefore = () => false }: RankedPoints,
  subject: number,
  criterion: number,
): WeightInterval {
  const weight = weights[criterion] ?? 0;
  const interval = startingInterval(weights.length, weight);
  const shares = weights.map((other, index) => (index === criterion ? 0 : weight === WHOLE ? 1 : other));
  const rest = shares.reduce((sum, share) => sum + share, 0);
  const deltaOn = (k: number, row: number) => (points[k]?.[subject] ?? 0) - (points[k]?.[row] ?? 0);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    // The subject's lead over the row at weight t is (start + slope * t) / rest.
    let start = 0;
    for (let k = 0; k < shares.length; k += 1) start += (shares[k] as number) * deltaOn(k, row);
    const slope = rest * deltaOn(criterion, row) - start;
    // A lead that no weight changes never ends; nor does the subject's over itself.
    if (slope === 0) continue;
    const root = makeFraction(0 - start, slope);
    const holds = start * WHOLE + slope * weight >= 0;
    // Whoever is not above comes above where the lead runs out; whoever is above is caught where it begins.
    const side = holds === slope > 0 ? 'low' : 'high';
    const cut = compareFractions(root, interval[side].at) * (side === 'low' ? 1 : -1);
    if (cut < 0) continue;
    const { rival, holds: held } = interval[side];
    const isNamed = holds === held && rival !== null && standsBefore(row, rival);
    if (cut > 0 || (!holds && held) || isNamed) interval[side] = { at: root, rival: row, holds };
  }
  return interval;
}

/** From no weight to all of it; the weight of an only criterion cannot move. */
function startingInterval(criteria: number, weight: number): WeightInterval {
  const end = (numerator: number): IntervalEnd => ({
    at: { numerator, denominator: WHOLE },
    rival: null,
    holds: true,
  });
  return criteria === 1 ? { low: end(weight), high: end(weight) } : { low: end(0), high: end(WHOLE) };
}
