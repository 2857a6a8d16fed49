// Which values the columns of the feed hold, as far as comparing them goes.

import type { ColumnType } from '../feeds/column.js';
import { COLUMNS } from '../feeds/columns.js';
import type { Family } from './tokens.js';

const FAMILIES: Record<ColumnType, Family> = {
  guid: 'text',
  text: 'text',
  truth: 'truth',
  whole: 'number',
  count: 'number',
  number: 'number',
  decimal: 'number',
  day: 'day',
  time: 'time',
};

export const COLUMN_FAMILIES: ReadonlyMap<string, Family> = new Map(
  COLUMNS.map(({ name, type }) => [name, FAMILIES[type]]),
);
