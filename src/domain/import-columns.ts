// Which column of a file feeds which of our fields. A column map names columns for some fields; the rest are read from
// the columns of their own names. Columns that feed nothing are ignored with a map, and faults without one.

/** A fault of the file as a whole: `column` is the file's own name, or null where it is the map that is wrong. */
export type ColumnFault = { column: string | null; code: string; detail: string };

export type ColumnMap = Readonly<Record<string, string>>;

/** Fields and the column that each is read from. `header` is null where rows name their own columns (NDJSON). */
export function resolveColumns(
  fields: readonly string[],
  header: readonly string[] | null,
  map: ColumnMap | null,
): { columns: Map<string, string>; faults: ColumnFault[] } {
  const columns = new Map<string, string>();
  for (const field of fields) {
    const mapped = map !== null && Object.hasOwn(map, field) ? map[field] : undefined;
    const column = mapped ?? field;
    if (header === null || header.includes(column)) columns.set(field, column);
  }
  const faults = [...mapFaults(fields, header, map), ...headerFaults(fields, header ?? [], map, columns)];
  return { columns, faults };
}

/** The fault for a column that a file cannot do without. */
export function missingColumn(column: string): ColumnFault {
  return {
    column,
    code: 'required',
    detail: `There is no column "${column}". Add it, or name the one to read it from in the column map.`,
  };
}

function mapFaults(
  fields: readonly string[],
  header: readonly string[] | null,
  map: ColumnMap | null,
): ColumnFault[] {
  return Object.entries(map ?? {}).flatMap(([field, column]): ColumnFault[] => {
    if (!fields.includes(field)) {
      const detail = `The map names "${field}", which is not a field. The fields are: ${fields.join(', ')}.`;
      return [{ column: null, code: 'unknown_field', detail }];
    }
    if (header === null || header.includes(column)) return [];
    return [
      {
        column,
        code: 'column_not_found',
        detail: `The map reads "${field}" from a column that the file does not have.`,
      },
    ];
  });
}

function headerFaults(
  fields: readonly string[],
  header: readonly string[],
  map: ColumnMap | null,
  columns: ReadonlyMap<string, string>,
): ColumnFault[] {
  const read = new Set(columns.values());
  const names = [...new Set(header)].filter((name) => name !== '');
  return names.flatMap((column) => {
    if (header.indexOf(column) !== header.lastIndexOf(column) && (map === null || read.has(column))) {
      return [{ column, code: 'duplicate_column', detail: 'Two columns have this name.' }];
    }
    return map === null && !fields.includes(column) ? [unknownColumn(column, fields)] : [];
  });
}

/** The fault for a column that is no field, in a file that comes without a map. */
export function unknownColumn(column: string, fields: readonly string[]): ColumnFault {
  const meant = fields.find((field) => field.toLowerCase() === column.toLowerCase().replace(/[\s_-]/g, ''));
  const hint = meant === undefined ? 'Take it out, or send a column map' : `Did you mean "${meant}"`;
  return {
    column,
    code: 'unknown_column',
    detail: `This is not a field. ${hint}${meant === undefined ? '.' : '?'}`,
  };
}
