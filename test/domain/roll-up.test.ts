// Roll-ups: a group's and a unit's products as one number, with how much of them it covers.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t, { type Test } from 'tap';
import { compareQuotients, quotientToNumber } from '../../src/domain/quotient.js';
import {
  EMPTY_POOL,
  mergePools,
  poolProducts,
  type RollUpProduct,
  rollUp,
} from '../../src/domain/roll-up.js';
import { holds } from '../support/property.js';
import { withGolden } from './golden.js';

type Golden = {
  scale: { min: number; max: number };
  groups: Record<'G1' | 'G2', { product: string; score: number | null; capacity: number }[]>;
  G1: { rollUp: number; coverage: number; bounds: [number, number] };
  unit: { pooled: string };
};

const BY_HAND: Golden = {
  scale: { min: 1, max: 10 },
  groups: {
    G1: [
      { product: 'P1', score: 8, capacity: 10 },
      { product: 'P2', score: 4, capacity: 30 },
      { product: 'P3', score: null, capacity: 10 },
    ],
    G2: [{ product: 'P4', score: 9, capacity: 5 }],
  },
  // (80 + 120) / 40; 40 of 50; (200 + 10 x 1) / 50 and (200 + 10 x 10) / 50.
  G1: { rollUp: 5, coverage: 0.8, bounds: [4.2, 6] },
  // (80 + 120 + 45) / 45.
  unit: { pooled: '49/9' },
};

function checkExample(t: Pick<Test, 'same' | 'equal'>, golden: Golden): void {
  const [G1, G2] = [golden.groups.G1, golden.groups.G2].map((products) =>
    poolProducts(
      products.map(({ product, score, capacity }) => ({
        id: product,
        low: (score ?? golden.scale.min) * 1000,
        high: (score ?? golden.scale.max) * 1000,
        capacity: capacity * 100,
        stale: false,
      })),
    ),
  ) as [ReturnType<typeof poolProducts>, ReturnType<typeof poolProducts>];
  const { points, coverage, bounds, products, scored, lowest, highest, topProduct } = rollUp(G1);
  t.same(
    { points, coverage, bounds: [bounds?.low, bounds?.high] },
    {
      points: golden.G1.rollUp * 1000,
      coverage: golden.G1.coverage,
      bounds: golden.G1.bounds.map((bound) => bound * 1000),
    },
  );
  t.same(
    { products, scored, lowest, highest, topProduct },
    { products: 3, scored: 2, lowest: 4000, highest: 8000, topProduct: 'P1' },
  );
  const [numerator, denominator] = golden.unit.pooled.split('/').map((part) => BigInt(part)) as [
    bigint,
    bigint,
  ];
  const { exact } = rollUp(mergePools(G1, G2));
  t.equal(exact && compareQuotients(exact, { numerator: numerator * 1000n, denominator }), 0);
}

t.test('the worked example comes out as by hand', async (t) => {
  checkExample(t, BY_HAND);
});

t.test('the worked example kept beside the project agrees', async (t) => {
  await withGolden(t, 'roll-up', (golden) => checkExample(t, golden as Golden));
});

/** A scored product. */
const scored = (id: string, points: number, capacity = 100): RollUpProduct => ({
  id,
  low: points,
  high: points,
  capacity,
  stale: false,
});

t.test('nothing scored has bounds but no roll-up, and no capacity has neither', async (t) => {
  const missing = { id: 'a', low: 1000, high: 10_000, capacity: 100, stale: false };
  const open = rollUp(poolProducts([missing, missing]));
  t.same([open.points, open.coverage, open.bounds?.low, open.bounds?.high], [null, 0, 1000, 10_000]);
  const idle = rollUp(poolProducts([scored('a', 5000, 0)]));
  t.same([idle.points, idle.coverage, idle.bounds, idle.lowest], [null, null, null, 5000]);
  const least = rollUp(poolProducts([scored('a', 5000, 1)]));
  t.same([least.points, least.coverage, least.bounds?.low], [5000, 1, 5000], 'a hundredth is some capacity');
  const empty = rollUp(EMPTY_POOL);
  t.same([empty.points, empty.products, empty.topProduct], [null, 0, null]);
});

