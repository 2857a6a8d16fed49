// Pages of a ranking, by the standing order and from profiles, against a third way written here:
// score everything, sort it, count who is above.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import type { OrderKey } from '../../src/domain/ordering.js';
import type { PageStart } from '../../src/domain/page-cut.js';
import { buildProfiles } from '../../src/domain/profiles.js';
import {
  type RankingPage,
  rankingPage,
  rankingPlace,
  standingPage,
  standingPlace,
} from '../../src/domain/ranking.js';
import { buildStanding } from '../../src/domain/standing.js';
import {
  anyItems,
  anyPath,
  anyWeights,
  DEFAULT_WEIGHTS,
  type Item,
  intervalOf,
  makeColumns,
  makeItem,
  type Path,
  type Ranked,
  weighted,
} from '../support/portfolio.js';
import { holds } from '../support/property.js';

type Scored = Item & { ranked: boolean; low: bigint; high: bigint };

/** Points times weights, as whole numbers of any size. */
function scoreNaively(item: Item, weights: readonly number[]): Scored {
  const sum = (bound: 'low' | 'high') =>
    item.points.reduce(
      (total, points, criterion) =>
        total + BigInt(weights[criterion] as number) * BigInt(intervalOf(points)[bound] * 1000),
      0n,
    );
  const ranked = item.points.every((points) => typeof points === 'number');
  return { ...item, ranked, low: sum('low'), high: sum('high') };
}

/** Numbers to sort by, the highest first; the last criterion is left out by design. */
function sortKeys(item: Scored): bigint[] {
  const transactions = BigInt(item.transactions ?? -1);
  const points = item.points.slice(0, -1).map((point) => BigInt(intervalOf(point).low * 1000));
  return item.ranked ? [item.low, ...points, transactions] : [item.high, item.low, transactions];
}

function compareNaively(a: Scored, b: Scored): number {
  const keys = sortKeys(b);
  for (const [index, key] of sortKeys(a).entries()) {
    if (key !== keys[index]) return key > (keys[index] as bigint) ? -1 : 1;
  }
  return a.id < b.id ? -1 : 1;
}

/** The listed items with their ranks among the counted. */
function rankNaively(
  items: readonly Item[],
  weights: readonly number[],
  unranked: boolean,
  listed = (item: Item) => item.inBacklog,
  counted = listed,
): Ranked[] {
  const scored = items.map((item) => scoreNaively(item, weights));
  const rivals = scored.filter(counted);
  return scored
    .filter((item) => listed(item) && item.ranked !== unranked)
    .sort(compareNaively)
    .map((item) => {
      const others = rivals.filter((rival) => rival.id !== item.id);
      const ranked = others.filter((rival) => rival.ranked);
      return {
        id: item.id,
        rank: item.ranked ? 1 + ranked.filter((rival) => rival.low > item.low).length : null,
        tied: item.ranked && ranked.some((rival) => rival.low === item.low),
        best: 1 + others.filter((rival) => rival.low > item.high).length,
        worst: 1 + others.filter((rival) => rival.high > item.low).length,
      };
    });
}

type Ask = { unranked: boolean; start: PageStart; limit: number };

/** Asks for pages of the backlog in one of the two ways. */
function asker(items: readonly Item[], weights: readonly number[], path: Path) {
  const columns = makeColumns(items);
  const standing = buildStanding(columns, weighted(weights));
  const masks = { listed: columns.inBacklog, counted: columns.inBacklog };
  return {
    columns,
    ask: (query: Ask): RankingPage =>
      path === 'standing order'
        ? standingPage(standing, query)
        : rankingPage(columns, buildProfiles(columns), { scoring: weighted(weights), ...masks, ...query }),
  };
}

function readPage(columns: { ids: string[] }, page: RankingPage): Ranked[] {
  return page.rows.map(({ row, rank, tied, interval }) => ({
    id: columns.ids[row] as string,
    rank,
    tied,
    ...interval,
  }));
}

t.test('both ways of ranking give what sorting and counting give', async (t) => {
  holds(
    t,
    fc.property(anyItems(), anyWeights, fc.boolean(), anyPath, (items, weights, unranked, path) => {
      const { columns, ask } = asker(items, weights, path);
      const page = ask({ unranked, start: null, limit: 100 });
      const backlog = items.filter((item) => item.inBacklog);
      const complete = backlog.filter((item) => item.points.every((points) => typeof points === 'number'));
      assert.deepEqual(readPage(columns, page), rankNaively(items, weights, unranked));
      assert.deepEqual(page.counts, { ranked: complete.length, unranked: backlog.length - complete.length });
      assert.deepEqual([page.hasPrevious, page.hasNext], [false, false]);
    }),
    300,
  );
});

t.test('a filter lists some, and ranks them among themselves or among a wider circle', async (t) => {
  const someItems = anyItems({ maxLength: 16 });
  holds(
    t,
    fc.property(someItems, anyWeights, fc.boolean(), fc.boolean(), (items, weights, unranked, wider) => {
      const columns = makeColumns(items);
      const isListed = (item: Item) => item.transactions === null;
      const isCounted = (item: Item) => isListed(item) || (wider && item.inBacklog);
      const mask = (belongs: (item: Item) => boolean) =>
        Uint8Array.from(items, (item) => (belongs(item) ? 1 : 0));
      const listed = mask(isListed);
      const page = rankingPage(columns, buildProfiles(columns), {
        scoring: weighted(weights),
        listed,
        counted: mask(isCounted),
        unranked,
        start: null,
        limit: 100,
      });
      assert.deepEqual(readPage(columns, page), rankNaively(items, weights, unranked, isListed, isCounted));
    }),
  );
});

