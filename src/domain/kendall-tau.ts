// How far two orders of the same subjects agree: Kendall's tau-b, which makes allowance for ties.

/**
 * Tau-b from -1 (one order is the other reversed) to 1 (the same order): (concordant - discordant) pairs divided by
 * the root of the pairs untied in one times the pairs untied in the other (Kendall 1945). `a` and `b` give the same
 * subjects' scores or ranks, both counted the same way up. Null for fewer than two subjects, or where one ties them all.
 * Discordant pairs are counted by merge sort in O(n log n) (Knight 1966).
 */
export function kendallTau(a: readonly number[], b: readonly number[]): number | null {
  const at = (values: readonly number[], index: number) => values[index] as number;
  const rows = a.map((_, index) => index);
  rows.sort((x, y) => at(a, x) - at(a, y) || at(b, x) - at(b, y));
  const first = rows.map((row) => at(a, row));
  const second = Float64Array.from(rows, (row) => at(b, row));
  const pairs = (rows.length * (rows.length - 1)) / 2;
  const tiedInBoth = tiedPairs(rows.length, (x, y) => first[x] === first[y] && second[x] === second[y]);
  const tiedInA = tiedPairs(rows.length, (x, y) => first[x] === first[y]);
  const discordant = sortCountingInversions(second);
  const tiedInB = tiedPairs(rows.length, (x, y) => second[x] === second[y]);
  if (tiedInA === pairs || tiedInB === pairs) return null;
  const net = pairs - tiedInA - tiedInB + tiedInBoth - 2 * discordant;
  // One root of the product: the root of a rounded square is exact, so the same order gives exactly 1.
  return net / Math.sqrt((pairs - tiedInA) * (pairs - tiedInB));
}

/** Pairs within runs of neighbours that are the same. */
function tiedPairs(length: number, same: (x: number, y: number) => boolean): number {
  let pairs = 0;
  let run = 0;
  for (let index = 1; index < length; index += 1) {
    run = same(index - 1, index) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Sorts in place, and counts the pairs that stood in descending order. */
function sortCountingInversions(values: Float64Array): number {
  let inversions = 0;
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(values.length);
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      inversions += merge(from, to, start, width);
    }
    [from, to] = [to, from];
  }
  values.set(from);
  return inversions;
}

/** Merges two sorted runs of `width`; an element of the right run passes all that is left of the left one. */
function merge(from: Float64Array, to: Float64Array, start: number, width: number): number {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let inversions = 0;
  let left = start;
  let right = middle;
  for (let index = start; index < end; index += 1) {
    const takesRight = left === middle || (right < end && (from[right] as number) < (from[left] as number));
    if (takesRight) inversions += middle - left;
    to[index] = from[takesRight ? right++ : left++] as number;
  }
  return inversions;
}
