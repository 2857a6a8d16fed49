// The balance of a portfolio: what lies in each phase, horizon, class of work and business unit, in numbers of products,
// yearly cost and people, and how far that is from the policy's targets.

import { type Amounts, addAmounts, NO_AMOUNTS } from './amounts.js';
import type { BalancePolicy } from './balance-policy.js';
import { compareWithTargets, type TargetComparison } from './balance-target.js';
import { byCodeUnit } from './code-unit-order.js';
import { ACTIVE_PHASES, type ActivePhase, horizonOf } from './horizon.js';
import { HORIZONS, type Horizon, WORK_CLASSES, type WorkClass } from './product.js';
import { sharesByMeasure, type Tenths } from './shares-by-measure.js';

/** Products alike in all that they are counted by. None is archived or retired. */
export type BalanceCell = Amounts & {
  phase: ActivePhase | null;
  /** As recorded of the products. */
  horizon: Horizon | null;
  workClass: WorkClass | null;
  businessUnit: { id: string; name: string };
};

export const BALANCE_DIMENSIONS = ['phase', 'horizon', 'workClass', 'businessUnit'] as const;
export type BalanceDimension = (typeof BALANCE_DIMENSIONS)[number];

export type BalanceEntry = {
  dimension: BalanceDimension;
  /** Null for those of which it is not known. */
  key: string | null;
  name: string;
  amounts: Amounts;
  /** Shares of all in the dimension, the unknown key included. They sum to 1000. */
  shares: Tenths;
  comparison: TargetComparison | null;
};

export type Balance = {
  totals: Amounts;
  /** How many products lack each of what the balance is told by. */
  unknown: Record<'phase' | 'horizon' | 'workClass' | 'annualCost' | 'teamSize', number>;
  entries: BalanceEntry[];
};

type Tallies = ReadonlyMap<string | null, Amounts>;
type Key = { key: string | null; name: string };

/** Every key of phase, horizon and work class is listed, the unknown last, and the units that have products by name. */
export function balanceOf(cells: readonly BalanceCell[], policy: BalancePolicy): Balance {
  const totals = cells.reduce<Amounts>(addAmounts, NO_AMOUNTS);
  const entriesOf = (dimension: BalanceDimension, keys: Key[], tallies: Tallies) =>
    makeEntries(dimension, keys, tallies, policy);
  const horizon = (cell: BalanceCell) => horizonOf(cell, policy.horizonByPhase);
  const entries = [
    ...entriesOf(
      'phase',
      keysOf(ACTIVE_PHASES, 'phase'),
      tally(cells, ({ phase }) => phase),
    ),
    ...entriesOf('horizon', keysOf(HORIZONS, 'horizon'), tally(cells, horizon)),
    ...entriesOf(
      'workClass',
      keysOf(WORK_CLASSES, 'class of work'),
      tally(cells, ({ workClass }) => workClass),
    ),
    ...entriesOf(
      'businessUnit',
      unitsOf(cells),
      tally(cells, ({ businessUnit }) => businessUnit.id),
    ),
  ];
  const unknown = (dimension: BalanceDimension) =>
    entries.find((entry) => entry.dimension === dimension && entry.key === null)?.amounts.count ?? 0;
  return {
    totals,
    unknown: {
      phase: unknown('phase'),
      horizon: unknown('horizon'),
      workClass: unknown('workClass'),
      annualCost: totals.withoutCost,
      teamSize: totals.withoutTeamSize,
    },
    entries,
  };
}

function keysOf(keys: readonly string[], noun: string): Key[] {
  const named = keys.map((key) => ({ key, name: plainly(key) }));
  return [...named, { key: null, name: `${plainly(noun)} not known` }];
}

/** `private_beta` as people write it: Private beta. */
function plainly(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1).replaceAll('_', ' ')}`;
}

function unitsOf(cells: readonly BalanceCell[]): Key[] {
  const units = new Map(cells.map(({ businessUnit }) => [businessUnit.id, businessUnit.name]));
  return Array.from(units, ([key, name]) => ({ key, name })).sort(
    (a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.key, b.key),
  );
}

function tally(cells: readonly BalanceCell[], keyOf: (cell: BalanceCell) => string | null): Tallies {
  const tallies = new Map<string | null, Amounts>();
  for (const cell of cells) {
    const key = keyOf(cell);
    tallies.set(key, addAmounts(tallies.get(key) ?? NO_AMOUNTS, cell));
  }
  return tallies;
}

/** The entries of a dimension, held to its targets where the policy has some. */
function makeEntries(
  dimension: BalanceDimension,
  keys: readonly Key[],
  tallies: Tallies,
  policy: BalancePolicy,
): BalanceEntry[] {
  const parts = keys.map(({ key }) => ({ key, amounts: tallies.get(key) ?? NO_AMOUNTS }));
  const shares = sharesByMeasure(parts.map(({ amounts }) => amounts));
  const comparisons = compareWithTargets(dimension, parts, policy);
  return parts.map(({ key, amounts }, index) => ({
    ...{ dimension, key, amounts },
    name: (keys[index] as Key).name,
    shares: shares[index] as Tenths,
    comparison: comparisons.get(key) ?? null,
  }));
}
