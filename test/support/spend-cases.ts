// Spend cases for tests of the domain: one that is known throughout, and any there may be.

import fc from 'fast-check';
import { PHASES } from '../../src/domain/product.js';
import type { JudgedCase, SpendGround } from '../../src/domain/spend/judgement.js';
import { fromPence } from '../../src/domain/spend/money.js';
import { RISK_LEVELS } from '../../src/domain/spend/risk.js';
import {
  NCR_FLAGS,
  SPEND_REGIMES,
  SPEND_TYPES,
  THRESHOLD_CLASSES,
  VAT_BASES,
} from '../../src/domain/spend/spend-case.js';
import { REVIEW_OUTCOMES } from '../../src/domain/spend/spend-rules.js';
import { NO_LIMITS, RISK_QUESTIONS, SPEND_DECISIONS, SPEND_RULES } from './spend-policies.js';

export const UNIT = 'unit-1';
export const pounds = (amount: string) => ({ amount, currency: 'GBP' as const });

/** Every question of a digital service answered low but those given. */
export const answers = (given: Record<string, 'low' | 'medium' | 'high'> = {}) => ({
  whole_life_cost: 'low' as const,
  transactions: 'low' as const,
  top_75_service: 'low' as const,
  special_care: 'low' as const,
  ...given,
});

/** A digital service of £250,000 that is known throughout, with some of it otherwise. */
export function makeCase(given: Partial<JudgedCase> = {}): JudgedCase {
  return {
    name: 'Renew a fishing licence',
    businessUnitId: UNIT,
    productId: null,
    reference: 'SC-1',
    description: 'Moves renewals online.',
    spendType: 'digital_service',
    thresholdClass: null,
    isPublicFacing: true,
    phase: 'alpha',
    annualCost: pounds('50000.00'),
    wholeLifeCost: pounds('250000.00'),
    committedAmount: null,
    vatBasis: 'including_vat',
    transactionsPerYear: 40_000,
    fundingSecured: true,
    isRetrospective: false,
    expectedCommitmentDate: '2026-05-01',
    startDate: '2026-05-01',
    endDate: '2028-04-30',
    seniorResponsibleOwner: 'Ada',
    ncrFlags: [],
    regime: 'digital_assurance_2026',
    status: 'draft',
    risk: { version: 2, answers: answers() },
    decision: null,
    createdAt: '2026-04-01T09:00:00.000Z',
    ...given,
  };
}

export const GROUND: SpendGround = {
  day: '2026-04-15',
  rules: SPEND_RULES,
  questions: RISK_QUESTIONS,
  limits: NO_LIMITS,
  decisions: SPEND_DECISIONS,
  reviewed: null,
};

const maybe = <T>(known: fc.Arbitrary<T>) => fc.option(known, { nil: null });
export const anyMoney = fc.bigInt({ min: 0n, max: 9_999_999_999_999_999n }).map(fromPence);
const anyDay = fc
  .tuple(
    fc.integer({ min: 2018, max: 2031 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** Money near the lines that matter, and any other. */
const anyCost = fc.oneof(
  fc
    .constantFrom('0.00', '0.01', '100000.00', '100000.01', '1000000.00', '1000000.01', '5000000.01')
    .map(pounds),
  anyMoney,
);
const QUESTIONS = [...Object.keys(answers()), ...RISK_QUESTIONS.resourcing_contract.map(({ key }) => key)];
const anyAnswers = fc.record(
  Object.fromEntries(QUESTIONS.map((key) => [key, fc.constantFrom(...RISK_LEVELS)])),
  { requiredKeys: [] },
);

/** Any case, with any of its facts unknown. */
export const anyCase: fc.Arbitrary<JudgedCase> = fc.record({
  name: fc.string({ minLength: 1 }),
  businessUnitId: fc.constant(UNIT),
  productId: fc.constant(null),
  reference: fc.constant(null),
  description: maybe(fc.string()),
  spendType: maybe(fc.constantFrom(...SPEND_TYPES)),
  thresholdClass: maybe(fc.constantFrom(...THRESHOLD_CLASSES)),
  isPublicFacing: maybe(fc.boolean()),
  phase: maybe(fc.constantFrom(...PHASES)),
  annualCost: maybe(anyCost),
  wholeLifeCost: maybe(anyCost),
  committedAmount: maybe(anyMoney),
  vatBasis: maybe(fc.constantFrom(...VAT_BASES)),
  transactionsPerYear: maybe(fc.nat()),
  fundingSecured: maybe(fc.boolean()),
  isRetrospective: maybe(fc.boolean()),
  expectedCommitmentDate: maybe(anyDay),
  startDate: maybe(anyDay),
  endDate: maybe(anyDay),
  seniorResponsibleOwner: maybe(fc.string()),
  ncrFlags: maybe(fc.uniqueArray(fc.constantFrom(...NCR_FLAGS))),
  regime: fc.constantFrom(...SPEND_REGIMES),
  status: fc.constant('draft' as const),
  risk: fc.option(
    anyAnswers.map((given) => ({ version: 2, answers: given as Record<string, 'low'> })),
    { nil: null },
  ),
  decision: fc.constant(null),
  createdAt: fc.constant('2026-04-01T09:00:00.000Z'),
});

/** Any limits, autonomy and last quarter that a case may meet. */
export const anyGround: fc.Arbitrary<SpendGround> = fc
  .record({
    limit: maybe(anyMoney),
    autonomy: maybe(fc.constantFrom('none' as const, 'earned' as const)),
    reviewed: maybe(fc.constantFrom(...REVIEW_OUTCOMES)),
  })
  .map(({ limit, autonomy, reviewed }) => ({
    ...GROUND,
    reviewed,
    limits: {
      limits:
        limit === null
          ? []
          : [{ businessUnitId: null, limit: limit.amount, from: '2018-01-01', source: 'Letter' }],
      autonomy:
        autonomy === null
          ? []
          : [{ businessUnitId: UNIT, level: autonomy, from: '2018-01-01', source: 'Minister' }],
    },
  }));
