// Every named shape of the document's components.

import { POLICY_ROUTES, POLICY_SHAPES } from './policy-kinds.js';
import { DueShape, ExceptionShape, ProfileShape } from './schemas/assessment-needs.js';
import { AuditChainShape, AuditEventList, AuditEventShape } from './schemas/audit.js';
import { BalanceShape } from './schemas/balance.js';
import { BiasChecksShape } from './schemas/bias.js';
import { ChangeEventPageShape, ChangeEventShape } from './schemas/changes.js';
import { Page, ProblemShape } from './schemas/common.js';
import { EXPLANATION_SHAPES } from './schemas/explanations.js';
import { FEED_TOKEN_SHAPES } from './schemas/feed-tokens.js';
import { FEED_SHAPES } from './schemas/feeds.js';
import { ImportShape } from './schemas/imports.js';
import { MovementShape, MovementsShape } from './schemas/movements.js';
import { ODATA_SHAPES } from './schemas/odata.js';
import { AssuranceShape } from './schemas/product-assurance.js';
import {
  BusinessUnitRanking,
  ModelAgreementShape,
  ProductGroupRanking,
  ProductRanking,
  RankedBusinessUnit,
  RankedProduct,
  RankedProductGroup,
} from './schemas/rankings.js';
import { ReplayBundleShape } from './schemas/replay.js';
import { ResponsibilityShape } from './schemas/responsibilities.js';
import { ROBUSTNESS_SHAPES } from './schemas/robustness.js';
import { AgreedScoreShape, ScoreListShape, ScoreShape } from './schemas/scores.js';
import {
  ModelTemplateList,
  ModelTemplateShape,
  PreviewShape,
  ScoringModelShape,
} from './schemas/scoring-models.js';
import {
  NamedSubjectShape,
  RoundResultsShape,
  RoundScoreShape,
  RoundShape,
} from './schemas/scoring-rounds.js';
import { ActionShape, AssessmentShape } from './schemas/service-assessments.js';
import {
  LookAlikeShape,
  SharedOpportunityList,
  SharedOpportunityShape,
} from './schemas/shared-opportunities.js';
import { SpendCaseShape, SpendRouteShape } from './schemas/spend-cases.js';
import { SpendDecisionShape, SpendReviewShape, UnitReviewsShape } from './schemas/spend-decisions.js';
import { PipelineItemShape, PipelineShape } from './schemas/spend-pipeline.js';
import { StrategyShape } from './schemas/strategies.js';
import {
  BusinessUnitShape,
  ChangeShape,
  listShape,
  ProductGroupShape,
  ProductShape,
} from './schemas/subjects.js';
import { CaseShape, SupporterShape } from './schemas/triage.js';
import { DecisionShape } from './schemas/triage-decisions.js';
import { TriageQueueItemShape, TriageQueueShape, TriageRulesPreviewShape } from './schemas/triage-queue.js';
import { WEBHOOK_SHAPES } from './schemas/webhooks.js';

/** In no order that matters; a shape may refer to any other. */
export const SHAPES = [
  ProblemShape,
  Page,
  BusinessUnitShape,
  ProductGroupShape,
  ProductShape,
  ChangeShape,
  AuditEventShape,
  AuditChainShape,
  AuditEventList,
  ScoreShape,
  AgreedScoreShape,
  ScoreListShape,
  ScoringModelShape,
  ModelTemplateShape,
  ModelTemplateList,
  PreviewShape,
  RankedProduct,
  RankedProductGroup,
  RankedBusinessUnit,
  ProductRanking,
  ProductGroupRanking,
  BusinessUnitRanking,
  ModelAgreementShape,
  MovementShape,
  MovementsShape,
  ReplayBundleShape,
  ...EXPLANATION_SHAPES,
  ...ROBUSTNESS_SHAPES,
  ...FEED_SHAPES,
  ...FEED_TOKEN_SHAPES,
  ...ODATA_SHAPES,
  ImportShape,
  ResponsibilityShape,
  StrategyShape,
  NamedSubjectShape,
  RoundShape,
  RoundScoreShape,
  RoundResultsShape,
  BiasChecksShape,
  ChangeEventShape,
  ChangeEventPageShape,
  ...WEBHOOK_SHAPES,
  BalanceShape,
  ActionShape,
  AssessmentShape,
  DueShape,
  ExceptionShape,
  ProfileShape,
  ...POLICY_SHAPES,
  SpendDecisionShape,
  SpendRouteShape,
  SpendCaseShape,
  SpendReviewShape,
  UnitReviewsShape,
  PipelineItemShape,
  PipelineShape,
  AssuranceShape,
  TriageQueueItemShape,
  TriageQueueShape,
  TriageRulesPreviewShape,
  SharedOpportunityShape,
  SharedOpportunityList,
  LookAlikeShape,
  CaseShape,
  DecisionShape,
  SupporterShape,
  ...[
    'BusinessUnit',
    'ProductGroup',
    'Product',
    'Change',
    'ScoringModel',
    'Responsibility',
    'ScoringRound',
    'RoundScore',
    'Webhook',
    'WebhookDelivery',
    'FeedToken',
    'ServiceAssessment',
    'AssessmentAction',
    'AssessmentDue',
    'PhaseException',
    'LookAlike',
    'SpendCase',
    'SpendDecision',
    'SpendReview',
    'TriageCase',
    'TriageDecision',
    'TriageSupporter',
    ...POLICY_ROUTES.map(({ of }) => `${of}Policy`),
  ].map(listShape),
];
