// Rows with the same points share every score under any weights. Kept together as one profile they are scored once:
// on a scale of half points a hundred thousand products have some thousands of profiles.

import { type Columns, EMPTY, roomForScores, type Scores } from './columns.js';

export type Profiles = {
  /** Profiles in use are somewhere below this; the arrays may be longer. */
  length: number;
  /** By criterion, then by profile: the lowest and highest possible points, in thousandths. */
  low: Int32Array[];
  high: Int32Array[];
  /** 0 where every measure is known. */
  missing: Uint8Array;
  /** How many of the profile's rows are in the backlog; and how many rows it has at all. */
  backlog: Int32Array;
  size: Int32Array;
  /** The profile of a row; -1 where it has none. */
  of: Int32Array;
  /** The rows of a profile as a chain: its first, and by row the next and the one before; -1 at the ends. */
  first: Int32Array;
  next: Int32Array;
  previous: Int32Array;
  byPoints: Map<string, number>;
  free: number[];
  /** Room for the scores of one ranking, used again by the next. */
  scores: Scores;
};

const NONE = -1;

/** Profiles of every row that holds a subject. */
export function buildProfiles(columns: Columns): Profiles {
  const profiles: Profiles = {
    length: 0,
    low: columns.low.map(() => new Int32Array(0)),
    high: columns.high.map(() => new Int32Array(0)),
    missing: new Uint8Array(0),
    backlog: new Int32Array(0),
    size: new Int32Array(0),
    of: new Int32Array(0),
    first: new Int32Array(0),
    next: new Int32Array(0),
    previous: new Int32Array(0),
    byPoints: new Map(),
    free: [],
    scores: roomForScores({ missing: new Uint8Array(0) }),
  };
  makeRoom(profiles, columns);
  for (let row = 0; row < columns.length; row += 1) {
    if (columns.missing[row] !== EMPTY) addToProfile(profiles, columns, row);
  }
  return profiles;
}

/** Makes room for as many rows as the columns have. */
export function makeRoom(profiles: Profiles, columns: Columns): void {
  const room = columns.missing.length;
  profiles.of = copied(profiles.of, room).fill(NONE, profiles.of.length);
  profiles.next = copied(profiles.next, room);
  profiles.previous = copied(profiles.previous, room);
}

/** Puts a row with the others of its points. */
export function addToProfile(profiles: Profiles, columns: Columns, row: number): void {
  const key = pointsKey(columns, row);
  const profile = profiles.byPoints.get(key) ?? makeProfile(profiles, columns, row, key);
  const first = profiles.first[profile] as number;
  if (first !== NONE) profiles.previous[first] = row;
  profiles.next[row] = first;
  profiles.previous[row] = NONE;
  profiles.first[profile] = row;
  profiles.of[row] = profile;
  count(profiles, columns, row, 1);
}

/** Takes a row out, before its columns change. Rows without a profile are passed over. */
export function removeFromProfile(profiles: Profiles, columns: Columns, row: number): void {
  const profile = profiles.of[row] as number;
  if (profile === NONE) return;
  const next = profiles.next[row] as number;
  const previous = profiles.previous[row] as number;
  if (next !== NONE) profiles.previous[next] = previous;
  if (previous === NONE) profiles.first[profile] = next;
  else profiles.next[previous] = next;
  count(profiles, columns, row, -1);
  profiles.of[row] = NONE;
  if (profiles.size[profile] !== 0) return;
  profiles.byPoints.delete(pointsKey(columns, row));
  profiles.free.push(profile);
}

/** Adds the profile's rows that the mask holds to the list. */
export function collectRows(profiles: Profiles, profile: number, mask: Uint8Array, rows: number[]): void {
  for (let row = profiles.first[profile] as number; row !== NONE; row = profiles.next[row] as number) {
    if (mask[row] === 1) rows.push(row);
  }
}

/** By profile, how many of its rows the mask holds. */
export function countRows(profiles: Profiles, mask: Uint8Array): Int32Array {
  const counts = new Int32Array(profiles.length);
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] === 1) {
      const profile = profiles.of[row] as number;
      counts[profile] = (counts[profile] as number) + 1;
    }
  }
  return counts;
}

function makeProfile(profiles: Profiles, columns: Columns, row: number, key: string): number {
  const profile = profiles.free.pop() ?? profiles.length;
  if (profile === profiles.missing.length) growProfiles(profiles);
  if (profile === profiles.length) profiles.length += 1;
  profiles.low.forEach((points, criterion) => {
    points[profile] = columns.low[criterion]?.[row] as number;
  });
  profiles.high.forEach((points, criterion) => {
    points[profile] = columns.high[criterion]?.[row] as number;
  });
  profiles.missing[profile] = columns.missing[row] as number;
  profiles.first[profile] = NONE;
  profiles.byPoints.set(key, profile);
  return profile;
}

function growProfiles(profiles: Profiles): void {
  const room = Math.max(256, profiles.missing.length * 2);
  profiles.low = profiles.low.map((points) => copied(points, room));
  profiles.high = profiles.high.map((points) => copied(points, room));
  const missing = new Uint8Array(room);
  missing.set(profiles.missing);
  profiles.missing = missing;
  profiles.backlog = copied(profiles.backlog, room);
  profiles.size = copied(profiles.size, room);
  profiles.first = copied(profiles.first, room);
  profiles.scores = roomForScores(profiles);
}

function count(profiles: Profiles, columns: Columns, row: number, by: 1 | -1): void {
  const profile = profiles.of[row] as number;
  profiles.size[profile] = (profiles.size[profile] as number) + by;
  if (columns.inBacklog[row] === 1) profiles.backlog[profile] = (profiles.backlog[profile] as number) + by;
}

function pointsKey(columns: Columns, row: number): string {
  let key = `${columns.missing[row]}:`;
  for (let criterion = 0; criterion < columns.low.length; criterion += 1) {
    key += `${columns.low[criterion]?.[row]} ${columns.high[criterion]?.[row]},`;
  }
  return key;
}

function copied(array: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(array);
  return larger;
}
