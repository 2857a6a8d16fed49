// The smallest shift of weight that would bring one subject level with another that is above it, or past it.

import { additiveScore } from './additive-score.js';
import { type Fraction, makeFraction } from './fraction.js';

/** Basis points taken from some criteria (the one where it pays most first) and given to one. */
export type WeightMove = {
  to: number;
  from: { criterion: number; basisPoints: number }[];
  /** All that is taken: half the sum of all the changes. */
  basisPoints: number;
  /** The weights after the move, and by how much b then leads a, in ten-millionths of a point. */
  weights: number[];
  lead: number;
};

export type SmallestMoves = {
  /** Basis points at which b draws level with a, exactly; null where no weights do it. */
  tieAt: Fraction | null;
  /** The move to a tie, where whole basis points make one; null elsewhere. */
  tie: WeightMove | null;
  /** The smallest move in whole basis points that puts b above a; null where b is nowhere better. */
  pass: WeightMove | null;
};

/**
 * The smallest moves (by the sum of absolute changes) by which b reaches and passes a. Weight goes from the criterion
 * where b is worst off against a to the one where it is best off, as far as there is any, then from the next worst.
 * Every amount is null where b is above a already: nothing need move.
 */
export function smallestMoves(
  weights: readonly number[],
  a: readonly number[],
  b: readonly number[],
): SmallestMoves {
  const deltas = weights.map((_, criterion) => (b[criterion] ?? 0) - (a[criterion] ?? 0));
  const to = deltas.indexOf(Math.max(...deltas));
  const donors = donorsTo(weights, deltas, to);
  const tieAt = tieAmount(donors, -additiveScore(weights, deltas));
  if (tieAt === null) return { tieAt, tie: null, pass: null };
  const whole = Math.floor(tieAt.numerator / tieAt.denominator);
  const isWhole = tieAt.numerator % tieAt.denominator === 0;
  const move = (basisPoints: number) => applyMove({ weights, deltas, to, donors }, basisPoints);
  return { tieAt, tie: isWhole ? move(whole) : null, pass: move(whole + 1) };
}

/** What a criterion can give, and what each basis point from it gains. */
type Donor = { criterion: number; most: number; gain: number };

function donorsTo(weights: readonly number[], deltas: readonly number[], to: number): Donor[] {
  const donors = weights.map((most, criterion) => ({
    criterion,
    most,
    gain: (deltas[to] as number) - (deltas[criterion] as number),
  }));
  donors.sort((one, other) => other.gain - one.gain || one.criterion - other.criterion);
  return donors.filter(({ most, gain }) => most > 0 && gain > 0);
}

function tieAmount(donors: readonly Donor[], gap: number): Fraction | null {
  if (gap < 0) return null;
  if (gap === 0) return makeFraction(0, 1);
  let moved = 0;
  let left = gap;
  for (const { most, gain } of donors) {
    if (most * gain >= left) return makeFraction(moved * gain + left, gain);
    moved += most;
    left -= most * gain;
  }
  return null;
}

type Shift = {
  weights: readonly number[];
  deltas: readonly number[];
  to: number;
  donors: readonly Donor[];
};

/** Null where the donors have less than this. */
function applyMove({ weights, deltas, to, donors }: Shift, basisPoints: number): WeightMove | null {
  const after = [...weights];
  const from: WeightMove['from'] = [];
  let left = basisPoints;
  for (const { criterion, most } of donors) {
    const taken = Math.min(most, left);
    if (taken === 0) break;
    from.push({ criterion, basisPoints: taken });
    after[criterion] = most - taken;
    left -= taken;
  }
  if (left > 0) return null;
  after[to] = (after[to] as number) + basisPoints;
  return { to, from, basisPoints, weights: after, lead: additiveScore(after, deltas) };
}
