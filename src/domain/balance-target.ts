// A portfolio held to the targets of its policy: how far the share of each horizon or class of work lies from its own.

import type { Amounts } from './amounts.js';
import type { BalancePolicy } from './balance-policy.js';
import { byMeasure, sharesByMeasure, type Tenths } from './shares-by-measure.js';

export type TargetComparison = {
  /** Tenths of a percent. */
  target: number;
  /** Shares of those whose key is known: by each measure they sum to 1000. */
  actual: Tenths;
  /** Actual less target: above 0 for too much. */
  gap: Tenths;
  /** Whether the gap by the policy's measure is wider than it tolerates; null where there is no gap to tell by. */
  outsideTolerance: boolean | null;
};

/** By key; none where the policy has no targets for the dimension, nor for those whose key is not known. */
export function compareWithTargets(
  dimension: string,
  parts: readonly { key: string | null; amounts: Amounts }[],
  policy: BalancePolicy,
): Map<string | null, TargetComparison> {
  const targets = targetsOf(dimension, policy);
  if (targets === null) return new Map();
  const known = parts.filter(({ key }) => key !== null);
  const actual = sharesByMeasure(known.map(({ amounts }) => amounts));
  return new Map(
    known.map(({ key }, index) => {
      const target = Math.round((targets[key as string] as number) * 10);
      return [key, compare(actual[index] as Tenths, target, policy)];
    }),
  );
}

function targetsOf(
  dimension: string,
  { horizons, workClasses }: BalancePolicy,
): Readonly<Record<string, number>> | null {
  if (dimension === 'horizon') return horizons;
  return dimension === 'workClass' ? workClasses : null;
}

// By the shares as they are shown, so that nobody sees a gap of 5.0 called wider than 5.
function compare(actual: Tenths, target: number, { measuredBy, tolerance }: BalancePolicy): TargetComparison {
  const gap = byMeasure((by) => {
    const share = actual[by];
    return share === null ? null : share - target;
  });
  const measured = gap[measuredBy];
  const outsideTolerance = measured === null ? null : Math.abs(measured) > Math.round(tolerance * 10);
  return { target, actual, gap, outsideTolerance };
}
