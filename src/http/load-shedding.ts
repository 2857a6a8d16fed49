// A process that cannot keep up turns requests away at once, instead of letting all of them wait. Never health checks:
// a busy process is neither dead nor cut off.

import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problems.js';

const MOST_DELAY_MS = 2_000;

/** Answers 503 while the event loop is late by more than two seconds. */
export async function registerLoadShedding(app: FastifyInstance): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: MOST_DELAY_MS,
    exposeStatusRoute: false,
    pressureHandler: async (request, _reply, _type, delay) => {
      // Infinity is the library's word for "not measured yet", as in the first second after a slow start.
      if (request.routeOptions.config.unlimited === true || delay === Number.POSITIVE_INFINITY) return;
      throw new Problem('unavailable', 'The service is too busy right now.');
    },
  });
}
