// Every route under /v1. Their order says nothing: a fixed path goes before one with an id.

import type { FastifyInstance } from 'fastify';
import type { Db } from '../store/database.js';
import type { Dependencies } from './dependencies.js';
import { createBacklogs } from './feeds/backlog.js';
import { agreedScoreRoutes } from './routes/agreed-scores.js';
import { assessmentActionRoutes } from './routes/assessment-actions.js';
import { assessmentProfileRoutes } from './routes/assessment-profiles.js';
import { assessmentReportRoutes } from './routes/assessment-reports.js';
import { assessmentsDueRoutes } from './routes/assessments-due.js';
import { auditEventRoutes } from './routes/audit-events.js';
import { biasCheckRoutes } from './routes/bias-checks.js';
import { changeStreamRoutes } from './routes/change-stream.js';
import { changeRoutes } from './routes/changes.js';
import { feedTokenRoutes } from './routes/feed-tokens.js';
import { feedRoutes } from './routes/feeds.js';
import { historyRoutes } from './routes/history.js';
import { importRoutes } from './routes/imports.js';
import { lookAlikeRoutes } from './routes/look-alikes.js';
import { modelAgreementRoutes } from './routes/model-agreement.js';
import { movementRoutes } from './routes/movements.js';
import { odataRoutes } from './routes/odata.js';
import { policyRoutes } from './routes/policies.js';
import { portfolioBalanceRoutes } from './routes/portfolio-balance.js';
import { productAssuranceRoutes } from './routes/product-assurance.js';
import { rankingComparisonRoutes } from './routes/ranking-comparisons.js';
import { rankingPlaceRoutes } from './routes/ranking-places.js';
import { rankingRobustnessRoutes } from './routes/ranking-robustness.js';
import { rankingRoutes } from './routes/rankings.js';
import { replayBundleRoutes } from './routes/replay-bundles.js';
import { responsibilityRoutes } from './routes/responsibilities.js';
import { roundResultRoutes } from './routes/round-results.js';
import { scoreRoutes } from './routes/scores.js';
import { scoringModelDecisionRoutes } from './routes/scoring-model-decisions.js';
import { scoringModelDraftRoutes } from './routes/scoring-model-drafts.js';
import { scoringModelRoutes } from './routes/scoring-models.js';
import { scoringRoundRoutes } from './routes/scoring-rounds.js';
import { sealedScoreRoutes } from './routes/sealed-scores.js';
import { serviceAssessmentRoutes } from './routes/service-assessments.js';
import { sharedOpportunityRoutes } from './routes/shared-opportunities.js';
import { spendCaseRoutes } from './routes/spend-cases.js';
import { spendConditionRoutes } from './routes/spend-conditions.js';
import { spendDecisionRoutes } from './routes/spend-decisions.js';
import { spendPipelineRoutes } from './routes/spend-pipeline.js';
import { spendReviewRoutes } from './routes/spend-reviews.js';
import { spendRiskAnswerRoutes } from './routes/spend-risk-answers.js';
import { strategyRoutes } from './routes/strategies.js';
import { businessUnitRoutes, productGroupRoutes, productRoutes } from './routes/subject-kinds.js';
import { subjectReadRoutes } from './routes/subject-reads.js';
import { subjectWriteRoutes } from './routes/subject-writes.js';
import { triageCaseRoutes } from './routes/triage-cases.js';
import { triageDecisionRoutes } from './routes/triage-decisions.js';
import { triageQueueRoutes } from './routes/triage-queue.js';
import { triageRulePreviewRoutes } from './routes/triage-rule-previews.js';
import { triageSeparationRoutes } from './routes/triage-separations.js';
import { triageSupporterRoutes } from './routes/triage-supporters.js';
import { webhookActionRoutes } from './routes/webhook-actions.js';
import { webhookDeliveryRoutes } from './routes/webhook-deliveries.js';
import { webhookRoutes } from './routes/webhooks.js';

/** Registers them all; what only reads goes to `reads` where there is a standby. */
export async function registerV1(
  app: FastifyInstance,
  dependencies: Dependencies & { publicUrl: string; reads?: Db },
): Promise<void> {
  registerReads(app, { ...dependencies, db: dependencies.reads ?? dependencies.db });
  subjectWriteRoutes(app, dependencies, businessUnitRoutes);
  subjectWriteRoutes(app, dependencies, productGroupRoutes);
  subjectWriteRoutes(app, dependencies, productRoutes);
  scoreRoutes(app, dependencies);
  agreedScoreRoutes(app, dependencies);
  responsibilityRoutes(app, dependencies);
  strategyRoutes(app, dependencies);
  scoringRoundRoutes(app, dependencies);
  sealedScoreRoutes(app, dependencies);
  scoringModelDraftRoutes(app, dependencies);
  scoringModelDecisionRoutes(app, dependencies);
  rankingRoutes(app, dependencies);
  rankingPlaceRoutes(app, dependencies);
  modelAgreementRoutes(app, dependencies);
  movementRoutes(app, dependencies);
  replayBundleRoutes(app, dependencies);
  rankingComparisonRoutes(app, dependencies);
  rankingRobustnessRoutes(app, dependencies);
  const feeds = { ...dependencies, findBacklog: createBacklogs(dependencies) };
  feedRoutes(app, feeds);
  feedTokenRoutes(app, dependencies);
  // An instance of its own, whose errors have OData's member beside ours.
  await app.register(async (odata) => odataRoutes(odata, feeds));
  assessmentsDueRoutes(app, dependencies);
  serviceAssessmentRoutes(app, dependencies);
  assessmentReportRoutes(app, dependencies);
  assessmentActionRoutes(app, dependencies);
  assessmentProfileRoutes(app, dependencies);
  importRoutes(app, dependencies);
  changeRoutes(app, dependencies);
  changeStreamRoutes(app, dependencies);
  webhookRoutes(app, dependencies);
  webhookActionRoutes(app, dependencies);
  webhookDeliveryRoutes(app, dependencies);
  sharedOpportunityRoutes(app, dependencies);
  lookAlikeRoutes(app, dependencies);
  policyRoutes(app, dependencies);
  spendPipelineRoutes(app, dependencies);
  spendCaseRoutes(app, dependencies);
  spendRiskAnswerRoutes(app, dependencies);
  spendDecisionRoutes(app, dependencies);
  spendConditionRoutes(app, dependencies);
  spendReviewRoutes(app, dependencies);
  productAssuranceRoutes(app, dependencies);
  triageRulePreviewRoutes(app, dependencies);
  triageQueueRoutes(app, dependencies);
  triageCaseRoutes(app, dependencies);
  triageDecisionRoutes(app, dependencies);
  triageSeparationRoutes(app, dependencies);
  triageSupporterRoutes(app, dependencies);
}

/** Routes that only read, and ask the database for it. */
function registerReads(app: FastifyInstance, dependencies: Dependencies): void {
  subjectReadRoutes(app, dependencies, businessUnitRoutes);
  subjectReadRoutes(app, dependencies, productGroupRoutes);
  subjectReadRoutes(app, dependencies, productRoutes);
  historyRoutes(app, dependencies);
  auditEventRoutes(app, dependencies);
  roundResultRoutes(app, dependencies);
  biasCheckRoutes(app, dependencies);
  scoringModelRoutes(app, dependencies);
  portfolioBalanceRoutes(app, dependencies);
}
