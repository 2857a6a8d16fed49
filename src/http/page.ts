// The page object of every list, and the same links in a Link header (RFC 8288).

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cursors, Direction } from './cursor.js';

export type PageInfo = { limit: number; next: string | null; prev: string | null; total?: number };

// Where a list begins, whichever row is the first.
const TOP = null;

/**
 * What a cursor is bound to: the route, the record in its path, and every parameter that decides which rows come in
 * which order. The page's size and the total may change from page to page, and an offset gives way to a cursor.
 */
function boundQuery(request: FastifyRequest): string {
  const query = request.query as Record<string, unknown>;
  const { cursor: _cursor, limit: _limit, count: _count, offset: _offset, ...rest } = query;
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
  if (place === TOP) return null;
  return direction === 'after' ? { after: place as Place } : { before: place as Place };
}

/**
 * The page object for the places of its first and last row; null where there is no page that way. Back beyond the first
 * row there is an empty page, and from there the way forward is the whole list.
 */
export function pageInfo(
  request: FastifyRequest,
  cursors: Cursors,
  limit: number,
  places: { prev: unknown | null; next: unknown | null },
): PageInfo {
  const query = boundQuery(request);
  const encode = (direction: Direction, place: unknown | null) =>
    place === null ? null : cursors.encode(query, direction, place);
  const { cursor } = request.query as { cursor?: string };
  const wentBack = cursor !== undefined && cursors.decode(query, cursor).direction === 'before';
  const next =
    encode('after', places.next) ??
    (wentBack && places.prev === null ? cursors.encode(query, 'after', TOP) : null);
  return { limit, next, prev: encode('before', places.prev) };
}

/** Adds the Link header for a page. */
export function linkPages(request: FastifyRequest, reply: FastifyReply, page: PageInfo): void {
  const link = linkHeader(request, page);
  if (link !== null) reply.header('link', link);
}

export function linkHeader(request: FastifyRequest, page: PageInfo): string | null {
  const links: string[] = [];
  for (const rel of ['next', 'prev'] as const) {
    const cursor = page[rel];
    if (cursor === null) continue;
    const { path, params } = splitAddress(request.url);
    params.set('cursor', cursor);
    params.delete('offset');
    links.push(`<${path}?${params}>; rel="${rel}"`);
  }
  return links.length > 0 ? links.join(', ') : null;
}

/** The path of an address and its query, in which further question marks are text (RFC 3986, 3.4). */
export function splitAddress(url: string): { path: string; params: URLSearchParams } {
  const [path = '', ...search] = url.split('?');
  return { path, params: new URLSearchParams(search.join('?')) };
}
