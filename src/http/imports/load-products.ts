// Loads a file of products: read by the row, decided and written by the batch.

import { v7 as uuid } from 'uuid';
import { may, mayWriteUnit } from '../../auth/permissions.js';
import { readNumber } from '../../domain/import-cell.js';
import { openPlaces } from '../../domain/import-place.js';
import {
  type HeldProduct,
  newSeen,
  noteReference,
  type Plan,
  planProducts,
  type Seen,
} from '../../domain/import-plan.js';
import {
  measureColumns,
  missingProductColumns,
  PRODUCT_READERS,
  type ProductRow,
  type ProductValues,
  readScores,
} from '../../domain/import-product.js';
import { type Readers, readCells } from '../../domain/import-row.js';
import { decideScore } from '../../domain/import-score.js';
import type { ScoringModel } from '../../domain/scoring-model.js';
import {
  findGroups,
  findProductsByName,
  findProductsByReference,
  findUnits,
  foldNames,
  insertSubjects,
  updateSubjects,
} from '../../store/imports-portfolio.js';
import { findOwnScores, recordScores, type ScoreEntry } from '../../store/imports-scores.js';
import { findActiveModel } from '../../store/scoring-models.js';
import { businessUnitTable, productGroupTable, productTable } from '../../store/subject-table.js';
import { phaseFaultsOf } from '../phase-gate.js';
import { Problem } from '../problems.js';
import { ProductRowSchema } from '../schemas/imports.js';
import { compileStrict } from '../validation.js';
import { distinct, fieldFaults, inBatches, type Load } from './load.js';
import { byColumn, rejectRow } from './report.js';
import { openTable, type Table, type TableRow } from './table.js';

type Reading = { readers: Readers; model: ScoringModel; measures: string[]; table: Table; seen: Seen };

const validate = compileStrict(ProductRowSchema);

export async function loadProducts(load: Load): Promise<void> {
  const model = await findActiveModel(load.trx);
  const measures = measureColumns(model);
  const readers: Readers = {
    ...PRODUCT_READERS,
    ...Object.fromEntries(measures.map((measure) => [measure, readNumber])),
  };
  const { format, file, map } = load.upload;
  const table = await openTable(format, file.read(), map, {
    fields: Object.keys(readers),
    missing: missingProductColumns,
    permit: (fields) => requireScoresWrite(load, measures, fields),
  });
  const reading = { readers, model, measures, table, seen: newSeen() };
  for await (const batch of inBatches(table.rows)) {
    const rows = batch.map((row) => readRow(load, reading, row)).filter((row) => row !== null);
    if (rows.length === 0) continue;
    const plan = await planBatch(load, rows, reading.seen);
    for (const { line, faults } of plan.rejected)
      rejectRow(load.report, line, byColumn(table.columnOf, faults));
    await writeBatch(load, plan);
  }
}

/** A row fit to be decided on, or null for one that was rejected. */
function readRow(
  { report }: Load,
  { readers, model, measures, table, seen }: Reading,
  row: TableRow,
): ProductRow | null {
  const { line } = row;
  const { values, faults } = readCells(readers, row.cells);
  faults.push(...fieldFaults(validate(values)));
  const scores = readScores(model, measures, values);
  faults.push(...scores.faults);
  const { reference } = values as ProductValues;
  const repeated = reference === undefined ? null : noteReference(seen, reference, line);
  if (repeated !== null) faults.push(repeated);
  if (faults.length + row.faults.length === 0) return { line, values, scores: scores.scores };
  rejectRow(report, line, [...row.faults, ...byColumn(table.columnOf, faults)]);
  return null;
}

