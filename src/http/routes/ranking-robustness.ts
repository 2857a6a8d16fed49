// How far the order of a ranking survives doubt about weights and scores.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OrderKey } from '../../domain/ordering.js';
import { keyOf } from '../../domain/ordering.js';
import { cutSorted } from '../../domain/page-cut.js';
import type { Dependencies } from '../dependencies.js';
import { goneSignal } from '../feed-request.js';
import { negotiateList, sendList } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { findGround, requireAdditive } from '../rankings/ground.js';
import { RANKING_KINDS, type RankingKind } from '../rankings/kinds.js';
import { createRobustnessAnswers } from '../rankings/robustness-answers.js';
import type { RobustnessAsked } from '../rankings/robustness-question.js';
import { createRobustnessRunner } from '../rankings/robustness-runner.js';
import { robustCells, robustColumns, viewRobust, viewRobustness } from '../rankings/robustness-view.js';
import { DEAR } from '../rate-limit.js';
import { listResponse, problemResponses } from '../schemas/common.js';

const DESCRIPTION =
  'How probably each comes first and among the top, its expected rank, and whether its place is safe, while the weights may be other than stated. Exact by geometry for known scores under up to three criteria; drawn elsewhere, with the number of draws and the error told. In the order of the ranking, those without a rank last.';

export function rankingRobustnessRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const runner = createRobustnessRunner();
  const answer = createRobustnessAnswers(runner);
  app.addHook('onClose', () => runner.close());
  for (const of of RANKING_KINDS) registerFor(of);

  function registerFor({ kind, path, of, plural, noun, robustnessQuery }: RankingKind): void {
    app.get(
      `/rankings/${path}/robustness`,
      {
        config: { scope: 'portfolio:read', cost: DEAR },
        schema: {
          operationId: `get${of}Robustness`,
          summary: `How safe the order of the ${noun}s is`,
          description: DESCRIPTION,
          tags: ['Rankings'],
          querystring: robustnessQuery,
          response: {
            200: listResponse('Robustness', `One page of ${plural}.`),
            ...problemResponses(
              ...(['invalid_cursor', 'invalid_weights', 'unknown_model', 'not_additive'] as const),
              ...(['as_of_in_future', 'too_many_subjects'] as const),
            ),
          },
        },
      },
      async (request: FastifyRequest, reply: FastifyReply) => {
        const format = negotiateList(request, reply);
        const asked = request.query as RobustnessAsked & { limit: number };
        const start = startOf<OrderKey>(request, dependencies.cursors);
        const ground = await findGround(dependencies, kind, asked, goneSignal(reply));
        requireAdditive(ground);
        const found = await answer(ground, asked);
        const { sorted } = found.order;
        const cut = cutSorted(sorted, start, asked.limit);
        const place = (at: number | undefined) => (at === undefined ? null : keyOf(sorted.ordering, at));
        const page = pageInfo(request, dependencies.cursors, asked.limit, {
          prev: cut.hasPrevious ? place(cut.rows[0]) : null,
          next: cut.hasNext ? place(cut.rows.at(-1)) : null,
        });
        linkPages(request, reply, page);
        const items = cut.rows.map((at) => viewRobust(found, at));
        return sendList(reply, format, {
          items,
          columns: robustColumns(found),
          toCells: robustCells(found),
          body: { ...viewRobustness(found), items, page },
        });
      },
    );
  }
}
