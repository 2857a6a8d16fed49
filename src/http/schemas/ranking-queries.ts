// What can be asked of a ranking.

import { Type } from 'typebox';
import { RANKED_BY } from '../../projection/roll-ups.js';
import { AsOf, anyOf, oneOf, PageQuery, strictObject } from './common.js';
import { productFilters } from './subjects.js';

const { businessUnitId, productGroupId, phase } = productFilters;

const Weights = Type.Optional(
  Type.String({
    maxLength: 500,
    description:
      "Other weights than the model's: each criterion once with a number; only their proportions count.",
    examples: ['value:50,urgency:30,feasibility:20'],
  }),
);

/** What every question about a ranking may say. */
export const GROUND = {
  weights: Weights,
  asOf: AsOf,
  model: Type.Optional(
    Type.String({
      pattern: '^(\\d{1,9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$',
      description: 'Another scoring model than the one in force: its id or its version number; drafts too.',
    }),
  ),
};
/** What questions about groups and units may say beside. */
export const BASIS = {
  basis: Type.Optional(
    oneOf(RANKED_BY, {
      default: 'headline',
      description:
        'By their own scores, by the roll-up of their products, or (headline) by their own where those are whole and in date and by the roll-up otherwise.',
    }),
  ),
};
const ORDER = {
  include: anyOf(
    oneOf(['doubt']),
    'What to add: `doubt` tells how far each score and rank is open because scores are missing, stale, from few assessors or in disagreement, and where another score would change most.',
  ),
  scope: Type.Optional(
    oneOf(['filtered', 'all'], {
      default: 'filtered',
      description:
        'Whether ranks count within the filter, or in the whole backlog with the filter choosing what is shown.',
    }),
  ),
  unranked: Type.Optional(
    Type.Boolean({
      default: false,
      description: 'List those with missing scores instead, each with its best and worst possible rank.',
    }),
  ),
};

export const ProductPlaceQuery = strictObject({ ...GROUND, businessUnitId, productGroupId, phase });
export const ProductRankingQuery = strictObject({
  ...PageQuery,
  ...GROUND,
  businessUnitId,
  productGroupId,
  phase,
  ...ORDER,
});
export const ProductGroupPlaceQuery = strictObject({ ...GROUND, ...BASIS, businessUnitId });
export const ProductGroupRankingQuery = strictObject({
  ...PageQuery,
  ...GROUND,
  ...BASIS,
  businessUnitId,
  ...ORDER,
});
export const BusinessUnitPlaceQuery = strictObject({ ...GROUND, ...BASIS });
export const BusinessUnitRankingQuery = strictObject({ ...PageQuery, ...GROUND, ...BASIS, ...ORDER });

export const TopQuery = {
  top: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, default: 10, description: 'How many ranks count as the top.' }),
  ),
};
