// The one page of truth about a product on the wire.

import { Type } from 'typebox';
import { PHASES } from '../../domain/product.js';
import { DueShape } from './assessment-needs.js';
import { Day, Id, nullable, oneOf, strictObject, Timestamp } from './common.js';
import { Stage } from './service-assessments.js';
import { PolicyNamed } from './spend-decisions.js';
import { SpendStandingShape } from './spend-pipeline.js';

const { product: _, policyVersion: __, ...Due } = DueShape.properties;

const Proceeding = strictObject({
  next: nullable(oneOf(PHASES, { description: 'The phase that would come; null where there is none.' })),
  mayProceed: nullable(Type.Boolean({ description: 'Whether it may go on to it today; null of none.' })),
  lacking: Type.Array(
    strictObject({
      stage: Stage,
      lack: oneOf(['no_assessment', 'not_rated', 'report_challenged', 'not_passed', 'facts_missing']),
      detail: Type.String(),
    }),
    { description: 'What stands in the way.' },
  ),
  missing: Type.Array(Type.String(), { description: 'Facts that nobody knows.' }),
  exceptions: Type.Array(
    strictObject({ id: Id, authority: Type.String(), reason: Type.String(), expiresOn: Day }),
    { description: 'The exceptions that it rests on.' },
  ),
});

export const AssuranceShape = strictObject(
  {
    productId: Id,
    phase: nullable(oneOf(PHASES)),
    day: Day,
    asOf: nullable(Timestamp),
    proceeding: Proceeding,
    assessment: strictObject(Due, {
      description: 'What it needs at the end of its phase, and what it holds.',
    }),
    assessmentActions: Type.Array(
      strictObject({
        assessmentId: Id,
        stage: Stage,
        actionId: Id,
        point: Type.Integer(),
        owner: nullable(Type.String()),
        dueOn: Day,
        isOverdue: Type.Boolean(),
      }),
      { description: 'From its assessments, still to be done, the earliest first.' },
    ),
    spend: SpendStandingShape,
    policies: Type.Array(PolicyNamed),
  },
  { $id: 'ProductAssurance' },
);
