// Robustness as columns of numbers, by place among the subjects: what passes from thread to thread without being copied
// piece by piece.

import { type Robustness, type RobustnessLabel, type RobustnessQuery, robustness } from './robustness.js';

export type RobustnessTable = Omit<Robustness, 'rows'> & {
  probabilityFirst: Float64Array<ArrayBuffer>;
  probabilityTop: Float64Array<ArrayBuffer>;
  expectedRank: Float64Array<ArrayBuffer>;
  /** NaN for the leader itself and where there is none. */
  winsAgainstLeader: Float64Array<ArrayBuffer>;
  /** By criterion; NaN where a subject never comes first, or too seldom to tell. */
  centralWeights: Float64Array<ArrayBuffer>[];
  /** 1 for those that surely never come first alone. */
  neverFirst: Uint8Array<ArrayBuffer>;
  /** Index into LABELS. */
  label: Uint8Array<ArrayBuffer>;
};

export const LABELS: readonly RobustnessLabel[] = ['safe', 'borderline', 'out'];

/** Without subjects there is nothing that could be wrong. */
const NOTHING: Robustness = { rows: [], method: 'exact', samples: 0, seed: null, error: 0, rankError: 0 };

/** The robustness of every subject as a table, in the order of the query's rows. */
export function robustnessTable(query: RobustnessQuery): RobustnessTable {
  const { rows, ...how } = query.rows.length === 0 ? NOTHING : robustness(query);
  return {
    ...how,
    probabilityFirst: Float64Array.from(rows, (row) => row.probabilityFirst),
    probabilityTop: Float64Array.from(rows, (row) => row.probabilityTop),
    expectedRank: Float64Array.from(rows, (row) => row.expectedRank),
    winsAgainstLeader: Float64Array.from(rows, (row) => row.winsAgainstLeader ?? Number.NaN),
    centralWeights: query.weights.map((_, criterion) =>
      Float64Array.from(rows, (row) => row.centralWeights?.[criterion] ?? Number.NaN),
    ),
    neverFirst: Uint8Array.from(rows, (row) => (row.neverFirst ? 1 : 0)),
    label: Uint8Array.from(rows, (row) => LABELS.indexOf(row.label)),
  };
}

/** The table's arrays, for handing over. */
export function arraysOf(table: RobustnessTable): ArrayBuffer[] {
  const { probabilityFirst, probabilityTop, expectedRank, winsAgainstLeader, neverFirst, label } = table;
  const own = [probabilityFirst, probabilityTop, expectedRank, winsAgainstLeader, neverFirst, label];
  return [...own, ...table.centralWeights].map(({ buffer }) => buffer);
}
