// Rankings on the wire.

import { type TSchema, Type } from 'typebox';
import { PHASES } from '../../domain/product.js';
import { Id, nullable, oneOf, PageQuery, ref, strictObject, Timestamp } from './common.js';
import { RANKING_EXAMPLE } from './examples.js';
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
export const GROUND = { weights: Weights };
const ORDER = {
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
export const ProductGroupPlaceQuery = strictObject({ ...GROUND, businessUnitId });
export const ProductGroupRankingQuery = strictObject({ ...PageQuery, ...GROUND, businessUnitId, ...ORDER });
export const BusinessUnitPlaceQuery = strictObject(GROUND);
export const BusinessUnitRankingQuery = strictObject({ ...PageQuery, ...GROUND, ...ORDER });

/** One value for each criterion, by its key. */
export const byCriterion = (value: TSchema, description: string) =>
  Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: value, description });

const Named = strictObject({ id: Id, name: Type.String() });

const GateShape = strictObject({
  criterion: Type.String(),
  threshold: Type.Number(),
  effect: oneOf(['exclude', 'hold', 'flag']),
  reason: Type.String(),
  authority: Type.String(),
  result: oneOf(['failed', 'indeterminate'], {
    description: 'Indeterminate while missing scores leave it open.',
  }),
});

const IDENTITY = {
  rank: nullable(
    Type.Integer({
      description: 'Equal scores share the better rank (1, 2, 2, 4); null while scores are missing.',
    }),
  ),
  tied: Type.Boolean({ description: 'Another has exactly this score.' }),
  id: Id,
  reference: nullable(Type.String()),
  name: Type.String(),
};

const SCORED = {
  score: nullable(
    Type.Number({
      description: 'The weighted sum on the scale of the model; null while scores are missing.',
    }),
  ),
  scoreInterval: strictObject(
    { lowest: Type.Number(), highest: Type.Number() },
    { description: 'The lowest and highest that the score can be; the same when nothing is missing.' },
  ),
  criteria: byCriterion(nullable(Type.Number()), 'Agreed points by criterion; null where missing.'),
  contributions: byCriterion(
    nullable(Type.Number()),
    'What each criterion adds to the score; they sum to it exactly.',
  ),
  rankInterval: strictObject(
    { best: Type.Integer(), worst: Type.Integer() },
    { description: "Where it could come once the missing scores, its own and others', are in." },
  ),
  completeness: Type.Number({ description: 'Share of measures with a score, 0 to 1.' }),
  stale: Type.Boolean({ description: 'A score is older than its measure allows; its points still count.' }),
  gates: Type.Array(GateShape),
};

export const RankedProduct = strictObject(
  {
    ...IDENTITY,
    phase: nullable(oneOf(PHASES)),
    productGroup: Named,
    businessUnit: Named,
    ...SCORED,
    mandatory: nullable(strictObject({ authority: Type.String(), reason: Type.String() })),
  },
  { $id: 'RankedProduct' },
);

export const RankedProductGroup = strictObject(
  { ...IDENTITY, businessUnit: Named, ...SCORED },
  { $id: 'RankedProductGroup' },
);

export const RankedBusinessUnit = strictObject({ ...IDENTITY, ...SCORED }, { $id: 'RankedBusinessUnit' });

/** What every answer about a ranking names. */
export const Basis = {
  asOf: Timestamp,
  model: strictObject({ id: Id, version: Type.Integer() }),
  weights: Type.Unsafe<Record<string, number>>({
    type: 'object',
    additionalProperties: { type: 'number' },
    description: 'In percent; they add up to 100.',
  }),
};

const rankingShape = (of: string, examples: unknown[] = []) =>
  strictObject(
    {
      ...Basis,
      counts: strictObject({ ranked: Type.Integer(), unranked: Type.Integer() }),
      items: Type.Array(ref(`Ranked${of}`)),
      page: ref('Page'),
    },
    { $id: `${of}Ranking`, ...(examples.length > 0 ? { examples } : {}) },
  );

export const ProductRanking = rankingShape('Product', [RANKING_EXAMPLE]);
export const ProductGroupRanking = rankingShape('ProductGroup');
export const BusinessUnitRanking = rankingShape('BusinessUnit');
