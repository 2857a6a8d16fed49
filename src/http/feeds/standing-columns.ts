// The columns that say how a product stands: its points, its score, its ranks and how they moved.

import { SCORE_UNITS } from '../../domain/columns.js';
import { reportGates } from '../../domain/gate.js';
import { mainCause } from '../../domain/movement.js';
import { type RankInterval, rankRow } from '../../domain/rank.js';
import type { Backlog } from './backlog.js';
import { always, type Column, maybe } from './column.js';

/** In the words of the wire. */
const CAUSE_WORDS = {
  ownScores: 'own_scores',
  weights: 'weights',
  othersScores: 'others_scores',
  left: 'left',
  entered: 'entered',
} as const;

const score = ({ ground }: Backlog, row: number, end: 'low' | 'high') =>
  (ground.basis.standing.scores[end][row] as number) / SCORE_UNITS;

function criterion(key: string, meaning: string): Column {
  const description = `Agreed points for ${meaning}; null while missing, or where the model has no criterion ${key}.`;
  return maybe(key, 'number', description, ({ ground }, row) => {
    const { arithmetic, columns } = ground.basis;
    const index = arithmetic.keys.indexOf(key);
    const low = columns.low[index]?.[row];
    return low === undefined || low !== columns.high[index]?.[row] ? null : low / 1000;
  });
}

export const SCORE_COLUMNS: Column[] = [
  criterion('value', 'value'),
  criterion('urgency', 'urgency'),
  criterion('feasibility', 'feasibility'),
  maybe('score', 'number', 'The score; null while points are missing.', (backlog, row) =>
    isComplete(backlog, row) ? score(backlog, row, 'low') : null,
  ),
  always('lowestScore', 'number', 'What the score could be at the least once all points are in.', (b, row) =>
    score(b, row, 'low'),
  ),
  always('highestScore', 'number', 'What it could be at the most.', (b, row) => score(b, row, 'high')),
];

const RANKED = 'Equal scores share the better rank; null while points are missing, and for retired products.';

export const RANK_COLUMNS: Column[] = [
  maybe(
    'rank',
    'whole',
    `Among all products of the department. ${RANKED}`,
    ({ ranks }, row) => ranks.department[row] || null,
  ),
  maybe(
    'rankInUnit',
    'whole',
    'Among those of its business unit.',
    ({ ranks }, row) => ranks.unit[row] || null,
  ),
  maybe(
    'rankInGroup',
    'whole',
    'Among those of its product group.',
    ({ ranks }, row) => ranks.group[row] || null,
  ),
  maybe(
    'bestRank',
    'whole',
    'The best rank it could come to once all missing points are in; null for retired products.',
    (b, row) => intervalOf(b, row)?.best ?? null,
  ),
  maybe(
    'worstRank',
    'whole',
    'The worst rank it could come to.',
    (b, row) => intervalOf(b, row)?.worst ?? null,
  ),
];

export const MOVE_COLUMNS: Column[] = [
  maybe(
    'rankMonthAgo',
    'whole',
    'Its rank at midnight (UTC) of this date a month ago; null where it had none.',
    ({ moveOf }, row) => moveOf(row).before,
  ),
  maybe(
    'placesGained',
    'whole',
    'Places gained since then, below 0 where lost; null without both ranks.',
    ({ moveOf }, row) => moveOf(row).places,
  ),
  maybe(
    'mainCause',
    'text',
    'What moved it most: own_scores, weights, others_scores, left or entered; null where nothing did.',
    ({ moveOf }, row) => {
      const { causes } = moveOf(row);
      const main = causes && mainCause(causes);
      return main ? CAUSE_WORDS[main] : null;
    },
  ),
];

export const TRUST_COLUMNS: Column[] = [
  always('completeness', 'number', 'Share of measures with a score, 0 to 1.', ({ ground }, row) => {
    const { arithmetic, columns } = ground.basis;
    return (
      Math.round((1000 * (arithmetic.measures - (columns.missing[row] as number))) / arithmetic.measures) /
      1000
    );
  }),
  always(
    'stale',
    'truth',
    'Whether a score is older than its measure allows; its points still count.',
    ({ ground }, row) => (ground.basis.staleFrom[row] as number) <= ground.today,
  ),
  maybe(
    'gates',
    'text',
    'Gates that it fails or may fail, separated by semicolons; null for none.',
    ({ ground }, row) => {
      const { model, columns } = ground.basis;
      if (model.gates.length === 0) return null;
      const points = columns.low.map((low, index) => {
        const ends = [low[row] as number, columns.high[index]?.[row] as number] as const;
        return { low: Math.min(...ends), high: Math.max(...ends) };
      });
      const reports = reportGates(model, points).map(
        (gate) => `${gate.criterion} ${gate.result}: ${gate.effect}`,
      );
      return reports.length === 0 ? null : reports.join('; ');
    },
  ),
];

function isComplete({ ground }: Backlog, row: number): boolean {
  return ground.basis.columns.missing[row] === 0;
}

function intervalOf(backlog: Backlog, row: number): RankInterval | null {
  const { standing, columns } = backlog.ground.basis;
  if (columns.inBacklog[row] !== 1) return null;
  const [low, high] = [standing.scores.low[row] as number, standing.scores.high[row] as number];
  return rankRow(backlog.tallies, { row, low, high, complete: isComplete(backlog, row), counted: true })
    .interval;
}
