// Decisions on triage cases on the wire.

import { Type } from 'typebox';
import { PHASES } from '../../domain/product.js';
import { OUTCOMES } from '../../domain/triage-decision.js';
import {
  AsOf,
  Day,
  Id,
  Name,
  nullable,
  oneOf,
  optionalText,
  PageQuery,
  strictObject,
  Timestamp,
  text,
} from './common.js';
import { MergedInto, ProblemText, Standing, Title } from './triage.js';

export const DecisionsQuery = strictObject({ ...PageQuery, asOf: AsOf });
export const DecisionParams = strictObject({ id: Id, decisionId: Id });

export const DecisionCreate = strictObject(
  {
    outcome: oneOf(OUTCOMES),
    reason: text(5_000, 'Why.'),
    authority: text(500, 'On whose authority: a board, a delegation, a minister.'),
    reviewOn: Type.Optional(
      nullable(Type.Unsafe<string>({ ...Day, description: 'Of what is parked: when to look again.' })),
    ),
    mergeInto: Type.Optional(nullable(MergedInto)),
    parts: Type.Optional(
      nullable(
        Type.Array(strictObject({ title: Title, problem: ProblemText }), {
          minItems: 2,
          maxItems: 20,
          description: 'What it is split into: a case each.',
        }),
      ),
    ),
    destination: optionalText(500, 'Where it is referred to.'),
    solution: optionalText(500, 'What is reused or bought.'),
    product: Type.Optional(nullable(strictObject({ name: Name, productGroupId: Id }))),
    overrideReason: optionalText(5_000, 'Why it goes against the suggestion of the rules.'),
    supersedes: Type.Optional(
      nullable(
        Type.Unsafe<string>({ ...Id, description: 'The decision that stands now, where there is one.' }),
      ),
    ),
  },
  {
    examples: [
      {
        outcome: 'park',
        reason: 'The contract runs for another year.',
        authority: 'Portfolio board',
        reviewOn: '2027-06-01',
      },
    ],
  },
);

const Effects = strictObject(
  {
    productId: nullable(Id),
    phaseBefore: nullable(oneOf(PHASES)),
    phaseAfter: nullable(oneOf(PHASES)),
    caseIds: Type.Array(Id),
  },
  { description: 'What the decision did, in the same transaction.' },
);

const SuggestionShape = nullable(
  strictObject({
    suggestion: nullable(Type.String()),
    rule: nullable(Type.String()),
    rulesVersion: Type.Integer(),
    probability: nullable(Type.Number()),
  }),
);

export const DecisionShape = strictObject(
  {
    id: Id,
    caseId: Id,
    outcome: oneOf(OUTCOMES),
    reason: Type.String(),
    authority: Type.String(),
    reviewOn: nullable(Day),
    mergeInto: nullable(MergedInto),
    destination: nullable(Type.String()),
    solution: nullable(Type.String()),
    product: nullable(strictObject({ name: Type.String(), productGroupId: Id })),
    effects: Effects,
    standing: Standing,
    suggestion: SuggestionShape,
    againstSuggestion: Type.Boolean(),
    overrideReason: nullable(Type.String()),
    supersedesId: nullable(Id),
    decidedBy: Type.String(),
    decidedAt: Timestamp,
  },
  { $id: 'TriageDecision' },
);

export const SeparationPost = strictObject({ reason: text(2_000, 'Why they are two after all.') });
