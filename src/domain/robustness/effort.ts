// How much work a question about robustness is: little enough to do at once, better done aside, or too much.

import { isPoint, type WeightRegion } from './weight-region.js';

export type Size = {
  subjects: number;
  /** Subjects with different points; as many as matter to geometry. */
  distinct: number;
  top: number;
  /** Whether some points are in doubt. */
  doubtful: boolean;
  criteria: number;
};

/** Measured: up to here an exact answer takes some 20 ms at most, on one core of 2026. */
const LIGHT_SUBJECTS = 400;
const LIGHT_PLACES = 4_000;
/** Pairs of twenty thousand are looked at in some seconds; so are as many subjects drawn 2,401 times. */
const MOST_DISTINCT = 20_000;
const MOST_DRAWN = 20_000;
/** From here on drawn probabilities are half as near. */
const FINELY_DRAWN = 2_000;

/** Whether the question is answered by geometry, without draws. */
function isExact({ doubtful, criteria }: Size, region: WeightRegion, weights: readonly number[]): boolean {
  return !doubtful && (criteria <= 3 || isPoint(region, weights));
}

/** What the question costs. */
export function effortOf(
  size: Size,
  region: WeightRegion,
  weights: readonly number[],
): 'light' | 'heavy' | 'too_much' {
  const { subjects, distinct, top } = size;
  if (!isExact(size, region, weights)) return subjects > MOST_DRAWN ? 'too_much' : 'heavy';
  if (distinct > MOST_DISTINCT) return 'too_much';
  const isLight = subjects <= LIGHT_SUBJECTS && distinct * Math.min(top, subjects) <= LIGHT_PLACES;
  return isLight ? 'light' : 'heavy';
}

/** How near drawn probabilities are to be: to within one in a hundred, and of very many subjects to within two. */
export function halfWidthFor({ subjects }: Size): number {
  return subjects <= FINELY_DRAWN ? 0.01 : 0.02;
}
