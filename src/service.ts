// One running service: what main, the demo and the system tests start and stop.

import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { pino } from 'pino';
import { buildApp } from './app.js';
import { LOCAL_AUDIENCE, LOCAL_ISSUER, loadLocalKey } from './auth/local-key.js';
import { createTokenVerifier, type TokenVerifier } from './auth/verify-token.js';
import { type Config, listOf } from './config.js';
import { startEmbedded } from './embedded/embedded-postgres.js';
import { closeApp } from './http/drain.js';
import { closeDueRounds } from './http/due-rounds.js';
import { followLookAlikes } from './http/look-alike-loop.js';
import { startSealing } from './jobs/sealing.js';
import { startWebhooks } from './jobs/webhooks.js';
import { startProjection } from './projection/projection.js';
import { addressesOf } from './resolve.js';
import { prepareSchema } from './schema.js';
import { SEALING_MS } from './store/audit-seals.js';
import { raiseFloor } from './store/change-feed.js';
import { type Db, openDatabase, openPool, openReads } from './store/database.js';
import { purgeKeys } from './store/idempotency.js';
import { sealKeys } from './store/seal-keys.js';
import { createSecretBox } from './store/secret-box.js';
import { purgeDeliveries } from './store/webhook-deliveries.js';

export type Service = { app: FastifyInstance; url: string; databaseUrl: string; stop(): Promise<void> };

const WEBHOOK_ANSWER_MS = 15_000;
const HOUR_MS = 3_600_000;
const ROUNDS_CLOSE_WITHIN_MS = 5_000;
const READY_WITHIN_MS = 500;
// However much one transaction changed, its block must be read at once.
const PROJECTION_CONNECTIONS = 2;

