// Why one subject is above another in its ranking, and what would let the other pass it.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SubjectFilter } from '../../projection/filter.js';
import type { Dependencies } from '../dependencies.js';
import { goneSignal } from '../feed-request.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found, Problem } from '../problems.js';
import { viewComparison } from '../rankings/comparison-view.js';
import { findGround, type GroundQuery, requireAdditive } from '../rankings/ground.js';
import { RANKING_KINDS, type RankingKind } from '../rankings/kinds.js';
import { orderPlace } from '../rankings/order.js';
import { DEAR } from '../rate-limit.js';
import { problemResponses } from '../schemas/common.js';

type ComparisonQuery = GroundQuery & SubjectFilter & { a: string; b: string };

export function rankingComparisonRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  for (const of of RANKING_KINDS) registerFor(of);

  function registerFor({ kind, path, of, noun, comparisonQuery }: RankingKind): void {
    app.get(
      `/rankings/${path}/comparison`,
      {
        config: { scope: 'portfolio:read', pastCost: DEAR },
        schema: {
          operationId: `get${of}Comparison`,
          summary: `Why one ${noun} is above another`,
          description:
            'Which of the two is above and because of what, how firmly, and what would let the other pass it. A filter decides among whom their ranks count.',
          tags: ['Rankings'],
          querystring: comparisonQuery,
          response: {
            200: {
              description: 'The comparison, in the order asked for.',
              content: { 'application/json': { schema: { $ref: `${of}Comparison#` } } },
            },
            ...problemResponses(
              'invalid_weights',
              'unknown_model',
              'not_additive',
              'as_of_in_future',
              'not_found',
            ),
          },
        },
      },
      async (request: FastifyRequest, reply: FastifyReply) => {
        requireJsonAccepted(request);
        const query = request.query as ComparisonQuery;
        if (query.a === query.b) throw sameSubject(noun);
        const ground = await findGround(dependencies, kind, query, goneSignal(reply));
        requireAdditive(ground);
        const { rowOf } = ground.portfolio.subjects[kind];
        const rows = { a: rowOf.get(query.a), b: rowOf.get(query.b) };
        return viewComparison(ground, {
          a: orderPlace(ground, query, found(rows.a, `active ${noun} "a"`)).own,
          b: orderPlace(ground, query, found(rows.b, `active ${noun} "b"`)).own,
        });
      },
    );
  }
}

function sameSubject(noun: string): Problem {
  const detail = `A ${noun} is neither above nor below itself: name two.`;
  return new Problem('invalid_request', undefined, {
    errors: [{ pointer: '#/query/b', code: 'same_subject', detail }],
  });
}
