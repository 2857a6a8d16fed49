// An example of a portfolio's balance: four products, of which one has no phase and one no cost.

const money = (amount: string) => ({ amount, currency: 'GBP' });

/** One horizon; its shares are of all, what it is held to its target by is of those with a horizon. */
const TARGETED = {
  dimension: 'horizon',
  key: 'h1_exploit',
  name: 'H1 exploit',
  count: 2,
  cost: money('540000.00'),
  people: 9.5,
  withoutCost: 0,
  withoutTeamSize: 0,
  shares: { count: 50, cost: 75, people: 63.3 },
  target: 70,
  actual: { count: 66.7, cost: 100, people: 76 },
  gap: { count: -3.3, cost: 30, people: 6 },
  outsideTolerance: true,
};
const UNKNOWN = {
  dimension: 'horizon',
  key: null,
  name: 'Horizon not known',
  count: 1,
  cost: money('180000.00'),
  people: 2.5,
  withoutCost: 0,
  withoutTeamSize: 0,
  shares: { count: 25, cost: 25, people: 16.7 },
  target: null,
  actual: { count: null, cost: null, people: null },
  gap: { count: null, cost: null, people: null },
  outsideTolerance: null,
};

export const BALANCE_EXAMPLE = {
  policy: {
    kind: 'portfolio-balance',
    version: 1,
    effectiveFrom: '2019-04-08',
    measuredBy: 'cost',
    tolerance: 10,
  },
  totals: { count: 4, cost: money('720000.00'), people: 15, withoutCost: 1, withoutTeamSize: 0 },
  unknown: { phase: 1, horizon: 1, workClass: 4, annualCost: 1, teamSize: 0 },
  items: [TARGETED, UNKNOWN],
};
