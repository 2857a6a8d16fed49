// The ranked backlog and one product's place in it, answered from the projection.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SCORE_UNITS } from '../../domain/columns.js';
import type { OrderKey } from '../../domain/ordering.js';
import type { PageStart } from '../../domain/page-cut.js';
import type { RankedRow } from '../../domain/rank.js';
import {
  type RankingPage,
  rankingPage,
  rankingPlace,
  standingPage,
  standingPlace,
} from '../../domain/ranking.js';
import { parseWeights } from '../../domain/weights.js';
import type { Basis } from '../../projection/basis.js';
import { isFiltered, type ProductFilter, productsWithin } from '../../projection/filter.js';
import { basisOf, modelAt, type Portfolio } from '../../projection/portfolio.js';
import { contentTag } from '../conditional.js';
import type { Dependencies } from '../dependencies.js';
import {
  CONTENT_TYPES,
  type ListFormat,
  negotiateList,
  requireJsonAccepted,
  toCsv,
  toNdjson,
} from '../negotiation.js';
import { linkHeader, pageInfo, startOf } from '../page.js';
import { found } from '../problems.js';
import { type Ground, rankingCells, rankingColumns, viewProduct, viewWeights } from '../ranking-view.js';
import { IdParams, listResponse, problemResponses } from '../schemas/common.js';
import { PlaceQuery, RankingQuery } from '../schemas/rankings.js';

type Query = ProductFilter & {
  weights?: string;
  scope: 'filtered' | 'all';
  unranked: boolean;
  limit: number;
};

/** Pages already written, good while the portfolio and the day stay the same. */
type WrittenPage = { body: string; tag: string; link: string | null };
const MOST_PAGES_KEPT = 200;

export function rankingRoutes(app: FastifyInstance, { projection, cursors, now }: Dependencies): void {
  let kept = new Map<string, WrittenPage>();
  let keptFor = '';

  app.get(
    '/rankings/products',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'rankProducts',
        summary: 'The ranked backlog',
        description:
          'Every active product that is not retired (unless `phase` asks for retired ones), best first. Fresh: it shows every write that was acknowledged before the request.',
        tags: ['Rankings'],
        querystring: RankingQuery,
        response: {
          200: listResponse('Ranking', 'One page of the ranking.'),
          ...problemResponses('invalid_cursor', 'invalid_weights'),
        },
      },
    },
    rankProducts,
  );

  app.get(
    '/rankings/products/:id',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'getProductPlace',
        summary: "One product's place, its contributions and its neighbours",
        tags: ['Rankings'],
        params: IdParams,
        querystring: PlaceQuery,
        response: {
          200: {
            description: 'Its place.',
            content: { 'application/json': { schema: { $ref: 'RankedPlace#' } } },
          },
          ...problemResponses('invalid_weights', 'not_found'),
        },
      },
    },
    getProductPlace,
  );

  async function rankProducts(request: FastifyRequest, reply: FastifyReply) {
    const format = negotiateList(request, reply);
    const portfolio = await projection.fresh();
    const page = writtenPage(portfolio, request, format);
    if (page.link !== null) reply.header('link', page.link);
    return reply.header('etag', page.tag).type(CONTENT_TYPES[format]).send(page.body);
  }

  function writtenPage(portfolio: Portfolio, request: FastifyRequest, format: ListFormat): WrittenPage {
    const today = dayOf(now());
    const ground = { portfolio, basis: activeBasis(portfolio) };
    const era = `${portfolio.revision} ${ground.basis.model.id} ${today}`;
    if (era !== keptFor) {
      kept = new Map();
      keptFor = era;
    }
    const key = `${format} ${request.url}`;
    const earlier = kept.get(key);
    if (earlier !== undefined) return earlier;
    const page = writePage(ground, request, format, today);
    if (kept.size < MOST_PAGES_KEPT) kept.set(key, page);
    return page;
  }

  function writePage(
    { portfolio, basis }: Ground,
    request: FastifyRequest,
    format: ListFormat,
    today: number,
  ): WrittenPage {
    const query = request.query as Query;
    const weights = weightsOf(basis, query.weights);
    const start = startOf<OrderKey>(request, cursors);
    const ranking = rankPage(portfolio, basis, query, { weights, start });
    const items = ranking.rows.map((row) => viewProduct({ portfolio, basis }, row, weights, today));
    const page = pageInfo(request, cursors, query.limit, {
      prev: ranking.hasPrevious ? ranking.first : null,
      next: ranking.hasNext ? ranking.last : null,
    });
    const body =
      format === 'csv'
        ? toCsv(rankingColumns(basis), items.map(rankingCells))
        : format === 'ndjson'
          ? toNdjson(items)
          : JSON.stringify({ ...grounds(portfolio, basis, weights), counts: ranking.counts, items, page });
    return { body, tag: contentTag(body), link: linkHeader(request, page) };
  }

  async function getProductPlace(request: FastifyRequest) {
    requireJsonAccepted(request);
    const portfolio = await projection.fresh();
    const { id } = request.params as { id: string };
    const row = found(portfolio.subjects.product.rowOf.get(id), 'active product');
    const query = request.query as Query;
    const basis = activeBasis(portfolio);
    const weights = weightsOf(basis, query.weights);
    const { columns, profiles, standing } = basis;
    const listed = productsWithin(portfolio, query);
    const place = isStanding(basis, query, weights)
      ? standingPlace(standing, columns, row)
      : rankingPlace(columns, profiles, { weights, listed, counted: listed }, row);
    const view = (ranked: RankedRow) => viewProduct({ portfolio, basis }, ranked, weights, dayOf(now()));
    const neighbour = (ranked: RankedRow | null) => {
      if (ranked === null) return null;
      const { rank, id, reference, name, score } = view(ranked);
      return { rank, id, reference, name, score, gap: Math.abs(ranked.low - place.own.low) / SCORE_UNITS };
    };
    return {
      ...grounds(portfolio, basis, weights),
      product: view(place.own),
      above: neighbour(place.above),
      below: neighbour(place.below),
    };
  }

  function activeBasis(portfolio: Portfolio): Basis {
    return basisOf(portfolio, 'product', modelAt(portfolio, now().toISOString()));
  }
}

function rankPage(
  portfolio: Portfolio,
  { columns, profiles, standing }: Basis,
  query: Query,
  { weights, start }: { weights: readonly number[]; start: PageStart },
): RankingPage {
  const { unranked, limit } = query;
  if (isStanding({ standing }, query, weights)) return standingPage(standing, { unranked, start, limit });
  const listed = productsWithin(portfolio, query);
  const counted = query.scope === 'all' ? columns.inBacklog : listed;
  return rankingPage(columns, profiles, { weights, listed, counted, unranked, start, limit });
}

function isStanding(
  { standing }: Pick<Basis, 'standing'>,
  filter: ProductFilter,
  weights: readonly number[],
): boolean {
  return !isFiltered(filter) && weights.every((weight, index) => weight === standing.weights[index]);
}

function weightsOf({ arithmetic }: Basis, text: string | undefined): readonly number[] {
  return text === undefined ? arithmetic.weights : parseWeights(text, arithmetic.keys);
}

/** What every answer rests on. */
function grounds({ asOf }: Portfolio, basis: Basis, weights: readonly number[]) {
  const { id, version } = basis.model;
  return { asOf, model: { id, version }, weights: viewWeights(basis, weights) };
}

function dayOf(time: Date): number {
  return Math.floor(time.getTime() / 86_400_000);
}
