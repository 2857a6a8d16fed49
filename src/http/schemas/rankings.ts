// Rankings on the wire.

import { Type } from 'typebox';
import { PHASES } from '../../domain/product.js';
import { METHODS } from '../../domain/scoring-model.js';
import { Id, nullable, oneOf, PageQuery, ref, strictObject, Timestamp, text } from './common.js';
import { PLACE_EXAMPLE, RANKING_EXAMPLE } from './examples.js';
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

const GROUND = {
  weights: Weights,
  model: Type.Optional(
    Type.String({
      pattern: '^(\\d{1,9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$',
      description: 'Another scoring model than the one in force: its id or its version number; drafts too.',
    }),
  ),
};
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

const byCriterion = (
  value: ReturnType<typeof nullable> | ReturnType<typeof Type.Number>,
  description: string,
) => Type.Unsafe<Record<string, number | null>>({ type: 'object', additionalProperties: value, description });

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
    'What each criterion adds to the score; they sum to it exactly. Null where missing, and for methods whose parts do not add up.',
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

const Basis = {
  asOf: Timestamp,
  model: strictObject({ id: Id, version: Type.Integer(), method: oneOf(METHODS) }),
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

const Neighbour = strictObject({
  rank: Type.Integer(),
  id: Id,
  reference: nullable(Type.String()),
  name: text(200),
  score: Type.Number(),
  gap: Type.Number({ description: "Difference to this one's score; 0 when they tie." }),
});

const placeShape = (of: string, examples: unknown[] = []) =>
  strictObject(
    { ...Basis, subject: ref(`Ranked${of}`), above: nullable(Neighbour), below: nullable(Neighbour) },
    {
      $id: `${of}Place`,
      ...(examples.length > 0 ? { examples } : {}),
      description: 'A place in a ranking: the neighbours are those shown just before and after it.',
    },
  );

export const ProductPlace = placeShape('Product', [PLACE_EXAMPLE]);
export const ProductGroupPlace = placeShape('ProductGroup');
export const BusinessUnitPlace = placeShape('BusinessUnit');

export const TopQuery = {
  top: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, default: 10, description: 'How many ranks count as the top.' }),
  ),
};

export const ModelAgreementShape = strictObject(
  {
    ...Basis,
    top: Type.Integer(),
    leaders: strictObject({ additive: Type.Array(Id), geometric: Type.Array(Id) }),
    leaderDiffers: Type.Boolean({ description: 'Whether nobody is first in both.' }),
    onlyAdditive: Type.Array(Id, { description: 'In the top of the sum alone.' }),
    onlyGeometric: Type.Array(Id, { description: 'In the top of the product alone.' }),
    swapped: Type.Array(
      strictObject({
        above: { ...Id, description: 'Preferred by the sum.' },
        below: { ...Id, description: 'Preferred by the product.' },
      }),
    ),
    subjects: Type.Array(
      strictObject({
        id: Id,
        reference: nullable(Type.String()),
        name: Type.String(),
        additive: Type.Number(),
        geometric: Type.Number({ description: 'The weighted geometric mean of its points.' }),
      }),
    ),
  },
  { $id: 'ModelAgreement' },
);
