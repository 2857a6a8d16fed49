// A method that an address does not offer is answered 405 with those it does, instead of 404.

import type { FastifyInstance, HTTPMethods } from 'fastify';
import { Problem } from './problems.js';

const METHODS: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];

/** Collects the routes from here on; the returned function, called after the last of them, adds the refusals. */
export function collectMethods(app: FastifyInstance): () => void {
  const offered = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = offered.get(url) ?? new Set();
    offered.set(url, methods);
    for (const name of [method].flat()) methods.add(name);
  });
  return () => {
    for (const [url, methods] of [...offered]) {
      if (url.includes('*')) continue;
      const allow = [...methods].sort().join(', ');
      app.route({
        method: METHODS.filter((method) => !methods.has(method)),
        url,
        config: { scope: 'public' },
        schema: { hide: true },
        handler: () => {
          throw new Problem('method_not_allowed', `This address offers ${allow}.`, { headers: { allow } });
        },
      });
    }
  };
}
