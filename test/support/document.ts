// The OpenAPI document as the routes make it, without a database: nothing here is asked for an answer.

import type { FastifyInstance } from 'fastify';
import openapiTS, { astToString } from 'openapi-typescript';
import { buildApp } from '../../src/app.js';
import type { Projection } from '../../src/projection/projection.js';
import { openDatabase, openPool } from '../../src/store/database.js';
import { createSecretBox } from '../../src/store/secret-box.js';

export const DOCUMENT = new URL('../../../openapi/openapi.json', import.meta.url);
export const CLIENT_TYPES = new URL('../../../openapi/client.d.ts', import.meta.url);

/** An application that can be described but not used. */
async function buildUnansweringApp(): Promise<FastifyInstance> {
  const pool = openPool({ url: 'postgres://127.0.0.1:1/none', maxConnections: 1, connectionWait: 1_000 });
  const app = await buildApp({
    db: openDatabase(pool),
    pool,
    projection: {
      fresh: () => Promise.reject(new Error('only described')),
      past: () => Promise.reject(new Error('only described')),
    } satisfies Projection,
    verifyToken: () => Promise.reject(new Error('only described')),
    cursorKey: '',
    issuer: 'https://login.example.test/',
    publicUrl: 'http://localhost:3000',
    requestsPerMinute: 1,
    requestsAtOnce: 1,
    mostDelayMs: 0,
    notReady: async () => 'only described',
    webhooks: {
      allowed: [],
      resolve: async () => [],
      secrets: createSecretBox('', 'described'),
      giveTurn: async () => {},
    },
  });
  await app.ready();
  return app;
}

/** The document as it is committed: keys sorted, so that a change shows as the lines it changes. */
export async function publishedDocument(): Promise<string> {
  const app = await buildUnansweringApp();
  const document = app.swagger();
  await app.close();
  return `${JSON.stringify(sorted(document), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/** TypeScript types of every operation, for `openapi-fetch`; leaves out what the document says in words. */
export async function clientTypes(document: string): Promise<string> {
  const wordless = JSON.stringify(JSON.parse(document), (key, value) =>
    (key === 'description' && typeof value === 'string') || key === 'examples' ? undefined : value,
  );
  return `// Made by npm run openapi from openapi.json.\n${astToString(await openapiTS(wordless))}`;
}
