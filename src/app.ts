// The application: everything registered by hand, in the order in which a request meets it.

import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { TokenVerifier } from './auth/verify-token.js';
import { LONGEST_ARRIVAL_MS, registerArrivalLimits } from './http/arrival.js';
import { registerAuthentication } from './http/authenticate.js';
import { registerConditionalRequests } from './http/conditional.js';
import { registerContentTypes } from './http/content-types.js';
import { createCursors } from './http/cursor.js';
import type { FollowLimits, WebhookSettings } from './http/dependencies.js';
import { registerDraining } from './http/drain.js';
import { answerClientError, answerUnrouted } from './http/early-answers.js';
import { watchUntilClosing } from './http/feed-request.js';
import { createFeedTokenCheck } from './http/feed-token-check.js';
import { registerLoadShedding } from './http/load-shedding.js';
import { registerLoneHeaders } from './http/lone-headers.js';
import { collectMethods, refuseEmptySegments } from './http/methods.js';
import { type PoolCounts, registerMetrics } from './http/metrics.js';
import { registerOpenApi } from './http/openapi.js';
import { type ReadLog, registerPersonalReads } from './http/personal-reads.js';
import { registerProblems } from './http/problem-response.js';
import { createBudgets } from './http/rate-limit.js';
import { newRequestId } from './http/request-ids.js';
import { operationsRoutes } from './http/routes/operations.js';
import { registerHeaders } from './http/security-headers.js';
import { registerStrictJson } from './http/strict-json.js';
import { registerV1 } from './http/v1-routes.js';
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
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000, requireHostHeader: false },
    routerOptions: { maxParamLength: 100 },
    trustProxy: given.trustProxy ?? false,
    genReqId: newRequestId,
    // The root of an OData service ends in a slash by the standard, and without one in what people type in; the $ in its
    // paths may be written as %24, which the router does not take for a $.
    rewriteUrl: ({ url = '/' }) =>
      url.replace(/^\/v1\/odata\/[^?]*/, (path) =>
        path.replace(/^(\/v1\/odata)\/$/, '$1').replaceAll('%24', '$'),
      ),
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
  registerLoneHeaders(app);
  const metrics = registerMetrics(app, given.pool, given.db);
  await registerLoadShedding(app, given.mostDelayMs);
  const spend = await createBudgets(app, {
    perMinute: given.requestsPerMinute,
    atOnce: given.requestsAtOnce,
  });
  await registerOpenApi(app, given.publicUrl);
  await app.register(async (guarded) => {
    refuseEmptySegments(guarded, spend);
    const refuseOtherMethods = collectMethods(guarded);
    registerAuthentication(
      guarded,
      { verifyToken: given.verifyToken, checkFeedToken: createFeedTokenCheck(given.db, now) },
      `${given.publicUrl}/.well-known/oauth-protected-resource`,
      spend,
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
