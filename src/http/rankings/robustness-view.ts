// Robustness on the wire: probabilities to six decimals, weights in percent to four.

import { LABELS } from '../../domain/robustness/table.js';
import type { Cell } from '../negotiation.js';
import { toMillionth } from './comparison-view.js';
import type { RobustnessAnswer } from './robustness-answers.js';

export type RobustView = {
  rank: number | null;
  id: string;
  reference: string | null;
  name: string;
  probabilityFirst: number;
  probabilityTop: number;
  expectedRank: number;
  centralWeights: Record<string, number> | null;
  neverFirst: boolean;
  confidence: string;
  winsAgainstLeader: number | null;
};

/** All that is said of the answer beside its items. */
export function viewRobustness(answer: RobustnessAnswer) {
  const { asked, query, order, table, ground } = answer;
  const { region, plusMinus, top, uncertainty } = asked;
  const { method, samples, seed, error, rankError } = table;
  const leader = query.leader === null ? null : viewName(answer, query.leader);
  return {
    ...ground,
    ...{ region, plusMinus: region === 'stated' ? plusMinus : null, top, uncertainty },
    subjects: order.rows.length,
    ...{ method, samples, seed, error: toMillionth(error), rankError: toMillionth(rankError) },
    leader,
  };
}

/** One subject, by its place in the order. */
export function viewRobust(answer: RobustnessAnswer, at: number): RobustView {
  const { table, order, keys } = answer;
  const numberAt = (column: Float64Array) => toMillionth(column[at] as number);
  const rank = order.ranks[at] as number;
  const wins = numberAt(table.winsAgainstLeader);
  return {
    rank: rank === 0 ? null : rank,
    ...viewName(answer, at),
    probabilityFirst: numberAt(table.probabilityFirst),
    probabilityTop: numberAt(table.probabilityTop),
    expectedRank: numberAt(table.expectedRank),
    centralWeights: viewWeights(
      keys,
      table.centralWeights.map((column) => column[at] as number),
    ),
    neverFirst: table.neverFirst[at] === 1,
    confidence: LABELS[table.label[at] as number] as string,
    winsAgainstLeader: Number.isNaN(wins) ? null : wins,
  };
}

function viewName({ order, references, names }: RobustnessAnswer, at: number) {
  return {
    id: order.columns.ids[at] as string,
    reference: references[at] ?? null,
    name: names[at] as string,
  };
}

function viewWeights(keys: readonly string[], shares: readonly number[]): Record<string, number> | null {
  if (shares.some(Number.isNaN)) return null;
  return Object.fromEntries(
    keys.map((key, index) => [key, Math.round((shares[index] as number) * 1e6) / 1e4]),
  );
}

/** The columns of robustness as a table. */
export function robustColumns({ keys }: RobustnessAnswer): string[] {
  return [
    ...['rank', 'id', 'reference', 'name', 'probabilityFirst', 'probabilityTop', 'expectedRank'],
    ...keys.map((key) => `${key}CentralWeight`),
    ...['neverFirst', 'confidence', 'winsAgainstLeader'],
  ];
}

/** The cells of a row of that table. */
export function robustCells({ keys }: RobustnessAnswer): (view: RobustView) => Cell[] {
  return (view) => [
    ...[view.rank, view.id, view.reference, view.name],
    ...[view.probabilityFirst, view.probabilityTop, view.expectedRank],
    ...keys.map((key) => view.centralWeights?.[key] ?? null),
    ...[view.neverFirst, view.confidence, view.winsAgainstLeader],
  ];
}
