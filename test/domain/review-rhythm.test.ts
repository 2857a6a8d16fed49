// When strategies are to be reviewed, and which products are overdue.

import t from 'tap';
import {
  isOverdue,
  overdueReviews,
  type Reviewed,
  type ReviewRhythm,
  reviewDueOn,
} from '../../src/domain/review-rhythm.js';

const MONTHLY: ReviewRhythm = {
  productMonths: 1,
  productMonthsByPhase: { live: 3 },
  productGroupMonths: 6,
  businessUnitMonths: null,
  graceDays: 7,
};
const product: Reviewed = {
  kind: 'product',
  phase: 'alpha',
  createdOn: '2026-01-31',
  lastReviewedOn: null,
};

t.test('the next review is due a rhythm after the last, or after the record was made', async (t) => {
  const due = (fields: Partial<Reviewed>) => reviewDueOn({ ...product, ...fields }, MONTHLY);
  t.equal(due({}), '2026-02-28', 'never reviewed: from its creation on');
  t.equal(due({ lastReviewedOn: '2026-04-30' }), '2026-05-30');
  t.equal(due({ phase: 'live' }), '2026-04-30', 'live products have a rhythm of their own');
  t.equal(due({ phase: null }), '2026-02-28', 'an unknown phase has the rhythm of products');
  t.equal(due({ phase: 'retired' }), null, 'a retired product is never due');
  t.equal(due({ kind: 'product_group', phase: null }), '2026-07-31');
  t.equal(due({ kind: 'business_unit', phase: null }), null, 'there is no rhythm for units');
});

t.test('a review is overdue once the days of grace have gone by, and not on the last of them', async (t) => {
  t.equal(isOverdue('2026-02-28', '2026-02-28', MONTHLY), false);
  t.equal(isOverdue('2026-02-28', '2026-03-07', MONTHLY), false, 'the seventh day after');
  t.equal(isOverdue('2026-02-28', '2026-03-08', MONTHLY), true, 'the eighth');
  t.equal(isOverdue('2026-02-28', '2026-03-01', { graceDays: 0 }), true);
  t.equal(isOverdue('2026-02-28', '2026-02-28', { graceDays: 0 }), false, 'due today is not overdue');
});

t.test('the overdue products are told with the day and with their last review', async (t) => {
  const { kind: _kind, ...fields } = product;
  const products = [
    { ...fields, id: 'never' },
    { ...fields, id: 'late', lastReviewedOn: '2026-02-01' },
    { ...fields, id: 'in time', lastReviewedOn: '2026-03-01' },
    { ...fields, id: 'live', phase: 'live' as const },
    { ...fields, id: 'retired', phase: 'retired' as const },
  ];
  t.same(overdueReviews(products, '2026-03-09', MONTHLY), [
    { productId: 'never', dueOn: '2026-02-28', lastReviewedOn: null },
    { productId: 'late', dueOn: '2026-03-01', lastReviewedOn: '2026-02-01' },
  ]);
});
