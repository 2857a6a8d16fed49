// Triage cases, those behind them and decisions on the wire.

import { Type } from 'typebox';
import { CASE_STATES, URGENCY_DRIVERS } from '../../domain/triage-case.js';
import { TRIAGE_ANSWERS, TRIAGE_QUESTIONS, type TriageQuestion } from '../../domain/triage-questions.js';
import {
  AsOf,
  anyOf,
  Day,
  Id,
  nullable,
  oneOf,
  optionalText,
  PageQuery,
  Reference,
  strictObject,
  strictPartial,
  Timestamp,
  text,
  WebAddress,
} from './common.js';

const QUESTIONS: Record<TriageQuestion, string> = {
  pervasive: 'Who exactly has it, and are there many of them?',
  urgent: 'Is it needed right away?',
  complex: 'Are people unable to solve it themselves?',
  valuable_to_users: 'Is it painful enough that they would change what they do?',
  valuable_to_organisation: 'Does it save more than it costs?',
  feasible: 'Can it be done, if need be in a smaller form?',
};
const answer = (question: TriageQuestion) =>
  nullable(oneOf(TRIAGE_ANSWERS, { description: QUESTIONS[question] }));
const answersShape = Type.Object(
  Object.fromEntries(TRIAGE_QUESTIONS.map((question) => [question, answer(question)])),
  { additionalProperties: false },
);
const answersGiven = strictPartial(answersShape);
const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

const CASE_FIELDS = {
  reference: Type.Optional(nullable(Reference)),
  affected: optionalText(2_000, 'Who has the problem.'),
  affectedCount: Type.Optional(nullable(Count)),
  urgencyDriver: Type.Optional(nullable(oneOf(URGENCY_DRIVERS))),
  urgencyDate: Type.Optional(nullable(Day)),
  valueExpected: optionalText(5_000, 'What is better once it is solved, and for whom.'),
  productId: Type.Optional(nullable(Id)),
  evidence: optionalText(5_000, 'How it is known.'),
  evidenceUrl: Type.Optional(nullable(WebAddress)),
  answers: Type.Optional(answersGiven),
};
export const Title = text(200, 'What people call it.');
export const ProblemText = text(5_000, 'The problem, not a solution.');

export const CaseCreate = strictObject(
  {
    title: Title,
    problem: ProblemText,
    businessUnitId: Type.Optional(
      Type.Unsafe<string>({ ...Id, description: "Whose it is; the product's unit where that is left out." }),
    ),
    ...CASE_FIELDS,
  },
  {
    examples: [
      {
        title: 'Mooring renewals by post',
        problem: 'Boat owners renew their moorings on paper and wait six weeks to hear.',
        businessUnitId: '01900000-0000-7000-8000-000000000010',
        affected: 'Boat owners',
        affectedCount: 40_000,
        urgencyDriver: 'contract_end',
        urgencyDate: '2027-03-31',
        answers: { pervasive: 'largely', urgent: 'yes', feasible: 'partly' },
      },
    ],
  },
);

export const CasePatch = strictObject({
  ...strictPartial(strictObject({ title: Title, problem: ProblemText, businessUnitId: Id })).properties,
  ...CASE_FIELDS,
  state: Type.Optional(
    oneOf(['submitted', 'needs_information', 'ready', 'reopened', 'withdrawn'], {
      description: 'Where it goes by hand. A decision alone makes it decided.',
    }),
  ),
  stateReason: optionalText(2_000, 'Why; needed to ask for information, to reopen and to withdraw.'),
});

export const MergedInto = strictObject({ kind: oneOf(['triage_case', 'product']), id: Id });

const Interval = strictObject({ lowest: Type.Number(), highest: Type.Number() });
export const Standing = nullable(
  strictObject(
    {
      model: strictObject({ id: Id, version: Type.Integer() }),
      questionsVersion: Type.Integer({ description: 'Of the policy triage-questions.' }),
      criteria: Type.Record(Type.String(), Interval),
      score: nullable(Type.Number({ description: 'Null while a question is unanswered.' })),
      scoreInterval: Interval,
      rank: nullable(Type.Integer({ description: 'Where it would come among the ranked products.' })),
      rankInterval: strictObject({ best: Type.Integer(), worst: Type.Integer() }),
    },
    {
      description:
        'Where its answers put it among the products, under the model in force. Null where that model has criteria to which no question is mapped.',
    },
  ),
);

export const CaseShape = strictObject(
  {
    id: Id,
    reference: nullable(Reference),
    title: Type.String(),
    problem: Type.String(),
    affected: nullable(Type.String()),
    affectedCount: nullable(Type.Integer()),
    urgencyDriver: nullable(oneOf(URGENCY_DRIVERS)),
    urgencyDate: nullable(Day),
    valueExpected: nullable(Type.String()),
    businessUnitId: Id,
    productId: nullable(Id),
    evidence: nullable(Type.String()),
    evidenceUrl: nullable(Type.String()),
    answers: answersShape,
    submittedBy: Type.String(),
    splitFromId: nullable(Id),
    state: oneOf(CASE_STATES),
    stateReason: nullable(Type.String()),
    reviewOn: nullable(
      Type.Unsafe<string>({ ...Day, description: 'When a parked case is looked at again.' }),
    ),
    decisionId: nullable(Type.Unsafe<string>({ ...Id, description: 'The decision that stands.' })),
    mergedInto: nullable(MergedInto),
    supporterCount: Type.Integer({
      description: 'People behind it or behind what was merged into it, each counted once.',
    }),
    standing: Standing,
    version: Type.Integer(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  },
  { $id: 'TriageCase' },
);

export const CasesQuery = strictObject({
  ...PageQuery,
  asOf: AsOf,
  q: Type.Optional(text(200, 'Part of the title, in any case.')),
  state: anyOf(oneOf(CASE_STATES), 'By state.'),
  businessUnitId: anyOf(Id, 'By business unit.'),
  productId: anyOf(Id, 'By the product that they are about.'),
  mergedIntoId: anyOf(Id, 'Merged into these cases or products.'),
  urgencyDriver: anyOf(oneOf(URGENCY_DRIVERS), 'By what makes them urgent.'),
});

export const SupporterParams = strictObject({
  id: Id,
  person: text(255, "The subject of the person's tokens."),
});
export const SupporterPut = strictObject({ note: optionalText(1_000, 'Why it matters to them.') });
export const SupporterShape = strictObject(
  {
    person: Type.String(),
    note: nullable(Type.String()),
    since: Timestamp,
    caseIds: Type.Array(Id, { description: 'The cases that name them: this one, or one merged into it.' }),
  },
  { $id: 'TriageSupporter' },
);
