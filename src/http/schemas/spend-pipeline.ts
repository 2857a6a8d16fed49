// The spend pipeline and a product's assurance on the wire.

import { Type } from 'typebox';
import { LEGACY_RESULTS, RATINGS } from '../../domain/assessment.js';
import { PHASES } from '../../domain/product.js';
import { SPEND_REGIMES, SPEND_TYPES } from '../../domain/spend/spend-case.js';
import { SPEND_ACTIONS, SPEND_ACTORS } from '../../domain/spend/standing.js';
import { SPEND_STATUSES } from '../../domain/spend/status.js';
import { AsOf, anyOf, Day, Id, nullable, oneOf, PageQuery, ref, strictObject } from './common.js';
import { Stage } from './service-assessments.js';
import { ConditionShape, PolicyNamed, RouteWord } from './spend-decisions.js';
import { Requirement, RiskLevelWord } from './spend-policies.js';
import { Money } from './subjects.js';

const Text = Type.String();
const named = { id: Id, reference: nullable(Text), name: Text };
const Quarter = nullable(
  Type.String({ description: 'Of the calendar; null for cases that have no day yet.' }),
);

export const PipelineQuery = strictObject({
  from: Type.Optional(
    Type.Unsafe<string>({ ...Day, description: 'The first day; the start of this quarter.' }),
  ),
  to: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'The last day; 18 months on.' })),
  businessUnitId: anyOf(Id, 'By business unit.'),
  asOf: AsOf,
  ...PageQuery,
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 10_000, default: 50, description: 'How many cases at most.' }),
  ),
});

const SUMS = {
  cases: Type.Integer(),
  unknownMoney: Type.Integer({ description: 'Cases without a whole-life cost, which the sums leave out.' }),
  planned: Money,
  committed: Money,
  approved: Money,
  unfunded: Money,
};
const LINE = {
  planned: nullable(Money),
  committed: nullable(Money),
  approved: nullable(Money),
  unfunded: nullable(Money),
};

export const PipelineItemShape = strictObject(
  {
    ...named,
    quarter: Quarter,
    day: nullable(Day),
    businessUnitId: Id,
    businessUnit: strictObject(named),
    product: nullable(strictObject({ ...named, rank: nullable(Type.Integer()) })),
    spendType: nullable(oneOf(SPEND_TYPES)),
    phase: nullable(oneOf(PHASES)),
    regime: oneOf(SPEND_REGIMES),
    status: oneOf(SPEND_STATUSES),
    route: nullable(RouteWord),
    rating: nullable(RiskLevelWord),
    ...LINE,
    outcome: nullable(Text),
    validUntil: nullable(Day),
    maySpend: Type.Boolean(),
    openConditions: Type.Integer(),
    isRetrospective: Type.Boolean(),
    duplicates: Type.Array(
      strictObject({
        id: Id,
        reference: nullable(Text),
        reason: oneOf(['same_product', 'similar_in_unit', 'similar_across_units']),
      }),
      { description: 'Cases that may be the same spend.' },
    ),
    latestAssessment: nullable(
      strictObject(
        {
          id: Id,
          stage: Stage,
          assessedOn: nullable(Day),
          overallRating: nullable(oneOf(RATINGS)),
          legacyResult: nullable(oneOf(LEGACY_RESULTS)),
        },
        { description: "The product's latest service assessment; no draft." },
      ),
    ),
  },
  { $id: 'SpendPipelineItem' },
);

export const PipelineShape = strictObject(
  {
    from: Day,
    to: Day,
    day: Day,
    policies: Type.Array(PolicyNamed),
    totals: strictObject(SUMS),
    groups: Type.Array(
      strictObject({
        quarter: Quarter,
        businessUnit: strictObject(named),
        route: nullable(RouteWord),
        rating: nullable(RiskLevelWord),
        ...SUMS,
      }),
      { description: 'Of all cases of the period, not of this page alone.' },
    ),
    items: Type.Array(ref('SpendPipelineItem')),
    page: ref('Page'),
  },
  { $id: 'SpendPipeline' },
);

export const SpendStandingShape = strictObject({
  maySpend: oneOf(['all', 'some', 'none', 'no_case'], { description: 'Of its cases that are still open.' }),
  approved: Money,
  committed: Money,
  cases: Type.Array(
    strictObject({
      ...named,
      status: oneOf(SPEND_STATUSES),
      route: nullable(RouteWord),
      maySpend: Type.Boolean(),
      bars: Type.Array(Text),
      validUntil: nullable(Day),
      openConditions: Type.Array(strictObject(ConditionShape)),
      overdueConditions: Type.Integer(),
    }),
  ),
  actions: Type.Array(
    strictObject({
      caseId: Id,
      who: oneOf(SPEND_ACTORS),
      person: nullable(Text),
      what: oneOf(SPEND_ACTIONS),
      by: nullable(Day),
      isOverdue: Type.Boolean(),
      lacks: Type.Array(Requirement),
      detail: Text,
    }),
    { description: 'Who must act, the most urgent first.' },
  ),
});
