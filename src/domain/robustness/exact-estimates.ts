// Estimates by geometry, without drawing: for subjects with known points under two or three criteria.

import type { Estimates } from './estimates.js';
import { expectedRanks, winsAgainst } from './expected-ranks.js';
import type { Polygon } from './polygon.js';
import { type Points, scorePlanes } from './score-planes.js';
import { topShares } from './top-shares.js';
import { weightsAt } from './weight-region.js';

/** The leader's place among the rows (-1 for none), the places that count, and the most pairs to look at. */
export type Limits = { leader: number; top: number; effort: number };

/** The estimates; their `error` is 0 unless the effort did not suffice. */
export function exactEstimates(
  subjects: Points,
  region: Polygon,
  { leader, top, effort }: Limits,
): Estimates {
  const planes = scorePlanes(subjects);
  const bySubject = (byPlane: Float64Array) =>
    Float64Array.from(planes.planeOf, (plane) => byPlane[plane] as number);
  const first = topShares(planes, region, 1, effort);
  const among = top === 1 ? first : topShares(planes, region, top, effort);
  const probabilityFirst = bySubject(first.shares);
  return {
    probabilityFirst,
    probabilityTop: bySubject(among.shares),
    expectedRank: bySubject(expectedRanks(planes, region)),
    wins: leader < 0 ? null : bySubject(winsAgainst(planes, region, planes.planeOf[leader] as number)),
    centralWeights: (at) => {
      if (probabilityFirst[at] === 0) return null;
      const plane = planes.planeOf[at] as number;
      return weightsAt(subjects.points.length, first.x[plane] as number, first.y[plane] as number);
    },
    neverFirst: (at) => probabilityFirst[at] === 0,
    ...{ method: 'exact', samples: 0, seed: null, rankError: 0 },
    error: Math.max(first.error, among.error),
  };
}
