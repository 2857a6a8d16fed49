// The ranked backlog as feeds read it: every product with its ranks in department, unit and group and its move since a
// month before, made ready once and kept while the portfolio and the day stay the same.

import { addMonths, toDay } from '../../domain/calendar-day.js';
import { type Move, traceMoves } from '../../domain/movement.js';
import { ranksWithin } from '../../domain/ranks-within.js';
import { type SortedRows, sortRows } from '../../domain/sorted-rows.js';
import { standingTallies, type Tallies } from '../../domain/standing.js';
import type { Suggestion } from '../../domain/triage-rules.js';
import { modelAt, modelKey, type Portfolio, placeOfProduct } from '../../projection/portfolio.js';
import { pastMoment, storedMoment } from '../as-of.js';
import type { Dependencies } from '../dependencies.js';
import { findGround, type Ground } from '../rankings/ground.js';
import { backlogTotals, groundsOf, type Moment } from '../rankings/movers.js';
import { createKeptAnswers, type KeptAnswers } from './answer.js';
import { createJoined, type Joined } from './joined-columns.js';
import { lateSuggestions } from './suggestions.js';

export type Backlog = {
  ground: Ground;
  /** The ranked, the unranked, and those outside the backlog (retired), each in its order. */
  parts: [ranked: SortedRows, unranked: SortedRows, outside: SortedRows];
  /** By row; 0 for those that are not ranked. */
  ranks: Record<'department' | 'unit' | 'group', Int32Array>;
  tallies: Tallies;
  /** The moment that ranks are compared with, RFC 3339. */
  comparedWith: string;
  moveOf: (row: number) => Move;
  joined: Joined;
  /** What the triage rules suggest; null where they do not. */
  suggestionOf: (row: number) => Suggestion | null;
  answers: KeptAnswers;
};

/** Answers kept of the present backlog, and of each past one: all of 100,000 products as a table, and a few pages. */
const PRESENT_BYTES = 40_000_000;
const PAST_BYTES = 8_000_000;

/** Finds the backlog as it is, or as it was at a moment gone by; to be read before anything else is awaited. */
export type FindBacklog = (asOf: string | undefined, gone: AbortSignal) => Promise<Backlog>;

export function createBacklogs(dependencies: Pick<Dependencies, 'db' | 'projection' | 'now'>): FindBacklog {
  const { db, projection, now } = dependencies;
  const findJoined = createJoined({ db, now });
  const kept = new WeakMap<Portfolio, { era: string; backlog: Backlog }>();
  return async (asked, gone) => {
    const asOf = asked === undefined ? undefined : pastMoment(asked, now());
    const [joined, ground] = await Promise.all([
      findJoined(asOf),
      findGround(dependencies, 'product', asOf === undefined ? {} : { asOf }, gone),
    ]);
    const era = eraOf(ground);
    const held = kept.get(ground.portfolio);
    // What a moment gone by is joined with does not change either.
    if (held?.era === era && (ground.isPast || held.backlog.joined === joined)) return held.backlog;
    const at = monthBefore(ground.today);
    const portfolio = await projection.past(at, gone);
    const then = { portfolio, moment: new Date(at), model: modelAt(portfolio, at) };
    const present = {
      portfolio: ground.portfolio,
      moment: asOf === undefined ? now() : new Date(asOf),
      model: ground.basis.model,
    };
    const backlog = prepareBacklog(ground, { then, present }, joined);
    // Had a change come in meanwhile, this would be good for this answer alone.
    if (eraOf(ground) === era) kept.set(ground.portfolio, { era, backlog });
    return backlog;
  };
}

function eraOf({ portfolio, basis, today }: Ground): string {
  return `${portfolio.revision} ${today} ${modelKey(basis.model)}`;
}

/** Midnight of the same date a month before, or of that month's last day where it is shorter. */
export function monthBefore(day: number): string {
  return storedMoment(new Date(`${addMonths(toDay(day), -1)}T00:00:00.000Z`));
}

function prepareBacklog(ground: Ground, moments: { then: Moment; present: Moment }, joined: Joined): Backlog {
  const { portfolio, basis } = ground;
  const { standing, columns } = basis;
  const { product, product_group } = portfolio.subjects;
  const outside: number[] = [];
  for (let row = 0; row < product.length; row += 1)
    if (product.present[row] === 1 && product.inBacklog[row] === 0) outside.push(row);
  const order = standing.ranked.rows.subarray(0, standing.ranked.length);
  const within = (ownerOf: (row: number) => number) =>
    ranksWithin(order, standing.scores.low, ownerOf, product.length);
  const groupOf = (row: number) => product.parent[row] as number;
  return {
    ground,
    parts: [standing.ranked, standing.unranked, sortRows({ keys: [], ids: columns.ids }, outside)],
    ranks: {
      department: within(() => 0),
      unit: within((row) => product_group.parent[groupOf(row)] as number),
      group: within(groupOf),
    },
    tallies: standingTallies(standing),
    comparedWith: moments.then.moment.toISOString(),
    moveOf: lateMoves(moments.then, moments.present),
    joined,
    suggestionOf: lateSuggestions(ground, joined.suggestions),
    answers: createKeptAnswers(ground.isPast ? PAST_BYTES : PRESENT_BYTES),
  };
}

/** Compares the two moments when the first row is asked about. */
function lateMoves(then: Moment, present: Moment): (row: number) => Move {
  let trace: ((row: number) => Move) | undefined;
  return (row) => {
    trace ??= traceMoves(backlogTotals(groundsOf(then, present, 'product', {})));
    return trace(row);
  };
}

/** The rows of the group and the unit of a product. */
export function placeOf({ ground }: Backlog, row: number): { group: number; unit: number } {
  return placeOfProduct(ground.portfolio, row);
}
