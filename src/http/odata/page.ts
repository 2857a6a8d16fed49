// Pages of an OData set: how many rows the caller wants at once, where a page begins and what leads to the next.

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cursors } from '../cursor.js';
import { splitAddress } from '../page.js';
import { MOST_ROWS } from '../schemas/feeds.js';
import type { Start } from './rows.js';

export type Query = {
  $select?: string[];
  $filter?: string;
  $orderby?: string;
  $top?: number;
  $skip?: number;
  $count?: boolean;
  $skiptoken?: string;
  asOf?: string;
};

/** Rows of one page: all that fit, or as many as the caller prefers. */
export function pageSize({ headers: { prefer } }: FastifyRequest, reply: FastifyReply): number {
  const [, asked] =
    /(?:^|[,\s])(?:odata\.)?maxpagesize=(\d{1,9})(?:$|[,;\s])/.exec(String(prefer ?? '')) ?? [];
  if (asked === undefined || Number(asked) < 1) return MOST_ROWS;
  const size = Math.min(Number(asked), MOST_ROWS);
  reply.header('preference-applied', `odata.maxpagesize=${size}`);
  return size;
}

/** Where the page begins. */
export function startOf(cursors: Cursors, query: Query): Start {
  if (query.$skiptoken === undefined) return { offset: query.$skip ?? 0 };
  const { place } = cursors.decode(orderOf(query), query.$skiptoken, '/query/$skiptoken');
  return { after: place };
}

/** The query of the page after a place, with so many rows still left of those asked for. */
export function nextQuery(cursors: Cursors, request: FastifyRequest, place: unknown, left: number): string {
  const query = request.query as Query;
  const { params } = splitAddress(request.url);
  params.delete('$skip');
  if (query.$top !== undefined) params.set('$top', String(left));
  params.set('$skiptoken', cursors.encode(orderOf(query), 'after', place));
  return params.toString();
}

/** What a place belongs to. */
function orderOf({ $filter, $orderby, asOf }: Query): string {
  return JSON.stringify(['odata', $filter, $orderby, asOf]);
}
