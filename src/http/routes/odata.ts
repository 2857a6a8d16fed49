// The ranked backlog as a read-only OData v4 service, for tools that read such services and little else: what the
// service says of itself, and what holds for all of its addresses.

import type { FastifyInstance } from 'fastify';
import { METHODS } from '../methods.js';
import { detailAsked, typeOf } from '../odata/detail.js';
import { ENTITY_SET, METADATA } from '../odata/metadata.js';
import { registerODataProblems } from '../odata/problems.js';
import { NO_SUCH_ADDRESS, Problem } from '../problems.js';
import { problemResponses } from '../schemas/common.js';
import { ODataHeaders, ODataMetadataQuery, ODataServiceQuery } from '../schemas/odata.js';
import type { FeedDependencies } from './feeds.js';
import { odataBacklogRoutes } from './odata-backlog.js';

const config = { scope: 'portfolio:read', feed: true } as const;
const tags = ['Feeds'];

export function odataRoutes(
  app: FastifyInstance,
  dependencies: FeedDependencies & { publicUrl: string },
): void {
  const root = `${dependencies.publicUrl}/v1/odata`;
  registerODataProblems(app);
  // Of every answer, whatever becomes of the request.
  app.addHook('onSend', async (_request, reply) => {
    reply.header('odata-version', '4.0');
  });
  serviceRoute(app, root);
  metadataRoute(app);
  odataBacklogRoutes(app, dependencies, root);
  const refuse = async () => {
    throw new Problem('not_found', NO_SUCH_ADDRESS);
  };
  app.route({
    method: [...METHODS, 'OPTIONS'],
    url: '/odata/*',
    config: { scope: 'public' },
    schema: { hide: true },
    onRequest: refuse,
    handler: refuse,
  });
}

function serviceRoute(app: FastifyInstance, root: string): void {
  const described = { 'application/json': { schema: { $ref: 'ODataService#' } } };
  app.get(
    '/odata',
    {
      config,
      schema: {
        operationId: 'getOdataService',
        summary: 'The OData service: what it offers',
        tags,
        headers: ODataHeaders,
        querystring: ODataServiceQuery,
        response: { 200: { description: 'Its entity sets.', content: described }, ...problemResponses() },
      },
    },
    async (request, reply) => {
      const detail = detailAsked(request);
      const value = [{ name: ENTITY_SET, kind: 'EntitySet', url: `${root}/${ENTITY_SET}` }];
      return reply
        .header('vary', 'Accept')
        .type(typeOf(detail))
        .send({ '@odata.context': `${root}/$metadata`, value });
    },
  );
}

function metadataRoute(app: FastifyInstance): void {
  app.get(
    '/odata/$metadata',
    {
      config,
      schema: {
        operationId: 'getOdataMetadata',
        summary: 'The columns of the ranked backlog in XML (CSDL 4.0)',
        tags,
        headers: ODataHeaders,
        querystring: ODataMetadataQuery,
        response: {
          200: { description: 'The model.', content: { 'application/xml': { schema: { type: 'string' } } } },
          ...problemResponses(),
        },
      },
    },
    async (_request, reply) => reply.type('application/xml; charset=utf-8').send(METADATA),
  );
}
