// What a ranking promises, whatever the portfolio: nobody loses by being scored higher, nobody's coming or going turns
// the others round, and what is still missing is told honestly.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { toBasisPoints } from '../../src/domain/weights.js';
import {
  anyItem,
  anyItems,
  anyPath,
  anyWeights,
  type Item,
  intervalOf,
  type Points,
  type Ranked,
  rankItems,
} from '../support/portfolio.js';
import { holds } from '../support/property.js';

const byId = (ranked: readonly Ranked[]) => new Map(ranked.map((item) => [item.id, item]));
const ids = (ranked: readonly Ranked[]) => ranked.map(({ id }) => id);

/** The items with one item's points on one criterion changed. */
function withPoints(
  items: readonly Item[],
  at: number,
  criterion: number,
  change: (points: Points) => Points,
) {
  return items.map((item, index) =>
    index === at
      ? { ...item, points: item.points.with(criterion, change(item.points[criterion] as Points)) }
      : item,
  );
}

t.test('a higher score never worsens the rank, nor improves any other', async (t) => {
  const raise = fc.record({ at: fc.nat(), criterion: fc.nat({ max: 2 }), by: fc.nat({ max: 18 }) });
  holds(
    t,
    fc.property(
      anyItems({ minLength: 1 }),
      anyWeights,
      anyPath,
      raise,
      (items, weights, path, { at, criterion, by }) => {
        const chosen = items[at % items.length] as Item;
        const raised = withPoints(items, at % items.length, criterion, (points) => {
          if (points === null) return null;
          const { low, high } = intervalOf(points);
          const up = Math.min(by / 2, 10 - high);
          return typeof points === 'number' ? points + up : { low: low + up, high: high + up };
        });
        const before = byId(rankItems(items, weights, path));
        for (const after of rankItems(raised, weights, path)) {
          const then = before.get(after.id) as Ranked;
          const gains = (['rank', 'best', 'worst'] as const).map(
            (key) => (then[key] ?? 0) - (after[key] ?? 0),
          );
          assert.ok(gains.every((gain) => (after.id === chosen.id ? gain >= 0 : gain <= 0)));
        }
      },
    ),
  );
});

t.test('the order in which products come in does not matter', async (t) => {
  holds(
    t,
    fc.property(
      anyItems().chain((items) =>
        fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
      ),
      anyWeights,
      anyPath,
      ([items, shuffled], weights, path) => {
        assert.deepEqual(rankItems(shuffled, weights, path), rankItems(items, weights, path));
      },
    ),
  );
});

t.test('weights count relative to each other', async (t) => {
  const raw = fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }), fc.integer({ min: 1, max: 50 }));
  const factor = fc.integer({ min: 1, max: 100_000 }).map((number) => number / 100);
  holds(
    t,
    fc.property(anyItems(), raw, factor, anyPath, (items, weights, times, path) => {
      const scaled = weights.map((weight) => weight * times);
      assert.deepEqual(
        rankItems(items, toBasisPoints(scaled), path),
        rankItems(items, toBasisPoints(weights), path),
      );
    }),
    100,
  );
});

t.test('adding or removing a product never turns the others round', async (t) => {
  holds(
    t,
    fc.property(anyItems(), anyItem(), anyWeights, anyPath, (items, newcomer, weights, path) => {
      fc.pre(items.every((item) => item.id !== newcomer.id));
      const without = rankItems(items, weights, path);
      const withIt = rankItems([...items, newcomer], weights, path);
      assert.deepEqual(
        ids(withIt).filter((id) => id !== newcomer.id),
        ids(without),
      );
      const after = byId(withIt);
      for (const a of without) {
        for (const b of without) {
          const sign = (x: Ranked, y: Ranked) => Math.sign((x.rank ?? 0) - (y.rank ?? 0));
          assert.equal(sign(after.get(a.id) as Ranked, after.get(b.id) as Ranked), sign(a, b));
        }
      }
    }),
    60,
  );
});

t.test('a product at least as good on everything is never ranked below', async (t) => {
  holds(
    t,
    fc.property(anyItems({ complete: true, retired: false }), anyWeights, anyPath, (items, weights, path) => {
      const ranks = byId(rankItems(items, weights, path));
      for (const better of items) {
        for (const worse of items) {
          const gains = better.points.map((points, k) => (points as number) - (worse.points[k] as number));
          if (gains.some((gain) => gain < 0)) continue;
          const difference = (ranks.get(better.id)?.rank as number) - (ranks.get(worse.id)?.rank as number);
          const matters = gains.some((gain, k) => gain > 0 && (weights[k] as number) > 0);
          assert.ok(matters ? difference < 0 : difference === 0);
        }
      }
    }),
    100,
  );
});

