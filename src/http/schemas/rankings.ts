// Rankings on the wire.

import { type TSchema, Type } from 'typebox';
import { DOUBT_REASONS } from '../../domain/doubt.js';
import { PHASES } from '../../domain/product.js';
import { METHODS } from '../../domain/scoring-model.js';
import { Id, nullable, oneOf, ref, strictObject, Timestamp } from './common.js';
import { RANKING_EXAMPLE } from './examples.js';

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

const Doubt = strictObject(
  {
    scoreInterval: strictObject({ lowest: Type.Number(), highest: Type.Number() }),
    rankInterval: strictObject({ best: Type.Integer(), worst: Type.Integer() }),
    reasons: Type.Array(oneOf(DOUBT_REASONS)),
  },
  { description: 'With include=doubt: how far the score and the rank are open, and why.' },
);

const Question = strictObject({
  subjectId: Id,
  name: Type.String(),
  measure: Type.String(),
  open: Type.Integer({ description: 'Against how many others the order hangs on this score alone.' }),
  sentence: Type.String(),
});

const SCORED = {
  doubt: Type.Optional(Doubt),
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

const OWNER = {
  basis: oneOf(['direct', 'roll_up'], { description: 'What it is ranked by.' }),
  direct: nullable(Type.Number({ description: 'Its score by the points that it was given itself.' })),
  rollUp: strictObject({
    score: nullable(
      Type.Number({ description: "Its products' scores, weighted by team size (one person where unknown)." }),
    ),
    coverage: nullable(Type.Number({ description: 'The scored share of the capacity, 0 to 1.' })),
    bounds: Type.Unsafe<{ lowest: number; highest: number } | null>({
      anyOf: [strictObject({ lowest: Type.Number(), highest: Type.Number() }), { type: 'null' }],
      description: 'What it could be once every product is scored.',
    }),
    products: Type.Integer(),
    scored: Type.Integer(),
    lowest: nullable(Type.Number()),
    highest: nullable(Type.Number()),
    topProductId: nullable(Id),
  }),
  gap: nullable(Type.Number({ description: 'Direct less roll-up.' })),
  flags: Type.Array(
    oneOf(['gap', 'outside_children', 'unexplained_by_missing', 'stale_child', 'few_products']),
  ),
};

export const RankedProductGroup = strictObject(
  { ...IDENTITY, businessUnit: Named, ...SCORED, ...OWNER },
  { $id: 'RankedProductGroup' },
);

export const RankedBusinessUnit = strictObject(
  { ...IDENTITY, ...SCORED, ...OWNER },
  { $id: 'RankedBusinessUnit' },
);

/** What every answer about a ranking names. */
export const Basis = {
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
      wouldChangeMost: Type.Optional(
        Type.Array(Question, { description: 'With include=doubt: where another score would change most.' }),
      ),
      page: ref('Page'),
    },
    { $id: `${of}Ranking`, ...(examples.length > 0 ? { examples } : {}) },
  );

export const ProductRanking = rankingShape('Product', [RANKING_EXAMPLE]);
export const ProductGroupRanking = rankingShape('ProductGroup');
export const BusinessUnitRanking = rankingShape('BusinessUnit');

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
