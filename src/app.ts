// The application: everything registered by hand, in the order in which a request meets it.

import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { TokenVerifier } from './auth/verify-token.js';
import { LONGEST_ARRIVAL_MS, registerArrivalLimits } from './http/arrival.js';
import { registerAuthentication } from './http/authenticate.js';
import { registerConditionalRequests } from './http/conditional.js';
import { registerContentTypes } from './http/content-types.js';
import { createCursors } from './http/cursor.js';
import type { Dependencies, FollowLimits, WebhookSettings } from './http/dependencies.js';
import { registerDraining } from './http/drain.js';
import { answerClientError, answerUnrouted } from './http/early-answers.js';
import { watchUntilClosing } from './http/feed-request.js';
import { createFeedTokenCheck } from './http/feed-token-check.js';
import { createBacklogs } from './http/feeds/backlog.js';
import { registerLoadShedding } from './http/load-shedding.js';
import { collectMethods, refuseEmptySegments } from './http/methods.js';
import { type PoolCounts, registerMetrics } from './http/metrics.js';
import { registerOpenApi } from './http/openapi.js';
import { type ReadLog, registerPersonalReads } from './http/personal-reads.js';
import { registerProblems } from './http/problem-response.js';
import { createBudgets } from './http/rate-limit.js';
import { newRequestId } from './http/request-ids.js';
import { agreedScoreRoutes } from './http/routes/agreed-scores.js';
import { assessmentActionRoutes } from './http/routes/assessment-actions.js';
import { assessmentProfileRoutes } from './http/routes/assessment-profiles.js';
import { assessmentReportRoutes } from './http/routes/assessment-reports.js';
import { assessmentsDueRoutes } from './http/routes/assessments-due.js';
import { auditEventRoutes } from './http/routes/audit-events.js';
import { biasCheckRoutes } from './http/routes/bias-checks.js';
import { changeStreamRoutes } from './http/routes/change-stream.js';
import { changeRoutes } from './http/routes/changes.js';
import { feedTokenRoutes } from './http/routes/feed-tokens.js';
import { feedRoutes } from './http/routes/feeds.js';
import { historyRoutes } from './http/routes/history.js';
import { importRoutes } from './http/routes/imports.js';
import { lookAlikeRoutes } from './http/routes/look-alikes.js';
import { modelAgreementRoutes } from './http/routes/model-agreement.js';
import { movementRoutes } from './http/routes/movements.js';
import { odataRoutes } from './http/routes/odata.js';
import { operationsRoutes } from './http/routes/operations.js';
import { policyRoutes } from './http/routes/policies.js';
import { portfolioBalanceRoutes } from './http/routes/portfolio-balance.js';
import { productAssuranceRoutes } from './http/routes/product-assurance.js';
import { rankingComparisonRoutes } from './http/routes/ranking-comparisons.js';
import { rankingPlaceRoutes } from './http/routes/ranking-places.js';
import { rankingRobustnessRoutes } from './http/routes/ranking-robustness.js';
import { rankingRoutes } from './http/routes/rankings.js';
import { replayBundleRoutes } from './http/routes/replay-bundles.js';
import { responsibilityRoutes } from './http/routes/responsibilities.js';
import { roundResultRoutes } from './http/routes/round-results.js';
import { scoreRoutes } from './http/routes/scores.js';
import { scoringModelDecisionRoutes } from './http/routes/scoring-model-decisions.js';
import { scoringModelDraftRoutes } from './http/routes/scoring-model-drafts.js';
import { scoringModelRoutes } from './http/routes/scoring-models.js';
import { scoringRoundRoutes } from './http/routes/scoring-rounds.js';
import { sealedScoreRoutes } from './http/routes/sealed-scores.js';
import { serviceAssessmentRoutes } from './http/routes/service-assessments.js';
import { sharedOpportunityRoutes } from './http/routes/shared-opportunities.js';
import { spendCaseRoutes } from './http/routes/spend-cases.js';
import { spendConditionRoutes } from './http/routes/spend-conditions.js';
import { spendDecisionRoutes } from './http/routes/spend-decisions.js';
import { spendPipelineRoutes } from './http/routes/spend-pipeline.js';
import { spendReviewRoutes } from './http/routes/spend-reviews.js';
import { spendRiskAnswerRoutes } from './http/routes/spend-risk-answers.js';
import { strategyRoutes } from './http/routes/strategies.js';
import { businessUnitRoutes, productGroupRoutes, productRoutes } from './http/routes/subject-kinds.js';
import { subjectReadRoutes } from './http/routes/subject-reads.js';
import { subjectWriteRoutes } from './http/routes/subject-writes.js';
import { triageCaseRoutes } from './http/routes/triage-cases.js';
import { triageDecisionRoutes } from './http/routes/triage-decisions.js';
import { triageQueueRoutes } from './http/routes/triage-queue.js';
import { triageRulePreviewRoutes } from './http/routes/triage-rule-previews.js';
import { triageSeparationRoutes } from './http/routes/triage-separations.js';
import { triageSupporterRoutes } from './http/routes/triage-supporters.js';
import { webhookActionRoutes } from './http/routes/webhook-actions.js';
import { webhookDeliveryRoutes } from './http/routes/webhook-deliveries.js';
import { webhookRoutes } from './http/routes/webhooks.js';
import { registerHeaders } from './http/security-headers.js';
import { registerStrictJson } from './http/strict-json.js';
import { registerQueryChecks, registerValidation } from './http/validation.js';
import type { Projection } from './projection/projection.js';
import type { Db } from './store/database.js';

