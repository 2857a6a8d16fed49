// The order of the ranked backlog: exact scores, shared ranks, and pages that add up to the whole.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';
import { fillPortfolio } from '../support/fill.js';
import { makeGroup, score } from '../support/make.js';
import { readPage, walkList } from '../support/pages.js';
import { place, RANKING, type Row, ranksOf, readRanking } from '../support/rankings.js';
import { standings } from '../support/score-book.js';

const any = { 'if-match': '*' };

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

t.test('the median of the assessors is what counts', async (t) => {
  const app = await startTestApp(t);
  const id = await place(app, 'voted', [2, 5, 5]);
  await score(app, id, { value: 7 }, 'ben');
  t.match((await readRanking(app)).items, [{ score: 4.75, criteria: { value: 4.5 } }]);
  await score(app, id, { value: 10 }, 'cleo');
  t.match((await readRanking(app)).items, [{ score: 6, criteria: { value: 7 } }]);
});

t.test(
  'equal scores share the better rank across pages; value, urgency, then transactions order what is shown',
  async (t) => {
    const app = await startTestApp(t);
    const productGroupId = await makeGroup(app);
    const tie = (name: string, points: number[], transactionsPerYear: number | null = null) =>
      place(app, name, points, { productGroupId, transactionsPerYear });
    await tie('unknown traffic', [6, 6, 6]);
    await tie('no traffic', [6, 6, 6], 0);
    await tie('much traffic', [6, 6, 6], 2 ** 40);
    await tie('more urgent', [6, 8, 3], 1);
    await tie('more valuable', [8, 4, 4], 1);
    await tie('last', [1, 1, 1]);
    await tie('first', [10, 10, 10]);
    const expected = [
      ...[
        'first 1',
        'more valuable 2',
        'more urgent 2',
        'much traffic 2',
        'no traffic 2',
        'unknown traffic 2',
      ],
      'last 7',
    ];
    const whole = (await readRanking(app)).items;
    t.same(ranksOf(whole), expected);
    t.same(
      whole.map(({ tied }: Row) => tied),
      [false, true, true, true, true, true, false],
    );
    for (const query of [
      '',
      `productGroupId=${productGroupId}`,
      'weights=value:50,urgency:30,feasibility:20',
    ]) {
      const walked = await walkList(app, `${RANKING}?limit=2&${query}`);
      t.same(ranksOf(walked.items), expected);
    }
  },
);

t.test(
  'a ranking of 200 products equals one worked out the plain way, for every filter, weight and page',
  async (t) => {
    const databaseUrl = await createTestDatabase();
    const { pool } = openTestDatabase(t, databaseUrl);
    const entries = await fillPortfolio(pool, 200, 20_260_615);
    const app = await startTestApp(t, { databaseUrl });
    const backlog = entries.filter(({ phase }) => phase !== 'retired');
    const { unitId, groupId } = entries[0] as (typeof entries)[number];
    const filters = {
      '': backlog,
      [`businessUnitId=${unitId}`]: backlog.filter((entry) => entry.unitId === unitId),
      [`productGroupId=${groupId}`]: backlog.filter((entry) => entry.groupId === groupId),
      'phase=live,retired': entries.filter(({ phase }) => phase === 'live' || phase === 'retired'),
    };
    for (const [filter, shown] of Object.entries(filters)) {
      for (const weights of [
        [50, 30, 20],
        [20, 20, 60],
        [0, 100, 0],
      ]) {
        for (const scope of ['filtered', 'all']) {
          for (const unranked of [false, true]) {
            const [value, urgency, feasibility] = weights;
            const query = `${filter}&weights=value:${value},urgency:${urgency},feasibility:${feasibility}&scope=${scope}&unranked=${unranked}`;
            const counted = scope === 'all' ? backlog : shown;
            const expected = standings(shown, counted, weights, { unranked });
            const { items, counts } = await readRanking(app, `${query}&limit=200`);
            const simple = (row: Row) => {
              const { best, worst } = row.rankInterval as { best: number; worst: number };
              return { id: row.id, rank: row.rank, tied: row.tied, score: row.score, best, worst };
            };
            t.same(items.map(simple), expected, query);
            t.equal(unranked ? counts.unranked : counts.ranked, expected.length);
            const limit = 31;
            const walked = await walkList(app, `${RANKING}?${query}&limit=${limit}`);
            t.same(walked.items, items, 'page by page');
            if (walked.pages.length < 2) continue;
            const last = walked.pages.at(-1)?.json();
            const from = last.page.prev;
            const back = await walkList(app, `${RANKING}?${query}&limit=${limit}`, {
              from,
              direction: 'prev',
            });
            t.same(idsOf(back.items), idsOf(items).slice(0, -last.items.length), 'and back');
          }
        }
      }
    }
  },
);

t.test('the contributions of a product add up to its score, to the last place', async (t) => {
  const databaseUrl = await createTestDatabase();
  const { pool } = openTestDatabase(t, databaseUrl);
  await fillPortfolio(pool, 60, 7);
  const app = await startTestApp(t, { databaseUrl });
  for (const weights of [
    'value:50,urgency:30,feasibility:20',
    'value:1,urgency:1,feasibility:1',
    'value:7,urgency:11,feasibility:13',
  ]) {
    const { items } = await readRanking(app, `weights=${weights}&limit=200`);
    t.ok(items.length > 20);
    for (const item of items) {
      const sum = Object.values(item.contributions as number[]).reduce(
        (total, part) => total + decimal(part),
        0n,
      );
      t.equal(sum, decimal(item.score), `${JSON.stringify(item.contributions)} make ${item.score}`);
    }
  }
});

/** A number as it is written, in ten-millionths. Fails on one that needs more places. */
function decimal(value: number): bigint {
  const [whole = '', places = ''] = String(value).split('.');
  if (!/^\d+$/.test(whole) || !/^\d{0,7}$/.test(places))
    throw new Error(`${value} has more than seven places`);
  return BigInt(whole + places.padEnd(7, '0'));
}

t.test(
  'a cursor stays a place in the ranking when its product moved, was archived or lost a score',
  async (t) => {
    const app = await startTestApp(t);
    const productGroupId = await makeGroup(app);
    const ids: string[] = [];
    for (let points = 9; points >= 4; points -= 1) {
      ids.push(await place(app, `p${points}`, [points, points, points], { productGroupId }));
    }
    for (const query of ['', `productGroupId=${productGroupId}`]) {
      const url = `${RANKING}?limit=2&${query}`;
      const first = await readPage(app, url);
      t.match(
        first.json().items.map(({ name }: Row) => name),
        query === '' ? ['p9', 'p8'] : ['p9', 'p7'],
      );
      const end = first.json().items[1];
      if (query === '') await app.call(`DELETE /v1/products/${end.id}`, { headers: any });
      else await score(app, end.id, { value: 1 });
      const names = (await readPage(app, url, first.json().page.next))
        .json()
        .items.map(({ name }: Row) => name);
      t.same(names, query === '' ? ['p7', 'p6'] : ['p6', 'p5']);
    }
  },
);
