// The policy `portfolio-balance`: which horizon each phase stands for, and how the work should be spread.

import type { MeasuredBy } from './amounts.js';
import type { HorizonByPhase } from './horizon.js';
import type { PolicyFault } from './policy-fault.js';
import type { Horizon, WorkClass } from './product.js';

/** Targets are percentages with at most one decimal that sum to 100. */
export type BalancePolicy = {
  /** By which amount the portfolio is held to its targets. */
  measuredBy: MeasuredBy;
  /** How far a share may lie from its target, in percentage points. */
  tolerance: number;
  horizonByPhase: HorizonByPhase;
  horizons: Readonly<Record<Horizon, number>>;
  /** Null: no targets for classes of work. */
  workClasses: Readonly<Record<WorkClass, number>> | null;
};

/** Targets must make 100. */
export function balancePolicyFaults({
  horizons,
  workClasses,
}: Pick<BalancePolicy, 'horizons' | 'workClasses'>): PolicyFault[] {
  return [
    ...sumFaults('/horizons', Object.values(horizons)),
    ...(workClasses === null ? [] : sumFaults('/workClasses', Object.values(workClasses))),
  ];
}

function sumFaults(pointer: string, targets: readonly number[]): PolicyFault[] {
  const tenths = targets.reduce((sum, target) => sum + Math.round(target * 10), 0);
  if (tenths === 1000) return [];
  return [{ pointer, code: 'not_100', detail: `The targets sum to ${tenths / 10}, not to 100.` }];
}
