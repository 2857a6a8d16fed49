// The columns of the ranked backlog, in the order of the feed. They are a promise: dashboards are built on their names
// and types, so columns are only ever added, never renamed or taken away.

import type { Backlog } from './backlog.js';
import { always, type Column, maybe, type Value } from './column.js';
import { DUTY_COLUMNS, IDENTITY_COLUMNS, SIZE_COLUMNS } from './product-columns.js';
import { MOVE_COLUMNS, RANK_COLUMNS, SCORE_COLUMNS, TRUST_COLUMNS } from './standing-columns.js';

const productId = ({ ground }: Backlog, row: number) => ground.basis.columns.ids[row] as string;

const JOINED_COLUMNS: Column[] = [
  maybe(
    'triageSuggestion',
    'text',
    'What the triage rules suggest: for the newest of its open triage cases, else for the product itself. Null for retired products without such a case, and where the rules name a criterion that the scoring model lacks.',
    ({ suggestionOf }, row) => suggestionOf(row),
  ),
  maybe(
    'triageDecision',
    'text',
    'The outcome of the latest triage decision; null where nothing was decided.',
    (b, row) => b.joined.triage.get(productId(b, row))?.decision ?? null,
  ),
  maybe(
    'assessmentRating',
    'text',
    'The rating of its latest service assessment; null without one.',
    (b, row) => b.joined.assessmentRatings.get(productId(b, row)) ?? null,
  ),
  maybe(
    'spendRoute',
    'text',
    'The approval route of its latest spend case; null without one.',
    (b, row) => b.joined.spendRoutes.get(productId(b, row)) ?? null,
  ),
];

const ORIGIN_COLUMNS: Column[] = [
  always(
    'modelVersion',
    'whole',
    'The scoring model that ranked it.',
    ({ ground }) => ground.basis.model.version,
  ),
  always(
    'asOf',
    'time',
    'The time of the newest change in the portfolio.',
    ({ ground }) => ground.portfolio.asOf,
  ),
];

/** Behind the others, for those who read tables by place. */
const ADDED_COLUMNS: Column[] = [
  maybe(
    'triageSuggestionAtDecision',
    'text',
    'What the triage rules suggested when the latest triage decision was made; null where nothing was decided.',
    (b, row) => b.joined.triage.get(productId(b, row))?.suggestion ?? null,
  ),
];

export const COLUMNS: readonly Column[] = [
  ...IDENTITY_COLUMNS,
  ...SCORE_COLUMNS,
  ...RANK_COLUMNS,
  ...MOVE_COLUMNS,
  ...TRUST_COLUMNS,
  ...DUTY_COLUMNS,
  ...JOINED_COLUMNS,
  ...SIZE_COLUMNS,
  ...ORIGIN_COLUMNS,
  ...ADDED_COLUMNS,
];

/** The columns of these names, in the order of the feed. */
export function columnsNamed(names: readonly string[]): Column[] {
  return COLUMNS.filter(({ name }) => names.includes(name));
}

/** One row as the wire shows it. */
export function rowOf(
  backlog: Backlog,
  row: number,
  columns: readonly Column[] = COLUMNS,
): Record<string, Value> {
  const shown: Record<string, Value> = {};
  for (const { name, of } of columns) shown[name] = of(backlog, row);
  return shown;
}

/** One row as the cells of a table. */
export function cellsOf(backlog: Backlog, row: number): Value[] {
  return COLUMNS.map(({ of }) => of(backlog, row));
}
