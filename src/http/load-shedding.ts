// A process that cannot keep up turns requests away at once, instead of letting all of them wait. Never health checks,
// for a busy process is neither dead nor cut off, nor metrics.

import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problems.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered however busy the process is. */
    evenBusy?: boolean;
  }
}

/** The first measurements are of the start itself, which keeps the process busy for good reason. */
const START_MS = 5_000;

/** Answers 503 while the event loop is late by more than so many milliseconds; 0 turns nobody away. */
export async function registerLoadShedding(app: FastifyInstance, mostDelayMs: number): Promise<void> {
  let from = Number.POSITIVE_INFINITY;
  app.addHook('onReady', async () => {
    from = performance.now() + START_MS;
  });
  await app.register(underPressure, {
    maxEventLoopDelay: mostDelayMs,
    exposeStatusRoute: false,
    pressureHandler: async (request) => {
      if (request.routeOptions.config.evenBusy === true || performance.now() < from) return;
      throw new Problem('unavailable', 'The service is too busy right now.');
    },
  });
}
