// How far an order survives doubt, on the wire.

import { Type } from 'typebox';
import { Id, nullable, oneOf, PageQuery, ref, strictObject, text } from './common.js';
import { ROBUSTNESS_EXAMPLE } from './explanation-examples.js';
import { BASIS, GROUND } from './ranking-queries.js';
import { Basis, byCriterion } from './rankings.js';
import { productFilters } from './subjects.js';

const { businessUnitId, productGroupId, phase } = productFilters;

export const REGIONS = ['stated', 'ordered', 'all'] as const;
export const UNCERTAINTIES = ['weights', 'weights_and_scores'] as const;
const MOST_TOP = 200;

const DOUBT = {
  region: Type.Optional(
    oneOf(REGIONS, {
      default: 'stated',
      description:
        'Which weights are thought possible: those near the stated ones, all in the stated order of importance, or all there are.',
    }),
  ),
  plusMinus: Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 100,
      multipleOf: 0.01,
      default: 10,
      description: 'With region=stated: how many percentage points each weight may move either way.',
    }),
  ),
  top: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: MOST_TOP,
      default: 10,
      description: 'How many places count as the top.',
    }),
  ),
  uncertainty: Type.Optional(
    oneOf(UNCERTAINTIES, {
      default: 'weights',
      description:
        'What is in doubt: the weights alone, of those that are ranked; or missing scores too, which may be anything on the scale, so that those without a rank take part.',
    }),
  ),
};

export const ProductRobustnessQuery = strictObject({
  ...PageQuery,
  ...GROUND,
  businessUnitId,
  productGroupId,
  phase,
  ...DOUBT,
});
export const ProductGroupRobustnessQuery = strictObject({
  ...PageQuery,
  ...GROUND,
  ...BASIS,
  businessUnitId,
  ...DOUBT,
});
export const BusinessUnitRobustnessQuery = strictObject({ ...PageQuery, ...GROUND, ...BASIS, ...DOUBT });

const SUBJECT = { id: Id, reference: nullable(Type.String()), name: text(200) };
const Probability = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });

const RobustSubject = strictObject(
  {
    rank: nullable(
      Type.Integer({ description: 'Under the weights themselves; null while scores are missing.' }),
    ),
    ...SUBJECT,
    probabilityFirst: Probability('Under which share of the doubt it comes first.'),
    probabilityTop: Probability('Under which share of it it is among the top.'),
    expectedRank: Type.Number({
      description: 'Its rank on average; those that tie share their places evenly.',
    }),
    centralWeights: Type.Unsafe<unknown>({
      ...byCriterion(
        Type.Number(),
        'The average of the weights, in percent, under which it comes first; null where it never does, or too seldom to tell.',
      ),
      type: ['object', 'null'],
    }),
    neverFirst: Type.Boolean({ description: 'Whether it surely never comes first alone.' }),
    confidence: oneOf(['safe', 'borderline', 'out'], {
      description: 'Of its place among the top: safe from a probability of 0.95, out down to 0.05.',
    }),
    winsAgainstLeader: nullable(
      Type.Number({ description: 'How often it is above the leader; null for the leader itself.' }),
    ),
  },
  { $id: 'RobustSubject' },
);

const Robustness = strictObject(
  {
    ...Basis,
    region: oneOf(REGIONS),
    plusMinus: nullable(Type.Number({ description: 'Percentage points; null but with region=stated.' })),
    top: Type.Integer(),
    uncertainty: oneOf(UNCERTAINTIES),
    subjects: Type.Integer({ description: 'How many take part.' }),
    method: oneOf(['exact', 'mixed', 'sampled'], {
      description: 'Mixed: probabilities are drawn; expected ranks are exact among those with known scores.',
    }),
    samples: Type.Integer({ description: 'How many draws; 0 when exact.' }),
    seed: nullable(Type.Integer({ description: 'Of the draws: equal questions have equal ones.' })),
    error: Type.Number({
      description: 'How far a probability may be off: a bound when exact, else half the widest 95% interval.',
    }),
    rankError: Type.Number({ description: 'The same of expected ranks.' }),
    leader: nullable(
      strictObject(SUBJECT, { description: 'Who is shown first; null where nobody is ranked.' }),
    ),
    items: Type.Array(ref('RobustSubject')),
    page: ref('Page'),
  },
  { $id: 'Robustness', examples: [ROBUSTNESS_EXAMPLE] },
);

export const ROBUSTNESS_SHAPES = [RobustSubject, Robustness];
