// One subject's place in its ranking, with its neighbours and the gaps to them.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SCORE_UNITS } from '../../domain/columns.js';
import type { RankedRow } from '../../domain/rank.js';
import type { SubjectFilter } from '../../projection/filter.js';
import type { Dependencies } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import { findGround, type Ground, type GroundQuery, viewGround } from '../rankings/ground.js';
import { RANKING_KINDS, type RankingKind } from '../rankings/kinds.js';
import { orderPlace } from '../rankings/order.js';
import { viewRanked } from '../rankings/view.js';
import { IdParams, problemResponses } from '../schemas/common.js';

export function rankingPlaceRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  for (const of of RANKING_KINDS) registerFor(of);

  function registerFor({ kind, path, of, noun, placeQuery }: RankingKind): void {
    app.get(
      `/rankings/${path}/:id`,
      {
        config: { scope: 'portfolio:read' },
        schema: {
          operationId: `get${of}Place`,
          summary: `One ${noun}'s place, its contributions and its neighbours`,
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
      async (request: FastifyRequest) => {
        requireJsonAccepted(request);
        const ground = await findGround(dependencies, kind, request.query as GroundQuery);
        const { id } = request.params as { id: string };
        const row = found(ground.portfolio.subjects[kind].rowOf.get(id), `active ${noun}`);
        const place = orderPlace(ground, request.query as SubjectFilter, row);
        return {
          ...viewGround(ground),
          subject: viewRanked(ground, place.own),
          above: viewNeighbour(ground, place.above, place.own),
          below: viewNeighbour(ground, place.below, place.own),
        };
      },
    );
  }
}

function viewNeighbour(ground: Ground, neighbour: RankedRow | null, own: RankedRow) {
  if (neighbour === null) return null;
  const { rank, id, reference, name, score } = viewRanked(ground, neighbour);
  return { rank, id, reference, name, score, gap: Math.abs(neighbour.low - own.low) / SCORE_UNITS };
}
