// Why a ranking is as it is, on the wire: one subject's place explained, and two subjects compared.

import { Type } from 'typebox';
import { Id, nullable, oneOf, ref, strictObject, text } from './common.js';
import { COMPARISON_EXAMPLE, PLACE_EXAMPLE } from './explanation-examples.js';
import { BASIS, GROUND } from './ranking-queries.js';
import { Basis, byCriterion } from './rankings.js';
import { productFilters } from './subjects.js';

const { businessUnitId, productGroupId, phase } = productFilters;

const PAIR = {
  a: { ...Id, description: 'The one that is asked about.' },
  b: { ...Id, description: 'The one that it is compared with.' },
};
export const ProductComparisonQuery = strictObject({
  ...PAIR,
  ...GROUND,
  businessUnitId,
  productGroupId,
  phase,
});
export const ProductGroupComparisonQuery = strictObject({ ...PAIR, ...GROUND, ...BASIS, businessUnitId });
export const BusinessUnitComparisonQuery = strictObject({ ...PAIR, ...GROUND, ...BASIS });

/** The schema, or null, where the schema is a shape of its own. */
const orNull = (name: string) => Type.Unsafe<unknown>({ anyOf: [{ $ref: `${name}#` }, { type: 'null' }] });

const Amounts = (description: string) =>
  Type.Array(strictObject({ criterion: Type.String(), amount: Type.Number() }), { description });

const STEP = {
  points: Type.Number({ description: 'What its points on the criterion would be.' }),
  rise: Type.Number({ description: 'How many more that is.' }),
  score: Type.Number({ description: 'What its score would be.' }),
  result: oneOf(['ties', 'passes']),
};
const ScoreStep = nullable(
  strictObject(STEP, { description: 'On the steps of the scale; null where the scale does not go so far.' }),
);

const WeightMove = strictObject(
  {
    points: Type.Number({ description: 'How many percentage points are moved in all.' }),
    from: Type.Array(strictObject({ criterion: Type.String(), points: Type.Number() })),
    to: Type.String({ description: 'The criterion that they are given to.' }),
    weights: byCriterion(Type.Number(), 'The weights after the move, in percent.'),
    lead: Type.Number({ description: 'By how much it would then be ahead.' }),
  },
  {
    description:
      'The smallest move, to the hundredth of a percentage point, that passes; null where none does.',
  },
);

const ToPass = {
  scores: strictObject({
    byCriterion: byCriterion(
      strictObject({ level: ScoreStep, pass: ScoreStep }),
      'By criterion, the smallest rise by which it draws at least level, and by which it passes, all else as it is.',
    ),
    smallest: nullable(
      strictObject(
        { criterion: Type.String(), ...STEP },
        { description: 'The smallest single rise that passes; null where there is none.' },
      ),
    ),
  }),
  weights: strictObject({
    levelAt: nullable(
      Type.Number({
        description: 'The percentage points of weight whose move draws level; null where none does.',
      }),
    ),
    move: nullable(WeightMove),
  }),
};

const Overtake = strictObject(ToPass, {
  $id: 'Overtake',
  description: 'What would let the one below pass the one above, each change alone.',
});

const SUBJECT = { id: Id, reference: nullable(Type.String()), name: text(200) };

const Neighbour = strictObject({
  rank: Type.Integer(),
  ...SUBJECT,
  score: Type.Number(),
  gap: Type.Number({ description: "Difference to this one's score; 0 when they tie." }),
  overtake: ref('Overtake'),
});

