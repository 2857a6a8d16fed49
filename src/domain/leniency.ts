// Whether an assessor scores higher or lower than the others do on the same cells. Reported, never corrected.

import { type AssessorScore, byCell, latestScores } from './assessor-score.js';
import { byCodeUnit } from './code-unit-order.js';

/**
 * `effect` is in thousandths of a point: above 0 is more lenient than the others, below 0 more severe; `shared` counts
 * the cells it rests on. `flagged` means at least a tenth of the scale's width.
 */
export type Leniency =
  | { assessor: string; comparable: true; effect: number; shared: number; flagged: boolean }
  | { assessor: string; comparable: false; shared: number; reason: NotComparable };

/** Fewer than 3 cells shared with anybody; or the assessors fall into circles that share no cell with one another. */
export type NotComparable = 'too_few_shared' | 'not_connected';

const LEAST_SHARED = 3;

type Tally = { shared: number; difference: number };

/**
 * Every assessor, by id. The effect is the mean, over the cells shared with others, of the own points less the mean of
 * the others' (the rater effect of a two-way layout, left uncorrected). Assessors who share no cell with anybody are not
 * comparable, and do not part the others.
 */
export function leniencyOf(
  scores: readonly AssessorScore[],
  scale: { min: number; max: number },
): Leniency[] {
  const latest = latestScores(scores);
  const cells = [...byCell(latest).values()];
  const tallies = new Map<string, Tally>(
    latest.map(({ assessor }) => [assessor, { shared: 0, difference: 0 }]),
  );
  for (const cell of cells) addCell(tallies, cell);
  const connected = areConnected(cells);
  const assessors = [...tallies].sort(([a], [b]) => byCodeUnit(a, b));
  return assessors.map(([assessor, { shared, difference }]) => {
    if (shared < LEAST_SHARED) return { assessor, comparable: false, shared, reason: 'too_few_shared' };
    if (!connected) return { assessor, comparable: false, shared, reason: 'not_connected' };
    const effect = Math.round(difference / shared);
    const flagged = 10 * Math.abs(effect) >= scale.max - scale.min;
    return { assessor, comparable: true, effect, shared, flagged };
  });
}

function addCell(tallies: ReadonlyMap<string, Tally>, cell: readonly AssessorScore[]): void {
  if (cell.length < 2) return;
  const sum = cell.reduce((total, { millipoints }) => total + millipoints, 0);
  for (const { assessor, millipoints } of cell) {
    const tally = tallies.get(assessor) as Tally;
    tally.shared += 1;
    tally.difference += millipoints - (sum - millipoints) / (cell.length - 1);
  }
}

/** Whether all who share a cell with somebody are linked, through others if need be. */
function areConnected(cells: readonly (readonly AssessorScore[])[]): boolean {
  const leaders = new Map<string, string>();
  const leaderOf = (assessor: string): string => {
    let leader = assessor;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader)) {
      // Halving the path as it is walked keeps later walks short.
      leaders.set(leader, leaders.get(next) ?? next);
      leader = next;
    }
    return leader;
  };
  for (const [first, ...others] of cells) {
    if (first === undefined || others.length === 0) continue;
    leaders.set(first.assessor, leaders.get(first.assessor) ?? first.assessor);
    for (const { assessor } of others) {
      leaders.set(assessor, leaders.get(assessor) ?? assessor);
      leaders.set(leaderOf(assessor), leaderOf(first.assessor));
    }
  }
  return new Set([...leaders.keys()].map(leaderOf)).size <= 1;
}
