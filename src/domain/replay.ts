// A ranking that anyone can work out again: what it was made from, and the same arithmetic over it.

import { type Columns, EMPTY } from './columns.js';
import { type Arithmetic, prepare, scoreSubject } from './criteria.js';
import { buildProfiles } from './profiles.js';
import type { RankedRow } from './rank.js';
import { rankingPage } from './ranking.js';
import type { ScoringModelDefinition } from './scoring-model.js';

/** Points in thousandths: agreed by measure, or (for what is ranked by roll-up) by criterion; an unscored one is left out. */
export type ReplayInput = {
  id: string;
  agreed: Record<string, number> | null;
  criteria: { low: number; high: number }[] | null;
  missing: number;
  transactions: number | null;
};

/** Scores in ten-millionths of a point. */
export type ReplayResult = {
  id: string;
  rank: number | null;
  low: number;
  high: number;
  best: number;
  worst: number;
};

/** Ranks the inputs among themselves, in the order shown: the ranked, then the unranked. Weights in basis points. */
export function replayRanking(
  model: ScoringModelDefinition,
  weights: readonly number[],
  inputs: readonly ReplayInput[],
): ReplayResult[] {
  const columns = columnsOf(prepare(model), inputs);
  const profiles = buildProfiles(columns);
  const query = {
    scoring: { method: model.method, weights },
    listed: columns.inBacklog,
    counted: columns.inBacklog,
    start: null,
    limit: inputs.length,
  };
  return [false, true].flatMap((unranked) =>
    rankingPage(columns, profiles, { ...query, unranked }).rows.map((row) => resultOf(columns, row)),
  );
}

function resultOf({ ids }: Columns, { row, rank, low, high, interval }: RankedRow): ReplayResult {
  return { id: ids[row] as string, rank, low, high, ...interval };
}

function columnsOf(arithmetic: Arithmetic, inputs: readonly ReplayInput[]): Columns {
  const room = inputs.length;
  const columns: Columns = {
    length: room,
    ids: inputs.map(({ id }) => id),
    low: arithmetic.keys.map(() => new Int32Array(room)),
    high: arithmetic.keys.map(() => new Int32Array(room)),
    missing: new Uint8Array(room).fill(EMPTY),
    inBacklog: new Uint8Array(room).fill(1),
    transactions: Float64Array.from(inputs, ({ transactions }) => transactions ?? -1),
  };
  inputs.forEach(({ agreed, criteria, missing }, row) => {
    const scores =
      agreed === null
        ? { criteria: criteria ?? [], missing }
        : scoreSubject(arithmetic, (measure) => {
            const millipoints = agreed[measure];
            return millipoints === undefined ? undefined : { millipoints, assessedOnDay: 0 };
          });
    scores.criteria.forEach(({ low, high }, criterion) => {
      (columns.low[criterion] as Int32Array)[row] = low;
      (columns.high[criterion] as Int32Array)[row] = high;
    });
    columns.missing[row] = scores.missing;
  });
  return columns;
}
