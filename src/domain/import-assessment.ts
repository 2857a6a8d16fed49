// Rows of an assessment file: one a point, with what is said of the whole assessment repeated on each; a report without points is
// one row. Old reports are taken as they are: nothing is asked of them but that their points are points of their standard.

import {
  ASSESSED_BY,
  ASSESSMENT_KINDS,
  ASSESSMENT_STAGES,
  type AssessedBy,
  type AssessedPoint,
  type AssessmentKind,
  type AssessmentStage,
  LEGACY_RESULTS,
  type LegacyResult,
  type PointResult,
  RATINGS,
  type Rating,
  type ServiceStandard,
} from './assessment.js';
import { pointFaults } from './assessment-check.js';
import { type AssessmentFields, assessmentFields } from './assessment-record.js';
import { readBoolean, readChoice, readDay, readNumber, readText } from './import-cell.js';
import { type ColumnFault, missingColumn } from './import-columns.js';
import { type FieldFault, missingField, type Readers } from './import-row.js';
import { readWord } from './import-word.js';

/** What reports call a kind of assessment, in one word with whether it was one again and who held it. */
const KIND_WORDS = ['assessment', 'reassessment', 'self_certification'] as const;
type KindWord = AssessmentKind | (typeof KIND_WORDS)[number];

const OVERALL = [...RATINGS, ...LEGACY_RESULTS, 'other'] as const;

export const ASSESSMENT_READERS = {
  reference: readText,
  productReference: readText,
  product: readText,
  businessUnitReference: readText,
  businessUnit: readText,
  productGroupReference: readText,
  productGroup: readText,
  stage: readChoice(ASSESSMENT_STAGES),
  kind: readChoice<KindWord>([...ASSESSMENT_KINDS, ...KIND_WORDS]),
  assessedBy: readChoice(ASSESSED_BY),
  isReassessment: readBoolean,
  bookedOn: readDay,
  assessedOn: readDay,
  originalAssessedOn: readDay,
  originalResult: readChoice(LEGACY_RESULTS),
  standardVersion: readNumber,
  overallResult: readChoice(OVERALL),
  summary: readText,
  reportUrl: readText,
  point: readNumber,
  pointResult: readWord<PointResult>({
    green: ['green'],
    amber: ['amber'],
    red: ['red'],
    met: ['met', 'yes', 'pass', 'passed'],
    not_met: ['not met', 'no', 'not passed', 'fail', 'failed'],
    not_applicable: ['not applicable', 'n/a', 'na'],
    not_assessed: ['not assessed'],
  }),
  pointSource: readText,
  findings: readText,
  recommendations: readText,
} as const satisfies Readers;

/** The fields that differ from row to row of one assessment. */
export const POINT_FIELDS = ['point', 'pointResult', 'pointSource', 'findings', 'recommendations'] as const;

/** What the cells of a row say; what is absent was blank. */
export type AssessmentValues = {
  reference?: string;
  productReference?: string;
  product?: string;
  businessUnitReference?: string;
  businessUnit?: string;
  productGroupReference?: string;
  productGroup?: string;
  stage?: AssessmentStage;
  kind?: KindWord;
  assessedBy?: AssessedBy;
  isReassessment?: boolean;
  bookedOn?: string;
  assessedOn?: string;
  originalAssessedOn?: string;
  originalResult?: LegacyResult;
  standardVersion?: number;
  overallResult?: (typeof OVERALL)[number];
  summary?: string;
  reportUrl?: string;
  point?: number;
  pointResult?: PointResult;
  pointSource?: string;
  findings?: string;
  recommendations?: string;
};

export type AssessmentRow = { line: number; values: AssessmentValues };
export type LineFault = FieldFault & { line: number };

export type GatheredAssessment = {
  line: number;
  values: AssessmentValues;
  fields: AssessmentFields;
  points: AssessedPoint[];
  faults: LineFault[];
};

/** The columns that an assessment file lacks. */
export function missingAssessmentColumns(columns: ReadonlyMap<string, string>): ColumnFault[] {
  const needed = ['reference', 'stage', columns.has('productReference') ? 'productReference' : 'product'];
  return needed.filter((field) => !columns.has(field)).map(missingColumn);
}

