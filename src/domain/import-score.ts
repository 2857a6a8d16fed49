// A row of a score file, and whether it says anything new. Other points are a new judgement, with nothing carried over
// from the earlier one; with the same points, blank cells leave the earlier judgement as it is.

import { checkAssessedOn } from './assessment-day.js';
import { CONFIDENCES, type Confidence } from './confidence.js';
import { readChoice, readDay, readNumber, readText } from './import-cell.js';
import { type ColumnFault, missingColumn } from './import-columns.js';
import { pointsOrFault } from './import-product.js';
import { type FieldFault, missingField, type Readers } from './import-row.js';
import { Refusal } from './refusal.js';
import { findMeasure, type ScoringModelDefinition, scaleOf } from './scoring-model.js';
import { SUBJECT_KINDS, type SubjectKind } from './subject.js';

export const SCORE_READERS = {
  subjectKind: readChoice(SUBJECT_KINDS),
  subjectReference: readText,
  measure: readText,
  points: readNumber,
  confidence: readChoice(CONFIDENCES),
  rationale: readText,
  evidenceUrl: readText,
  assessedOn: readDay,
} as const satisfies Readers;

/** What the cells of a row say; what is absent was blank. */
export type ScoreValues = {
  subjectKind?: SubjectKind;
  subjectReference?: string;
  measure?: string;
  points?: number;
} & GivenAttributes;

type GivenAttributes = {
  confidence?: Confidence;
  rationale?: string;
  evidenceUrl?: string;
  assessedOn?: string;
};

export type ScoreRow = {
  line: number;
  kind: SubjectKind;
  reference: string;
  measure: string;
  millipoints: number;
  given: GivenAttributes;
};

/** A score as it is kept. */
export type KeptScore = {
  millipoints: number;
  confidence: Confidence | null;
  rationale: string | null;
  evidenceUrl: string | null;
  assessedOn: string;
};

/** The columns that a score file lacks. */
export function missingScoreColumns(columns: ReadonlyMap<string, string>): ColumnFault[] {
  return ['subjectReference', 'measure', 'points'].filter((field) => !columns.has(field)).map(missingColumn);
}

/** A row with its measure and points checked against the model; `today` as YYYY-MM-DD. */
export function toScoreRow(
  line: number,
  values: ScoreValues,
  model: ScoringModelDefinition,
  today: string,
): { row: ScoreRow } | { faults: FieldFault[] } {
  const { subjectKind: kind = 'product', subjectReference = '', measure = '', points, ...given } = values;
  const faults = (['subjectReference', 'measure', 'points'] as const)
    .filter((field) => values[field] === undefined)
    .map((field) => missingField(field, 'in every row'));
  let { scale } = model;
  if (measure !== '') {
    const find = () => {
      scale = scaleOf(model, findMeasure(model, measure));
    };
    faults.push(...refused('measure', find));
  }
  const { assessedOn } = given;
  if (assessedOn !== undefined)
    faults.push(...refused('assessedOn', () => checkAssessedOn(assessedOn, today)));
  const millipoints = points === undefined ? 0 : pointsOrFault(scale, points, 'points');
  if (typeof millipoints !== 'number') faults.push(millipoints);
  else if (faults.length === 0)
    return { row: { line, kind, reference: subjectReference, measure, millipoints, given } };
  return { faults };
}

/** The score that a row leaves behind, or null where it says nothing new; `today` as YYYY-MM-DD. */
export function decideScore(
  held: KeptScore | undefined,
  millipoints: number,
  given: GivenAttributes,
  today: string,
): KeptScore | null {
  const before = held?.millipoints === millipoints ? held : undefined;
  const attributes = {
    confidence: given.confidence ?? before?.confidence ?? null,
    rationale: given.rationale ?? before?.rationale ?? null,
    evidenceUrl: given.evidenceUrl ?? before?.evidenceUrl ?? null,
  };
  const wanted = { millipoints, ...attributes, assessedOn: given.assessedOn ?? today };
  if (before === undefined) return wanted;
  const sameDay = given.assessedOn === undefined || given.assessedOn === before.assessedOn;
  const same =
    attributes.confidence === before.confidence &&
    attributes.rationale === before.rationale &&
    attributes.evidenceUrl === before.evidenceUrl;
  return same && sameDay ? null : wanted;
}

function refused(field: string, check: () => void): FieldFault[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [{ field, code: error.code, detail: error.message }];
    throw error;
  }
}
