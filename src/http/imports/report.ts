// What an import did: rows counted, and faults up to a limit that keeps an answer readable; the rest are counted.

import type { FieldFault } from '../../domain/import-row.js';
import type { ImportFault } from '../../store/tables.js';
import type { RowFault } from './table.js';

const MOST_FAULTS = 10_000;

export type Report = {
  created: number;
  updated: number;
  unchanged: number;
  /** Rows with a fault. */
  rejected: number;
  errors: ImportFault[];
  errorsOmitted: number;
};

export function newReport(): Report {
  return { created: 0, updated: 0, unchanged: 0, rejected: 0, errors: [], errorsOmitted: 0 };
}

/** A fault and the line of the file that it stands on. */
export type PlacedFault = RowFault & { line: number };

/** Counts a row as rejected and lists its faults. */
export function rejectRow(report: Report, line: number, faults: readonly RowFault[]): void {
  rejectPlaced(
    report,
    faults.map((fault) => ({ line, ...fault })),
  );
}

/** Counts a record of several rows as rejected and lists the faults of all of them. */
export function rejectPlaced(report: Report, faults: readonly PlacedFault[]): void {
  report.rejected += 1;
  const room = MOST_FAULTS - report.errors.length;
  for (const { line, column, code, detail } of faults.slice(0, room))
    report.errors.push({ line, column, code, detail });
  report.errorsOmitted += Math.max(0, faults.length - room);
}

/** The faults of fields as faults of the file's columns. */
export function byColumn(columnOf: (field: string) => string, faults: readonly FieldFault[]): RowFault[] {
  return faults.map(({ field, code, detail }) => ({ column: columnOf(field), code, detail }));
}

/** The report with its faults in the order of the file's lines. */
export function sortedReport(report: Report): Report {
  return { ...report, errors: report.errors.toSorted((a, b) => a.line - b.line) };
}
