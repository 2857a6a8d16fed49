// What a group or unit shows beside its rank: its own score and the roll-up of its products, and the gap between them.

import { SCORE_UNITS, scoreRow } from '../../domain/columns.js';
import { compareWithDirect, defaultGapThreshold, type RollUpFlag } from '../../domain/direct-score.js';
import { type Pool, rollUp } from '../../domain/roll-up.js';
import { ownScoresCount } from '../../projection/roll-ups.js';
import type { Cell } from '../negotiation.js';
import { type Ground, scoringOf } from './ground.js';

export type OwnerView = {
  /** What it is ranked by. */
  basis: 'direct' | 'roll_up';
  direct: number | null;
  rollUp: {
    score: number | null;
    coverage: number | null;
    bounds: { lowest: number; highest: number } | null;
    products: number;
    scored: number;
    lowest: number | null;
    highest: number | null;
    topProductId: string | null;
  };
  gap: number | null;
  flags: RollUpFlag[];
};

/** Nothing for products. */
export function viewOwner(ground: Ground, row: number): OwnerView | Record<string, never> {
  const { owners, basis, today } = ground;
  if (owners === null) return {};
  const { direct, rollUps, rankedBy } = owners;
  const pool = rollUps.totals[row] as Pool;
  const pooled = rollUp(pool);
  const whole = direct.columns.missing[row] === 0;
  const own = whole ? scoreRow(direct.columns.low, scoringOf(ground), row) : null;
  const scale = { min: basis.model.scale.min * SCORE_UNITS, max: basis.model.scale.max * SCORE_UNITS };
  const { gap, flags } = compareWithDirect(pool, own, defaultGapThreshold(scale));
  return {
    basis: ownScoresCount(direct, row, rankedBy, today) ? 'direct' : 'roll_up',
    direct: shown(own),
    rollUp: {
      score: shown(pooled.points),
      coverage: pooled.coverage === null ? null : Math.round(pooled.coverage * 1000) / 1000,
      bounds:
        pooled.bounds === null
          ? null
          : { lowest: pooled.bounds.low / SCORE_UNITS, highest: pooled.bounds.high / SCORE_UNITS },
      products: pooled.products,
      scored: pooled.scored,
      lowest: shown(pooled.lowest),
      highest: shown(pooled.highest),
      topProductId: pooled.topProduct,
    },
    gap: shown(gap),
    flags,
  };
}

function shown(units: number | null): number | null {
  return units === null ? null : units / SCORE_UNITS;
}

export const ownerColumns = [
  ...['basis', 'directScore', 'rollUpScore', 'coverage', 'rollUpLowest', 'rollUpHighest'],
  ...['products', 'scoredProducts', 'topProductId', 'gap', 'flags'],
];

export function ownerCells({ basis, direct, rollUp: pooled, gap, flags }: Partial<OwnerView>): Cell[] {
  if (basis === undefined || pooled === undefined) return [];
  return [
    ...[basis, direct ?? null, pooled.score, pooled.coverage],
    ...[pooled.bounds?.lowest ?? null, pooled.bounds?.highest ?? null],
    ...[pooled.products, pooled.scored, pooled.topProductId, gap ?? null],
    flags ?? [],
  ];
}
