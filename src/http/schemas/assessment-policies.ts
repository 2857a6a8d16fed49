// The policies that service assessments follow, on the wire.

import { Type } from 'typebox';
import { ASSESSMENT_KINDS, ASSESSMENT_STAGES, POINT_RESULTS } from '../../domain/assessment.js';
import { FACTS } from '../../domain/assessment-need.js';
import { PHASES } from '../../domain/product.js';
import { Day, nullable, oneOf, strictObject, text } from './common.js';

const Source = text(500, 'Where the rule is published.');
const Fact = oneOf(FACTS);

const Rules = (description: string) =>
  Type.Array(
    strictObject({
      id: Type.String({ pattern: '^[a-z][a-z0-9_]{0,49}$' }),
      reason: text(500),
      source: Source,
      when: Type.Array(
        Type.Union([
          strictObject({ fact: Fact, is: Type.Boolean() }),
          strictObject({ fact: Fact, over: Type.Integer({ minimum: 0, maximum: 9_007_199_254_740_991 }) }),
        ]),
        { minItems: 1, maxItems: 10, description: 'All of them must hold.' },
      ),
    }),
    { maxItems: 20, description },
  );

export const AssessmentRulesDefinition = strictObject({
  gates: Type.Array(
    strictObject({
      stage: oneOf(ASSESSMENT_STAGES),
      from: oneOf(PHASES),
      to: oneOf(PHASES),
      source: Source,
    }),
    { maxItems: 3, description: 'Between which phases which assessment stands.' },
  ),
  gateKinds: Type.Array(oneOf(ASSESSMENT_KINDS), {
    minItems: 1,
    maxItems: ASSESSMENT_KINDS.length,
    uniqueItems: true,
    description: 'The kinds of assessment that open a gate.',
  }),
  exemptions: Rules('Any of them frees a product.'),
  needed: Rules('Any of them binds a product that is not exempt.'),
  crossGovernment: Rules('Any of them calls for a cross-government panel.'),
  actionMonths: Type.Integer({ minimum: 1, maximum: 36, description: 'When actions are due.' }),
  reportWindowDays: Type.Integer({
    minimum: 1,
    maximum: 90,
    description: 'Working days to accept or challenge a report.',
  }),
});

export const ServiceStandardsDefinition = strictObject({
  standards: Type.Array(
    strictObject({
      version: Type.Integer({ minimum: 1, maximum: 9_999 }),
      name: text(200),
      from: Day,
      to: nullable(Day),
      results: Type.Array(oneOf(POINT_RESULTS), {
        minItems: 1,
        maxItems: POINT_RESULTS.length,
        uniqueItems: true,
        description: 'What a point can be given.',
      }),
      points: Type.Array(
        strictObject({
          number: Type.Integer({ minimum: 1, maximum: 99 }),
          title: nullable(text(300, 'Null where it is not known.')),
        }),
        { minItems: 1, maxItems: 99 },
      ),
    }),
    { minItems: 1, maxItems: 20 },
  ),
});

export const BankHolidaysDefinition = strictObject({
  division: oneOf(['england-and-wales', 'scotland', 'northern-ireland']),
  from: Day,
  to: Day,
  days: Type.Array(strictObject({ day: Day, name: text(100) }), { minItems: 1, maxItems: 500 }),
});
