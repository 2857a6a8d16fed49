// Who looked at people's data: every read whose answer names people goes to the log, with who asked and in which request.
// Which reads those are is taken from the published shapes, so that none can be forgotten.

import type { FastifyInstance, onSendHookHandler, RouteOptions } from 'fastify';

/** Where the lines go, such as pino. */
export type ReadLog = { info(fields: object, message: string): void };

// How the API names those who did something or answer for something.
const PERSON = /^(actor|assessors?|author|owner|person)$|(Assessor|Owner|Person|By)$/;

/** Logs each read that names people. To be called before the routes are registered; other routes cost it nothing. */
export function registerPersonalReads(app: FastifyInstance, log: ReadLog): void {
  // Before the first byte: an answer that is broken off, such as a stream, never comes to its end, and was read all the same.
  const logRead: onSendHookHandler = (request, reply, _payload, done) => {
    if (request.method === 'GET' && reply.statusCode < 400) {
      const { subject, clientId } = request.principal;
      const { operationId: operation } = request.routeOptions.schema as { operationId?: string };
      const read = { actor: subject, client: clientId, operation, url: request.url, requestId: request.id };
      log.info({ read }, "people's data was read");
    }
    done();
  };
  app.addHook('onRoute', (route) => {
    if (route.method !== 'GET' || !namesPeople(app, answerOf(route))) return;
    route.onSend = [route.onSend ?? [], logRead].flat();
  });
}

function answerOf(route: RouteOptions): unknown {
  return (route.schema?.response as Record<string, unknown> | undefined)?.[200];
}

/** Whether a shape, or one that it refers to, has a member that names people. */
function namesPeople(app: FastifyInstance, shape: unknown, seen: Set<string> = new Set()): boolean {
  if (typeof shape !== 'object' || shape === null) return false;
  return Object.entries(shape).some(([key, value]) => {
    if (key === '$ref') {
      const name = String(value).replace(/#$/, '');
      return !seen.has(name) && namesPeople(app, app.getSchema(name), seen.add(name));
    }
    if (key === 'properties' && Object.keys(value as object).some((name) => PERSON.test(name))) return true;
    return namesPeople(app, value, seen);
  });
}
