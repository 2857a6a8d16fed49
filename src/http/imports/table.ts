// A file as rows of our fields' cells, whatever its format and its columns' names. Faults of the file as a whole are
// thrown; faults of a row come with the row.

import type { Readable } from 'node:stream';
import { isBlank } from '../../domain/import-cell.js';
import {
  type ColumnFault,
  type ColumnMap,
  resolveColumns,
  unknownColumn,
} from '../../domain/import-columns.js';
import { Problem } from '../problems.js';
import { type CsvRecord, readCsv } from './csv.js';
import { readNdjson } from './ndjson.js';
import type { Format } from './upload.js';

/** A fault of a row, by the file's own column name. */
export type RowFault = { column: string | null; code: string; detail: string };
export type TableRow = {
  line: number;
  cells: Record<string, unknown>;
  faults: RowFault[];
  /** All that the row says, by the file's own columns, as written; only where it was asked for. */
  record?: Record<string, string>;
};

export type TableFields = {
  fields: readonly string[];
  /** The columns that a file with a header cannot do without. */
  missing(columns: ReadonlyMap<string, string>): ColumnFault[];
  /** Refuses fields that the caller may not write. */
  permit(fields: Iterable<string>): void;
  /** Whether rows come with all that they say. */
  keepsRecords?: boolean;
};

export type Table = { columnOf(field: string): string; rows: AsyncIterable<TableRow> };

const MOST_ROWS = 200_000;

/** Opens a file. Throws one problem with all that is wrong with its columns. */
export async function openTable(
  format: Format,
  source: Readable,
  map: ColumnMap | null,
  wanted: TableFields,
): Promise<Table> {
  const table = await (format === 'csv' ? openCsv : openNdjson)(source, map, wanted);
  return { ...table, rows: counted(table.rows) };
}

async function openCsv(source: Readable, map: ColumnMap | null, wanted: TableFields): Promise<Table> {
  const records = readCsv(source);
  const first = await records.next();
  if (first.done === true)
    throw new Problem('invalid_import', 'The file is empty; it needs a line of column names.');
  const header = first.value.cells.map((name) => name.trim());
  const { columns, faults } = resolveColumns(wanted.fields, header, map);
  refuseColumns(header, map, [...faults, ...(faults.length === 0 ? wanted.missing(columns) : [])]);
  wanted.permit(columns.keys());
  const places = [...columns].map(([field, column]) => ({ field, at: header.indexOf(column) }));
  const isNamed = (at: number) => at < header.length && (map !== null || header[at] !== '');
  const recorded = wanted.keepsRecords ? header : null;
  return {
    columnOf: (field) => columns.get(field) ?? field,
    rows: csvRows(records, places, isNamed, recorded),
  };
}

async function* csvRows(
  records: AsyncGenerator<CsvRecord, void>,
  places: readonly { field: string; at: number }[],
  isNamed: (at: number) => boolean,
  recorded: readonly string[] | null,
): AsyncGenerator<TableRow, void> {
  for await (const { line, cells: texts } of records) {
    if (texts.every(isBlank)) continue;
    const cells: Record<string, unknown> = {};
    for (const { field, at } of places) cells[field] = texts[at];
    const astray = texts.findIndex((text, at) => !isNamed(at) && !isBlank(text));
    const faults = astray === -1 ? [] : [cellAstray(astray + 1)];
    const record = recorded === null ? {} : { record: recordOf(recorded, texts) };
    yield { line, cells, faults, ...record };
  }
}

async function openNdjson(source: Readable, map: ColumnMap | null, wanted: TableFields): Promise<Table> {
  const { columns, faults } = resolveColumns(wanted.fields, null, map);
  refuseColumns([], map, faults);
  return {
    columnOf: (field) => columns.get(field) ?? field,
    rows: ndjsonRows(source, map, columns, wanted),
  };
}

async function* ndjsonRows(
  source: Readable,
  map: ColumnMap | null,
  columns: ReadonlyMap<string, string>,
  wanted: TableFields,
): AsyncGenerator<TableRow, void> {
  const unseen = new Set(Object.values(map ?? {}));
  const known = new Set(columns.values());
  let empty = true;
  for await (const parsed of readNdjson(source)) {
    empty = false;
    if ('detail' in parsed) {
      const fault = { column: null, code: 'invalid_json', detail: parsed.detail };
      yield { line: parsed.line, cells: {}, faults: [fault] };
      continue;
    }
    const cells: Record<string, unknown> = {};
    for (const [field, column] of columns) {
      if (Object.hasOwn(parsed.object, column)) cells[field] = parsed.object[column];
    }
    wanted.permit(Object.keys(cells));
    const keys = Object.keys(parsed.object);
    for (const key of keys) unseen.delete(key);
    const strangers = map === null ? keys.filter((key) => !known.has(key)) : [];
    const faults = strangers.map((key) => unknownColumn(key, wanted.fields));
    const record = wanted.keepsRecords ? { record: textsOf(parsed.object) } : {};
    yield { line: parsed.line, cells, faults, ...record };
  }
  if (!empty) refuseColumns([], map, [...unseen].map(neverFound));
}

function recordOf(header: readonly string[], texts: readonly string[]): Record<string, string> {
  const named = header.map((name, at): [string, string] => [name, texts[at] ?? '']);
  return Object.fromEntries(named.filter(([name]) => name !== ''));
}

function textsOf(object: Record<string, unknown>): Record<string, string> {
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, text(value)]));
}

async function* counted(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow, void> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > MOST_ROWS) throw new Problem('too_large', 'The file has more than 200,000 rows.');
    yield row;
  }
}

function refuseColumns(header: readonly string[], map: ColumnMap | null, faults: ColumnFault[]): void {
  if (faults.length === 0) return;
  const detail =
    header.length === 1 && /[;\t|]/.test(header[0] as string)
      ? 'The columns cannot be told apart; they must be separated by commas.'
      : map === null
        ? 'The columns of the file are not those of the import. Rename them, or send a column map.'
        : 'The column map does not fit the file.';
  throw new Problem('invalid_import', detail, {
    extra: { errors: faults.map((fault) => ({ line: 1, ...fault })) },
  });
}

function neverFound(column: string): ColumnFault {
  return { column, code: 'column_not_found', detail: 'The map names this key, but no line has it.' };
}

function cellAstray(place: number): RowFault {
  const detail = `Cell ${place} stands under no column name; is a comma in a cell without quotes?`;
  return { column: null, code: 'no_column', detail };
}
