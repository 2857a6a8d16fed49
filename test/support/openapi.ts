// The published OpenAPI document, made from the routes alone: what only requests need is left out of reach, so that the
// document can be written where there is no database.

import { buildApp } from '../../src/app.js';
import { openDatabase, openPool } from '../../src/store/database.js';

// A build knows its sources from build/test/support.
export const COMMITTED = new URL('../../../openapi/openapi.json', import.meta.url);

const unreachable = async (): Promise<never> => {
  throw new Error('This application only documents itself.');
};

/** The document as the application would publish it on its default address. */
export async function makeDocument(): Promise<object> {
  const pool = openPool({ url: 'postgresql://127.0.0.1/none', maxConnections: 1, connectionWait: 1 });
  const app = await buildApp({
    db: openDatabase(pool),
    pool,
    projection: { fresh: unreachable },
    verifyToken: unreachable,
    notReady: unreachable,
    cursorKey: 'signs nothing',
    issuer: 'https://issuer.invalid',
    publicUrl: 'http://127.0.0.1:3000',
    requestsPerMinute: 1,
  });
  try {
    await app.ready();
    return app.swagger();
  } finally {
    await app.close();
    await pool.end();
  }
}

/** The document as text that only changes when the contract does: keys sorted, one value a line. */
export function toText(document: object): string {
  return `${JSON.stringify(document, sortKeys, 2)}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
