// Who needs which assessment, and what is said and excepted beside a product for that, on the wire.

import { Type } from 'typebox';
import { ASSESSED_BY, ASSESSMENT_KINDS, RATINGS } from '../../domain/assessment.js';
import { FACTS } from '../../domain/assessment-need.js';
import { PHASES } from '../../domain/product.js';
import {
  anyOf,
  Day,
  Id,
  nullable,
  oneOf,
  PageQuery,
  strictObject,
  strictPartial,
  Timestamp,
  text,
} from './common.js';
import { Stage } from './service-assessments.js';

const PROFILE = {
  isNewOrRebuilt: nullable(Type.Boolean({ description: 'It is new, or being rebuilt.' })),
  isSpendCondition: nullable(
    Type.Boolean({ description: 'Its spend approval has an assessment as a condition.' }),
  ),
  formPlatform: nullable(
    text(200, 'The assured form-building platform that it is made with, which exempts it.'),
  ),
  plannedPhaseEndOn: nullable(
    Type.Unsafe<string>({ ...Day, description: 'When its present phase is planned to end.' }),
  ),
};

export const ProfilePut = strictPartial(strictObject(PROFILE));
export const ProfileShape = strictObject(PROFILE, { $id: 'AssessmentProfile' });

export const ExceptionCreate = strictObject({
  stage: Stage,
  authority: text(500, 'Who allows it: a board, a minister, a director.'),
  reason: text(2_000),
  expiresOn: Type.Unsafe<string>({ ...Day, description: 'It opens the gate before this day.' }),
});

export const ExceptionShape = strictObject(
  {
    id: Id,
    productId: Id,
    ...ExceptionCreate.properties,
    grantedBy: Type.String(),
    grantedAt: Timestamp,
  },
  { $id: 'PhaseException' },
);

export const DueShape = strictObject(
  {
    product: strictObject({
      id: Id,
      reference: nullable(Type.String()),
      name: Type.String(),
      phase: nullable(oneOf(PHASES)),
      businessUnitId: Id,
    }),
    need: oneOf(['needed', 'not_needed', 'unknown'], {
      description: 'Unknown where facts are missing: never taken for "not needed".',
    }),
    stage: nullable(Stage),
    kind: nullable(oneOf(ASSESSMENT_KINDS)),
    assessedBy: nullable(oneOf(ASSESSED_BY)),
    by: nullable(Type.Unsafe<string>({ ...Day, description: 'By when; null where nobody has said.' })),
    byBasis: nullable(oneOf(['planned_phase_end', 'deadline'])),
    reasons: Type.Array(
      strictObject({
        rule: Type.String({ description: 'Of the policy `assessment-rules`.' }),
        source: Type.String(),
        detail: Type.String(),
      }),
    ),
    missing: Type.Array(oneOf([...FACTS, 'phase']), {
      description: 'The facts that nobody knows and that would settle it.',
    }),
    held: nullable(Id),
    heldRating: nullable(oneOf(RATINGS, { description: 'Of the assessment held; null of older results.' })),
    isSettled: Type.Boolean({
      description: 'Nothing stands between the product and its next phase: no need, or an assessment passed.',
    }),
    policyVersion: Type.Integer({ description: 'Of the policy `assessment-rules`.' }),
  },
  { $id: 'AssessmentDue' },
);

export const DueQuery = strictObject({
  ...PageQuery,
  productId: anyOf(Id, 'These products alone.'),
  businessUnitId: anyOf(Id, 'The products of these units.'),
});
