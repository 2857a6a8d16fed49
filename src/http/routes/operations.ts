// For those who run the service: health, metrics, and the documents under /.well-known.

import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { SCOPES } from '../../auth/permissions.js';
import type { Metrics } from '../metrics.js';
import { PROBLEMS, type ProblemCode } from '../problems.js';
import { oneOf, publicProblemResponses, strictObject } from '../schemas/common.js';

export type OperationsDependencies = {
  /** Whether requests can be answered: null, or the reason why not. */
  notReady: () => Promise<string | null>;
  metrics: Metrics;
  publicUrl: string;
  issuer: string;
  now: () => Date;
};

const tags = ['Operations'];
const Health = strictObject({ status: oneOf(['pass', 'fail']), detail: Type.Optional(Type.String()) });
const YEAR_IN_DAYS = 365;

export function operationsRoutes(app: FastifyInstance, dependencies: OperationsDependencies): void {
  const { notReady, metrics, publicUrl, issuer, now } = dependencies;
  const config = { scope: 'public' } as const;
  const unlimited = { ...config, unlimited: true, evenBusy: true } as const;

  app.get(
    '/health/live',
    {
      config: unlimited,
      logLevel: 'warn',
      schema: {
        operationId: 'getLiveness',
        summary: 'Whether the process runs',
        tags,
        response: { 200: Health, ...publicProblemResponses() },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return { status: 'pass' };
    },
  );

  app.get(
    '/health/ready',
    {
      config: unlimited,
      logLevel: 'warn',
      schema: {
        operationId: 'getReadiness',
        summary: 'Whether requests can be answered',
        tags,
        response: { 200: Health, 503: Health, ...publicProblemResponses() },
      },
    },
    async (_request, reply) => {
      const detail = await notReady();
      reply.header('cache-control', 'no-store');
      if (detail === null) return { status: 'pass' };
      return reply.code(503).header('retry-after', '1').send({ status: 'fail', detail });
    },
  );

  app.get(
    '/metrics',
    {
      // What keeps the process busy is told while it is busy.
      config: { ...config, evenBusy: true },
      logLevel: 'warn',
      schema: {
        operationId: 'getMetrics',
        summary: 'Metrics for Prometheus',
        tags,
        response: {
          200: { description: 'Metrics.', content: { 'text/plain': { schema: { type: 'string' } } } },
          ...publicProblemResponses('rate_limited'),
        },
      },
    },
    async (_request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .type(metrics.contentType)
        .send(await metrics.text()),
  );

  app.get(
    '/openapi.json',
    {
      config,
      schema: {
        operationId: 'getOpenApi',
        summary: 'This document',
        tags,
        response: {
          200: {
            description: 'OpenAPI 3.1.',
            content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
          },
          ...publicProblemResponses('rate_limited', 'unavailable'),
        },
      },
    },
    async (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=60')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(app.swagger())),
  );

  app.get(
    '/.well-known/oauth-protected-resource',
    {
      config,
      schema: {
        operationId: 'getProtectedResource',
        summary: 'Where tokens come from (RFC 9728)',
        tags,
        response: {
          200: Type.Object({
            resource: Type.String(),
            resource_name: Type.String(),
            resource_documentation: Type.String(),
            // Local mode has none, and what has no value is left out.
            authorization_servers: Type.Optional(Type.Array(Type.String())),
            scopes_supported: Type.Array(Type.String()),
            bearer_methods_supported: Type.Array(Type.String()),
          }),
          ...publicProblemResponses('rate_limited', 'unavailable'),
        },
      },
    },
    async () => ({
      resource: publicUrl,
      resource_name: 'Portfolio prioritisation API',
      resource_documentation: `${publicUrl}/docs`,
      ...(URL.canParse(issuer) && /^https?:/.test(issuer) ? { authorization_servers: [issuer] } : {}),
      scopes_supported: [...SCOPES],
      bearer_methods_supported: ['header'],
    }),
  );

  app.get(
    '/.well-known/security.txt',
    {
      config,
      schema: {
        operationId: 'getSecurityContact',
        summary: 'Where to report a weakness (RFC 9116)',
        tags,
        response: {
          200: { description: 'The contact.', content: { 'text/plain': { schema: { type: 'string' } } } },
          ...publicProblemResponses('rate_limited', 'unavailable'),
        },
      },
    },
    async (_request, reply) => {
      const expires = new Date(now().getTime() + (YEAR_IN_DAYS - 30) * 86_400_000).toISOString().slice(0, 10);
      return reply
        .header('cache-control', 'public, max-age=3600')
        .type('text/plain; charset=utf-8')
        .send(
          `Contact: ${publicUrl}/problems/internal_error\nExpires: ${expires}T00:00:00Z\nPreferred-Languages: en\n`,
        );
    },
  );

  app.get(
    '/problems/:code',
    {
      config,
      schema: {
        operationId: 'getProblem',
        summary: 'What a kind of problem means and what to do',
        tags,
        params: strictObject({
          code: oneOf(Object.keys(PROBLEMS) as ProblemCode[], { description: 'The `code` of a problem.' }),
        }),
        response: {
          200: strictObject({
            code: Type.String(),
            status: Type.Integer(),
            title: Type.String(),
            advice: Type.String(),
          }),
          ...publicProblemResponses('invalid_request', 'rate_limited', 'unavailable'),
        },
      },
    },
    async (request, reply) => {
      const { code } = request.params as { code: ProblemCode };
      reply.header('cache-control', 'public, max-age=3600');
      return { code, ...PROBLEMS[code] };
    },
  );
}