export type AppDependencies = {
  db: Db;
  /** Where reads go that a standby may answer; without it to `db`. */
  reads?: Db;
  projection: Projection;
  verifyToken: TokenVerifier;
  /** Signs page cursors; the same for all instances on a database. */
  cursorKey: string;
  issuer: string;
  publicUrl: string;
  requestsPerMinute: number;
  /** Of one client. */
  requestsAtOnce: number;
  trustProxy?: string[];
  notReady: () => Promise<string | null>;
  pool: PoolCounts;
  /** Requests are turned away while the event loop is later than this; 0: never. */
  mostDelayMs: number;
  following?: FollowLimits;
  webhooks: WebhookSettings;
  now?: () => Date;
  logger?: Logger;
  /** Where it is told who read people's data. */
  readLog?: ReadLog;
};

const BODY_LIMIT = 262_144;
const FOLLOWING: FollowLimits = { waitMs: 30_000, lifeMs: 900_000, heartbeatMs: 15_000 };

/** Builds the application. It does not listen. */
export async function buildApp(given: AppDependencies): Promise<FastifyInstance> {
  const { now = () => new Date() } = given;
  const app = fastify({
    ...(given.logger === undefined ? { logger: false } : { loggerInstance: given.logger }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: LONGEST_ARRIVAL_MS,
    connectionTimeout: 15_000,
    keepAliveTimeout: 72_000,
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    routerOptions: { maxParamLength: 100 },
    trustProxy: given.trustProxy ?? false,
    genReqId: newRequestId,
    // The root of an OData service ends in a slash by the standard, and without one in what people type in.
    rewriteUrl: ({ url = '/' }) => url.replace(/^(\/v1\/odata)\/(?=$|\?)/, '$1'),
    requestIdHeader: false,
    // Requests on connections that are still open are answered to the last.
    return503OnClosing: false,
    frameworkErrors: answerUnrouted as never,
    clientErrorHandler: answerClientError,
  }) as unknown as FastifyInstance;

  // Tests hold every answer to its schema; compiling a serializer for each as well takes seconds of every start.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  registerArrivalLimits(app);
  registerProblems(app);
  registerValidation(app);
  registerStrictJson(app);
  registerDraining(app);
  registerHeaders(app);
  const metrics = registerMetrics(app, given.pool);
  await registerLoadShedding(app, given.mostDelayMs);
  await registerOpenApi(app, given.publicUrl);
  await app.register(async (guarded) => {
    refuseEmptySegments(guarded);
    const refuseOtherMethods = collectMethods(guarded);
    registerAuthentication(
      guarded,
      { verifyToken: given.verifyToken, checkFeedToken: createFeedTokenCheck(given.db, now) },
      `${given.publicUrl}/.well-known/oauth-protected-resource`,
      await createBudgets(guarded, { perMinute: given.requestsPerMinute, atOnce: given.requestsAtOnce }),
    );
    registerPersonalReads(guarded, given.readLog ?? app.log);
    registerContentTypes(guarded);
    registerConditionalRequests(guarded);
    registerQueryChecks(guarded);
    operationsRoutes(guarded, { ...given, metrics, now });
    const dependencies = {
      ...given,
      cursors: createCursors(given.cursorKey),
      now,
      watch: watchUntilClosing(guarded, given.db),
      following: given.following ?? FOLLOWING,
    };
    await guarded.register(async (v1) => registerV1(v1, dependencies), { prefix: '/v1' });
    refuseOtherMethods();
  });
  return app;
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

async function registerV1(
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
