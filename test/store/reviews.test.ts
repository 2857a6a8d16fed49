// Which products' reviews are overdue: read from the database as the rhythm has it, product by product and all at once.

import { sql } from 'kysely';
import t from 'tap';
import type { ReviewRhythm } from '../../src/domain/review-rhythm.js';
import { findReviewDue, listOverdueReviews } from '../../src/store/reviews.js';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct } from '../support/make.js';

const RHYTHM: ReviewRhythm = {
  ...{ productMonths: 1, productMonthsByPhase: { live: 3 } },
  ...{ productGroupMonths: 3, businessUnitMonths: 3, graceDays: 7 },
};
const app = await startTestApp(t);
const productGroupId = await makeGroup(app);

/** A product created on a day, reviewed on another or never. */
async function made(createdOn: string, reviewedOn: string | null, fields: object = {}): Promise<string> {
  const id = await makeProduct(app, { productGroupId, ...fields });
  await sql`update product set created_at = ${`${createdOn}T12:00:00Z`} where id = ${id}`.execute(app.db);
  if (reviewedOn !== null) {
    const json = { review: { reviewedOn, outcome: 'unchanged' } };
    await app.call(`PUT /v1/products/${id}/strategy`, { json });
  }
  return id;
}

const never = await made('2026-01-31', null);
const late = await made('2025-01-01', '2026-01-30');
const inTime = await made('2025-01-01', '2026-02-10');
const live = await made('2026-01-01', null, { phase: 'live' });
const retired = await made('2025-01-01', null, { phase: 'retired' });
const archived = await made('2025-01-01', null);
await app.call(`DELETE /v1/products/${archived}`, { headers: { 'if-match': '*' } });

t.test(
  'the overdue are those past their rhythm and its grace, never the retired or the archived',
  async (t) => {
    const on = async (day: string) => listOverdueReviews(app.db, day, RHYTHM);
    const all = [
      { productId: never, dueOn: '2026-02-28', lastReviewedOn: null },
      { productId: late, dueOn: '2026-02-28', lastReviewedOn: '2026-01-30' },
      { productId: inTime, dueOn: '2026-03-10', lastReviewedOn: '2026-02-10' },
      { productId: live, dueOn: '2026-04-01', lastReviewedOn: null },
    ];
    t.same(await on('2026-03-07'), [], 'the last day of grace');
    t.same(await on('2026-03-08'), all.slice(0, 2));
    t.same(await on('2026-03-17'), all.slice(0, 2));
    t.same(await on('2026-03-18'), all.slice(0, 3));
    t.same(await on('2026-04-08'), all.slice(0, 3));
    t.same(await on('2026-04-09'), all);
  },
);

t.test(
  'one product tells when it is due, overdue or not, and those that never are tell nothing',
  async (t) => {
    t.same(await findReviewDue(app.db, live, RHYTHM), {
      productId: live,
      dueOn: '2026-04-01',
      lastReviewedOn: null,
    });
    t.match(await findReviewDue(app.db, inTime, RHYTHM), {
      dueOn: '2026-03-10',
      lastReviewedOn: '2026-02-10',
    });
    for (const id of [retired, archived]) t.equal(await findReviewDue(app.db, id, RHYTHM), undefined);
  },
);
