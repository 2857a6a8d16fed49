// How doubtful one agreed score is, and why.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import {
  type AgreedCell,
  DOUBT_REASONS,
  type DoubtPolicy,
  type DoubtReason,
  defaultDoubtPolicy,
  doubtOf,
} from '../../src/domain/doubt.js';
import { holds } from '../support/property.js';

const SCALE = { min: 1000, max: 10_000 };
const POLICY = defaultDoubtPolicy(SCALE);

/** Three assessors agreeing on 5, unless told otherwise. */
function cell(rest: Partial<AgreedCell> = {}): AgreedCell {
  return { agreed: 5000, assessors: 3, lowest: 5000, highest: 5000, consensus: false, stale: false, ...rest };
}

t.test('unless said otherwise a margin is a tenth of the scale, and two assessors are enough', async (t) => {
  t.same(POLICY, { staleMargin: 900, fewAssessors: 2, fewMargin: 900 });
  t.equal(defaultDoubtPolicy({ min: 0, max: 15 }).staleMargin, 2, 'rounded to the thousandth');
});

t.test('each doubt widens the interval and says why', async (t) => {
  const none = { agreed: null, assessors: 0, lowest: null, highest: null };
  const one = { assessors: 1 };
  const apart = { lowest: 4000, highest: 8000 };
  const cases: [why: string, Partial<AgreedCell>, low: number, high: number, DoubtReason[]][] = [
    ['several who agree, in date', {}, 5000, 5000, []],
    ['two who agree are enough', { assessors: 2 }, 5000, 5000, []],
    ['nobody scored', none, 1000, 10_000, ['missing']],
    ['nobody scored, long ago', { ...none, stale: true }, 1000, 10_000, ['missing']],
    ['several who differ', apart, 4000, 8000, ['disagreement']],
    ['one assessor', one, 4100, 5900, ['few_assessors']],
    ['a stale score', { stale: true }, 4100, 5900, ['stale']],
    ['one assessor long ago: margins add', { ...one, stale: true }, 3200, 6800, ['few_assessors', 'stale']],
    ['several who differ, long ago', { ...apart, stale: true }, 3100, 8900, ['disagreement', 'stale']],
    ['a consensus settles what they differed about', { ...apart, consensus: true }, 5000, 5000, []],
    [
      'a consensus that nobody scored before',
      { assessors: 0, lowest: null, highest: null, consensus: true },
      5000,
      5000,
      [],
    ],
    ['a consensus grows old too', { ...apart, consensus: true, stale: true }, 4100, 5900, ['stale']],
    [
      'the scale ends at 10',
      { ...one, agreed: 9500, lowest: 9500, highest: 9500 },
      8600,
      10_000,
      ['few_assessors'],
    ],
    [
      'the scale begins at 1',
      { ...one, agreed: 1000, lowest: 1000, highest: 1000 },
      1000,
      1900,
      ['few_assessors'],
    ],
  ];
  for (const [why, rest, low, high, reasons] of cases) {
    t.same(doubtOf(cell(rest), SCALE, POLICY), { low, high, reasons }, why);
  }
});

t.test('the margins are the policy’s', async (t) => {
  const policy: DoubtPolicy = { staleMargin: 100, fewAssessors: 4, fewMargin: 20 };
  t.same(doubtOf(cell({ stale: true }), SCALE, policy), {
    low: 4880,
    high: 5120,
    reasons: ['few_assessors', 'stale'],
  });
});

const onScale = fc.integer({ min: SCALE.min, max: SCALE.max });
const anyCell: fc.Arbitrary<AgreedCell> = fc
  .record({
    three: fc.tuple(onScale, onScale, onScale),
    assessors: fc.nat({ max: 4 }),
    consensus: fc.boolean(),
    stale: fc.boolean(),
    missing: fc.boolean(),
  })
  .map(({ three, assessors, consensus, stale, missing }) => {
    const [lowest, middle, highest] = [...three].sort((a, b) => a - b) as [number, number, number];
    if (missing) return { agreed: null, assessors: 0, lowest: null, highest: null, consensus: false, stale };
    if (assessors === 0)
      return { agreed: middle, assessors, lowest: null, highest: null, consensus: true, stale };
    const ends = assessors === 1 ? { lowest: middle, highest: middle } : { lowest, highest };
    return { agreed: consensus ? three[0] : middle, assessors, ...ends, consensus, stale };
  });
const margin = fc.nat({ max: 12_000 });
const anyPolicy = fc.record({ staleMargin: margin, fewAssessors: fc.nat({ max: 4 }), fewMargin: margin });

t.test(
  'the interval stays on the scale and holds the agreed points, and any width has its reason',
  async (t) => {
    holds(
      t,
      fc.property(anyCell, anyPolicy, (one, policy) => {
        const { low, high, reasons } = doubtOf(one, SCALE, policy);
        assert.ok(SCALE.min <= low && low <= high && high <= SCALE.max);
        assert.ok(one.agreed === null || (low <= one.agreed && one.agreed <= high));
        assert.ok(low === high || reasons.length > 0);
        assert.ok(reasons.every((reason) => DOUBT_REASONS.includes(reason)));
      }),
      500,
    );
  },
);

t.test('more to doubt never narrows the interval', async (t) => {
  holds(
    t,
    fc.property(anyCell, anyPolicy, fc.nat({ max: 9000 }), (one, policy, more) => {
      const before = doubtOf(one, SCALE, policy);
      const worse: [string, AgreedCell, DoubtPolicy][] = [
        ['stale', { ...one, stale: true }, policy],
        ['no consensus', { ...one, consensus: false }, policy],
        ['fewer assessors', { ...one, assessors: Math.max(0, one.assessors - 1) }, policy],
        ['a lower lowest', { ...one, lowest: one.lowest && Math.max(SCALE.min, one.lowest - more) }, policy],
        [
          'a higher highest',
          { ...one, highest: one.highest && Math.min(SCALE.max, one.highest + more) },
          policy,
        ],
        ['missing', { ...one, agreed: null }, policy],
        ['a larger margin for age', one, { ...policy, staleMargin: policy.staleMargin + more }],
        ['a larger margin for few', one, { ...policy, fewMargin: policy.fewMargin + more }],
        ['more needed to be enough', one, { ...policy, fewAssessors: policy.fewAssessors + 1 }],
      ];
      for (const [why, doubted, under] of worse) {
        const after = doubtOf(doubted, SCALE, under);
        assert.ok(after.low <= before.low && after.high >= before.high, why);
      }
    }),
    500,
  );
});
