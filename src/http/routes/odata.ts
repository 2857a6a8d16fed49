// The ranked backlog as a read-only OData v4 service, for tools that read such services and little else.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { goneSignal } from '../feed-request.js';
import { sendKept } from '../feeds/answer.js';
import type { Backlog } from '../feeds/backlog.js';
import { COLUMNS, columnsNamed, rowOf } from '../feeds/columns.js';
import { ENTITY_SET, METADATA } from '../odata/metadata.js';
import { registerODataProblems } from '../odata/problems.js';
import { cutRows, type Selection, type Start } from '../odata/rows.js';
import { Problem } from '../problems.js';
import { DEAR } from '../rate-limit.js';
import { problemResponses } from '../schemas/common.js';
import { MOST_ROWS } from '../schemas/feeds.js';
import { ODataQuery } from '../schemas/odata.js';
import type { FeedDependencies } from './feeds.js';

type Query = {
  $select?: string[];
  $filter?: string;
  $orderby?: string;
  $top?: number;
  $skip?: number;
  $count?: boolean;
  $skiptoken?: string;
  asOf?: string;
};

const config = { scope: 'portfolio:read', feed: true } as const;
const tags = ['Feeds'];
const JSON_TYPE = 'application/json;odata.metadata=minimal;charset=utf-8';

export function odataRoutes(
  app: FastifyInstance,
  { cursors, findBacklog, publicUrl }: FeedDependencies & { publicUrl: string },
): void {
  const root = `${publicUrl}/v1/odata`;
  const described = { 'application/json': { schema: { $ref: 'ODataService#' } } };
  registerODataProblems(app);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('odata-version', '4.0');
  });

  app.get(
    '/odata',
    {
      config,
      schema: {
        operationId: 'getOdataService',
        summary: 'The OData service: what it offers',
        tags,
        response: { 200: { description: 'Its entity sets.', content: described }, ...problemResponses() },
      },
    },
    async (request, reply) => {
      requireJson(request);
      const value = [{ name: ENTITY_SET, kind: 'EntitySet', url: `${root}/${ENTITY_SET}` }];
      return reply.type(JSON_TYPE).send({ '@odata.context': `${root}/$metadata`, value });
    },
  );

  app.get(
    '/odata/$metadata',
    {
      config,
      schema: {
        operationId: 'getOdataMetadata',
        summary: 'The columns of the ranked backlog in XML (CSDL 4.0)',
        tags,
        response: {
          200: { description: 'The model.', content: { 'application/xml': { schema: { type: 'string' } } } },
          ...problemResponses(),
        },
      },
    },
    async (_request, reply) => reply.type('application/xml; charset=utf-8').send(METADATA),
  );

  app.get(
    `/odata/${ENTITY_SET}`,
    {
      config: { ...config, pastCost: DEAR },
      schema: {
        operationId: 'listOdataBacklog',
        summary: 'The ranked backlog by OData: the rows and columns of the feed, without retired products',
        description: `Up to ${MOST_ROWS} rows at once, fewer with \`Prefer: odata.maxpagesize\`; \`@odata.nextLink\` leads to the next. Errors are problem details with OData's \`error\` beside.`,
        tags,
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
      requireJson(request);
      reply.header('vary', 'Accept, Prefer');
      const query = request.query as Query;
      const units = request.principal.feedUnits ?? null;
      const size = pageSize(request, reply);
      const backlog = await findBacklog(query.asOf, goneSignal(reply));
      return sendKept(request, reply, backlog.answers, {
        key: `${size} ${request.url} ${units === null ? '' : [...units].sort()}`,
        type: JSON_TYPE,
        write: () => ({ body: writePage(request, backlog, { units, size }), link: null }),
      });
    },
  );

  function writePage(
    request: FastifyRequest,
    backlog: Backlog,
    { units, size }: { units: Selection['units']; size: number },
  ): string {
    const query = request.query as Query;
    const { $filter: filter, $orderby: orderby, $top = Number.MAX_SAFE_INTEGER } = query;
    const start = startOf(query);
    const cut = cutRows(backlog, { filter, orderby, units }, start, Math.min(size, $top));
    const columns =
      query.$select === undefined || query.$select.includes('*') ? COLUMNS : columnsNamed(query.$select);
    const left = $top - cut.rows.length;
    const context = columns === COLUMNS ? '' : `(${columns.map(({ name }) => name)})`;
    return JSON.stringify({
      '@odata.context': `${root}/$metadata#${ENTITY_SET}${context}`,
      ...(query.$count === true ? { '@odata.count': cut.total } : {}),
      value: cut.rows.map((row) => rowOf(backlog, row, columns)),
      ...(cut.last === null || left === 0 ? {} : { '@odata.nextLink': nextLink(request, cut.last, left) }),
    });
  }

  function startOf(query: Query): Start {
    if (query.$skiptoken === undefined) return { offset: query.$skip ?? 0 };
    const { place } = cursors.decode(orderOf(query), query.$skiptoken);
    return { after: place };
  }

  function nextLink(request: FastifyRequest, place: unknown, left: number): string {
    const query = request.query as Query;
    const params = new URLSearchParams(request.url.split('?')[1]);
    params.delete('$skip');
    if (query.$top !== undefined) params.set('$top', String(left));
    params.set('$skiptoken', cursors.encode(orderOf(query), 'after', place));
    return `${root}/${ENTITY_SET}?${params}`;
  }
}

/** What a place belongs to. */
function orderOf({ $filter, $orderby, asOf }: Query): string {
  return JSON.stringify(['odata', $filter, $orderby, asOf]);
}

/** Parameters such as odata.metadata=full may stand behind the type; minimal is what is sent. */
function requireJson({ headers: { accept } }: FastifyRequest): void {
  if (accept === undefined || /(^|[,\s])(application\/(json|\*)|\*\/\*)\s*(;|,|$)/i.test(accept)) return;
  throw new Problem('not_acceptable', 'This is offered as application/json.');
}

function pageSize({ headers: { prefer } }: FastifyRequest, reply: FastifyReply): number {
  const [, asked] =
    /(?:^|[,\s])(?:odata\.)?maxpagesize=(\d{1,9})(?:$|[,;\s])/.exec(String(prefer ?? '')) ?? [];
  if (asked === undefined || Number(asked) < 1) return MOST_ROWS;
  const size = Math.min(Number(asked), MOST_ROWS);
  reply.header('preference-applied', `odata.maxpagesize=${size}`);
  return size;
}
