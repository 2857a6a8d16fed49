// Turns a row's cells into values by its fields' readers. What is blank is left out.

import type { CellFault, Reader } from './import-cell.js';

/** A fault of one field of a row. */
export type FieldFault = CellFault & { field: string };

export type Readers = Readonly<Record<string, Reader>>;

/** The values of the cells that hold something, and the faults of those that cannot be read. */
export function readCells(
  readers: Readers,
  cells: Readonly<Record<string, unknown>>,
): { values: Record<string, unknown>; faults: FieldFault[] } {
  const values: Record<string, unknown> = {};
  const faults: FieldFault[] = [];
  for (const field in cells) {
    const read = readers[field];
    if (read === undefined) continue;
    const reading = read(cells[field]);
    if ('fault' in reading) faults.push({ field, ...reading.fault });
    else if (reading.value !== null) values[field] = reading.value;
  }
  return { values, faults };
}

/** The fault of a field that a row cannot do without. */
export function missingField(field: string, why: string): FieldFault {
  return { field, code: 'required', detail: `This is needed ${why}.` };
}
