// Examples of the published document that explain the worked example of five products: a place, a pair, and how safe
// the order is.

import { A, B, BASIS, C, D, E } from './examples.js';

const passes = (points: number, rise: number, score: number) => ({ points, rise, score, result: 'passes' });
const ties = (points: number, rise: number, score: number) => ({ points, rise, score, result: 'ties' });
const named = ({ id, reference, name }: { id: string; reference: string; name: string }) => ({
  id,
  reference,
  name,
});

/** D: level with B below it, three tenths of a point behind A. */
export const PLACE_EXAMPLE = {
  ...BASIS,
  subject: D,
  sentence:
    'Ranked 2 of 5 (shared with Report a hazard to shipping): value and urgency lift it 0.58 above the average product, feasibility holds it back by 0.04. One more point of value would overtake Apply for a mooring licence.',
  explanation: {
    reference: {
      basis: 'average',
      subjects: 5,
      score: 6.26,
      criteria: { value: 6.2, urgency: 6.4, feasibility: 6.2 },
    },
    net: 0.54,
    contributions: { value: 0.4, urgency: 0.18, feasibility: -0.04 },
    lifts: [
      { criterion: 'value', amount: 0.4 },
      { criterion: 'urgency', amount: 0.18 },
    ],
    holdsBack: [{ criterion: 'feasibility', amount: -0.04 }],
  },
  // Where B comes above: D has 7t + 6.6(1 - t) and B 6t + 7.6(1 - t) under the weight t of value.
  weightIntervals: {
    value: {
      from: { weight: 50, holds: true, rival: named(B) },
      to: { weight: 100, holds: true, rival: null },
    },
    urgency: {
      from: { weight: 0, holds: true, rival: null },
      to: { weight: 30, holds: true, rival: named(B) },
    },
    feasibility: {
      from: { weight: 0, holds: true, rival: null },
      to: { weight: 20, holds: true, rival: named(B) },
    },
  },
  above: {
    rank: 1,
    ...named(A),
    score: A.score,
    gap: 0.3,
    overtake: {
      scores: {
        byCriterion: {
          value: { level: passes(8, 1, 7.3), pass: passes(8, 1, 7.3) },
          urgency: { level: ties(8, 1, 7.1), pass: passes(8.5, 1.5, 7.25) },
          feasibility: { level: ties(7.5, 1.5, 7.1), pass: passes(8, 2, 7.2) },
        },
        smallest: { criterion: 'value', ...passes(8, 1, 7.3) },
      },
      weights: {
        levelAt: 7.5,
        move: {
          points: 7.51,
          from: [{ criterion: 'value', points: 7.51 }],
          to: 'feasibility',
          weights: { value: 42.49, urgency: 30, feasibility: 27.51 },
          lead: 0.0004,
        },
      },
    },
  },
  below: {
    rank: 2,
    ...named(B),
    score: B.score,
    gap: 0,
    overtake: {
      scores: {
        byCriterion: {
          value: { level: ties(6, 0, 6.8), pass: passes(6.5, 0.5, 7.05) },
          urgency: { level: ties(8, 0, 6.8), pass: passes(8.5, 0.5, 6.95) },
          feasibility: { level: ties(7, 0, 6.8), pass: passes(7.5, 0.5, 6.9) },
        },
        smallest: { criterion: 'value', ...passes(6.5, 0.5, 7.05) },
      },
      weights: {
        levelAt: 0,
        move: {
          points: 0.01,
          from: [{ criterion: 'value', points: 0.01 }],
          to: 'urgency',
          weights: { value: 49.99, urgency: 30.01, feasibility: 20 },
          lead: 0.0002,
        },
      },
    },
  },
};

/** Why A is above B. Within ten points either way of the weights, A is above under 73 of 90 parts. */
export const COMPARISON_EXAMPLE = {
  ...BASIS,
  a: A,
  b: B,
  above: 'a',
  sentence:
    'Apply for a mooring licence leads Report a hazard to shipping by 0.3 because of value (+1.5), which outweighs urgency (-0.6) and feasibility (-0.6).',
  comparison: {
    net: 0.3,
    deltas: { value: 1.5, urgency: -0.6, feasibility: -0.6 },
    dominance: 'none',
    because: [{ criterion: 'value', amount: 1.5 }],
    against: [
      { criterion: 'urgency', amount: -0.6 },
      { criterion: 'feasibility', amount: -0.6 },
    ],
    winProbability: { plusMinus: 10, a: 0.811111, b: 0.188889 },
    finelyBalanced: false,
    toPass: {
      subject: 'b',
      scores: {
        byCriterion: {
          value: { level: passes(7, 1, 7.3), pass: passes(7, 1, 7.3) },
          urgency: { level: ties(9, 1, 7.1), pass: passes(9.5, 1.5, 7.25) },
          feasibility: { level: ties(8.5, 1.5, 7.1), pass: passes(9, 2, 7.2) },
        },
        smallest: { criterion: 'value', ...passes(7, 1, 7.3) },
      },
      weights: {
        levelAt: 5,
        move: {
          points: 5.01,
          from: [{ criterion: 'value', points: 5.01 }],
          to: 'feasibility',
          weights: { value: 44.99, urgency: 30, feasibility: 25.01 },
          lead: 0.0006,
        },
      },
      sentence:
        'Report a hazard to shipping would overtake Apply for a mooring licence with one more point of value, or with 5.01 points of weight moved from value to feasibility.',
    },
  },
};

type Odds = [first: number, top: number, expectedRank: number, wins: number | null];

function robust(
  place: typeof A | typeof B | typeof C | typeof D | typeof E,
  [probabilityFirst, probabilityTop, expectedRank, winsAgainstLeader]: Odds,
  centralWeights: Record<string, number> | null,
) {
  return {
    rank: place.rank,
    ...named(place),
    probabilityFirst,
    probabilityTop,
    expectedRank,
    centralWeights,
    neverFirst: probabilityFirst === 0,
    confidence: probabilityTop <= 0.05 ? 'out' : 'borderline',
    winsAgainstLeader,
  };
}

/** Who is first, and among the first two, over all weights: 119 of 405 parts for A, 61 of 135 for B, and so on. */
export const ROBUSTNESS_EXAMPLE = {
  ...BASIS,
  region: 'all',
  plusMinus: null,
  top: 2,
  uncertainty: 'weights',
  subjects: 5,
  method: 'exact',
  samples: 0,
  seed: null,
  error: 0,
  rankError: 0,
  leader: named(A),
  items: [
    robust(A, [0.293827, 0.332099, 2.996296, null], {
      value: 63.5875,
      urgency: 20.3424,
      feasibility: 16.0701,
    }),
    robust(D, [0, 0.56, 2.443333, 0.666667], null),
    robust(B, [0.451852, 0.748148, 1.816667, 0.7], {
      value: 20.8581,
      urgency: 52.7747,
      feasibility: 26.3671,
    }),
    robust(C, [0.254321, 0.359753, 3.01037, 0.462963], {
      value: 20.5442,
      urgency: 13.8008,
      feasibility: 65.655,
    }),
    robust(E, [0, 0, 4.733333, 0.166667], null),
  ],
  page: { limit: 50, next: null, prev: null },
};
