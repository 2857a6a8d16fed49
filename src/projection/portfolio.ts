// The portfolio in memory: columns of numbers for ranking, names beside them. Rows are reused, never moved.

import { agreedMillipoints } from '../domain/agreed-score.js';
import { type Columns, EMPTY } from '../domain/columns.js';
import { type AgreedScore, type Arithmetic, prepare, scoreSubject } from '../domain/criteria.js';
import { isInBacklog, type Mandate, PHASES, type Phase } from '../domain/product.js';
import type { ScoringModel } from '../domain/scoring-model.js';
import { buildStanding, place, regrow, type Standing, withdraw } from '../domain/standing.js';
import type { PortfolioGroup, PortfolioProduct, PortfolioUnit } from '../store/portfolio.js';

/** Far beyond any day: nothing of the row goes stale. */
const NEVER = 0x7fffffff;

export type Portfolio = {
  /** Goes up with every change applied: what was computed under another revision is out of date. */
  revision: number;
  /** The time of the newest change in it. */
  asOf: string;
  model: ScoringModel;
  arithmetic: Arithmetic;
  columns: Columns;
  names: string[];
  references: (string | null)[];
  /** Index into PHASES plus 1; 0 where unknown. */
  phases: Uint8Array;
  /** Index into `groups`. */
  groupOf: Int32Array;
  /** The first day (since 1970) on which some score of the row is stale. */
  staleFrom: Int32Array;
  mandates: Map<number, Mandate>;
  rowOf: Map<string, number>;
  free: number[];
  groups: PortfolioGroup[];
  groupIndex: Map<string, number>;
  units: Map<string, PortfolioUnit>;
  standing: Standing;
};

export function emptyPortfolio(model: ScoringModel, asOf: string): Portfolio {
  const arithmetic = prepare(model);
  const columns: Columns = {
    length: 0,
    ids: [],
    low: arithmetic.keys.map(() => new Int32Array(0)),
    high: arithmetic.keys.map(() => new Int32Array(0)),
    missing: new Uint8Array(0),
    inBacklog: new Uint8Array(0),
    transactions: new Float64Array(0),
  };
  return {
    revision: 0,
    asOf,
    model,
    arithmetic,
    columns,
    names: [],
    references: [],
    phases: new Uint8Array(0),
    groupOf: new Int32Array(0),
    staleFrom: new Int32Array(0),
    mandates: new Map(),
    rowOf: new Map(),
    free: [],
    groups: [],
    groupIndex: new Map(),
    units: new Map(),
    standing: buildStanding(columns, arithmetic.weights),
  };
}

/** The phase of a row; null where unknown. */
export function phaseOf(portfolio: Portfolio, row: number): Phase | null {
  return PHASES[(portfolio.phases[row] as number) - 1] ?? null;
}

export function putGroup(portfolio: Portfolio, group: PortfolioGroup): void {
  const known = portfolio.groupIndex.get(group.id);
  if (known !== undefined) portfolio.groups[known] = group;
  else portfolio.groupIndex.set(group.id, portfolio.groups.push(group) - 1);
}

/** Brings one product up to date in its columns and in the standing order: new, changed, archived or gone. */
export function putProduct(portfolio: Portfolio, product: PortfolioProduct): void {
  const known = portfolio.rowOf.get(product.id);
  if (known !== undefined) withdraw(portfolio.standing, portfolio.columns, known);
  if (product.archived) {
    if (known !== undefined) removeRow(portfolio, known);
    return;
  }
  const row = known ?? takeRow(portfolio, product.id);
  writeRow(portfolio, row, product);
  place(portfolio.standing, portfolio.columns, row);
}

/** Writes a product without keeping the standing order; `sortStanding` must follow. */
export function loadProduct(portfolio: Portfolio, product: PortfolioProduct): void {
  writeRow(portfolio, takeRow(portfolio, product.id), product);
}

export function sortStanding(portfolio: Portfolio): void {
  portfolio.standing = buildStanding(portfolio.columns, portfolio.arithmetic.weights);
}

