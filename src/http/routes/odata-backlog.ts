// The rows of the ranked backlog by OData: a page of them, how many there are, and one by its key.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { goneSignal } from '../feed-request.js';
import { sendKept } from '../feeds/answer.js';
import type { Backlog } from '../feeds/backlog.js';
import type { Column } from '../feeds/column.js';
import { COLUMNS, columnsNamed } from '../feeds/columns.js';
import { type Detail, detailAsked, typeOf } from '../odata/detail.js';
import { contextOf, entityOf } from '../odata/entity.js';
import { ENTITY_SET } from '../odata/metadata.js';
import { nextQuery, pageSize, type Query, startOf } from '../odata/page.js';
import { countRows, cutRows, findRow, type Selection } from '../odata/rows.js';
import { found } from '../problems.js';
import { DEAR } from '../rate-limit.js';
import { problemResponses } from '../schemas/common.js';
import { MOST_ROWS } from '../schemas/feeds.js';
import {
  ODataCountQuery,
  ODataEntityParams,
  ODataEntityQuery,
  ODataHeaders,
  ODataQuery,
} from '../schemas/odata.js';
import type { FeedDependencies } from './feeds.js';

type Wanted = { units: Selection['units']; size: number; detail: Detail };

const config = { scope: 'portfolio:read', feed: true, pastCost: DEAR } as const;
const tags = ['Feeds'];
const headers = ODataHeaders;

export function odataBacklogRoutes(
  app: FastifyInstance,
  { cursors, findBacklog }: FeedDependencies,
  root: string,
): void {
  app.get(
    `/odata/${ENTITY_SET}`,
    {
      config,
      schema: {
        operationId: 'listOdataBacklog',
        summary: 'The ranked backlog by OData: the rows and columns of the feed, without retired products',
        description: `Up to ${MOST_ROWS} rows at once, fewer with \`Prefer: odata.maxpagesize\`; \`@odata.nextLink\` leads to the next. Errors are problem details with OData's \`error\` beside.`,
        tags,
        headers,
        querystring: ODataQuery,
        response: {
          200: {
            description: 'One page of rows.',
            headers: { ETag: { type: 'string' } },
            content: { 'application/json': { schema: { $ref: 'ODataRankedBacklog#' } } },
          },
          ...problemResponses('invalid_filter', 'invalid_cursor', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const detail = detailAsked(request);
      reply.header('vary', 'Accept, Prefer');
      const units = request.principal.feedUnits ?? null;
      const size = pageSize(request, reply);
      const backlog = await findBacklog((request.query as Query).asOf, goneSignal(reply));
      return sendKept(request, reply, backlog.answers, {
        key: `${detail} ${size} ${keptFor(request)}`,
        type: typeOf(detail),
        write: () => ({ body: writePage(request, backlog, { units, size, detail }), link: null }),
      });
    },
  );

  app.get(
    `/odata/${ENTITY_SET}/$count`,
    {
      config,
      schema: {
        operationId: 'getOdataBacklogCount',
        summary: 'How many rows the ranked backlog has by OData, or how many pass a filter',
        tags,
        headers,
        querystring: ODataCountQuery,
        response: {
          200: { description: 'A number.', content: { 'text/plain': { schema: { type: 'string' } } } },
          ...problemResponses('invalid_filter', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const { $filter: filter, asOf } = request.query as Query;
      const units = request.principal.feedUnits ?? null;
      const backlog = await findBacklog(asOf, goneSignal(reply));
      return sendKept(request, reply, backlog.answers, {
        key: keptFor(request),
        type: 'text/plain; charset=utf-8',
        write: () => ({ body: String(countRows(backlog, { filter, units })), link: null }),
      });
    },
  );

  app.get(
    `/odata/${ENTITY_SET}(:key(^.+))`,
    {
      config,
      schema: {
        operationId: 'getOdataProduct',
        summary: 'One row of the ranked backlog by OData, by its key',
        tags,
        headers,
        params: ODataEntityParams,
        querystring: ODataEntityQuery,
        response: {
          200: {
            description: 'The row.',
            headers: { ETag: { type: 'string' } },
            content: { 'application/json': { schema: { $ref: 'ODataRankedProduct#' } } },
          },
          ...problemResponses('not_found', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const detail = detailAsked(request);
      const query = request.query as Query;
      const [id = ''] = /[0-9a-f-]{36}/i.exec((request.params as { key: string }).key) ?? [];
      const backlog = await findBacklog(query.asOf, goneSignal(reply));
      const row = findRow(backlog, id.toLowerCase(), request.principal.feedUnits ?? null);
      const selected = selectedBy(query);
      const entity = entityOf(backlog, found(row, 'row'), { columns: selected ?? COLUMNS, detail, root });
      return reply
        .header('vary', 'Accept')
        .type(typeOf(detail))
        .send({ '@odata.context': contextOf(root, selected, true), ...entity });
    },
  );

  function writePage(request: FastifyRequest, backlog: Backlog, { units, size, detail }: Wanted): string {
    const query = request.query as Query;
    const { $filter: filter, $orderby: orderby, $top = Number.MAX_SAFE_INTEGER } = query;
    const cut = cutRows(backlog, { filter, orderby, units }, startOf(cursors, query), Math.min(size, $top));
    const selected = selectedBy(query);
    const shape = { columns: selected ?? COLUMNS, detail, root };
    const left = $top - cut.rows.length;
    const next = () => `${root}/${ENTITY_SET}?${nextQuery(cursors, request, cut.last, left)}`;
    return JSON.stringify({
      '@odata.context': contextOf(root, selected),
      ...(query.$count === true ? { '@odata.count': cut.total } : {}),
      value: cut.rows.map((row) => entityOf(backlog, row, shape)),
      ...(cut.last === null || left === 0 ? {} : { '@odata.nextLink': next() }),
    });
  }
}

/** What an answer is kept for: the question, and the units that the caller sees. */
function keptFor({ url, principal: { feedUnits } }: FastifyRequest): string {
  return `${url} ${feedUnits == null ? '' : [...feedUnits].sort()}`;
}

/** The columns asked for; null for all. */
function selectedBy({ $select }: Query): readonly Column[] | null {
  return $select === undefined || $select.includes('*') ? null : columnsNamed($select);
}
