// Loads a file of assessments with their points: rows that follow each other under one reference are one assessment, and it is
// taken whole or not at all. What is imported is a published report, kept with its own words.

import { isDeepStrictEqual } from 'node:util';
import { v7 as uuid } from 'uuid';
import type { ServiceStandard } from '../../domain/assessment.js';
import {
  type AssessmentState,
  assessmentFields,
  derivedFrom,
  NEW_REPORT,
  titled,
} from '../../domain/assessment-record.js';
import {
  ASSESSMENT_READERS,
  type GatheredAssessment,
  gatherAssessment,
  type LineFault,
  missingAssessmentColumns,
  POINT_FIELDS,
} from '../../domain/import-assessment.js';
import { readCells } from '../../domain/import-row.js';
import { findPolicy } from '../../store/policies.js';
import { findAssessmentsByReference, insertAssessment } from '../../store/service-assessments.js';
import { AssessmentRowSchema } from '../schemas/imports.js';
import { compileStrict } from '../validation.js';
import { placeAssessments } from './assessment-places.js';
import { fieldFaults, inBatches, type Load } from './load.js';
import { byColumn, type PlacedFault, rejectPlaced } from './report.js';
import { openTable, type RowFault, type Table, type TableRow } from './table.js';

type ReadRow = {
  line: number;
  values: Record<string, unknown>;
  record: Record<string, string>;
  faults: PlacedFault[];
};
type Gathered = GatheredAssessment & { source: Record<string, string> };
type Standards = { version: number; standards: readonly ServiceStandard[] };

const validate = compileStrict(AssessmentRowSchema);

export async function loadAssessments(load: Load): Promise<void> {
  const { version, definition } = await findPolicy(load.trx, 'service-standards', load.today);
  const standards = { version, standards: definition.standards };
  const { format, file, map } = load.upload;
  const table = await openTable(format, file.read(), map, {
    fields: Object.keys(ASSESSMENT_READERS),
    missing: missingAssessmentColumns,
    permit: () => {},
    keepsRecords: true,
  });
  const seen = new Map<string, number>();
  for await (const batch of inBatches(inGroups(table))) {
    const sound = batch.flatMap((rows) =>
      gather(load, table, rows, { seen, standards: standards.standards }),
    );
    await writeBatch(load, table, sound, standards);
  }
}

/** Rows that follow each other under one reference. */
async function* inGroups(table: Table): AsyncGenerator<ReadRow[], void> {
  let group: ReadRow[] = [];
  for await (const row of table.rows) {
    const read = readRow(table, row);
    const [first] = group;
    const { reference } = read.values;
    if (first !== undefined && (reference === undefined || first.values.reference !== reference)) {
      yield group;
      group = [];
    }
    group.push(read);
  }
  if (group.length > 0) yield group;
}

function readRow(table: Table, { line, cells, record, faults }: TableRow): ReadRow {
  const { values, faults: unread } = readCells(ASSESSMENT_READERS, cells);
  const misfits = [...unread, ...fieldFaults(validate(values))];
  if (values.reference === undefined && unread.every(({ field }) => field !== 'reference'))
    misfits.push({
      field: 'reference',
      code: 'required',
      detail: 'This is needed to tell assessments apart.',
    });
  const all: RowFault[] = [...faults, ...byColumn(table.columnOf, misfits)];
  return { line, values, record: record ?? {}, faults: all.map((fault) => ({ line, ...fault })) };
}

/** The assessment of some rows, or none where any of them has a fault. */
function gather(
  { report }: Load,
  table: Table,
  rows: readonly ReadRow[],
  { seen, standards }: { seen: Map<string, number>; standards: readonly ServiceStandard[] },
): Gathered[] {
  const { line, record, values } = rows[0] as ReadRow;
  const assessment = gatherAssessment(rows, standards);
  const faults = rows.flatMap((row) => row.faults);
  if (faults.length === 0) faults.push(...placed(table, assessment.faults));
  const reference = values.reference as string | undefined;
  const earlier = reference === undefined ? undefined : seen.get(reference);
  if (earlier !== undefined) {
    const detail = `The rows of one assessment follow each other; this one began on line ${earlier}.`;
    faults.push({ line, column: table.columnOf('reference'), code: 'duplicate', detail });
  }
  if (reference !== undefined && earlier === undefined) seen.set(reference, line);
  if (faults.length > 0) {
    rejectPlaced(report, faults);
    return [];
  }
  const ofPoints = new Set<string>(POINT_FIELDS.map(table.columnOf));
  const source = Object.fromEntries(Object.entries(record).filter(([column]) => !ofPoints.has(column)));
  return [{ ...assessment, source }];
}

async function writeBatch(
  load: Load,
  table: Table,
  sound: readonly Gathered[],
  standards: Standards,
): Promise<void> {
  const { trx, by, reason, report } = load;
  const references = sound.map(({ fields }) => fields.reference as string);
  const held = await findAssessmentsByReference(trx, references);
  const fresh: Gathered[] = [];
  for (const assessment of sound) {
    const before = held.get(assessment.fields.reference as string);
    if (before === undefined) fresh.push(assessment);
    else if (isDeepStrictEqual(said(stateOf(assessment, standards)), said(before))) report.unchanged += 1;
    else rejectPlaced(report, placed(table, [{ line: assessment.line, field: 'reference', ...KEPT }]));
  }
  const { productIds, faults } = await placeAssessments(load, fresh);
  for (const assessment of fresh) {
    const productId = productIds.get(assessment.line);
    if (productId === undefined) {
      rejectPlaced(
        report,
        placed(
          table,
          faults.filter(({ line }) => line === assessment.line),
        ),
      );
      continue;
    }
    await insertAssessment(trx, { id: uuid(), productId }, stateOf(assessment, standards), by, reason);
    report.created += 1;
  }
}

const KEPT = {
  code: 'report_published',
  detail:
    'An assessment with this reference is recorded already and says otherwise; what is published stays.',
};

function stateOf({ fields, points, source }: Gathered, { version, standards }: Standards): AssessmentState {
  const standard = standards.find((each) => each.version === fields.standardVersion) ?? null;
  return {
    ...fields,
    ...NEW_REPORT,
    reportState: 'published',
    points: titled(points, standard),
    derivedRating: derivedFrom(points, null, standard),
    source,
    policyVersions: standard === null ? {} : { 'service-standards': version },
  };
}

/** What a report says, to be compared. */
function said(state: AssessmentState) {
  const points = state.points.map(({ title: _title, ...point }) => point);
  return { ...assessmentFields(state), points, source: state.source };
}

function placed({ columnOf }: Table, faults: readonly LineFault[]): PlacedFault[] {
  return faults.map(({ line, field, code, detail }) => ({ line, column: columnOf(field), code, detail }));
}
