// One page of a ranking. Under the active weights and without a filter it is cut from the standing order;
// under any other weights or any filter from the profiles that can reach the page.

import { type Columns, gatherRows, type Scoring, scoreAll } from './columns.js';
import { keyOf, type Ordering, type OrderKey, rankedOrdering, unrankedOrdering } from './ordering.js';
import { type CutPage, cutRows, cutSorted, type PageStart, rowsInReach } from './page-cut.js';
import { countRows, type Profiles } from './profiles.js';
import { type RankedRow, rankRow } from './rank.js';
import { type Standing, standingTallies, type Tallies } from './standing.js';
import { tallyScores } from './tally.js';

/** 1 for the rows that belong. */
export type Mask = Uint8Array;

export type RankingQuery = {
  scoring: Scoring;
  /** The rows to list. */
  listed: Mask;
  /** The rows among which ranks count. */
  counted: Mask;
  unranked: boolean;
  start: PageStart;
  limit: number;
};

export type RankingPage = {
  counts: { ranked: number; unranked: number };
  rows: RankedRow[];
  /** The places of the first and last row, null on an empty page. */
  first: OrderKey | null;
  last: OrderKey | null;
  hasPrevious: boolean;
  hasNext: boolean;
};

/** One row's own place, and its neighbours in the order shown. */
export type Place = { own: RankedRow; above: RankedRow | null; below: RankedRow | null };

/** The unfiltered page under the active weights. */
export function standingPage(
  standing: Standing,
  query: Pick<RankingQuery, 'unranked' | 'start' | 'limit'>,
): RankingPage {
  const sorted = query.unranked ? standing.unranked : standing.ranked;
  const tallies = standingTallies(standing);
  const cut = cutSorted(sorted, query.start, query.limit);
  const rows = cut.rows.map((row) => rankStanding(standing, tallies, row, !query.unranked, true));
  return {
    counts: { ranked: tallies.ranked, unranked: tallies.unranked },
    ...pageOf(rows, sorted.ordering, cut),
  };
}

/** A page under any weights and filter. */
export function rankingPage(columns: Columns, profiles: Profiles, query: RankingQuery): RankingPage {
  const scores = scoreAll(profiles, query.scoring, profiles.scores);
  const listed = countIn(columns, profiles, query.listed);
  const counted = query.counted === query.listed ? listed : countIn(columns, profiles, query.counted);
  const reach = rowsInReach(profiles, scores, listed, query);
  const local = gatherRows(columns, reach.rows);
  const localScores = scoreAll(local, query.scoring);
  const ordering = query.unranked ? unrankedOrdering(local, localScores) : rankedOrdering(local, localScores);
  const cut = cutRows(ordering, local.length, query, reach.passedOver);
  const scored = cut.rows.map((at) => ({
    row: reach.rows[at] as number,
    low: localScores.low[at] as number,
    high: localScores.high[at] as number,
    complete: !query.unranked,
    counted: query.counted[reach.rows[at] as number] === 1,
  }));
  const tallies = tallyScores(profiles, scores, counted, scored);
  const rows = scored.map((row) => rankRow(tallies, row));
  const counts = counted === listed ? tallies : totalOf(profiles, listed);
  return {
    counts: { ranked: counts.ranked, unranked: counts.unranked },
    ...pageOf(rows, ordering, cut),
  };
}

/** A row's place in the standing order. */
export function standingPlace(standing: Standing, columns: Columns, row: number): Place {
  const complete = columns.missing[row] === 0;
  const own = rankStanding(standing, standingTallies(standing), row, complete, columns.inBacklog[row] === 1);
  const key = keyOf(standing.ranked.ordering, row);
  return withNeighbours(own, key, (start) =>
    standingPage(standing, { unranked: !complete, start, limit: 1 }),
  );
}

/** A row's place under any weights and filter. */
export function rankingPlace(
  columns: Columns,
  profiles: Profiles,
  query: Omit<RankingQuery, 'unranked' | 'start' | 'limit'>,
  row: number,
): Place {
  const complete = columns.missing[row] === 0;
  const local = gatherRows(columns, [row]);
  const localScores = scoreAll(local, query.scoring);
  const counted = query.counted[row] === 1;
  const [low, high] = [localScores.low[0] as number, localScores.high[0] as number];
  const scores = scoreAll(profiles, query.scoring, profiles.scores);
  const tallies = tallyScores(profiles, scores, countIn(columns, profiles, query.counted), [{ low, high }]);
  const own = rankRow(tallies, { row, low, high, complete, counted });
  const key = keyOf(rankedOrdering(local, localScores), 0);
  return withNeighbours(own, key, (start) =>
    rankingPage(columns, profiles, { ...query, unranked: !complete, start, limit: 1 }),
  );
}

function withNeighbours(own: RankedRow, key: OrderKey, page: (start: PageStart) => RankingPage): Place {
  if (own.rank === null) return { own, above: null, below: null };
  const only = (start: PageStart) => page(start).rows[0] ?? null;
  return { own, above: only({ before: key }), below: only({ after: key }) };
}

function rankStanding(
  { scores }: Standing,
  tallies: Tallies,
  row: number,
  complete: boolean,
  counted: boolean,
): RankedRow {
  const [low, high] = [scores.low[row] as number, scores.high[row] as number];
  return rankRow(tallies, { row, low, high, complete, counted });
}

function pageOf(rows: RankedRow[], ordering: Ordering, cut: CutPage) {
  const place = (at: number | undefined) => (at === undefined ? null : keyOf(ordering, at));
  const { hasPrevious, hasNext } = cut;
  return { rows, first: place(cut.rows[0]), last: place(cut.rows.at(-1)), hasPrevious, hasNext };
}

/** How many rows of each profile the mask holds; of the whole backlog that is known. */
export function countIn(columns: Columns, profiles: Profiles, mask: Mask): Int32Array {
  return mask === columns.inBacklog ? profiles.backlog : countRows(profiles, mask);
}

function totalOf(profiles: Profiles, counts: Int32Array): { ranked: number; unranked: number } {
  let ranked = 0;
  let unranked = 0;
  for (let profile = 0; profile < profiles.length; profile += 1) {
    if (profiles.missing[profile] === 0) ranked += counts[profile] as number;
    else unranked += counts[profile] as number;
  }
  return { ranked, unranked };
}
