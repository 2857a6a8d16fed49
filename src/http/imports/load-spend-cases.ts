// Loads a file of spend cases: read by the row, decided and written case by case, each as a single write writes it.

import { v7 as uuid } from 'uuid';
import { mayWriteUnit } from '../../auth/permissions.js';
import { type FieldFault, readCells } from '../../domain/import-row.js';
import { Refusal } from '../../domain/refusal.js';
import type { SpendFields } from '../../domain/spend/spend-case.js';
import {
  applySpendRow,
  missingInRow,
  missingSpendColumns,
  SPEND_READERS,
  type SpendValues,
  sameFields,
} from '../../domain/spend/spend-import.js';
import { checkOpen } from '../../domain/spend/status.js';
import {
  findCasesByReference,
  findProductPlaces,
  findUnitsByReference,
  type ProductFound,
  type UnitFound,
} from '../../store/imports-spend.js';
import { insertSpendCase, type SpendCase, updateSpendCase } from '../../store/spend-cases.js';
import { SpendRowSchema } from '../schemas/imports.js';
import { prepareJudge, type SpendJudge } from '../spend/ground.js';
import { editedCase, fieldsOf, newCase, spendFields } from '../spend/writes.js';
import { compileStrict } from '../validation.js';
import { distinct, fieldFaults, inBatches, type Load } from './load.js';
import { byColumn, rejectRow } from './report.js';
import { openTable, type Table, type TableRow } from './table.js';

type SpendRow = { line: number; values: SpendValues & { reference: string } };
type Held = SpendCase & { unitReference: string | null };
type Known = {
  judge: SpendJudge;
  cases: Map<string, Held>;
  units: Map<string, UnitFound>;
  products: Map<string, ProductFound>;
};
type Outcome = 'created' | 'updated' | 'unchanged';

const validate = compileStrict(SpendRowSchema);

export async function loadSpendCases(load: Load): Promise<void> {
  const { format, file, map } = load.upload;
  const table = await openTable(format, file.read(), map, {
    fields: Object.keys(SPEND_READERS),
    missing: missingSpendColumns,
    permit: () => {},
  });
  const seen = new Map<string, number>();
  for await (const batch of inBatches(table.rows)) {
    const rows = batch.map((row) => readRow(load, { table, seen }, row)).filter((row) => row !== null);
    const known = await findKnown(load, rows);
    for (const row of rows) {
      const outcome = await writeRow(load, known, row);
      if (typeof outcome === 'string') load.report[outcome] += 1;
      else rejectRow(load.report, row.line, byColumn(table.columnOf, outcome));
    }
  }
}

/** A row fit to be decided on, or null for one that was rejected. */
function readRow(
  { report }: Load,
  { table, seen }: { table: Table; seen: Map<string, number> },
  row: TableRow,
): SpendRow | null {
  const { line } = row;
  const { values, faults } = readCells(SPEND_READERS, row.cells);
  faults.push(...fieldFaults(validate(values)));
  const { reference } = values as SpendValues;
  if (reference === undefined) faults.push(...missingInRow({}, true));
  const first = reference === undefined ? undefined : seen.get(reference);
  if (first !== undefined)
    faults.push({ field: 'reference', code: 'duplicate', detail: `Line ${first} is about the same case.` });
  else if (reference !== undefined) seen.set(reference, line);
  if (faults.length + row.faults.length === 0) return { line, values } as SpendRow;
  rejectRow(report, line, [...row.faults, ...byColumn(table.columnOf, faults)]);
  return null;
}

/** Loads and holds what the rows name. */
async function findKnown({ trx, today }: Load, rows: readonly SpendRow[]): Promise<Known> {
  const named = (field: keyof SpendValues) => distinct(rows.map(({ values }) => values[field] as string));
  const cases = await findCasesByReference(trx, named('reference'));
  const units = await findUnitsByReference(trx, named('businessUnitReference'));
  const products = await findProductPlaces(trx, named('productReference'));
  const places = units.map(({ id }) => ({ businessUnitId: id, risk: null }));
  const byReference = <T extends { reference: string | null }>(found: readonly T[]) =>
    new Map(found.map((each) => [each.reference as string, each]));
  return {
    judge: await prepareJudge(trx, [...cases, ...places], { day: today }),
    cases: byReference(cases),
    units: byReference(units),
    products: byReference(products),
  };
}

/** Writes what a row says of its case, and tells what became of it or what is wrong with it. */
async function writeRow(load: Load, known: Known, { values }: SpendRow): Promise<Outcome | FieldFault[]> {
  const { trx, by, reason, today } = load;
  const held = known.cases.get(values.reference);
  const lacking = missingInRow(values, held !== undefined);
  if (lacking.length > 0) return lacking;
  const place = placeOf(load, known, values, held);
  if ('faults' in place) return place.faults;
  const wanted = refusedAs('endDate', () =>
    held === undefined
      ? spendFields(applySpendRow({} as SpendFields, values, place))
      : spendFields(applySpendRow(fieldsOf(held), values, place)),
  );
  if ('faults' in wanted) return wanted.faults;
  const { regime } = values;
  if (held === undefined) {
    const given = newCase(wanted.value, known.judge, { regime: regime ?? null, actor: by.actor, day: today });
    await insertSpendCase(trx, { id: uuid(), raisedBy: by.actor, ...given }, by, reason);
    return 'created';
  }
  if (sameFields(fieldsOf(held), wanted.value) && (regime ?? held.regime) === held.regime) return 'unchanged';
  const open = refusedAs('reference', () => checkOpen(held.status));
  if ('faults' in open) return open.faults;
  const { unitReference: _unit, ...before } = held;
  const after = editedCase(before, wanted.value, known.judge, { regime, actor: by.actor });
  await updateSpendCase(trx, before, after, { type: 'updated', by, reason });
  return 'updated';
}

/** The unit and product of a row, or what is wrong with them: unknown, of another unit, or not the caller's. */
function placeOf(
  { principal }: Load,
  known: Known,
  { businessUnitReference, productReference }: SpendValues,
  held: Held | undefined,
): Pick<SpendFields, 'businessUnitId' | 'productId'> | { faults: FieldFault[] } {
  const fault = (field: string, code: string, detail: string) => ({ faults: [{ field, code, detail }] });
  const unit = businessUnitReference === undefined ? undefined : known.units.get(businessUnitReference);
  if (businessUnitReference !== undefined && unit === undefined)
    return fault(
      'businessUnitReference',
      'unknown_parent',
      'There is no active business unit with this reference.',
    );
  for (const reference of [held?.unitReference, unit?.reference]) {
    if (reference === undefined || mayWriteUnit(principal, reference)) continue;
    return fault(
      'businessUnitReference',
      'not_in_your_units',
      `The token does not cover ${reference ?? 'this unit'}.`,
    );
  }
  const businessUnitId = (unit?.id ?? held?.businessUnitId) as string;
  const product = productReference === undefined ? undefined : known.products.get(productReference);
  if (productReference !== undefined && product === undefined)
    return fault('productReference', 'unknown_parent', 'There is no active product with this reference.');
  if (product !== undefined && product.businessUnitId !== businessUnitId)
    return fault('productReference', 'unknown_parent', 'The product belongs to another business unit.');
  const productId = product?.id ?? held?.productId ?? null;
  return { businessUnitId, productId };
}

function refusedAs<T>(field: string, work: () => T): { value: T } | { faults: FieldFault[] } {
  try {
    return { value: work() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { faults: [{ field, code: error.code, detail: error.message }] };
  }
}
