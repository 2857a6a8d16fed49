// The policy of look-alikes: how they are searched for, and how alike two products must be to be suspected.

import type { PolicyFault } from './policy-fault.js';

export type OpportunityRules = {
  /** Products at least this alike are suspected of doing the same; 0 to 1. */
  minimumSimilarity: number;
  /** How many candidates of the fused list are compared. */
  candidates: number;
  /** How many products each signal puts forward. */
  candidatesPerSignal: number;
  /** The constant of reciprocal rank fusion. */
  fusionConstant: number;
  /** The share of the names' likeness in the whole, 0 to 1; words and facets have the rest. */
  nameShare: number;
  /** Names less alike than this are not put forward by their names; 0 to 1. */
  minimumNameSimilarity: number;
  /** How many of a product's rarest words, and of its rarest facets, are searched for. */
  tellingTerms: number;
  /** Words and facets of more products than this are not searched for. */
  mostProductsPerTerm: number;
  /** Words that say how something is dealt with, not what it is about: they count for nothing. */
  ordinaryWords: readonly string[];
};

/** What is wrong with such a policy beyond the ranges of its single fields; none where it can be used. */
export function opportunityRulesFaults(rules: OpportunityRules): PolicyFault[] {
  const faults: PolicyFault[] = [];
  if (rules.candidates > 3 * rules.candidatesPerSignal)
    faults.push({
      pointer: '/candidates',
      code: 'too_many',
      detail: 'Three signals put forward at most three times candidatesPerSignal.',
    });
  const words = new Set(rules.ordinaryWords);
  if (words.size < rules.ordinaryWords.length)
    faults.push({ pointer: '/ordinaryWords', code: 'repeated', detail: 'Name each word once.' });
  return faults;
}
