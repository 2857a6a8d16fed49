// Ranks under many draws of weights and doubtful points together: how often each subject comes first and among the first
// so many, and how many stand above it on average.

import { placeShare } from './cell.js';
import { nextShare, type State } from './random.js';
import type { DrawWeights } from './weight-draws.js';

/** Lowest and highest possible points by criterion, then by row, in thousandths, and the rows that take part. */
export type Doubt = { low: readonly Int32Array[]; high: readonly Int32Array[]; rows: readonly number[] };

export type DrawPlan = {
  drawWeights: DrawWeights;
  state: State;
  samples: number;
  places: number;
  /** By place in `rows`: 1 where only those with 0 count as standing above, because the rest is known exactly. */
  settled: Uint8Array;
  /** The leader's place in `rows`; -1 for none. */
  leader: number;
};

/** Sums over all draws, by place in `rows`. */
export type DrawnRanks = {
  first: Float64Array;
  top: Float64Array;
  above: Float64Array;
  aboveSquared: Float64Array;
  wins: Float64Array;
  /** By criterion: the weights of the draws in which it came first, as shares of 1. */
  weightsFirst: Float64Array[];
};

type Draw = { weights: Float64Array; scores: Float64Array; keys: Float64Array };
/** How a score and a place in `rows` share one whole number below 2^53. */
type Packing = { step: number; span: number };

/** Draws and ranks. Points in doubt are even between their lowest and highest; equals share the places they cover. */
export function drawRanks(doubt: Doubt, plan: DrawPlan): DrawnRanks {
  const zeros = () => new Float64Array(doubt.rows.length);
  const sums: DrawnRanks = {
    ...{ first: zeros(), top: zeros(), above: zeros(), aboveSquared: zeros(), wins: zeros() },
    weightsFirst: doubt.low.map(zeros),
  };
  const draw = { weights: new Float64Array(doubt.low.length), scores: zeros(), keys: zeros() };
  const score = scorer(doubt, plan.state);
  const packing = packingFor(doubt);
  for (let sample = 0; sample < plan.samples; sample += 1) {
    plan.drawWeights(draw.weights);
    score(draw);
    sortKeys(draw, packing);
    addRanks(sums, plan, draw, packing);
    if (plan.leader >= 0) addWins(sums, draw.scores, plan.leader);
  }
  return sums;
}

function scorer({ low, high, rows }: Doubt, state: State): (draw: Draw) => void {
  const floor = lowestPoints({ low, high, rows });
  const known = low.map((column) => Float64Array.from(rows, (row) => (column[row] as number) - floor));
  const spans = low.map((column, criterion) =>
    rows.flatMap((row, at) => {
      const span = (high[criterion]?.[row] as number) - (column[row] as number);
      return span > 0 ? [{ at, span }] : [];
    }),
  );
  return ({ weights, scores }) => {
    scores.fill(0);
    known.forEach((points, criterion) => {
      const weight = weights[criterion] as number;
      for (let at = 0; at < scores.length; at += 1)
        scores[at] = (scores[at] as number) + weight * (points[at] as number);
    });
    spans.forEach((cells, criterion) => {
      const weight = weights[criterion] as number;
      for (const { at, span } of cells)
        scores[at] = (scores[at] as number) + weight * span * nextShare(state);
    });
  };
}

// Equal scores of known subjects are equal numbers, since the same products are summed in the same order.
function packingFor({ low, high, rows }: Doubt): Packing {
  const bits = (most: number) => Math.ceil(Math.log2(most + 1));
  const floor = lowestPoints({ low, high, rows });
  const highest = Math.max(
    1,
    ...high.map((column) => rows.reduce((most, row) => Math.max(most, (column[row] as number) - floor), 0)),
  );
  const span = 2 ** bits(rows.length);
  return { span, step: 2 ** (52 - bits(rows.length) - bits(highest * 10_000)) };
}

function lowestPoints({ low, rows }: Doubt): number {
  return Math.min(
    ...low.map((column) => rows.reduce((least, row) => Math.min(least, column[row] as number), Infinity)),
  );
}

function sortKeys({ scores, keys }: Draw, { step, span }: Packing): void {
  for (let at = 0; at < scores.length; at += 1)
    keys[at] = Math.round((scores[at] as number) * step) * span + at;
  keys.sort();
}

/** Goes down the order, group of equals by group of equals. */
function addRanks(sums: DrawnRanks, plan: DrawPlan, draw: Draw, { span }: Packing): void {
  const { keys } = draw;
  let openAbove = 0;
  for (let to = keys.length; to > 0; ) {
    const least = Math.floor((keys[to - 1] as number) / span) * span;
    let from = to - 1;
    let open = 0;
    while (from > 0 && (keys[from - 1] as number) >= least) from -= 1;
    for (let key = from; key < to; key += 1)
      open += 1 - (plan.settled[(keys[key] as number) - least] as number);
    addGroup(sums, plan, draw, { from, to, least, open, openAbove });
    openAbove += open;
    to = from;
  }
}

type Group = { from: number; to: number; least: number; open: number; openAbove: number };

function addGroup(sums: DrawnRanks, plan: DrawPlan, draw: Draw, group: Group): void {
  const { first, top, above, aboveSquared } = sums;
  const { from, to, least, open, openAbove } = group;
  const standing = draw.keys.length - to;
  const share = placeShare(standing, to - from, plan.places);
  for (let key = from; key < to; key += 1) {
    const at = (draw.keys[key] as number) - least;
    const others = plan.settled[at] === 1 ? openAbove + open / 2 : standing + (to - from - 1) / 2;
    top[at] = (top[at] as number) + share;
    above[at] = (above[at] as number) + others;
    aboveSquared[at] = (aboveSquared[at] as number) + others * others;
    if (standing > 0) continue;
    first[at] = (first[at] as number) + 1 / (to - from);
    sums.weightsFirst.forEach((sum, criterion) => {
      sum[at] = (sum[at] as number) + (draw.weights[criterion] as number) / 10_000 / (to - from);
    });
  }
}

function addWins({ wins }: DrawnRanks, scores: Float64Array, leader: number): void {
  const leading = scores[leader] as number;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] as number;
    if (score >= leading) wins[at] = (wins[at] as number) + (score > leading ? 1 : 0.5);
  }
}
