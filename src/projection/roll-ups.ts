// Groups and units by what their products come to: pooled by capacity under the same model and weights, and laid out as
// columns, so that they are ranked by the same code as everything else.

import { type Columns, type Scoring, scoreAll } from '../domain/columns.js';
import type { Doubt, DoubtReason } from '../domain/doubt.js';
import { buildProfiles } from '../domain/profiles.js';
import { type Pool, type PooledRows, poolRows, rollUp } from '../domain/roll-up.js';
import { buildStanding } from '../domain/standing.js';
import type { Basis } from './basis.js';
import type { Portfolio } from './portfolio.js';

/** What a group or unit is ranked by: its own scores where they are whole and in date, else the roll-up; or one of the two. */
export const RANKED_BY = ['headline', 'direct', 'roll_up'] as const;
export type RankedBy = (typeof RANKED_BY)[number];
type OwnerKind = 'product_group' | 'business_unit';

/** Far beyond any day. */
const NEVER = 0x7fffffff;
/** One person where the team's size is not known or nobody is declared, in hundredths. */
const DEFAULT_CAPACITY = 100;

export type RollUps = {
  /** By row of the owner: total scores, in the units of scores. */
  totals: Pool[];
  /** By criterion, then by row of the owner: points in thousandths. */
  criteria: Pool[][];
};

/** Pools the products of every group or unit. `today` is in days since 1970. */
export function rollUpsOf(
  portfolio: Portfolio,
  kind: OwnerKind,
  products: Basis,
  { scoring, today }: { scoring: Scoring; today: number },
): RollUps {
  const { product, product_group } = portfolio.subjects;
  const { columns, staleFrom } = products;
  const owner =
    kind === 'product_group'
      ? product.parent
      : Int32Array.from(product.parent, (group) => product_group.parent[group] ?? 0);
  const rows = {
    ids: columns.ids,
    owner,
    counted: columns.inBacklog,
    scored: (row: number) => columns.missing[row] === 0,
    capacity: (row: number) => {
      const declared = product.teamSize[row] as number;
      return declared > 0 ? declared : DEFAULT_CAPACITY;
    },
    stale: (row: number) => (staleFrom[row] as number) <= today,
  } satisfies Omit<PooledRows, 'low' | 'high'>;
  const owners = portfolio.subjects[kind].length;
  const totals = scoreAll(columns, scoring);
  return {
    totals: poolRows({ ...rows, ...totals }, owners),
    criteria: columns.low.map((low, index) =>
      poolRows({ ...rows, low, high: columns.high[index] as Int32Array }, owners),
    ),
  };
}

/** Whether a row is ranked by its own scores: 1, or by the roll-up: 0. */
export function ownScoresCount(direct: Basis, row: number, rankedBy: RankedBy, today: number): boolean {
  if (rankedBy !== 'headline') return rankedBy === 'direct';
  return direct.columns.missing[row] === 0 && (direct.staleFrom[row] as number) > today;
}

/** The basis that ranks owners by roll-up, or each by what counts for it. */
export function rolledBasis(
  portfolio: Portfolio,
  kind: OwnerKind,
  direct: Basis,
  { rollUps, rankedBy, today }: { rollUps: RollUps; rankedBy: RankedBy; today: number },
): Basis {
  const subjects = portfolio.subjects[kind];
  const columns: Columns = {
    ...direct.columns,
    low: direct.columns.low.map((points) => points.slice()),
    high: direct.columns.high.map((points) => points.slice()),
    missing: direct.columns.missing.slice(),
  };
  const staleFrom = direct.staleFrom.slice();
  for (let row = 0; row < subjects.length; row += 1) {
    if (subjects.present[row] !== 1 || ownScoresCount(direct, row, rankedBy, today)) continue;
    writeRollUp(columns, direct, rollUps, row);
    staleFrom[row] = (rollUps.totals[row] as Pool).stale > 0 ? today : NEVER;
  }
  return {
    ...direct,
    columns,
    staleFrom,
    profiles: buildProfiles(columns),
    standing: buildStanding(columns, direct.arithmetic),
  };
}

/** The pooled points of the scored products; where there are none, all that the points could be. */
function writeRollUp(columns: Columns, { arithmetic }: Basis, { criteria }: RollUps, row: number): void {
  let missing = 0;
  arithmetic.criteria.forEach(({ min, max, lessIsBetter }, index) => {
    const { points, bounds } = rollUp(criteria[index]?.[row] as Pool);
    if (points === null) missing = arithmetic.measures;
    const [least, most] = lessIsBetter ? [max, min] : [min, max];
    (columns.low[index] as Int32Array)[row] = points ?? bounds?.low ?? least;
    (columns.high[index] as Int32Array)[row] = points ?? bounds?.high ?? most;
  });
  columns.missing[row] = missing;
}

/** What is doubtful about a roll-up: the scores that are missing and those that are stale, in the units of scores. */
export function doubtOfRollUp(pool: Pool): Doubt {
  const { points, bounds } = rollUp(pool);
  const reasons: DoubtReason[] = [];
  if (pool.scored < pool.products || points === null) reasons.push('missing');
  if (pool.stale > 0) reasons.push('stale');
  return { low: bounds?.low ?? 0, high: bounds?.high ?? 0, reasons };
}
