// A subject's history: its changes, newest first, with who, when, why, and the state before and after. It can be read
// when the subject is archived, too.

import type { FastifyInstance } from 'fastify';
import type { Subject } from '../../domain/subject.js';
import { listHistory } from '../../store/changes.js';
import { SUBJECT_TABLES, type SubjectTable } from '../../store/subject-table.js';
import { findSubject } from '../../store/subjects.js';
import type { Dependencies } from '../dependencies.js';
import { CONTENT_TYPES, negotiateList, toCsv, toNdjson } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { found } from '../problems.js';
import { IdParams, listResponse, PageQuery, problemResponses, strictObject } from '../schemas/common.js';
import { SUBJECT_PATHS } from './subject-kinds.js';

const COLUMNS = ['sequence', 'occurredAt', 'actor', 'type', 'reason', 'before', 'after'];

export function historyRoutes(app: FastifyInstance, { db, cursors }: Dependencies): void {
  for (const { path, kind, noun, of } of SUBJECT_PATHS) {
    app.get(
      `/${path}/:id/history`,
      {
        config: { scope: 'portfolio:read' },
        schema: {
          operationId: `list${of}History`,
          summary: `What happened to a ${noun}, newest first`,
          tags: ['Portfolio'],
          params: IdParams,
          querystring: strictObject(PageQuery),
          response: {
            200: listResponse('ChangeList', 'One page of changes.'),
            ...problemResponses('not_found', 'invalid_cursor'),
          },
        },
      },
      async (request, reply) => {
        const format = negotiateList(request, reply);
        const { id } = request.params as { id: string };
        const { limit } = request.query as { limit: number };
        found(
          await findSubject(db, SUBJECT_TABLES[kind] as unknown as SubjectTable<Subject, unknown>, id),
          noun,
        );
        const start = startOf<number>(request, cursors);
        const before = start !== null && 'after' in start ? start.after : null;
        const after = start !== null && 'before' in start ? start.before : null;
        const changes = await listHistory(db, id, { limit: limit + 1, before, after });
        const more = changes.length > limit;
        const items = after === null ? changes.slice(0, limit) : changes.slice(-limit);
        const page = pageInfo(request, cursors, limit, {
          prev: (after === null ? before !== null : more) ? (items[0]?.sequence ?? null) : null,
          next: (after === null ? more : true) ? (items.at(-1)?.sequence ?? null) : null,
        });
        linkPages(request, reply, page);
        reply.type(CONTENT_TYPES[format]);
        if (format === 'csv') {
          const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
          return toCsv(
            COLUMNS,
            items.map((item) => [
              item.sequence,
              item.occurredAt,
              item.actor,
              item.type,
              item.reason,
              json(item.before),
              json(item.after),
            ]),
          );
        }
        if (format === 'ndjson') return toNdjson(items);
        return { items, page };
      },
    );
  }
}
