// The page object of every list, and the same links in a Link header (RFC 8288).

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cursors, Direction } from './cursor.js';

export type PageInfo = { limit: number; next: string | null; prev: string | null; total?: number };

/**
 * What a cursor is bound to: the route, the record in its path, and every parameter that decides which rows come in which order. The page's size
 * and the total may change from page to page.
 */
function boundQuery(request: FastifyRequest): string {
  const { cursor: _cursor, limit: _limit, count: _count, ...rest } = request.query as Record<string, unknown>;
  return JSON.stringify([request.routeOptions.url, request.params, Object.entries(rest).sort()]);
}

/** Where this request's page starts, from its cursor; null at the top. */
export function startOf<Place>(
  request: FastifyRequest,
  cursors: Cursors,
): { after: Place } | { before: Place } | null {
  const { cursor } = request.query as { cursor?: string };
  if (cursor === undefined) return null;
  const { direction, place } = cursors.decode(boundQuery(request), cursor);
  return direction === 'after' ? { after: place as Place } : { before: place as Place };
}

/** The page object for the places of its first and last row; null where there is no page that way. */
export function pageInfo(
  request: FastifyRequest,
  cursors: Cursors,
  limit: number,
  places: { prev: unknown | null; next: unknown | null },
): PageInfo {
  const query = boundQuery(request);
  const encode = (direction: Direction, place: unknown | null) =>
    place === null ? null : cursors.encode(query, direction, place);
  return { limit, next: encode('after', places.next), prev: encode('before', places.prev) };
}

/** Adds the Link header for a page. */
export function linkPages(request: FastifyRequest, reply: FastifyReply, page: PageInfo): void {
  const link = linkHeader(request, page);
  if (link !== null) reply.header('link', link);
}

export function linkHeader(request: FastifyRequest, page: PageInfo): string | null {
  const [path, search] = request.url.split('?');
  const links: string[] = [];
  for (const rel of ['next', 'prev'] as const) {
    const cursor = page[rel];
    if (cursor === null) continue;
    const params = new URLSearchParams(search);
    params.set('cursor', cursor);
    links.push(`<${path}?${params}>; rel="${rel}"`);
  }
  return links.length > 0 ? links.join(', ') : null;
}
