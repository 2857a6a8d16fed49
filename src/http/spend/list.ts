// A page of spend cases with what policy says of each. The route is worked out case by case, and not kept.

import type { FastifyRequest } from 'fastify';
import type { SpendRoute } from '../../domain/spend/spend-case.js';
import type { Db } from '../../store/database.js';
import type { IdStart } from '../../store/records.js';
import { listSpendCases, type SpendFilter } from '../../store/spend-cases.js';
import { askedMoment } from '../as-of.js';
import { dayOf } from '../dependencies.js';
import { prepareJudge } from './ground.js';
import { type SpendCaseView, viewCase } from './view.js';

type ListQuery = SpendFilter & { limit: number; route?: SpendRoute[] };

const BATCH = 200;

/** One page of cases; a filter by route reads on until the page is full. */
export async function listViews(db: Db, request: FastifyRequest, start: IdStart, now: Date) {
  const { limit, route, ...filter } = request.query as ListQuery;
  const asOf = askedMoment(request, now);
  const day = dayOf(asOf === undefined ? now : new Date(asOf));
  const back = start !== null && 'before' in start;
  const items: SpendCaseView[] = [];
  for (let from = start; ; ) {
    const page = await listSpendCases(db, filter, {
      start: from,
      limit: route === undefined ? limit : BATCH,
      asOf,
    });
    const judge = await prepareJudge(db, page.items, { day, asOf });
    const views = page.items.map((given) => viewCase(given, judge));
    if (route === undefined) return { ...page, items: views };
    const matching = views.filter((view) => view.route.route !== null && route.includes(view.route.route));
    if (back) items.unshift(...matching);
    else items.push(...matching);
    const ended = !(back ? page.hasPrevious : page.hasNext);
    if (ended || items.length > limit) {
      const more = items.length > limit;
      const kept = back ? items.slice(-limit) : items.slice(0, limit);
      return { items: kept, hasPrevious: back ? more : start !== null, hasNext: back ? true : more };
    }
    from = back ? { before: page.items[0]?.id as string } : { after: page.items.at(-1)?.id as string };
  }
}