/** One assessment from its rows (one or more, of one reference), with all that is wrong with them. */
export function gatherAssessment(
  rows: readonly AssessmentRow[],
  standards: readonly ServiceStandard[],
): GatheredAssessment {
  const head = rows[0] as AssessmentRow;
  const { values, line } = head;
  const { standard, faults } = standardOf(values, standards);
  const fields = fieldsOf(values, standard);
  const found = rows.filter(
    ({ values: { point, pointResult } }) => point !== undefined && pointResult !== undefined,
  );
  const points = found.map((row) => pointOf(row.values));
  const all: LineFault[] = [
    ...faults.map((fault) => ({ ...fault, line })),
    ...requiredFaults(head),
    ...rows.slice(1).flatMap((row) => differing(head, row)),
    ...rows.flatMap((row) => incomplete(row, rows.length > 1)),
  ];
  const misfits = faults.length > 0 ? [] : pointFaults({ kind: fields.kind, points, standard });
  for (const { pointer, code, detail } of misfits) {
    const index = /^\/points\/(\d+)$/.exec(pointer)?.[1];
    const at = index === undefined ? line : (found[Number(index)]?.line ?? line);
    all.push({ line: at, field: index === undefined ? 'standardVersion' : 'point', code, detail });
  }
  return { line, values, fields, points, faults: all };
}

/** A version is named by itself or, as reports do, by how many points it has. */
function standardOf(
  { standardVersion }: AssessmentValues,
  standards: readonly ServiceStandard[],
): { standard: ServiceStandard | null; faults: FieldFault[] } {
  if (standardVersion === undefined) return { standard: null, faults: [] };
  const standard =
    standards.find(({ version }) => version === standardVersion) ??
    standards.find(({ points }) => points.length === standardVersion);
  if (standard !== undefined) return { standard, faults: [] };
  const known = standards.map(({ version, points }) => `${version} (${points.length} points)`).join(', ');
  const detail = `${standardVersion} is no version of the standard, nor the number of points of one: ${known}.`;
  return { standard: null, faults: [{ field: 'standardVersion', code: 'unknown', detail }] };
}

function fieldsOf(values: AssessmentValues, standard: ServiceStandard | null): AssessmentFields {
  const { kind = 'service_assessment', overallResult = null } = values;
  const isWord = (KIND_WORDS as readonly string[]).includes(kind);
  const overallRating = (RATINGS as readonly (string | null)[]).includes(overallResult);
  const legacy = (LEGACY_RESULTS as readonly (string | null)[]).includes(overallResult);
  return assessmentFields({
    ...values,
    stage: values.stage ?? 'alpha',
    kind: isWord ? 'service_assessment' : (kind as AssessmentKind),
    assessedBy: values.assessedBy ?? (kind === 'self_certification' ? 'self_certified' : null),
    isReassessment: values.isReassessment ?? kind === 'reassessment',
    standardVersion: standard?.version ?? null,
    overallRating: overallRating ? (overallResult as Rating) : null,
    legacyResult: legacy ? (overallResult as LegacyResult) : null,
  });
}

function pointOf(values: AssessmentValues): AssessedPoint {
  return {
    number: values.point as number,
    result: values.pointResult as PointResult,
    findings: values.findings ?? null,
    recommendations: values.recommendations ?? null,
    sourceResult: values.pointSource ?? null,
  };
}

function requiredFaults({ line, values }: AssessmentRow): LineFault[] {
  const faults: FieldFault[] = [];
  if (values.stage === undefined) faults.push(missingField('stage', 'to say which assessment this is'));
  if (values.product === undefined && values.productReference === undefined)
    faults.push(missingField('product', 'to find what was assessed'));
  return faults.map((fault) => ({ ...fault, line }));
}

/** What a later row says of the whole assessment must be what the first says. */
function differing(head: AssessmentRow, { line, values }: AssessmentRow): LineFault[] {
  const own = new Set<string>(POINT_FIELDS);
  return Object.entries(values).flatMap(([field, value]) => {
    if (own.has(field) || value === head.values[field as keyof AssessmentValues]) return [];
    const detail = `Line ${head.line} says otherwise of the same assessment.`;
    return [{ line, field, code: 'differs', detail }];
  });
}

function incomplete({ line, values }: AssessmentRow, isOneOfSeveral: boolean): LineFault[] {
  const { point, pointResult } = values;
  const says = POINT_FIELDS.some((field) => values[field] !== undefined);
  if (point === undefined && (says || isOneOfSeveral))
    return [{ line, ...missingField('point', 'in each row of an assessment with several') }];
  if (point !== undefined && pointResult === undefined)
    return [{ line, ...missingField('pointResult', 'with a point') }];
  return [];
}
