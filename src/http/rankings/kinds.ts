// Rankings of products, product groups and business units: the same in everything but what is said here.

import type { SubjectKind } from '../../domain/subject.js';
import {
  BusinessUnitComparisonQuery,
  ProductComparisonQuery,
  ProductGroupComparisonQuery,
} from '../schemas/explanations.js';
import {
  BusinessUnitPlaceQuery,
  BusinessUnitRankingQuery,
  ProductGroupPlaceQuery,
  ProductGroupRankingQuery,
  ProductPlaceQuery,
  ProductRankingQuery,
} from '../schemas/ranking-queries.js';
import {
  BusinessUnitRobustnessQuery,
  ProductGroupRobustnessQuery,
  ProductRobustnessQuery,
} from '../schemas/robustness.js';

const MISSING_AND_RETIRED =
  'Every active product that is not retired (unless `phase` asks for retired ones), best first. Fresh: it shows every write that was acknowledged before the request.';
const IN_THEIR_OWN_RIGHT =
  'Each shows its own score and the roll-up of its products side by side, and says which one ranks it. Fresh: it shows every write that was acknowledged before the request.';

/** Each kind's path, its names in operation ids and shapes, and what can be asked. */
export const RANKING_KINDS = [
  {
    kind: 'product',
    path: 'products',
    noun: 'product',
    of: 'Product',
    plural: 'Products',
    summary: 'The ranked backlog',
    description: MISSING_AND_RETIRED,
    query: ProductRankingQuery,
    placeQuery: ProductPlaceQuery,
    comparisonQuery: ProductComparisonQuery,
    robustnessQuery: ProductRobustnessQuery,
  },
  {
    kind: 'product_group',
    path: 'product-groups',
    noun: 'product group',
    of: 'ProductGroup',
    plural: 'ProductGroups',
    summary: 'Product groups, ranked',
    description: IN_THEIR_OWN_RIGHT,
    query: ProductGroupRankingQuery,
    placeQuery: ProductGroupPlaceQuery,
    comparisonQuery: ProductGroupComparisonQuery,
    robustnessQuery: ProductGroupRobustnessQuery,
  },
  {
    kind: 'business_unit',
    path: 'business-units',
    noun: 'business unit',
    of: 'BusinessUnit',
    plural: 'BusinessUnits',
    summary: 'Business units, ranked',
    description: IN_THEIR_OWN_RIGHT,
    query: BusinessUnitRankingQuery,
    placeQuery: BusinessUnitPlaceQuery,
    comparisonQuery: BusinessUnitComparisonQuery,
    robustnessQuery: BusinessUnitRobustnessQuery,
  },
] as const satisfies { kind: SubjectKind; [what: string]: unknown }[];
export type RankingKind = (typeof RANKING_KINDS)[number];
