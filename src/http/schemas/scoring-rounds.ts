// Scoring rounds and their sealed scores on the wire.

import { Type } from 'typebox';
import { CONFIDENCES } from '../../domain/confidence.js';
import { PHASES } from '../../domain/product.js';
import { SUBJECT_KINDS } from '../../domain/subject.js';
import {
  AsOf,
  anyOf,
  Day,
  Id,
  nullable,
  oneOf,
  PageQuery,
  ref,
  strictObject,
  Timestamp,
  text,
} from './common.js';
import { MeasureKey } from './scores.js';

export const MOST_SUBJECTS = 200;

const Kind = oneOf(SUBJECT_KINDS);
const SubjectRef = strictObject({ kind: Kind, id: Id });
const Ids = Type.Array(Id, { minItems: 1, maxItems: 200 });
const Name = text(200, 'What people call it.');
const ClosesAt = Type.String({
  format: 'date-time',
  description: 'Scores are taken until then; RFC 3339. The round closes by itself soon after.',
  examples: ['2026-04-30T17:00:00Z'],
});
const Person = text(255, "The subject of the person's tokens.");
const measures = (description: string) =>
  Type.Optional(Type.Array(MeasureKey, { minItems: 1, maxItems: 50, uniqueItems: true, description }));

export const NamedSubjectShape = strictObject(
  { kind: Kind, id: Id, reference: nullable(Type.String()), name: Type.String() },
  { $id: 'NamedSubject' },
);

const RoundFilter = strictObject(
  {
    kind: Type.Optional(oneOf(SUBJECT_KINDS, { default: 'product' })),
    businessUnitId: Type.Optional(Ids),
    productGroupId: Type.Optional(Ids),
    phase: Type.Optional(Type.Array(oneOf(PHASES), { minItems: 1, maxItems: PHASES.length })),
  },
  {
    description:
      'Instead of `subjects`: the active subjects of a kind that match now. Retired products are left out unless `phase` asks for them; a business unit has no group or phase, a group no phase.',
  },
);

export const RoundCreate = strictObject({
  name: Name,
  subjects: Type.Optional(
    Type.Array(SubjectRef, { maxItems: MOST_SUBJECTS, description: 'What is scored.' }),
  ),
  filter: Type.Optional(RoundFilter),
  measures: measures('Of the scoring model in force; all of them where left out.'),
  assessors: Type.Array(
    strictObject({
      assessor: Person,
      measures: measures('What this assessor is asked; all measures of the round where left out.'),
      subjects: Type.Optional(
        Type.Array(SubjectRef, { minItems: 1, maxItems: MOST_SUBJECTS, description: 'All where left out.' }),
      ),
    }),
    { minItems: 1, maxItems: 50 },
  ),
  closesAt: ClosesAt,
});

export const RoundPatch = strictObject({ name: Type.Optional(Name), closesAt: Type.Optional(ClosesAt) });

export const ClosurePost = strictObject({ reason: text(2_000, 'Why it is closed now.') });

export const RoundsQuery = strictObject({
  ...PageQuery,
  asOf: AsOf,
  status: Type.Optional(oneOf(['open', 'closed'], { description: 'Both where left out.' })),
});

export const RoundShape = strictObject(
  {
    id: Id,
    name: Type.String(),
    status: oneOf(['open', 'closed'], {
      description: 'Open until the points are revealed, which is soon after `closesAt` at the latest.',
    }),
    model: strictObject(
      { id: Id, version: Type.Integer() },
      {
        description:
          'In force when the round was opened. It judges the points, whatever comes into force later.',
      },
    ),
    measures: Type.Array(MeasureKey),
    subjects: Type.Array(SubjectRef),
    assessors: Type.Array(
      strictObject({ assessor: Type.String(), asked: Type.Integer(), given: Type.Integer() }),
      { description: 'How many scores each is asked for and has given, without archived subjects.' },
    ),
    closesAt: Timestamp,
    openedBy: Type.String(),
    closedAt: nullable(Timestamp),
    closedBy: nullable(Type.String({ description: '`closing-time` where it closed by itself.' })),
    closureReason: nullable(Type.String()),
    version: Type.Integer(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  },
  { $id: 'ScoringRound' },
);

export const RoundScoreParams = strictObject({
  id: Id,
  kind: oneOf(['products', 'product-groups', 'business-units'], { description: 'What is scored.' }),
  subjectId: Id,
  measure: MeasureKey,
});

export const RoundScoreShape = strictObject(
  {
    subject: ref('NamedSubject'),
    measure: MeasureKey,
    assessor: Type.String(),
    points: nullable(Type.Number({ description: 'Null while the score is asked for and not given.' })),
    confidence: nullable(oneOf(CONFIDENCES)),
    rationale: nullable(Type.String()),
    evidenceUrl: nullable(Type.String()),
    assessedOn: nullable(Day),
    sealedAt: nullable(Timestamp),
  },
  { $id: 'RoundScore' },
);

const alpha = nullable(
  Type.Number({
    description:
      "Krippendorff's alpha for ordinal points: 1 full agreement, 0 chance; null where it is undefined.",
  }),
);
const CONCORDANCE = {
  alpha,
  reading: nullable(
    oneOf(['reliable', 'tentative', 'unreliable'], { description: 'From .80, from .667, below.' }),
  ),
  kendallsW: nullable(
    Type.Number({ description: 'Whether all put the subjects in one order: 0 not at all, 1 the same.' }),
  ),
  assessors: Type.Integer({ description: 'How many gave scores.' }),
  compared: Type.Integer({ description: 'Cells that all of them scored, on which W rests.' }),
};

export const RoundResultsShape = strictObject(
  {
    round: strictObject({ id: Id, name: Type.String(), closedAt: Timestamp }),
    model: strictObject({ id: Id, version: Type.Integer() }),
    overall: strictObject(CONCORDANCE),
    measures: Type.Array(strictObject({ measure: MeasureKey, ...CONCORDANCE })),
    cells: Type.Array(
      strictObject({
        subject: ref('NamedSubject'),
        measure: MeasureKey,
        asked: Type.Integer(),
        given: Type.Integer(),
        median: nullable(Type.Number()),
        lowest: nullable(Type.Number()),
        highest: nullable(Type.Number()),
        range: nullable(Type.Number()),
        distribution: Type.Array(strictObject({ points: Type.Number(), count: Type.Integer() })),
        agreement: nullable(
          Type.Number({
            description: 'From 0 (spread like chance) to 1 (all the same); null of fewer than two.',
          }),
        ),
        discuss: Type.Boolean({ description: 'Too wide a spread to settle by a median alone.' }),
      }),
    ),
    talkAboutFirst: Type.Array(strictObject({ subjectId: Id, measure: MeasureKey }), {
      description: 'The cells to discuss: widest range first, then least agreement.',
    }),
  },
  { $id: 'ScoringRoundResults' },
);

export const BiasQuery = strictObject({
  businessUnitId: anyOf(Id, 'Of these units, their groups and their products.'),
});
