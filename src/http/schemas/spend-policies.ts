// The policies on spend on the wire.

import { Type } from 'typebox';
import { AUTONOMY_LEVELS } from '../../domain/spend/limits.js';
import { BAND_FACTS, RISK_LEVELS, RISK_THEMES } from '../../domain/spend/risk.js';
import {
  SPEND_REGIMES,
  SPEND_ROUTES,
  SPEND_TYPES,
  THRESHOLD_CLASSES,
} from '../../domain/spend/spend-case.js';
import { GATED_STEPS, REVIEW_OUTCOMES } from '../../domain/spend/spend-rules.js';
import { DECISION_EFFECTS } from '../../domain/spend/status.js';
import { Day, Id, nullable, oneOf, strictObject, text } from './common.js';

const Route = oneOf(SPEND_ROUTES);
const Source = text(500, 'Where the rule comes from.');
const Pounds = Type.String({ pattern: '^\\d{1,14}(\\.\\d{1,2})?$', examples: ['100000.00'] });
const Count = Type.Integer({ minimum: 0, maximum: 10_000 });
const Key = Type.String({ pattern: '^[a-z][a-z0-9_]{0,49}$' });
const byLevel = <T extends typeof Route | ReturnType<typeof nullable>>(value: T) =>
  strictObject({ low: value, medium: value, high: value });
const RoutesByRating = byLevel(Route);
const few = <T extends ReturnType<typeof oneOf>>(words: T) =>
  Type.Array(words, { maxItems: 50, uniqueItems: true });

const REQUIREMENTS = [
  ...['reference', 'description', 'productId', 'spendType', 'thresholdClass', 'isPublicFacing', 'phase'],
  ...['annualCost', 'wholeLifeCost', 'committedAmount', 'vatBasis', 'transactionsPerYear', 'fundingSecured'],
  ...[
    'isRetrospective',
    'expectedCommitmentDate',
    'startDate',
    'endDate',
    'seniorResponsibleOwner',
    'ncrFlags',
  ],
  ...['risk', 'route'],
];
export const Requirement = oneOf(REQUIREMENTS, {
  description: '`risk` is the rating, `route` where it must go.',
});
const Requirements = few(Requirement);

const Threshold = strictObject({
  spendTypes: nullable(few(oneOf(SPEND_TYPES))),
  thresholdClasses: nullable(few(oneOf(THRESHOLD_CLASSES))),
  moreThan: Pounds,
  from: Day,
  source: Source,
});

const Regime = strictObject({
  regime: oneOf(SPEND_REGIMES),
  from: Day,
  source: Source,
  hasBoards: Type.Boolean(),
  moneyBasis: oneOf(['annualCost', 'wholeLifeCost'] as const),
  thresholds: Type.Array(Threshold, { maxItems: 100 }),
  belowThreshold: Route,
  routes: RoutesByRating,
  earnedAutonomy: nullable(strictObject({ routes: RoutesByRating, source: Source })),
  aboveDelegatedLimit: strictObject({ route: Route, isLimitNeeded: Type.Boolean(), source: Source }),
  ncrSource: Source,
  reviews: nullable(
    strictObject({
      unreviewed: RoutesByRating,
      outcomes: strictObject(Object.fromEntries(REVIEW_OUTCOMES.map((outcome) => [outcome, RoutesByRating]))),
    }),
  ),
  requiredFor: strictObject(Object.fromEntries(GATED_STEPS.map((step) => [step, Requirements]))),
});

export const SpendRulesDefinition = strictObject({
  regimes: Type.Array(Regime, { minItems: 1, maxItems: 20 }),
  review: strictObject({ mostControl: Count, mostMonitor: Count, source: Source }),
  duplicateLikeness: Type.Number({ minimum: 0.3, maximum: 1 }),
});

const Unit = nullable(Id);
const LIMIT = { from: Day, source: Source };
export const DelegatedLimitsDefinition = strictObject({
  limits: Type.Array(strictObject({ businessUnitId: Unit, limit: Pounds, ...LIMIT }), {
    maxItems: 2_000,
    description: 'Without a unit, the whole organisation’s; the lower of the two binds.',
  }),
  autonomy: Type.Array(strictObject({ businessUnitId: Unit, level: oneOf(AUTONOMY_LEVELS), ...LIMIT }), {
    maxItems: 2_000,
  }),
});

const Question = strictObject({
  key: Key,
  theme: oneOf(RISK_THEMES),
  text: text(1_000),
  levels: byLevel(nullable(text(500))),
  band: nullable(strictObject({ fact: oneOf(BAND_FACTS), mediumFrom: Pounds, highAbove: Pounds })),
});
export const RiskQuestionsDefinition = strictObject(
  Object.fromEntries(SPEND_TYPES.map((type) => [type, Type.Array(Question, { minItems: 1, maxItems: 50 })])),
);

export const SpendDecisionsDefinition = strictObject({
  words: Type.Array(
    strictObject({ word: Key, effect: oneOf(DECISION_EFFECTS), takesConditions: Type.Boolean() }),
    { minItems: 1, maxItems: 20 },
  ),
  overdueConditionsStop: Type.Boolean({
    description: 'Whether a condition that is overdue stops the spending.',
  }),
});

export const RiskLevelWord = oneOf(RISK_LEVELS);
