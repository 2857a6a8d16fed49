// Service assessments on the wire.

import { Type } from 'typebox';
import {
  ASSESSED_BY,
  ASSESSMENT_KINDS,
  ASSESSMENT_STAGES,
  LEGACY_RESULTS,
  PANEL_ROLES,
  POINT_RESULTS,
  RATINGS,
} from '../../domain/assessment.js';
import { ACTION_STATES } from '../../domain/assessment-action.js';
import { REPORT_STATES } from '../../domain/assessment-report.js';
import {
  AsOf,
  anyOf,
  Day,
  Id,
  nullable,
  oneOf,
  PageQuery,
  Reference,
  ref,
  strictObject,
  strictPartial,
  Timestamp,
  text,
  WebAddress,
} from './common.js';

const Person = text(255, "The subject of the person's tokens, or a name.");
const day = (description: string) => nullable(Type.Unsafe<string>({ ...Day, description }));
const words = (description: string) => nullable(text(5_000, description));
const PointNumber = Type.Integer({ minimum: 1, maximum: 99, description: 'Of the point in its standard.' });
export const Stage = oneOf(ASSESSMENT_STAGES, {
  description: 'What it assesses: the end of alpha, of private beta, or of public beta.',
});
const Kind = oneOf(ASSESSMENT_KINDS);
const Rating = oneOf(RATINGS);

const Panel = Type.Array(strictObject({ person: Person, role: oneOf(PANEL_ROLES) }), {
  maxItems: 30,
  description:
    'Who assesses, and as what. Observers ask nothing; the overall rating needs exactly one lead assessor.',
});

const POINT = {
  result: oneOf(POINT_RESULTS, { description: 'Which of them a point takes, its standard says.' }),
  findings: words('What the panel found.'),
  recommendations: words('What the team should do.'),
};

export const PointPut = strictObject({
  result: POINT.result,
  findings: Type.Optional(POINT.findings),
  recommendations: Type.Optional(POINT.recommendations),
});

export const PointParams = strictObject({
  id: Id,
  number: Type.String({ pattern: '^[1-9]\\d?$', description: 'The number of a point in its standard.' }),
});

const FIELDS = {
  reference: nullable(Reference),
  stage: Stage,
  kind: Kind,
  assessedBy: nullable(oneOf(ASSESSED_BY)),
  isReassessment: Type.Boolean({ description: 'It looks at the points alone that were red before.' }),
  previousAssessmentId: nullable(Id),
  panel: Panel,
  bookedOn: day('The day on which it was booked.'),
  assessedOn: day('The day on which the panel meets or met.'),
  originalAssessedOn: day('Of a reassessment of something that is not held here: when that was.'),
  originalResult: nullable(oneOf(LEGACY_RESULTS, { description: 'What came of it.' })),
  standardVersion: nullable(
    Type.Integer({ minimum: 1, maximum: 9_999, description: 'A version of the policy `service-standards`.' }),
  ),
  overallRating: nullable(
    oneOf(RATINGS, { description: 'What the lead assessor says of the whole; never computed.' }),
  ),
  overrideReason: nullable(text(2_000, 'Why it is another than the points come to.')),
  legacyResult: nullable(
    oneOf(LEGACY_RESULTS, { description: 'The overall result of reports from before ratings.' }),
  ),
  summary: words('The report in short.'),
  reportUrl: nullable(WebAddress),
};
const { stage, kind, ...optional } = FIELDS;

export const AssessmentCreate = strictObject({
  productId: Id,
  stage,
  kind,
  ...Type.Partial(Type.Object(optional)).properties,
  points: Type.Optional(
    Type.Array(strictObject({ number: PointNumber, ...PointPut.properties }), { maxItems: 99 }),
  ),
});

export const AssessmentPatch = strictPartial(strictObject(FIELDS));

export const ReportPost = strictObject({
  state: oneOf(
    REPORT_STATES.filter((state) => state !== 'draft'),
    { description: 'The state to move the report to.' },
  ),
  reason: Type.Optional(nullable(text(2_000, 'Why: of a challenge, what the team says against it.'))),
});

const ACTION = {
  state: oneOf(ACTION_STATES),
  owner: nullable(Person),
  dueOn: Day,
  evidence: words('What shows that it is done.'),
  evidenceUrl: nullable(WebAddress),
};

export const ActionPatch = strictPartial(strictObject(ACTION));

export const ActionParams = strictObject({ id: Id, actionId: Id });

export const ActionShape = strictObject(
  { id: Id, point: Type.Integer(), ...ACTION, closedOn: nullable(Day) },
  { $id: 'AssessmentAction', description: 'What an amber point leaves to do.' },
);

export const AssessmentShape = strictObject(
  {
    id: Id,
    productId: Id,
    ...FIELDS,
    points: Type.Array(
      strictObject({
        number: Type.Integer(),
        title: nullable(Type.String()),
        ...POINT,
        sourceResult: nullable(Type.String({ description: "An imported report's own word." })),
      }),
    ),
    derivedRating: nullable(
      oneOf(RATINGS, {
        description:
          'What the points come to: red if any is, else amber, else green; of a reassessment with the points that it left alone. Null until all are rated.',
      }),
    ),
    reportState: oneOf(REPORT_STATES),
    reportSentOn: nullable(Day),
    respondBy: day(
      'The last day for the team to accept or challenge; null before it is sent, or where the bank holidays of that time are not known yet.',
    ),
    reportPublishedOn: nullable(Day),
    actions: Type.Array(ref('AssessmentAction')),
    nextActionDueOn: day('When the first action that still waits is due.'),
    source: nullable(
      Type.Record(Type.String(), Type.String(), { description: 'What an imported row says, word for word.' }),
    ),
    policyVersions: Type.Record(Type.String(), Type.Integer(), {
      description: 'The versions of the policies that it follows.',
    }),
    recordedBy: Type.String(),
    version: Type.Integer(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  },
  { $id: 'ServiceAssessment' },
);

export const AssessmentsQuery = strictObject({
  ...PageQuery,
  asOf: AsOf,
  productId: anyOf(Id, 'Of these products.'),
  businessUnitId: anyOf(Id, 'Of the products of these units.'),
  stage: anyOf(Stage, 'Of these stages.'),
  kind: anyOf(Kind, 'Of these kinds.'),
  overallRating: anyOf(Rating, 'Rated so.'),
  reportState: anyOf(oneOf(REPORT_STATES), 'With the report in these states.'),
  q: Type.Optional(text(200, 'In its reference, or in the name or reference of its product.')),
});
