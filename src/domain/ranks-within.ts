// Ranks within parts of a portfolio: among the products of each unit, or of each group.

/**
 * The rank of each row among the rows of the same owner, by row; 0 for rows that are not in `order`. `order` holds rows
 * from the highest score down; equal scores share the better rank (1, 2, 2, 4). Owners are small whole numbers; `room`
 * is the number of rows.
 */
export function ranksWithin(
  order: Int32Array,
  scores: Float64Array,
  ownerOf: (row: number) => number,
  room: number,
): Int32Array {
  const ranks = new Int32Array(room);
  // Of each owner: how many of its rows were seen, and the score and rank of the last of them.
  const [counts, lastScores, lastRanks]: [number[], number[], number[]] = [[], [], []];
  for (const row of order) {
    const owner = ownerOf(row);
    const score = scores[row] as number;
    const count = (counts[owner] ?? 0) + 1;
    const rank = score === lastScores[owner] ? (lastRanks[owner] as number) : count;
    counts[owner] = count;
    lastScores[owner] = score;
    lastRanks[owner] = rank;
    ranks[row] = rank;
  }
  return ranks;
}
