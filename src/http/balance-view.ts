// The balance of the portfolio as the wire shows it: pounds and people for pence and hundredths, percentages for tenths.

import { type Amounts, knownAmount, MEASURED_BY, type MeasuredBy } from '../domain/amounts.js';
import type { Balance, BalanceEntry } from '../domain/balance.js';
import type { Policy } from '../domain/policy.js';
import { type Money, pounds } from '../domain/product.js';
import type { Tenths } from '../domain/shares-by-measure.js';
import type { Cell } from './negotiation.js';

export type BalanceItem = ReturnType<typeof viewEntry>;

const NOTHING: Tenths = { count: null, cost: null, people: null };
const AMOUNT_COLUMNS = ['count', 'cost', 'people', 'withoutCost', 'withoutTeamSize'];
const byMeasureColumns = (of: string) =>
  MEASURED_BY.map((by) => `${of}Of${by.charAt(0).toUpperCase()}${by.slice(1)}`);

export const BALANCE_COLUMNS: readonly string[] = [
  ...['dimension', 'key', 'name'],
  ...AMOUNT_COLUMNS,
  ...byMeasureColumns('share'),
  'target',
  ...byMeasureColumns('actual'),
  ...byMeasureColumns('gap'),
  'outsideTolerance',
];

export function viewBalance({ totals, unknown, entries }: Balance, policy: Policy<'portfolio-balance'>) {
  const { kind, version, effectiveFrom, definition } = policy;
  const { measuredBy, tolerance } = definition;
  return {
    policy: { kind, version, effectiveFrom, measuredBy, tolerance },
    totals: viewAmounts(totals),
    unknown,
    items: entries.map(viewEntry),
  };
}

/** An item as a row of the table. */
export function balanceCells(item: BalanceItem): Cell[] {
  const { dimension, key, name, count, cost, people, withoutCost, withoutTeamSize } = item;
  const inColumns = (values: Record<MeasuredBy, number | null>) => MEASURED_BY.map((by) => values[by]);
  return [
    ...[dimension, key, name, count, cost?.amount ?? null, people, withoutCost, withoutTeamSize],
    ...inColumns(item.shares),
    item.target,
    ...inColumns(item.actual),
    ...inColumns(item.gap),
    item.outsideTolerance,
  ];
}

function viewEntry({ dimension, key, name, amounts, shares, comparison }: BalanceEntry) {
  return {
    ...{ dimension, key, name },
    ...viewAmounts(amounts),
    shares: inPercent(shares),
    target: comparison === null ? null : comparison.target / 10,
    actual: inPercent(comparison?.actual ?? NOTHING),
    gap: inPercent(comparison?.gap ?? NOTHING),
    outsideTolerance: comparison?.outsideTolerance ?? null,
  };
}

function viewAmounts(amounts: Amounts) {
  const [pence, hundredths] = [knownAmount(amounts, 'cost'), knownAmount(amounts, 'people')];
  const { count, withoutCost, withoutTeamSize } = amounts;
  const cost: Money | null = pence === null ? null : pounds(pence);
  const people = hundredths === null ? null : Number(hundredths) / 100;
  return { count, cost, people, withoutCost, withoutTeamSize };
}

function inPercent(tenths: Tenths): Tenths {
  const percent = (by: MeasuredBy) => (tenths[by] === null ? null : tenths[by] / 10);
  return { count: percent('count'), cost: percent('cost'), people: percent('people') };
}
