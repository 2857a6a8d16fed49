// Two subjects of a ranking side by side as the domain compares them, and what would let one pass the other.

import { SCORE_UNITS } from '../../domain/columns.js';
import { type Comparison, compareSubjects } from '../../domain/comparison.js';
import type { Contribution } from '../../domain/explanation.js';
import type { Fraction } from '../../domain/fraction.js';
import { inSentence } from '../../domain/plain-english.js';
import type { Pair, ScoreStep } from '../../domain/score-step.js';
import { toMillipoints } from '../../domain/scoring-model.js';
import type { WeightMove } from '../../domain/weight-move.js';
import { NO_SCORE } from '../../projection/subjects.js';
import { byCriterion, type Ground } from './ground.js';

/** Two rows with complete scores. */
export function pairOf({ basis, weights }: Ground, a: number, b: number): Pair {
  const { min, max, step } = basis.model.scale;
  const pointsOf = (row: number) => basis.columns.low.map((column) => column[row] as number);
  const scale = { min: toMillipoints(min), max: toMillipoints(max), step: toMillipoints(step) };
  return { weights, a: pointsOf(a), b: pointsOf(b), scale };
}

/** What would let the row below pass the one above it. */
export function viewOvertake(ground: Ground, above: number, below: number) {
  return viewToPass(ground, compareSubjects(pairOf(ground, above, below)));
}

/** What would have to be true for the one below, or the second of two that tie, to pass the other. */
export function viewToPass(ground: Ground, { toPass }: Comparison) {
  const { steps, smallestStep, weights } = toPass;
  return {
    scores: {
      byCriterion: byCriterion(ground.basis, (index) => ({
        level: viewStep(steps[index]?.reach ?? null),
        pass: viewStep(steps[index]?.pass ?? null),
      })),
      smallest:
        smallestStep === null
          ? null
          : { criterion: keyOf(ground, smallestStep.criterion), ...viewStep(smallestStep) },
    },
    weights: {
      levelAt: weights.tieAt === null ? null : rounded(weights.tieAt, 1 / 100),
      move: viewMove(ground, weights.pass),
    },
  };
}

function viewStep(step: ScoreStep | null) {
  if (step === null) return null;
  const { points, rise, score, result } = step;
  return { points: points / 1000, rise: rise / 1000, score: score / SCORE_UNITS, result };
}

function viewMove(ground: Ground, move: WeightMove | null) {
  if (move === null) return null;
  return {
    points: move.basisPoints / 100,
    from: move.from.map(({ criterion, basisPoints }) => ({
      criterion: keyOf(ground, criterion),
      points: basisPoints / 100,
    })),
    to: keyOf(ground, move.to),
    weights: byCriterion(ground.basis, (index) => (move.weights[index] as number) / 100),
    lead: move.lead / SCORE_UNITS,
  };
}

/** Amounts by criterion, in points. */
export function viewAmounts(ground: Ground, some: readonly Contribution[]) {
  return some.map(({ criterion, units }) => ({
    criterion: keyOf(ground, criterion),
    amount: units / SCORE_UNITS,
  }));
}

/** So many times a fraction, to four decimals. */
export function rounded({ numerator, denominator }: Fraction, times: number): number {
  return Math.round((numerator / denominator) * times * 10_000) / 10_000;
}

/** The names of the criteria in the model's order, as they stand in a sentence. */
export function criteriaNames({ basis }: Ground): string[] {
  return basis.model.criteria.map(({ name }) => inSentence(name));
}

/** The names of the measures for which the row has no agreed score, as they stand in a sentence. */
export function missingNames({ portfolio, kind, basis }: Ground, row: number): string[] {
  const { cells } = portfolio.subjects[kind];
  return basis.model.criteria
    .flatMap(({ measures }) => measures)
    .filter(({ key }) => (cells.get(key)?.points[row] ?? NO_SCORE) === NO_SCORE)
    .map(({ name }) => inSentence(name));
}

function keyOf({ basis }: Ground, criterion: number): string {
  return basis.arithmetic.keys[criterion] as string;
}
