// The record of each import, and the turn that imports take: one at a time, so that two loads of one file cannot both
// find a product missing.

import { sql } from 'kysely';
import { stamp } from './changes.js';
import { PATIENT } from './connections.js';
import type { Db, Trx } from './database.js';
import type { ImportFault, ImportKind } from './tables.js';

type ImportStatus = 'completed' | 'completed_with_errors' | 'rejected';

export type ImportRecord = {
  id: string;
  kind: ImportKind;
  status: ImportStatus;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  errors: ImportFault[];
  errorsOmitted: number;
  importedBy: string;
  createdAt: string;
};

const RECORD = sql`id, kind, status, created, updated, unchanged, rejected, errors, errors_omitted as "errorsOmitted",
  imported_by as "importedBy", ${stamp(sql`created_at`)} as "createdAt"`;

// Any fixed number; it only has to differ from the other advisory locks on this database.
const TURN = 7_403_182_001;

/** Waits until no other import is under way, and holds the turn until the transaction ends. Fails after `seconds`. */
export async function takeTurn(trx: Trx, seconds: number): Promise<void> {
  await setTimeouts(trx, `${seconds}s`, `${seconds + 5}s`);
  await sql`select pg_advisory_xact_lock(${TURN})`.execute(trx);
  await setTimeouts(trx, '2s', '30s');
}

export async function insertImport(trx: Trx, record: Omit<ImportRecord, 'createdAt'>): Promise<ImportRecord> {
  const { id, kind, status, created, updated, unchanged, rejected, errors, errorsOmitted, importedBy } =
    record;
  const { rows } = await sql<ImportRecord>`
    insert into import (id, kind, status, created, updated, unchanged, rejected, errors, errors_omitted, imported_by)
    values (${id}, ${kind}, ${status}, ${created}, ${updated}, ${unchanged}, ${rejected}, ${JSON.stringify(errors)}::jsonb,
      ${errorsOmitted}, ${importedBy})
    returning ${RECORD}`.execute(trx);
  return rows[0] as ImportRecord;
}

export async function findImport(db: Db, id: string): Promise<ImportRecord | undefined> {
  const { rows } = await sql<ImportRecord>`select ${RECORD} from import where id = ${id}`.execute(db);
  return rows[0];
}

async function setTimeouts(trx: Trx, lock: string, statement: string): Promise<void> {
  await sql`${PATIENT} select set_config('lock_timeout', ${lock}, true), set_config('statement_timeout', ${statement}, true)`.execute(
    trx,
  );
}
