// The rows that an OData question comes to: filtered, ordered, and a page of them.

import { cutParts, type PartedPlace, placeAt } from '../../domain/parted-order.js';
import type { SortedRows } from '../../domain/sorted-rows.js';
import { type Backlog, placeOf } from '../feeds/backlog.js';
import type { Value } from '../feeds/column.js';
import { columnsNamed } from '../feeds/columns.js';
import { partsWithin, type Units } from '../feeds/page.js';
import { COLUMN_FAMILIES } from './families.js';
import { type CellOf, parseFilter } from './filter.js';
import { comparePlaces, countUpTo, type OrderKey, type OrderPlace, parseOrder } from './order.js';

export type Selection = { filter?: string | undefined; orderby?: string | undefined; units: Units };
/** After a place of the order asked for, or past so many rows. */
export type Start = { after: unknown } | { offset: number };
export type Cut = { rows: number[]; total: number; last: unknown };

const columns = new Map(columnsNamed([...COLUMN_FAMILIES.keys()]).map((column) => [column.name, column]));

/** Each cell is worked out once: a filter may mention a dear one many times. */
function cellsOfRow(backlog: Backlog, row: number): CellOf {
  const known = new Map<string, Value>();
  return (name) => {
    const held = known.get(name);
    if (held !== undefined) return held;
    const value = columns.get(name)?.of(backlog, row) as Value;
    known.set(name, value);
    return value;
  };
}

/** The page of up to `limit` rows; `last` is the place of its last row, null where no other follows. */
export function cutRows(
  backlog: Backlog,
  { filter, orderby, units }: Selection,
  start: Start,
  limit: number,
): Cut {
  const parts = partsPassing(backlog, { filter, units });
  if (orderby !== undefined)
    return cutOrdered(backlog, parts, parseOrder(orderby, COLUMN_FAMILIES), start, limit);
  const { rows, total, offset } = cutParts(
    parts,
    start as { after: PartedPlace } | { offset: number },
    limit,
  );
  const end = offset + rows.length;
  return { rows, total, last: end < total ? placeAt(parts, end - 1) : null };
}

/** How many rows there are. */
export function countRows(backlog: Backlog, selection: Omit<Selection, 'orderby'>): number {
  return partsPassing(backlog, selection).reduce((sum, { length }) => sum + length, 0);
}

/** The row of a product, where a list without a filter has it. */
export function findRow(backlog: Backlog, productId: string, units: Units): number | undefined {
  const { product, business_unit } = backlog.ground.portfolio.subjects;
  const row = product.rowOf.get(productId);
  if (row === undefined || product.inBacklog[row] !== 1) return undefined;
  const unitId = business_unit.ids[placeOf(backlog, row).unit] as string;
  return units === null || units.has(unitId) ? row : undefined;
}

function partsPassing(backlog: Backlog, { filter, units }: Omit<Selection, 'orderby'>): SortedRows[] {
  const all = partsWithin(backlog, { unranked: true }, units);
  const passes = filter === undefined ? null : parseFilter(filter, COLUMN_FAMILIES);
  return passes === null ? all : all.map((part) => passing(backlog, part, passes));
}

function passing(
  backlog: Backlog,
  { ordering, rows, length }: SortedRows,
  passes: (cell: CellOf) => boolean,
): SortedRows {
  const listed = rows.subarray(0, length).filter((row) => passes(cellsOfRow(backlog, row)));
  return { ordering, rows: listed, length: listed.length };
}

function cutOrdered(
  backlog: Backlog,
  parts: readonly SortedRows[],
  keys: readonly OrderKey[],
  start: Start,
  limit: number,
): Cut {
  const places = parts
    .flatMap(({ rows, length }) => [...rows.subarray(0, length)])
    .map((row) => placeOfRow(backlog, row, keys))
    .sort((one, other) => comparePlaces(keys, one, other));
  const from = 'after' in start ? countUpTo(keys, places, start.after as OrderPlace) : start.offset;
  const page = places.slice(from, from + limit);
  const { row: _row, ...last } = page.at(-1) ?? { row: -1 };
  return {
    rows: page.map(({ row }) => row),
    total: places.length,
    last: from + page.length < places.length && page.length > 0 ? last : null,
  };
}

function placeOfRow(backlog: Backlog, row: number, keys: readonly OrderKey[]): OrderPlace & { row: number } {
  const cell = cellsOfRow(backlog, row);
  return { row, values: keys.map(({ column }) => cell(column)), id: cell('productId') as string };
}
