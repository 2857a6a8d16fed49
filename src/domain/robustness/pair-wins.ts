// How often one of two subjects is above the other while each weight moves a little around its stated value.

import { robustness } from './robustness.js';

/** Two subjects' known points by criterion in thousandths, under weights in basis points. */
export type WinsQuestion = {
  weights: readonly number[];
  a: readonly number[];
  b: readonly number[];
  /** How far each weight may move, in basis points. */
  plusMinus: number;
};

/** A lead that holds under a smaller share of the weights than this is finely balanced. */
const BALANCED_BELOW = 0.8;

/** The shares of the weights (0 to 1, together 1) under which a and b are above; ties count a half. */
export function pairWins({ weights, a, b, plusMinus }: WinsQuestion): { a: number; b: number } {
  const points = weights.map((_, criterion) => Int32Array.of(a[criterion] ?? 0, b[criterion] ?? 0));
  const query = { low: points, high: points, rows: [0, 1], weights, top: 1, leader: 0 };
  const { rows } = robustness({ ...query, region: { kind: 'stated', plusMinus } });
  return { a: rows[0]?.probabilityFirst ?? 0, b: rows[1]?.probabilityFirst ?? 0 };
}

/** Whether neither of the two leads under enough of the weights to be called ahead. */
export function isFinelyBalanced(wins: { a: number; b: number }): boolean {
  return Math.max(wins.a, wins.b) < BALANCED_BELOW;
}
