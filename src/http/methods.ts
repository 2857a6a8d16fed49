// A method that an address does not offer is answered 405 with those it does, instead of 404; OPTIONS tells them, too.

import type { FastifyInstance, HTTPMethods } from 'fastify';
import { MERGE_PATCH } from './content-types.js';
import { NO_SUCH_ADDRESS, Problem } from './problems.js';
import type { Spend } from './rate-limit.js';

export const METHODS: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'];

/** Collects the routes from here on; the returned function, called after the last of them, adds the refusals. */
export function collectMethods(app: FastifyInstance): () => void {
  const offered = new Map<string, { instance: FastifyInstance; path: string; methods: Set<string> }>();
  app.addHook('onRoute', function (this: FastifyInstance, { url, routePath, method }) {
    const { methods } = offered.get(url) ?? { methods: new Set() };
    // Refused where it is offered: hooks and errors of that instance are its own.
    offered.set(url, { instance: this, path: routePath, methods });
    for (const name of [method].flat()) methods.add(name);
  });
  return () => {
    for (const [url, { instance, path, methods }] of [...offered]) {
      if (url.includes('*')) continue;
      const allow = [...methods, 'OPTIONS'].sort().join(', ');
      const patch = methods.has('PATCH') ? { 'accept-patch': MERGE_PATCH } : {};
      const hidden = { url: path, config: { scope: 'public' as const }, schema: { hide: true } };
      instance.route({
        ...hidden,
        method: 'OPTIONS',
        handler: async (_request, reply) =>
          reply
            .code(204)
            .headers({ allow, ...patch })
            .send(),
      });
      const refuse = async () => {
        throw new Problem('method_not_allowed', `This address offers ${allow}.`, { headers: { allow } });
      };
      // Refused before the body is read: what it holds does not matter.
      instance.route({
        ...hidden,
        method: METHODS.filter((method) => !methods.has(method)),
        onRequest: refuse,
        handler: refuse,
      });
    }
  };
}

/** The router takes "/products/" for a product whose id is empty; here it is an address without anything at it. */
export function refuseEmptySegments(app: FastifyInstance, spend: Spend): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!Object.values(request.params as object).includes('')) return;
    await spend(request, reply);
    throw new Problem('not_found', NO_SUCH_ADDRESS);
  });
}
