// Scoring models, for anybody to read: the scale, the criteria and their weights, the anchors in words.

import type { FastifyInstance } from 'fastify';
import { findActiveModel, findModel, listModels } from '../../store/scoring-models.js';
import type { Dependencies } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { found } from '../problems.js';
import { IdParams, oneResponse, PageQuery, problemResponses, strictObject } from '../schemas/common.js';
import { modelTag, viewModel } from '../scoring-model-view.js';

const scoringModelTag = 'Scoring models';

export function scoringModelRoutes(app: FastifyInstance, { db, cursors }: Dependencies): void {
  app.get(
    '/scoring-models',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listScoringModels',
        summary: 'All scoring models, newest version first',
        tags: [scoringModelTag],
        querystring: strictObject(PageQuery),
        response: {
          200: {
            description: 'The models.',
            content: { 'application/json': { schema: { $ref: 'ScoringModelList#' } } },
          },
          ...problemResponses('invalid_cursor'),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { limit } = request.query as { limit: number };
      const start = startOf<number>(request, cursors);
      const active = await findActiveModel(db);
      const { models, hasPrevious, hasNext } = await listModels(db, start, limit);
      const page = pageInfo(request, cursors, limit, {
        prev: hasPrevious ? (models[0]?.version ?? null) : null,
        next: hasNext ? (models.at(-1)?.version ?? null) : null,
      });
      linkPages(request, reply, page);
      return { items: models.map((model) => viewModel(model, active)), page };
    },
  );

  app.get(
    '/scoring-models/:id',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'getScoringModel',
        summary: 'Read a scoring model',
        tags: [scoringModelTag],
        params: IdParams,
        response: {
          200: oneResponse('ScoringModel', 'model'),
          ...problemResponses('not_found'),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const model = found(await findModel(db, (request.params as { id: string }).id), 'scoring model');
      const active = await findActiveModel(db);
      reply.header('etag', modelTag(model, active));
      return viewModel(model, active);
    },
  );
}
