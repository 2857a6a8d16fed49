// What a batch of product rows does: rows are taken in their order, so that where a file is cut into batches makes no
// difference, and a row with any fault does nothing at all. No product is touched by two rows of one file.

import {
  type GroupPlace,
  groupOf,
  keepGroup,
  keepUnit,
  type Places,
  type UnitPlace,
  unitOf,
} from './import-place.js';
import {
  applyRow,
  missingForCreation,
  type ProductRow,
  type ProductValues,
  sameProduct,
} from './import-product.js';
import { type FieldFault, missingField } from './import-row.js';
import { checkProduct, type Product, type ProductFields } from './product.js';
import { Refusal } from './refusal.js';

/** A product that is there, the reference of its unit, and its name as names are compared. */
export type HeldProduct = { product: Product; unitReference: string | null; key: string };

/** What is remembered from row to row of a file: the line that a reference, or a name without one, first stood on. */
export type Seen = { references: Map<string, number>; names: Map<string, number> };

export type PlanContext = {
  places: Places;
  products: readonly HeldProduct[];
  seen: Seen;
  mayWriteUnit: (unitReference: string | null) => boolean;
  /** Why a product that is there may not become this: a gate before its new phase. */
  phaseFault: (held: Product, wanted: ProductFields) => FieldFault | null;
};

type PlannedRow = { row: ProductRow; productId: string; outcome: 'created' | 'updated' | 'unchanged' };

export type Plan = {
  units: UnitPlace[];
  groups: GroupPlace[];
  created: { id: string; fields: ProductFields }[];
  updated: { id: string; fields: ProductFields }[];
  rows: PlannedRow[];
  rejected: { line: number; faults: FieldFault[] }[];
};

/** A product under its present name; `product` is null for one that this batch creates. */
type Entry = {
  product: Product | null;
  reference: string | null;
  unitReference: string | null;
  key: string;
  nameKey: string;
};

type Book = PlanContext & {
  byReference: Map<string, Entry>;
  byName: Map<string, Entry[]>;
  plan: Plan;
};

export function newSeen(): Seen {
  return { references: new Map(), names: new Map() };
}

/** Notes a row's reference, or says on which line it stood before. */
export function noteReference(seen: Seen, reference: string, line: number): FieldFault | null {
  const first = seen.references.get(reference);
  if (first !== undefined) return duplicate('reference', first);
  seen.references.set(reference, line);
  return null;
}

export function planProducts(rows: readonly ProductRow[], context: PlanContext): Plan {
  const plan: Plan = { units: [], groups: [], created: [], updated: [], rows: [], rejected: [] };
  const book: Book = { ...context, byReference: new Map(), byName: new Map(), plan };
  for (const { product, unitReference, key } of context.products) {
    const nameKey = nameKeyOf(product.productGroupId, key);
    const entry = { product, reference: product.reference, unitReference, key, nameKey };
    if (product.reference !== null) book.byReference.set(product.reference, entry);
    nameEntry(book, entry);
  }
  for (const row of rows) {
    const faults = planRow(book, row);
    if (faults.length > 0) plan.rejected.push({ line: row.line, faults });
  }
  return plan;
}

function planRow(book: Book, row: ProductRow): FieldFault[] {
  const { values } = row;
  const referenced = values.reference === undefined ? undefined : book.byReference.get(values.reference);
  const missing = referenced === undefined ? missingForCreation(values) : [];
  if (missing.length > 0) return missing;
  const group = placeOf(book, values, referenced ?? null);
  if ('code' in group) return [group];
  const key = values.name === undefined ? (referenced?.key ?? '') : book.places.fold(values.name);
  const nameKey = nameKeyOf(group.id, key);
  const entry = values.reference === undefined ? namedEntry(book, nameKey) : (referenced ?? null);
  if (entry !== null && 'code' in entry) return [entry];
  const sameName = book.seen.names.get(nameKey);
  if (sameName !== undefined) return [duplicate('name', sameName)];
  const fields = applyRow(entry?.product ?? null, values, group.id);
  const faults = [
    ...unitFaults(book, values, group, entry),
    ...mandateFaults(fields),
    ...phaseFaults(book, entry, fields),
  ];
  if (faults.length === 0) accept(book, row, { group, entry, fields, key, nameKey });
  return faults;
}

