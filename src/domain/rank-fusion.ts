// Several ranked lists made into one.

/** Where something stands in the fused list: its score, and its rank (from 1) in each list; null where it is not in it. */
export type Fused = { id: string; score: number; ranks: (number | null)[] };

/**
 * Fuses ranked lists (best first, each id once) by reciprocal ranks: score = sum over the lists of 1 / (constant + rank).
 * The higher the constant, the less the first places count for. Best first; equal scores by id.
 * Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank learning methods",
 * SIGIR 2009, where the constant is 60.
 */
export function fuseRanks(lists: readonly (readonly string[])[], constant: number): Fused[] {
  const found = new Map<string, (number | null)[]>();
  lists.forEach((list, at) => {
    list.forEach((id, index) => {
      const ranks = found.get(id) ?? lists.map(() => null);
      ranks[at] = index + 1;
      found.set(id, ranks);
    });
  });
  const fused = [...found].map(([id, ranks]) => ({ id, score: reciprocals(ranks, constant), ranks }));
  return fused.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The sum in one order whatever list a rank is from, so that equal ranks make equal scores. */
function reciprocals(ranks: readonly (number | null)[], constant: number): number {
  const places = ranks.filter((rank) => rank !== null).sort((a, b) => a - b);
  return places.reduce((sum, rank) => sum + 1 / (constant + rank), 0);
}
