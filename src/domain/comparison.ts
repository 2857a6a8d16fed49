// Why one subject is above another, and what would have to be true for the other to pass it.

import { additiveScore } from './additive-score.js';
import { type Contribution, splitBySign } from './explanation.js';
import { type CriterionSteps, type Pair, type ScoreStep, scoreSteps, smallestStep } from './score-step.js';
import { type SmallestMoves, smallestMoves } from './weight-move.js';

/** Whether one is at least as good on every criterion, and better on some, whatever the weights. */
export type Dominance = 'a_dominates' | 'b_dominates' | 'equal' | 'none';

/** Amounts in ten-millionths of a point. */
export type Comparison = {
  /** Null when the two tie. */
  leads: 'a' | 'b' | null;
  scores: { a: number; b: number };
  /** a's score less b's, by criterion and in all; the deltas sum to the net exactly. */
  deltas: number[];
  net: number;
  /**
   * The fewest criteria in favour of the leader (of a in a tie), the biggest first, that outweigh all that speak
   * against it; all of them where nothing does, or where the two tie.
   */
  because: Contribution[];
  /** What speaks against the leader, as amounts below 0, the biggest first. */
  against: Contribution[];
  dominance: Dominance;
  /** What would put the one below (b in a tie) level with the other, or above. */
  toPass: { weights: SmallestMoves; steps: CriterionSteps[]; smallestStep: ScoreStep | null };
};

/** Compares two subjects with complete scores. */
export function compareSubjects(pair: Pair): Comparison {
  const { weights, a, b, scale } = pair;
  const scores = { a: additiveScore(weights, a), b: additiveScore(weights, b) };
  const deltas = weights.map((weight, k) => weight * (a[k] ?? 0) - weight * (b[k] ?? 0));
  const net = scores.a - scores.b;
  const ahead = net < 0 ? { a: b, b: a } : { a, b };
  const { lifts, holdsBack } = splitBySign(deltas.map((delta) => (net < 0 ? 0 - delta : delta)));
  const steps = scoreSteps({ weights, ...ahead, scale });
  return {
    leads: net > 0 ? 'a' : net < 0 ? 'b' : null,
    scores,
    deltas,
    net,
    because: fewestThatOutweigh(lifts, holdsBack),
    against: holdsBack,
    dominance: dominanceOf(a, b),
    toPass: {
      weights: smallestMoves(weights, ahead.a, ahead.b),
      steps,
      smallestStep: smallestStep(steps, 'pass'),
    },
  };
}

/** In a tie nothing outweighs, so all are given. */
function fewestThatOutweigh(lifts: readonly Contribution[], holdsBack: readonly Contribution[]) {
  if (holdsBack.length === 0) return [...lifts];
  const chosen: Contribution[] = [];
  let outweighed = holdsBack.reduce((sum, { units }) => sum + units, 0);
  for (const lift of lifts) {
    if (outweighed > 0) break;
    chosen.push(lift);
    outweighed += lift.units;
  }
  return chosen;
}

function dominanceOf(a: readonly number[], b: readonly number[]): Dominance {
  const better = a.some((points, criterion) => points > (b[criterion] ?? 0));
  const worse = a.some((points, criterion) => points < (b[criterion] ?? 0));
  if (better && worse) return 'none';
  return better ? 'a_dominates' : worse ? 'b_dominates' : 'equal';
}