t.test('pages put together are the whole, forward and back, whatever their size', async (t) => {
  const limits = fc.integer({ min: 1, max: 7 });
  holds(
    t,
    fc.property(
      anyItems(),
      anyWeights,
      fc.boolean(),
      anyPath,
      limits,
      (items, weights, unranked, path, limit) => {
        const { columns, ask } = asker(items, weights, path);
        const whole = rankNaively(items, weights, unranked);
        const forward: Ranked[][] = [];
        const back: Ranked[][] = [];
        let page = ask({ unranked, start: null, limit });
        for (;;) {
          forward.push(readPage(columns, page));
          if (!page.hasNext) break;
          page = ask({ unranked, start: { after: page.last as OrderKey }, limit });
          assert.equal(page.hasPrevious, true);
        }
        assert.deepEqual(forward.flat(), whole);
        assert.ok(forward.slice(0, -1).every((items) => items.length === limit));
        while (page.hasPrevious) {
          page = ask({ unranked, start: { before: page.first as OrderKey }, limit });
          back.unshift(readPage(columns, page));
          assert.equal(page.hasNext, true);
        }
        assert.deepEqual([...back.flat(), ...(forward.at(-1) as Ranked[])], whole);
      },
    ),
  );
});

t.test('a page begun at a product that has gone goes on from where it stood', async (t) => {
  const pick = fc.nat();
  holds(
    t,
    fc.property(anyItems({ minLength: 2 }), anyWeights, anyPath, pick, (items, weights, path, which) => {
      const { ask, columns } = asker(items, weights, path);
      const { rows } = ask({ unranked: false, start: null, limit: 100 });
      if (rows.length === 0) return;
      const at = which % rows.length;
      const key = ask({ unranked: false, start: null, limit: at + 1 }).last as OrderKey;
      const order = rows.map(({ row }) => columns.ids[row] as string);
      const rest = asker(
        items.filter((item) => item.id !== key.id),
        weights,
        path,
      );
      const ids = (start: PageStart) =>
        readPage(rest.columns, rest.ask({ unranked: false, start, limit: 100 })).map(({ id }) => id);
      assert.deepEqual(ids({ after: key }), order.slice(at + 1));
      assert.deepEqual(ids({ before: key }), order.slice(0, at));
    }),
  );
});

t.test('a place before the first or after the last is an empty page that points the right way', async (t) => {
  for (const path of ['standing order', 'profiles'] satisfies Path[]) {
    const { ask } = asker([makeItem('a', [5, 5, 5]), makeItem('b', [4, 4, 4])], DEFAULT_WEIGHTS, path);
    const whole = ask({ unranked: false, start: null, limit: 2 });
    const [first, last] = [whole.first as OrderKey, whole.last as OrderKey];
    const seen = (start: PageStart) => {
      const page = ask({ unranked: false, start, limit: 5 });
      return [page.rows.length, page.hasPrevious, page.hasNext];
    };
    t.same(seen({ before: first }), [0, false, true], path);
    t.same(seen({ after: last }), [0, true, false], path);
  }
});

t.test("one product's place is its row of the whole ranking, between its neighbours", async (t) => {
  holds(
    t,
    fc.property(anyItems({ minLength: 1 }), anyWeights, anyPath, (items, weights, path) => {
      const columns = makeColumns(items);
      const standing = buildStanding(columns, weighted(weights));
      const masks = { listed: columns.inBacklog, counted: columns.inBacklog };
      const whole = [...rankNaively(items, weights, false), ...rankNaively(items, weights, true)];
      for (const [at, item] of whole.entries()) {
        const row = columns.ids.indexOf(item.id);
        const place =
          path === 'standing order'
            ? standingPlace(standing, columns, row)
            : rankingPlace(columns, buildProfiles(columns), { scoring: weighted(weights), ...masks }, row);
        const id = (neighbour: { row: number } | null) => (neighbour ? columns.ids[neighbour.row] : null);
        const rankedAt = (index: number) => (whole[index]?.rank === null ? null : (whole[index]?.id ?? null));
        const { rank, tied, interval } = place.own;
        assert.deepEqual({ id: item.id, rank, tied, ...interval }, item);
        assert.equal(id(place.above), item.rank === null ? null : rankedAt(at - 1));
        assert.equal(id(place.below), item.rank === null ? null : rankedAt(at + 1));
      }
    }),
    100,
  );
});

t.test('a retired product is told where it would come, without counting itself', async (t) => {
  const items = [
    makeItem('a', [9, 9, 9]),
    makeItem('b', [5, 5, 5]),
    makeItem('old', [5, 5, 5], { inBacklog: false }),
    makeItem('older', [7, 7, null], { inBacklog: false }),
  ];
  const columns = makeColumns(items);
  const masks = { listed: columns.inBacklog, counted: columns.inBacklog };
  for (const place of [
    (row: number) => standingPlace(buildStanding(columns, weighted(DEFAULT_WEIGHTS)), columns, row),
    (row: number) =>
      rankingPlace(columns, buildProfiles(columns), { scoring: weighted(DEFAULT_WEIGHTS), ...masks }, row),
  ]) {
    const { own, above, below } = place(2);
    t.match(own, { rank: 2, tied: true, interval: { best: 2, worst: 2 } });
    t.same([above?.row, below?.row], [1, undefined]);
    t.match(place(3).own, { rank: null, interval: { best: 2, worst: 2 } });
  }
});
