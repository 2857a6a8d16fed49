// The triage queue over many products, most of them tied: against an order worked out from the records themselves.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';
import { type Filled, fillPortfolio } from '../support/fill.js';
import { readPage, walkList } from '../support/pages.js';
import { readRanking } from '../support/rankings.js';

const DAY_MS = 86_400_000;
const TODAY = Math.floor(Date.now() / DAY_MS);
const LEAD: Record<string, number> = { alpha: 300, live: 60, unknown: 450 };
/** Days from now to the deadline of the product of this number: in the past, soon, and far away. */
const deadlineIn = (index: number) => ((index * 37) % 600) - 50;

const databaseUrl = await createTestDatabase();
const { pool } = openTestDatabase(t, databaseUrl);
const filled = await fillPortfolio(pool, 600, 7);
for (const [index, { id }] of filled.entries())
  await pool.query('update product set deadline = $2 where id = $1', [
    id,
    new Date((TODAY + deadlineIn(index)) * DAY_MS).toISOString().slice(0, 10),
  ]);
// Some that nobody ever scored.
for (const { id, points } of filled.filter((_, index) => index % 9 === 0)) {
  await pool.query('delete from score where subject_id = $1', [id]);
  points.fill(null);
}
const app = await startTestApp(t, { databaseUrl });

type Expected = { id: string; place: number; overdue: number; score: number };

/** The deadline comes before never having been scored; 5 and 20 days are their service levels. */
function expected(product: Filled, index: number): Expected[] {
  const { id, phase, points } = product;
  if (phase === 'retired') return [];
  const late = (LEAD[phase ?? 'unknown'] as number) - deadlineIn(index);
  const unscored = points.every((each) => each === null);
  if (late < 0 && !unscored) return [];
  const added = TODAY - Math.floor(Number.parseInt(id.slice(0, 13).replace('-', ''), 16) / DAY_MS);
  const [value, urgency, feasibility] = points;
  const known = points.every((each) => each !== null);
  const overdue = Math.max(late < 0 ? -Infinity : late - 5, unscored ? added - 20 : -Infinity);
  const score = known ? 50 * (value as number) + 30 * (urgency as number) + 20 * (feasibility as number) : -1;
  return [{ id, place: late < 0 ? 1 : 0, overdue, score }];
}

t.test('every subject that needs a decision comes once, in order, page by page', async (t) => {
  const wanted = filled
    .flatMap(expected)
    .sort(
      (a, b) => a.place - b.place || b.overdue - a.overdue || b.score - a.score || (a.id < b.id ? -1 : 1),
    );
  const { items } = await walkList(app, '/v1/triage/queue?limit=70');
  t.ok(wanted.length > 200, `${wanted.length} items`);
  t.same(
    items.map(({ subject }) => (subject as { id: string }).id),
    wanted.map(({ id }) => id),
  );
  t.same(
    items.map(({ overdueDays }) => overdueDays),
    wanted.map(({ overdue }) => overdue),
  );
  const { counts } = (await readPage(app, '/v1/triage/queue')).json();
  t.equal(counts.items, wanted.length);
  t.equal(counts.overdue, wanted.filter(({ overdue }) => overdue > 0).length);
  t.equal(counts.byReason.deadline_due, wanted.filter(({ place }) => place === 0).length);
});

t.test('ranks and scores are those of the ranking, ties included', async (t) => {
  const queue = (await readPage(app, '/v1/triage/queue?limit=200')).json();
  const ranked = new Map<string, { rank: number; score: number; rankInterval: object }>();
  for (const query of ['limit=200', 'limit=200&unranked=true']) {
    let cursor: string | null = '';
    while (cursor !== null) {
      const { items, page } = await readRanking(app, `${query}${cursor && `&cursor=${cursor}`}`);
      for (const row of items) ranked.set(row.id, row);
      cursor = page.next;
    }
  }
  for (const { subject, rank, score, rankInterval } of queue.items) {
    const own = ranked.get(subject.id);
    t.same(
      { rank, score, rankInterval },
      own && { rank: own.rank, score: own.score, rankInterval: own.rankInterval },
    );
  }
});
