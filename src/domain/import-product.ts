// A row of a product file: what its columns are, what its cells say, and what the product becomes by it.
// Cells that are blank and columns that are absent leave a product as it is.

import {
  readBoolean,
  readChoice,
  readDay,
  readHundredths,
  readList,
  readNumber,
  readPounds,
  readText,
} from './import-cell.js';
import { type ColumnFault, missingColumn } from './import-columns.js';
import { type FieldFault, missingField, type Readers } from './import-row.js';
import { HORIZONS, type Money, PHASES, type ProductFields, WORK_CLASSES } from './product.js';
import { Refusal } from './refusal.js';
import {
  checkPoints,
  findMeasure,
  type Scale,
  type ScoringModelDefinition,
  scaleOf,
} from './scoring-model.js';

type Given = Omit<ProductFields, 'productGroupId' | 'mandatory'>;

/** What the cells of a row say; what is absent was blank. */
export type ProductValues = { [Field in keyof Given]?: NonNullable<Given[Field]> } & {
  businessUnitReference?: string;
  businessUnit?: string;
  productGroupReference?: string;
  productGroup?: string;
  mandatoryAuthority?: string;
  mandatoryReason?: string;
};

export type ProductRow = {
  line: number;
  values: ProductValues;
  /** The caller's points by measure, in thousandths. */
  scores: { measure: string; millipoints: number }[];
};

const readMoney = (cell: unknown) => {
  const reading = readPounds(cell);
  if ('fault' in reading || reading.value === null) return reading as { value: null };
  return { value: { amount: reading.value, currency: 'GBP' } satisfies Money };
};

export const PRODUCT_READERS = {
  reference: readText,
  name: readText,
  businessUnitReference: readText,
  businessUnit: readText,
  productGroupReference: readText,
  productGroup: readText,
  summary: readText,
  problem: readText,
  valueProposition: readText,
  phase: readChoice(PHASES),
  horizon: readChoice(HORIZONS),
  workClass: readChoice(WORK_CLASSES),
  isTransactional: readBoolean,
  isPublicFacing: readBoolean,
  usedByMultipleOrganisations: readBoolean,
  transactionsPerYear: readNumber,
  annualCost: readMoney,
  wholeLifeCost: readMoney,
  teamSize: readHundredths,
  url: readText,
  userGroups: readList,
  needs: readList,
  capabilities: readList,
  mandatoryAuthority: readText,
  mandatoryReason: readText,
  deadline: readDay,
} as const satisfies Readers;

/** The measures of the model that a product file may have columns for. */
export function measureColumns(model: ScoringModelDefinition): string[] {
  const measures = model.criteria.flatMap((criterion) => criterion.measures);
  return measures.map(({ key }) => key).filter((key) => !Object.hasOwn(PRODUCT_READERS, key));
}

/** The columns that a file lacks: without references, products are found by name, group and unit. */
export function missingProductColumns(columns: ReadonlyMap<string, string>): ColumnFault[] {
  if (columns.has('reference')) return [];
  const alternatives = [
    ['name'],
    ['productGroup', 'productGroupReference'],
    ['businessUnit', 'businessUnitReference'],
  ];
  return alternatives
    .filter((fields) => !fields.some((field) => columns.has(field)))
    .map(([field]) => missingColumn(field as string));
}

/** What a row lacks that is to create a product. */
export function missingForCreation(values: ProductValues): FieldFault[] {
  const faults: FieldFault[] = [];
  const why = 'in a row that creates a product';
  if (values.name === undefined) faults.push(missingField('name', why));
  if ((values.productGroup ?? values.productGroupReference) === undefined) {
    faults.push(missingField('productGroup', why));
  }
  if ((values.businessUnit ?? values.businessUnitReference) === undefined) {
    faults.push(missingField('businessUnit', why));
  }
  return faults;
}

/** The points that a row has for these measures, on the model's scale, and the faults of those that are not on it. */
export function readScores(
  model: ScoringModelDefinition,
  measures: readonly string[],
  values: Readonly<Record<string, unknown>>,
): { scores: ProductRow['scores']; faults: FieldFault[] } {
  const scores: ProductRow['scores'] = [];
  const faults: FieldFault[] = [];
  for (const measure of measures) {
    const points = values[measure] as number | undefined;
    if (points === undefined) continue;
    const scale = scaleOf(model, findMeasure(model, measure));
    const millipoints = pointsOrFault(scale, points, measure);
    if (typeof millipoints === 'number') scores.push({ measure, millipoints });
    else faults.push(millipoints);
  }
  return { scores, faults };
}

/** Points in thousandths, or the fault of the field that they stand in. */
export function pointsOrFault(scale: Scale, points: number, field: string): number | FieldFault {
  try {
    return checkPoints(scale, points);
  } catch (error) {
    if (error instanceof Refusal) return { field, code: error.code, detail: error.message };
    throw error;
  }
}

/** The product that a row makes of one that is there, or of none. */
export function applyRow(
  held: ProductFields | null,
  values: ProductValues,
  productGroupId: string,
): ProductFields {
  const authority = values.mandatoryAuthority ?? held?.mandatory?.authority ?? '';
  const reason = values.mandatoryReason ?? held?.mandatory?.reason ?? '';
  return {
    productGroupId,
    name: values.name ?? held?.name ?? '',
    reference: values.reference ?? held?.reference ?? null,
    summary: values.summary ?? held?.summary ?? null,
    problem: values.problem ?? held?.problem ?? null,
    valueProposition: values.valueProposition ?? held?.valueProposition ?? null,
    phase: values.phase ?? held?.phase ?? null,
    horizon: values.horizon ?? held?.horizon ?? null,
    workClass: values.workClass ?? held?.workClass ?? null,
    isTransactional: values.isTransactional ?? held?.isTransactional ?? null,
    isPublicFacing: values.isPublicFacing ?? held?.isPublicFacing ?? null,
    usedByMultipleOrganisations:
      values.usedByMultipleOrganisations ?? held?.usedByMultipleOrganisations ?? null,
    transactionsPerYear: values.transactionsPerYear ?? held?.transactionsPerYear ?? null,
    annualCost: values.annualCost ?? held?.annualCost ?? null,
    wholeLifeCost: values.wholeLifeCost ?? held?.wholeLifeCost ?? null,
    teamSize: values.teamSize ?? held?.teamSize ?? null,
    url: values.url ?? held?.url ?? null,
    userGroups: values.userGroups ?? held?.userGroups ?? [],
    needs: values.needs ?? held?.needs ?? [],
    capabilities: values.capabilities ?? held?.capabilities ?? [],
    mandatory: authority === '' && reason === '' ? null : { authority, reason },
    deadline: values.deadline ?? held?.deadline ?? null,
  };
}

/** Whether two states of a product say the same. */
export function sameProduct(held: ProductFields, wanted: ProductFields): boolean {
  return (Object.keys(wanted) as (keyof ProductFields)[]).every((field) => {
    const before = held[field];
    const after = wanted[field];
    return before === after || (typeof after === 'object' && sameParts(before, after));
  });
}

function sameParts(before: unknown, after: unknown): boolean {
  if (before === null || after === null) return false;
  const left = Object.entries(before as object);
  const right = after as Record<string, unknown>;
  return left.length === Object.keys(right).length && left.every(([key, part]) => right[key] === part);
}
