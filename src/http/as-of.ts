// A moment gone by that a request asks about.

import type { FastifyRequest } from 'fastify';
import { Refusal } from '../domain/refusal.js';

// PostgreSQL has no year 0. Nothing was there then, nor for long after.
const FIRST_MOMENT = Date.parse('0001-01-01T00:00:00Z');

/** The moment as RFC 3339 in UTC. Refuses one that has not come yet. */
export function pastMoment(asOf: string, now: Date): string {
  const moment = new Date(asOf);
  if (moment <= now) return storedMoment(moment);
  throw new Refusal('as_of_in_future', `${asOf} has not come yet.`, '/query/asOf');
}

/** The moment as RFC 3339 in UTC; the first that PostgreSQL has, where it lies before that. */
export function storedMoment(moment: Date): string {
  return new Date(Math.max(moment.getTime(), FIRST_MOMENT)).toISOString();
}

/** The moment of the request's asOf, where it has one. */
export function askedMoment(request: FastifyRequest, now: Date): string | undefined {
  const { asOf } = request.query as { asOf?: string };
  return asOf === undefined ? undefined : pastMoment(asOf, now);
}
