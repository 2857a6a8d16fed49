// Lists as they are answered: a page of records by id, or all that there are on one page.

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cursors } from './cursor.js';
import { type ListAnswer, type ListFormat, sendList } from './negotiation.js';
import { linkPages, pageInfo } from './page.js';

type Table<T> = Pick<ListAnswer<T>, 'items' | 'columns' | 'toCells'> & { format: ListFormat };

/** Answers with a page of records that are listed by id, and the way to the pages beside it. */
export function sendIdPage<T extends { id: string }>(
  request: FastifyRequest,
  reply: FastifyReply,
  cursors: Cursors,
  { format, hasPrevious, hasNext, ...table }: Table<T> & { hasPrevious: boolean; hasNext: boolean },
): FastifyReply {
  const { items } = table;
  const { limit } = request.query as { limit: number };
  const page = pageInfo(request, cursors, limit, {
    prev: hasPrevious ? (items[0]?.id ?? null) : null,
    next: hasNext ? (items.at(-1)?.id ?? null) : null,
  });
  linkPages(request, reply, page);
  return sendList(reply, format, { ...table, body: { items, page } });
}

/** Answers with a list that is short enough to be one page. */
export function sendWhole<T>(reply: FastifyReply, { format, ...table }: Table<T>): FastifyReply {
  const page = { limit: Math.max(1, table.items.length), next: null, prev: null };
  return sendList(reply, format, { ...table, body: { items: table.items, page } });
}
