// One running service: what main, the demo and the system tests start and stop.

import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { buildApp } from './app.js';
import { LOCAL_AUDIENCE, LOCAL_ISSUER, loadLocalKey } from './auth/local-key.js';
import { createTokenVerifier, type TokenVerifier } from './auth/verify-token.js';
import { startBackground } from './background.js';
import { type Config, listOf } from './config.js';
import { type Databases, openDatabases } from './databases.js';
import { startEmbedded } from './embedded/embedded-postgres.js';
import { closeApp } from './http/drain.js';
import { openTurns } from './jobs/turns.js';
import { startProjection } from './projection/projection.js';
import { addressesOf } from './resolve.js';
import { prepareSchema } from './schema.js';
import { createSecretBox } from './store/secret-box.js';

export type Service = { app: FastifyInstance; url: string; databaseUrl: string; stop(): Promise<void> };

type Report = (line: string) => void;
type Closers = (() => Promise<unknown>)[];

/** Starts everything and listens. What was started is stopped again when a later part fails. */
export async function startService(config: Config, { report }: { report: Report }): Promise<Service> {
  const closers: Closers = [];
  // What cannot be stopped keeps nothing below it from being stopped.
  const stopAll = async () => {
    const failures: unknown[] = [];
    for (const close of closers.splice(0).reverse())
      await close().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= stopAll();
    return stopped;
  };
  try {
    const databaseUrl = config.DATABASE_URL ?? (await startEmbeddedDatabase(config, report, closers));
    const { app, startWork } = await startParts(config, { databaseUrl, report, closers });
    const url = await app.listen({ host: config.HOST, port: config.PORT });
    // Only now: preparing the routes keeps the process so busy that connections would be given up.
    startWork();
    return { app, url, databaseUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Everything above the database, ready to listen, and the work beside requests, ready to begin. `closers` says how each part is stopped, the last one first. */
async function startParts(
  config: Config,
  { databaseUrl, report, closers }: { databaseUrl: string; report: Report; closers: Closers },
): Promise<{ app: FastifyInstance; startWork: () => void }> {
  const { logger, auditLog } = createLogs(config);
  const databases = openDatabases(config, databaseUrl, logger);
  closers.push(() => databases.close());
  const applied = await prepareSchema(config, databaseUrl);
  if (applied.length > 0) report(`Applied ${applied.length} migrations.`);
  const { cursorKey } = await databases.db
    .selectFrom('installation')
    .select('cursorKey')
    .executeTakeFirstOrThrow();
  const turns = openTurns(databases.db);
  const webhooks = {
    allowed: config.WEBHOOK_ALLOWED_TARGETS === undefined ? [] : listOf(config.WEBHOOK_ALLOWED_TARGETS),
    resolve: addressesOf,
    secrets: createSecretBox(config.WEBHOOK_SECRETS_KEY ?? cursorKey, 'webhooks'),
    giveTurn: turns.give,
  };
  const publicUrl = config.PUBLIC_URL?.replace(/\/+$/, '') ?? `http://${config.HOST}:${config.PORT}`;
  const draining = { now: false };
  const app = await buildApp({
    ...(await appSettings(config, databases)),
    ...{ cursorKey, publicUrl, logger, webhooks, readLog: auditLog },
    notReady: async () => (draining.now ? 'The service is stopping.' : databases.check()),
  });
  let stopWork = async () => {};
  closers.push(async () => {
    draining.now = true;
    // Beside each other: requests are not to be cut off because work takes long to stop.
    await allOver([closeApp(app), stopWork()]);
  });
  const startWork = () => {
    stopWork = startBackground({
      ...{ config, databases, webhooks, turns },
      ...{ source: publicUrl, logger, auditLog },
    });
  };
  return { app, startWork };
}

/** Waits for all of them, and then fails where one did. */
async function allOver(ends: Promise<unknown>[]): Promise<void> {
  for (const end of await Promise.allSettled(ends)) if (end.status === 'rejected') throw end.reason;
}

async function appSettings(config: Config, { db, reads, pool, following }: Databases) {
  return {
    ...{ db, reads, pool },
    projection: await startProjection(following, reads),
    verifyToken: await createVerifier(config),
    issuer: config.AUTH_ISSUER ?? LOCAL_ISSUER,
    requestsPerMinute: config.RATE_LIMIT_PER_MINUTE,
    requestsAtOnce: config.REQUESTS_AT_ONCE,
    mostDelayMs: config.BUSY_AFTER_MS,
    ...(config.TRUST_PROXY === undefined ? {} : { trustProxy: listOf(config.TRUST_PROXY) }),
  };
}

function createLogs(config: Config) {
  const logger = pino({
    level: config.LOG_LEVEL,
    redact: ['req.headers.authorization', 'req.headers["x-api-key"]', 'req.headers.cookie'],
  });
  // Where others sign in, who read what and what was sealed is written down whatever else is left out.
  const auditLog = logger.child({}, config.AUTH_ISSUER === undefined ? {} : { level: 'info' });
  return { logger, auditLog };
}

async function startEmbeddedDatabase(config: Config, report: Report, closers: Closers): Promise<string> {
  const embedded = await startEmbedded({ dataDir: config.DATA_DIR, report });
  closers.push(() => embedded.stop());
  return embedded.url;
}

async function createVerifier(config: Config): Promise<TokenVerifier> {
  if (config.AUTH_ISSUER === undefined) {
    const { jwks } = await loadLocalKey(config.DATA_DIR);
    return createTokenVerifier({ issuer: LOCAL_ISSUER, audience: LOCAL_AUDIENCE, keys: { jwks } });
  }
  const jwksUrl = new URL(config.AUTH_JWKS_URL as string);
  return createTokenVerifier({
    issuer: config.AUTH_ISSUER,
    audience: config.AUTH_AUDIENCE,
    keys: { jwksUrl },
    profile: config.AUTH_TOKENS,
    longestHours: config.AUTH_LONGEST_TOKEN_HOURS,
  });
}
