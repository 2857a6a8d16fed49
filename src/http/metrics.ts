// Numbers for Prometheus. Labels are routes and statuses, never ids.

import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Db } from '../store/database.js';
import { registerWorkInWait } from './metrics-in-wait.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Its answer waits for news on purpose: how long that took is no measure of the service. */
    waits: boolean;
  }
}

export type Metrics = { contentType: string; text: () => Promise<string> };

export type PoolCounts = { totalCount: number; idleCount: number; waitingCount: number };

/** Times every request from here on, but for those that waited on purpose. */
export function registerMetrics(app: FastifyInstance, pool: PoolCounts, db: Db): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  // Anybody may read the metrics; which weaknesses to try is not theirs to learn.
  registry.removeSingleMetric('nodejs_version_info');
  const duration = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Time from the request to the end of its answer; without streams and those that waited for changes.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  new Gauge({
    name: 'database_connections',
    help: 'Connections of the pool by state, and requests waiting for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'open' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  app.decorateRequest('waits', false);
  registerWorkInWait(registry, db);
  app.addHook('onResponse', (request, reply, done) => {
    const { method, waits } = request;
    const { statusCode: status, elapsedTime } = reply;
    const route = request.routeOptions.url ?? 'none';
    // One that was refused did not wait.
    if (!waits || status >= 400) duration.observe({ method, route, status }, elapsedTime / 1000);
    done();
  });
  return { contentType: registry.contentType, text: () => registry.metrics() };
}
