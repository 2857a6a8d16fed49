// The balance of a portfolio: by hand, with what is unknown, against its targets, and whatever the rows and their order.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { BALANCE_DIMENSIONS, type Balance, type BalanceCell, balanceOf } from '../../src/domain/balance.js';
import { type BalancePolicy, balancePolicyFaults } from '../../src/domain/balance-policy.js';
import { ACTIVE_PHASES, horizonOf } from '../../src/domain/horizon.js';
import { HORIZONS, WORK_CLASSES } from '../../src/domain/product.js';
import { holds } from '../support/property.js';

const POLICY: BalancePolicy = {
  measuredBy: 'cost',
  tolerance: 5,
  horizonByPhase: {
    pre_discovery: 'h3_explore',
    discovery: 'h3_explore',
    alpha: 'h3_explore',
    private_beta: 'h2_emerging',
    public_beta: 'h1_exploit',
    live: 'h1_exploit',
  },
  horizons: { h1_exploit: 70, h2_emerging: 20, h3_explore: 10 },
  workClasses: null,
};
const HARBOURS = { id: 'u-1', name: 'Harbours' };
const LICENSING = { id: 'u-2', name: 'Licensing' };

type Given = Partial<Omit<BalanceCell, 'count'>> & { pounds?: number | null; people?: number | null };

/** One product: by default live, of no work class, at 100 pounds a year with one person. */
function product({ pounds = 100, people = 1, ...fields }: Given = {}): BalanceCell {
  return {
    ...{ phase: 'live', horizon: null, workClass: null, businessUnit: HARBOURS, count: 1 },
    pence: BigInt(Math.round((pounds ?? 0) * 100)),
    withoutCost: pounds === null ? 1 : 0,
    hundredths: BigInt(Math.round((people ?? 0) * 100)),
    withoutTeamSize: people === null ? 1 : 0,
    ...fields,
  };
}

/** The entries of a dimension in short: key, count and whatever is asked for. */
const told = <T>(balance: Balance, dimension: string, tell: (entry: Balance['entries'][number]) => T) =>
  balance.entries
    .filter((entry) => entry.dimension === dimension)
    .map((entry) => [entry.key, entry.amounts.count, tell(entry)]);

t.test('a product is for the horizon recorded of it, or else for that of its phase', async (t) => {
  const of = (phase: Parameters<typeof horizonOf>[0]['phase'], horizon: 'h2_emerging' | null = null) =>
    horizonOf({ phase, horizon }, POLICY.horizonByPhase);
  t.same(
    ACTIVE_PHASES.map((phase) => of(phase)),
    ['h3_explore', 'h3_explore', 'h3_explore', 'h2_emerging', 'h1_exploit', 'h1_exploit'],
  );
  t.equal(of('live', 'h2_emerging'), 'h2_emerging');
  t.equal(of(null, 'h2_emerging'), 'h2_emerging');
  t.equal(of(null), null);
  t.equal(of('retired', 'h2_emerging'), null, 'a retired product is for none');
});

t.test('a small portfolio comes out as by hand', async (t) => {
  const balance = balanceOf(
    [
      product({ pounds: 600, people: 4, workClass: 'technical_debt' }),
      product({ phase: 'private_beta', pounds: 300, people: 1 }),
      product({ phase: 'alpha', pounds: 100.5, people: 2.5, businessUnit: LICENSING }),
    ],
    POLICY,
  );
  t.same(balance.totals, {
    ...{ count: 3, pence: 100_050n, withoutCost: 0, hundredths: 750n, withoutTeamSize: 0 },
  });
  // 600, 300 and 100.50 of 1000.50: 59.97, 29.985 and 10.045 per cent. 4, 1 and 2.5 of 7.5
  // people all leave a third of a tenth over, and the largest part has the tenth.
  t.same(
    told(balance, 'horizon', ({ shares, comparison }) => [shares.cost, shares.people, comparison?.gap.cost]),
    [
      ['h1_exploit', 1, [600, 534, -100]],
      ['h2_emerging', 1, [300, 133, 100]],
      ['h3_explore', 1, [100, 333, 0]],
      [null, 0, [0, 0, undefined]],
    ],
  );
  t.same(
    told(balance, 'businessUnit', ({ name, amounts }) => [name, amounts.pence, amounts.hundredths]),
    [
      ['u-1', 2, ['Harbours', 90_000n, 500n]],
      ['u-2', 1, ['Licensing', 10_050n, 250n]],
    ],
  );
  t.same(
    told(balance, 'workClass', ({ name }) => name),
    [
      ['new_features', 0, 'New features'],
      ['improved_support', 0, 'Improved support'],
      ['technical_debt', 1, 'Technical debt'],
      ['technical_innovation', 0, 'Technical innovation'],
      [null, 2, 'Class of work not known'],
    ],
  );
  t.same(balance.unknown, { phase: 0, horizon: 0, workClass: 2, annualCost: 0, teamSize: 0 });
});

