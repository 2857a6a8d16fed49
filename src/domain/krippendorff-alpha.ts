// How reliable a round's scores are: Krippendorff's alpha, for any number of assessors and with scores missing.

/** Made for the levels that occur (ascending) and how often each does; answers for two of them, by their position. */
export type Difference = (
  levels: readonly number[],
  counts: readonly number[],
) => (a: number, b: number) => number;

/** The squared differences of Krippendorff (2011). A rubric's points are ordinal; `ratio` is for levels of 0 and above. */
export const DIFFERENCES = {
  nominal: () => (a, b) => (a === b ? 0 : 1),
  ordinal: ordinalDifference,
  interval: (levels) => (a, b) => ((levels[a] as number) - (levels[b] as number)) ** 2,
  ratio: (levels) => (a, b) => {
    const [x, y] = [levels[a] as number, levels[b] as number];
    return x === y ? 0 : ((x - y) / (x + y)) ** 2;
  },
} as const satisfies Record<string, Difference>;

/**
 * Alpha = 1 - observed / expected disagreement: 1 is full agreement, 0 what chance would give, below 0 worse than that.
 * Each unit is the scores that one thing got, in any order; units with fewer than two say nothing and are passed over.
 * Null where alpha is undefined: nothing to compare, or all the same score, which shows no reliability.
 * Takes time in proportion to scores times distinct levels.
 */
export function krippendorffAlpha(
  units: readonly (readonly number[])[],
  difference: Difference,
): number | null {
  const paired = units.filter((unit) => unit.length >= 2);
  const levels = [...new Set(paired.flat())].sort((a, b) => a - b);
  const position = new Map(levels.map((level, index) => [level, index]));
  const tallies = paired.map((unit) => tally(unit.map((value) => position.get(value) as number)));
  const counts = new Array<number>(levels.length).fill(0);
  for (const [level, count] of tallies.flat()) counts[level] = (counts[level] ?? 0) + count;
  const distance = difference(levels, counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const expected = pairwise([...counts.entries()], distance);
  if (expected === 0) return null;
  const observed = tallies.reduce(
    (sum, unit, index) => sum + pairwise(unit, distance) / ((paired[index] as readonly number[]).length - 1),
    0,
  );
  return 1 - ((total - 1) * observed) / expected;
}

type Tally = [level: number, count: number][];

function tally(unit: readonly number[]): Tally {
  const counts = new Map<number, number>();
  for (const level of unit) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts];
}

/** The differences of all ordered pairs; equal levels differ by nothing. */
function pairwise(counts: Tally, distance: (a: number, b: number) => number): number {
  let sum = 0;
  for (const [index, [a, countA]] of counts.entries()) {
    for (let other = index + 1; other < counts.length; other += 1) {
      const [b, countB] = counts[other] as [number, number];
      sum += 2 * countA * countB * distance(a, b);
    }
  }
  return sum;
}

/** How many scores lie from one level to the other, each end counted by half, squared. */
function ordinalDifference(
  _: readonly number[],
  counts: readonly number[],
): (a: number, b: number) => number {
  const upTo: number[] = [];
  for (const [index, count] of counts.entries()) upTo.push((upTo[index - 1] ?? 0) + count);
  const middle = (level: number) => (upTo[level] as number) - (counts[level] as number) / 2;
  return (a, b) => (middle(a) - middle(b)) ** 2;
}
