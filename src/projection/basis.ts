// Subjects of one kind under one scoring model: the columns that ranking reads, their profiles and the standing order,
// kept right as subjects change.

import { type Columns, EMPTY } from '../domain/columns.js';
import { type AgreedScore, type Arithmetic, prepare, scoreSubject } from '../domain/criteria.js';
import {
  addToProfile,
  buildProfiles,
  makeRoom,
  type Profiles,
  removeFromProfile,
} from '../domain/profiles.js';
import type { ScoringModel } from '../domain/scoring-model.js';
import { buildStanding, place, regrow, type Standing, withdraw } from '../domain/standing.js';
import { NO_SCORE, roomOf, type Subjects } from './subjects.js';

/** Far beyond any day: nothing of the row goes stale. */
const NEVER = 0x7fffffff;

export type Basis = {
  model: ScoringModel;
  arithmetic: Arithmetic;
  columns: Columns;
  profiles: Profiles;
  standing: Standing;
  /** The first day (since 1970) on which some score of the row is stale. */
  staleFrom: Int32Array;
};

/** Scores every subject under the model. */
export function buildBasis(subjects: Subjects, model: ScoringModel): Basis {
  const arithmetic = prepare(model);
  const room = roomOf(subjects);
  const columns: Columns = {
    length: subjects.length,
    ids: subjects.ids,
    low: arithmetic.keys.map(() => new Int32Array(room)),
    high: arithmetic.keys.map(() => new Int32Array(room)),
    missing: new Uint8Array(room).fill(EMPTY),
    inBacklog: subjects.inBacklog,
    transactions: subjects.transactions,
  };
  const staleFrom = new Int32Array(room);
  const written = { arithmetic, columns, staleFrom };
  for (let row = 0; row < subjects.length; row += 1) {
    if (subjects.present[row] === 1) writePoints(written, subjects, row);
  }
  const profiles = buildProfiles(columns);
  return { model, ...written, profiles, standing: buildStanding(columns, arithmetic) };
}

/** Takes a row out of the order before its subject changes or goes. */
export function withdrawRow({ columns, profiles, standing }: Basis, row: number): void {
  withdraw(standing, columns, row);
  removeFromProfile(profiles, columns, row);
  columns.missing[row] = EMPTY;
}

/** Scores a row after its subject changed, and puts it in its place. */
export function placeRow(basis: Basis, subjects: Subjects, row: number): void {
  if (basis.columns.missing.length !== roomOf(subjects)) growBasis(basis, subjects);
  const { columns, profiles } = basis;
  columns.length = subjects.length;
  writePoints(basis, subjects, row);
  addToProfile(profiles, columns, row);
  place(basis.standing, columns, row);
}

function growBasis(basis: Basis, subjects: Subjects): void {
  const { columns } = basis;
  const room = roomOf(subjects);
  const larger = (column: Int32Array) => {
    const copy = new Int32Array(room);
    copy.set(column);
    return copy;
  };
  const missing = new Uint8Array(room).fill(EMPTY);
  missing.set(columns.missing);
  columns.low = columns.low.map(larger);
  columns.high = columns.high.map(larger);
  columns.missing = missing;
  columns.inBacklog = subjects.inBacklog;
  columns.transactions = subjects.transactions;
  basis.staleFrom = larger(basis.staleFrom);
  basis.standing = regrow(basis.standing, columns);
  makeRoom(basis.profiles, columns);
}

function writePoints(
  { arithmetic, columns, staleFrom }: Pick<Basis, 'arithmetic' | 'columns' | 'staleFrom'>,
  subjects: Subjects,
  row: number,
): void {
  const scores = scoreSubject(arithmetic, (measure) => agreedScore(subjects, measure, row));
  scores.criteria.forEach(({ low, high }, criterion) => {
    (columns.low[criterion] as Int32Array)[row] = low;
    (columns.high[criterion] as Int32Array)[row] = high;
  });
  columns.missing[row] = scores.missing;
  staleFrom[row] = scores.staleFromDay ?? NEVER;
}

function agreedScore(subjects: Subjects, measure: string, row: number): AgreedScore | undefined {
  const cells = subjects.cells.get(measure);
  const millipoints = cells?.points[row] ?? NO_SCORE;
  if (cells === undefined || millipoints === NO_SCORE) return undefined;
  return { millipoints, assessedOnDay: cells.day[row] as number };
}
