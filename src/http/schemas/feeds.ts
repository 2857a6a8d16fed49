// Feeds on the wire.

import { Type } from 'typebox';
import { METHODS } from '../../domain/scoring-model.js';
import { COLUMN_TYPES, type Column, type Value } from '../feeds/column.js';
import { COLUMNS } from '../feeds/columns.js';
import { AsOf, Id, oneOf, PageQuery, ref, strictObject, Timestamp } from './common.js';
import { productFilters } from './subjects.js';

export const MOST_ROWS = 5_000;
const { businessUnitId, productGroupId, phase } = productFilters;

export const RankedBacklogQuery = strictObject({
  businessUnitId,
  productGroupId,
  phase,
  unranked: Type.Optional(
    Type.Boolean({ default: true, description: 'Whether those with missing points come after the ranked.' }),
  ),
  asOf: AsOf,
  format: Type.Optional(
    oneOf(['json', 'csv', 'ndjson'], {
      description: 'For tools that cannot set a header: the same as Accept, and stronger.',
    }),
  ),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MOST_ROWS, default: 1_000, description: 'How many rows at most.' }),
  ),
  cursor: PageQuery.cursor,
  offset: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 10_000_000,
      description:
        'How many rows to pass over, instead of a cursor. Rows that move meanwhile may be met twice or not at all; with a cursor, none that stays in its place is.',
    }),
  ),
});

function cell({ type, nullable, description }: Column) {
  const { type: one, ...rest } = COLUMN_TYPES[type].json as { type: string; format?: string };
  return Type.Unsafe<Value>({ type: nullable ? [one, 'null'] : one, ...rest, description });
}

export const RankedBacklogRow = strictObject(
  Object.fromEntries(COLUMNS.map((column) => [column.name, cell(column)])),
  { $id: 'RankedBacklogRow' },
);

const RankedBacklog = strictObject(
  {
    asOf: Timestamp,
    model: strictObject({ id: Id, version: Type.Integer(), method: oneOf(METHODS) }),
    comparedWith: { ...Timestamp, description: 'The moment of `rankMonthAgo`.' },
    items: Type.Array(ref('RankedBacklogRow')),
    page: ref('Page'),
  },
  { $id: 'RankedBacklog' },
);

export const FEED_SHAPES = [RankedBacklogRow, RankedBacklog];
