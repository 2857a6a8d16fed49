// The forward look: quarters, sums to the penny, possible duplicates, and what reviews mean for the next quarter.

import fc from 'fast-check';
import t from 'tap';
import { duplicateReason, type SpendSide } from '../../../src/domain/spend/duplicates.js';
import { limitOn } from '../../../src/domain/spend/limits.js';
import { amountInPence, fromPence, inPounds, penceOf, sumMoney } from '../../../src/domain/spend/money.js';
import {
  defaultPeriod,
  groupLines,
  isInPeriod,
  isRetrospectiveRequest,
  type PipelineLine,
  pipelineDay,
  pipelineMoney,
  sumLines,
} from '../../../src/domain/spend/pipeline.js';
import {
  countReviews,
  quarterAfter,
  quarterOf,
  quarterStart,
  REVIEW_RATINGS,
  type ReviewRating,
  reviewOutcome,
} from '../../../src/domain/spend/review.js';
import { RISK_LEVELS } from '../../../src/domain/spend/risk.js';
import { SPEND_ROUTES } from '../../../src/domain/spend/spend-case.js';
import { holds } from '../../support/property.js';
import { anyMoney, pounds } from '../../support/spend-cases.js';
import { SPEND_RULES } from '../../support/spend-policies.js';

t.test('money is exact to the penny', async (t) => {
  t.same(sumMoney([pounds('0.10'), pounds('0.20'), null]), pounds('0.30'));
  t.same(sumMoney([pounds('99999999999999.99'), pounds('0.01')]), pounds('100000000000000.00'));
  t.same(sumMoney([]), pounds('0.00'));
  t.equal(amountInPence('5'), 500n);
  t.equal(amountInPence('5.5'), 550n);
  t.equal(inPounds('20000000.00'), '£20,000,000');
  t.equal(inPounds('1234.5'), '£1,234.50');
});

t.test('property: pence come back as they went in, and sums do not depend on the order', async (t) => {
  holds(
    t,
    fc.property(fc.array(anyMoney), (parts) => {
      const sum = parts.map((part) => penceOf(part) as bigint).reduce((total, part) => total + part, 0n);
      const back = sumMoney(parts.toReversed());
      return (
        parts.every((part) => fromPence(penceOf(part) as bigint).amount === part.amount) &&
        penceOf(back) === sum
      );
    }),
  );
});

const line: fc.Arbitrary<PipelineLine> = fc
  .record({
    id: fc.uuid(),
    businessUnitId: fc.constantFrom('a', 'b'),
    quarter: fc.constantFrom('2026-Q1', '2026-Q4', '2027-Q1', null),
    route: fc.constantFrom(...SPEND_ROUTES, null),
    rating: fc.constantFrom(...RISK_LEVELS, null),
    wholeLifeCost: fc.option(anyMoney, { nil: null }),
    committedAmount: fc.option(anyMoney, { nil: null }),
    fundingSecured: fc.option(fc.boolean(), { nil: null }),
    maySpend: fc.boolean(),
  })
  .map(({ wholeLifeCost, committedAmount, fundingSecured, maySpend, ...rest }) => ({
    ...rest,
    ...pipelineMoney({ wholeLifeCost, committedAmount, fundingSecured, maySpend }),
  }));

t.test('property: the groups come to the sum of the cases, in every kind of money', async (t) => {
  holds(
    t,
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      const groups = groupLines(lines);
      const totals = sumLines(lines);
      const kinds = ['planned', 'committed', 'approved', 'unfunded'] as const;
      return (
        groups.reduce((count, group) => count + group.cases, 0) === lines.length &&
        kinds.every((kind) => {
          const byHand = lines.reduce((sum, each) => sum + (penceOf(each[kind]) ?? 0n), 0n);
          const grouped = groups.reduce((sum, group) => sum + (penceOf(group[kind]) as bigint), 0n);
          return byHand === grouped && penceOf(totals[kind]) === byHand;
        })
      );
    }),
  );
});

t.test('groups go by quarter, unit, route and rating; what has no day comes last', async (t) => {
  const at = (quarter: string | null, route: PipelineLine['route'], rating: PipelineLine['rating'] = 'low') =>
    ({ id: 'x', businessUnitId: 'a', quarter, route, rating, ...pipelineMoney(bare) }) as PipelineLine;
  const bare = { wholeLifeCost: null, committedAmount: null, fundingSecured: null, maySpend: false };
  const groups = groupLines([
    at(null, null),
    at('2027-Q1', 'self_assured'),
    at('2026-Q4', null),
    at('2026-Q4', 'hm_treasury'),
    at('2026-Q4', 'self_assured', 'high'),
    at('2026-Q4', 'self_assured'),
  ]);
  t.same(
    groups.map(({ quarter, route, rating }) => [quarter, route, rating]),
    [
      ['2026-Q4', 'self_assured', 'low'],
      ['2026-Q4', 'self_assured', 'high'],
      ['2026-Q4', 'hm_treasury', 'low'],
      ['2026-Q4', null, 'low'],
      ['2027-Q1', 'self_assured', 'low'],
      [null, null, 'low'],
    ],
  );
  t.equal(groups[0]?.unknownMoney, 1);
});

t.test(
  'money is approved while the case may spend, and unfunded until funding is known to be there',
  async (t) => {
    const cost = pounds('10.00');
    const given = { wholeLifeCost: cost, committedAmount: null, fundingSecured: null, maySpend: false };
    t.same(pipelineMoney(given), { planned: cost, committed: null, approved: null, unfunded: cost });
    t.same(pipelineMoney({ ...given, fundingSecured: true, maySpend: true, committedAmount: cost }), {
      planned: cost,
      committed: cost,
      approved: cost,
      unfunded: null,
    });
    t.equal(pipelineMoney({ ...given, fundingSecured: false }).unfunded, cost);
  },
);

