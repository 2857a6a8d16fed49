// Scoring models on the wire: read, drafted, previewed and brought into force.

import { Type } from 'typebox';
import { METHODS } from '../../domain/scoring-model.js';
import { Id, Name, nullable, oneOf, ref, strictObject, strictPartial, Timestamp, text } from './common.js';
import { MeasureKey } from './scores.js';

const Scale = strictObject({
  min: Type.Number({ minimum: 0 }),
  max: Type.Number(),
  step: Type.Number({ exclusiveMinimum: 0 }),
});

const Anchor = strictObject({ points: Type.Number(), meaning: text(500) });

const MEASURE = {
  key: MeasureKey,
  name: text(200),
  question: text(500, 'What an assessor is asked.'),
  weight: Type.Number({ minimum: 0, maximum: 100, description: 'Percent of the criterion.' }),
  staleAfterDays: Type.Integer({ minimum: 1, maximum: 3660 }),
  anchors: Type.Array(Anchor, { maxItems: 50, description: 'Points in words, upwards.' }),
  scale: Type.Optional(Scale),
  archived: Type.Optional(
    Type.Boolean({ description: 'Scored and counted no longer; the scores that it has are kept.' }),
  ),
};
const Weight = Type.Number({ minimum: 0, maximum: 100, description: 'Percent of the whole.' });
const CRITERION = {
  key: MeasureKey,
  name: text(200),
  measures: Type.Array(strictObject(MEASURE), { minItems: 1, maxItems: 20 }),
};

const Gate = strictObject({
  criterion: Type.String({ maxLength: 64 }),
  threshold: Type.Number(),
  effect: oneOf(['exclude', 'hold', 'flag']),
  reason: text(500),
  authority: text(200),
});

const Swing = strictObject(
  {
    criterion: Type.String({ maxLength: 64 }),
    swing: Type.Number({ minimum: 0, maximum: 100 }),
    from: text(500, 'The lower end of the scale, in words.'),
    to: text(500, 'The upper end of the scale, in words.'),
  },
  { description: 'What the move from one end to the other is worth; the most valuable one counts 100.' },
);

const PARTS = {
  method: oneOf(METHODS, {
    description:
      'weighted_sum ranks; the others are laid beside it for comparison. A 0 makes the whole of a weighted_product 0.',
  }),
  scale: Scale,
  gates: Type.Array(Gate, { maxItems: 50 }),
  swings: Type.Array(Swing, { maxItems: 20 }),
};

const GivenCriteria = Type.Array(
  strictObject({
    ...CRITERION,
    weight: Type.Optional({ ...Weight, description: 'Percent; left out, swings make it.' }),
  }),
  { minItems: 1, maxItems: 20 },
);

export const ScoringModelPatch = strictPartial(
  strictObject({ name: Name, ...PARTS, criteria: GivenCriteria }),
);

export const ScoringModelCreate = strictObject(
  {
    ...ScoringModelPatch.properties,
    cloneOf: Type.Optional({ ...Id, description: 'Begin with what this model has.' }),
    template: Type.Optional(oneOf(METHODS, { description: 'Begin with what this template has.' })),
  },
  { examples: [{ template: 'rice', name: 'RICE, for comparison' }] },
);

export const Activation = strictObject(
  {
    reason: text(2_000, 'Why this model, for the record.'),
    activeFrom: Type.Optional({ ...Timestamp, description: 'Now, unless a later time is named.' }),
  },
  { examples: [{ reason: 'Agreed by the portfolio board on 2 November.' }] },
);

export const PreviewRequest = strictObject(
  {
    line: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Tell who crosses this rank.' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  { examples: [{ line: 10 }] },
);

const Criterion = strictObject({ ...CRITERION, weight: Weight });

export const ScoringModelShape = strictObject(
  {
    id: Id,
    version: Type.Integer(),
    name: Type.String(),
    edition: Type.Integer({ description: 'Edits so far, from 1.' }),
    activeFrom: nullable({
      ...Timestamp,
      description: 'When it comes or came into force; null for a draft.',
    }),
    isActive: Type.Boolean({ description: 'Whether it is the one in force.' }),
    ...PARTS,
    criteria: Type.Array(Criterion),
  },
  { $id: 'ScoringModel' },
);

export const ModelTemplateShape = strictObject(
  {
    template: oneOf(METHODS),
    name: Type.String(),
    source: Type.String({ description: 'Whose method it is.' }),
    ...PARTS,
    criteria: Type.Array(Criterion),
  },
  { $id: 'ScoringModelTemplate' },
);

const Moved = strictObject({
  id: Id,
  reference: nullable(Type.String()),
  name: Type.String(),
  before: nullable(Type.Integer({ description: 'Rank under the model in force; null where unranked.' })),
  after: nullable(Type.Integer({ description: 'Rank under the draft.' })),
  places: Type.Integer({ description: 'Above 0 for a rise.' }),
});

const BeforeAfter = <T extends Parameters<typeof strictObject>[0][string]>(schema: T) =>
  strictObject({ before: schema, after: schema });

export const PreviewShape = strictObject(
  {
    asOf: Timestamp,
    inForce: strictObject({ id: Id, version: Type.Integer() }),
    draft: strictObject({ id: Id, version: Type.Integer() }),
    ranked: BeforeAfter(Type.Integer()),
    unranked: BeforeAfter(Type.Integer()),
    leader: BeforeAfter(nullable(Id)),
    tau: nullable(
      Type.Number({ description: "Kendall's tau-b of the two orders: 1 the same, -1 reversed." }),
    ),
    moved: Type.Integer({ description: 'How many change their rank; the farthest are listed.' }),
    moves: Type.Array(Moved),
    crossing: Type.Unsafe<unknown>({
      anyOf: [
        strictObject({
          in: Type.Array(Moved),
          out: Type.Array(Moved),
          counts: strictObject({ in: Type.Integer(), out: Type.Integer() }),
        }),
        { type: 'null' },
      ],
      description:
        'Who comes above the line and who falls below it, as many as asked for; null without a line.',
    }),
  },
  { $id: 'ScoringModelPreview' },
);

export const ModelTemplateList = strictObject(
  { items: Type.Array(ref('ScoringModelTemplate')) },
  { $id: 'ScoringModelTemplateList' },
);