/** The group that the product belongs to by this row: `entry` is the product itself where a reference tells it. */
function placeOf(book: Book, values: ProductValues, entry: Entry | null): GroupPlace | FieldFault {
  const named = unitOf(book.places, values);
  if (named !== null && 'code' in named) return named;
  const held = entry?.product ?? null;
  const unit = named ?? { id: held?.businessUnitId ?? '', reference: entry?.unitReference ?? null };
  const group = groupOf(book.places, values, unit);
  if (group !== null) return group;
  if (held !== null && held.businessUnitId === unit.id) {
    return { id: held.productGroupId, reference: null, name: '', key: '', isNew: false, unit };
  }
  return missingField('productGroup', 'to move a product to another business unit');
}

/** The product that a row without a reference is about, by its name in its group. */
function namedEntry(book: Book, nameKey: string): Entry | FieldFault | null {
  const entries = (book.byName.get(nameKey) ?? []).filter((entry) => entry.nameKey === nameKey);
  if (entries.length > 1) {
    const detail = `${entries.length} products of this group have this name; say which by its reference.`;
    return { field: 'name', code: 'ambiguous', detail };
  }
  const entry = entries[0] ?? null;
  const line = entry?.reference == null ? undefined : book.seen.references.get(entry.reference);
  return line === undefined ? entry : duplicate('name', line);
}

function unitFaults(book: Book, values: ProductValues, group: GroupPlace, entry: Entry | null): FieldFault[] {
  const units = new Set([group.unit.reference, ...(entry === null ? [] : [entry.unitReference])]);
  const refused = [...units].find((reference) => !book.mayWriteUnit(reference));
  if (refused === undefined) return [];
  const fields = ['businessUnitReference', 'businessUnit', 'reference', 'name'] as const;
  const field = fields.find((candidate) => values[candidate] !== undefined) ?? 'reference';
  const unit = refused === null ? 'a business unit without a reference' : `the business unit ${refused}`;
  return [{ field, code: 'not_in_your_units', detail: `The token does not cover ${unit}.` }];
}

function phaseFaults({ phaseFault }: Book, entry: Entry | null, fields: ProductFields): FieldFault[] {
  const fault = entry?.product ? phaseFault(entry.product, fields) : null;
  return fault === null ? [] : [fault];
}

function mandateFaults(fields: ProductFields): FieldFault[] {
  try {
    checkProduct(fields);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const field = fields.mandatory?.authority ? 'mandatoryReason' : 'mandatoryAuthority';
    return [{ field, code: error.code, detail: error.message }];
  }
}

function accept(
  { plan, places, seen, ...book }: Book,
  row: ProductRow,
  found: { group: GroupPlace; entry: Entry | null; fields: ProductFields; key: string; nameKey: string },
): void {
  const { group, entry, fields, key, nameKey } = found;
  keepPlaces(plan, places, group);
  const held = entry?.product ?? null;
  const productId = held?.id ?? places.newId();
  const outcome = held === null ? 'created' : sameProduct(held, fields) ? 'unchanged' : 'updated';
  if (outcome !== 'unchanged') plan[outcome].push({ id: productId, fields });
  plan.rows.push({ row, productId, outcome });
  if (row.values.reference === undefined) seen.names.set(nameKey, row.line);
  if (fields.reference !== null) seen.references.set(fields.reference, row.line);
  const unitReference = group.unit.reference;
  const named = entry ?? { product: null, reference: fields.reference, unitReference, key, nameKey };
  nameEntry(book, Object.assign(named, { key, nameKey }));
}

function keepPlaces(plan: Plan, places: Places, group: GroupPlace): void {
  if (!group.isNew || plan.groups.includes(group)) return;
  plan.groups.push(group);
  keepGroup(places, group);
  const unit = group.unit as UnitPlace;
  if (!unit.isNew || plan.units.includes(unit)) return;
  plan.units.push(unit);
  keepUnit(places, unit);
}

function nameEntry({ byName }: Pick<Book, 'byName'>, entry: Entry): void {
  const entries = byName.get(entry.nameKey) ?? [];
  if (!entries.includes(entry)) entries.push(entry);
  byName.set(entry.nameKey, entries);
}

function nameKeyOf(groupId: string, key: string): string {
  return `${groupId} ${key}`;
}

function duplicate(field: string, line: number): FieldFault {
  return { field, code: 'duplicate', detail: `Line ${line} is about the same product.` };
}
