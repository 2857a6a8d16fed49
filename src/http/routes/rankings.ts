// The ranked backlog and one product's place in it, answered from the projection.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EMPTY } from '../../domain/columns.js';
import { keyOf, type OrderKey } from '../../domain/ordering.js';
import { PHASES, type Phase } from '../../domain/product.js';
import type { RankedRow } from '../../domain/rank.js';
import {
  type Mask,
  type PageStart,
  type RankingPage,
  rankingPage,
  rankingPlace,
  standingPage,
  standingPlace,
} from '../../domain/ranking.js';
import { parseWeights } from '../../domain/weights.js';
import type { Portfolio } from '../../projection/portfolio.js';
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
import { rankingCells, rankingColumns, viewProduct, viewWeights } from '../ranking-view.js';
import { IdParams, listResponse, problemResponses } from '../schemas/common.js';
import { PlaceQuery, RankingQuery } from '../schemas/rankings.js';

type Filter = { businessUnitId?: string[]; productGroupId?: string[]; phase?: Phase[] };
type Query = Filter & { weights?: string; scope: 'filtered' | 'all'; unranked: boolean; limit: number };

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
    const era = `${portfolio.revision} ${today}`;
    if (era !== keptFor) {
      kept = new Map();
      keptFor = era;
    }
    const key = `${format} ${request.url}`;
    const earlier = kept.get(key);
    if (earlier !== undefined) return earlier;
    const page = writePage(portfolio, request, format, today);
    if (kept.size < MOST_PAGES_KEPT) kept.set(key, page);
    return page;
  }

  function writePage(
    portfolio: Portfolio,
    request: FastifyRequest,
    format: ListFormat,
    today: number,
  ): WrittenPage {
    const query = request.query as Query;
    const weights = weightsOf(portfolio, query.weights);
    const start = startOf<OrderKey>(request, cursors);
    const ranking = rankPage(portfolio, query, weights, start);
    const items = ranking.rows.map((row) => viewProduct(portfolio, row, ranking.scores, weights, today));
    const place = (row: RankedRow | undefined, there: boolean) =>
      there && row !== undefined ? keyOf(ranking.ordering, row.row) : null;
    const page = pageInfo(request, cursors, query.limit, {
      prev: place(ranking.rows[0], ranking.hasPrevious),
      next: place(ranking.rows.at(-1), ranking.hasNext),
    });
    const body =
      format === 'csv'
        ? toCsv(rankingColumns(portfolio), items.map(rankingCells))
        : format === 'ndjson'
          ? toNdjson(items)
          : JSON.stringify({ ...basis(portfolio, weights), counts: ranking.counts, items, page });
    return { body, tag: contentTag(body), link: linkHeader(request, page) };
  }

  async function getProductPlace(request: FastifyRequest) {
    requireJsonAccepted(request);
    const portfolio = await projection.fresh();
    const row = found(portfolio.rowOf.get((request.params as { id: string }).id), 'active product');
    const query = request.query as Query;
    const weights = weightsOf(portfolio, query.weights);
    const { columns, standing } = portfolio;
    const listed = maskOf(portfolio, query);
    const place = isStanding(portfolio, query, weights)
      ? standingPlace(standing, columns, row)
      : rankingPlace(columns, { weights, listed, counted: listed }, row);
    const view = (ranked: RankedRow) => viewProduct(portfolio, ranked, place.scores, weights, dayOf(now()));
    const score = place.scores.low[row] as number;
    const neighbour = (ranked: RankedRow | null) => {
      if (ranked === null) return null;
      const { rank, id, reference, name, score: theirs } = view(ranked);
      return {
        rank,
        id,
        reference,
        name,
        score: theirs,
        gap: Math.abs((place.scores.low[ranked.row] as number) - score) / 10_000_000,
      };
    };
    return {
      ...basis(portfolio, weights),
      product: view(place.own),
      above: neighbour(place.above),
      below: neighbour(place.below),
    };
  }
}

function rankPage(
  portfolio: Portfolio,
  query: Query,
  weights: readonly number[],
  start: PageStart,
): RankingPage {
  const { columns, standing } = portfolio;
  const { unranked, limit } = query;
  if (isStanding(portfolio, query, weights)) return standingPage(standing, { unranked, start, limit });
  const listed = maskOf(portfolio, query);
  const counted = query.scope === 'all' ? columns.inBacklog : listed;
  return rankingPage(columns, { weights, listed, counted, unranked, start, limit });
}

function isStanding(portfolio: Portfolio, filter: Filter, weights: readonly number[]): boolean {
  return (
    !isFiltered(filter) && weights.every((weight, index) => weight === portfolio.standing.weights[index])
  );
}

function isFiltered({ businessUnitId, productGroupId, phase }: Filter): boolean {
  return businessUnitId !== undefined || productGroupId !== undefined || phase !== undefined;
}

/** The rows that a filter lists: of the backlog, or of exactly the phases asked for. */
function maskOf(portfolio: Portfolio, filter: Filter): Mask {
  const { columns } = portfolio;
  if (!isFiltered(filter)) return columns.inBacklog;
  const groups = portfolio.groups.map(
    (group) =>
      (filter.businessUnitId?.includes(group.businessUnitId) ?? true) &&
      (filter.productGroupId?.includes(group.id) ?? true),
  );
  const phases = filter.phase && new Set(filter.phase.map((phase) => PHASES.indexOf(phase) + 1));
  const mask = new Uint8Array(columns.length);
  for (let row = 0; row < columns.length; row += 1) {
    const inPhase =
      phases === undefined ? columns.inBacklog[row] === 1 : phases.has(portfolio.phases[row] as number);
    if (inPhase && columns.missing[row] !== EMPTY && groups[portfolio.groupOf[row] as number]) mask[row] = 1;
  }
  return mask;
}

function weightsOf(portfolio: Portfolio, text: string | undefined): readonly number[] {
  return text === undefined ? portfolio.standing.weights : parseWeights(text, portfolio.arithmetic.keys);
}

function basis(portfolio: Portfolio, weights: readonly number[]) {
  const { asOf, model } = portfolio;
  return { asOf, model: { id: model.id, version: model.version }, weights: viewWeights(portfolio, weights) };
}

function dayOf(time: Date): number {
  return Math.floor(time.getTime() / 86_400_000);
}
