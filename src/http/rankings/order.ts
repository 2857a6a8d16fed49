// A page of an order, or one subject's place in it: from the standing order where the question is the usual one.

import type { PageStart } from '../../domain/page-cut.js';
import type { RankedRow } from '../../domain/rank.js';
import {
  type Mask,
  type Place,
  type RankingPage,
  rankingPage,
  rankingPlace,
  standingPage,
  standingPlace,
} from '../../domain/ranking.js';
import { isFiltered, type SubjectFilter, subjectsWithin } from '../../projection/filter.js';
import { type Ground, scoringOf } from './ground.js';

export type OrderQuery = SubjectFilter & { scope: 'filtered' | 'all'; unranked: boolean; limit: number };

export function orderPage(ground: Ground, query: OrderQuery, start: PageStart): RankingPage {
  const { columns, profiles, standing } = ground.basis;
  const { unranked, limit } = query;
  if (isStanding(ground, query)) return standingPage(standing, { unranked, start, limit });
  const listed = subjectsWithin(ground.portfolio, ground.kind, query);
  const counted = query.scope === 'all' ? columns.inBacklog : listed;
  return rankingPage(columns, profiles, {
    scoring: scoringOf(ground),
    listed,
    counted,
    unranked,
    start,
    limit,
  });
}

export function orderPlace(ground: Ground, filter: SubjectFilter, row: number): Place {
  const { columns, profiles, standing } = ground.basis;
  if (isStanding(ground, filter)) return standingPlace(standing, columns, row);
  const listed = subjectsWithin(ground.portfolio, ground.kind, filter);
  return rankingPlace(columns, profiles, { scoring: scoringOf(ground), listed, counted: listed }, row);
}

/** The last of those who score above this, in the order shown; null where nobody does. */
export function orderAbove(ground: Ground, filter: SubjectFilter, score: number): RankedRow | null {
  const before = { numbers: [score, ...ground.basis.columns.low.map(() => Infinity)], id: '' };
  const query: OrderQuery = { ...filter, scope: 'filtered', unranked: false, limit: 1 };
  return orderPage(ground, query, { before }).rows[0] ?? null;
}

/** The rows among which ranks count. */
export function countedRows(ground: Ground, filter: SubjectFilter): Mask {
  return subjectsWithin(ground.portfolio, ground.kind, filter);
}

export function isStanding({ basis, weights }: Ground, filter: SubjectFilter): boolean {
  return !isFiltered(filter) && weights.every((weight, index) => weight === basis.arithmetic.weights[index]);
}
