// A question about robustness as it is asked of the portfolio of the moment: who takes part, in which order, and how
// much work it is. What is needed for the answer is copied, since the portfolio moves on meanwhile.

import { Refusal } from '../../domain/refusal.js';
import { effortOf, halfWidthFor } from '../../domain/robustness/effort.js';
import type { RobustnessQuery } from '../../domain/robustness/robustness.js';
import type { WeightRegion } from '../../domain/robustness/weight-region.js';
import { orderWhole, type WholeOrder } from '../../domain/whole-order.js';
import type { SubjectFilter } from '../../projection/filter.js';
import type { REGIONS, UNCERTAINTIES } from '../schemas/robustness.js';
import { type Ground, type GroundQuery, viewGround } from './ground.js';
import { countedRows, isStanding } from './order.js';

export type RobustnessAsked = GroundQuery &
  SubjectFilter & {
    region: (typeof REGIONS)[number];
    plusMinus: number;
    top: number;
    uncertainty: (typeof UNCERTAINTIES)[number];
  };

export type RobustnessQuestion = {
  query: RobustnessQuery;
  effort: 'light' | 'heavy';
  order: WholeOrder;
  /** By place in the order. */
  references: (string | null)[];
  names: string[];
  /** The criteria's keys, in the model's order. */
  keys: readonly string[];
  ground: ReturnType<typeof viewGround>;
};

/** Refuses rankings that are too large to be worked out. */
export function poseQuestion(ground: Ground, asked: RobustnessAsked): RobustnessQuestion {
  const { portfolio, kind, basis, weights } = ground;
  const order = orderWhole(basis.columns, rowsAsked(ground, asked), weights);
  const { columns, rows, ranks } = order;
  const region = regionOf(asked);
  const size = {
    subjects: rows.length,
    distinct: new Set(rows.map((row) => basis.profiles.of[row])).size,
    top: asked.top,
    doubtful: rows.length > 0 && ranks.at(-1) === 0,
    criteria: weights.length,
  };
  const effort = effortOf(size, region, weights);
  if (effort === 'too_much') throw tooMany(rows.length);
  const subjects = portfolio.subjects[kind];
  return {
    query: {
      low: columns.low,
      high: size.doubtful ? columns.high : columns.low,
      rows: [...rows.keys()],
      ...{ weights, region, top: asked.top, leader: (ranks[0] ?? 0) > 0 ? 0 : null },
      halfWidth: halfWidthFor(size),
    },
    ...{ effort, order },
    references: rows.map((row) => subjects.references[row] ?? null),
    names: rows.map((row) => subjects.names[row] as string),
    keys: basis.arithmetic.keys,
    ground: viewGround(ground),
  };
}

/** Those that take part: in the order shown already where that is kept. */
function rowsAsked(ground: Ground, asked: RobustnessAsked): number[] {
  const { columns, standing } = ground.basis;
  const onlyRanked = asked.uncertainty === 'weights';
  if (isStanding(ground, asked)) {
    const ranked = [...standing.ranked.rows.subarray(0, standing.ranked.length)];
    return onlyRanked ? ranked : [...ranked, ...standing.unranked.rows.subarray(0, standing.unranked.length)];
  }
  const counted = countedRows(ground, asked);
  const rows: number[] = [];
  for (let row = 0; row < counted.length; row += 1) {
    if (counted[row] === 1 && !(onlyRanked && columns.missing[row] !== 0)) rows.push(row);
  }
  return rows;
}

function regionOf({ region, plusMinus }: RobustnessAsked): WeightRegion {
  return region === 'stated' ? { kind: region, plusMinus: Math.round(plusMinus * 100) } : { kind: region };
}

function tooMany(subjects: number): Refusal {
  return new Refusal(
    'too_many_subjects',
    `${subjects} subjects are too many to work this out for; a filter makes them fewer.`,
  );
}
