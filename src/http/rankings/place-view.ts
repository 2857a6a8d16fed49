// One subject's place on the wire: its row, why it is where it is, what would move it, and its neighbours.

import { SCORE_UNITS } from '../../domain/columns.js';
import { compareSubjects } from '../../domain/comparison.js';
import { isAdditive } from '../../domain/method.js';
import { unrankedSentence } from '../../domain/open-sentence.js';
import { explainPlace, type PlaceExplanation } from '../../domain/place-explanation.js';
import type { RankedRow } from '../../domain/rank.js';
import type { Place } from '../../domain/ranking.js';
import { toMillipoints } from '../../domain/scoring-model.js';
import { placeSentence } from '../../domain/sentence.js';
import type { IntervalEnd } from '../../domain/stability.js';
import { isFiltered, type SubjectFilter } from '../../projection/filter.js';
import { byCriterion, type Ground, viewGround } from './ground.js';
import type { RankingKind } from './kinds.js';
import { countedRows, orderAbove } from './order.js';
import { criteriaNames, missingNames, pairOf, rounded, viewAmounts, viewOvertake } from './pair.js';
import { viewName, viewRanked } from './view.js';

type Asked = { ground: Ground; filter: SubjectFilter; noun: RankingKind['noun'] };

/** The place of a subject among those that the filter counts. */
export function viewPlace(asked: Asked, place: Place) {
  const { ground } = asked;
  return {
    ...viewGround(ground),
    subject: viewRanked(ground, place.own),
    ...explanationOf(asked, place),
    above: viewNeighbour(ground, place.above, place.own, 'above'),
    below: viewNeighbour(ground, place.below, place.own, 'below'),
  };
}

function explanationOf(asked: Asked, place: Place) {
  if (place.own.rank === null) return unexplained(asked.ground, place.own);
  if (isAdditive(asked.ground.basis.arithmetic.method)) return explained(asked, place);
  const { method } = asked.ground.basis.arithmetic;
  const sentence = `Ranked ${place.own.rank} by ${method}, whose parts do not add up to the score.`;
  return { sentence, explanation: null, weightIntervals: null };
}

function unexplained(ground: Ground, { row, interval }: RankedRow) {
  const sentence = unrankedSentence(missingNames(ground, row), interval);
  return { sentence, explanation: null, weightIntervals: null };
}

function explained(asked: Asked, place: Place) {
  const { ground, filter } = asked;
  const min = toMillipoints(ground.basis.model.scale.min);
  const question = { weights: ground.weights, counted: countedRows(ground, filter), min };
  const found = explainPlace(ground.basis, question, place.own.row);
  const inside = question.counted[place.own.row] === 1;
  return {
    sentence: tell(asked, place, found, inside),
    explanation: viewExplanation(ground, found),
    weightIntervals: byCriterion(ground.basis, (index) => {
      const interval = found.intervals[index];
      return { from: viewEnd(ground, interval?.low), to: viewEnd(ground, interval?.high) };
    }),
  };
}

function tell(asked: Asked, { own, above }: Place, found: PlaceExplanation, inside: boolean): string {
  const { ground, filter, noun } = asked;
  const { names } = ground.portfolio.subjects[ground.kind];
  const nameOf = (row: number) => names[row] as string;
  const next = above !== null && above.low === own.low ? orderAbove(ground, filter, own.low) : above;
  const average = `the average ${noun}${isFiltered(filter) ? ' within the filter' : ''}`;
  return placeSentence({
    rank: own.rank as number,
    of: found.ranked + (inside ? 0 : 1),
    outside: !inside,
    tiedWith: { count: found.tiedWith.count, names: found.tiedWith.rows.map(nameOf) },
    explanation: found.explanation,
    criteria: criteriaNames(ground),
    reference: found.ranked === 0 ? 'the lowest possible score' : average,
    next:
      next === null
        ? null
        : {
            name: nameOf(next.row),
            step: compareSubjects(pairOf(ground, next.row, own.row)).toPass.smallestStep,
          },
  });
}

function viewExplanation(ground: Ground, { explanation, reference, ranked }: PlaceExplanation) {
  const { basis } = ground;
  const meanOf = (index: number) => (reference.sums[index] as number) / reference.count;
  return {
    reference: {
      basis: ranked === 0 ? ('lowest_possible' as const) : ('average' as const),
      subjects: ranked,
      score: explanation.reference / SCORE_UNITS,
      criteria: byCriterion(basis, (index) => Math.round(meanOf(index)) / 1000),
    },
    net: explanation.net / SCORE_UNITS,
    contributions: byCriterion(basis, (index) => (explanation.contributions[index] as number) / SCORE_UNITS),
    lifts: viewAmounts(ground, explanation.lifts),
    holdsBack: viewAmounts(ground, explanation.holdsBack),
  };
}

function viewEnd(ground: Ground, end: IntervalEnd | undefined) {
  const { at, holds, rival } = end as IntervalEnd;
  return { weight: rounded(at, 100), holds, rival: rival === null ? null : viewName(ground, rival) };
}

function viewNeighbour(ground: Ground, neighbour: RankedRow | null, own: RankedRow, side: 'above' | 'below') {
  if (neighbour === null) return null;
  const { rank, low, row } = neighbour;
  return {
    rank,
    ...viewName(ground, row),
    score: low / SCORE_UNITS,
    gap: Math.abs(low - own.low) / SCORE_UNITS,
    overtake: !isAdditive(ground.basis.arithmetic.method)
      ? null
      : side === 'above'
        ? viewOvertake(ground, row, own.row)
        : viewOvertake(ground, own.row, row),
  };
}
