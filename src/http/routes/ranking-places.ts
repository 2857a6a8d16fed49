// One subject's place in its ranking: why it is there, what would move it, and its neighbours.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SubjectFilter } from '../../projection/filter.js';
import type { Dependencies } from '../dependencies.js';
import { goneSignal } from '../feed-request.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import { findGround, type GroundQuery } from '../rankings/ground.js';
import { RANKING_KINDS, type RankingKind } from '../rankings/kinds.js';
import { orderPlace } from '../rankings/order.js';
import { viewPlace } from '../rankings/place-view.js';
import { DEAR } from '../rate-limit.js';
import { IdParams, problemResponses } from '../schemas/common.js';

export function rankingPlaceRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  for (const of of RANKING_KINDS) registerFor(of);

  function registerFor({ kind, path, of, noun, placeQuery }: RankingKind): void {
    app.get(
      `/rankings/${path}/:id`,
      {
        config: { scope: 'portfolio:read', pastCost: DEAR },
        schema: {
          operationId: `get${of}Place`,
          summary: `One ${noun}'s place, explained in numbers and in a sentence`,
          tags: ['Rankings'],
          params: IdParams,
          querystring: placeQuery,
          response: {
            200: {
              description: 'Its place.',
              content: { 'application/json': { schema: { $ref: `${of}Place#` } } },
            },
            ...problemResponses('invalid_weights', 'unknown_model', 'as_of_in_future', 'not_found'),
          },
        },
      },
      async (request: FastifyRequest, reply: FastifyReply) => {
        requireJsonAccepted(request);
        const ground = await findGround(dependencies, kind, request.query as GroundQuery, goneSignal(reply));
        const { id } = request.params as { id: string };
        const row = found(ground.portfolio.subjects[kind].rowOf.get(id), `active ${noun}`);
        const filter = request.query as SubjectFilter;
        return viewPlace({ ground, filter, noun }, orderPlace(ground, filter, row));
      },
    );
  }
}