function writeRow(portfolio: Portfolio, row: number, product: PortfolioProduct): void {
  const { columns, arithmetic } = portfolio;
  const scores = scoreSubject(arithmetic, agreedScores(product));
  scores.criteria.forEach(({ low, high }, criterion) => {
    (columns.low[criterion] as Int32Array)[row] = low;
    (columns.high[criterion] as Int32Array)[row] = high;
  });
  columns.missing[row] = scores.missing;
  columns.inBacklog[row] = isInBacklog(product.phase as Phase | null) ? 1 : 0;
  columns.transactions[row] = product.transactions ?? -1;
  portfolio.names[row] = product.name;
  portfolio.references[row] = product.reference;
  portfolio.phases[row] = PHASES.indexOf(product.phase as Phase) + 1;
  portfolio.groupOf[row] = portfolio.groupIndex.get(product.groupId) as number;
  portfolio.staleFrom[row] = scores.staleFromDay ?? NEVER;
  if (product.mandatoryAuthority !== null && product.mandatoryReason !== null) {
    portfolio.mandates.set(row, { authority: product.mandatoryAuthority, reason: product.mandatoryReason });
  } else portfolio.mandates.delete(row);
}

/** Agreed scores by measure: the median of the assessors', dated by the oldest of them, unless a consensus stands. */
function agreedScores(product: PortfolioProduct): Map<string, AgreedScore> {
  const votes = new Map<string, { points: number[]; oldest: number }>();
  for (const [measure, points, day] of product.scores ?? []) {
    const vote = votes.get(measure);
    if (vote === undefined) votes.set(measure, { points: [points], oldest: day });
    else {
      vote.points.push(points);
      vote.oldest = Math.min(vote.oldest, day);
    }
  }
  const agreed = new Map<string, AgreedScore>();
  for (const [measure, { points, oldest }] of votes) {
    agreed.set(measure, { millipoints: agreedMillipoints(points, null) as number, assessedOnDay: oldest });
  }
  for (const [measure, millipoints, assessedOnDay] of product.consensus ?? []) {
    agreed.set(measure, { millipoints, assessedOnDay });
  }
  return agreed;
}

function takeRow(portfolio: Portfolio, id: string): number {
  const row = portfolio.free.pop() ?? portfolio.columns.length;
  if (row === portfolio.columns.missing.length) grow(portfolio);
  if (row === portfolio.columns.length) portfolio.columns.length += 1;
  portfolio.columns.ids[row] = id;
  portfolio.rowOf.set(id, row);
  return row;
}

function removeRow(portfolio: Portfolio, row: number): void {
  const { columns } = portfolio;
  portfolio.rowOf.delete(columns.ids[row] as string);
  portfolio.mandates.delete(row);
  portfolio.free.push(row);
  columns.missing[row] = EMPTY;
  columns.inBacklog[row] = 0;
  columns.ids[row] = '';
  portfolio.names[row] = '';
  portfolio.references[row] = null;
}

/** Makes room by half again. The standing order's columns grow too, and it keeps its order. */
function grow(portfolio: Portfolio): void {
  const { columns, standing } = portfolio;
  const room = Math.max(1024, Math.ceil(columns.missing.length * 1.5));
  columns.low = columns.low.map((column) => copyInto(new Int32Array(room), column));
  columns.high = columns.high.map((column) => copyInto(new Int32Array(room), column));
  columns.missing = copyInto(new Uint8Array(room).fill(EMPTY), columns.missing);
  columns.inBacklog = copyInto(new Uint8Array(room), columns.inBacklog);
  columns.transactions = copyInto(new Float64Array(room), columns.transactions);
  portfolio.phases = copyInto(new Uint8Array(room), portfolio.phases);
  portfolio.groupOf = copyInto(new Int32Array(room), portfolio.groupOf);
  portfolio.staleFrom = copyInto(new Int32Array(room), portfolio.staleFrom);
  portfolio.standing = regrow(standing, columns);
}

function copyInto<T extends Int32Array | Uint8Array | Float64Array>(larger: T, column: T): T {
  larger.set(column);
  return larger;
}
