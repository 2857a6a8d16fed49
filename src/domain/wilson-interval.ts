// How sure a share is that was counted on few cases: the 95 % interval of Wilson (1927), which stays within 0 and 1.

/** Standard deviations on either side of a normal distribution's mean that hold 95% of it. */
export const Z = 1.96;

/** The interval of a share of `hits` of `cases`, of which there must be at least one. */
export function wilsonInterval(hits: number, cases: number): { low: number; high: number } {
  const share = hits / cases;
  const centre = (share + Z ** 2 / (2 * cases)) / (1 + Z ** 2 / cases);
  const half = wilsonHalfWidth(share, cases);
  // At none and at all of them an end is 0 or 1 exactly, which floating point misses by a little.
  return { low: hits === 0 ? 0 : centre - half, high: hits === cases ? 1 : centre + half };
}

/** Half the width of the interval of a share (0 to 1) of so many cases. */
export function wilsonHalfWidth(share: number, cases: number): number {
  const spread = (share * (1 - share)) / cases + Z ** 2 / (4 * cases ** 2);
  return (Z / (1 + Z ** 2 / cases)) * Math.sqrt(spread);
}
