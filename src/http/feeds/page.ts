// Which rows of the backlog a feed shows, and a page of them by cursor or by offset.

import type { FastifyRequest } from 'fastify';
import {
  cutParts,
  type PartedPage,
  type PartedPlace,
  type PartedStart,
  placeAt,
  placeBehind,
} from '../../domain/parted-order.js';
import type { Mask } from '../../domain/ranking.js';
import type { SortedRows } from '../../domain/sorted-rows.js';
import { isFiltered, type SubjectFilter, subjectsWithin } from '../../projection/filter.js';
import type { Cursors } from '../cursor.js';
import { type PageInfo, pageInfo, startOf } from '../page.js';
import { Problem } from '../problems.js';
import type { Backlog } from './backlog.js';

export type FeedQuery = SubjectFilter & { unranked: boolean; limit: number; offset?: number };
/** Ids of the business units whose rows a caller sees; null: all. */
export type Units = ReadonlySet<string> | null;

/** The rows that the filter lists and the caller sees, in their order: the ranked, the unranked, the retired. */
export function partsWithin(
  { ground, parts }: Backlog,
  query: SubjectFilter & { unranked: boolean },
  units: Units,
): SortedRows[] {
  const [ranked, unranked, outside] = parts;
  const shown = query.unranked ? [ranked, unranked, outside] : [ranked];
  const filter = narrowed(query, units);
  if (!isFiltered(filter)) return shown.slice(0, 2);
  const mask = subjectsWithin(ground.portfolio, 'product', filter);
  return shown.map((part) => rowsOn(part, mask));
}

function narrowed(query: SubjectFilter, units: Units): SubjectFilter {
  if (units === null) return query;
  const { businessUnitId } = query;
  return { ...query, businessUnitId: businessUnitId?.filter((id) => units.has(id)) ?? [...units] };
}

function rowsOn({ ordering, rows, length }: SortedRows, mask: Mask): SortedRows {
  const listed = rows.subarray(0, length).filter((row) => mask[row] === 1);
  return { ordering, rows: listed, length: listed.length };
}

/** The page that a request asks for, by its cursor, its offset or from the top. */
export function cutFeed(
  request: FastifyRequest,
  cursors: Cursors,
  parts: readonly SortedRows[],
): { rows: number[]; page: PageInfo } {
  const { limit, offset } = request.query as FeedQuery;
  const place = startOf<PartedPlace>(request, cursors);
  if (offset !== undefined && (request.query as { cursor?: string }).cursor !== undefined) {
    const detail = 'Page by cursor or by offset, not by both.';
    throw new Problem('invalid_request', detail, {
      errors: [{ pointer: '#/query/offset', code: 'clash', detail }],
    });
  }
  const start: PartedStart = place ?? { offset: offset ?? 0 };
  const cut = cutParts(parts, start, limit);
  const page = { ...pageInfo(request, cursors, limit, endsOf(parts, cut)), total: cut.total };
  return { rows: cut.rows, page };
}

/** The places of the first and last row; null where nothing lies beyond them. */
function endsOf(parts: readonly SortedRows[], { rows, total, offset }: PartedPage) {
  const end = offset + rows.length;
  const first = placeAt(parts, offset) ?? placeBehind(parts);
  return {
    prev: offset > 0 ? first : null,
    next: end < total ? placeAt(parts, end - 1) : null,
  };
}
