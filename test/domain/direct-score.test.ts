// A group's own score beside its products' roll-up: what stands out.

import t from 'tap';
import { compareWithDirect, defaultGapThreshold } from '../../src/domain/direct-score.js';
import { EMPTY_POOL, poolProducts, type RollUpProduct } from '../../src/domain/roll-up.js';
import { withGolden } from './golden.js';

const SCALE = { min: 1000, max: 10_000 };
const THRESHOLD = defaultGapThreshold(SCALE);

/** A product of capacity 1 unless told; null points are missing. */
function product(points: number | null, rest: Partial<RollUpProduct> = {}): RollUpProduct {
  const ends = points === null ? [SCALE.min, SCALE.max] : [points * 1000, points * 1000];
  return { id: 'p', low: ends[0] as number, high: ends[1] as number, capacity: 100, stale: false, ...rest };
}

const G1 = poolProducts([
  product(8, { capacity: 1000 }),
  product(4, { capacity: 3000 }),
  product(null, { capacity: 1000 }),
]);

t.test(
  'the worked example: a 7 beside a roll-up of 5 is a gap that missing scores do not explain',
  async (t) => {
    t.same(compareWithDirect(G1, 7000, THRESHOLD), { gap: 2000, flags: ['gap', 'unexplained_by_missing'] });
  },
);

t.test('the worked example kept beside the project agrees', async (t) => {
  await withGolden(t, 'roll-up', (golden) => {
    const { direct, gap, flags } = (golden as { G1: { direct: number; gap: number; flags: string[] } }).G1;
    t.same(compareWithDirect(G1, direct * 1000, THRESHOLD), { gap: gap * 1000, flags });
  });
});

t.test('the gap that counts is a sixth of the scale', async (t) => {
  t.equal(THRESHOLD, 1500);
  t.equal(defaultGapThreshold({ min: 0, max: 100_000 }), 16_667);
});

t.test('each flag is raised where it should be, and only there', async (t) => {
  const three = [product(4), product(5), product(6)];
  const cases: [
    why: string,
    products: RollUpProduct[],
    direct: number | null,
    gap: number | null,
    flags: string[],
  ][] = [
    ['the same', three, 5000, 0, []],
    [
      'just less than the gap that counts',
      [product(3), product(5), product(7)],
      6499,
      1499,
      ['unexplained_by_missing'],
    ],
    ['a gap upwards', [product(3), product(5), product(7)], 6500, 1500, ['gap', 'unexplained_by_missing']],
    ['a gap downwards', [product(3), product(5), product(7)], 3500, -1500, ['gap', 'unexplained_by_missing']],
    ['beyond every product', three, 6001, 1001, ['outside_children', 'unexplained_by_missing']],
    ['at the highest product', three, 6000, 1000, ['unexplained_by_missing']],
    // Bounds are (10 + 1) / 3 and (10 + 10) / 3.
    ['what a missing score explains', [product(4), product(6), product(null)], 6000, 1000, []],
    ['a stale product', [product(5), product(5), product(5, { stale: true })], 5000, 0, ['stale_child']],
    ['two products', [product(5), product(5)], 5000, 0, ['few_products']],
    [
      'no direct score',
      [product(5), product(5, { stale: true })],
      null,
      null,
      ['stale_child', 'few_products'],
    ],
    ['nothing scored', [product(null), product(null), product(null)], 9000, null, []],
  ];
  for (const [why, products, direct, gap, flags] of cases) {
    t.same(compareWithDirect(poolProducts(products), direct, THRESHOLD), { gap, flags }, why);
  }
  t.same(compareWithDirect(EMPTY_POOL, 5000, THRESHOLD), { gap: null, flags: ['few_products'] });
});

t.test('a gap a fraction of a thousandth short of counting does not count', async (t) => {
  // The roll-up is 4.000333..., the gap 1.499666..., shown as 1.5.
  const products = [product(4), product(4), product(4, { low: 4001, high: 4001 })];
  const { gap, flags } = compareWithDirect(poolProducts(products), 5500, THRESHOLD);
  t.equal(gap, 1500);
  t.notOk(flags.includes('gap'));
});
