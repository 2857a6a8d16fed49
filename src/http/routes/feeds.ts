// Feeds for dashboards: the ranked backlog as one flat, wide row a product.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Dependencies } from '../dependencies.js';
import { goneSignal } from '../feed-request.js';
import { sendKept } from '../feeds/answer.js';
import type { Backlog, FindBacklog } from '../feeds/backlog.js';
import { COLUMNS, cellsOf, rowOf } from '../feeds/columns.js';
import { cutFeed, type FeedQuery, partsWithin, type Units } from '../feeds/page.js';
import { CONTENT_TYPES, type ListFormat, negotiateList, toCsv, toNdjson } from '../negotiation.js';
import { linkHeader } from '../page.js';
import { viewGround } from '../rankings/ground.js';
import { DEAR } from '../rate-limit.js';
import { listResponse, problemResponses } from '../schemas/common.js';
import { RankedBacklogQuery } from '../schemas/feeds.js';

export type FeedDependencies = Dependencies & { findBacklog: FindBacklog };

const NAMES = COLUMNS.map(({ name }) => name);

export function feedRoutes(app: FastifyInstance, { cursors, findBacklog }: FeedDependencies): void {
  app.get(
    '/feeds/ranked-backlog',
    {
      config: { scope: 'portfolio:read', feed: true, pastCost: DEAR },
      schema: {
        operationId: 'listRankedBacklog',
        summary: 'The ranked backlog as one flat row a product, for dashboards',
        description:
          'The ranked first, then those with missing points, then retired products where `phase` asks for them. Ranks count in the whole department, unit or group, whatever the filter shows. Columns are only ever added. Feed tokens are accepted; one limited to business units sees their rows alone.',
        tags: ['Feeds'],
        querystring: RankedBacklogQuery,
        response: {
          200: listResponse('RankedBacklog', 'One page of rows.'),
          ...problemResponses('invalid_cursor', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const { format, asOf } = request.query as { format?: ListFormat; asOf?: string };
      const chosen = format ?? negotiateList(request, reply);
      const units = request.principal.feedUnits ?? null;
      const backlog = await findBacklog(asOf, goneSignal(reply));
      return sendKept(request, reply, backlog.answers, {
        key: `${chosen} ${request.url} ${units === null ? '' : [...units].sort()}`,
        type: CONTENT_TYPES[chosen],
        write: () => writePage(request, backlog, chosen, units),
      });
    },
  );

  function writePage(request: FastifyRequest, backlog: Backlog, format: ListFormat, units: Units) {
    const parts = partsWithin(backlog, request.query as FeedQuery, units);
    const { rows, page } = cutFeed(request, cursors, parts);
    return { body: bodyOf(backlog, format, rows, page), link: linkHeader(request, page) };
  }
}

function bodyOf(backlog: Backlog, format: ListFormat, rows: readonly number[], page: object): string {
  if (format === 'csv')
    return toCsv(
      NAMES,
      rows.map((row) => cellsOf(backlog, row)),
    );
  const items = rows.map((row) => rowOf(backlog, row));
  if (format === 'ndjson') return toNdjson(items);
  const { asOf, model } = viewGround(backlog.ground);
  return JSON.stringify({ asOf, model, comparedWith: backlog.comparedWith, items, page });
}
