// Rankings on the wire.

import { Type } from 'typebox';
import { PHASES } from '../../domain/product.js';
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

export const PlaceQuery = strictObject({ weights: Weights, businessUnitId, productGroupId, phase });

export const RankingQuery = strictObject({
  ...PageQuery,
  weights: Weights,
  businessUnitId,
  productGroupId,
  phase,
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
      description:
        'List the products with missing scores instead, each with its best and worst possible rank.',
    }),
  ),
});

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

export const RankedProduct = strictObject(
  {
    rank: nullable(
      Type.Integer({
        description: 'Equal scores share the better rank (1, 2, 2, 4); null while scores are missing.',
      }),
    ),
    tied: Type.Boolean({ description: 'Another product has exactly this score.' }),
    id: Id,
    reference: nullable(Type.String()),
    name: Type.String(),
    phase: nullable(oneOf(PHASES)),
    productGroup: Named,
    businessUnit: Named,
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
    mandatory: nullable(strictObject({ authority: Type.String(), reason: Type.String() })),
  },
  { $id: 'RankedProduct' },
);

const Basis = {
  asOf: Timestamp,
  model: strictObject({ id: Id, version: Type.Integer() }),
  weights: Type.Unsafe<Record<string, number>>({
    type: 'object',
    additionalProperties: { type: 'number' },
    description: 'In percent; they add up to 100.',
  }),
};

export const Ranking = strictObject(
  {
    ...Basis,
    counts: strictObject({ ranked: Type.Integer(), unranked: Type.Integer() }),
    items: Type.Array(ref('RankedProduct')),
    page: ref('Page'),
  },
  { $id: 'Ranking', examples: [RANKING_EXAMPLE] },
);

const Neighbour = strictObject({
  rank: Type.Integer(),
  id: Id,
  reference: nullable(Type.String()),
  name: text(200),
  score: Type.Number(),
  gap: Type.Number({ description: "Difference to this product's score; 0 when they tie." }),
});

export const RankedPlace = strictObject(
  {
    ...Basis,
    product: ref('RankedProduct'),
    above: nullable(Neighbour),
    below: nullable(Neighbour),
  },
  {
    $id: 'RankedPlace',
    examples: [PLACE_EXAMPLE],
    description: "A product's place: its neighbours are the products shown just before and after it.",
  },
);
