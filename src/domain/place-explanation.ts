// Why a row of a portfolio stands where it stands: seen from the average of those ranked, with the weights that would
// change it and those that it shares its rank with. Profiles are gone through, not rows.

import { type Columns, weightedSum } from './columns.js';
import { type Explanation, explainScore, floorReference, type Reference } from './explanation.js';
import { compareRows } from './ordering.js';
import { collectRows, type Profiles } from './profiles.js';
import { countIn, type Mask } from './ranking.js';
import { selectFirst } from './selection.js';
import { type IntervalEnd, type WeightInterval, weightIntervals } from './stability.js';

export type PlaceQuestion = {
  weights: readonly number[];
  /** The rows among which ranks count. */
  counted: Mask;
  /** The scale's lowest points, in thousandths. */
  min: number;
};

export type PlaceExplanation = {
  explanation: Explanation;
  reference: Reference;
  /** How many are ranked; with none the reference is the lowest possible score. */
  ranked: number;
  /** By criterion; rivals are rows. */
  intervals: WeightInterval[];
  /** How many others have exactly this score, and the first of them in the order shown. */
  tiedWith: { count: number; rows: number[] };
};

/** As many as a sentence names. */
const MOST_NAMED = 3;

/** Explains the place of a row with complete scores. */
export function explainPlace(
  { columns, profiles }: { columns: Columns; profiles: Profiles },
  { weights, counted, min }: PlaceQuestion,
  row: number,
): PlaceExplanation {
  const counts = countIn(columns, profiles, counted);
  const ranked = rankedProfiles(profiles, counts);
  const own = profiles.of[row] as number;
  const pointsOf = (profile: number) => profiles.low.map((points) => points[profile] as number);
  const scoreOf = (profile: number) => weightedSum(profiles.low, weights, profile);
  const rowsOf = (some: readonly number[]) => {
    const rows: number[] = [];
    for (const profile of some) collectRows(profiles, profile, counted, rows);
    return rows.filter((other) => other !== row);
  };
  const standsBefore = (profile: number, other: number) =>
    scoreOf(profile) - scoreOf(other) > 0 ||
    (scoreOf(profile) === scoreOf(other) && comesFirst(pointsOf(profile), pointsOf(other)));
  const rivals = (end: IntervalEnd): IntervalEnd =>
    end.rival === null ? end : { ...end, rival: firstShown(columns, rowsOf([end.rival]), 1)[0] ?? null };
  const reference = averageOf(profiles, counts, ranked) ?? floorReference(min, weights.length);
  const tied = rowsOf(ranked.filter((profile) => scoreOf(profile) === scoreOf(own)));
  return {
    explanation: explainScore(weights, pointsOf(own), reference),
    reference,
    ranked: ranked.reduce((sum, profile) => sum + (counts[profile] as number), 0),
    intervals: weightIntervals(weights, { points: profiles.low, rows: ranked, standsBefore }, own).map(
      ({ low, high }) => ({ low: rivals(low), high: rivals(high) }),
    ),
    tiedWith: { count: tied.length, rows: firstShown(columns, tied, MOST_NAMED) },
  };
}

/** Profiles without missing scores that some counted row has. */
function rankedProfiles(profiles: Profiles, counts: Int32Array): number[] {
  const ranked: number[] = [];
  for (let profile = 0; profile < profiles.length; profile += 1) {
    if ((counts[profile] as number) > 0 && profiles.missing[profile] === 0) ranked.push(profile);
  }
  return ranked;
}

/** The average of the ranked subjects; null without any. */
function averageOf(profiles: Profiles, counts: Int32Array, ranked: readonly number[]): Reference | null {
  let count = 0;
  const sums = profiles.low.map(() => 0);
  for (const profile of ranked) {
    const size = counts[profile] as number;
    count += size;
    for (let criterion = 0; criterion < sums.length; criterion += 1)
      sums[criterion] = (sums[criterion] as number) + size * (profiles.low[criterion]?.[profile] as number);
  }
  return count === 0 ? null : { sums, count };
}

/** Of rows with one score, those that are shown first. */
function firstShown(columns: Columns, rows: readonly number[], count: number): number[] {
  const ordering = { keys: [...columns.low.slice(0, -1), columns.transactions], ids: columns.ids };
  const rowAt = (at: number) => rows[at] as number;
  const leading = rows.map((row) => ordering.keys[0]?.[row] as number);
  const compare = (a: number, b: number) => compareRows(ordering, rowAt(a), rowAt(b));
  return selectFirst(rows.length, count, { leading, ascending: false, compare }, () => true).map(rowAt);
}

/** Whether points are higher at the first criterion where they differ. */
function comesFirst(points: readonly number[], others: readonly number[]): boolean {
  const at = points.findIndex((one, criterion) => one !== others[criterion]);
  return at >= 0 && (points[at] as number) > (others[at] as number);
}
