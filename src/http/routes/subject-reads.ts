// Reading business units, product groups and products, all three alike: one by its id, or a list.
// What differs between them is one description each, in subject-kinds.ts.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import type { Subject } from '../../domain/subject.js';
import { countSubjects, type ListKey, type ListQuery, listSubjects } from '../../store/subject-lists.js';
import { asItWas } from '../../store/subject-table.js';
import { findSubject } from '../../store/subjects.js';
import { requireActive } from '../active-subject.js';
import { askedMoment } from '../as-of.js';
import { recordTag } from '../conditional.js';
import type { Dependencies } from '../dependencies.js';
import { negotiateList, requireJsonAccepted, sendList } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { found } from '../problems.js';
import {
  AsOf,
  IdParams,
  listResponse,
  oneResponse,
  problemResponses,
  strictObject,
} from '../schemas/common.js';
import type { SubjectRoutes } from './subject-kinds.js';

/** Registers the reading routes of one kind under its path. */
export function subjectReadRoutes<S extends Subject, F>(
  app: FastifyInstance,
  { db, cursors, now }: Dependencies,
  kind: SubjectRoutes<S, F>,
): void {
  const { table, path, shape, noun } = kind;

  app.get(
    `/${path}`,
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: `list${kind.plural}`,
        summary: `List ${noun}s`,
        tags: [kind.tag],
        querystring: kind.listQuery,
        response: {
          200: listResponse(`${shape}List`, `One page of ${noun}s.`),
          ...problemResponses('invalid_cursor', 'invalid_sort', 'as_of_in_future'),
        },
      },
    },
    listThem,
  );

  app.get(
    `/${path}/:id`,
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: `get${shape}`,
        summary: `Read a ${noun}`,
        tags: [kind.tag],
        params: IdParams,
        querystring: strictObject({ asOf: AsOf }),
        response: {
          200: oneResponse(shape, noun),
          ...problemResponses('not_found', 'gone', 'as_of_in_future'),
        },
      },
    },
    getOne,
  );

  async function listThem(request: FastifyRequest, reply: FastifyReply) {
    const format = negotiateList(request, reply);
    const query = toListQuery(request);
    query.start = startOf<ListKey>(request, cursors);
    const asOf = askedMoment(request, now());
    const source = asOf === undefined ? table : asItWas(table, asOf);
    const list = await listSubjects(db, source, query);
    const page = pageInfo(request, cursors, query.limit, {
      prev: list.hasPrevious ? list.first : null,
      next: list.hasNext ? list.last : null,
    });
    if ((request.query as { count?: string }).count === 'exact')
      page.total = await countSubjects(db, source, query);
    linkPages(request, reply, page);
    const { items } = list;
    return sendList(reply, format, {
      items,
      columns: kind.csvColumns,
      toCells: kind.toCells,
      body: { items, page },
    });
  }

  async function getOne(request: FastifyRequest, reply: FastifyReply) {
    requireJsonAccepted(request);
    const { id } = request.params as { id: string };
    const asOf = askedMoment(request, now());
    const subject = requireActive(found(await findSubject(db, table, id, asOf), noun), kind);
    reply.header('etag', recordTag(subject));
    return subject;
  }
}

function toListQuery(request: FastifyRequest): ListQuery {
  const {
    limit,
    q,
    archived,
    sort,
    cursor: _cursor,
    count: _count,
    asOf: _asOf,
    ...filters
  } = request.query as Record<string, unknown>;
  return {
    limit: limit as number,
    q: (q as string | undefined) ?? null,
    archived: archived as boolean,
    sort: sortOf((sort as string | undefined) ?? 'name'),
    filters: Object.fromEntries(
      Object.entries(filters).map(([name, value]) => [name, [value].flat().map(String)]),
    ),
    start: null,
  };
}

function sortOf(sort: string): ListQuery['sort'] {
  const keys = sort
    .split(',')
    .map((key) => ({ key: key.replace(/^-/, ''), descending: key.startsWith('-') }));
  if (new Set(keys.map(({ key }) => key)).size < keys.length) {
    throw new Refusal('invalid_sort', 'Name each sort key once.', '/query/sort');
  }
  return keys;
}