/** Loads what the rows name and decides what they do. */
export async function planBatch(
  { trx, principal, today }: Load,
  rows: ProductRow[],
  seen: Seen,
): Promise<Plan> {
  const given = rows.map(({ values }) => values);
  const column = (field: keyof ProductValues) => distinct(given.map((values) => values[field] as string));
  const unitReferences = column('businessUnitReference');
  const groupReferences = column('productGroupReference');
  const unitNames = [...column('businessUnit'), ...unitReferences];
  const groupNames = [...column('productGroup'), ...groupReferences];
  const fold = await foldNames(trx, distinct([...unitNames, ...groupNames, ...column('name')]));
  const referenced = await findProductsByReference(trx, column('reference'));
  const units = await findUnits(trx, unitReferences, unitNames.map(fold));
  const unitIds = distinct([
    ...units.map(({ id }) => id),
    ...referenced.map(({ product }) => product.businessUnitId),
  ]);
  const groups = await findGroups(trx, groupReferences, { unitIds, keys: groupNames.map(fold) });
  const names = given.filter(({ reference }) => reference === undefined).map(({ name = '' }) => fold(name));
  const groupIds = groups.map(({ id }) => id);
  const named = names.length === 0 ? [] : await findProductsByName(trx, groupIds, names);
  const known = new Set(referenced.map(({ product }) => product.id));
  const products = [...referenced, ...named.filter(({ product }) => !known.has(product.id))];
  return planProducts(rows, {
    places: openPlaces(units, groups, fold, uuid),
    products,
    seen,
    mayWriteUnit: (reference) => mayWriteUnit(principal, reference),
    phaseFault: await phaseFaultsOf(trx, today, phased(rows, products)),
  });
}

/** The products whose gates matter: those that are there, if any row says a phase. */
function phased(rows: readonly ProductRow[], products: readonly HeldProduct[]): string[] {
  if (rows.every(({ values }) => values.phase === undefined)) return [];
  return products.map(({ product }) => product.id);
}

async function writeBatch(load: Load, plan: Plan): Promise<void> {
  const { report } = load;
  await writePlan(load, plan);
  const scored = await writeScores(load, plan);
  for (const { outcome, productId } of plan.rows) {
    report[outcome === 'unchanged' && scored.has(productId) ? 'updated' : outcome] += 1;
  }
}

/** Writes the units, groups and products of a plan. */
export async function writePlan({ trx, by, reason }: Load, plan: Plan): Promise<void> {
  const units = plan.units.map(({ id, reference, name }) => ({
    id,
    fields: { reference, name, description: null },
  }));
  const groups = plan.groups.map(({ id, reference, name, unit }) => ({
    id,
    fields: { reference, name, description: null, businessUnitId: unit.id },
  }));
  await insertSubjects(trx, businessUnitTable, units, by, reason);
  await insertSubjects(trx, productGroupTable, groups, by, reason);
  await insertSubjects(trx, productTable, plan.created, by, reason);
  await updateSubjects(trx, productTable, plan.updated, by, reason);
}

/** Records the caller's points that say anything new, and returns the products that they are about. */
async function writeScores({ trx, by, reason, today }: Load, { rows }: Plan): Promise<Set<string>> {
  const scored = rows.filter(({ row }) => row.scores.length > 0);
  const there = scored.filter(({ outcome }) => outcome !== 'created').map(({ productId }) => productId);
  const own = there.length === 0 ? [] : await findOwnScores(trx, by.actor, there);
  const held = new Map(own.map((score) => [`${score.subjectId} ${score.measure}`, score]));
  const entries = scored.flatMap(({ row, productId: subjectId }) =>
    row.scores.flatMap(({ measure, millipoints }): ScoreEntry[] => {
      const score = decideScore(held.get(`${subjectId} ${measure}`), millipoints, {}, today);
      return score === null ? [] : [{ ...score, subjectId, measure }];
    }),
  );
  await recordScores(trx, 'product', entries, by, reason);
  return new Set(entries.map(({ subjectId }) => subjectId));
}

function requireScoresWrite(
  { principal }: Load,
  measures: readonly string[],
  fields: Iterable<string>,
): void {
  if (may(principal, 'scores:write')) return;
  const scores = [...fields].filter((field) => measures.includes(field));
  if (scores.length === 0) return;
  throw new Problem(
    'forbidden',
    `To record ${scores.join(', ')} the token needs the scope "scores:write" too.`,
    { headers: { 'www-authenticate': 'Bearer error="insufficient_scope", scope="scores:write"' } },
  );
}