const Explanation = strictObject(
  {
    reference: strictObject(
      {
        basis: oneOf(['average', 'lowest_possible']),
        subjects: Type.Integer({ description: 'How many the average is of.' }),
        score: Type.Number(),
        criteria: byCriterion(Type.Number(), 'Points by criterion, to three decimals.'),
      },
      {
        description:
          'What the score is compared with: the average of those ranked among which ranks count, or the lowest possible score where there are none.',
      },
    ),
    net: Type.Number({ description: "The subject's score less the reference's." }),
    contributions: byCriterion(Type.Number(), 'What each criterion makes of it; they sum to it exactly.'),
    lifts: Amounts('What lifts the score above the reference, the biggest first.'),
    holdsBack: Amounts('What holds it back, the biggest first.'),
  },
  { $id: 'Explanation' },
);

const IntervalEnd = strictObject({
  weight: Type.Number({ description: 'In percent, to four decimals.' }),
  holds: Type.Boolean({ description: 'Whether the rank still holds at this very weight.' }),
  rival: nullable(
    strictObject(SUBJECT, { description: 'Who draws level there; null at the end of all weights.' }),
  ),
});

const Sentence = (description: string) => Type.String({ description });

const placeShape = (of: string, examples: unknown[] = []) =>
  strictObject(
    {
      ...Basis,
      subject: ref(`Ranked${of}`),
      sentence: Sentence('Why it is where it is, or what is missing, as it can be read out.'),
      explanation: orNull('Explanation'),
      weightIntervals: Type.Unsafe<unknown>({
        type: ['object', 'null'],
        additionalProperties: strictObject({ from: IntervalEnd, to: IntervalEnd }),
        description:
          'How far the weight of each criterion can move before the rank changes, the others in proportion; null while scores are missing.',
      }),
      above: nullable(Neighbour),
      below: nullable(Neighbour),
    },
    {
      $id: `${of}Place`,
      ...(examples.length > 0 ? { examples } : {}),
      description: 'A place in a ranking: the neighbours are those shown just before and after it.',
    },
  );

const EITHER = ['a', 'b'] as const;

const Reasons = strictObject(
  {
    net: Type.Number({ description: "a's score less b's." }),
    deltas: byCriterion(Type.Number(), "a's contribution less b's; they sum to the net exactly."),
    dominance: oneOf([...EITHER, 'equal', 'none'], {
      description: 'Which is at least as good on every criterion and better on some, whatever the weights.',
    }),
    because: Amounts(
      'The fewest criteria for the one above that outweigh all against it, the biggest first.',
    ),
    against: Amounts('What speaks against the one above, as amounts below 0.'),
    winProbability: strictObject(
      { plusMinus: Type.Number(), a: Type.Number(), b: Type.Number() },
      {
        description:
          'Under which share of the weights within so many percentage points of these each is above; ties count a half.',
      },
    ),
    finelyBalanced: Type.Boolean({ description: 'Neither is above under at least 0.8 of those weights.' }),
    toPass: strictObject(
      {
        subject: oneOf(EITHER, { description: 'The one below; b where they tie.' }),
        ...ToPass,
        sentence: Sentence('What would have to be true, as it can be read out.'),
      },
      { description: 'What would let the one below pass the other, each change alone.' },
    ),
  },
  { $id: 'ComparisonReasons' },
);

const comparisonShape = (of: string, examples: unknown[] = []) =>
  strictObject(
    {
      ...Basis,
      a: ref(`Ranked${of}`),
      b: ref(`Ranked${of}`),
      above: nullable(
        oneOf(EITHER, {
          description: 'Which is above; null where they tie, or where missing scores leave it open.',
        }),
      ),
      sentence: Sentence('Which is above and why, as it can be read out.'),
      comparison: orNull('ComparisonReasons'),
    },
    { $id: `${of}Comparison`, ...(examples.length > 0 ? { examples } : {}) },
  );

export const EXPLANATION_SHAPES = [
  Overtake,
  Explanation,
  Reasons,
  placeShape('Product', [PLACE_EXAMPLE]),
  placeShape('ProductGroup'),
  placeShape('BusinessUnit'),
  comparisonShape('Product', [COMPARISON_EXAMPLE]),
  comparisonShape('ProductGroup'),
  comparisonShape('BusinessUnit'),
];
