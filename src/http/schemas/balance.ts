// The balance of the portfolio on the wire, and the policy that it is held to.

import { Type } from 'typebox';
import { MEASURED_BY } from '../../domain/amounts.js';
import { BALANCE_DIMENSIONS } from '../../domain/balance.js';
import { ACTIVE_PHASES } from '../../domain/horizon.js';
import { HORIZONS, WORK_CLASSES } from '../../domain/product.js';
import { BALANCE_EXAMPLE } from './balance-example.js';
import { AsOf, anyOf, Day, Id, nullable, oneOf, strictObject } from './common.js';
import { Money } from './subjects.js';

/** An object with each of these keys. */
function byKey<K extends string, T>(keys: readonly K[], value: T) {
  return Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>;
}

const Percent = Type.Number({ minimum: 0, maximum: 100, multipleOf: 0.1 });
const Targets = 'Percentages that sum to 100.';
const MeasuredBy = oneOf(MEASURED_BY, { description: 'Products, what they cost a year, or their people.' });

export const BalanceDefinition = strictObject({
  measuredBy: MeasuredBy,
  tolerance: Type.Number({
    ...{ minimum: 0, maximum: 100, multipleOf: 0.1 },
    description: 'How far a share may lie from its target, in percentage points.',
  }),
  horizonByPhase: strictObject(byKey(ACTIVE_PHASES, oneOf(HORIZONS)), {
    description: 'Of products that have no horizon of their own.',
  }),
  horizons: strictObject(byKey(HORIZONS, Percent), { description: Targets }),
  workClasses: Type.Unsafe<Record<string, number> | null>({
    anyOf: [strictObject(byKey(WORK_CLASSES, Percent)), { type: 'null' }],
    description: `${Targets} Null for no targets.`,
  }),
});

export const BalanceQuery = strictObject({
  businessUnitId: anyOf(Id, 'By business unit.'),
  productGroupId: anyOf(Id, 'By product group.'),
  asOf: AsOf,
});

const count = (description: string) => Type.Integer({ minimum: 0, description });

const Amounts = {
  count: count('Products.'),
  cost: Type.Unsafe<object | null>({
    anyOf: [Money, { type: 'null' }],
    description: 'What they cost a year, as far as it is known; null where it is of none of them.',
  }),
  people: nullable(
    Type.Number({
      description: 'Full-time equivalents, as far as they are known; null where they are of none of them.',
    }),
  ),
  withoutCost: count('Of the products: those whose cost is not known.'),
  withoutTeamSize: count('Of the products: those whose team is not known.'),
};

const tenths = (description: string) =>
  strictObject(byKey(MEASURED_BY, nullable(Type.Number())), { description });

const BalanceItem = strictObject({
  dimension: oneOf(BALANCE_DIMENSIONS),
  key: nullable(Type.String({ description: 'The id of a business unit; null for those not known.' })),
  name: Type.String(),
  ...Amounts,
  shares: tenths(
    'Percentages of the whole, to one decimal, those not known included; by each measure they sum to 100. Null where nothing is known.',
  ),
  target: nullable(Type.Number({ description: 'Percentage; null where the policy has none.' })),
  actual: tenths('Percentages to hold against the targets: of those whose key is known.'),
  gap: tenths('Percentage points above the target, or below it.'),
  outsideTolerance: nullable(
    Type.Boolean({ description: 'By the measure that the policy names; null where nothing can be told.' }),
  ),
});

export const BalanceShape = strictObject(
  {
    policy: strictObject({
      kind: oneOf(['portfolio-balance']),
      version: Type.Integer(),
      effectiveFrom: Day,
      measuredBy: MeasuredBy,
      tolerance: Type.Number(),
    }),
    totals: strictObject(Amounts),
    unknown: strictObject(
      {
        phase: count('Products without a phase.'),
        horizon: count('Products of which neither a horizon nor a phase is known.'),
        workClass: count('Products without a class of work.'),
        annualCost: count('Products whose cost is not known.'),
        teamSize: count('Products whose team is not known.'),
      },
      { description: 'How many products lack each of what the balance is told by.' },
    ),
    items: Type.Array(BalanceItem, {
      description:
        'Every phase, horizon and class of work, those not known last of each, and the business units that have products.',
    }),
  },
  { $id: 'PortfolioBalance', examples: [BALANCE_EXAMPLE] },
);
