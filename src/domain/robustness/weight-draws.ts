// Weights drawn evenly from a region, for any number of criteria.

import { WHOLE } from '../weights.js';
import { nextShare, type State } from './random.js';
import { isPoint, type WeightRegion, weightBounds } from './weight-region.js';

/** Fills in one draw: weights in basis points, not rounded, that sum to 10,000. */
export type DrawWeights = (drawn: Float64Array) => void;

/** Draws from the region; a region that is a point gives the stated weights each time. */
export function weightDraws(region: WeightRegion, weights: readonly number[], state: State): DrawWeights {
  if (isPoint(region, weights)) return (drawn) => drawn.set(weights);
  if (region.kind === 'stated') return nearStated(region, weights, state);
  if (region.kind === 'all') return (drawn) => drawFromAll(drawn, state);
  return inOrder(weights, state);
}

// The gaps between evenly drawn points of a line are even over all weights (Devroye 1986, chapter V).
function drawFromAll(drawn: Float64Array, state: State): void {
  const last = drawn.length - 1;
  for (let at = 0; at < last; at += 1) drawn[at] = WHOLE * nextShare(state);
  drawn[last] = WHOLE;
  drawn.sort();
  for (let at = last; at > 0; at -= 1) drawn[at] = (drawn[at] as number) - (drawn[at - 1] as number);
}

// Weights from all over, put in the stated order, are even over the weights in that order. Criteria with equal stated
// weights share the places of their block by lot.
function inOrder(weights: readonly number[], state: State): DrawWeights {
  const order = [...weights.keys()].sort((a, b) => (weights[b] as number) - (weights[a] as number));
  const sorted = new Float64Array(weights.length);
  return (drawn) => {
    drawFromAll(sorted, state);
    sorted.sort().reverse();
    let block = 0;
    order.forEach((criterion, place) => {
      if (weights[criterion] !== weights[order[block] as number]) block = place;
      const swapped = block + Math.floor(nextShare(state) * (place - block + 1));
      const before = order[swapped] as number;
      drawn[criterion] = sorted[place] as number;
      if (swapped === place) return;
      drawn[criterion] = drawn[before] as number;
      drawn[before] = sorted[place] as number;
    });
  };
}

// All weights but one within their bounds, and again until what they leave for that one is within its own.
function nearStated(region: WeightRegion, weights: readonly number[], state: State): DrawWeights {
  const bounds = weightBounds(region, weights);
  const rest = weights.indexOf(Math.max(...weights));
  const { low, high } = bounds[rest] as { low: number; high: number };
  return (drawn) => {
    do {
      drawn[rest] = 0;
      let left = WHOLE;
      bounds.forEach((bound, at) => {
        if (at === rest) return;
        drawn[at] = bound.low + (bound.high - bound.low) * nextShare(state);
        left -= drawn[at] as number;
      });
      drawn[rest] = left;
    } while ((drawn[rest] as number) < low || (drawn[rest] as number) > high);
  };
}
