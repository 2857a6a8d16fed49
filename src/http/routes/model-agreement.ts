// Where adding and multiplying the criteria would put different subjects at the top: a finding, not a fault.

import type { FastifyInstance } from 'fastify';
import { SCORE_UNITS, type Scoring, scoreRow } from '../../domain/columns.js';
import { modelAgreement } from '../../domain/model-agreement.js';
import { rankingPage } from '../../domain/ranking.js';
import { type SubjectFilter, subjectsWithin } from '../../projection/filter.js';
import type { Dependencies } from '../dependencies.js';
import { goneSignal } from '../feed-request.js';
import { requireJsonAccepted } from '../negotiation.js';
import {
  findGround,
  type Ground,
  type GroundQuery,
  requireWeighted,
  viewGround,
} from '../rankings/ground.js';
import { RANKING_KINDS, type RankingKind } from '../rankings/kinds.js';
import { viewName } from '../rankings/view.js';
import { DEAR } from '../rate-limit.js';
import { problemResponses, strictObject } from '../schemas/common.js';
import { TopQuery } from '../schemas/ranking-queries.js';

/** Ties at the end of the top are read as far as this. */
const MOST_ROWS = 500;

export function modelAgreementRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  for (const kind of RANKING_KINDS) registerFor(kind);

  function registerFor({ kind, path, of, noun, placeQuery }: RankingKind): void {
    app.get(
      `/rankings/${path}/model-agreement`,
      {
        config: { scope: 'portfolio:read', pastCost: DEAR },
        schema: {
          operationId: `compare${of}Methods`,
          summary: `Where the weighted sum and the weighted product disagree about the top ${noun}s`,
          description:
            'The sum lets strength on one criterion make up for weakness on another; the product hardly does. Where they differ at the top, the order rests on that.',
          tags: ['Rankings'],
          querystring: strictObject({ ...placeQuery.properties, ...TopQuery }),
          response: {
            200: {
              description: 'Where they disagree.',
              content: { 'application/json': { schema: { $ref: 'ModelAgreement#' } } },
            },
            ...problemResponses('invalid_weights', 'unknown_model', 'not_additive', 'as_of_in_future'),
          },
        },
      },
      async (request, reply) => {
        requireJsonAccepted(request);
        const query = request.query as GroundQuery & SubjectFilter & { top: number };
        const ground = await findGround(dependencies, kind, query, goneSignal(reply));
        requireWeighted(ground);
        return { ...viewGround(ground), top: query.top, ...agreementOf(ground, query, query.top) };
      },
    );
  }
}

function agreementOf(ground: Ground, filter: SubjectFilter, top: number) {
  const { basis, weights } = ground;
  const additive: Scoring = { method: 'weighted_sum', weights };
  const geometric: Scoring = { method: 'weighted_product', weights };
  const rows = new Set([
    ...topRows(ground, filter, additive, top),
    ...topRows(ground, filter, geometric, top),
  ]);
  const totals = (scoring: Scoring, row: number) => scoreRow(basis.columns.low, scoring, row) / SCORE_UNITS;
  const subjects = Array.from(rows, (row) => ({
    ...viewName(ground, row),
    additive: totals(additive, row),
    geometric: totals(geometric, row),
  }));
  return { ...modelAgreement(subjects, top), subjects };
}

/** Those within the top of one method; a shared rank counts as its best. */
function topRows(ground: Ground, filter: SubjectFilter, scoring: Scoring, top: number): number[] {
  const { columns, profiles } = ground.basis;
  const listed = subjectsWithin(ground.portfolio, ground.kind, filter);
  const query = { scoring, listed, counted: listed, unranked: false, start: null, limit: MOST_ROWS };
  const { rows } = rankingPage(columns, profiles, query);
  return rows.filter(({ rank }) => rank !== null && rank <= top).map(({ row }) => row);
}