t.test('stretching or shifting the whole scale keeps the order', async (t) => {
  const stretch = fc.integer({ min: 1, max: 5 });
  const shift = fc.integer({ min: 0, max: 20 });
  holds(
    t,
    fc.property(anyItems(), anyWeights, anyPath, stretch, shift, (items, weights, path, a, b) => {
      const move = (points: Points): Points => {
        if (points === null) return null;
        if (typeof points === 'number') return a * points + b;
        return { low: a * points.low + b, high: a * points.high + b };
      };
      const moved = items.map((item) => ({ ...item, points: item.points.map(move) }));
      const scale = { min: a * 1 + b, max: a * 10 + b };
      assert.deepEqual(rankItems(moved, weights, path, scale), rankItems(items, weights, path));
    }),
  );
});

t.test('ranks begin at 1, are shared by equals, and leave room for all who share', async (t) => {
  holds(
    t,
    fc.property(anyItems(), anyWeights, anyPath, (items, weights, path) => {
      const ranked = rankItems(items, weights, path).filter(({ rank }) => rank !== null);
      ranked.forEach(({ rank, tied }, index) => {
        const sharing = ranked.filter((other) => other.rank === rank).length;
        const first = ranked.findIndex((other) => other.rank === rank);
        assert.equal(rank, first + 1);
        assert.ok(index - first < sharing, 'those who share a rank are shown together');
        assert.equal(tied, sharing > 1);
      });
    }),
  );
});

t.test('learning more about a product never widens where it could come', async (t) => {
  const pick = fc.record({
    at: fc.nat(),
    criterion: fc.nat({ max: 2 }),
    from: fc.nat({ max: 18 }),
    to: fc.nat({ max: 18 }),
  });
  holds(
    t,
    fc.property(anyItems({ minLength: 1 }), anyWeights, anyPath, pick, (items, weights, path, learnt) => {
      const narrowed = withPoints(items, learnt.at % items.length, learnt.criterion, (points) => {
        if (typeof points === 'number') return points;
        const { low, high } = intervalOf(points);
        const within = (halves: number) => low + Math.min(halves / 2, high - low);
        const [a, b] = [within(learnt.from), within(learnt.to)].sort((x, y) => x - y) as [number, number];
        return a === b ? a : { low: a, high: b };
      });
      const before = byId(rankItems(items, weights, path));
      for (const { id, best, worst } of rankItems(narrowed, weights, path)) {
        const then = before.get(id) as Ranked;
        assert.ok(best >= then.best && worst <= then.worst, `${id} narrows`);
      }
    }),
    300,
  );
});

/** Every way to fill what is missing from a scale of 1, 2 and 3. */
function completions(items: readonly Item[]): Item[][] {
  for (const [at, item] of items.entries()) {
    const criterion = item.points.indexOf(null);
    if (criterion < 0) continue;
    return [1, 2, 3].flatMap((points) => completions(withPoints(items, at, criterion, () => points)));
  }
  return [[...items]];
}

t.test(
  'however the missing scores turn out, the rank lies in the interval, and both its ends are reached',
  async (t) => {
    const scale = { min: 1, max: 3 };
    const points: fc.Arbitrary<Points> = fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    const items = fc
      .array(fc.tuple(points, points, points), { minLength: 1, maxLength: 5 })
      .filter((all) => all.flat().filter((one) => one === null).length <= 5)
      .map((all) =>
        all.map((three, index) => ({
          id: `id-${index}`,
          points: three,
          transactions: null,
          inBacklog: true,
        })),
      );
    holds(
      t,
      fc.property(items, anyWeights, anyPath, (items, weights, path) => {
        const told = rankItems(items, weights, path, scale);
        const seen = new Map(ids(told).map((id) => [id, { best: Infinity, worst: 0 }]));
        for (const filled of completions(items)) {
          const totals = filled.map((item) =>
            item.points.reduce<number>((sum, one, k) => sum + (one as number) * (weights[k] as number), 0),
          );
          filled.forEach(({ id }, index) => {
            const rank = 1 + totals.filter((total) => total > (totals[index] as number)).length;
            const range = seen.get(id) as { best: number; worst: number };
            range.best = Math.min(range.best, rank);
            range.worst = Math.max(range.worst, rank);
          });
        }
        for (const { id, best, worst } of told) assert.deepEqual({ best, worst }, seen.get(id));
      }),
      150,
    );
  },
);
