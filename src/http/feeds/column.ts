// What a column of a feed is: its name and type on the wire, what it means, and where its value comes from.

import type { Backlog } from './backlog.js';

export const COLUMN_TYPES = {
  guid: { edm: 'Edm.Guid', json: { type: 'string', format: 'uuid' } },
  text: { edm: 'Edm.String', json: { type: 'string' } },
  truth: { edm: 'Edm.Boolean', json: { type: 'boolean' } },
  whole: { edm: 'Edm.Int32', json: { type: 'integer' } },
  count: { edm: 'Edm.Int64', json: { type: 'integer' } },
  number: { edm: 'Edm.Double', json: { type: 'number' } },
  decimal: { edm: 'Edm.Decimal', json: { type: 'number' } },
  day: { edm: 'Edm.Date', json: { type: 'string', format: 'date' } },
  time: { edm: 'Edm.DateTimeOffset', json: { type: 'string', format: 'date-time' } },
} as const;
export type ColumnType = keyof typeof COLUMN_TYPES;

export type Value = string | number | boolean | null;

export type Column = {
  name: string;
  type: ColumnType;
  nullable: boolean;
  description: string;
  of: (backlog: Backlog, row: number) => Value;
};

/** A column that is never null. */
export function always(name: string, type: ColumnType, description: string, of: Column['of']): Column {
  return { name, type, nullable: false, description, of };
}

/** A column that may be null. */
export function maybe(name: string, type: ColumnType, description: string, of: Column['of']): Column {
  return { name, type, nullable: true, description, of };
}

/** Whether JSON does not show by itself of which type a value is (OData JSON 4.0, 4.5.3). */
export function needsType({ type }: Column): boolean {
  return type !== 'text' && type !== 'truth' && type !== 'number';
}
