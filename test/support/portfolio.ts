// Makers for domain columns: a portfolio written as a list of items, in points, becomes the arrays that ranking reads.

import fc from 'fast-check';
import { type Columns, EMPTY } from '../../src/domain/columns.js';
import { buildProfiles } from '../../src/domain/profiles.js';
import { rankingPage, standingPage } from '../../src/domain/ranking.js';
import type { ScoringModelDefinition } from '../../src/domain/scoring-model.js';
import { buildStanding } from '../../src/domain/standing.js';
import { toBasisPoints } from '../../src/domain/weights.js';

/** A criterion's points; null when nothing is known, an interval when part of it is. */
export type Points = number | null | { low: number; high: number };

export type Item = {
  id: string;
  /** By criterion, in the model's order. */
  points: Points[];
  transactions: number | null;
  inBacklog: boolean;
};

export type Scale = { min: number; max: number };
const SCALE: Scale = { min: 1, max: 10 };

/** Weights of the default model in basis points. */
export const DEFAULT_WEIGHTS = [5000, 3000, 2000];

/** The weighted sum under these weights. */
export const weighted = (weights: readonly number[]) => ({ method: 'weighted_sum' as const, weights });

export function makeItem(id: string, points: Points[], rest: Partial<Item> = {}): Item {
  return { id, points, transactions: null, inBacklog: true, ...rest };
}

/** The five products that the design works out by hand. */
export const WORKED_EXAMPLE = [
  makeItem('A', [9, 6, 4]),
  makeItem('B', [6, 8, 7]),
  makeItem('C', [5, 5, 9]),
  makeItem('D', [7, 7, 6]),
  makeItem('E', [4, 6, 5]),
];

type MeasureWeights = [key: string, weight: number][];

/** The default model: 1 to 10 by halves, 50/30/20, urgency stale after half a year, the rest after a whole one. */
export function makeModel(measures: Record<string, MeasureWeights> = {}): ScoringModelDefinition {
  const criterion = (key: string, weight: number, staleAfterDays: number) => ({
    key,
    name: key,
    weight,
    measures: (measures[key] ?? [[key, 100]]).map(([measure, share]) => ({
      key: measure,
      name: measure,
      question: `How much ${measure}?`,
      weight: share,
      staleAfterDays,
      anchors: [],
    })),
  });
  return {
    method: 'weighted_sum',
    scale: { min: 1, max: 10, step: 0.5 },
    criteria: [criterion('value', 50, 365), criterion('urgency', 30, 180), criterion('feasibility', 20, 365)],
    gates: [],
    swings: [],
  };
}

/** Lowest and highest possible points. */
export function intervalOf(points: Points, scale = SCALE): { low: number; high: number } {
  if (points === null) return { low: scale.min, high: scale.max };
  return typeof points === 'number' ? { low: points, high: points } : points;
}

/** Columns holding the items in rows 0, 1, 2 and so on, with empty room up to `room` rows. */
export function makeColumns(items: readonly Item[], scale = SCALE, room = items.length): Columns {
  const criteria = items[0]?.points.length ?? 3;
  const columns: Columns = {
    length: 0,
    ids: [],
    low: Array.from({ length: criteria }, () => new Int32Array(room)),
    high: Array.from({ length: criteria }, () => new Int32Array(room)),
    missing: new Uint8Array(room).fill(EMPTY),
    inBacklog: new Uint8Array(room),
    transactions: new Float64Array(room),
  };
  items.forEach((item, row) => {
    writeItem(columns, row, item, scale);
  });
  return columns;
}

/** Writes an item into a row, as the projection does. */
export function writeItem(columns: Columns, row: number, item: Item, scale = SCALE): void {
  item.points.forEach((points, criterion) => {
    const { low, high } = intervalOf(points, scale);
    (columns.low[criterion] as Int32Array)[row] = Math.round(low * 1000);
    (columns.high[criterion] as Int32Array)[row] = Math.round(high * 1000);
  });
  columns.ids[row] = item.id;
  columns.missing[row] = item.points.filter((points) => typeof points !== 'number').length;
  columns.inBacklog[row] = item.inBacklog ? 1 : 0;
  columns.transactions[row] = item.transactions ?? -1;
  columns.length = Math.max(columns.length, row + 1);
}

/** Empties a row: the array keeps its old numbers, as the projection leaves them. */
export function clearRow(columns: Columns, row: number): void {
  columns.missing[row] = EMPTY;
  columns.inBacklog[row] = 0;
  columns.ids[row] = '';
}

export type Path = 'standing order' | 'profiles';
export type Ranked = { id: string; rank: number | null; tied: boolean; best: number; worst: number };

/** Everything in the backlog as the ranking shows it: the ranked in order, then the unranked. */
export function rankItems(
  items: readonly Item[],
  weights: readonly number[],
  path: Path,
  scale = SCALE,
): Ranked[] {
  const columns = makeColumns(items, scale);
  const standing = buildStanding(columns, weighted(weights));
  const masks = { listed: columns.inBacklog, counted: columns.inBacklog };
  return [false, true].flatMap((unranked) => {
    const whole = { unranked, start: null, limit: items.length + 1 };
    const page =
      path === 'standing order'
        ? standingPage(standing, whole)
        : rankingPage(columns, buildProfiles(columns), { scoring: weighted(weights), ...masks, ...whole });
    return page.rows.map(({ row, rank, tied, interval }) => ({
      id: columns.ids[row] as string,
      rank,
      tied,
      ...interval,
    }));
  });
}

export const anyPath: fc.Arbitrary<Path> = fc.constantFrom('standing order', 'profiles');

/** Three weights in basis points; zeros are common, all zeros impossible. */
export const anyWeights: fc.Arbitrary<number[]> = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.nat({ max: 60 }))
  .filter((weights) => weights.some((weight) => weight > 0))
  .map(toBasisPoints);

/** Points on half steps of the scale 1 to 10, few enough that ties are common. */
const anyPoints: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 4, max: 6 }),
  fc.integer({ min: 2, max: 20 }).map((halves) => halves / 2),
);

const anyInterval = fc
  .tuple(anyPoints, anyPoints)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

const sometimesMissing: fc.Arbitrary<Points> = fc.oneof(
  { weight: 6, arbitrary: anyPoints },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: anyInterval },
);

export type ItemOptions = { complete?: boolean; retired?: boolean };

/** One item under a random id. Without options some of its points may be missing and it may stand outside the backlog. */
export function anyItem({ complete = false, retired = true }: ItemOptions = {}): fc.Arbitrary<Item> {
  const points = complete ? anyPoints : sometimesMissing;
  return fc.record({
    id: fc.nat({ max: 9999 }).map((number) => `id-${String(number).padStart(4, '0')}`),
    points: fc.tuple(points, points, points),
    transactions: fc.constantFrom(null, 0, 10, 2_000_000_000_000),
    inBacklog: retired
      ? fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) })
      : fc.constant(true),
  });
}

/** Items of different ids. */
export function anyItems(
  options: ItemOptions & { minLength?: number; maxLength?: number } = {},
): fc.Arbitrary<Item[]> {
  const { minLength = 0, maxLength = 24 } = options;
  return fc.uniqueArray(anyItem(options), { selector: (item) => item.id, minLength, maxLength });
}
