// The application on a real database with a test issuer. Every answer it gives is checked against the published
// document, so no test can pass on an answer that the contract does not allow.

import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Test } from 'tap';
import { buildApp } from '../../src/app.js';
import type { Role } from '../../src/auth/permissions.js';
import { createTokenVerifier, type TokenVerifier } from '../../src/auth/verify-token.js';
import type { FollowLimits, WebhookSettings } from '../../src/http/dependencies.js';
import type { ReadLog } from '../../src/http/personal-reads.js';
import { openTurns } from '../../src/jobs/turns.js';
import { type Projection, startProjection } from '../../src/projection/projection.js';
import type { Db } from '../../src/store/database.js';
import { createSecretBox } from '../../src/store/secret-box.js';
import { type ContractCheck, createContract } from './contract.js';
import { createTestDatabase, openTestDatabase } from './database.js';
import { createTestIssuer, type TestIssuer, type TokenOptions } from './tokens.js';

export type Call = Omit<InjectOptions, 'url' | 'method' | 'headers'> & {
  /** Who calls; null sends no token. By default the head of product. */
  as?: Role | null;
  token?: TokenOptions;
  headers?: Record<string, string>;
  /** A JSON body: sent as merge patch with PATCH, as plain JSON otherwise. */
  json?: unknown;
};

/** Knows one name of the public internet, and allows nothing private. */
export const TEST_WEBHOOKS: Omit<WebhookSettings, 'giveTurn'> = {
  allowed: [],
  resolve: async (host) => (host === 'hooks.example.org' ? ['93.184.216.34'] : []),
  secrets: createSecretBox('a key for tests', 'webhooks'),
};

export type TestApp = {
  app: FastifyInstance;
  db: Db;
  pool: pg.Pool;
  databaseUrl: string;
  issuer: TestIssuer;
  /** Sends a request such as `call('GET /v1/products')` and checks the answer against the contract. */
  call(line: string, options?: Call): Promise<LightMyRequestResponse>;
};

export type TestAppOptions = {
  /** Another instance's database, to share it. */
  databaseUrl?: string;
  issuer?: TestIssuer;
  now?: () => Date;
  requestsPerMinute?: number;
  requestsAtOnce?: number;
  following?: Partial<FollowLimits>;
  webhooks?: Partial<WebhookSettings>;
  /** Another issuer than the test's own: its address, and what becomes of its tokens. */
  signOn?: { issuer: string; verifyToken: TokenVerifier };
  /** Where it is told who read people's data. */
  readLog?: ReadLog;
  logger?: Logger;
  /** Sees what is asked of the projection. */
  watchProjection?: (projection: Projection) => Projection;
  /** How long the database's answers and connections are waited for. */
  answerMs?: number;
};

// Every application of a process publishes the same document.
let contract: ContractCheck | undefined;

export async function startTestApp(
  t: Pick<Test, 'teardown'>,
  options: TestAppOptions = {},
): Promise<TestApp> {
  const databaseUrl = options.databaseUrl ?? (await createTestDatabase());
  const { db, pool } = openTestDatabase(
    t,
    databaseUrl,
    options.answerMs === undefined ? {} : { answerMs: options.answerMs, connectionWait: options.answerMs },
  );
  const issuer = options.issuer ?? (await createTestIssuer());
  const { cursorKey } = await db.selectFrom('installation').select('cursorKey').executeTakeFirstOrThrow();
  const { watchProjection = (projection) => projection } = options;
  const app = await buildApp({
    db,
    pool,
    projection: watchProjection(await startProjection(db)),
    verifyToken:
      options.signOn?.verifyToken ??
      createTokenVerifier({
        issuer: issuer.issuer,
        audience: issuer.audience,
        keys: { jwks: issuer.jwks },
      }),
    cursorKey,
    issuer: options.signOn?.issuer ?? issuer.issuer,
    publicUrl: 'http://portfolio.test',
    requestsPerMinute: options.requestsPerMinute ?? 1_000_000,
    requestsAtOnce: options.requestsAtOnce ?? 1_000_000,
    // Building another application in this process is no load.
    mostDelayMs: 0,
    // A stream tells what there is and ends, unless the test is about streams.
    following: { waitMs: 30_000, lifeMs: 0, heartbeatMs: 15_000, ...options.following },
    notReady: async () => null,
    webhooks: { ...TEST_WEBHOOKS, giveTurn: openTurns(db).give, ...options.webhooks },
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.readLog === undefined ? {} : { readLog: options.readLog }),
    ...(options.logger === undefined ? {} : { logger: options.logger }),
  });
  t.teardown(() => app.close());
  await app.ready();
  contract ??= createContract(app.swagger() as Record<string, unknown>);
  const check = contract;
  const tokens = new Map<string, string>();

  async function tokenFor(role: Role, token: TokenOptions = {}): Promise<string> {
    const key = JSON.stringify([role, token]);
    const known = tokens.get(key) ?? (await issuer.token(role, token));
    tokens.set(key, known);
    return known;
  }

  return {
    app,
    db,
    pool,
    databaseUrl,
    issuer,
    async call(line, { as = 'head_of_product', token, headers = {}, json, ...rest } = {}) {
      const [method, url] = line.split(' ') as ['GET', string];
      const body =
        json === undefined
          ? {}
          : {
              payload: JSON.stringify(json),
              contentType:
                (method as string) === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
            };
      const response = await app.inject({
        method,
        url,
        ...rest,
        ...(body.payload === undefined ? {} : { payload: body.payload }),
        headers: {
          ...(as === null ? {} : { authorization: `Bearer ${await tokenFor(as, token)}` }),
          ...(body.contentType === undefined ? {} : { 'content-type': body.contentType }),
          ...headers,
        },
      });
      check(method, url, response);
      return response;
    },
  };
}

/** Waits until load shedding measures a calm process again: starting another application keeps it busy. */
export async function calmed(...apps: TestApp[]): Promise<void> {
  for (const { app } of apps) {
    do await wait(50);
    while (app.isUnderPressure());
  }
}

/** The same application, called by a head of product who may also decide on spend: all that there is to do. */
export function asDecider(app: TestApp): TestApp {
  const call: TestApp['call'] = (line, options = {}) =>
    app.call(line, { ...options, token: { scope: 'spend:decide', ...options.token } });
  return { ...app, call };
}
