// Two subjects of a ranking compared, on the wire: which is above and why, how firmly, and what would turn it round.

import { SCORE_UNITS } from '../../domain/columns.js';
import { type Comparison, compareSubjects, type Dominance } from '../../domain/comparison.js';
import { balanceSentence, openPairSentence } from '../../domain/open-sentence.js';
import type { RankedRow } from '../../domain/rank.js';
import { isFinelyBalanced, pairWins } from '../../domain/robustness/pair-wins.js';
import { pairSentence, passSentence } from '../../domain/sentence.js';
import { byCriterion, type Ground, viewGround } from './ground.js';
import { criteriaNames, missingNames, pairOf, viewAmounts, viewToPass } from './pair.js';
import { viewRanked } from './view.js';

type Both = { a: RankedRow; b: RankedRow };

/** How far weights are moved to see how firm a lead is, in basis points. */
const PLUS_MINUS = 1000;

const DOMINANCE: Record<Dominance, 'a' | 'b' | 'equal' | 'none'> = {
  a_dominates: 'a',
  b_dominates: 'b',
  equal: 'equal',
  none: 'none',
};

/** The comparison of two rows in the order asked for. */
export function viewComparison(ground: Ground, both: Both) {
  const rows = { a: viewRanked(ground, both.a), b: viewRanked(ground, both.b) };
  const isOpen = both.a.rank === null || both.b.rank === null;
  return { ...viewGround(ground), ...rows, ...(isOpen ? open(ground, both) : settled(ground, both)) };
}

/** Where scores are missing one may still be above the other for sure; by how much is open. */
function open(ground: Ground, { a, b }: Both) {
  const above = a.low > b.high ? 'a' : b.low > a.high ? 'b' : null;
  const missing = { a: missingNames(ground, a.row), b: missingNames(ground, b.row) };
  return {
    above,
    sentence: openPairSentence(namesOf(ground, { a, b }), missing, above),
    comparison: null,
  };
}

function settled(ground: Ground, { a, b }: Both) {
  const pair = pairOf(ground, a.row, b.row);
  const compared = compareSubjects(pair);
  const names = namesOf(ground, { a, b });
  const wins = pairWins({ ...pair, plusMinus: PLUS_MINUS });
  const finelyBalanced = isFinelyBalanced(wins);
  const why = pairSentence(compared, names, criteriaNames(ground));
  const { leads } = compared;
  const balance =
    finelyBalanced && leads !== null ? ` ${balanceSentence(names[leads], wins[leads], PLUS_MINUS)}` : '';
  return {
    above: leads,
    sentence: `${why}${balance}`,
    comparison: {
      ...viewReasons(ground, compared),
      winProbability: { plusMinus: PLUS_MINUS / 100, a: toMillionth(wins.a), b: toMillionth(wins.b) },
      finelyBalanced,
      toPass: {
        subject: leads === 'b' ? ('a' as const) : ('b' as const),
        ...viewToPass(ground, compared),
        sentence: passSentence(compared, names, criteriaNames(ground)),
      },
    },
  };
}

function viewReasons(ground: Ground, { deltas, net, dominance, because, against }: Comparison) {
  return {
    net: net / SCORE_UNITS,
    deltas: byCriterion(ground.basis, (index) => (deltas[index] as number) / SCORE_UNITS),
    dominance: DOMINANCE[dominance],
    because: viewAmounts(ground, because),
    against: viewAmounts(ground, against),
  };
}

function namesOf({ portfolio, kind }: Ground, { a, b }: Both): { a: string; b: string } {
  const { names } = portfolio.subjects[kind];
  return { a: names[a.row] as string, b: names[b.row] as string };
}

/** A probability as the wire shows it, to six decimals. */
export function toMillionth(probability: number): number {
  return Math.round(probability * 1e6) / 1e6;
}
