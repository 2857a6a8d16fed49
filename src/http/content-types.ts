// What a body may be depends on the method: PATCH takes a merge patch and nothing else, and nothing else takes one.

import type { FastifyInstance } from 'fastify';
import { Problem } from './problems.js';

export const MERGE_PATCH = 'application/merge-patch+json';

/** Refuses bodies that are JSON, but not in the sense that the method has. The parsers refuse all else. */
export function registerContentTypes(app: FastifyInstance): void {
  app.addHook('preParsing', async ({ method, headers }) => {
    if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
      throw new Problem('unsupported_media_type', 'Send the body as it is, without Content-Encoding.');
    }
    const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (method === 'PATCH' && type !== MERGE_PATCH) {
      throw new Problem('unsupported_media_type', undefined, { headers: { 'accept-patch': MERGE_PATCH } });
    }
    if ((method === 'POST' || method === 'PUT') && type === MERGE_PATCH) {
      throw new Problem('unsupported_media_type');
    }
  });
}