t.test('what is unknown is counted, adds nothing, and is no part of what is held to a target', async (t) => {
  const balance = balanceOf(
    [
      product({ pounds: 80 }),
      product({ pounds: null }),
      product({ phase: 'alpha', pounds: null, people: null }),
      product({ phase: null, pounds: 20 }),
    ],
    POLICY,
  );
  t.same(balance.unknown, { phase: 1, horizon: 1, workClass: 4, annualCost: 2, teamSize: 1 });
  const horizons = told(balance, 'horizon', ({ amounts, shares, comparison }) => [
    ...[amounts.withoutCost, shares.count, shares.cost, comparison?.actual.count ?? null],
    ...[comparison?.actual.cost ?? null, comparison?.outsideTolerance ?? null],
  ]);
  t.same(horizons, [
    // Two of four products, 80 of 100 pounds; of those with a horizon two of three, and all the pounds.
    ['h1_exploit', 2, [1, 500, 800, 667, 1000, true]],
    ['h2_emerging', 0, [0, 0, 0, 0, 0, true]],
    // Its one product tells no cost: there is no share of cost, which is not a share of 0.
    ['h3_explore', 1, [1, 250, null, 333, null, null]],
    [null, 1, [0, 250, 200, null, null, null]],
  ]);
});

t.test('an empty portfolio and one of which nothing is known have no shares and no gaps', async (t) => {
  const empty = balanceOf([], POLICY);
  t.same(
    told(empty, 'businessUnit', () => 0),
    [],
  );
  for (const { shares, comparison } of empty.entries) {
    t.same(shares, { count: null, cost: null, people: null });
    if (comparison !== null) t.equal(comparison.outsideTolerance, null);
  }
  const unknown = balanceOf([product({ phase: null, pounds: null, people: null })], POLICY);
  t.same(unknown.unknown, { phase: 1, horizon: 1, workClass: 1, annualCost: 1, teamSize: 1 });
  t.same(told(unknown, 'phase', ({ shares }) => shares).at(-1), [
    null,
    1,
    { count: 1000, cost: null, people: null },
  ]);
});

t.test('the policy says by which measure and how far off is too far', async (t) => {
  // By count 75 and 25, by cost 70 and 30, by people 60 and 40 per cent.
  const cells = [
    product({ pounds: 70, people: 6, count: 3 } as Given),
    product({ phase: 'private_beta', pounds: 30, people: 4 }),
  ];
  const outside = (policy: Partial<BalancePolicy>) =>
    told(
      balanceOf(cells, { ...POLICY, ...policy }),
      'horizon',
      ({ comparison }) => comparison?.outsideTolerance,
    )
      .slice(0, 3)
      .map(([, , flag]) => flag);
  t.same(outside({ measuredBy: 'cost', tolerance: 10 }), [false, false, false], 'a gap of 10 within 10');
  t.same(outside({ measuredBy: 'cost', tolerance: 9.9 }), [false, true, true]);
  t.same(outside({ measuredBy: 'count', tolerance: 5 }), [false, false, true]);
  t.same(outside({ measuredBy: 'people', tolerance: 10 }), [false, true, false]);
});

t.test('classes of work are held to targets where the policy has some', async (t) => {
  const cells = [
    product({ workClass: 'technical_debt', pounds: 60 }),
    product({ workClass: 'new_features', pounds: 40 }),
  ];
  const workClasses = {
    new_features: 40.5,
    improved_support: 20,
    technical_debt: 30,
    technical_innovation: 9.5,
  };
  const gaps = (policy: BalancePolicy) =>
    told(balanceOf(cells, policy), 'workClass', ({ comparison }) => comparison?.gap.cost ?? null).map(
      ([, , gap]) => gap,
    );
  t.same(gaps({ ...POLICY, workClasses }), [-5, -200, 300, -95, null]);
  t.same(gaps(POLICY), [null, null, null, null, null]);
});

