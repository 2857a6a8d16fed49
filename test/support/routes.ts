// The routes as the application registers them, seen from outside: Fastify announces each new instance on a
// diagnostics channel, so that nothing in the application has to know that it is watched.

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';

export type RegisteredRoute = {
  method: string;
  /** With parameters as `:name`. */
  url: string;
  /** What the route declares; undefined where it declares nothing. */
  scope: string | undefined;
  /** Left out of the published document. */
  hidden: boolean;
};

/** Runs `build` while `watch` sees every Fastify instance that it creates, before anything is registered on it. */
export async function whileWatching<T>(
  watch: (app: FastifyInstance) => void,
  build: () => Promise<T>,
): Promise<T> {
  const onMessage = (message: unknown) => watch((message as { fastify: FastifyInstance }).fastify);
  subscribe('fastify.initialization', onMessage);
  try {
    return await build();
  } finally {
    unsubscribe('fastify.initialization', onMessage);
  }
}

/** Runs `build` and returns its result together with every route registered meanwhile. */
export async function collectRoutes<T>(
  build: () => Promise<T>,
): Promise<{ built: T; routes: RegisteredRoute[] }> {
  const routes: RegisteredRoute[] = [];
  const note = ({ method, url, config, schema }: RouteOptions) => {
    for (const name of [method].flat()) {
      routes.push({ method: name, url, scope: config?.scope, hidden: schema?.hide === true });
    }
  };
  const built = await whileWatching((app) => void app.addHook('onRoute', note), build);
  return { built, routes };
}

/** The route's address with every parameter filled in: plausible, but of nothing that exists. */
export function exampleUrl(url: string): string {
  return url
    .replace(':measure', 'value')
    .replace(':code', 'not_found')
    .replace(':role', 'service_owner')
    .replace(':version', '999')
    .replace(':person', 'ada')
    .replace(':kind', 'products')
    .replace(/:[A-Za-z]+(\(\^\.\+\))?/g, '01900000-0000-7000-8000-00000000dead');
}