/** Starts everything and listens. What was started is stopped again when a later part fails. */
export async function startService(
  config: Config,
  options: { report: (line: string) => void },
): Promise<Service> {
  const { report } = options;
  const closers: (() => Promise<unknown>)[] = [];
  const stopAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= stopAll();
    return stopped;
  };
  try {
    const databaseUrl = config.DATABASE_URL ?? (await startEmbeddedDatabase(config, report, closers));
    const logger = pino({
      level: config.LOG_LEVEL,
      redact: ['req.headers.authorization', 'req.headers["x-api-key"]', 'req.headers.cookie'],
    });
    // Where others sign in, who read what and what was sealed is written down whatever else is left out.
    const auditLog = logger.child({}, config.AUTH_ISSUER === undefined ? {} : { level: 'info' });
    const prepare = config.DATABASE_URL === undefined || config.DATABASE_PREPARE === 'on';
    const open = (maxConnections: number, url = databaseUrl) =>
      openPool({
        url,
        maxConnections,
        connectionWait: config.DATABASE_WAIT_MS,
        onIdleError: (error) => logger.warn({ err: error }, 'an idle database connection was lost'),
      });
    const pool = open(config.DATABASE_CONNECTIONS);
    const db = openDatabase(pool, { prepare });
    closers.push(() => db.destroy());
    // The projection has connections of its own: writes that fill the pool must not keep rankings from being checked.
    const followingPool = open(PROJECTION_CONNECTIONS);
    const following = openDatabase(followingPool);
    closers.push(() => following.destroy());
    let reads = db;
    if (config.READ_DATABASE_URL !== undefined) {
      const standby = open(config.DATABASE_CONNECTIONS, config.READ_DATABASE_URL);
      const asked = open(1, config.READ_DATABASE_URL);
      reads = openReads({ primary: pool, standby, asking: { primary: followingPool, standby: asked } });
      closers.push(() => Promise.all([reads.destroy(), asked.end()]));
    }
    const applied = await prepareSchema(config, databaseUrl);
    if (applied.length > 0) report(`Applied ${applied.length} migrations.`);
    const health = new pg.Pool({
      connectionString: databaseUrl,
      max: 1,
      connectionTimeoutMillis: READY_WITHIN_MS,
      query_timeout: READY_WITHIN_MS,
    });
    health.on('error', () => {});
    health.on('connect', (client) => client.on('error', () => {}));
    closers.push(() => health.end());
    let draining = false;
    const publicUrl = config.PUBLIC_URL?.replace(/\/+$/, '') ?? `http://${config.HOST}:${config.PORT}`;
    const { cursorKey } = await db.selectFrom('installation').select('cursorKey').executeTakeFirstOrThrow();
    const webhooks = {
      allowed: config.WEBHOOK_ALLOWED_TARGETS === undefined ? [] : listOf(config.WEBHOOK_ALLOWED_TARGETS),
      resolve: addressesOf,
      secrets: createSecretBox(config.WEBHOOK_SECRETS_KEY ?? cursorKey, 'webhooks'),
    };
    const app = await buildApp({
      db,
      reads,
      projection: await startProjection(following, reads),
      verifyToken: await createVerifier(config),
      cursorKey,
      issuer: config.AUTH_ISSUER ?? LOCAL_ISSUER,
      publicUrl,
      requestsPerMinute: config.RATE_LIMIT_PER_MINUTE,
      requestsAtOnce: config.REQUESTS_AT_ONCE,
      mostDelayMs: config.BUSY_AFTER_MS,
      ...(config.TRUST_PROXY === undefined ? {} : { trustProxy: listOf(config.TRUST_PROXY) }),
      notReady: async () => (draining ? 'The service is stopping.' : checkDatabase(health)),
      pool,
      logger,
      webhooks,
      readLog: auditLog,
    });
    if (config.AUDIT_SEAL_SECONDS > 0) {
      const sealer = openDatabase(open(1), { answerMs: 2 * SEALING_MS });
      closers.push(() => sealer.destroy());
      closers.push(
        startSealing({
          db: sealer,
          keys: sealKeys(config.AUDIT_KEYS),
          everyMs: config.AUDIT_SEAL_SECONDS * 1_000,
          tell: (seal) => auditLog.info({ seal }, 'changes were sealed'),
          warn: (error) => logger.error({ err: error }, 'changes were not sealed'),
        }),
      );
    }
    let forgetting = Promise.resolve();
    const forget = () => {
      forgetting = forgetTheOld(db, config).catch((error) =>
        logger.warn({ err: error }, 'what is old was not purged'),
      );
    };
    forget();
    const purge = setInterval(forget, HOUR_MS);
    closers.push(async () => {
      clearInterval(purge);
      await forgetting;
    });
    const closing = setInterval(() => {
      const warn = (error: unknown) =>
        logger.warn({ err: error }, 'a scoring round that is due was not closed');
      closeDueRounds(db, new Date(), warn).catch(warn);
    }, ROUNDS_CLOSE_WITHIN_MS);
    closers.push(async () => clearInterval(closing));
    closers.push(
      followLookAlikes(db, (error) => logger.warn({ err: error }, 'look-alikes were not searched for')),
    );
    closers.push(() => closeApp(app));
    const delivering = startWebhooks({
      db,
      source: publicUrl,
      secrets: webhooks.secrets,
      route: { ...webhooks, timeoutMs: WEBHOOK_ANSWER_MS },
      onError: (error) => logger.warn({ err: error }, 'webhooks were not delivered'),
    });
    closers.push(() => delivering.stop());
    closers.push(async () => {
      draining = true;
    });
    const url = await app.listen({ host: config.HOST, port: config.PORT });
    return { app, url, databaseUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Forgets what is kept for a while only. */
async function forgetTheOld(db: Db, { CHANGES_KEPT_DAYS: days }: Config): Promise<void> {
  await purgeKeys(db);
  await purgeDeliveries(db);
  if (days !== undefined) await raiseFloor(db, days);
}

async function startEmbeddedDatabase(
  config: Config,
  report: (line: string) => void,
  closers: (() => Promise<unknown>)[],
): Promise<string> {
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
  });
}

/** Asks the database on a connection of its own, so that a busy pool does not look like a lost database. */
async function checkDatabase(health: pg.Pool): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, READY_WITHIN_MS, 'The database does not answer in time.');
  });
  const asked = health.query('select 1').then(
    () => null,
    () => 'The database does not answer.',
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
