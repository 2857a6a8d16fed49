// What loading a file is given, and rows by the batch: enough for a statement to be worth its while, few enough that
// other requests are not kept waiting.

import { setImmediate } from 'node:timers/promises';
import type { Principal } from '../../auth/permissions.js';
import type { ColumnMap } from '../../domain/import-columns.js';
import type { FieldFault } from '../../domain/import-row.js';
import type { Author } from '../../store/changes.js';
import type { Trx } from '../../store/database.js';
import type { Fault } from '../problems.js';
import type { Report } from './report.js';
import type { Upload } from './upload.js';

export type Load = {
  trx: Trx;
  upload: Upload;
  principal: Principal;
  by: Author;
  /** Why the changes are made, for the change log. */
  reason: string;
  /** YYYY-MM-DD. */
  today: string;
  report: Report;
};

const BATCH = 1_000;

/** Rows by the batch. The next batch is read while the caller waits for the database to take the one before. */
export async function* inBatches<T>(rows: AsyncIterable<T>): AsyncGenerator<T[], void> {
  const batches = collect(rows);
  let reading = batches.next();
  try {
    for (;;) {
      const batch = await reading;
      if (batch.done === true) return;
      reading = batches.next();
      // A failure is met when its turn comes, or never if the caller fails first.
      reading.catch(() => {});
      yield batch.value;
    }
  } finally {
    await batches.return();
  }
}

async function* collect<T>(rows: AsyncIterable<T>): AsyncGenerator<T[], void> {
  let batch: T[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    // Rows come from memory as long as there are any: other requests get their turn here.
    await setImmediate();
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The schema's faults of a row's values, by field. */
export function fieldFaults(faults: readonly Fault[]): FieldFault[] {
  return faults.map(({ pointer, code, detail }) => ({ field: pointer.split('/')[1] ?? '', code, detail }));
}

/** The distinct texts among these. */
export function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts)].filter((text) => text !== undefined);
}

/** A map in a form that two equal maps share. */
export function canonicalMap(map: ColumnMap | null): [string, string][] | null {
  return map === null ? null : Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
}
