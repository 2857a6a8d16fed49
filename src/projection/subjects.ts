// The subjects of one kind in memory: what they are called and where they belong, and their agreed scores by measure as
// columns of numbers. Rows are reused, never moved.

import { medianMillipoints } from '../domain/agreed-score.js';
import { isInBacklog, type Mandate, PHASES, type Phase } from '../domain/product.js';
import type { SubjectKind } from '../domain/subject.js';
import type { PortfolioSubject } from '../store/portfolio.js';

/** The agreed scores of one measure by row. */
export type Cells = {
  /** Agreed points in thousandths; NO_SCORE where nobody scored. */
  points: Int32Array;
  /** The assessors' lowest and highest points; those agreed where a consensus is recorded. */
  lowest: Int32Array;
  highest: Int32Array;
  /** How many assessors scored it; CONSENSUS where they agreed on record. */
  assessors: Uint8Array;
  /** The day (days since 1970) of the oldest score that counts. */
  day: Int32Array;
};

export const NO_SCORE = -1;
export const CONSENSUS = 255;
export const NO_DAY = -0x80000000;
const NOWHERE = -1;

export type Subjects = {
  kind: SubjectKind;
  /** Rows in use are somewhere below this; the arrays may be longer. */
  length: number;
  ids: string[];
  names: string[];
  references: (string | null)[];
  /** 1 where the row holds a subject. */
  present: Uint8Array;
  /** The row of the group of a product, or of the unit of a group. */
  parent: Int32Array;
  /** 1 where the row takes part in the backlog unasked. */
  inBacklog: Uint8Array;
  /** Index into PHASES plus 1; 0 where unknown. */
  phases: Uint8Array;
  /** Transactions a year, -1 where unknown. */
  transactions: Float64Array;
  /** Full-time equivalents in hundredths, -1 where unknown. */
  teamSize: Int32Array;
  /** In pounds, -1 where unknown. */
  annualCost: Float64Array;
  wholeLifeCost: Float64Array;
  /** Days since 1970; NO_DAY where there is none. */
  deadline: Int32Array;
  mandates: Map<number, Mandate>;
  rowOf: Map<string, number>;
  free: number[];
  cells: Map<string, Cells>;
};

export function emptySubjects(kind: SubjectKind): Subjects {
  return {
    kind,
    length: 0,
    ids: [],
    names: [],
    references: [],
    present: new Uint8Array(0),
    parent: new Int32Array(0),
    inBacklog: new Uint8Array(0),
    phases: new Uint8Array(0),
    transactions: new Float64Array(0),
    teamSize: new Int32Array(0),
    annualCost: new Float64Array(0),
    wholeLifeCost: new Float64Array(0),
    deadline: new Int32Array(0),
    mandates: new Map(),
    rowOf: new Map(),
    free: [],
    cells: new Map(),
  };
}

/** The phase of a row; null where unknown. */
export function phaseOf(subjects: Subjects, row: number): Phase | null {
  return PHASES[(subjects.phases[row] as number) - 1] ?? null;
}

/** How many rows the arrays have room for. */
export function roomOf(subjects: Subjects): number {
  return subjects.present.length;
}

/** A row for a subject not held yet. */
export function takeRow(subjects: Subjects, id: string): number {
  const row = subjects.free.pop() ?? subjects.length;
  if (row === roomOf(subjects)) grow(subjects);
  if (row === subjects.length) subjects.length += 1;
  subjects.ids[row] = id;
  subjects.rowOf.set(id, row);
  return row;
}

/** Frees the row of a subject that has gone. */
export function freeRow(subjects: Subjects, row: number): void {
  subjects.rowOf.delete(subjects.ids[row] as string);
  subjects.mandates.delete(row);
  subjects.free.push(row);
  subjects.present[row] = 0;
  subjects.inBacklog[row] = 0;
  subjects.ids[row] = '';
  subjects.names[row] = '';
  subjects.references[row] = null;
  for (const cells of subjects.cells.values()) cells.points[row] = NO_SCORE;
}

