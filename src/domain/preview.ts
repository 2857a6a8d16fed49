// What a scoring model would change before it comes into force: who moves and how far, and who crosses a line.

import type { Columns } from './columns.js';
import { kendallTau } from './kendall-tau.js';
import type { Standing } from './standing.js';

/** A subject's rank under two models; null where it is unranked under one. Places above 0 mean that it rises. */
export type Move = { id: string; before: number | null; after: number | null; places: number };

export type Preview = {
  ranked: { before: number; after: number };
  unranked: { before: number; after: number };
  leader: { before: string | null; after: string | null };
  /** Those ranked under both whose rank changes, the farthest first; equal moves by id. */
  moves: Move[];
  /** Of those at or above a rank under one model and not under the other. */
  crossing: { in: Move[]; out: Move[] } | null;
  /** Kendall's tau-b between the two orders; null where it is undefined. */
  tau: number | null;
};

/** Compares the standing orders of the same subjects; `line` is the last rank that counts as above it. */
export function preview(columns: Columns, before: Standing, after: Standing, line: number | null): Preview {
  const ranksBefore = ranksOf(columns, before);
  const ranksAfter = ranksOf(columns, after);
  const moves: Move[] = [];
  const inBoth: number[] = [];
  for (let row = 0; row < columns.length; row += 1) {
    const [from, to] = [ranksBefore[row] || null, ranksAfter[row] || null];
    if (from === null && to === null) continue;
    if (from !== null && to !== null) inBoth.push(row);
    const places = from === null || to === null ? 0 : from - to;
    moves.push({ id: columns.ids[row] as string, before: from, after: to, places });
  }
  const scoresOf = (standing: Standing) => inBoth.map((row) => standing.scores.low[row] as number);
  return {
    ranked: { before: before.ranked.length, after: after.ranked.length },
    unranked: { before: before.unranked.length, after: after.unranked.length },
    leader: { before: leaderOf(columns, before), after: leaderOf(columns, after) },
    moves: moves.filter(({ places }) => places !== 0).sort(byDistance),
    crossing: line === null ? null : crossingOf(moves, line),
    tau: kendallTau(scoresOf(before), scoresOf(after)),
  };
}

/** Ranks by row, equal scores sharing the better one; 0 where unranked. */
function ranksOf(columns: Columns, { ranked, scores }: Standing): Int32Array {
  const ranks = new Int32Array(columns.length);
  let rank = 0;
  let held = Number.NaN;
  for (let position = 0; position < ranked.length; position += 1) {
    const row = ranked.rows[position] as number;
    const score = scores.low[row] as number;
    if (score !== held) rank = position + 1;
    held = score;
    ranks[row] = rank;
  }
  return ranks;
}

function leaderOf(columns: Columns, { ranked }: Standing): string | null {
  return ranked.length === 0 ? null : (columns.ids[ranked.rows[0] as number] as string);
}

function crossingOf(moves: readonly Move[], line: number): { in: Move[]; out: Move[] } {
  const above = (rank: number | null) => rank !== null && rank <= line;
  return {
    in: moves.filter((move) => above(move.after) && !above(move.before)).sort(byId),
    out: moves.filter((move) => above(move.before) && !above(move.after)).sort(byId),
  };
}

function byDistance(a: Move, b: Move): number {
  return Math.abs(b.places) - Math.abs(a.places) || byId(a, b);
}

function byId(a: Move, b: Move): number {
  return a.id < b.id ? -1 : 1;
}
