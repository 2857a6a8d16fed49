// Loads a file of the caller's own scores: read by the row, decided and written by the batch.

import { mayWriteUnit } from '../../auth/permissions.js';
import { type FieldFault, readCells } from '../../domain/import-row.js';
import {
  decideScore,
  missingScoreColumns,
  SCORE_READERS,
  type ScoreRow,
  toScoreRow,
} from '../../domain/import-score.js';
import type { ScoringModel } from '../../domain/scoring-model.js';
import { SUBJECT_KINDS, type SubjectKind } from '../../domain/subject.js';
import { listOpenCells } from '../../store/asked-scores.js';
import {
  findOwnScores,
  findScoredSubjects,
  recordScores,
  type ScoredSubject,
  type ScoreEntry,
} from '../../store/imports-scores.js';
import { findActiveModel } from '../../store/scoring-models.js';
import { inOpenRound } from '../open-rounds.js';
import { ScoreRowSchema } from '../schemas/imports.js';
import { compileStrict } from '../validation.js';
import { distinct, fieldFaults, inBatches, type Load } from './load.js';
import { byColumn, rejectRow } from './report.js';
import { openTable, type Table, type TableRow } from './table.js';

type Reading = { model: ScoringModel; table: Table; seen: Map<string, number> };

const validate = compileStrict(ScoreRowSchema);

export async function loadScores(load: Load): Promise<void> {
  const model = await findActiveModel(load.trx);
  const { format, file, map } = load.upload;
  const table = await openTable(format, file.read(), map, {
    fields: Object.keys(SCORE_READERS),
    missing: missingScoreColumns,
    permit: () => {},
  });
  const reading = { model, table, seen: new Map<string, number>() };
  for await (const batch of inBatches(table.rows)) {
    const rows = batch.map((row) => readRow(load, reading, row)).filter((row) => row !== null);
    for (const kind of SUBJECT_KINDS) {
      await writeKind(
        load,
        table,
        kind,
        rows.filter((row) => row.kind === kind),
      );
    }
  }
}

/** A row fit to be decided on, or null for one that was rejected. */
function readRow({ report, today }: Load, { model, table, seen }: Reading, row: TableRow): ScoreRow | null {
  const { line } = row;
  const { values, faults } = readCells(SCORE_READERS, row.cells);
  const unread = new Set(faults.map(({ field }) => field));
  const score = toScoreRow(line, values, model, today);
  if ('faults' in score) faults.push(...score.faults.filter(({ field }) => !unread.has(field)));
  else if (!unread.has('subjectKind')) faults.push(...repeatedIn(seen, score.row));
  faults.push(...fieldFaults(validate(values)));
  if ('row' in score && faults.length + row.faults.length === 0) return score.row;
  rejectRow(report, line, [...row.faults, ...byColumn(table.columnOf, faults)]);
  return null;
}

function repeatedIn(seen: Map<string, number>, { line, kind, reference, measure }: ScoreRow): FieldFault[] {
  const key = `${kind} ${measure} ${reference}`;
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, line);
    return [];
  }
  const detail = `Line ${first} scores the same measure of the same subject.`;
  return [{ field: 'subjectReference', code: 'duplicate', detail }];
}

/** Records the rows about subjects of one kind. */
async function writeKind(load: Load, table: Table, kind: SubjectKind, rows: ScoreRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { trx, by, reason, today, report } = load;
  const subjects = await findScoredSubjects(trx, kind, distinct(rows.map(({ reference }) => reference)));
  const byReference = new Map(subjects.map((subject) => [subject.reference, subject]));
  const own = await findOwnScores(
    trx,
    by.actor,
    subjects.map(({ id }) => id),
  );
  const held = new Map(own.map((score) => [`${score.subjectId} ${score.measure}`, score]));
  const owed = await listOpenCells(
    trx,
    subjects.map(({ id }) => id),
    by.actor,
  );
  const openRounds = new Map(owed.map((cell) => [`${cell.subjectId} ${cell.measure}`, cell.roundId]));
  const entries: ScoreEntry[] = [];
  for (const row of rows) {
    const { line, reference, measure, millipoints, given } = row;
    const subject = byReference.get(reference);
    const fault = subjectFault(load, row, subject) ?? roundFault(openRounds.get(`${subject?.id} ${measure}`));
    if (fault !== null || subject === undefined) {
      rejectRow(report, line, byColumn(table.columnOf, fault === null ? [] : [fault]));
      continue;
    }
    const before = held.get(`${subject.id} ${measure}`);
    const score = decideScore(before, millipoints, given, today);
    if (score !== null) entries.push({ ...score, subjectId: subject.id, measure });
    report[score === null ? 'unchanged' : before === undefined ? 'created' : 'updated'] += 1;
  }
  await recordScores(trx, kind, entries, by, reason);
}

/** The fault of a score that an open round asks of the caller. */
function roundFault(roundId: string | undefined): FieldFault | null {
  if (roundId === undefined) return null;
  const { code, message } = inOpenRound(roundId);
  return { field: 'measure', code, detail: message };
}

function subjectFault(
  { principal }: Load,
  row: ScoreRow,
  subject: ScoredSubject | undefined,
): FieldFault | null {
  const field = 'subjectReference';
  if (subject === undefined) {
    const detail = `There is no active ${row.kind.replace('_', ' ')} with the reference "${row.reference}".`;
    return { field, code: 'unknown_subject', detail };
  }
  if (mayWriteUnit(principal, subject.unitReference)) return null;
  const unit = subject.unitReference ?? 'without a reference';
  return { field, code: 'not_in_your_units', detail: `The token does not cover the business unit ${unit}.` };
}
