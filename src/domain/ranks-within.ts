// Ranks within parts of a portfolio: among the products of each unit, or of each group.

/**
 * The rank of each row among the rows of the same owner, by row; 0 for rows that are not in `order`. `order` holds rows
 * from the highest score down; equal scores share the better rank (1, 2, 2, 4). `room` is the number of rows.
 */
export function ranksWithin(
  order: Int32Array,
  scores: Float64Array,
  ownerOf: (row: number) => number,
  room: number,
): Int32Array {
  const ranks = new Int32Array(room);
  const seen = new Map<number, { count: number; rank: number; score: number }>();
  for (const row of order) {
    const owner = ownerOf(row);
    const score = scores[row] as number;
    const last = seen.get(owner) ?? { count: 0, rank: 0, score: Number.NaN };
    last.count += 1;
    if (score !== last.score) last.rank = last.count;
    last.score = score;
    seen.set(owner, last);
    ranks[row] = last.rank;
  }
  return ranks;
}
