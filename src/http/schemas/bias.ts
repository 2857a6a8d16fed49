// Signs of bias on the wire. They are for people to talk about; nothing is corrected for them.

import { Type } from 'typebox';
import { Id, nullable, oneOf, ref, strictObject } from './common.js';
import { MeasureKey } from './scores.js';

const Subject = ref('NamedSubject');

export const BiasChecksShape = strictObject(
  {
    leniency: Type.Array(
      strictObject({
        assessor: Type.String(),
        comparable: Type.Boolean(),
        shared: Type.Integer({ description: 'Cells scored by others too.' }),
        effect: nullable(
          Type.Number({
            description:
              'Points above (or below) what the others gave the same cells; null where not comparable.',
          }),
        ),
        flagged: Type.Boolean({ description: "At least a tenth of the scale's width." }),
        reason: nullable(oneOf(['too_few_shared', 'not_connected'])),
      }),
      { description: "Everybody who scored on the model's own scale, comparable or not." },
    ),
    sameForEverything: Type.Array(
      strictObject({
        assessor: Type.String(),
        measure: MeasureKey,
        points: Type.Number(),
        count: Type.Integer({ description: 'Subjects that got these points.' }),
        othersLowest: Type.Number(),
        othersHighest: Type.Number(),
      }),
      { description: 'Five subjects or more given the same points, while the medians of the others differ.' },
    ),
    changedAfterReveal: Type.Array(
      strictObject({
        roundId: Id,
        assessor: Type.String(),
        subject: Subject,
        measure: MeasureKey,
        before: Type.Number(),
        after: Type.Number(),
        direction: oneOf(['raised', 'lowered']),
      }),
      { description: "Scores that their assessors changed within 90 days after a round showed everybody's." },
    ),
    ownSubjects: Type.Array(
      strictObject({
        assessor: Type.String(),
        subject: Subject,
        measure: MeasureKey,
        points: Type.Number(),
        othersMedian: nullable(Type.Number()),
        difference: nullable(Type.Number({ description: "Above the others' median." })),
      }),
      { description: 'What people gave subjects on which they hold a responsibility.' },
    ),
  },
  { $id: 'BiasChecks' },
);
