// The change log as an auditor reads it: who did what to what, when, why, in which request, from what to what; and how
// far it is sealed.

import type { FastifyInstance } from 'fastify';
import { findChainState } from '../../store/audit-check.js';
import { type AuditEvent, type AuditFilter, listAuditEvents } from '../../store/audit-events.js';
import type { Dependencies } from '../dependencies.js';
import { type Cell, negotiateList, sendList } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { Problem } from '../problems.js';
import { AuditQuery } from '../schemas/audit.js';
import { listResponse, problemResponses } from '../schemas/common.js';

const COLUMNS = [
  ...['sequence', 'occurredAt', 'actor', 'client', 'requestId', 'type', 'subjectKind', 'subjectId', 'reason'],
  ...['before', 'after', 'seal'],
];

export function auditEventRoutes(app: FastifyInstance, { db, cursors }: Dependencies): void {
  app.get(
    '/audit-events',
    {
      config: { scope: 'audit:read' },
      schema: {
        operationId: 'listAuditEvents',
        summary: 'Who did what to what, when, why and in which request, newest first',
        description:
          'Every change is covered by a seal seconds after it was made: a hash over a block of changes and the seal before. The chain of seals is checked by `npm run audit:verify`.',
        tags: ['Audit'],
        querystring: AuditQuery,
        response: {
          200: listResponse('AuditEventList', 'One page of events.'),
          ...problemResponses('invalid_cursor'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { limit, ...query } = request.query as AuditFilter & { limit: number };
      const filter = { ...query, ...momentOf('from', query.from), ...momentOf('to', query.to) };
      const start = startOf<number>(request, cursors);
      // The state first: a change of the page that it counts as sealed then is.
      const { head, unsealed } = await findChainState(db);
      const { items, hasPrevious, hasNext } = await listAuditEvents(db, filter, start, limit);
      const page = pageInfo(request, cursors, limit, {
        prev: hasPrevious ? (items[0]?.sequence ?? null) : null,
        next: hasNext ? (items.at(-1)?.sequence ?? null) : null,
      });
      linkPages(request, reply, page);
      const chain = { head: head && viewHead(head), unsealed };
      return sendList(reply, format, { items, columns: COLUMNS, toCells, body: { items, page, chain } });
    },
  );
}

function viewHead({
  number,
  hash,
  sealedAt,
  keyId,
}: NonNullable<Awaited<ReturnType<typeof findChainState>>['head']>) {
  return { number, hash, sealedAt, keyId };
}

/** A moment of the query in UTC, under its name. A leap second is well written and yet no moment that we can look for. */
function momentOf(name: 'from' | 'to', text: string | undefined): Partial<AuditFilter> {
  if (text === undefined) return {};
  const moment = new Date(text);
  if (!Number.isNaN(moment.getTime())) return { [name]: moment.toISOString() };
  const errors = [{ pointer: `#/query/${name}`, code: 'format', detail: 'must be a moment' }];
  throw new Problem('invalid_request', undefined, { errors });
}

function toCells(event: AuditEvent): Cell[] {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const { sequence, occurredAt, actor, client, requestId, type, subjectKind, subjectId, reason } = event;
  const who = [sequence, occurredAt, actor, client, requestId, type, subjectKind, subjectId, reason];
  return [...who, json(event.before), json(event.after), event.seal];
}
