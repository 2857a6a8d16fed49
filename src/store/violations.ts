// What PostgreSQL refused, in the domain's words: the last guard for races that the code cannot see.

import pg from 'pg';
import { Refusal } from '../domain/refusal.js';
import { isSilence } from './connections.js';

const UNIQUE: Record<string, { field: string; what: string }> = {
  business_unit_reference_unique: { field: '/reference', what: 'business unit with this reference' },
  business_unit_name_unique: { field: '/name', what: 'business unit with this name' },
  product_group_reference_unique: { field: '/reference', what: 'product group with this reference' },
  product_group_name_unique: { field: '/name', what: 'product group with this name in this unit' },
  service_assessment_reference_unique: {
    field: '/reference',
    what: 'service assessment with this reference',
  },
  product_reference_unique: { field: '/reference', what: 'product with this reference' },
  triage_case_reference_unique: { field: '/reference', what: 'triage case with this reference' },
};

/** How the HTTP layer should answer a database fault that is nobody's bug; null for everything else. */
export type DatabaseFault = 'unavailable' | 'timed_out' | 'still_running' | 'retry' | 'invalid_request';

/** The refusal behind a violated constraint, if the error is one. */
export function refusalOf(error: unknown): Refusal | null {
  const { code, constraint } = error as { code?: string; constraint?: string };
  const unique = code === '23505' && constraint !== undefined ? UNIQUE[constraint] : undefined;
  return unique ? new Refusal('not_unique', `There already is a ${unique.what}.`, unique.field) : null;
}

/**
 * Whether PostgreSQL itself refused a transaction, so that nothing of it stands. Where the connection was lost, it may
 * have been committed all the same.
 */
export function isRolledBack(error: unknown): boolean {
  return error instanceof pg.DatabaseError && databaseFault(error) !== 'unavailable';
}

/** Sorts a database error by SQLSTATE class; errors without one are lost or refused connections. */
export function databaseFault(error: unknown): DatabaseFault | null {
  const { code, message } = error as { code?: unknown; message?: string };
  if (code === '40001' || code === '40P01') return 'retry';
  if (code === '55P03') return 'still_running';
  if (code === '57014' || isSilence(error)) return 'timed_out';
  // A value that no column of its type holds: the schemas should have caught it, yet it is the caller's to mend.
  if (code === '22021' || code === '22P02' || code === '22003' || code === '22008') return 'invalid_request';
  // 55000 is what a database closed for maintenance (allow_connections false) answers to who would connect.
  if (typeof code === 'string' && /^(08...|57P0[1-5]|53...|25006|3D000|28...|55000)$/.test(code))
    return 'unavailable';
  if (typeof code === 'string' && /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|NOTFOUND|HOSTUNREACH)$/.test(code))
    return 'unavailable';
  const lost =
    /connection terminated|timeout exceeded when trying to connect|connection error|not queryable|Client was closed|Cannot use a pool after/i;
  if (code === undefined && message !== undefined && lost.test(message)) return 'unavailable';
  return null;
}
