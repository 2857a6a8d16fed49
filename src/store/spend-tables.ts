// The tables of spend cases, for Kysely: columns as the code names them.

import type { Generated, JSONColumnType } from 'kysely';
import type { Phase } from '../domain/product.js';
import type { ConditionStatus } from '../domain/spend/approval.js';
import type { ReviewRating } from '../domain/spend/review.js';
import type { RiskLevel } from '../domain/spend/risk.js';
import type {
  NcrFlag,
  SpendRegime,
  SpendRoute,
  SpendType,
  ThresholdClass,
  VatBasis,
} from '../domain/spend/spend-case.js';
import type { DecisionEffect, SpendStatus } from '../domain/spend/status.js';

export type SpendTables = {
  spendCase: {
    id: string;
    reference: string | null;
    businessUnitId: string;
    productId: string | null;
    name: string;
    description: string | null;
    spendType: SpendType | null;
    thresholdClass: ThresholdClass | null;
    isPublicFacing: boolean | null;
    phase: Phase | null;
    annualCost: string | null;
    wholeLifeCost: string | null;
    committedAmount: string | null;
    vatBasis: VatBasis | null;
    transactionsPerYear: number | null;
    fundingSecured: boolean | null;
    isRetrospective: boolean | null;
    expectedCommitmentDate: string | null;
    startDate: string | null;
    endDate: string | null;
    seniorResponsibleOwner: string | null;
    ncrFlags: NcrFlag[] | null;
    regime: SpendRegime;
    status: Generated<SpendStatus>;
    risk: JSONColumnType<object> | null;
    rating: RiskLevel | null;
    raisedBy: string;
    contributors: string[];
    version: Generated<number>;
    createdAt: Generated<Date>;
    updatedAt: Generated<Date>;
  };
  spendDecision: {
    id: string;
    spendCaseId: string;
    number: number;
    outcome: string;
    effect: DecisionEffect;
    authority: SpendRoute;
    reason: string;
    route: SpendRoute | null;
    validUntil: string | null;
    facts: JSONColumnType<object>;
    policies: JSONColumnType<object>;
    decidedBy: string;
    decidedOn: string;
    decidedAt: Generated<Date>;
  };
  spendCondition: {
    id: string;
    spendDecisionId: string;
    position: number;
    text: string;
    dueOn: string | null;
    status: Generated<ConditionStatus>;
    note: string | null;
    settledBy: string | null;
    settledOn: string | null;
  };
  spendReview: {
    id: string;
    spendCaseId: string;
    quarter: string;
    number: number;
    rating: ReviewRating;
    note: string | null;
    reviewedBy: string;
    reviewedAt: Generated<Date>;
  };
};
