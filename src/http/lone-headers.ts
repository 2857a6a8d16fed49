// Two headers that Node would answer by itself, without problem details.

import type { FastifyInstance } from 'fastify';
import { Problem } from './problems.js';

/** Refuses requests that do not name their host, and passes over expectations that nobody knows, as RFC 9110 allows. */
export function registerLoneHeaders(app: FastifyInstance): void {
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.headers.host !== undefined || raw.httpVersion !== '1.1') return;
    throw new Problem('invalid_request', 'A request of HTTP/1.1 names its host.', {
      headers: { connection: 'close' },
    });
  });
}
