// Business units, product groups and products: create, read, list, edit, archive and history, all three alike.
// What differs between them is one description each, in subject-kinds.ts.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import { Refusal } from '../../domain/refusal.js';
import type { Subject } from '../../domain/subject.js';
import type { Trx } from '../../store/database.js';
import { countSubjects, type ListKey, type ListQuery, listSubjects } from '../../store/subject-lists.js';
import { businessUnitTable, productGroupTable } from '../../store/subject-table.js';
import {
  archiveSubject,
  findSubject,
  insertSubject,
  type Located,
  lockSubject,
  updateSubject,
} from '../../store/subjects.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { requireMatch, versionTag } from '../conditional.js';
import type { Dependencies } from '../dependencies.js';
import { mergePatch } from '../merge-patch.js';
import { CONTENT_TYPES, negotiateList, requireJsonAccepted, toCsv, toNdjson } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { found, Problem } from '../problems.js';
import { IdParams, listResponse, problemResponses, ref } from '../schemas/common.js';
import { answerOnce, inTransaction } from '../write.js';
import type { SubjectRoutes } from './subject-kinds.js';

type Id = { id: string };

/** Registers the routes of one kind under its path. */
export function subjectRoutes<S extends Subject, F extends { name: string }>(
  app: FastifyInstance,
  { db, cursors }: Dependencies,
  kind: SubjectRoutes<S, F>,
): void {
  const { table, path, shape, noun } = kind;
  const article = `${noun}`;
  const one = {
    200: {
      description: `The ${noun}.`,
      headers: { ETag: { type: 'string' } },
      content: { 'application/json': { schema: { $ref: `${shape}#` } } },
    },
  };

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
          ...problemResponses('invalid_cursor'),
        },
      },
    },
    listThem,
  );

  app.post(
    `/${path}`,
    {
      config: { scope: 'portfolio:write' },
      schema: {
        operationId: `create${shape}`,
        summary: `Create a ${article}`,
        tags: [kind.tag],
        headers: kind.keyHeader,
        body: kind.create,
        response: {
          201: {
            description: 'Created.',
            headers: { Location: { type: 'string' }, ETag: { type: 'string' } },
            content: { 'application/json': { schema: ref(shape) } },
          },
          ...problemResponses(
            'not_unique',
            'unknown_parent',
            'mandatory_incomplete',
            'not_in_your_units',
            'key_reused',
            'still_running',
            'unsupported_media_type',
            'too_large',
          ),
        },
      },
    },
    createOne,
  );

  app.get(
    `/${path}/:id`,
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: `get${shape}`,
        summary: `Read a ${article}`,
        tags: [kind.tag],
        params: IdParams,
        response: { ...one, ...problemResponses('not_found', 'gone') },
      },
    },
    getOne,
  );

  app.patch(
    `/${path}/:id`,
    {
      config: { scope: 'portfolio:write' },
      schema: {
        operationId: `update${shape}`,
        summary: `Edit a ${article} by merge patch`,
        tags: [kind.tag],
        consumes: ['application/merge-patch+json'],
        params: IdParams,
        headers: kind.matchHeader,
        body: kind.patch,
        response: {
          ...one,
          ...problemResponses(
            'not_found',
            'gone',
            'not_unique',
            'unknown_parent',
            'mandatory_incomplete',
            'not_in_your_units',
            'stale_version',
            'precondition_required',
            'still_running',
            'unsupported_media_type',
            'too_large',
          ),
        },
      },
    },
    editOne,
  );

  app.delete(
    `/${path}/:id`,
    {
      config: { scope: 'portfolio:write' },
      schema: {
        operationId: `archive${shape}`,
        summary: `Archive a ${article}`,
        description: 'It leaves lists and rankings; its record and history are kept.',
        tags: [kind.tag],
        params: IdParams,
        headers: kind.matchHeader,
        response: {
          204: { description: 'Archived.', type: 'null' },
          ...problemResponses(
            'not_found',
            'gone',
            'has_active_children',
            'not_in_your_units',
            'stale_version',
            'precondition_required',
            'still_running',
            'unsupported_media_type',
            'too_large',
          ),
        },
      },
    },
    archiveOne,
  );

  async function listThem(request: FastifyRequest, reply: FastifyReply) {
    const format = negotiateList(request, reply);
    const query = toListQuery(request);
    query.start = startOf<ListKey>(request, cursors);
    const list = await listSubjects(db, table, query);
    const page = pageInfo(request, cursors, query.limit, {
      prev: list.hasPrevious ? list.first : null,
      next: list.hasNext ? list.last : null,
    });
    if ((request.query as { count?: string }).count === 'exact')
      page.total = await countSubjects(db, table, query);
    linkPages(request, reply, page);
    reply.type(CONTENT_TYPES[format]);
    if (format === 'csv') return toCsv(kind.csvColumns, list.items.map(kind.toCells));
    if (format === 'ndjson') return toNdjson(list.items);
    return { items: list.items, page };
  }

  async function createOne(request: FastifyRequest, reply: FastifyReply) {
    requireJsonAccepted(request);
    const fields = kind.withDefaults(request.body as Partial<F>);
    return answerOnce(db, request, reply, async (trx) => {
      requireUnit(request.principal, await unitOf(trx, fields));
      kind.check(fields);
      const subject = await insertSubject(trx, table, uuid(), fields, authorOf(request));
      return {
        status: 201,
        headers: { location: `/v1/${path}/${subject.id}`, etag: versionTag(subject.version) },
        body: subject,
      };
    });
  }

  async function getOne(request: FastifyRequest, reply: FastifyReply) {
    requireJsonAccepted(request);
    const subject = active(found(await findSubject(db, table, (request.params as Id).id), noun));
    reply.header('etag', versionTag(subject.version));
    return subject;
  }

  async function editOne(request: FastifyRequest, reply: FastifyReply) {
    requireJsonAccepted(request);
    const after = await inTransaction(db, async (trx) => {
      const { subject, unitReference } = await lockOne(trx, request);
      requireUnit(request.principal, unitReference);
      requireMatch(request, subject.version);
      const fields = kind.withDefaults(mergePatch(kind.fieldsOf(subject), request.body) as Partial<F>);
      if (kind.parentId(fields) !== kind.parentId(kind.fieldsOf(subject)))
        requireUnit(request.principal, await unitOf(trx, fields));
      if (table.kind === 'business_unit')
        requireUnit(request.principal, (fields as { reference?: string }).reference ?? null);
      kind.check(fields);
      return updateSubject(trx, table, subject, fields, authorOf(request));
    });
    reply.header('etag', versionTag(after.version));
    return after;
  }

  async function archiveOne(request: FastifyRequest, reply: FastifyReply) {
    await inTransaction(db, async (trx) => {
      const { subject, unitReference } = await lockOne(trx, request);
      requireUnit(request.principal, unitReference);
      requireMatch(request, subject.version);
      await archiveSubject(trx, table, subject, authorOf(request));
    });
    return reply.code(204).send();
  }

  async function lockOne(trx: Trx, request: FastifyRequest): Promise<Located<S>> {
    const located = found(await lockSubject(trx, table, (request.params as Id).id, 'update'), noun);
    active(located.subject);
    return located;
  }

  function active(subject: S): S {
    if (subject.archivedAt === null) return subject;
    throw new Problem(
      'gone',
      `This ${noun} was archived at ${subject.archivedAt}; its history is at /v1/${path}/${subject.id}/history.`,
    );
  }

  /** The reference of the unit that a record with these fields belongs to, holding the record above it. */
  async function unitOf(trx: Trx, fields: F): Promise<string | null> {
    if (table.parent === null) return (fields as unknown as { reference: string | null }).reference;
    const parentTable = table.kind === 'product' ? productGroupTable : businessUnitTable;
    const parent = await lockSubject(
      trx,
      parentTable as typeof productGroupTable,
      kind.parentId(fields) as string,
      'share',
    );
    if (parent === undefined || parent.subject.archivedAt !== null) {
      throw new Refusal(
        'unknown_parent',
        `There is no active ${table.parent.name} with this id.`,
        `/${table.parent.field}`,
      );
    }
    return parent.unitReference;
  }

  function toListQuery(request: FastifyRequest): ListQuery {
    const {
      limit,
      q,
      archived,
      sort,
      cursor: _cursor,
      count: _count,
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
