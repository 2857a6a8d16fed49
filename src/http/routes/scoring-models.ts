// Scoring models, for anybody to read: the scale, the criteria and their weights, the anchors in words.

import type { FastifyInstance } from 'fastify';
import { findActiveModel, findModel, listModels } from '../../store/scoring-models.js';
import { askedMoment } from '../as-of.js';
import type { Dependencies } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { found } from '../problems.js';
import { AsOf, IdParams, oneResponse, PageQuery, problemResponses, strictObject } from '../schemas/common.js';
import { modelTag, viewModel } from '../scoring-model-view.js';

const scoringModelTag = 'Scoring models';

export function scoringModelRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
  app.get(
    '/scoring-models',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listScoringModels',
        summary: 'All scoring models, newest version first',
        tags: [scoringModelTag],
        querystring: strictObject({ ...PageQuery, asOf: AsOf }),
        response: {
          200: {
            description: 'The models.',
            content: { 'application/json': { schema: { $ref: 'ScoringModelList#' } } },
          },
          ...problemResponses('invalid_cursor', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { limit } = request.query as { limit: number };
      const start = startOf<number>(request, cursors);
      const asOf = askedMoment(request, now());
      const active = await findActiveModel(db, asOf);
      const { models, hasPrevious, hasNext } = await listModels(db, start, limit, asOf);
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
        querystring: strictObject({ asOf: AsOf }),
        response: {
          200: oneResponse('ScoringModel', 'model'),
          ...problemResponses('not_found', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const asOf = askedMoment(request, now());
      const { id } = request.params as { id: string };
      const model = found(await findModel(db, id, asOf), 'scoring model');
      const active = await findActiveModel(db, asOf);
      reply.header('etag', modelTag(model, active));
      return viewModel(model, active);
    },
  );
}
