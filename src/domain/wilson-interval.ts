// How sure a share is that was counted on few cases.

const Z = 1.96;

/**
 * The 95 % interval of a share of `hits` of `cases` (Wilson 1927): it stays within 0 and 1 and is wide where there are few
 * cases. There must be at least one case.
 */
export function wilsonInterval(hits: number, cases: number): { low: number; high: number } {
  const share = hits / cases;
  const shrink = 1 + Z ** 2 / cases;
  const centre = (share + Z ** 2 / (2 * cases)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / cases + Z ** 2 / (4 * cases ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
