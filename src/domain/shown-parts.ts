// Rounds parts so that those shown add up to the total shown.

/**
 * Each part divided by the divisor, as whole numbers that sum to the rounded quotient of the total, by largest
 * remainder: each is rounded down, and what is left over goes to the largest fractions (the earlier first where equal).
 * None is a whole unit away from its exact quotient. Parts and divisor are whole numbers, the divisor above 0.
 */
export function roundParts(parts: readonly number[], divisor: number): number[] {
  const rounded = parts.map((part) => Math.floor(part / divisor));
  const total = Math.round(parts.reduce((sum, part) => sum + part, 0) / divisor);
  const left = total - rounded.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts.map((part, index) => ({
    index,
    remainder: part - (rounded[index] as number) * divisor,
  }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) rounded[index] = (rounded[index] as number) + 1;
  return rounded;
}
