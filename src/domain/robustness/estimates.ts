// What is worked out for each subject before it is labelled, by geometry or by drawing.

/** By place among the subjects. Probabilities and shares go from 0 to 1. */
export type Estimates = {
  probabilityFirst: Float64Array;
  probabilityTop: Float64Array;
  expectedRank: Float64Array;
  /** The chance to score above the leader; null when there is none. */
  wins: Float64Array | null;
  /** The mean weights of where a subject comes first; null where it never does or too seldom to tell. */
  centralWeights: (at: number) => number[] | null;
  neverFirst: (at: number) => boolean;
  method: 'exact' | 'mixed' | 'sampled';
  samples: number;
  seed: number | null;
  /** The most by which a probability may be off: a bound when exact, the half-width of a 95% interval when drawn. */
  error: number;
  /** The same for expected ranks. */
  rankError: number;
};
