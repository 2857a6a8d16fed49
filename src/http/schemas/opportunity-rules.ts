// The policy of look-alikes on the wire.

import { Type } from 'typebox';
import { strictObject, text } from './common.js';

const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });
const count = (maximum: number, description: string) => Type.Integer({ minimum: 1, maximum, description });

export const OpportunityRulesDefinition = strictObject({
  minimumSimilarity: share('Products at least this alike are suspected of doing the same.'),
  candidates: count(100, 'How many products of the fused list are compared with the one that changed.'),
  candidatesPerSignal: count(200, 'How many products each signal puts forward: names, words, facets.'),
  fusionConstant: count(1_000, 'Of reciprocal rank fusion: the higher, the less the first places count for.'),
  nameShare: share("The share of the names' likeness in the whole; words and facets have the rest."),
  minimumNameSimilarity: Type.Number({
    minimum: 0.2,
    maximum: 1,
    description: 'Names less alike than this are not put forward by their names.',
  }),
  tellingTerms: count(
    50,
    "How many of a product's rarest words, and of its rarest facets, are searched for.",
  ),
  mostProductsPerTerm: count(10_000, 'Words and facets of more products than this are not searched for.'),
  ordinaryWords: Type.Array(text(100), {
    maxItems: 1_000,
    description:
      'Words that say how something is dealt with (apply, licence, renew), not what it is about: they count for nothing, in any of their forms.',
  }),
});
