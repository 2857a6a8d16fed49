// A subject's history: its changes, newest first, with who, when, why, and the state before and after. It can be read
// when the subject is archived, too.

import type { FastifyInstance } from 'fastify';
import { type Change, listHistory } from '../../store/changes.js';
import { findSubject } from '../../store/subjects.js';
import { askedMoment } from '../as-of.js';
import type { Dependencies } from '../dependencies.js';
import { anySubjectTable } from '../hold-for-scoring.js';
import { type Cell, negotiateList, sendList } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { found } from '../problems.js';
import {
  AsOf,
  IdParams,
  listResponse,
  PageQuery,
  problemResponses,
  strictObject,
} from '../schemas/common.js';
import { SUBJECT_PATHS } from './subject-kinds.js';

const COLUMNS = ['sequence', 'occurredAt', 'actor', 'type', 'reason', 'before', 'after'];

export function historyRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
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
          querystring: strictObject({ ...PageQuery, asOf: AsOf }),
          response: {
            200: listResponse('ChangeList', 'One page of changes.'),
            ...problemResponses('not_found', 'invalid_cursor', 'as_of_in_future'),
          },
        },
      },
      async (request, reply) => {
        const format = negotiateList(request, reply);
        const { id } = request.params as { id: string };
        const { limit } = request.query as { limit: number };
        const asOf = askedMoment(request, now());
        found(await findSubject(db, anySubjectTable(kind), id, asOf), noun);
        const start = startOf<number>(request, cursors);
        const before = start !== null && 'after' in start ? start.after : null;
        const after = start !== null && 'before' in start ? start.before : null;
        const changes = await listHistory(db, id, { limit: limit + 1, before, after, asOf });
        const more = changes.length > limit;
        const items = after === null ? changes.slice(0, limit) : changes.slice(-limit);
        const page = pageInfo(request, cursors, limit, {
          prev: (after === null ? before !== null : more) ? (items[0]?.sequence ?? null) : null,
          next: (after === null ? more : true) ? (items.at(-1)?.sequence ?? null) : null,
        });
        linkPages(request, reply, page);
        return sendList(reply, format, { items, columns: COLUMNS, toCells, body: { items, page } });
      },
    );
  }
}

function toCells({ sequence, occurredAt, actor, type, reason, before, after }: Change): Cell[] {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return [sequence, occurredAt, actor, type, reason, json(before), json(after)];
}