t.test('half a person counts as half, and a mean that does not come out even is rounded once', async (t) => {
  // 2.5 people at 7 and 1 at 3.
  t.equal(rollUp(poolProducts([scored('a', 7000, 250), scored('b', 3000)])).points, 5857);
  // Of 1.000 and 1.001 the half is rounded upwards.
  t.equal(rollUp(poolProducts([scored('a', 1000), scored('b', 1001)])).points, 1001);
});

t.test('a half-scored criterion leaves only its own part open', async (t) => {
  const half = { id: 'h', low: 4000, high: 6000, capacity: 100, stale: false };
  const { points, bounds } = rollUp(poolProducts([scored('a', 8000), half]));
  t.same([points, bounds?.low, bounds?.high], [8000, 6000, 7000]);
});

t.test('stale products are counted, scored or not', async (t) => {
  const stale = { ...scored('a', 5000), stale: true };
  t.equal(poolProducts([stale, { ...stale, low: 4000 }, scored('b', 1000)]).stale, 2);
});

t.test('among equals at the top the first id is named', async (t) => {
  const names = ['c', 'a', 'b'].map((id) => scored(id, 9000));
  t.equal(rollUp(poolProducts([...names, scored('0', 1000)])).topProduct, 'a');
});

const anyProducts = fc
  .array(
    fc.record({
      ends: fc.tuple(
        fc.integer({ min: 1000, max: 10_000 }),
        fc.integer({ min: 1000, max: 10_000 }),
        fc.boolean(),
      ),
      capacity: fc.nat({ max: 100_000 }),
      stale: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ ends: [a, b, open], capacity, stale }, at): RollUpProduct => {
      const [low, high] = open ? [Math.min(a, b), Math.max(a, b)] : [a, a];
      return { id: `p-${at}`, low, high, capacity, stale };
    }),
  );

t.test('a unit’s pool is the same however its products are parted into groups', async (t) => {
  holds(
    t,
    fc.property(
      anyProducts,
      fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 }),
      (products, parts) => {
        const groups = [0, 1, 2, 3].map((group) =>
          poolProducts(products.filter((_, at) => parts[at] === group)),
        );
        const [a, b, c, d] = groups as [
          typeof EMPTY_POOL,
          typeof EMPTY_POOL,
          typeof EMPTY_POOL,
          typeof EMPTY_POOL,
        ];
        const all = poolProducts(products);
        assert.deepEqual(mergePools(mergePools(a, b), mergePools(c, d)), all);
        assert.deepEqual(mergePools(d, mergePools(mergePools(c, a), b)), all);
      },
    ),
  );
});

t.test(
  'a roll-up lies within its products’ lowest and highest; with nothing missing its bounds are itself',
  async (t) => {
    holds(
      t,
      fc.property(anyProducts, (products) => {
        const { points, lowest, highest, bounds } = rollUp(poolProducts(products));
        if (points !== null) assert.ok(points >= (lowest as number) && points <= (highest as number));
        const whole = products.every(({ low, high }) => low === high);
        if (bounds !== null) assert.ok(bounds.low <= bounds.high);
        if (whole && bounds !== null) assert.deepEqual([bounds.low, bounds.high], [points, points]);
      }),
    );
  },
);

t.test('however missing scores turn out, the completed roll-up lies in the bounds', async (t) => {
  holds(
    t,
    fc.property(anyProducts, fc.nat({ max: 100 }), (products, share) => {
      const completed = products.map((product) => {
        const points = product.low + Math.floor(((product.high - product.low) * share) / 100);
        return { ...product, low: points, high: points };
      });
      const { points } = rollUp(poolProducts(completed));
      const { bounds } = rollUp(poolProducts(products));
      return points === null
        ? bounds === null
        : points >= (bounds?.low ?? 0) && points <= (bounds?.high ?? 0);
    }),
  );
});

t.test('measuring capacity in another unit changes no roll-up', async (t) => {
  holds(
    t,
    fc.property(anyProducts, fc.integer({ min: 1, max: 1000 }), (products, factor) => {
      const said = (all: RollUpProduct[]) => {
        const { points, bounds, exact, coverage } = rollUp(poolProducts(all));
        return [points, bounds?.low, bounds?.high, exact && quotientToNumber(exact), coverage];
      };
      const scaled = products.map((product) => ({ ...product, capacity: product.capacity * factor }));
      assert.deepEqual(said(scaled), said(products));
    }),
  );
});