t.test(
  'a request is retrospective as it says, or else when it was raised after its commitment',
  async (t) => {
    const table: [said: boolean | null, committed: string | null, is: boolean][] = [
      [true, '2027-01-01', true],
      [false, '2026-01-01', false],
      [null, '2026-11-23', true],
      [null, '2026-11-24', false],
      [null, null, false],
    ];
    for (const [isRetrospective, expectedCommitmentDate, is] of table) {
      const given = { isRetrospective, expectedCommitmentDate, createdAt: '2026-11-24T08:00:00.000Z' };
      t.equal(isRetrospectiveRequest(given), is, `${isRetrospective}, ${expectedCommitmentDate}`);
    }
    t.same(
      ['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01', null].map((day) =>
        isInPeriod(day, '2026-10-01', '2026-12-31'),
      ),
      [false, true, true, false, true],
    );
  },
);

t.test('the forward look runs 18 months from the start of this quarter', async (t) => {
  t.same(defaultPeriod('2026-11-24'), { from: '2026-10-01', to: '2028-03-31' });
  t.same(defaultPeriod('2026-01-01'), { from: '2026-01-01', to: '2027-06-30' });
  t.same(defaultPeriod('2026-04-30'), { from: '2026-04-01', to: '2027-09-30' });
  t.same(defaultPeriod('2026-07-01'), { from: '2026-07-01', to: '2027-12-31' });
  t.equal(pipelineDay({ expectedCommitmentDate: null, startDate: '2026-01-01' }), '2026-01-01');
  t.equal(quarterOf('2026-03-31'), '2026-Q1');
  t.equal(quarterOf('2026-04-01'), '2026-Q2');
  t.equal(quarterStart('2026-Q3'), '2026-07-01');
  t.equal(quarterAfter('2026-Q4', 1), '2027-Q1');
  t.equal(quarterAfter('2026-Q1', -1), '2025-Q4');
});

t.test('a quarter’s reviews and the next quarter’s route', async (t) => {
  const table: [control: number, monitor: number, assure: number, outcome: string | null][] = [
    [0, 0, 0, null],
    [0, 0, 5, 'self_assure_low_and_medium'],
    [0, 1, 5, 'high_and_medium_to_board'],
    [0, 3, 0, 'high_and_medium_to_board'],
    [0, 4, 90, 'all_to_board'],
    [1, 0, 90, 'all_to_board'],
    [1, 4, 0, 'all_to_board'],
  ];
  for (const [control, monitor, assure, outcome] of table) {
    const ratings = REVIEW_RATINGS.flatMap((rating) =>
      Array<ReviewRating>({ control, monitor, assure }[rating]).fill(rating),
    );
    t.equal(
      reviewOutcome(countReviews(ratings), SPEND_RULES.review),
      outcome,
      `${control}, ${monitor}, ${assure}`,
    );
  }
});

t.test(
  'a unit is bound by its own limit of the day, and never by more than its organisation’s',
  async (t) => {
    const limit = (businessUnitId: string | null, amount: string, from: string) => ({
      businessUnitId,
      limit: amount,
      from,
      source: 'x',
    });
    const limits = {
      autonomy: [],
      limits: [
        limit(null, '500.00', '2026-01-01'),
        limit('a', '100.00', '2026-01-01'),
        limit('a', '900.00', '2026-06-01'),
      ],
    };
    t.equal(limitOn(limits, 'a', '2025-12-31'), null);
    t.equal(limitOn(limits, 'a', '2026-01-01')?.limit, '100.00');
    t.equal(limitOn(limits, 'b', '2026-01-01')?.limit, '500.00');
    t.equal(limitOn(limits, 'a', '2026-06-01')?.limit, '500.00');
  },
);

t.test('two cases may be one spend: of one product, or of like names, at times that meet', async (t) => {
  const side: SpendSide = {
    id: 'a',
    productId: null,
    businessUnitId: 'u',
    spendType: null,
    startDate: null,
    endDate: null,
  };
  const table: [why: string, a: object, b: object, likeness: number, reason: string | null][] = [
    ['one product', { productId: 'p' }, { productId: 'p' }, 0, 'same_product'],
    [
      'one product, two types',
      { productId: 'p', spendType: 'digital_service' },
      { productId: 'p', spendType: 'resourcing_contract' },
      1,
      null,
    ],
    ['like names in a unit', {}, {}, 0.45, 'similar_in_unit'],
    ['names not like enough', {}, {}, 0.4499, null],
    ['like names in two units', {}, { businessUnitId: 'v' }, 0.9, 'similar_across_units'],
    ['one after the other', { endDate: '2026-03-31' }, { startDate: '2026-04-01' }, 1, null],
    ['meeting in a day', { endDate: '2026-04-01' }, { startDate: '2026-04-01' }, 1, 'similar_in_unit'],
    ['a case and itself', { productId: 'p' }, { id: 'a', productId: 'p' }, 1, null],
  ];
  for (const [why, a, b, likeness, reason] of table) {
    const pair = { a: { ...side, ...a }, b: { ...side, id: 'b', ...b }, likeness } as Parameters<
      typeof duplicateReason
    >[0];
    t.equal(duplicateReason(pair, 0.45), reason, why);
    t.equal(duplicateReason({ a: pair.b, b: pair.a, likeness }, 0.45), reason, `${why}, the other way round`);
  }
});
