// Rankings of products, product groups and business units, answered from the projection.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OrderKey } from '../../domain/ordering.js';
import { contentTag } from '../conditional.js';
import type { Dependencies } from '../dependencies.js';
import { goneSignal } from '../feed-request.js';
import { CONTENT_TYPES, type ListFormat, negotiateList, toCsv, toNdjson } from '../negotiation.js';
import { linkHeader, pageInfo, startOf } from '../page.js';
import { findDoubts, MOST_QUESTIONS, viewDoubt, viewQuestions } from '../rankings/doubt-view.js';
import { findGround, type Ground, type GroundQuery, viewGround } from '../rankings/ground.js';
import { RANKING_KINDS, type RankingKind } from '../rankings/kinds.js';
import { type OrderQuery, orderPage } from '../rankings/order.js';
import { rankedCells, rankedColumns, viewRanked } from '../rankings/view.js';
import { createWrittenPages, type WrittenPage } from '../rankings/written-pages.js';
import { DEAR } from '../rate-limit.js';
import { listResponse, problemResponses } from '../schemas/common.js';

export function rankingRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { cursors } = dependencies;
  for (const of of RANKING_KINDS) registerFor(of);

  function registerFor({ kind, path, of, plural, summary, description, query }: RankingKind): void {
    const written = createWrittenPages();

    app.get(
      `/rankings/${path}`,
      {
        config: { scope: 'portfolio:read', pastCost: DEAR },
        schema: {
          operationId: `rank${plural}`,
          summary,
          description,
          tags: ['Rankings'],
          querystring: query,
          response: {
            200: listResponse(`${of}Ranking`, 'One page of the ranking.'),
            ...problemResponses('invalid_cursor', 'invalid_weights', 'unknown_model', 'as_of_in_future'),
          },
        },
      },
      async (request, reply: FastifyReply) => {
        const format = negotiateList(request, reply);
        const ground = await findGround(dependencies, kind, request.query as GroundQuery, goneSignal(reply));
        const page = written(ground, `${format} ${request.url}`, () => writePage(ground, request, format));
        if (page.link !== null) reply.header('link', page.link);
        return reply.header('etag', page.tag).type(CONTENT_TYPES[format]).send(page.body);
      },
    );
  }

  function writePage(ground: Ground, request: FastifyRequest, format: ListFormat): WrittenPage {
    const query = request.query as OrderQuery & { include?: string[] };
    const doubts = query.include?.includes('doubt') ? findDoubts(ground, query) : null;
    const ranking = orderPage(ground, query, startOf<OrderKey>(request, cursors));
    const items = ranking.rows.map((row) => ({
      ...viewRanked(ground, row),
      ...(doubts === null ? {} : { doubt: viewDoubt(doubts, row.row) }),
    }));
    const wouldChangeMost = doubts && viewQuestions(ground, query, MOST_QUESTIONS);
    const page = pageInfo(request, cursors, query.limit, {
      prev: ranking.hasPrevious ? ranking.first : null,
      next: ranking.hasNext ? ranking.last : null,
    });
    const body =
      format === 'csv'
        ? toCsv(rankedColumns(ground, doubts !== null), items.map(rankedCells))
        : format === 'ndjson'
          ? toNdjson(items)
          : JSON.stringify({
              ...viewGround(ground),
              counts: ranking.counts,
              items,
              ...(wouldChangeMost === null ? {} : { wouldChangeMost }),
              page,
            });
    return { body, tag: contentTag(body), link: linkHeader(request, page) };
  }
}