/** Writes what is known of a subject into its row; `parent` is the row of the subject above it. */
export function writeRow(subjects: Subjects, row: number, subject: PortfolioSubject, parent: number): void {
  subjects.present[row] = 1;
  subjects.parent[row] = parent;
  subjects.inBacklog[row] = isInBacklog(subject.phase as Phase | null) ? 1 : 0;
  subjects.phases[row] = PHASES.indexOf(subject.phase as Phase) + 1;
  subjects.transactions[row] = subject.transactions ?? NOWHERE;
  subjects.teamSize[row] = subject.teamSize === null ? NOWHERE : Math.round(subject.teamSize * 100);
  subjects.annualCost[row] = subject.annualCost ?? NOWHERE;
  subjects.wholeLifeCost[row] = subject.wholeLifeCost ?? NOWHERE;
  subjects.deadline[row] = subject.deadline ?? NO_DAY;
  subjects.names[row] = subject.name;
  subjects.references[row] = subject.reference;
  if (subject.mandatoryAuthority !== null && subject.mandatoryReason !== null) {
    subjects.mandates.set(row, { authority: subject.mandatoryAuthority, reason: subject.mandatoryReason });
  } else subjects.mandates.delete(row);
  writeScores(subjects, row, subject);
}

/** The agreed score of a measure is the median of the assessors', dated by the oldest of them, unless a consensus stands. */
function writeScores(subjects: Subjects, row: number, subject: PortfolioSubject): void {
  for (const cells of subjects.cells.values()) cells.points[row] = NO_SCORE;
  const votes = new Map<string, { points: number[]; oldest: number }>();
  for (const [measure, points, day] of subject.scores ?? []) {
    const vote = votes.get(measure);
    if (vote === undefined) votes.set(measure, { points: [points], oldest: day });
    else {
      vote.points.push(points);
      vote.oldest = Math.min(vote.oldest, day);
    }
  }
  for (const [measure, { points, oldest }] of votes) {
    const cells = cellsOf(subjects, measure);
    cells.points[row] = medianMillipoints(points) as number;
    cells.lowest[row] = Math.min(...points);
    cells.highest[row] = Math.max(...points);
    cells.assessors[row] = Math.min(points.length, CONSENSUS - 1);
    cells.day[row] = oldest;
  }
  for (const [measure, millipoints, day] of subject.consensus ?? []) {
    const cells = cellsOf(subjects, measure);
    cells.points[row] = cells.lowest[row] = cells.highest[row] = millipoints;
    cells.assessors[row] = CONSENSUS;
    cells.day[row] = day;
  }
}

function cellsOf(subjects: Subjects, measure: string): Cells {
  const known = subjects.cells.get(measure);
  if (known !== undefined) return known;
  const room = roomOf(subjects);
  const cells = {
    points: new Int32Array(room).fill(NO_SCORE),
    lowest: new Int32Array(room),
    highest: new Int32Array(room),
    assessors: new Uint8Array(room),
    day: new Int32Array(room),
  };
  subjects.cells.set(measure, cells);
  return cells;
}

/** Makes room by half again. */
function grow(subjects: Subjects): void {
  const held = roomOf(subjects);
  const room = Math.max(1024, Math.ceil(held * 1.5));
  subjects.present = copied(Uint8Array, subjects.present, room);
  subjects.parent = copied(Int32Array, subjects.parent, room);
  subjects.inBacklog = copied(Uint8Array, subjects.inBacklog, room);
  subjects.phases = copied(Uint8Array, subjects.phases, room);
  subjects.transactions = copied(Float64Array, subjects.transactions, room);
  subjects.teamSize = copied(Int32Array, subjects.teamSize, room);
  subjects.annualCost = copied(Float64Array, subjects.annualCost, room);
  subjects.wholeLifeCost = copied(Float64Array, subjects.wholeLifeCost, room);
  subjects.deadline = copied(Int32Array, subjects.deadline, room);
  for (const [measure, cells] of subjects.cells) {
    subjects.cells.set(measure, {
      points: copied(Int32Array, cells.points, room).fill(NO_SCORE, held),
      lowest: copied(Int32Array, cells.lowest, room),
      highest: copied(Int32Array, cells.highest, room),
      assessors: copied(Uint8Array, cells.assessors, room),
      day: copied(Int32Array, cells.day, room),
    });
  }
}

function copied<T extends { set(from: T): void }>(make: new (room: number) => T, from: T, room: number): T {
  const larger = new make(room);
  larger.set(from);
  return larger;
}
