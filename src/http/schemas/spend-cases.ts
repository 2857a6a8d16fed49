// Spend cases on the wire: what may be written, and what is answered with what policy says of it.

import { Type } from 'typebox';
import { PHASES } from '../../domain/product.js';
import { DECIDING_FIELDS } from '../../domain/spend/approval.js';
import { REVIEW_RATINGS } from '../../domain/spend/review.js';
import {
  NCR_FLAGS,
  SPEND_REGIMES,
  SPEND_TYPES,
  THRESHOLD_CLASSES,
  VAT_BASES,
} from '../../domain/spend/spend-case.js';
import { GATED_STEPS } from '../../domain/spend/spend-rules.js';
import { SPEND_STATUSES } from '../../domain/spend/status.js';
import {
  AsOf,
  anyOf,
  Day,
  Id,
  Name,
  nullable,
  oneOf,
  PageQuery,
  Reference,
  strictObject,
  strictPartial,
  Timestamp,
  text,
} from './common.js';
import { PolicyNamed, RouteWord } from './spend-decisions.js';
import { Requirement, RiskLevelWord } from './spend-policies.js';
import { Money } from './subjects.js';

const Status = oneOf(SPEND_STATUSES);
const Regime = oneOf(SPEND_REGIMES, { description: 'Whose rules it falls under; by its day unless given.' });
const NcrFlags = Type.Array(oneOf(NCR_FLAGS), { maxItems: NCR_FLAGS.length, uniqueItems: true });
const optional = <T extends Parameters<typeof nullable>[0]>(schema: T) => Type.Optional(nullable(schema));

export const SpendProperties = {
  reference: optional(Reference),
  productId: optional(Id),
  description: optional(text(5_000, 'What the money buys, and why.')),
  spendType: optional(oneOf(SPEND_TYPES)),
  thresholdClass: optional(oneOf(THRESHOLD_CLASSES, { description: 'By isPublicFacing unless given.' })),
  isPublicFacing: optional(Type.Boolean()),
  phase: optional(oneOf(PHASES)),
  annualCost: optional(Money),
  wholeLifeCost: optional(Money),
  committedAmount: optional(Money),
  vatBasis: optional(oneOf(VAT_BASES)),
  transactionsPerYear: optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
  fundingSecured: optional(Type.Boolean()),
  isRetrospective: optional(
    Type.Boolean({ description: 'Whether it was committed before it was asked for.' }),
  ),
  expectedCommitmentDate: optional(Day),
  startDate: optional(Day),
  endDate: optional(Day),
  seniorResponsibleOwner: optional(text(255)),
  ncrFlags: Type.Optional(nullable(NcrFlags)),
};

export const SpendCaseCreate = strictObject({
  name: Name,
  businessUnitId: Id,
  ...SpendProperties,
  regime: optional(Regime),
});
export const SpendCasePatch = strictObject({
  ...strictPartial(Type.Object({ name: Name, businessUnitId: Id })).properties,
  ...SpendProperties,
  regime: optional(Regime),
  status: Type.Optional(Status),
});

const FILTERS = {
  status: anyOf(Status, 'By status.'),
  businessUnitId: anyOf(Id, 'By business unit.'),
  productId: anyOf(Id, 'By product.'),
  regime: anyOf(oneOf(SPEND_REGIMES), 'By regime.'),
  rating: anyOf(RiskLevelWord, 'By rating.'),
  route: anyOf(RouteWord, 'By route; cases whose route cannot be told yet are left out.'),
  reference: anyOf(Reference, 'By reference.'),
};
export const SpendCasesQuery = strictObject({
  ...PageQuery,
  q: Type.Optional(text(200, 'Part of the name, in any case.')),
  asOf: AsOf,
  ...FILTERS,
});

const Text = Type.String();
export const SpendRouteShape = strictObject(
  {
    route: nullable(RouteWord),
    nearest: RouteWord,
    farthest: RouteWord,
    missing: Type.Array(Text, { description: 'Why it cannot be told yet.' }),
    reasons: Type.Array(
      strictObject({
        rule: Text,
        nearest: RouteWord,
        farthest: RouteWord,
        detail: Text,
        source: Text,
        missing: Type.Array(Text),
      }),
    ),
  },
  { $id: 'SpendRoute', description: 'Who must assure it: the farthest that any rule demands.' },
);

const Fact = oneOf([...DECIDING_FIELDS, 'regime', 'answers']);

const Risk = strictObject({
  version: Type.Integer({
    description: 'Of the policy risk-questions; the one in force while nothing is answered.',
  }),
  rating: nullable(RiskLevelWord),
  questions: Type.Array(
    strictObject({
      question: Text,
      text: Text,
      answer: nullable(RiskLevelWord),
      computed: nullable(RiskLevelWord),
      disagrees: Type.Boolean({ description: 'The facts speak for another level; the answer stands.' }),
    }),
  ),
});

export const SpendCaseShape = strictObject(
  {
    id: Id,
    reference: nullable(Text),
    name: Text,
    businessUnitId: Id,
    productId: nullable(Id),
    description: nullable(Text),
    spendType: nullable(oneOf(SPEND_TYPES)),
    thresholdClass: nullable(oneOf(THRESHOLD_CLASSES)),
    isPublicFacing: nullable(Type.Boolean()),
    phase: nullable(oneOf(PHASES)),
    annualCost: nullable(Money),
    wholeLifeCost: nullable(Money),
    committedAmount: nullable(Money),
    vatBasis: nullable(oneOf(VAT_BASES)),
    transactionsPerYear: nullable(Type.Integer()),
    fundingSecured: nullable(Type.Boolean()),
    isRetrospective: nullable(Type.Boolean()),
    expectedCommitmentDate: nullable(Day),
    startDate: nullable(Day),
    endDate: nullable(Day),
    seniorResponsibleOwner: nullable(Text),
    ncrFlags: nullable(NcrFlags),
    regime: oneOf(SPEND_REGIMES),
    status: Status,
    risk: Risk,
    route: Type.Unsafe<unknown>({ $ref: 'SpendRoute#' }),
    missing: Type.Array(strictObject({ step: oneOf(GATED_STEPS), lacks: Type.Array(Requirement) })),
    nextSteps: Type.Array(Status),
    decision: Type.Unsafe<unknown>({ anyOf: [{ $ref: 'SpendDecision#' }, { type: 'null' }] }),
    spending: strictObject({
      maySpend: Type.Boolean(),
      bars: Type.Array(Text, { description: 'All that keeps it from spending.' }),
      needsReevaluation: Type.Boolean({ description: 'A deciding fact changed since the approval.' }),
      changed: Type.Array(strictObject({ fact: Fact, before: Type.Unknown(), after: Type.Unknown() })),
    }),
    reviews: Type.Array(strictObject({ quarter: Text, rating: oneOf(REVIEW_RATINGS) })),
    policies: Type.Array(PolicyNamed),
    raisedBy: Text,
    contributors: Type.Array(Text, {
      description: 'Who set a fact that it is decided on: none of them decides it.',
    }),
    version: Type.Integer(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  },
  { $id: 'SpendCase' },
);

export const RiskAnswersPut = strictObject({
  answers: Type.Record(Type.String({ pattern: '^[a-z][a-z0-9_]{0,49}$' }), RiskLevelWord, {
    maxProperties: 50,
    // A key of another pattern would pass with anything in it.
    additionalProperties: false,
    description: 'By question. Those left out are unanswered.',
  }),
});