t.test('targets make 100', async (t) => {
  const workClasses = {
    new_features: 33.3,
    improved_support: 33.3,
    technical_debt: 33.3,
    technical_innovation: 0.1,
  };
  t.same(balancePolicyFaults({ ...POLICY, workClasses }), []);
  t.same(balancePolicyFaults({ ...POLICY, horizons: { h1_exploit: 70, h2_emerging: 20, h3_explore: 9.9 } }), [
    { pointer: '/horizons', code: 'not_100', detail: 'The targets sum to 99.9, not to 100.' },
  ]);
  const over = { ...workClasses, technical_innovation: 0.2 };
  t.match(balancePolicyFaults({ ...POLICY, workClasses: over }), [{ pointer: '/workClasses' }]);
});

const orNull = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);
const anyProduct = fc
  .record({
    phase: orNull(ACTIVE_PHASES),
    horizon: orNull(HORIZONS),
    workClass: orNull(WORK_CLASSES),
    businessUnit: fc.constantFrom(HARBOURS, LICENSING, { id: 'u-3', name: 'Harbours' }),
    pounds: fc.option(fc.integer({ min: 0, max: 10 ** 14 })),
    people: fc.option(fc.integer({ min: 0, max: 99_999 })),
  })
  .map(product);
const anyPortfolio = fc.array(anyProduct, { maxLength: 20 });

t.test('in every dimension the counts and amounts add up to the whole, and the shares to 100', async (t) => {
  holds(
    t,
    fc.property(anyPortfolio, (cells) => {
      const { totals, entries } = balanceOf(cells, POLICY);
      for (const dimension of BALANCE_DIMENSIONS) {
        const own = entries.filter((entry) => entry.dimension === dimension);
        for (const key of ['count', 'withoutCost', 'withoutTeamSize'] as const)
          assert.equal(
            own.reduce((sum, { amounts }) => sum + amounts[key], 0),
            totals[key],
          );
        for (const key of ['pence', 'hundredths'] as const)
          assert.equal(
            own.reduce((sum, { amounts }) => sum + amounts[key], 0n),
            totals[key],
          );
        for (const by of ['count', 'cost', 'people'] as const) {
          const shares = own.flatMap(({ shares }) => shares[by] ?? []);
          const whole = { count: totals.count > 0, cost: totals.pence > 0n, people: totals.hundredths > 0n }[
            by
          ];
          assert.equal(
            shares.reduce((sum, share) => sum + share, 0),
            whole ? 1000 : 0,
          );
        }
      }
    }),
  );
});

t.test('what is held to the targets adds up to 100, and so the gaps to nothing', async (t) => {
  holds(
    t,
    fc.property(anyPortfolio, (cells) => {
      const known = balanceOf(cells, POLICY).entries.filter(({ comparison }) => comparison !== null);
      for (const by of ['count', 'cost', 'people'] as const) {
        const gaps = known.map(({ comparison }) => comparison?.gap[by] ?? null);
        if (gaps.includes(null)) continue;
        assert.equal(
          gaps.reduce<number>((sum, gap) => sum + (gap ?? 0), 0),
          0,
        );
      }
    }),
  );
});

t.test('the order of the rows changes nothing, nor does adding up alike ones beforehand', async (t) => {
  const shuffled = anyPortfolio.chain((cells) =>
    fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })),
  );
  holds(
    t,
    fc.property(shuffled, ([cells, others]) => {
      assert.deepEqual(balanceOf(others, POLICY), balanceOf(cells, POLICY));
      const doubled = cells.map((cell) => ({
        ...cell,
        count: 2,
        pence: cell.pence * 2n,
        withoutCost: cell.withoutCost * 2,
        hundredths: cell.hundredths * 2n,
        withoutTeamSize: cell.withoutTeamSize * 2,
      }));
      assert.deepEqual(balanceOf(doubled, POLICY), balanceOf([...cells, ...cells], POLICY));
    }),
  );
});
